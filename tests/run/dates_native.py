"""Fields, differences and comparisons of dates, which native code takes from the objects in place."""
from datetime import date, datetime, timedelta, timezone


class Later(date):
    @property
    def day(self):
        return 99


def fields(y, m, d):
    x = date(y, m, d)
    return x.year, x.month, x.day, x.weekday(), x.isoweekday(), x.toordinal()


def moments(y, m, d):
    x = datetime(y, m, d, 23, 59, 58, 999999)
    return x.year, x.month, x.day, x.hour, x.minute, x.second, x.microsecond, x.weekday(), x.toordinal()


def between(a, b):
    x, y = date.fromisoformat(a), date.fromisoformat(b)
    d = y - x
    return d, d.days, d.seconds, d.total_seconds(), x < y, x <= y, x == y, x != y, x > y, x >= y


def apart(a, b):
    x, y = datetime.fromisoformat(a), datetime.fromisoformat(b)
    d = y - x
    return d, d.days, d.seconds, d.microseconds, d.total_seconds(), x < y, x <= y, x == y, x != y, x > y, x >= y


def year_fraction(a, b):
    return (b - a).days / 365.0


def schedule(n):
    start = date(2020, 1, 31)
    out = [start]
    for i in range(n):
        m = out[-1].month % 12 + 1
        out.append(date(out[-1].year + (m == 1), m, min(out[-1].day, 28)))
    total = 0.0
    for a, b in zip(out, out[1:]):
        total += year_fraction(a, b)
        if b > date(2021, 1, 1):
            total += 1
    return total, max(out), min(out), sorted(out)[1]


def kinds(flag):
    x = datetime(2024, 1, 1) if flag else datetime(2024, 1, 1, tzinfo=timezone.utc)
    y = datetime(2024, 1, 2, tzinfo=timezone(timedelta(hours=5))) if not flag else datetime(2024, 1, 2)
    return (y - x).total_seconds(), y > x, y == x


def mixed():
    x = datetime(2024, 1, 1)
    y = datetime(2024, 1, 2, tzinfo=timezone.utc)
    return x == y, x != y, x < y


def deltas():
    x, y = timedelta(days=-3, seconds=70), timedelta(hours=-71)
    big = timedelta.max
    return x < y, x == y, (x - y).total_seconds(), big.total_seconds(), timedelta.min.total_seconds(), (big - timedelta(1)).days


def odd(cls):
    d = cls(2024, 2, 3)
    return d.day, d.month


def told(d):
    kind = isinstance(d, str)
    if isinstance(d, (int, float)):
        return d * 2
    if isinstance(d, datetime):
        return d.hour, kind
    return (d.year if isinstance(d, date) else None), kind, isinstance(d, timedelta)


def tells():
    return told(date(2024, 1, 2)), told(datetime(2024, 1, 2, 5)), told(Later(2024, 1, 2)), told(timedelta(1))


def curve(times):
    start = date(2024, 1, 1)
    out = []
    for t in times:
        t = t if isinstance(t, float) else (t - start).days / 365.0
        out.append(t * 2)
    return out


def nodes(n):
    return curve([date(2024, 1, 1) + timedelta(days=30 * i) for i in range(n)])


# CALL: tells()
# CALL: told(2.5)
# CALL: told(date(2020, 1, 1))
# CALL: told(datetime(2020, 1, 1, 7))
# CALL: told(None)
# CALL: nodes(3)
# CALL: curve([0.5, date(2024, 2, 1)])
# CALL: fields(2024, 2, 29)
# CALL: fields(1, 1, 1)
# CALL: fields(9999, 12, 31)
# CALL: fields(1900, 3, 1)
# CALL: fields(2000, 3, 1)
# CALL: fields(2023, 2, 29)
# CALL: moments(2024, 12, 31)
# CALL: moments(1, 1, 1)
# CALL: between("2024-02-28", "2024-03-01")
# CALL: between("9999-12-31", "0001-01-01")
# CALL: between("2024-02-28", "2024-02-28")
# CALL: apart("2024-02-28T23:59:59.000001", "2024-03-01")
# CALL: apart("2024-03-01T00:00:00.5", "2024-02-28T12:00:00.25")
# CALL: apart("2024-03-01T00:00:00", "2024-03-01T00:00:00")
# CALL: year_fraction(date(2024, 1, 1), date(2025, 1, 1))
# CALL: year_fraction(Later(2024, 1, 1), date(2025, 1, 1))
# CALL: year_fraction(2.5, 3.5)
# CALL: schedule(30)
# CALL: kinds(True)
# CALL: kinds(False)
# CALL: mixed()
# CALL: deltas()
# CALL: odd(date)
# CALL: odd(Later)

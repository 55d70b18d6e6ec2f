# The first and last of dates are dates, and what the module calendar tells of months and years are numbers.
import calendar
from datetime import date, datetime, timedelta


def span(n):
    stamps = [datetime(2023, 1 + i % 12, 1 + i % 28, i % 24) for i in range(n)]
    gap = max(stamps) - min(stamps)
    late = max(stamps, key=lambda s: (s.day, s.hour))
    return gap.days, gap.seconds, late, min(timedelta(days=3), timedelta(hours=5)).total_seconds()


def month_ends(first, months):
    d = first
    out = []
    for _ in range(months):
        last = calendar.monthrange(d.year, d.month)[1]
        out.append(d.replace(day=last))
        d = out[-1] + timedelta(days=1)
    return out, sum([calendar.isleap(y) for y in range(1990, 2024)]), calendar.weekday(2024, 2, 29), calendar.leapdays(1900, 2000)


def none(xs):
    return max([d for d in xs if d.year > 3000], default=None)


def empty(xs):
    return max([d for d in xs if d.year > 3000])


# CALL: span(200)
# CALL: month_ends(date(2023, 11, 1), 5)
# CALL: none([date(2020, 1, 1)])
# CALL: empty([date(2020, 1, 1)])
# CALL: month_ends(date(2023, 11, 1), 0)
# CALL: calendar.monthrange(2024, 13)

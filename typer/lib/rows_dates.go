package lib

import "pyx2cpp/typer/types"

// Dates, times and differences of the module datetime are Python objects, whose
// fields native code reads in place. An object of which it is only expected to be one exits when it is something else.
var dateRows = rows("pyx/dates.hpp", `
date:year(self: object) -> int ;; dates::year ;; exits shared ;; datetime.date(2024, 2, 29).year
date:month(self: object) -> int ;; dates::month ;; exits shared ;; datetime.date(2024, 2, 29).month
date:day(self: object) -> int ;; dates::day ;; exits shared ;; datetime.date(2024, 2, 29).day
date.toordinal(self: object) -> int ;; dates::toordinal ;; exits shared ;; datetime.date(2024, 2, 29).toordinal()
date.weekday(self: object) -> int ;; dates::weekday ;; exits shared ;; datetime.date(2024, 2, 29).weekday()
date.isoweekday(self: object) -> int ;; dates::isoweekday ;; exits shared ;; datetime.date(2024, 2, 29).isoweekday()
datetime:year(self: object) -> int ;; dates::year ;; exits shared ;; datetime.datetime(2024, 2, 29, 13, 5, 59, 7).year
datetime:month(self: object) -> int ;; dates::month ;; exits shared ;; datetime.datetime(2024, 2, 29, 13, 5, 59, 7).month
datetime:day(self: object) -> int ;; dates::day ;; exits shared ;; datetime.datetime(2024, 2, 29, 13, 5, 59, 7).day
datetime:hour(self: object) -> int ;; dates::hour ;; exits shared ;; datetime.datetime(2024, 2, 29, 13, 5, 59, 7).hour
datetime:minute(self: object) -> int ;; dates::minute ;; exits shared ;; datetime.datetime(2024, 2, 29, 13, 5, 59, 7).minute
datetime:second(self: object) -> int ;; dates::second ;; exits shared ;; datetime.datetime(2024, 2, 29, 13, 5, 59, 7).second
datetime:microsecond(self: object) -> int ;; dates::microsecond ;; exits shared ;; datetime.datetime(2024, 2, 29, 13, 5, 59, 7).microsecond
datetime.toordinal(self: object) -> int ;; dates::toordinal ;; exits shared ;; datetime.datetime(2024, 2, 29, 13, 5, 59, 7).toordinal()
datetime.weekday(self: object) -> int ;; dates::weekday ;; exits shared ;; datetime.datetime(2024, 2, 29, 13, 5, 59, 7).weekday()
datetime.isoweekday(self: object) -> int ;; dates::isoweekday ;; exits shared ;; datetime.datetime(2024, 2, 29, 13, 5, 59, 7).isoweekday()
timedelta:days(self: object) -> int ;; dates::days ;; exits shared ;; datetime.timedelta(days=-3, seconds=70, microseconds=5).days
timedelta:seconds(self: object) -> int ;; dates::seconds ;; exits shared ;; datetime.timedelta(days=-3, seconds=70, microseconds=5).seconds
timedelta:microseconds(self: object) -> int ;; dates::microseconds ;; exits shared ;; datetime.timedelta(days=-3, seconds=70, microseconds=5).microseconds
timedelta.total_seconds(self: object) -> float ;; dates::total_seconds ;; exits shared ;; datetime.timedelta(days=-3, seconds=70, microseconds=5).total_seconds()
date.is_it(self: object) -> bool ;; dates::date_is_it ;; exits shared ;; isinstance(datetime.date(2024, 2, 29), datetime.date)
date.is_other(self: object) -> bool ;; dates::date_is_other ;; exits shared ;; isinstance(datetime.date(2024, 2, 29), (int, str))
datetime.is_it(self: object) -> bool ;; dates::datetime_is_it ;; exits shared ;; isinstance(datetime.datetime(2024, 2, 29, 13), datetime.datetime)
datetime.is_other(self: object) -> bool ;; dates::datetime_is_other ;; exits shared ;; isinstance(datetime.datetime(2024, 2, 29, 13), (int, str))
timedelta.is_it(self: object) -> bool ;; dates::timedelta_is_it ;; exits shared ;; isinstance(datetime.timedelta(3), datetime.timedelta)
timedelta.is_other(self: object) -> bool ;; dates::timedelta_is_other ;; exits shared ;; isinstance(datetime.timedelta(3), (int, str))
operator.lt(a: object, b: object) -> bool ;; dates::lt ;; exits shared when=dates ;; datetime.date(2024, 2, 29) < datetime.date(2024, 3, 1)
operator.le(a: object, b: object) -> bool ;; dates::le ;; exits shared when=dates ;; datetime.date(2024, 2, 29) <= datetime.date(2024, 3, 1)
operator.gt(a: object, b: object) -> bool ;; dates::gt ;; exits shared when=dates ;; datetime.date(2024, 2, 29) > datetime.date(2024, 3, 1)
operator.ge(a: object, b: object) -> bool ;; dates::ge ;; exits shared when=dates ;; datetime.date(2024, 2, 29) >= datetime.date(2024, 3, 1)
operator.eq(a: object, b: object) -> bool ;; dates::eq ;; exits shared when=dates ;; datetime.date(2024, 2, 29) == datetime.date(2024, 3, 1)
operator.ne(a: object, b: object) -> bool ;; dates::ne ;; exits shared when=dates ;; datetime.date(2024, 2, 29) != datetime.date(2024, 3, 1)
operator.sub(a: object, b: object) -> object ;; dates::difference ;; exits shared when=moments as=timedelta ;; (datetime.date(2024, 3, 1) - datetime.date(2024, 2, 28)).days
`)

// timedelta is a difference of two dates.
var timedelta = types.Known("timedelta")

// moments tells whether two are dates, or datetimes.
func moments(ts []types.Type) bool {
	return len(ts) == 2 && ts[0] == ts[1] && ts[0].Kind == types.KObject && (ts[0].Name == "date" || ts[0].Name == "datetime")
}

// dates tells whether two are dates, datetimes or differences.
func dates(ts []types.Type) bool {
	return moments(ts) || len(ts) == 2 && ts[0] == timedelta && ts[1] == timedelta
}

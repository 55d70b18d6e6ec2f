// pyx/date_hooks.hpp: the hooks of the module datetime.
#pragma once
#include "hooks.hpp"

extern "C" {

// Fields of the classes date, datetime and timedelta of the module datetime.
enum pyx_date_field {
  PYX_DATE_YEAR,
  PYX_DATE_MONTH,
  PYX_DATE_DAY,
  PYX_DATE_ORDINAL,  // days since 31 December of the year 0
  PYX_TIME_HOUR,
  PYX_TIME_MINUTE,
  PYX_TIME_SECOND,
  PYX_TIME_MICROSECOND,
  PYX_DELTA_DAYS,
  PYX_DELTA_SECONDS,
  PYX_DELTA_MICROSECONDS,
};
// The field of an instance of exactly such a class; false, without an exception: it is something else.
bool pyx_date_field(pyobj* object, int field, int64_t* v);
// a - b, and a < b and the like, of what is expected to be two instances of one of the classes: false, without an
// exception, where Python raises or a comparison gives no bool. op: Py_LT and so on.
bool pyx_date_difference(pyobj* a, pyobj* b, pyobj** v);
bool pyx_date_compare(pyobj* a, pyobj* b, int op, bool* v);

}  // extern "C"

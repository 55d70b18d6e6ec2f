// src/py/dates.cpp: hooks of the module datetime.
#include "py/objects.hpp"
#include "pyx/date_hooks.hpp"

#include <datetime.h>

namespace {

// The C interface of the module: whoever has such an object has imported it.
bool ready() {
  if (PyDateTimeAPI) return true;
  PyDateTime_IMPORT;
  if (PyDateTimeAPI) return true;
  PyErr_Clear();
  return false;
}

bool is_date(PyObject* o) { return Py_TYPE(o) == PyDateTimeAPI->DateType; }
bool is_datetime(PyObject* o) { return Py_TYPE(o) == PyDateTimeAPI->DateTimeType; }
bool is_delta(PyObject* o) { return Py_TYPE(o) == PyDateTimeAPI->DeltaType; }

// Days of the proleptic Gregorian calendar since 31 December of the year 0.
int64_t ordinal(PyObject* o) {
  static constexpr int before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
  const int64_t year = PyDateTime_GET_YEAR(o), month = PyDateTime_GET_MONTH(o), y = year - 1;
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return y * 365 + y / 4 - y / 100 + y / 400 + before[month - 1] + (month > 2 && leap) + PyDateTime_GET_DAY(o);
}

bool naive(PyObject* o) { return is_datetime(o) && PyDateTime_DATE_GET_TZINFO(o) == Py_None; }

// Of the day, in microseconds.
int64_t moment(PyObject* o) {
  return ((PyDateTime_DATE_GET_HOUR(o) * int64_t(60) + PyDateTime_DATE_GET_MINUTE(o)) * 60 +
          PyDateTime_DATE_GET_SECOND(o)) *
             1000000 +
         PyDateTime_DATE_GET_MICROSECOND(o);
}

int order(int64_t a, int64_t b) { return a < b ? -1 : a > b; }

}  // namespace

extern "C" {

bool pyx_date_field(pyobj* object, int field, int64_t* v) {
  pyx_need_gil();
  PyObject* o = py(object);
  if (!ready()) return false;
  if (field >= PYX_DELTA_DAYS ? !is_delta(o) : !is_datetime(o) && (field >= PYX_TIME_HOUR || !is_date(o))) return false;
  switch (field) {
    case PYX_DATE_YEAR:
      *v = PyDateTime_GET_YEAR(o);
      return true;
    case PYX_DATE_MONTH:
      *v = PyDateTime_GET_MONTH(o);
      return true;
    case PYX_DATE_DAY:
      *v = PyDateTime_GET_DAY(o);
      return true;
    case PYX_DATE_ORDINAL:
      *v = ordinal(o);
      return true;
    case PYX_TIME_HOUR:
      *v = PyDateTime_DATE_GET_HOUR(o);
      return true;
    case PYX_TIME_MINUTE:
      *v = PyDateTime_DATE_GET_MINUTE(o);
      return true;
    case PYX_TIME_SECOND:
      *v = PyDateTime_DATE_GET_SECOND(o);
      return true;
    case PYX_TIME_MICROSECOND:
      *v = PyDateTime_DATE_GET_MICROSECOND(o);
      return true;
    case PYX_DELTA_DAYS:
      *v = PyDateTime_DELTA_GET_DAYS(o);
      return true;
    case PYX_DELTA_SECONDS:
      *v = PyDateTime_DELTA_GET_SECONDS(o);
      return true;
    case PYX_DELTA_MICROSECONDS:
      *v = PyDateTime_DELTA_GET_MICROSECONDS(o);
      return true;
  }
  return false;
}

bool pyx_date_difference(pyobj* a, pyobj* b, pyobj** v) {
  pyx_need_gil();
  PyObject *x = py(a), *y = py(b), *d;
  if (!ready()) return false;
  const bool dates = is_date(x) && is_date(y);
  if (dates || (naive(x) && naive(y))) {
    const int64_t days = ordinal(x) - ordinal(y), rest = dates ? 0 : moment(x) - moment(y);
    constexpr int64_t second = 1000000;
    d = PyDelta_FromDSU(static_cast<int>(days), static_cast<int>(rest / second), static_cast<int>(rest % second));
  } else {
    d = PyNumber_Subtract(x, y);
  }
  if (!d) PyErr_Clear();
  *v = px(d);
  return d != nullptr;
}

bool pyx_date_compare(pyobj* a, pyobj* b, int op, bool* v) {
  pyx_need_gil();
  PyObject *x = py(a), *y = py(b);
  if (!ready()) return false;
  int found;
  if (is_date(x) && is_date(y)) {
    found = order(ordinal(x), ordinal(y));
  } else if (naive(x) && naive(y)) {
    const int days = order(ordinal(x), ordinal(y));
    found = days != 0 ? days : order(moment(x), moment(y));
  } else {
    PyObject* answer = PyObject_RichCompare(x, y, op);
    if (!answer) PyErr_Clear();
    const bool known = answer == Py_True || answer == Py_False;
    *v = answer == Py_True;
    Py_XDECREF(answer);
    return known;
  }
  switch (op) {
    case Py_LT:
      *v = found < 0;
      return true;
    case Py_LE:
      *v = found <= 0;
      return true;
    case Py_EQ:
      *v = found == 0;
      return true;
    case Py_NE:
      *v = found != 0;
      return true;
    case Py_GT:
      *v = found > 0;
      return true;
  }
  *v = found >= 0;
  return true;
}

}  // extern "C"

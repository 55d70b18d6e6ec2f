// pyx/dates.hpp: dates, times and differences of the module datetime, which stay Python objects: their fields are read,
// subtracted and compared in place. What is no instance of exactly its classes exits.
#pragma once
#include "date_hooks.hpp"
#include "object.hpp"

namespace pyx::dates {

template <int Field>
inline bool field(int64_t& out, const obj& d) {
  return PYX_LIKELY(pyx_date_field(d.get(), Field, &out));
}
inline bool year(int64_t& out, const obj& d) { return field<PYX_DATE_YEAR>(out, d); }
inline bool month(int64_t& out, const obj& d) { return field<PYX_DATE_MONTH>(out, d); }
inline bool day(int64_t& out, const obj& d) { return field<PYX_DATE_DAY>(out, d); }
inline bool hour(int64_t& out, const obj& d) { return field<PYX_TIME_HOUR>(out, d); }
inline bool minute(int64_t& out, const obj& d) { return field<PYX_TIME_MINUTE>(out, d); }
inline bool second(int64_t& out, const obj& d) { return field<PYX_TIME_SECOND>(out, d); }
inline bool microsecond(int64_t& out, const obj& d) { return field<PYX_TIME_MICROSECOND>(out, d); }
inline bool toordinal(int64_t& out, const obj& d) { return field<PYX_DATE_ORDINAL>(out, d); }
inline bool days(int64_t& out, const obj& d) { return field<PYX_DELTA_DAYS>(out, d); }
inline bool seconds(int64_t& out, const obj& d) { return field<PYX_DELTA_SECONDS>(out, d); }
inline bool microseconds(int64_t& out, const obj& d) { return field<PYX_DELTA_MICROSECONDS>(out, d); }

// Tests for the class, with the answer of isinstance() for it and for another class: what is something else exits.
inline bool is_datetime(const obj& d) {
  int64_t n;
  return hour(n, d);
}
inline bool is_date(const obj& d) {
  int64_t n;
  return year(n, d) && !is_datetime(d);
}
inline bool is_timedelta(const obj& d) {
  int64_t n;
  return days(n, d);
}
inline bool date_is_it(bool& out, const obj& d) { return out = true, is_date(d); }
inline bool date_is_other(bool& out, const obj& d) { return out = false, is_date(d); }
inline bool datetime_is_it(bool& out, const obj& d) { return out = true, is_datetime(d); }
inline bool datetime_is_other(bool& out, const obj& d) { return out = false, is_datetime(d); }
inline bool timedelta_is_it(bool& out, const obj& d) { return out = true, is_timedelta(d); }
inline bool timedelta_is_other(bool& out, const obj& d) { return out = false, is_timedelta(d); }

// 0 is Monday; day 1 was one.
inline bool weekday(int64_t& out, const obj& d) {
  if (!toordinal(out, d)) return false;
  out = (out + 6) % 7;
  return true;
}
inline bool isoweekday(int64_t& out, const obj& d) {
  if (!weekday(out, d)) return false;
  out++;
  return true;
}

// ((days * 86400 + seconds) * 10**6 + microseconds) / 10**6 where the number of microseconds is exact as a float.
inline bool total_seconds(double& out, const obj& d) {
  int64_t day, second, micro;
  if (!days(day, d) || !seconds(second, d) || !microseconds(micro, d)) return false;
  constexpr int64_t most = (int64_t(1) << 53) / 1000000 / 86400 - 1;
  if (day > most || day < -most) return false;
  out = double((day * 86400 + second) * 1000000 + micro) / 1e6;
  return true;
}

inline bool difference(obj& out, const obj& a, const obj& b) {
  pyobj* d;
  if (!pyx_date_difference(a.get(), b.get(), &d)) return false;
  out = obj::steal(d);
  return true;
}

// Op counts as Py_LT, Py_LE, Py_EQ, Py_NE, Py_GT and Py_GE do.
template <int Op>
inline bool compare(bool& out, const obj& a, const obj& b) {
  return PYX_LIKELY(pyx_date_compare(a.get(), b.get(), Op, &out));
}
inline bool lt(bool& out, const obj& a, const obj& b) { return compare<0>(out, a, b); }
inline bool le(bool& out, const obj& a, const obj& b) { return compare<1>(out, a, b); }
inline bool eq(bool& out, const obj& a, const obj& b) { return compare<2>(out, a, b); }
inline bool ne(bool& out, const obj& a, const obj& b) { return compare<3>(out, a, b); }
inline bool gt(bool& out, const obj& a, const obj& b) { return compare<4>(out, a, b); }
inline bool ge(bool& out, const obj& a, const obj& b) { return compare<5>(out, a, b); }

}  // namespace pyx::dates

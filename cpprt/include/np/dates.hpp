// np/dates.hpp: items of datetime64 and timedelta64: counts of a unit, and how one unit becomes another.
#pragma once
#include "array.hpp"

namespace pyx {

enum class date_unit : int { Y, M, W, D = 4, h, m, s, ms, us, ns };

// NaT
inline constexpr int64_t kNoTime = INT64_MIN;

// Among items == tells whether they are the same, NaT included, and comes_before is the order of sorting: NaT is last.
template <date_unit U>
struct datetime64 {
  int64_t v;
  bool operator==(const datetime64&) const = default;
  PYX_INLINE bool comes_before(datetime64 o) const { return v != kNoTime && (v < o.v || o.v == kNoTime); }
};
template <date_unit U>
struct timedelta64 {
  int64_t v;
  bool operator==(const timedelta64&) const = default;
  PYX_INLINE bool comes_before(timedelta64 o) const { return v != kNoTime && (v < o.v || o.v == kNoTime); }
};

template <date_unit U>
inline constexpr pyx_dtype dtype_of<datetime64<U>> = static_cast<pyx_dtype>(PYX_DATETIMES + static_cast<int>(U));
template <date_unit U>
inline constexpr pyx_dtype dtype_of<timedelta64<U>> = static_cast<pyx_dtype>(PYX_TIMEDELTAS + static_cast<int>(U));

namespace np_dates {

template <class T>
inline constexpr bool is_datetime = false;
template <date_unit U>
inline constexpr bool is_datetime<datetime64<U>> = true;
template <class T>
inline constexpr bool is_timedelta = false;
template <date_unit U>
inline constexpr bool is_timedelta<timedelta64<U>> = true;
template <class T>
inline constexpr bool is_date = is_datetime<T> || is_timedelta<T>;

template <class T>
struct unit_of;
template <date_unit U>
struct unit_of<datetime64<U>> {
  static constexpr date_unit value = U;
};
template <date_unit U>
struct unit_of<timedelta64<U>> {
  static constexpr date_unit value = U;
};

// Nanoseconds of a unit of fixed length.
constexpr int64_t length_of(date_unit u) {
  constexpr int64_t second = 1'000'000'000;
  switch (u) {
    case date_unit::W:
      return 7 * 86400 * second;
    case date_unit::D:
      return 86400 * second;
    case date_unit::h:
      return 3600 * second;
    case date_unit::m:
      return 60 * second;
    case date_unit::s:
      return second;
    case date_unit::ms:
      return 1'000'000;
    case date_unit::us:
      return 1000;
    default:
      return 1;
  }
}

PYX_INLINE int64_t floor_divided(int64_t a, int64_t b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

// Days from 1970-01-01 to the first of a month, counted from January 1970; the calendar is the Gregorian one throughout.
inline int64_t days_of_month(int64_t month) {
  int64_t year = 1970 + floor_divided(month, 12), m = month - 12 * floor_divided(month, 12) + 1;
  year -= m <= 2;
  const int64_t era = floor_divided(year, 400), of_era = year - era * 400;
  const int64_t of_year = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}
// The month of a day.
inline int64_t month_of_day(int64_t day) {
  const int64_t z = day + 719468, era = floor_divided(z, 146097), of_era = z - era * 146097;
  const int64_t years = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const int64_t of_year = of_era - (365 * years + years / 4 - years / 100), mp = (5 * of_year + 2) / 153;
  const int64_t m = mp < 10 ? mp + 3 : mp - 9;
  return (years + era * 400 + (m <= 2) - 1970) * 12 + m - 1;
}

// x times a factor; what is too large is bad.
PYX_INLINE int64_t times(int64_t x, int64_t factor, bool& bad) {
  int64_t r;
  bad |= __builtin_mul_overflow(x, factor, &r);
  return r;
}

constexpr bool is_calendar(date_unit u) { return u == date_unit::Y || u == date_unit::M; }

// A count in units of fixed length, in another one; what does not fit is bad.
template <date_unit From, date_unit To>
PYX_INLINE int64_t rescaled(int64_t x, bool& bad) {
  if constexpr (From == To) {
    return x;
  } else if constexpr (From == date_unit::Y && To == date_unit::M) {
    return times(x, 12, bad);
  } else if constexpr (From == date_unit::M && To == date_unit::Y) {
    return floor_divided(x, 12);
  } else if constexpr (length_of(From) >= length_of(To)) {
    return times(x, length_of(From) / length_of(To), bad);
  } else {
    return floor_divided(x, length_of(To) / length_of(From));
  }
}

// The same of points in time, which years and months are too.
template <date_unit From, date_unit To>
PYX_INLINE int64_t recounted(int64_t x, bool& bad) {
  if constexpr (is_calendar(From) && !is_calendar(To)) {
    const int64_t month = rescaled<From, date_unit::M>(x, bad);
    constexpr int64_t most = int64_t{1} << 50;
    bad |= month > most || month < -most;
    return rescaled<date_unit::D, To>(bad ? 0 : days_of_month(month), bad);
  } else if constexpr (!is_calendar(From) && is_calendar(To)) {
    const int64_t day = rescaled<From, date_unit::D>(x, bad);
    constexpr int64_t most = int64_t{1} << 50;
    bad |= day > most || day < -most;
    return rescaled<date_unit::M, To>(bad ? 0 : month_of_day(day), bad);
  } else {
    return rescaled<From, To>(x, bad);
  }
}

// An operand as a count of the unit U: of a point in time, of a length, or an int, which is one by itself.
template <date_unit U, class T>
PYX_INLINE int64_t count_in(T x, bool& bad) {
  if constexpr (is_date<T>) {
    constexpr date_unit from = unit_of<T>::value;
    if constexpr (from == U) {
      return x.v;
    } else {
      if (PYX_UNLIKELY(x.v == kNoTime)) return kNoTime;
      if constexpr (is_datetime<T>) {
        return recounted<from, U>(x.v, bad);
      } else {
        return rescaled<from, U>(x.v, bad);
      }
    }
  } else {
    return static_cast<int64_t>(x);
  }
}

// The finer one of the units of two operands, of which one may be a number.
template <class A, class B>
constexpr date_unit common_unit() {
  if constexpr (is_date<A> && is_date<B>) {
    return unit_of<A>::value > unit_of<B>::value ? unit_of<A>::value : unit_of<B>::value;
  } else if constexpr (is_date<A>) {
    return unit_of<A>::value;
  } else {
    return unit_of<B>::value;
  }
}

}  // namespace np_dates

// A value as an item of an array.
template <class T>
  requires np_dates::is_date<T>
PYX_INLINE status as_element(T& out, T v) {
  out = v;
  return status::ok;
}

// ---- Comparison of items: with NaT all are false but !=

#define PYX_DATE_COMPARE(NAME, OP, UNEQUAL)                         \
  template <class T>                                                \
    requires np_dates::is_date<T>                                   \
  PYX_INLINE bool NAME(T a, T b) {                                  \
    return a.v == kNoTime || b.v == kNoTime ? UNEQUAL : a.v OP b.v; \
  }
PYX_DATE_COMPARE(eq, ==, false)
PYX_DATE_COMPARE(ne, !=, true)
PYX_DATE_COMPARE(lt, <, false)
PYX_DATE_COMPARE(le, <=, false)
PYX_DATE_COMPARE(gt, >, false)
PYX_DATE_COMPARE(ge, >=, false)
#undef PYX_DATE_COMPARE

}  // namespace pyx

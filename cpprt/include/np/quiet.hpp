// np/quiet.hpp: loops over floats whose warnings the processor's flags tell of, after the loop.
#pragma once
#include <pyx/math.hpp>

#include "array.hpp"

namespace pyx {

// Notes made from here on are told apart from those before; the number of the latter.
int64_t np_notes_mark();
int64_t np_notes_count();  // all of them
// Forgets the notes made since the mark.
PYX_COLD void np_notes_forget(int64_t mark);

namespace detail {

#if defined(__SSE2__)
constexpr unsigned kWarningFlags = 0x01 | 0x04 | 0x08;  // invalid, divide by zero, overflow

PYX_INLINE unsigned read_flags() {
  unsigned state;
  asm volatile("stmxcsr %0" : "=m"(state) : : "memory");
  return state;
}
PYX_INLINE void clear_flags() {
  unsigned state = read_flags();
  if (PYX_UNLIKELY(state & kWarningFlags)) {
    state &= ~63u;
    asm volatile("ldmxcsr %0" : : "m"(state) : "memory");
  }
}
PYX_INLINE bool warning_flags() { return (read_flags() & kWarningFlags) != 0; }
#else
void clear_flags();
bool warning_flags();
#endif

// The compiler takes it that v is read and changed here: no operation on it moves past this point.
#if defined(__SSE2__)
PYX_INLINE void pin(const double& v) { asm volatile("" : "+x"(const_cast<double&>(v))); }
#else
PYX_INLINE void pin(const double& v) { asm volatile("" : "+m"(const_cast<double&>(v))); }
#endif
PYX_INLINE void pin(const np_f8& s) { pin(s.v); }
PYX_INLINE void pin(const float_or_f8& u) { pin(u.v); }

}  // namespace detail

// Before the loop; the floats are those that it reads. The result is for np_flags_raised.
template <class... V>
PYX_INLINE int64_t np_flags_clear(const V&... floats) {
  (detail::pin(floats), ...);
  detail::clear_flags();
  return 0;
}
// The same for a loop some of whose operations make notes all the same.
template <class... V>
PYX_INLINE int64_t np_flags_clear_noting(const V&... floats) {
  np_flags_clear(floats...);
  return np_notes_mark();
}

// Has an operation since given a warning? The floats are what the loop leaves.
template <class... V>
PYX_INLINE bool np_flags_raised(int64_t, const V&... floats) {
  (detail::pin(floats), ...);
  asm volatile("" : : : "memory");
  return detail::warning_flags();
}
// The same after np_flags_clear_noting; the notes are forgotten then, since the loop runs again.
template <class... V>
PYX_INLINE bool np_flags_raised_noting(int64_t mark, const V&... floats) {
  if (PYX_LIKELY(!np_flags_raised(mark, floats...))) return false;
  np_notes_forget(mark);
  return true;
}

// The same at every 1024th turn of a loop that nothing else might end.
PYX_INLINE bool np_flags_turn(int64_t turns) { return (turns & 1023) == 0 && detail::warning_flags(); }

// A copy of count elements from p[from] on, when as many turns of the loops are worth it: `worth` elements a turn, or,
// negative, that many turns an element; large copies only when there are many turns. Else 0.
PYX_INLINE int64_t np_save_bytes(const void* p, int64_t count, int64_t size, int64_t worth, double turns) {
  const double elements = static_cast<double>(count);
  constexpr int64_t kSmall = 1 << 18;  // bytes that stay in the second-level cache
  if (worth > 0 ? turns * static_cast<double>(worth) < elements : turns < elements * static_cast<double>(-worth))
    return 0;
  constexpr int64_t kSlow = 4;  // a turn takes longer than copying so many
  if (count * size > kSmall && turns < 8.0 * elements && worth != kSlow) return 0;
  const int64_t bytes = count * size;
  auto* copy = static_cast<int64_t*>(__builtin_malloc(bytes + 64));
  if (!copy) return 0;
  *copy = bytes;
  __builtin_memcpy(copy + 8, p, bytes);
  return reinterpret_cast<int64_t>(copy);
}
template <class T, class... N>
PYX_INLINE int64_t np_save(const T* p, int64_t from, int64_t count, int64_t worth, N... turns) {
  if (count < 0) count = 0;
  const double all = (1.0 * ... * static_cast<double>(turns > 0 ? turns : 0));
  return np_save_bytes(p + from, count, sizeof(T), worth, all);
}
template <class T>
PYX_COLD void np_put_back(int64_t copy, T* p, int64_t from) {
  const auto* saved = reinterpret_cast<const int64_t*>(copy);
  __builtin_memcpy(p + from, saved + 8, *saved);
  __builtin_free(reinterpret_cast<void*>(copy));
}
PYX_INLINE void np_drop(int64_t copy) { __builtin_free(reinterpret_cast<void*>(copy)); }

// ---- What raises for some floats, with a flag instead of the exception --------------------------------------------------

namespace detail {

// Sets a flag that np_flags_raised asks for.
#if defined(__SSE2__)
PYX_COLD inline void raise_flag() {
  const unsigned state = read_flags() | 0x01;
  asm volatile("ldmxcsr %0" : : "m"(state) : "memory");
}
#else
PYX_COLD void raise_flag();
#endif

}  // namespace detail

// math.sqrt: of a negative number the processor sets the flag itself.
PYX_INLINE double quiet_sqrt(double x) {
#if __has_builtin(__builtin_elementwise_sqrt)
  return __builtin_elementwise_sqrt(x);
#else
  return __builtin_sqrt(x);
#endif
}

// a / b; it sets none for infinity or NaN by zero.
PYX_INLINE double quiet_div(double a, double b) {
  if (PYX_UNLIKELY(b == 0.0)) detail::raise_flag();
  return a / b;
}

#define PYX_QUIET(NAME)                                                               \
  PYX_INLINE double quiet_##NAME(double x) {                                          \
    const double r = ::NAME(x);                                                       \
    if (PYX_UNLIKELY(!is_finite(r)) && (is_finite(x) || (is_nan(r) && !is_nan(x)))) { \
      detail::raise_flag();                                                           \
    }                                                                                 \
    return r;                                                                         \
  }
PYX_QUIET(acos)
PYX_QUIET(acosh)
PYX_QUIET(asin)
PYX_QUIET(atanh)
PYX_QUIET(cos)
PYX_QUIET(cosh)
PYX_QUIET(exp)
PYX_QUIET(exp2)
PYX_QUIET(expm1)
PYX_QUIET(log)
PYX_QUIET(log10)
PYX_QUIET(log1p)
PYX_QUIET(log2)
PYX_QUIET(sin)
PYX_QUIET(sinh)
PYX_QUIET(tan)
#undef PYX_QUIET

}  // namespace pyx

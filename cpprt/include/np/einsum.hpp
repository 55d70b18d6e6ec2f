// np/einsum.hpp: sums of products that subscripts describe, by the function behind np.einsum: the order in which it adds
// is its own.
#pragma once
#include "made.hpp"

namespace pyx {

namespace detail {

struct boxed_operands {
  static constexpr int most = 4;
  pyobj* o[most];
  int n = 0;

  template <class V>
  bool add(const V& v) {
    o[n] = box(v);
    return o[n] && ++n;
  }
  ~boxed_operands() {
    while (n > 0) pyx_decref(o[--n]);
  }
};

template <class T, int N, bool C>
inline bool einsum_result(array<T, N, C>& out, pyobj* o) {
  return unbox(o, out);
}
template <class R>
inline bool einsum_result(R& out, pyobj* o) {
  pyx_array_info info;
  if (!pyx_array_unbox(o, dtype_of<decltype(out.v)>, 0, true, &info)) return false;
  __builtin_memcpy(&out.v, info.data, sizeof out.v);
  return true;
}

}  // namespace detail

// einsum(subscripts, operands...); what it refuses is repeated in Python, which raises
template <class R, class... A>
inline status np_einsum(R& out, const str& subscripts, const A&... operands) {
  detail::boxed_operands boxed;
  if (!boxed.add(subscripts) || !(boxed.add(operands) && ...)) return status::exit;
  pyobj* made = pyx_np_einsum(boxed.o, boxed.n);
  if (!made) return status::exit;
  const bool done = detail::einsum_result(out, made);
  pyx_decref(made);
  return done ? status::ok : status::exit;
}

}  // namespace pyx

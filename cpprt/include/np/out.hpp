// np/out.hpp: ufuncs that write into an array of the caller's, out=, everywhere or where a mask says.
#pragma once
#include "vector.hpp"

namespace pyx {

// Runs the kernel into target, where mask, if there is one, is true. False: the call is NumPy's, and nothing has been
// written. True: done, with the warnings due left in *flags.
bool np_run_out(np_program& p, const np_leaf* leaves, int nleaves, const np_leaf& target, int size, const np_leaf* mask,
                unsigned* flags);
// Calls NumPy's function with n operands, target and, if it is not null, a mask; all are stolen. False: it has raised.
bool np_call_out(const np_program& p, pyobj** objects, int n, pyobj* target, pyobj* mask);

namespace detail {

template <class... P>
PYX_INLINE bool run_out(np_program& p, const np_leaf& target, int size, const np_leaf* mask, unsigned* flags,
                        P... leaves) {
  const np_leaf list[] = {leaves.get()...};
  return np_run_out(p, list, sizeof...(P), target, size, mask, flags);
}

}  // namespace detail

// f(leaves, out=target), and the same with where=mask; out is then target
template <class A, class... L>
inline status vector_out(A& out, const A& target, np_program& p, const L&... leaves) {
  using T = typename A::element;
  unsigned flags = 0;
  detail::leaf_of<A> to(target);
  if (PYX_LIKELY(target.writeable &&
                 detail::run_out(p, to.get(), sizeof(T), nullptr, &flags, detail::leaf_of<L>(leaves)...))) {
    out = target;
    return PYX_LIKELY(flags == 0) || np_warn_flags(p, flags) ? status::ok : status::raised;
  }
  pyobj* objects[] = {box(leaves)...};
  if (!np_call_out(p, objects, sizeof...(L), box(target), nullptr)) return status::raised;
  out = target;
  return status::ok;
}
template <class A, class M, class... L>
inline status vector_where(A& out, const A& target, const M& mask, np_program& p, const L&... leaves) {
  using T = typename A::element;
  unsigned flags = 0;
  detail::leaf_of<A> to(target);
  detail::leaf_of<M> chosen(mask);
  const np_leaf where = chosen.get();
  if (PYX_LIKELY(target.writeable &&
                 detail::run_out(p, to.get(), sizeof(T), &where, &flags, detail::leaf_of<L>(leaves)...))) {
    out = target;
    return PYX_LIKELY(flags == 0) || np_warn_flags(p, flags) ? status::ok : status::raised;
  }
  pyobj* objects[] = {box(leaves)...};
  pyobj* masks = box(mask);
  if (!masks || !np_call_out(p, objects, sizeof...(L), box(target), masks)) return status::raised;
  out = target;
  return status::ok;
}

}  // namespace pyx

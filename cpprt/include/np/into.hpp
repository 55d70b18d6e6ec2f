// np/into.hpp: vector expressions that write into a slice.
#pragma once
#include "vector.hpp"
#include "view.hpp"

namespace pyx {

namespace detail {

template <class V>
inline constexpr int leaf_dims = 0;
template <class T, int N, bool C>
inline constexpr int leaf_dims<array<T, N, C>> = N;

constexpr int larger(int a) { return a; }
template <class... R>
constexpr int larger(int a, int b, R... rest) {
  return larger(a > b ? a : b, rest...);
}

// The expression through new memory: it reads what it writes, or NumPy has to say something about it.
template <class T, int N, bool C, class I, class... L>
[[gnu::noinline]] bool vector_into_slowly(const array<T, N, C>& a, const I& at, const np_leaf* view, np_program& p,
                                          const L&... leaves) {
  constexpr int dims = larger(leaf_dims<L>...);
  array_body* b;
  obj value;
  if (run(p, dims, dtype_of<T>, &b, leaf_of<L>(leaves)...)) {
    array<T, dims, true> r;
    adopt(r, b);
    if (view && np_copy_into(*b, *view, sizeof(T))) return true;
    const status st = view_store(a, at, r);
    if (st != status::exit) return st == status::ok;
    value = to_obj(r);
  } else {
    pyobj* objects[] = {box(leaves)...};
    value = obj::steal(np_run_steps(p, objects, sizeof...(L)));
  }
  if (!value) return false;
  obj target = to_obj(a), index = to_obj(at);
  return target && index && pyx_setitem(target.get(), index.get(), value.get());
}

}  // namespace detail

// a[at] = the expression over the leaves
template <class T, int N, bool C, class I, class... L>
inline bool vector_into(const array<T, N, C>& a, const I& at, np_program& p, const L&... leaves) {
  array<T, detail::view_dims<N, I>, C && detail::is_index<I>> view;
  if (!view_item(view, a, at)) {  // the expression comes first
    pyx_error_clear();
  } else if (PYX_LIKELY(a.writeable)) {
    detail::leaf_of<decltype(view)> geometry(view);
    const np_leaf target = geometry.get();
    if (PYX_LIKELY(detail::run_into(p, target, sizeof(T), detail::leaf_of<L>(leaves)...))) return true;
    return detail::vector_into_slowly(a, at, &target, p, leaves...);
  }
  return detail::vector_into_slowly(a, at, nullptr, p, leaves...);
}

}  // namespace pyx

// pyx/manager.hpp: with statements over generator functions under contextlib.contextmanager, which step the generator.
#pragma once
#include "gen.hpp"

namespace pyx {

// The generator goes on where it should have ended.
template <class G>
PYX_COLD status manager_goes_on(const gen<G>& handle, pyx_manager_place place) {
  if (pyx_manager_wrong(place)) {
    obj error = obj::steal(pyx_error_fetch());
    if (gen_close(handle)) pyx_error_restore(error.release());
  }
  return status::raised;
}

// What __enter__ does: the first item.
template <class G>
PYX_INLINE ret<tuple<bool, typename G::item>> manager_enter(const gen<G>& handle) {
  auto next = gen_next(handle);
  if (PYX_LIKELY(next.st == status::ok && next.value.head) || next.st == status::exit) return next;
  if (next.st == status::raised) {
    pyx_manager_trace(PYX_MANAGER_ENTER);
  } else {
    pyx_manager_wrong(PYX_MANAGER_ENTER);
  }
  return status::raised;
}

// What __exit__(None, None, None) does: there must be no further item.
template <class G>
PYX_INLINE ret<tuple<bool, typename G::item>> manager_exit(const gen<G>& handle) {
  auto next = gen_next(handle);
  if (PYX_LIKELY(next.st == status::ok && !next.value.head)) return next;
  if (next.st == status::raised) {
    pyx_manager_trace(PYX_MANAGER_EXIT);
    return status::raised;
  }
  return manager_goes_on(handle, PYX_MANAGER_EXIT);
}

// What __exit__(type(exc), exc, exc.__traceback__) does: is the exception swallowed?
template <class G>
PYX_COLD ret<tuple<bool, typename G::item>> manager_except(const gen<G>& handle, const obj& exc) {
  using answer = tuple<bool, typename G::item>;
  answer out{};
  const obj traceback = obj::steal(pyx_manager_throw(exc.get()));
  switch (gen_raise_inside(handle.get(), out.tail.head)) {
    case status::done:
      out.head = true;
      return out;
    case status::raised:
      if (pyx_manager_same(exc.get(), traceback.get())) return out;
      pyx_manager_trace(PYX_MANAGER_THROW);
      return status::raised;
    default:
      return manager_goes_on(handle, PYX_MANAGER_THROW);
  }
}

}  // namespace pyx

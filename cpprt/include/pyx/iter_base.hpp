// pyx/iter_base.hpp: what a native iterator is; iterables specialise iter.
#pragma once
#include "int.hpp"

namespace pyx {

// In the count of references of a list or dict that is an instance of a subclass: it stands as long as the instance.
constexpr int64_t kOwned = int64_t{1} << 62;

// iter<T> iterates over a T. Members: item (the type of an item), status next(item&), which gives ok, done, or exit, and
// back(), which takes back the last item given. box gives a Python iterator at the same position.
template <class T>
struct iter;

// An iterator of Python stays one.
template <class X>
inline bool unbox(pyobj*, iter<X>&) {
  return false;
}

}  // namespace pyx

// pyx/iter.hpp: native iterators, with enumerate and zip over any of them.
#pragma once
#include "iter_base.hpp"
#include "tuple.hpp"

namespace pyx {

// enumerate over the iterator I.
template <class I>
struct enumerate_iter {
  using item = tuple<int64_t, typename I::item>;
  I it{};
  int64_t count = 0;

  PYX_INLINE status next(item& out) {
    if (PYX_UNLIKELY(count == INT64_MAX)) return status::exit;
    status st = it.next(out.tail.head);
    if (st == status::ok) out.head = count++;
    return st;
  }
  void back() {
    it.back();
    count--;
  }
};

// zip over iterators.
template <class... I>
struct zip_iter {
  using item = tuple<typename I::item...>;
  tuple<I...> its{};

  PYX_INLINE status next(item& out) {
    if constexpr (sizeof...(I) == 0) {
      return status::done;
    } else {
      return advance(its, out);
    }
  }
  void back() { retreat(its); }

 private:
  static status advance(tuple<>&, tuple<>&) { return status::ok; }
  template <class H, class... R, class T>
  PYX_INLINE static status advance(tuple<H, R...>& from, T& out) {
    status st = from.head.next(out.head);
    if (st != status::ok) return st;
    st = advance(from.tail, out.tail);
    // Leaving repeats the whole operation, so what has been taken goes back; at the end it stays taken, as in Python.
    if (PYX_UNLIKELY(st == status::exit)) from.head.back();
    return st;
  }
  static void retreat(tuple<>&) {}
  template <class H, class... R>
  static void retreat(tuple<H, R...>& from) {
    from.head.back();
    retreat(from.tail);
  }
};

template <class I>
PYX_INLINE enumerate_iter<I> enumerate(I it, int64_t start = 0) {
  return {std::move(it), start};
}
template <class... I>
PYX_INLINE zip_iter<I...> zip(I... its) {
  return {make_tuple(std::move(its)...)};
}

// iter() of an iterator is itself.
template <class I>
PYX_INLINE enumerate_iter<I> get_iter(enumerate_iter<I> it) {
  return it;
}
template <class... I>
PYX_INLINE zip_iter<I...> get_iter(zip_iter<I...> it) {
  return it;
}
template <class T>
PYX_INLINE iter<T> get_iter(iter<T> it) {
  return it;
}

template <class I>
inline pyobj* box(const enumerate_iter<I>& e) {
  pyobj* it = box(e.it);
  return it ? pyx_enumerate_make(it, e.count) : nullptr;
}
template <class... I>
inline pyobj* box(const zip_iter<I...>& z) {
  pyobj* items[sizeof...(I) + 1];
  detail::box_items(z.its, items);
  return pyx_zip_make(items, sizeof...(I));
}

}  // namespace pyx

// pyx/deque.hpp: deque[T]: a ring of items, sharing with a Python deque, iteration and boxing.
//
// Boxing moves the items into a Python deque, self, for good, as with lists. In the shared state the ring is empty, so
// that bounds checks fail and their cold paths go to self. `state` counts changes as CPython's does: an iterator that
// finds another count raises.
#pragma once
#include "compare.hpp"
#include "iter_base.hpp"
#include "list.hpp"

namespace pyx {

template <class T>
struct deque_body {
  T* items = nullptr;
  int64_t room = 0;  // a power of two
  int64_t head = 0;
  int64_t size = 0;
  int64_t maxlen = -1;
  uint64_t state = 0;
  pyobj* self = nullptr;
  int64_t refs = 1;

  PYX_INLINE T& at(int64_t i) const { return items[(head + i) & (room - 1)]; }
};

namespace detail {

// The state of a deque whose items are in a Python deque: no iterator expects it.
inline constexpr uint64_t kSharedState = ~uint64_t{0};

}  // namespace detail

template <class T>
class deque {
 public:
  using item = T;
  using body = deque_body<T>;

  constexpr deque() = default;
  deque(const deque& o) : b_(o.b_) {
    if (b_) b_->refs++;
  }
  deque(deque&& o) noexcept : b_(o.b_) { o.b_ = nullptr; }
  deque& operator=(deque o) noexcept {
    std::swap(b_, o.b_);
    return *this;
  }
  ~deque() {
    if (b_ && --b_->refs == 0) destroy(b_);
  }

  static deque make() {
    deque d;
    d.b_ = new (checked(take_block(sizeof(body)))) body;
    return d;
  }
  // The native face of a Python deque.
  static deque share(pyobj* self) {
    deque d = make();
    pyx_incref(self);
    d.b_->self = self;
    d.b_->state = detail::kSharedState;
    return d;
  }
  // The same of what should be one by all that is known: its items are not looked at before they are read.
  static bool taken(pyobj* o, deque& out) {
    if (!pyx_is_deque(o)) return false;
    out = share(o);
    return true;
  }

  body* get() const { return b_; }
  PYX_INLINE bool native() const { return b_->self == nullptr; }
  pyobj* self() const { return b_->self; }

  // Makes room for one more item.
  PYX_COLD void grow() const {
    body* b = b_;
    const int64_t room = b->room ? 2 * b->room : 8;
    auto* items = static_cast<T*>(checked(__builtin_malloc(room * sizeof(T))));
    for (int64_t i = 0; i < b->size; i++) {
      __builtin_memcpy(static_cast<void*>(items + i), static_cast<const void*>(&b->at(i)), sizeof(T));
    }
    __builtin_free(b->items);
    b->items = items;
    b->room = room;
    b->head = 0;
  }
  // Takes the first or last item of a native deque that has some.
  PYX_INLINE void take_first(T& out) const {
    body* b = b_;
    T& item = b->at(0);
    out = std::move(item);
    item.~T();
    b->head = (b->head + 1) & (b->room - 1);
    b->size--;
    b->state++;
  }
  PYX_INLINE void take_last(T& out) const {
    body* b = b_;
    T& item = b->at(b->size - 1);
    out = std::move(item);
    item.~T();
    b->size--;
    b->state++;
  }
  PYX_INLINE void put_last(T v) const {
    body* b = b_;
    if (PYX_UNLIKELY(b->size == b->room)) grow();
    new (&b->at(b->size++)) T(std::move(v));
    b->state++;
    if (PYX_UNLIKELY(b->size > b->maxlen) && b->maxlen >= 0) {
      T gone;
      take_first(gone);
    }
  }
  PYX_INLINE void put_first(T v) const {
    body* b = b_;
    if (PYX_UNLIKELY(b->size == b->room)) grow();
    b->head = (b->head - 1) & (b->room - 1);
    new (&b->at(0)) T(std::move(v));
    b->size++;
    b->state++;
    if (PYX_UNLIKELY(b->size > b->maxlen) && b->maxlen >= 0) {
      T gone;
      take_last(gone);
    }
  }
  // Destroys the items and gives their memory back.
  void release_items() const {
    body old = *b_;
    b_->items = nullptr;
    b_->room = b_->head = b_->size = 0;
    drop(&old);
  }

 private:
  static void* checked(void* p) {
    if (PYX_UNLIKELY(!p)) __builtin_trap();
    return p;
  }
  static void drop(body* b) {
    if constexpr (!std::is_trivially_destructible_v<T>) {
      for (int64_t i = 0; i < b->size; i++) b->at(i).~T();
    }
    __builtin_free(b->items);
  }
  PYX_COLD static void destroy(body* b) {
    drop(b);
    if (b->self) pyx_decref(b->self);
    give_block(b, sizeof(body));
  }

  body* b_ = nullptr;
};

template <class T>
inline constexpr bool plainly_comparable<deque<T>> = false;

// ---- Boxing -----------------------------------------------------------------------------------------------------

template <class T>
PYX_COLD bool share_items(const deque<T>& d) {
  auto* b = d.get();
  auto** all = static_cast<pyobj**>(allocate(b->size, sizeof(pyobj*)));
  if (!all) return false;
  const int64_t n = b->size;
  for (int64_t i = 0; i < n; i++) {
    const T item = b->at(i);
    all[i] = box(item);
    if (b->self) {  // an instance among the items has led to this deque, which is shared by now
      drop_boxed(all, i + 1);
      return true;
    }
  }
  pyobj* self = pyx_deque_from(all, b->size, b->maxlen, b->state);
  __builtin_free(all);
  if (!self) return false;
  b->self = self;
  b->state = detail::kSharedState;
  d.release_items();
  return true;
}

template <class T>
inline pyobj* box(const deque<T>& d) {
  if (d.native() && !share_items(d)) return nullptr;
  pyx_incref(d.self());
  return d.self();
}

// Item i of a Python deque, 0 <= i < len; false: another type.
template <class T>
inline bool shared_deque_item(T& out, pyobj* self, int64_t i) {
  obj item = obj::steal(pyx_deque_item(self, i));
  return item && raw::take(item.get(), out);
}

// A Python deque is taken as deque[T] on the evidence of two items; any other is caught when it is read.
template <class T>
inline bool unbox(pyobj* o, deque<T>& d) {
  if (!pyx_is_deque(o)) return false;
  if (int64_t n = pyx_deque_len(o)) {
    for (int64_t i : {int64_t{0}, n - 1}) {
      obj found = obj::steal(pyx_deque_item(o, i));
      T item{};
      if (!found || !raw::evident(found.get(), item)) return false;
    }
  }
  d = deque<T>::share(o);
  return true;
}

// ---- Items ------------------------------------------------------------------------------------------------------

template <class T>
PYX_INLINE int64_t len(const deque<T>& d) {
  return PYX_LIKELY(d.native()) ? d.get()->size : pyx_deque_len(d.self());
}
template <class T>
PYX_INLINE bool truth(const deque<T>& d) {
  return len(d) != 0;
}
// x is y
template <class T>
PYX_INLINE bool is_same(const deque<T>& a, const deque<T>& b) {
  return a.get() == b.get() || (a.self() != nullptr && a.self() == b.self());
}
template <class T>
PYX_INLINE bool is_not_same(const deque<T>& a, const deque<T>& b) {
  return !is_same(a, b);
}

template <class T>
PYX_COLD status getitem_cold(T& out, const deque<T>& d, int64_t i) {
  if (!d.native() && wrap_index(i, pyx_deque_len(d.self()))) {
    return shared_deque_item(out, d.self(), i) ? status::ok : status::exit;
  }
  return raised(PYX_IndexError, "deque index out of range");
}
// d[i]
template <class T>
PYX_INLINE status getitem(T& out, const deque<T>& d, int64_t i) {
  auto* b = d.get();
  const int64_t k = i < 0 ? i + b->size : i;
  if (PYX_UNLIKELY(static_cast<uint64_t>(k) >= static_cast<uint64_t>(b->size))) return getitem_cold(out, d, i);
  out = b->at(k);
  return status::ok;
}
// d[i] = v
template <class T>
inline bool setitem(const deque<T>& d, int64_t i, std::type_identity_t<T> v) {
  auto* b = d.get();
  if (PYX_UNLIKELY(!d.native())) {
    obj item = to_obj(v), index = to_obj(i);
    return item && index && pyx_setitem(d.self(), index.get(), item.get());
  }
  if (!wrap_index(i, b->size)) return raise(PYX_IndexError, "deque index out of range");
  b->at(i) = std::move(v);
  return true;
}

// ---- Iteration --------------------------------------------------------------------------------------------------

namespace detail {

template <class T, bool Back>
struct deque_iter {
  using item = T;
  deque<T> of{};
  int64_t left = 0;
  uint64_t state = 0;  // what the deque's must be
  int64_t at = 0;      // items given

  PYX_INLINE status next(T& out) {
    auto* b = of.get();
    if (PYX_UNLIKELY(b->state != state)) return next_cold(out);
    if (left == 0) return status::done;
    out = b->at(Back ? b->size - 1 - at : at);
    at++;
    left--;
    return status::ok;
  }
  void back() {
    at--;
    left++;
  }

 private:
  PYX_COLD status next_cold(T& out) {
    if (of.native() || pyx_deque_state(of.self()) != state) {
      left = 0;
      return raised(PYX_RuntimeError, "deque mutated during iteration");
    }
    if (left == 0) return status::done;
    if (!shared_deque_item(out, of.self(), Back ? pyx_deque_len(of.self()) - 1 - at : at)) return status::exit;
    at++;
    left--;
    return status::ok;
  }
};

template <class T, bool Back>
inline deque_iter<T, Back> deque_start(const deque<T>& d) {
  return {d, len(d), d.native() ? d.get()->state : pyx_deque_state(d.self()), 0};
}
}  // namespace detail

template <class T, bool Back>
inline pyobj* box(const detail::deque_iter<T, Back>& it) {
  obj d = to_obj(it.of);
  return d ? pyx_deque_iter(d.get(), Back, it.at, it.left, it.state) : nullptr;
}

template <class T>
struct iter<deque<T>> : detail::deque_iter<T, false> {};
template <class T>
PYX_INLINE iter<deque<T>> get_iter(const deque<T>& d) {
  return {detail::deque_start<T, false>(d)};
}
template <class T>
struct iter<list_reversed<deque<T>>> : detail::deque_iter<T, true> {};
// reversed(d)
template <class T>
inline iter<list_reversed<deque<T>>> reversed(const deque<T>& d) {
  return {detail::deque_start<T, true>(d)};
}

}  // namespace pyx

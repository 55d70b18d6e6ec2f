// pyx/list.hpp: list[T]: storage, sharing with a Python list, items, append, iteration and boxing.
//
// A native list keeps its items itself. Boxing it moves them into a Python list, self, for good: from then on begin, end
// and cap are null, so that the bounds check of the fast path fails and the cold path goes through self. In the shared
// state an item of another type gives status exit.
#pragma once
#include "float.hpp"
#include "iter_base.hpp"
#include "raw.hpp"

namespace pyx {

template <class T>
struct list_body {
  T* begin = nullptr;
  T* end = nullptr;
  T* cap = nullptr;
  pyobj* self = nullptr;
  int64_t refs = 1;
};

namespace detail {

// A list as code sees it that asks for the size of items only: one copy of it serves lists of all types.
using untyped_list = list_body<char>;

bool reserve_list(untyped_list* b, int64_t n, size_t item);  // room for n items in all; false with MemoryError
PYX_COLD void grow_list(untyped_list* b, size_t bytes);      // to so much memory for items
void end_list(untyped_list* b);                              // gives back the memory of a list without items

template <class T>
PYX_INLINE untyped_list* untyped(list_body<T>* b) {
  return reinterpret_cast<untyped_list*>(b);
}

}  // namespace detail

// The items of an instance of a subclass of list: what it gives to Python is that instance, and `give` does so.
template <class T>
struct owned_body : list_body<T> {
  void* owner;
  bool (*give)(void* owner);
};

template <class T>
class list {
 public:
  using item = T;
  using body = list_body<T>;

  constexpr list() = default;
  list(const list& o) : b_(o.b_) {
    if (b_) b_->refs++;
  }
  list(list&& o) noexcept : b_(o.b_) { o.b_ = nullptr; }
  list& operator=(list o) noexcept {
    std::swap(b_, o.b_);
    return *this;
  }
  ~list() {
    if (b_ && --b_->refs == 0) destroy(b_);
  }

  // An empty list.
  static list make() {
    list l;
    l.b_ = new (checked(take_block(sizeof(body)))) body;
    return l;
  }
  // An empty one that is the instance `owner`.
  static list make_owned(void* owner, bool (*give)(void*)) {
    auto* b = new (checked(take_block(sizeof(owned_body<T>)))) owned_body<T>;
    b->refs |= kOwned;
    b->owner = owner;
    b->give = give;
    list l;
    l.b_ = b;
    return l;
  }
  // Takes over a reference.
  static list of_body(body* b) {
    list l;
    l.b_ = b;
    return l;
  }
  // The native face of a Python list.
  static list share(pyobj* self) {
    list l = make();
    pyx_incref(self);
    l.b_->self = self;
    return l;
  }

  // Takes o without looking for evidence: what stands where only lists of T are expected.
  static bool taken(pyobj* o, list& out) {
    if (raw::type(o) != pyx_list_type) return false;
    out = share(o);
    return true;
  }

  body* get() const { return b_; }
  // Are the items here? Holds until Python can have run.
  PYX_INLINE bool native() const { return b_->self == nullptr; }
  PYX_INLINE T* data() const { return b_->begin; }
  PYX_INLINE int64_t native_size() const { return b_->end - b_->begin; }
  pyobj* self() const { return b_->self; }

  // Room for n items in all; false with MemoryError.
  PYX_INLINE bool reserve(int64_t n) const {
    return n <= b_->cap - b_->begin || detail::reserve_list(detail::untyped(b_), n, sizeof(T));
  }
  // Room for N items in a list that has none yet.
  template <size_t N>
  bool reserve_first() const {
    constexpr size_t bytes = N * sizeof(T);
    if constexpr (bytes > detail::kPooled) return reserve(N);
    auto* p = static_cast<T*>(take_block(bytes));
    if (PYX_UNLIKELY(!p)) return raise(PYX_MemoryError, nullptr);
    b_->begin = b_->end = p;
    b_->cap = p + N;
    return true;
  }
  PYX_INLINE void grow() const {
    const size_t room = b_->cap - b_->begin;
    detail::grow_list(detail::untyped(b_), (room + room / 2 + 8) * sizeof(T));
  }
  // Destroys the items and gives their memory back.
  void release_items() const {
    destroy_items(b_->begin, b_->end);
    give_block(b_->begin, room_bytes(b_));
    b_->begin = b_->end = b_->cap = nullptr;
  }
  static void destroy_items(T* from, T* to) {
    if constexpr (!std::is_trivially_destructible_v<T>) {
      for (; from != to; ++from) from->~T();
    }
  }

 private:
  static void* checked(void* p) {
    if (PYX_UNLIKELY(!p)) __builtin_trap();
    return p;
  }
  static size_t room_bytes(const body* b) {
    return static_cast<size_t>(reinterpret_cast<const char*>(b->cap) - reinterpret_cast<const char*>(b->begin));
  }
  PYX_INLINE static void destroy(body* b) {
    if constexpr (std::is_trivially_destructible_v<T>) {
      detail::end_list(detail::untyped(b));
    } else {
      destroy_all(b);
    }
  }
  [[gnu::noinline]] static void destroy_all(body* b) {
    destroy_items(b->begin, b->end);
    detail::end_list(detail::untyped(b));
  }

  body* b_ = nullptr;
};

// ---- Boxing -----------------------------------------------------------------------------------------------------

template <class T>
PYX_COLD bool share_items(const list<T>& l) {
  auto* b = l.get();
  if (b->refs & kOwned) {
    auto* o = static_cast<owned_body<T>*>(b);
    return o->give(o->owner);
  }
  int64_t n = b->end - b->begin;
  pyobj* self;
  if constexpr (std::is_same_v<T, double>) {
    self = pyx_list_of_f64(b->begin, n);
    if (!self) return false;
  } else if constexpr (std::is_same_v<T, int64_t>) {
    self = pyx_list_of_i64(b->begin, n);
    if (!self) return false;
  } else {
    self = pyx_list_new(n);
    if (!self) return false;
    for (int64_t i = 0; i < n; i++) {
      const T item = b->begin[i];
      pyobj* v = box(item);
      if (v) pyx_list_init(self, i, v);
      if (!v || b->self) {  // an instance among the items has led to this list, which is shared by now
        pyx_decref(self);
        return v != nullptr;
      }
    }
  }
  b->self = self;
  l.release_items();
  return true;
}

template <class T>
inline pyobj* box(const list<T>& l) {
  if (l.native() && !share_items(l)) return nullptr;
  pyx_incref(l.self());
  return l.self();
}

// Item i of a Python list, 0 <= i < len; false: another type.
template <class T>
PYX_INLINE bool shared_item(T& out, pyobj* l, int64_t i) {
  return raw::take(raw::item(l, i), out);
}

// A Python list is taken as list[T] on the evidence of three items; any other is caught when it is read.
template <class T>
inline bool unbox(pyobj* o, list<T>& l) {
  if (!pyx_is_list(o)) return false;
  if (int64_t n = pyx_list_len(o)) {
    T item{};
    for (int64_t i : {int64_t{0}, n / 2, n - 1}) {
      if (!raw::evident(raw::item(o, i), item)) return false;
    }
  }
  l = list<T>::share(o);
  return true;
}

// ---- Making -----------------------------------------------------------------------------------------------------

template <class T>
inline list<T> make_list() {
  return list<T>::make();
}
// A list of n items with room for them and none yet; null with MemoryError.
template <class T>
inline list<T> list_with_room(int64_t n) {
  list<T> l = list<T>::make();
  return l.reserve(n) ? l : list<T>();
}
// [items...]
template <class T, class... A>
inline list<T> list_of(A... items) {
  list<T> l = list<T>::make();
  if constexpr (sizeof...(A) > 0) {
    if (l.template reserve_first<sizeof...(A)>()) {
      T* p = l.data();
      (new (p++) T(std::move(items)), ...);
      l.get()->end = p;
    }
  }
  return l;
}
// The same with the list's type as the template argument.
template <class L, class... A>
inline L list_of_items(A... items) {
  return list_of<typename L::item>(std::move(items)...);
}
template <class T>
inline list<T> list_from(const T* items, int64_t n) {
  list<T> l = list<T>::make();
  if (l.reserve(n)) {
    for (int64_t i = 0; i < n; i++) new (l.get()->end++) T(items[i]);
  }
  return l;
}

// ---- Items ------------------------------------------------------------------------------------------------------

template <class T>
PYX_INLINE int64_t len(const list<T>& l) {
  return PYX_LIKELY(l.native()) ? l.native_size() : raw::size(l.self());
}
template <class T>
PYX_INLINE bool truth(const list<T>& l) {
  return len(l) != 0;
}
// x is y
template <class T>
PYX_INLINE bool is_same(const list<T>& a, const list<T>& b) {
  return a.get() == b.get() || (a.self() != nullptr && a.self() == b.self());
}

// Do a and b, both native, keep their items in different memory?
template <class A, class B>
PYX_INLINE bool disjoint(const list<A>& a, const list<B>& b) {
  return static_cast<const void*>(a.get()) != static_cast<const void*>(b.get());
}

// Items that are plain memory. What finds one in a Python list has no effect: to the compiler it leaves all memory as it
// is, so that what a loop around it needs of native lists is read before the loop.
template <class T>
inline constexpr bool plain_item = std::is_same_v<T, double> || std::is_same_v<T, int64_t> || std::is_same_v<T, bool>;

// done: there is no such item.
template <class T>
struct found {
  T value;
  status st;
};

PYX_COLD inline status index_error() { return raised(PYX_IndexError, "list index out of range"); }

template <class T>
PYX_INLINE status deliver(T& out, found<T> f) {
  if (PYX_UNLIKELY(f.st != status::ok)) return f.st == status::done ? index_error() : f.st;
  out = f.value;
  return status::ok;
}

template <class T>
[[gnu::pure, gnu::noinline]] inline found<T> find_shared(pyobj* self, int64_t i) {
  if (!self || !wrap_index(i, raw::size(self))) return {T{}, status::done};
  T v{};
  return raw::take(raw::item(self, i), v) ? found<T>{v, status::ok} : found<T>{T{}, status::exit};
}

template <class T>
[[gnu::noinline]] status getitem_cold(T& out, const list<T>& l, int64_t i) {
  if (!l.native() && wrap_index(i, raw::size(l.self()))) {
    return shared_item(out, l.self(), i) ? status::ok : status::exit;
  }
  return raised(PYX_IndexError, "list index out of range");
}
template <class T>
PYX_INLINE status getitem(T& out, const list<T>& l, int64_t i) {
  auto* b = l.get();
  int64_t n = b->end - b->begin;
  int64_t k = i < 0 ? i + n : i;
  if (PYX_UNLIKELY(static_cast<uint64_t>(k) >= static_cast<uint64_t>(n))) {
    if constexpr (plain_item<T>) return deliver(out, find_shared<T>(b->self, i));
    return getitem_cold(out, l, i);
  }
  out = b->begin[k];
  return status::ok;
}

template <class T>
[[gnu::noinline]] bool setitem_cold(const list<T>& l, int64_t i, const T& v) {
  if (!l.native() && wrap_index(i, raw::size(l.self()))) return raw::put(l.self(), i, v);
  return raise(PYX_IndexError, "list assignment index out of range");
}
template <class T>
PYX_INLINE bool setitem(const list<T>& l, int64_t i, std::type_identity_t<T> v) {
  auto* b = l.get();
  int64_t n = b->end - b->begin;
  int64_t k = i < 0 ? i + n : i;
  if (PYX_UNLIKELY(static_cast<uint64_t>(k) >= static_cast<uint64_t>(n))) return setitem_cold(l, i, v);
  b->begin[k] = std::move(v);
  return true;
}

// Item i of a list known to be native, 0 <= i < len known.
template <class T>
PYX_INLINE const T& item_at(const list<T>& l, int64_t i) {
  return l.data()[i];
}
template <class T>
PYX_INLINE void set_item_at(const list<T>& l, int64_t i, std::type_identity_t<T> v) {
  l.data()[i] = std::move(v);
}

template <class T>
[[gnu::noinline]] bool append_cold(const list<T>& l, T v) {
  if (!l.native()) return raw::append(l.self(), v);
  l.grow();
  new (l.get()->end++) T(std::move(v));
  return true;
}
// Raises MemoryError only when the list is shared.
template <class T>
PYX_INLINE bool append(const list<T>& l, std::type_identity_t<T> v) {
  auto* b = l.get();
  if (PYX_UNLIKELY(b->end == b->cap)) return append_cold(l, std::move(v));
  new (b->end++) T(std::move(v));
  return true;
}

// a, b, c = l: the count first, then the items
PYX_COLD inline bool raise_unpack(int64_t have, int64_t want) {
  if (have > want) {
    pyx_raisef(PYX_ValueError, "too many values to unpack (expected %lld)", static_cast<long long>(want));
  } else {
    pyx_raisef(PYX_ValueError, "not enough values to unpack (expected %lld, got %lld)", static_cast<long long>(want),
               static_cast<long long>(have));
  }
  return false;
}
template <class T>
PYX_INLINE bool unpack_check(const list<T>& l, int64_t n) {
  return PYX_LIKELY(len(l) == n) || raise_unpack(len(l), n);
}
template <class T>
PYX_INLINE bool unpack_item(T& out, const list<T>& l, int64_t i) {
  if (PYX_UNLIKELY(!l.native())) return shared_item(out, l.self(), i);
  out = l.data()[i];
  return true;
}

// ---- Iteration --------------------------------------------------------------------------------------------------

template <class T>
struct iter<list<T>> {
  using item = T;
  list<T> of{};
  int64_t at = 0;  // -1: exhausted, for good

  PYX_INLINE status next(T& out) {
    auto* b = of.get();
    if (PYX_UNLIKELY(static_cast<uint64_t>(at) >= static_cast<uint64_t>(b->end - b->begin))) {
      if constexpr (!plain_item<T>) return next_cold(out);
      found<T> f = at < 0 ? found<T>{T{}, status::done} : find_shared<T>(b->self, at);
      if (f.st == status::ok) out = f.value;
      at = f.st == status::done ? -1 : at + (f.st == status::ok);
      return f.st;
    }
    out = b->begin[at++];
    return status::ok;
  }
  void back() { at--; }

 private:
  [[gnu::noinline]] status next_cold(T& out) {
    if (!of.native() && at >= 0 && at < raw::size(of.self())) {
      if (!shared_item(out, of.self(), at)) return status::exit;
      at++;
      return status::ok;
    }
    at = -1;
    return status::done;
  }
};

template <class T>
PYX_INLINE iter<list<T>> get_iter(const list<T>& l) {
  return {l, 0};
}
// What reversed(l) goes over.
template <class L>
struct list_reversed;
template <class T>
struct iter<list_reversed<list<T>>> {
  using item = T;
  list<T> of{};
  int64_t at = -1;  // the next index; -1: exhausted, for good

  PYX_INLINE status next(T& out) {
    auto* b = of.get();
    if (PYX_UNLIKELY(static_cast<uint64_t>(at) >= static_cast<uint64_t>(b->end - b->begin))) return next_cold(out);
    out = b->begin[at--];
    return status::ok;
  }
  void back() { at++; }

 private:
  [[gnu::noinline]] status next_cold(T& out) {
    if (!of.native() && at >= 0 && at < raw::size(of.self())) {
      if (!shared_item(out, of.self(), at)) return status::exit;
      at--;
      return status::ok;
    }
    at = -1;
    return status::done;
  }
};

template <class T>
PYX_INLINE iter<list_reversed<list<T>>> reversed(const list<T>& l) {
  return {l, len(l) - 1};
}
template <class T>
inline pyobj* box(const iter<list_reversed<list<T>>>& it) {
  obj l = to_obj(it.of);
  return l ? pyx_reversed(l.get(), it.at < len(it.of) ? it.at : -1) : nullptr;
}

template <class T>
inline pyobj* box(const iter<list<T>>& it) {
  // An exhausted one stays so when the list grows: it iterates over a list that nobody has.
  obj l = it.at < 0 ? obj::steal(pyx_list_new(0)) : to_obj(it.of);
  return l ? pyx_list_iter(l.get(), it.at < 0 ? 0 : it.at) : nullptr;
}

}  // namespace pyx

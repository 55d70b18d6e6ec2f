// pyx/inst.hpp: instances of classes of the program: handles, slots, sharing with a CPython instance.
//
// A native instance keeps its attributes in the fields of an emitted struct K. Boxing it makes an ordinary instance of
// the Python class, self, to which the attributes move for good; from then on every access goes through self, and an
// attribute of another type than its slot's gives status exit. The handle of an instance that comes from Python is that
// instance itself: its address, made odd. Both kinds of memory begin with the count of references.
#pragma once
#include "box.hpp"
#include "inst_items.hpp"
#include "list.hpp"
#include "raw.hpp"
#include "special.hpp"
#include "uni.hpp"

namespace pyx {

struct inst_head {
  int64_t refs = 1;
  pyobj* self = nullptr;
  const pyx_class* of;  // K::info

  explicit inst_head(const pyx_class* c) : of(c) {}
};

// Where the struct of a class has its attributes: what is done with whole instances, and with those that Python has, is the
// same code for all classes.
struct slot_layout {
  size_t at;  // of the field
  bool (*give)(void* field, pyobj* self, pyx_slot* slot);
  pyx_slot* slot;
};
struct class_layout {
  const slot_layout* slots;
  int early;
  size_t bound, late_count, late, hashed;  // where the fields of these names are
};

// Makes a native instance an ordinary Python instance, and with it those that it holds: one after the other, so that a
// long chain of instances needs no deep stack. False with an exception.
PYX_COLD bool share_inst(inst_head* h);
// The object of a handle, which it shares if need be: a new reference, or null with an exception.
pyobj* box_inst(char* at);
// A list that is an instance goes to Python as that: its items are the first slot.
bool give_owner(void* owner);
// The last reference to an instance that Python has, of so many bytes.
void release_shared(char* at, size_t bytes);
// Destroys an instance that holds others, no deeper than the stack allows.
void drop_later(inst_head* h, void (*drop)(inst_head*));

// An instance of a class whose graphs can have cycles is tracked while it is native (pyx/cycles.hpp).
struct cyclic_head;
void track(cyclic_head* h);
void untrack(cyclic_head* h);
// Around every call of the C library, which has no GIL: one that looks for cycles waits until it is alone.
void begin_call();
void end_call();

template <class K>
class inst {
 public:
  using body = K;

  constexpr inst() = default;
  inst(const inst& o) : at_(o.at_) {
    if (at_) ++*count();
  }
  inst(inst&& o) noexcept : at_(o.at_) { o.at_ = nullptr; }
  inst& operator=(const inst& o) {
    inst copy(o);
    std::swap(at_, copy.at_);
    return *this;
  }
  inst& operator=(inst&& o) noexcept {
    std::swap(at_, o.at_);
    return *this;
  }
  PYX_INLINE ~inst() {
    if (at_ && --*count() == 0) destroy(at_);
  }

  static inst make() {
    K* b = new (checked(take_block(sizeof(K)))) K;
    count_made(1);
    if constexpr (K::cyclic) track(b);
    inst i;
    i.at_ = reinterpret_cast<char*>(b);
    return i;
  }
  // Another instance with the same attributes.
  static inst copy(const K& from) {
    K* b = new (checked(take_block(sizeof(K)))) K;
    count_made(1);
    *b = from;
    b->refs = 1;
    b->hashed = false;
    if constexpr (K::cyclic) {
      b->prev = b->next = nullptr;
      b->outside = 0;
      track(b);
    }
    inst i;
    i.at_ = reinterpret_cast<char*>(b);
    return i;
  }
  // An instance that has the same attributes bound, whose values are still to be set.
  static inst empty_like(const K& from) {
    inst i = make();
    K* b = i.made();
    memcpy(b->bound, from.bound, sizeof b->bound);
    b->late_count = from.late_count;
    memcpy(b->late, from.late, sizeof b->late);
    return i;
  }
  // The native face of a Python instance.
  static inst share(pyobj* self) {
    raw::head(self)->refs++;
    inst i;
    if constexpr (requires { K::local; }) {  // counted like those that native code made
      K* b = new (checked(take_block(sizeof(K)))) K;
      count_made(1);
      b->self = self;
      i.at_ = reinterpret_cast<char*>(b);
      return i;
    }
    i.at_ = reinterpret_cast<char*>(self) + 1;
    return i;
  }

  explicit operator bool() const { return at_ != nullptr; }
  // The handle itself, for code that all classes share.
  PYX_INLINE char* at() const { return at_; }
  // Is the handle a Python instance?
  PYX_INLINE bool foreign() const { return reinterpret_cast<uintptr_t>(at_) & 1; }
  // The struct behind a handle that is not foreign.
  PYX_INLINE K* made() const { return reinterpret_cast<K*>(at_); }
  // The struct that has the fields; null: Python has them.
  PYX_INLINE K* native() const {
    if (PYX_UNLIKELY(foreign())) return nullptr;
    K* b = made();
    return PYX_LIKELY(b->self == nullptr) ? b : nullptr;
  }
  // The Python instance, null while there is none.
  PYX_INLINE pyobj* self() const { return foreign() ? reinterpret_cast<pyobj*>(at_ - 1) : made()->self; }
  // Gives a reference up.
  static void release(K* b) {
    inst i;
    i.at_ = reinterpret_cast<char*>(b);
  }

 private:
  PYX_INLINE int64_t* count() const {
    return reinterpret_cast<int64_t*>(reinterpret_cast<uintptr_t>(at_) & ~uintptr_t{1});
  }
  PYX_INLINE static void count_made(int64_t n) {
    if constexpr (requires { K::local; }) K::info.live += n;
  }
  static void* checked(void* p) {
    if (PYX_UNLIKELY(!p)) __builtin_trap();
    return p;
  }
  static void drop(inst_head* h) {
    if constexpr (K::cyclic) untrack(static_cast<K*>(h));
    static_cast<K*>(h)->~K();
    give_block(h, sizeof(K));
  }
  [[gnu::noinline]] static void destroy(char* at) {
    auto* b = reinterpret_cast<K*>(at);
    count_made(-1);
    if (reinterpret_cast<uintptr_t>(at) & 1 || b->self) {  // the fields are empty, and it is not tracked
      release_shared(at, sizeof(K));
    } else if constexpr (K::nested) {
      drop_later(b, drop);
    } else {
      drop(b);
    }
  }

  char* at_ = nullptr;
};

// ---- Unions of instances, with or without None ---------------------------------------------------------------------

// One handle: null is None; the head of the instance tells its class.
template <class... T>
class inst_uni {
 public:
  static constexpr int members = sizeof...(T);
  template <int I>
  using member = typename detail::nth<I, T...>::type;

  inst_uni() : raw_{} {}
  inst_uni(const inst_uni& o) {
    memcpy(raw_, o.raw_, sizeof raw_);
    if (bits()) ++*count();
  }
  inst_uni(inst_uni&& o) noexcept {
    memcpy(raw_, o.raw_, sizeof raw_);
    memset(o.raw_, 0, sizeof raw_);
  }
  inst_uni& operator=(inst_uni o) noexcept {
    unsigned char mine[sizeof raw_];
    memcpy(mine, raw_, sizeof raw_);
    memcpy(raw_, o.raw_, sizeof raw_);
    memcpy(o.raw_, mine, sizeof raw_);
    return *this;
  }
  ~inst_uni() {
    if (bits() && --*count() == 0) destroy();
  }

  template <int I, class U>
  PYX_INLINE static U make(member<I> v) {
    U u;
    if constexpr (!std::is_same_v<member<I>, none>) new (u.raw_) member<I>(std::move(v));
    return u;
  }
  PYX_INLINE int tag() const { return bits() ? tag_from<0>(bits()) : 0; }
  template <int I>
  PYX_INLINE const member<I>& get() const {
    return *std::launder(reinterpret_cast<const member<I>*>(raw_));
  }
  template <int I>
  PYX_INLINE member<I>& get() {
    return *std::launder(reinterpret_cast<member<I>*>(raw_));
  }

  // See identity().
  PYX_INLINE const void* place() const {
    if (!bits()) return nullptr;
    if (bits() & 1) return reinterpret_cast<const void*>(bits() - 1);
    const auto* head = reinterpret_cast<const inst_head*>(bits());
    return head->self ? static_cast<const void*>(head->self) : head;
  }

  // The Python instance o; false: it is of none of the classes.
  PYX_INLINE bool take(pyobj* o) {
    const pyobj* type = raw::type(o);
    if constexpr ((is_local<T> || ...)) {
      if ((take_local<T>(o, type) || ...)) return true;
    }
    if (((is_none<T> ? o == pyx_the_none : type == class_of<T>()) || ...)) {
      *this = inst_uni();
      if (o == pyx_the_none) return true;
      raw::head(o)->refs++;
      const uintptr_t b = reinterpret_cast<uintptr_t>(o) + 1;
      memcpy(raw_, &b, sizeof b);
      return true;
    }
    return false;
  }

 private:
  template <class M>
  static constexpr bool is_none = std::is_same_v<M, none>;
  template <class M>
  static constexpr bool is_local = requires { M::body::local; };
  // The handle of an instance of a class that a function makes: see inst::share.
  template <class M>
  bool take_local(pyobj* o, const pyobj* type) {
    if constexpr (is_local<M>) {
      if (type != M::body::info.type) return false;
      inst_uni u;
      new (u.raw_) M(M::share(o));
      *this = std::move(u);
      return true;
    } else {
      return false;
    }
  }
  template <class M>
  PYX_INLINE static const pyobj* class_of() {
    if constexpr (is_none<M>) {
      return nullptr;
    } else {
      return M::body::info.type;
    }
  }
  [[gnu::noinline]] void destroy() {
    *count() = 1;
    if (bits() & 1) {
      pyx_decref(reinterpret_cast<pyobj*>(bits() - 1));
      return;
    }
    detail::visit_from<0>(*this, [](auto& v) {
      using member_type = std::remove_cvref_t<decltype(v)>;
      v.~member_type();
    });
  }
  PYX_INLINE uintptr_t bits() const {
    uintptr_t b;
    memcpy(&b, raw_, sizeof b);
    return b;
  }
  PYX_INLINE int64_t* count() const { return reinterpret_cast<int64_t*>(bits() & ~uintptr_t{1}); }
  template <int I>
  PYX_INLINE static int tag_from(uintptr_t bits) {
    if constexpr (I + 1 >= members) {
      return I;
    } else if constexpr (std::is_same_v<member<I>, none>) {
      return tag_from<I + 1>(bits);
    } else {
      const pyx_class& known = member<I>::body::info;
      const bool mine = bits & 1 ? raw::type(reinterpret_cast<pyobj*>(bits - 1)) == known.type
                                 : reinterpret_cast<inst_head*>(bits)->of == &known;
      return mine ? I : tag_from<I + 1>(bits);
    }
  }

  alignas(void*) unsigned char raw_[sizeof(void*)];
};

template <class K, class... R>
class uni<inst<K>, inst<R>...> : public inst_uni<inst<K>, inst<R>...> {
 public:
  template <int I>
  PYX_INLINE static uni of(typename uni::template member<I> v) {
    return uni::template make<I, uni>(std::move(v));
  }
};
template <class K, class... R>
class uni<none, inst<K>, inst<R>...> : public inst_uni<none, inst<K>, inst<R>...> {
 public:
  template <int I>
  PYX_INLINE static uni of(typename uni::template member<I> v) {
    return uni::template make<I, uni>(std::move(v));
  }
};

// C(...): the instance alone, before __init__.
template <class I>
PYX_INLINE I make_inst() {
  return I::make();
}

// copy.copy(x) of an instance whose class has no ways of its own to copy; one that Python has exits.
template <class K>
bool inst_copy(inst<K>& out, const inst<K>& x) {
  const K* from = x.native();
  if (!from) return false;
  out = inst<K>::copy(*from);
  return true;
}

// ---- Boxing -----------------------------------------------------------------------------------------------------

template <class K>
inline bool has_slot(const K* b, int i) {
  return b->bound[i / 64] >> (i % 64) & 1;
}

// Moves one attribute to self.
template <class T>
bool give_field(void* field, pyobj* self, pyx_slot* slot) {
  T& value = *static_cast<T*>(field);
  pyobj* v = box(value);
  if (!v) return false;
  value = T{};
  return pyx_inst_give(self, slot, v);
}

// Hashes by identity: an instance that was hashed before it was shared keeps its hash.
PYX_INLINE int64_t pointer_hash(const void* p) {
  const auto bits = reinterpret_cast<uintptr_t>(p);
  return static_cast<int64_t>(bits >> 4 | bits << 60);
}
int64_t shared_identity(pyobj* self);
void keep_identity(pyobj* self, const void* made);
// A method that the runtime called has failed: drops its exception, or its result of another type.
PYX_COLD void forget_failure(status st);

template <class K>
PYX_INLINE pyobj* box(const inst<K>& i) {
  return box_inst(i.at());
}
template <class K>
PYX_INLINE bool unbox(pyobj* o, inst<K>& i) {
  if (raw::type(o) != K::info.type) return false;
  i = inst<K>::share(o);
  return true;
}
// isinstance(o, K): the handle only names the class
template <class K>
PYX_INLINE bool is_native_instance(bool& out, const obj& o, const inst<K>&) {
  const int is = raw::type(o.get()) == K::info.type ? 1 : pyx_is_instance(o.get(), K::info.type);
  out = is > 0;
  return is >= 0;
}
template <class K, class... R>
inline bool unbox(pyobj* o, uni<inst<K>, inst<R>...>& u) {
  return u.take(o);
}
template <class K, class... R>
inline bool unbox(pyobj* o, uni<none, inst<K>, inst<R>...>& u) {
  return u.take(o);
}

// ---- Attributes -------------------------------------------------------------------------------------------------

// The object of a handle that is not native.
PYX_INLINE pyobj* shared_self(char* at) {
  return reinterpret_cast<uintptr_t>(at) & 1 ? reinterpret_cast<pyobj*>(at - 1)
                                             : reinterpret_cast<inst_head*>(at)->self;
}
// Where a shared instance has an attribute among its plain values; null: it is to be looked up.
PYX_INLINE pyobj** shared_place(pyobj* o, const pyx_class* c, pyx_slot* s) {
  if (PYX_UNLIKELY(raw::type(o) != c->type || !c->keys)) return nullptr;
  pyobj** values = raw::values(o);
  if (PYX_UNLIKELY(!values || s->keys != *c->keys)) return pyx_inst_place(o, c, s);
  pyobj** place = values + s->index;
  return *place ? place : nullptr;
}

// What follows for handles that are not native is the same for all attributes of a type.
template <class T>
[[gnu::noinline]] bool inst_get_shared(T& out, char* at, const pyx_class* c, pyx_slot* s) {
  pyobj* self = shared_self(at);
  if (pyobj** place = shared_place(self, c, s)) return raw::take(*place, out);
  obj v = obj::steal(pyx_inst_load(self, c, s));
  return v && unbox(v.get(), out);
}
// Of a named tuple.
template <class T>
[[gnu::noinline]] bool named_get_shared(T& out, char* at, const pyx_class* c, pyx_slot* s) {
  pyobj* self = shared_self(at);
  return raw::type(self) == c->type ? raw::take(raw::tuple_items(self)[s->index], out) : inst_get_shared(out, at, c, s);
}
// The items of an instance of a subclass of list or dict.
template <class L>
[[gnu::noinline]] bool items_get_shared(L& out, char* at, const pyx_class* c) {
  pyobj* self = shared_self(at);
  if (raw::type(self) != c->type) return false;
  out = L::share(self);
  return true;
}
template <class S, class K>
PYX_INLINE bool inst_get_away(typename S::type& out, const inst<K>& i) {
  if constexpr (requires { S::items; }) {
    return items_get_shared(out, i.at(), &K::info);
  } else if constexpr (K::named) {
    return named_get_shared(out, i.at(), &K::info, &S::slot);
  } else {
    return inst_get_shared(out, i.at(), &K::info, &S::slot);
  }
}
// out = i.slot; false: not there, or of another type
template <class S, class K>
PYX_INLINE bool inst_get(typename S::type& out, const inst<K>& i, S) {
  K* b = i.native();
  if (!b) return inst_get_away<S>(out, i);
  if constexpr (!S::early) {
    if (PYX_UNLIKELY(!has_slot(b, S::index))) return false;
  }
  out = S::of(b);
  return true;
}

// The same where the class has an attribute of that name for instances without one.
template <class S, class K>
PYX_INLINE bool inst_get_or(typename S::type& out, const inst<K>& i, S, const typename S::type& otherwise) {
  K* b = i.native();
  if (!b) return inst_get_away<S>(out, i);
  if constexpr (!S::early) {
    if (!has_slot(b, S::index)) {
      out = otherwise;
      return true;
    }
  }
  out = S::of(b);
  return true;
}

template <class T>
[[gnu::noinline]] status inst_set_shared(char* at, const pyx_class* c, pyx_slot* s, const T& v) {
  pyobj* self = shared_self(at);
  pyobj** place = shared_place(self, c, s);
  if (place && raw::overwrite(*place, v)) return status::ok;
  pyobj* o = box(v);
  if (!o) return status::raised;
  if (place && (place = shared_place(self, c, s))) {  // boxing may have run other code
    raw::decref(std::exchange(*place, o));
    return status::ok;
  }
  int done = pyx_inst_store(self, c, s, o);
  return done > 0 ? status::ok : done == 0 ? status::raised : status::exit;
}
template <class S, class K>
PYX_INLINE void mark_slot(K* b) {
  constexpr uint64_t bit = uint64_t{1} << (S::index % 64);
  if constexpr (S::early) {
    b->bound[S::index / 64] |= bit;
  } else if (!(b->bound[S::index / 64] & bit)) {
    b->bound[S::index / 64] |= bit;
    b->late[b->late_count++] = S::index;
  }
}
// i.slot = v, outside __init__: early slots are filled
template <class S, class K>
PYX_INLINE status inst_set(const inst<K>& i, S, typename S::type v) {
  K* b = i.native();
  if (!b) return inst_set_shared(i.at(), &K::info, &S::slot, v);
  if constexpr (!S::early) mark_slot<S>(b);
  std::swap(S::of(b), v);
  return status::ok;
}
// i.slot = v, in __init__
template <class S, class K>
PYX_INLINE status inst_init(const inst<K>& i, S, typename S::type v) {
  K* b = i.native();
  if (!b) return inst_set_shared(i.at(), &K::info, &S::slot, v);
  mark_slot<S>(b);
  std::swap(S::of(b), v);
  return status::ok;
}

// No name has been added to the shared keys of the class since the hook was asked.
PYX_INLINE bool shared_plain(pyobj* o, const pyx_class& c, const pyx_slot& name) {
  if (raw::type(o) != c.type || !c.keys || !raw::values(o)) return false;
  const void* keys = *c.keys;
  return keys && name.keys == keys && name.version == raw::key_count(keys);
}
// Does the instance itself have no attribute of that name? Only Python can have given it one.
template <class K>
PYX_INLINE bool inst_plain(const inst<K>& i, pyx_slot& name) {
  if (i.native()) return true;
  pyobj* o = shared_self(i.at());
  return shared_plain(o, K::info, name) || pyx_inst_plain(o, &K::info, &name);
}

// Has the instance no value in a slot that its first read fills, of which the class has the function?
template <class S, class K>
PYX_INLINE bool inst_lacks(const inst<K>& i, S, pyx_slot& name) {
  if (K* b = i.native()) return !has_slot(b, S::index);
  return inst_plain(i, name);
}

// Has the instance an attribute of its own in the slot? false: it is of another class now.
template <class K>
[[gnu::noinline]] bool inst_has_shared(bool& out, const inst<K>& i, pyx_slot& name) {
  if (raw::type(i.self()) != K::info.type) return false;
  out = !inst_plain(i, name);
  return true;
}
template <class S, class K>
PYX_INLINE bool inst_has(bool& out, const inst<K>& i, S, pyx_slot& name) {
  K* b = i.native();
  if (!b) return inst_has_shared(out, i, name);
  out = has_slot(b, S::index);
  return true;
}

// ---- Identity ---------------------------------------------------------------------------------------------------

template <class K>
PYX_INLINE const void* identity(const inst<K>& i) {
  const void* self = i.self();
  return self ? self : i.made();
}
PYX_INLINE const void* identity(none) { return nullptr; }
template <class... T>
PYX_INLINE const void* identity(const uni<T...>& u) {
  if constexpr (requires { u.place(); }) return u.place();
  return visit([](const auto& v) { return identity(v); }, u);
}
// a is b, of instances and None
template <class A, class B>
PYX_INLINE bool inst_same(const A& a, const B& b) {
  return identity(a) == identity(b);
}
template <class K>
PYX_INLINE bool is_same(const inst<K>& a, const inst<K>& b) {
  return identity(a) == identity(b);
}

}  // namespace pyx

#include "inst_keys.hpp"

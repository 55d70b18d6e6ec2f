// pyx/inst.hpp: instances of classes of the program: handles, slots, sharing with a CPython instance.
//
// A native instance keeps its attributes in the fields of an emitted struct K. Boxing it makes an ordinary instance of
// the Python class, self, to which the attributes move for good; from then on every access goes through self, and an
// attribute of another type than its slot's gives status exit. An instance that comes from Python starts so: its handle
// is then a head alone.
#pragma once
#include "box.hpp"
#include "raw.hpp"
#include "uni.hpp"

namespace pyx {

struct inst_head {
  int64_t refs = 1;
  pyobj* self = nullptr;
  const pyx_class* of;  // K::info

  explicit inst_head(const pyx_class* c) : of(c) {}
};

// Gives the attributes of a shared instance to Python, and those of the instances that this shares in turn: one after
// the other, so that a long chain of instances needs no deep stack. False with an exception.
bool give_later(inst_head* h, bool (*give)(inst_head*));
// Destroys an instance that holds others, no deeper than the stack allows.
void drop_later(inst_head* h, void (*drop)(inst_head*));

// An instance of a class whose graphs can have cycles is tracked while it is native (pyx/cycles.hpp).
struct cyclic_head;
void track(cyclic_head* h);
void untrack(cyclic_head* h);

// Heads that are not in use.
struct head_pool {
  static constexpr int room = 64;
  inst_head* items[room];
  int count = 0;
};
inline head_pool heads;

template <class K>
class inst {
 public:
  using body = K;

  constexpr inst() = default;
  inst(const inst& o) : b_(o.b_) {
    if (b_) b_->refs++;
  }
  inst(inst&& o) noexcept : b_(o.b_) { o.b_ = nullptr; }
  inst& operator=(const inst& o) {
    if (o.b_) o.b_->refs++;
    K* old = std::exchange(b_, o.b_);
    if (old && --old->refs == 0) destroy(old);
    return *this;
  }
  inst& operator=(inst&& o) noexcept {
    std::swap(b_, o.b_);
    return *this;
  }
  ~inst() {
    if (b_ && --b_->refs == 0) destroy(b_);
  }

  static inst make() {
    inst i;
    i.b_ = new (checked(__builtin_malloc(sizeof(K)))) K;
    if constexpr (K::cyclic) track(i.b_);
    return i;
  }
  // The native face of a Python instance.
  static inst share(pyobj* self) {
    inst i;
    void* memory = heads.count > 0 ? heads.items[--heads.count] : checked(__builtin_malloc(sizeof(inst_head)));
    auto* head = new (memory) inst_head(&K::info);
    pyx_incref(self);
    head->self = self;
    i.b_ = static_cast<K*>(head);
    return i;
  }

  K* get() const { return b_; }
  // Gives a reference up.
  static void release(K* b) {
    if (--b->refs == 0) destroy(b);
  }

 private:
  static void* checked(void* p) {
    if (PYX_UNLIKELY(!p)) __builtin_trap();
    return p;
  }
  static void drop(inst_head* h) {
    if constexpr (K::cyclic) untrack(static_cast<K*>(h));
    static_cast<K*>(h)->~K();
    __builtin_free(h);
  }
  static void destroy(K* b) {
    if (b->self != nullptr) {
      raw::decref(b->self);
      if (heads.count < head_pool::room) {
        heads.items[heads.count++] = b;
      } else {
        __builtin_free(b);
      }
    } else if constexpr (K::nested) {
      drop_later(b, drop);
    } else {
      drop(b);
    }
  }

  K* b_ = nullptr;
};

// ---- Unions of instances, with or without None ---------------------------------------------------------------------

// One pointer: null is None, the object's head tells its class.
template <class... T>
class inst_uni {
 public:
  static constexpr int members = sizeof...(T);
  template <int I>
  using member = typename detail::nth<I, T...>::type;

  inst_uni() : raw_{} {}
  inst_uni(const inst_uni& o) {
    memcpy(raw_, o.raw_, sizeof raw_);
    if (inst_head* h = head()) h->refs++;
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
    inst_head* h = head();
    if (!h || --h->refs > 0) return;
    h->refs = 1;
    detail::visit_from<0>(*this, [](auto& v) {
      using member_type = std::remove_cvref_t<decltype(v)>;
      v.~member_type();
    });
  }

  template <int I, class U>
  PYX_INLINE static U make(member<I> v) {
    U u;
    if constexpr (!std::is_same_v<member<I>, none>) new (u.raw_) member<I>(std::move(v));
    return u;
  }
  PYX_INLINE int tag() const {
    inst_head* h = head();
    return h ? tag_from<0>(h) : 0;
  }
  template <int I>
  PYX_INLINE const member<I>& get() const {
    return *std::launder(reinterpret_cast<const member<I>*>(raw_));
  }
  template <int I>
  PYX_INLINE member<I>& get() {
    return *std::launder(reinterpret_cast<member<I>*>(raw_));
  }

 private:
  PYX_INLINE inst_head* head() const {
    inst_head* h;
    memcpy(&h, raw_, sizeof h);
    return h;
  }
  template <int I>
  PYX_INLINE static int tag_from(inst_head* h) {
    if constexpr (I + 1 >= members) {
      return I;
    } else if constexpr (std::is_same_v<member<I>, none>) {
      return tag_from<I + 1>(h);
    } else {
      return h->of == &member<I>::body::info ? I : tag_from<I + 1>(h);
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

// ---- Boxing -----------------------------------------------------------------------------------------------------

template <class K>
inline bool has_slot(const K* b, int i) {
  return b->bound[i / 64] >> (i % 64) & 1;
}

// Moves one attribute to self.
template <class S, class K>
bool give_slot(K* b, pyobj* self) {
  pyobj* v = box(S::of(b));
  if (!v) return false;
  S::of(b) = typename S::type{};
  return pyx_inst_give(self, &S::slot, v);
}

// Early attributes come first, those assigned later in the order of their first assignment.
template <class K>
bool give_slots(inst_head* h) {
  auto* b = static_cast<K*>(h);
  for (int i = 0; i < K::early; i++) {
    if (has_slot(b, i) && !b->give(i, b->self)) return false;
  }
  for (int i = 0; i < b->late_count; i++) {
    if (!b->give(b->late[i], b->self)) return false;
  }
  return true;
}

template <class K>
PYX_COLD bool share_inst(K* b) {
  pyobj* self = pyx_inst_new(&K::info);
  if (!self) return false;
  if constexpr (K::cyclic) untrack(b);
  b->self = self;
  return give_later(b, give_slots<K>);
}

template <class K>
inline pyobj* box(const inst<K>& i) {
  K* b = i.get();
  if (!b->self && !share_inst(b)) return nullptr;
  pyx_incref(b->self);
  return b->self;
}
template <class K>
inline bool unbox(pyobj* o, inst<K>& i) {
  if (raw::type(o) != K::info.type) return false;
  i = inst<K>::share(o);
  return true;
}

// ---- Attributes -------------------------------------------------------------------------------------------------

// Where a shared instance has an attribute among its plain values; null: it is to be looked up.
template <class S, class K>
PYX_INLINE pyobj** shared_place(pyobj* o) {
  if (PYX_UNLIKELY(raw::type(o) != K::info.type || !K::info.keys)) return nullptr;
  pyobj** values = raw::values(o);
  if (PYX_UNLIKELY(!values || S::slot.keys != *K::info.keys)) return pyx_inst_place(o, &K::info, &S::slot);
  pyobj** place = values + S::slot.index;
  return *place ? place : nullptr;
}

template <class S, class K>
[[gnu::noinline]] bool inst_get_shared(typename S::type& out, K* b) {
  if (pyobj** place = shared_place<S, K>(b->self)) return raw::take(*place, out);
  obj v = obj::steal(pyx_inst_load(b->self, &K::info, &S::slot));
  return v && unbox(v.get(), out);
}
// out = i.slot; false: not there, or of another type
template <class S, class K>
PYX_INLINE bool inst_get(typename S::type& out, const inst<K>& i, S) {
  K* b = i.get();
  if (b->self != nullptr) return inst_get_shared<S>(out, b);
  if constexpr (!S::early) {
    if (PYX_UNLIKELY(!has_slot(b, S::index))) return false;
  }
  out = S::of(b);
  return true;
}

template <class S, class K>
[[gnu::noinline]] status inst_set_shared(K* b, const typename S::type& v) {
  pyobj** place = shared_place<S, K>(b->self);
  if (place && raw::overwrite(*place, v)) return status::ok;
  pyobj* o = box(v);
  if (!o) return status::raised;
  if (place && (place = shared_place<S, K>(b->self))) {  // boxing may have run other code
    raw::decref(std::exchange(*place, o));
    return status::ok;
  }
  int done = pyx_inst_store(b->self, &K::info, &S::slot, o);
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
  K* b = i.get();
  if (b->self != nullptr) return inst_set_shared<S>(b, v);
  if constexpr (!S::early) mark_slot<S>(b);
  std::swap(S::of(b), v);
  return status::ok;
}
// i.slot = v, in __init__
template <class S, class K>
PYX_INLINE status inst_init(const inst<K>& i, S, typename S::type v) {
  K* b = i.get();
  if (b->self != nullptr) return inst_set_shared<S>(b, v);
  mark_slot<S>(b);
  std::swap(S::of(b), v);
  return status::ok;
}

// Does the instance itself have no attribute of that name? Only Python can have given it one.
template <class K>
PYX_INLINE bool inst_plain(const inst<K>& i, pyx_slot& name) {
  K* b = i.get();
  return PYX_LIKELY(b->self == nullptr) || pyx_inst_plain(b->self, &K::info, &name);
}

// ---- Identity ---------------------------------------------------------------------------------------------------

template <class K>
PYX_INLINE const void* identity(const inst<K>& i) {
  return i.get()->self ? static_cast<const void*>(i.get()->self) : i.get();
}
PYX_INLINE const void* identity(none) { return nullptr; }
template <class... T>
PYX_INLINE const void* identity(const uni<T...>& u) {
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

// __init__ completed generically and returned something: TypeError.
status init_returned();

}  // namespace pyx

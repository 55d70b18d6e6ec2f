// pyx/dict.hpp: dict[K, V]: storage in insertion order, sharing with a Python dict, look-up and storing.
//
// As with lists, a native dict keeps its entries until it is boxed; they move into a Python dict, self, which it stands for
// from then on. In the shared state the index is empty, so that every look-up misses and its cold path goes to self. Room
// grows exactly when CPython's would: a loop over a dict that is changed meanwhile sees the same entries.
#pragma once
#include "compare.hpp"
#include "hash.hpp"
#include "iter_base.hpp"
#include "raw_tables.hpp"

namespace pyx {

// A deleted entry has the hash kHashGone and neither key nor value.
template <class K, class V>
struct dict_entry {
  int64_t hash;
  K key;
  V value;
};

namespace detail {

inline constexpr int32_t kIndexFree = -1;
inline constexpr int32_t kIndexGone = -2;
inline constexpr int32_t kNoIndex[1] = {kIndexFree};
// What used is in the shared state.
inline constexpr int64_t kSharedUsed = -4;

// The size of a table for at least min entries and those that CPython leaves free.
PYX_INLINE uint64_t dict_size(int64_t min) {
  uint64_t m = ((static_cast<uint64_t>(min) | 8) - 1) | 7;
  return uint64_t{1} << (64 - __builtin_clzll(m));
}
PYX_INLINE int64_t dict_room(uint64_t size) { return static_cast<int64_t>((size << 1) / 3); }

}  // namespace detail

// What a defaultdict makes for a missing key (dict_kinds.hpp): here, the builtin that does so in Python, or the function
// object, which the dicts that have it share.
struct factory_head {
  const char* name;
  pyobj* fn = nullptr;
  mutable int64_t refs = 0;
};

namespace detail {

inline const factory_head* keep_factory(const factory_head* f) {
  if (f && f->fn) f->refs++;
  return f;
}
PYX_COLD inline void drop_factory(const factory_head* f) {
  if (!f->fn || --f->refs) return;
  pyx_decref(f->fn);
  __builtin_free(const_cast<factory_head*>(f));
}

}  // namespace detail

// The classes of dicts, as hooks number them.
enum dict_kind : int { kPlainDict, kDefaultDict, kCounter, kOrderedDict };

template <class K, class V>
struct dict_body {
  dict_entry<K, V>* entries = nullptr;
  int32_t* index = const_cast<int32_t*>(detail::kNoIndex);
  uint64_t mask = 0;
  int64_t used = 0;    // entries that are there
  int64_t filled = 0;  // places of entries in use, deleted ones included
  int64_t room = 0;    // entries that can be added before the table grows
  pyobj* self = nullptr;
  int64_t refs = 1;
  dict_kind kind = kPlainDict;
  const factory_head* factory = nullptr;  // of a defaultdict
  // Of an OrderedDict: no entry is before that place; and what counts the changes of its order (ordered.hpp).
  int64_t first = 0;
  uint64_t state = 0;
};

// The entries of an instance of a subclass of dict: what they give to Python is that instance, and `give` does so.
template <class K, class V>
struct owned_dict_body : dict_body<K, V> {
  void* owner;
  bool (*give)(void* owner);
};

template <class K, class V>
class dict {
 public:
  using key_type = K;
  using value_type = V;
  using entry = dict_entry<K, V>;
  using body = dict_body<K, V>;

  constexpr dict() = default;
  dict(const dict& o) : b_(o.b_) {
    if (b_) b_->refs++;
  }
  dict(dict&& o) noexcept : b_(o.b_) { o.b_ = nullptr; }
  dict& operator=(dict o) noexcept {
    std::swap(b_, o.b_);
    return *this;
  }
  ~dict() {
    if (b_ && --b_->refs == 0) destroy(b_);
  }

  static dict make() {
    dict d;
    d.b_ = new (checked(take_block(sizeof(body)))) body;
    return d;
  }
  // An empty one that is the instance `owner`.
  static dict make_owned(void* owner, bool (*give)(void*)) {
    auto* b = new (checked(take_block(sizeof(owned_dict_body<K, V>)))) owned_dict_body<K, V>;
    b->refs |= kOwned;
    b->owner = owner;
    b->give = give;
    dict d;
    d.b_ = b;
    return d;
  }
  // Takes over a reference.
  static dict of_body(body* b) {
    dict d;
    d.b_ = b;
    return d;
  }
  // The native face of a Python dict.
  static dict share(pyobj* self) {
    dict d = make();
    pyx_incref(self);
    d.b_->self = self;
    d.b_->used = detail::kSharedUsed;
    return d;
  }

  // Takes o without looking for evidence: what stands where only dicts of these types are expected.
  static bool taken(pyobj* o, dict& out) {
    if (!pyx_is_dict(o)) return false;
    out = share(o);
    return true;
  }

  body* get() const { return b_; }
  PYX_INLINE bool native() const { return b_->self == nullptr; }
  pyobj* self() const { return b_->self; }
  PYX_INLINE entry* begin() const { return b_->entries; }
  PYX_INLINE entry* end() const { return b_->entries + b_->filled; }

  // The place of key, whose hash is h, or -1.
  template <class Q>
  PYX_INLINE int64_t locate(const Q& key, int64_t h) const {
    const body* b = b_;
    uint64_t i = static_cast<uint64_t>(h) & b->mask;
    for (uint64_t perturb = static_cast<uint64_t>(h);;) {
      int32_t at = b->index[i];
      if (at >= 0) {
        const entry& e = b->entries[at];
        if (same(e, key, h)) return at;
      } else if (at == detail::kIndexFree) {
        return -1;
      }
      perturb >>= 5;
      i = (i * 5 + perturb + 1) & b->mask;
    }
  }

  // Adds a key that is not there.
  PYX_INLINE void add(int64_t h, K key, V value) const {
    body* b = b_;
    if (PYX_UNLIKELY(b->room <= 0)) resize(detail::dict_size(b->used * 3));
    b->index[free_slot(h)] = static_cast<int32_t>(b->filled);
    new (b->entries + b->filled) entry{h, std::move(key), std::move(value)};
    b->filled++;
    b->room--;
    b->used++;
  }

  // Takes the entry at a place out of the table; the caller has moved its parts away or lets them go.
  void forget(int64_t at) const {
    body* b = b_;
    entry& e = b->entries[at];
    b->index[slot_of(at)] = detail::kIndexGone;
    e.hash = kHashGone;
    b->used--;
    // What the destructors run may change the dict, so that e must not be used after.
    [[maybe_unused]] K key = std::move(e.key);
    [[maybe_unused]] V value = std::move(e.value);
    e.key.~K();
    e.value.~V();
  }

  // Room for n entries in all.
  void reserve(int64_t n) const {
    if (detail::dict_room(b_->mask + 1) < n || b_->mask == 0) resize(detail::dict_size((n * 3 + 1) / 2));
  }

  // Moves to a table of that size, without the deleted entries.
  PYX_COLD void resize(uint64_t size) const {
    body* b = b_;
    int64_t room = detail::dict_room(size);
    if (size > uint64_t{1} << 31) checked(nullptr);  // places are 32 bits wide
    entry* entries = new_table(room, size);
    int32_t* index = index_of(entries, room);
    __builtin_memset(index, 0xff, size * sizeof(int32_t));
    int64_t n = 0;
    for (entry& e : *this) {
      if (e.hash == kHashGone) continue;
      __builtin_memcpy(static_cast<void*>(entries + n++), static_cast<const void*>(&e), sizeof(entry));
    }
    free_table(b);
    b->entries = entries;
    b->index = index;
    b->mask = size - 1;
    b->filled = n;
    b->room = room - n;
    b->first = 0;
    for (int64_t i = 0; i < n; i++) index[free_slot(entries[i].hash)] = static_cast<int32_t>(i);
  }

  // Takes over copies of all entries of a native dict without deleted ones, with a table like its; there are none here.
  void clone(const dict& from) const {
    release();
    body* b = b_;
    const body* o = from.b_;
    if (o->mask == 0) return;
    const int64_t places = o->filled + o->room;
    b->entries = new_table(places, o->mask + 1);
    b->index = index_of(b->entries, places);
    __builtin_memcpy(b->index, o->index, (o->mask + 1) * sizeof(int32_t));
    for (int64_t i = 0; i < o->filled; i++) new (b->entries + i) entry(o->entries[i]);
    b->mask = o->mask;
    b->used = b->filled = o->filled;
    b->room = o->room;
  }

  // Destroys the entries and gives their memory back; an empty native dict is left.
  void release() const {
    body old = *b_;
    forget_all();
    drop(&old);
  }
  // Stands for self from now on. The entries that were there are the caller's to drop.
  body leave_to(pyobj* self) const {
    body old = *b_;
    forget_all();
    pyx_incref(self);
    b_->self = self;
    b_->used = detail::kSharedUsed;
    return old;
  }
  // What iterates over an OrderedDict goes on with the Python dict that its entries have moved to.
  static void keep_order(const body& b, pyobj* self) {
    if (b.kind == kOrderedDict) pyx_ordered_set_state(self, b.state);
  }
  // Destroys the entries of a table and gives their memory back.
  static void drop(body* b) {
    for (int64_t i = 0; i < b->filled; i++) {
      if (b->entries[i].hash == kHashGone) continue;
      b->entries[i].key.~K();
      b->entries[i].value.~V();
    }
    free_table(b);
  }

  // The index slot that names place at.
  uint64_t slot_of(int64_t at) const {
    auto h = static_cast<uint64_t>(b_->entries[at].hash);
    uint64_t i = h & b_->mask;
    for (uint64_t perturb = h; b_->index[i] != at;) {
      perturb >>= 5;
      i = (i * 5 + perturb + 1) & b_->mask;
    }
    return i;
  }

 private:
  template <class Q>
  PYX_INLINE static bool same(const entry& e, const Q& key, int64_t h) {
    // Plain ints are as fast to compare as their hashes; but a deleted entry has no key.
    return e.hash == h && same_key(e.key, key);
  }
  PYX_INLINE uint64_t free_slot(int64_t h) const {
    uint64_t i = static_cast<uint64_t>(h) & b_->mask;
    for (uint64_t perturb = static_cast<uint64_t>(h); b_->index[i] >= 0;) {
      perturb >>= 5;
      i = (i * 5 + perturb + 1) & b_->mask;
    }
    return i;
  }
  static void* checked(void* p) {
    if (PYX_UNLIKELY(!p)) __builtin_trap();
    return p;
  }
  void forget_all() const {
    b_->entries = nullptr;
    b_->index = const_cast<int32_t*>(detail::kNoIndex);
    b_->mask = 0;
    b_->used = b_->filled = b_->room = b_->first = 0;
  }
  // A table is one block: the places of its entries, and the slots of the index behind them.
  static size_t table_bytes(int64_t places, uint64_t slots) { return places * sizeof(entry) + slots * sizeof(int32_t); }
  static entry* new_table(int64_t places, uint64_t slots) {
    return static_cast<entry*>(checked(take_block(table_bytes(places, slots))));
  }
  static int32_t* index_of(entry* entries, int64_t places) { return reinterpret_cast<int32_t*>(entries + places); }
  static void free_table(body* b) {
    if (b->entries) give_block(b->entries, table_bytes(b->filled + b->room, b->mask + 1));
  }
  [[gnu::noinline]] static void destroy(body* b) {
    drop(b);
    if (b->self) pyx_decref(b->self);
    if (b->factory) detail::drop_factory(b->factory);
    give_block(b, sizeof(body));
  }

  body* b_ = nullptr;
};

template <class K, class V>
inline constexpr bool plainly_comparable<dict<K, V>> = false;

// ---- Boxing -----------------------------------------------------------------------------------------------------

// Moves the entries into a Python dict, deleted ones included: what iterates goes on at its place.
template <class K, class V>
PYX_COLD bool share_entries(const dict<K, V>& d) {
  auto* b = d.get();
  if (b->refs & kOwned) {
    auto* o = static_cast<owned_dict_body<K, V>*>(b);
    return o->give(o->owner);
  }
  auto** all = static_cast<pyobj**>(allocate(2 * b->filled, sizeof(pyobj*)));
  if (!all) return false;
  bool ok = true;
  const int64_t n = b->filled;
  for (int64_t i = 0; i < n; i++) {
    all[2 * i] = all[2 * i + 1] = nullptr;
    if (!ok || b->entries[i].hash == kHashGone) continue;
    const V value = b->entries[i].value;
    const K key = b->entries[i].key;
    all[2 * i] = box(key);
    all[2 * i + 1] = box(value);
    ok = all[2 * i] && all[2 * i + 1];
    if (b->self) {  // an instance among the entries has led to this dict, which is shared by now
      drop_boxed(all, 2 * i + 2);
      return true;
    }
  }
  pyobj* self = pyx_dict_from(all, b->filled, ok, b->kind, b->factory ? b->factory->name : nullptr,
                              b->factory ? b->factory->fn : nullptr);
  __builtin_free(all);
  if (!self) return false;
  d.keep_order(*b, self);
  b->self = self;
  d.release();
  b->used = detail::kSharedUsed;
  return true;
}

template <class K, class V>
inline pyobj* box(const dict<K, V>& d) {
  if (d.native() && !share_entries(d)) return nullptr;
  pyx_incref(d.self());
  return d.self();
}

namespace detail {

template <class K, class V>
inline bool dict_evidence(pyobj* o) {
  K key{};
  V value{};
  pyobj *k, *v;
  int64_t at = 0;
  for (int i = 0; i < 3 && pyx_dict_next(o, &at, &k, &v); i++) {
    if (!unbox(k, key) || !unbox(v, value)) return false;
  }
  return true;
}

}  // namespace detail

// A Python dict is taken as dict[K, V] on the evidence of its first entries; any other is caught when it is read.
template <class K, class V>
inline bool unbox(pyobj* o, dict<K, V>& d) {
  if (!pyx_is_dict(o) || !detail::dict_evidence<K, V>(o)) return false;
  d = dict<K, V>::share(o);
  return true;
}

// ---- Entries ----------------------------------------------------------------------------------------------------

template <class K, class V>
PYX_INLINE int64_t len(const dict<K, V>& d) {
  return PYX_LIKELY(d.native()) ? d.get()->used : pyx_dict_len(d.self());
}
template <class K, class V>
PYX_INLINE bool truth(const dict<K, V>& d) {
  return len(d) != 0;
}
// x is y
template <class K, class V>
PYX_INLINE bool is_same(const dict<K, V>& a, const dict<K, V>& b) {
  return a.get() == b.get() || (a.self() != nullptr && a.self() == b.self());
}
template <class K, class V>
PYX_INLINE bool is_not_same(const dict<K, V>& a, const dict<K, V>& b) {
  return !is_same(a, b);
}

namespace detail {

// The outcome of a look-up: it exits when some key could not be compared with the one looked up.
template <class Q>
PYX_INLINE status beyond_doubt(status st) {
  if constexpr (may_doubt<Q>) {
    if (PYX_UNLIKELY(key_doubt())) {
      key_doubt() = false;
      return key_failed();
    }
  }
  return st;
}

// Did the comparison that ended a search fail? Nothing must be changed then.
template <class K, class Q = K>
PYX_INLINE bool doubted() {
  if constexpr (may_doubt<K> || may_doubt<Q>) return PYX_UNLIKELY(key_doubt());
  return false;
}

// A key of unknown type as a K; the operation exits when it is none.
template <class K, class Q, class F>
PYX_INLINE status with_key(const Q& key, F&& f) {
  if constexpr (std::is_same_v<Q, obj>) {
    K k{};
    if (!unbox(key.get(), k)) return status::exit;
    int64_t h;
    return hash_key(h, k) ? beyond_doubt<K>(f(k, h)) : key_failed();
  } else {
    int64_t h;
    return PYX_LIKELY(hash_key(h, key)) ? beyond_doubt<K>(beyond_doubt<Q>(f(key, h))) : key_failed();
  }
}

// KeyError without Python: repr(key) is the text.
void raise_key_text(int64_t key);
void raise_key_text(const str& key);
template <class Q>
void raise_key_text(const Q&) {
  pyx_raise(PYX_KeyError, nullptr);
}
// KeyError(key)
template <class Q>
PYX_COLD status raise_key(const Q& key) {
  if (pyobj* o = box(key)) {
    pyx_raise_arg(PYX_KeyError, o);
  } else if (!pyx_error()) {
    raise_key_text(key);
  }
  return status::raised;
}

// The value of a key in the shared state, borrowed; null: not there (ok), or raised.
template <class Q>
inline status shared_get(pyobj*& out, pyobj* self, const Q& key) {
  if constexpr (raw::findable<Q>) {
    int64_t h;
    pyobj** place;
    if (raw::match found; hash_key(h, key) && (found = raw::find_in_dict(place, self, key, h)) != raw::match::unsure) {
      out = found == raw::match::yes ? *place : nullptr;
      return status::ok;
    }
  }
  obj k = to_obj(key);
  out = k ? pyx_dict_get(self, k.get()) : nullptr;
  return out || !pyx_error() ? status::ok : status::raised;
}

template <class K, class V, class Q>
[[gnu::noinline]] status getitem_cold(V& out, const dict<K, V>& d, const Q& key) {
  if (d.native()) return raise_key(key);
  pyobj* v;
  if (status st = shared_get(v, d.self(), key); st != status::ok) return st;
  if (!v) return raise_key(key);
  return raw::take(v, out) ? status::ok : status::exit;
}

}  // namespace detail

// d[key]
template <class K, class V, class Q>
PYX_INLINE status getitem(V& out, const dict<K, V>& d, const Q& key) {
  return detail::with_key<K>(key, [&](const auto& k, int64_t h) {
    int64_t at = d.locate(k, h);
    if (detail::doubted<K, Q>()) return status::exit;
    if (PYX_UNLIKELY(at < 0)) return detail::getitem_cold(out, d, k);
    out = d.begin()[at].value;
    return status::ok;
  });
}

template <class K, class V>
[[gnu::noinline]] status setitem_shared(const dict<K, V>& d, const K& key, const V& value) {
  if constexpr (raw::findable<K>) {
    int64_t h;
    pyobj** place;
    if (hash_key(h, key) && raw::find_in_dict(place, d.self(), key, h) == raw::match::yes &&
        raw::overwrite(*place, value)) {
      return status::ok;
    }
  }
  obj k = to_obj(key), v = to_obj(value);
  return k && v && pyx_dict_set(d.self(), k.release(), v.release()) ? status::ok : status::raised;
}

// d[key] = value
template <class K, class V>
PYX_INLINE status setitem(const dict<K, V>& d, std::type_identity_t<K> key, std::type_identity_t<V> value) {
  int64_t h;
  if (PYX_UNLIKELY(!hash_key(h, key))) return key_failed();
  int64_t at = d.locate(key, h);
  if (detail::doubted<K>()) return detail::beyond_doubt<K>(status::exit);
  if (at >= 0) {
    d.begin()[at].value = std::move(value);
    return status::ok;
  }
  if (PYX_UNLIKELY(!d.native())) return setitem_shared(d, key, value);
  d.add(h, std::move(key), std::move(value));
  return status::ok;
}

// del d[key]
template <class K, class V, class Q>
inline status delitem(const dict<K, V>& d, const Q& key) {
  return detail::with_key<K>(key, [&](const auto& k, int64_t h) {
    int64_t at = d.locate(k, h);
    if (detail::doubted<K, Q>()) return status::exit;
    if (at >= 0) {
      d.forget(at);
      return status::ok;
    }
    if (d.native()) return detail::raise_key(k);
    obj o = to_obj(k);
    int found = o ? pyx_dict_del(d.self(), o.get()) : -1;
    return found > 0 ? status::ok : found == 0 ? detail::raise_key(k) : status::raised;
  });
}

// key in d
template <class K, class V, class Q>
PYX_INLINE status in_dict(bool& out, const Q& key, const dict<K, V>& d) {
  return detail::with_key<K>(key, [&](const auto& k, int64_t h) {
    out = d.locate(k, h) >= 0;
    if (PYX_LIKELY(out || d.native())) return status::ok;
    pyobj* v;
    status st = detail::shared_get(v, d.self(), k);
    out = v != nullptr;
    return st;
  });
}
template <class K, class V, class Q>
PYX_INLINE status not_in_dict(bool& out, const Q& key, const dict<K, V>& d) {
  status st = in_dict(out, key, d);
  out = !out;
  return st;
}

// {k: v, ...}
template <class D>
inline D dict_make() {
  return D::make();
}

}  // namespace pyx

// pyx/set.hpp: set[T] and frozenset[T]: CPython's table, entry for entry, so that items come in the same order.
//
// Sharing is as with lists and dicts: boxing moves the entries into a Python set with the same table, self; from then on
// the table here is empty. A shared set is read by taking a copy of its table.
#pragma once
#include "compare.hpp"
#include "hash.hpp"
#include "iter_base.hpp"
#include "raw_tables.hpp"

namespace pyx {

// A free entry has the hash kHashFree, a deleted one kHashGone; neither has a key.
template <class T>
struct set_entry {
  int64_t hash;
  T key;
};

template <class T>
struct set_body {
  set_entry<T>* table = nullptr;
  uint64_t mask = 0;
  int64_t used = 0;
  int64_t fill = 0;  // used and deleted ones
  uint64_t finger = 0;
  pyobj* self = nullptr;
  int64_t refs = 1;
};

namespace detail {

inline constexpr uint64_t kLeastSet = 8;
inline constexpr uint64_t kLinearProbes = 9;
alignas(16) inline constexpr int64_t kFreeEntry[2] = {kHashFree, 0};
inline constexpr int64_t kSharedSet = -4;  // what used is in the shared state

}  // namespace detail

template <class T, bool Frozen>
class basic_set {
 public:
  using item = T;
  using entry = set_entry<T>;
  using body = set_body<T>;
  static constexpr bool frozen = Frozen;

  constexpr basic_set() = default;
  basic_set(const basic_set& o) : b_(o.b_) {
    if (b_) b_->refs++;
  }
  basic_set(basic_set&& o) noexcept : b_(o.b_) { o.b_ = nullptr; }
  basic_set& operator=(basic_set o) noexcept {
    std::swap(b_, o.b_);
    return *this;
  }
  ~basic_set() {
    if (b_ && --b_->refs == 0) destroy(b_);
  }

  static basic_set make() { return with_room(detail::kLeastSet); }
  // An empty set with a table of that size.
  static basic_set with_room(uint64_t size) {
    basic_set s;
    s.b_ = new (checked(take_block(sizeof(body)))) body;
    s.b_->table = new_table(size);
    s.b_->mask = size - 1;
    return s;
  }
  // The native face of a Python set.
  static basic_set share(pyobj* self) {
    basic_set s;
    s.b_ = new (checked(take_block(sizeof(body)))) body;
    pyx_incref(self);
    s.b_->self = self;
    s.empty();
    return s;
  }

  // Takes o without looking for evidence: what stands where only sets of T are expected.
  static bool taken(pyobj* o, basic_set& out) {
    if (!pyx_is_set(o, Frozen)) return false;
    out = share(o);
    return true;
  }

  body* get() const { return b_; }
  PYX_INLINE bool native() const { return b_->self == nullptr; }
  pyobj* self() const { return b_->self; }
  PYX_INLINE entry* begin() const { return b_->table; }
  PYX_INLINE entry* end() const { return b_->table + b_->mask + 1; }

  // The entry of key, whose hash is h, or the free one at which the search for it ends; gone becomes the last deleted
  // entry on the way.
  template <class Q>
  PYX_INLINE entry* locate(const Q& key, int64_t h, entry** gone = nullptr) const {
    uint64_t mask = b_->mask, i = static_cast<uint64_t>(h) & mask;
    for (uint64_t perturb = static_cast<uint64_t>(h);;) {
      entry* e = b_->table + i;
      uint64_t probes = i + detail::kLinearProbes <= mask ? detail::kLinearProbes : 0;
      do {
        if (e->hash == h && same_key(e->key, key)) return e;
        if (e->hash == kHashFree) return e;
        if (gone && e->hash == kHashGone) *gone = e;
        ++e;
      } while (probes-- > 0);
      perturb >>= 5;
      i = (i * 5 + 1 + perturb) & mask;
    }
  }

  // Stores a new key in a deleted entry, or else in the free one.
  PYX_INLINE void put(entry* gone, entry* e, int64_t h, T key) const {
    b_->used++;
    if (PYX_UNLIKELY(gone != nullptr)) e = gone;
    e->hash = h;
    new (&e->key) T(std::move(key));
    if (gone) return;
    b_->fill++;
    if (PYX_UNLIKELY(static_cast<uint64_t>(b_->fill) * 5 >= b_->mask * 3)) grow();
  }
  // Adds a key unless it is there.
  PYX_INLINE void add(int64_t h, T key) const {
    entry* gone = nullptr;
    entry* e = locate(key, h, &gone);
    if (e->hash == kHashFree) put(gone, e, h, std::move(key));
  }
  void grow() const { resize(b_->used > 50000 ? b_->used * 2 : b_->used * 4); }
  // A table for more than min entries, without the deleted ones.
  PYX_COLD void resize(int64_t min) const {
    uint64_t size = detail::kLeastSet;
    while (size <= static_cast<uint64_t>(min)) size <<= 1;
    body* b = b_;
    entry* table = new_table(size);
    for (entry& e : *this) {
      if (!there(e)) continue;
      entry* to = slot(table, size - 1, e.hash);
      __builtin_memcpy(static_cast<void*>(to), static_cast<const void*>(&e), sizeof(entry));
    }
    free_table(b->table, b->mask);
    b->table = table;
    b->mask = size - 1;
    b->fill = b->used;
  }

  // Takes an entry out.
  void forget(entry* e) const {
    [[maybe_unused]] T key = std::move(e->key);
    e->key.~T();
    e->hash = kHashGone;
    b_->used--;
  }

  // Destroys the entries; what is left is the state of a shared set, or with a new table an empty one.
  void empty() const {
    body old = *b_;
    b_->table = const_cast<entry*>(reinterpret_cast<const entry*>(detail::kFreeEntry));
    b_->mask = 0;
    b_->used = detail::kSharedSet;
    b_->fill = 0;
    if (old.table) drop(&old);
  }
  void clear() const {
    empty();
    b_->table = new_table(detail::kLeastSet);
    b_->mask = detail::kLeastSet - 1;
    b_->used = 0;
  }

  static PYX_INLINE bool there(const entry& e) { return e.hash != kHashFree && e.hash != kHashGone; }
  // A free slot for hash h in a table that has no deleted entries.
  static entry* slot(entry* table, uint64_t mask, int64_t h) {
    uint64_t i = static_cast<uint64_t>(h) & mask;
    for (uint64_t perturb = static_cast<uint64_t>(h);;) {
      entry* e = table + i;
      uint64_t probes = i + detail::kLinearProbes <= mask ? detail::kLinearProbes : 0;
      do {
        if (e->hash == kHashFree) return e;
        ++e;
      } while (probes-- > 0);
      perturb >>= 5;
      i = (i * 5 + 1 + perturb) & mask;
    }
  }
  static entry* new_table(uint64_t size) {
    auto* table = static_cast<entry*>(checked(take_block(size * sizeof(entry))));
    for (uint64_t i = 0; i < size; i++) table[i].hash = kHashFree;
    return table;
  }

 private:
  static void* checked(void* p) {
    if (PYX_UNLIKELY(!p)) __builtin_trap();
    return p;
  }
  static void free_table(entry* table, uint64_t mask) {
    if (static_cast<const void*>(table) != detail::kFreeEntry) give_block(table, (mask + 1) * sizeof(entry));
  }
  static void drop(body* b) {
    for (uint64_t i = 0; i <= b->mask; i++) {
      if (there(b->table[i])) b->table[i].key.~T();
    }
    free_table(b->table, b->mask);
  }
  [[gnu::noinline]] static void destroy(body* b) {
    drop(b);
    if (b->self) pyx_decref(b->self);
    give_block(b, sizeof(body));
  }

  body* b_ = nullptr;
};

template <class T>
using set = basic_set<T, false>;
template <class T>
using frozenset = basic_set<T, true>;

template <class T, bool F>
inline constexpr bool plainly_comparable<basic_set<T, F>> = false;

// ---- Boxing -----------------------------------------------------------------------------------------------------

// Moves the entries into a Python set with the same table, as far as the hashes stay what they are.
template <class T, bool F>
PYX_COLD bool share_entries(const basic_set<T, F>& s) {
  auto* b = s.get();
  pyx_set_table t{static_cast<int64_t>(b->mask), b->used, b->fill, static_cast<int64_t>(b->finger), nullptr, nullptr};
  int64_t size = t.mask + 1;
  t.hashes = static_cast<int64_t*>(allocate(size, sizeof(int64_t)));
  t.keys = static_cast<pyobj**>(allocate(size, sizeof(pyobj*)));
  bool ok = t.hashes && t.keys;
  for (int64_t i = 0; t.keys && i < size; i++) {
    if (t.hashes) t.hashes[i] = b->table[i].hash;
    t.keys[i] = nullptr;
    if (!ok || !s.there(b->table[i])) continue;
    const T key = b->table[i].key;
    t.keys[i] = box(key);
    ok = t.keys[i] != nullptr;
    if (b->self) {  // an instance among the items has led to this set, which is shared by now
      __builtin_free(t.hashes);
      drop_boxed(t.keys, i + 1);
      return true;
    }
  }
  pyobj* self = pyx_set_from(&t, F, ok, hashed_by_place<T>);
  __builtin_free(t.hashes);
  __builtin_free(t.keys);
  if (!self) return false;
  b->self = self;
  s.empty();
  return true;
}

template <class T, bool F>
inline pyobj* box(const basic_set<T, F>& s) {
  if (s.native() && !share_entries(s)) return nullptr;
  pyx_incref(s.self());
  return s.self();
}

// A Python set is taken as set[T] on the evidence of its first items; any other is caught when it is read.
template <class T, bool F>
inline bool unbox(pyobj* o, basic_set<T, F>& s) {
  if (!pyx_is_set(o, F)) return false;
  T key{};
  int64_t at = 0;
  for (int i = 0; i < 3; i++) {
    pyobj* k = raw::next_in_set(o, at);
    if (k && !unbox(k, key)) return false;
  }
  s = basic_set<T, F>::share(o);
  return true;
}

namespace detail {

// A set in either state as a native one with the same table; exits when an item has another type.
template <class T, bool F>
PYX_COLD status load_shared(basic_set<T, F>& out, pyobj* self) {
  const auto* from = raw::set_object::of(self);
  auto m = basic_set<T, F>::with_room(from->mask + 1);
  auto* b = m.get();
  b->finger = from->finger;
  for (int64_t i = 0; i <= from->mask; i++) {
    const raw::set_entry& it = from->table[i];
    if (!it.key) continue;
    auto& e = b->table[i];
    if (it.hash == kHashGone) {
      e.hash = kHashGone;
    } else {
      T key{};
      if (it.hash == kHashFree || !raw::take(it.key, key)) return status::exit;
      e.hash = it.hash;
      new (&e.key) T(std::move(key));
      b->used++;
    }
    b->fill++;
  }
  out = std::move(m);
  return status::ok;
}
template <class T, bool F>
PYX_INLINE status load(basic_set<T, F>& out, const basic_set<T, F>& s) {
  if (PYX_UNLIKELY(!s.native())) return load_shared(out, s.self());
  out = s;
  return status::ok;
}

}  // namespace detail

// ---- Items ------------------------------------------------------------------------------------------------------

template <class T, bool F>
PYX_INLINE int64_t len(const basic_set<T, F>& s) {
  return PYX_LIKELY(s.native()) ? s.get()->used : raw::set_object::of(s.self())->used;
}
template <class T, bool F>
PYX_INLINE bool truth(const basic_set<T, F>& s) {
  return len(s) != 0;
}
template <class T, bool F>
PYX_INLINE bool is_same(const basic_set<T, F>& a, const basic_set<T, F>& b) {
  return a.get() == b.get() || (a.self() != nullptr && a.self() == b.self());
}
template <class T, bool F>
PYX_INLINE bool is_not_same(const basic_set<T, F>& a, const basic_set<T, F>& b) {
  return !is_same(a, b);
}

// The hash of a frozenset mixes those of its items without regard to their order.
template <class T>
inline constexpr bool hashable<basic_set<T, true>> = true;
template <class T>
inline bool hash_key(int64_t& out, const basic_set<T, true>& s) {
  frozenset<T> m;
  if (detail::load(m, s) != status::ok) return false;
  uint64_t sum = 0;
  for (const auto& e : m) {
    if (!m.there(e)) continue;
    auto h = static_cast<uint64_t>(e.hash);
    sum ^= ((h ^ 89869747u) ^ (h << 16)) * 3644798167u;
  }
  sum ^= (static_cast<uint64_t>(m.get()->used) + 1) * 1927868237u;
  sum ^= (sum >> 11) ^ (sum >> 25);
  sum = sum * 69069u + 907133923u;
  out = sum == ~uint64_t{0} ? 590923713 : static_cast<int64_t>(sum);
  return out != kHashFree;
}

// ---- Iteration --------------------------------------------------------------------------------------------------

template <class T, bool F>
struct iter<basic_set<T, F>> {
  using item = T;
  basic_set<T, F> of{};
  int64_t at = 0;    // the entry after the last one given
  int64_t used = 0;  // the size that the set must keep; -1: it has not, -2: exhausted
  int64_t left = 0;

  PYX_INLINE status next(T& out) {
    auto* b = of.get();
    if (PYX_UNLIKELY(b->used != used)) return next_cold(out);
    auto *e = b->table + at, *end = b->table + b->mask + 1;
    while (e < end && !of.there(*e)) ++e;
    if (PYX_UNLIKELY(e >= end)) {
      used = -2;
      return status::done;
    }
    at = e - b->table + 1;
    left--;
    out = e->key;
    return status::ok;
  }
  void back() {
    at--;
    left++;
  }

 private:
  PYX_COLD status next_cold(T& out) {
    if (used == -2) return status::done;
    if (used == -1 || len(of) != used) {
      used = -1;
      return raised(PYX_RuntimeError, "Set changed size during iteration");
    }
    int64_t next = at;
    pyobj* k = raw::next_in_set(of.self(), next);
    if (!k) {
      used = -2;
      return status::done;
    }
    if (!raw::take(k, out)) return status::exit;
    at = next;
    left--;
    return status::ok;
  }
};
template <class T, bool F>
PYX_INLINE iter<basic_set<T, F>> get_iter(const basic_set<T, F>& s) {
  int64_t n = len(s);
  return {s, 0, n, n};
}
template <class T, bool F>
inline pyobj* box(const iter<basic_set<T, F>>& it) {
  if (it.used == -2) return pyx_set_iter(nullptr, 0, 0, 0);
  obj s = to_obj(it.of);
  return s ? pyx_set_iter(s.get(), it.at, it.used, it.left) : nullptr;
}

}  // namespace pyx

// pyx/raw_tables.hpp: look-ups of native keys in the tables of Python dicts and sets, without an object for the key.
//
// The layouts are those of CPython 3.11; src/py asserts what is public of them. Where the comparison of two keys is for
// Python to make, the look-up is unsure and nothing has been done.
#pragma once
#include "hash.hpp"
#include "raw_same.hpp"

namespace pyx::raw {

struct dict_keys {
  int64_t refs;
  uint8_t log2_size, log2_index_bytes, kind;
  uint32_t version;
  int64_t usable, entries;
};
struct dict_object : object {
  int64_t used;
  uint64_t version;
  dict_keys* keys;
  pyobj** values;  // of a table that several dicts share
};
enum dict_table : uint8_t { kAnyKeys, kTextKeys };
struct any_entry {
  int64_t hash;
  pyobj *key, *value;
};
struct text_entry {
  pyobj *key, *value;
};

struct set_entry {
  pyobj* key;
  int64_t hash;
};
struct set_object : object {
  int64_t fill, used, mask;
  set_entry* table;
  int64_t hash, finger;

  static set_object* of(pyobj* o) { return reinterpret_cast<set_object*>(o); }
};

template <class I>
PYX_INLINE int64_t place(const dict_keys* k, uint64_t i) {
  return reinterpret_cast<const I*>(k + 1)[i];
}
PYX_INLINE int64_t place(const dict_keys* k, uint64_t i) {
  switch (k->log2_index_bytes - k->log2_size) {
    case 0:
      return place<int8_t>(k, i);
    case 1:
      return place<int16_t>(k, i);
    case 2:
      return place<int32_t>(k, i);
  }
  return place<int64_t>(k, i);
}

// Goes along the places of hash h until test decides; what test says of the entry found, or no.
template <class F>
PYX_INLINE match probe(const dict_keys* k, int64_t h, F&& test) {
  constexpr int64_t free = -1;
  const uint64_t mask = (uint64_t{1} << k->log2_size) - 1;
  uint64_t i = static_cast<uint64_t>(h) & mask;
  for (uint64_t perturb = static_cast<uint64_t>(h);;) {
    int64_t at = place(k, i);
    if (at >= 0) {
      if (match m = test(at); m != match::no) return m;
    } else if (at == free) {
      return match::no;
    }
    perturb >>= 5;
    i = (i * 5 + perturb + 1) & mask;
  }
}

// The place of the value of a key with hash h in a dict; yes, no, or unsure.
template <class Q>
[[gnu::noinline]] inline match find_in_dict(pyobj**& value, pyobj* dict, const Q& key, int64_t h) {
  const dict_keys* k = reinterpret_cast<dict_object*>(dict)->keys;
  auto* entries = reinterpret_cast<const char*>(k + 1) + (int64_t{1} << k->log2_index_bytes);
  if (k->kind == kAnyKeys) {
    auto* all = reinterpret_cast<any_entry*>(const_cast<char*>(entries));
    return probe(k, h, [&](int64_t at) {
      if (all[at].hash != h) return match::no;
      value = &all[at].value;
      return same(all[at].key, key);
    });
  }
  if constexpr (!std::is_same_v<Q, str>) return match::no;  // all keys are texts
  if (k->kind != kTextKeys) return match::unsure;
  auto* all = reinterpret_cast<text_entry*>(const_cast<char*>(entries));
  return probe(k, h, [&](int64_t at) {
    if (reinterpret_cast<text_object*>(all[at].key)->hash != h) return match::no;
    value = &all[at].value;
    return same(all[at].key, key);
  });
}

// Is a key with hash h in a set?
template <class Q>
[[gnu::noinline]] inline match find_in_set(pyobj* set, const Q& key, int64_t h) {
  constexpr uint64_t linear_probes = 9;
  auto* s = set_object::of(set);
  const auto mask = static_cast<uint64_t>(s->mask);
  uint64_t i = static_cast<uint64_t>(h) & mask;
  for (uint64_t perturb = static_cast<uint64_t>(h);;) {
    const set_entry* e = s->table + i;
    uint64_t probes = i + linear_probes <= mask ? linear_probes : 0;
    do {
      if (e->hash == 0 && !e->key) return match::no;
      if (e->hash == h) {
        if (match m = same(e->key, key); m != match::no) return m;
      }
      ++e;
    } while (probes-- > 0);
    perturb >>= 5;
    i = (i * 5 + 1 + perturb) & mask;
  }
}

// The key of a set at or behind a place, which moves behind it; null at the end.
PYX_INLINE pyobj* next_in_set(pyobj* set, int64_t& at) {
  auto* s = set_object::of(set);
  while (at <= s->mask) {
    const set_entry& e = s->table[at++];
    if (e.key && e.hash != kHashGone) return e.key;
  }
  return nullptr;
}

}  // namespace pyx::raw

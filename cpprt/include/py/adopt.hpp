// py/adopt.hpp: containers of module names that native code takes over while nobody else can look at them.
//
// A list or dict in a name of the module is Python's. When nothing but the module's dict knows it and all that it holds
// is as expected, a call of native code may keep the items itself meanwhile: the container of the name becomes a native
// one, whose Python object, the stand-in, is brought up to date before anybody can look at it (src/py/adopt.cpp).
#pragma once
#include <Python.h>

#include "py/abi.hpp"
#include "py/objects.hpp"
#include "pyx/dict.hpp"
#include "pyx/list.hpp"
#include "pyx/str.hpp"
#include "pyx/tuple.hpp"
#include "pyx/uni.hpp"

// Notes a native container that has a stand-in; end lets the stand-in have what it holds, and ends that state.
void pyx_adopted(void* body, void (*end)(void* body));

// The entry that runs and may take over, null when it is another one, and the frame that called it.
struct pyx_adopting_scope {
  const pyx_live_entry* entry;
  void* frame;
};
extern pyx_adopting_scope pyx_adopting_in;

// Calls an entry that adopts, or one that is called while another does.
PyObject* pyx_call_adopting(const pyx_live_entry* e, PyObject* const* args);

inline PyObject* pyx_call_entry(const pyx_live_entry* e, PyObject* const* args) {
  return __builtin_expect(e->entry.adopts || pyx_adopting_in.entry, 0) ? pyx_call_adopting(e, args)
                                                                       : e->entry.call(args);
}

// Python code has run that native code called: takes over again what it had to give back for that.
void pyx_take_over_again();

namespace pyx {

template <class T>
struct adopted_list : owned_body<T> {
  pyobj* stand;  // null once it has the items again
};
template <class K, class V>
struct adopted_dict : owned_dict_body<K, V> {
  pyobj* stand;
};

namespace adopting {

[[noreturn]] PYX_COLD inline void no_memory() { Py_FatalError("no memory for the items of a container"); }

// Is it the same value, to the bit?
PYX_INLINE bool identical(double a, double b) {
  return __builtin_bit_cast(uint64_t, a) == __builtin_bit_cast(uint64_t, b);
}
PYX_INLINE bool identical(int64_t a, int64_t b) { return a == b; }
PYX_INLINE bool identical(bool a, bool b) { return a == b; }
PYX_INLINE bool identical(none, none) { return true; }
inline bool identical(const str& a, const str& b) { return eq(a, b); }
template <class... T>
bool identical(const tuple<T...>& a, const tuple<T...>& b);
template <class... T>
bool identical(const uni<T...>& a, const uni<T...>& b);
PYX_INLINE bool identical(const tuple<>&, const tuple<>&) { return true; }
template <class H, class... R>
bool identical(const tuple<H, R...>& a, const tuple<H, R...>& b) {
  return identical(a.head, b.head) && identical(a.tail, b.tail);
}
template <class... T>
bool identical(const uni<T...>& a, const uni<T...>& b) {
  return a.tag() == b.tag() && detail::visit_from<0>(a, [&](const auto& v) {
           using member = std::remove_cvref_t<decltype(v)>;
           return detail::visit_from<0>(b, [&](const auto& w) {
             if constexpr (std::is_same_v<std::remove_cvref_t<decltype(w)>, member>) return identical(v, w);
             return false;
           });
         });
}

// How many items may still be taken over.
using budget = int64_t;

template <class T>
bool take(budget& left, pyobj* o, T& out) {
  (void)left;
  return raw::take(o, out);
}
template <class T>
bool take(budget& left, pyobj* o, list<T>& out, int64_t refs = 1);
template <class K, class V>
bool take(budget& left, pyobj* o, dict<K, V>& out, int64_t refs = 1);

// Has the stand-in the value already? Containers inside bring theirs up to date.
template <class T>
bool has(pyobj* o, const T& v) {
  T there{};
  return raw::take(o, there) && identical(there, v);
}
template <class T>
bool has(pyobj* o, const list<T>& v) {
  obj now = to_obj(v);
  if (!now) no_memory();
  return now.get() == o;
}
template <class K, class V>
bool has(pyobj* o, const dict<K, V>& v) {
  obj now = to_obj(v);
  if (!now) no_memory();
  return now.get() == o;
}

// ---- Lists ----------------------------------------------------------------------------------------------------------

template <class T>
void write_back(const T* from, int64_t n, pyobj* stand) {
  for (int64_t i = 0; i < n; i++) {
    if (i >= raw::size(stand)) {
      if (!raw::append(stand, from[i])) no_memory();
    } else if (!has(raw::item(stand, i), from[i]) && !raw::put(stand, i, from[i])) {
      no_memory();
    }
  }
  if (raw::size(stand) > n && PyList_SetSlice(py(stand), n, raw::size(stand), nullptr) < 0) no_memory();
}

template <class T>
bool give_list(void* owner) {
  auto* b = static_cast<adopted_list<T>*>(owner);
  pyobj* stand = std::exchange(b->stand, nullptr);
  write_back(b->begin, b->end - b->begin, stand);
  b->self = stand;
  b->refs++;
  list<T>::of_body(b).release_items();
  return true;
}

template <class T>
void end_list(void* body) {
  auto* b = static_cast<adopted_list<T>*>(body);
  if (b->refs != kOwned && b->stand) give_list<T>(b);
  b->refs &= ~kOwned;
  if (b->stand) pyx_decref(std::exchange(b->stand, nullptr));
  if (b->refs != 0) return;
  b->refs = 1;
  list<T>::of_body(b);
}

template <class T>
bool take(budget& left, pyobj* o, list<T>& out, int64_t refs) {
  if (raw::type(o) != pyx_list_type || raw::head(o)->refs != refs) return false;
  const int64_t n = raw::size(o);
  left -= n + 1;
  void* p = left >= 0 ? take_block(sizeof(adopted_list<T>)) : nullptr;
  if (!p) return false;
  auto* b = new (p) adopted_list<T>;
  b->refs |= kOwned;
  b->owner = b;
  b->give = give_list<T>;
  b->stand = o;
  pyx_incref(o);
  pyx_adopted(b, end_list<T>);
  const auto l = list<T>::of_body(b);
  if (!l.reserve(n)) return false;
  for (int64_t i = 0; i < n; i++) {
    T v{};
    if (!take(left, raw::item(o, i), v)) return false;
    new (b->end++) T(std::move(v));
  }
  out = l;
  return true;
}

// ---- Dicts ----------------------------------------------------------------------------------------------------------

// Gives the stand-in new values under the keys that it has, and new keys behind them; false: its keys are others.
template <class K, class V>
bool write_back(const dict<K, V>& d, pyobj* stand) {
  if (d.get()->used != d.get()->filled || pyx_dict_len(stand) > d.get()->used) return false;
  int64_t at = 0;
  pyobj *key, *value;
  const auto* e = d.begin();
  for (; pyx_dict_next(stand, &at, &key, &value); ++e) {
    if (!has(key, e->key)) return false;
  }
  at = 0;
  for (e = d.begin(); pyx_dict_next(stand, &at, &key, &value); ++e) {
    if (has(value, e->value)) continue;
    pyx_incref(key);
    pyobj* v = box(e->value);
    if (!v || !pyx_dict_set(stand, key, v)) no_memory();
  }
  for (; e != d.end(); ++e) {
    pyobj *k = box(e->key), *v = box(e->value);
    if (!k || !v || !pyx_dict_set(stand, k, v)) no_memory();
  }
  return true;
}

// Fills the stand-in anew, holes included: what iterates goes on at its place.
template <class K, class V>
void fill_anew(const dict<K, V>& d, pyobj* stand) {
  const int64_t n = d.get()->filled;
  auto** all = static_cast<pyobj**>(allocate(2 * n, sizeof(pyobj*)));
  if (!all) no_memory();
  for (int64_t i = 0; i < n; i++) {
    const auto& e = d.begin()[i];
    const bool gone = e.hash == kHashGone;
    all[2 * i] = gone ? nullptr : box(e.key);
    all[2 * i + 1] = gone ? nullptr : box(e.value);
    if (!gone && !(all[2 * i] && all[2 * i + 1])) no_memory();
  }
  PyDict_Clear(py(stand));
  if (!pyx_dict_fill(stand, all, n, true)) no_memory();
  __builtin_free(all);
}

template <class K, class V>
bool give_dict(void* owner) {
  auto* b = static_cast<adopted_dict<K, V>*>(owner);
  pyobj* stand = std::exchange(b->stand, nullptr);
  b->refs++;
  const auto d = dict<K, V>::of_body(b);
  if (!write_back(d, stand)) fill_anew(d, stand);
  auto old = d.leave_to(stand);
  pyx_decref(stand);
  dict<K, V>::drop(&old);
  return true;
}

template <class K, class V>
void end_dict(void* body) {
  auto* b = static_cast<adopted_dict<K, V>*>(body);
  if (b->refs != kOwned && b->stand) give_dict<K, V>(b);
  b->refs &= ~kOwned;
  if (b->stand) pyx_decref(std::exchange(b->stand, nullptr));
  if (b->refs != 0) return;
  b->refs = 1;
  dict<K, V>::of_body(b);
}

template <class K, class V>
bool take(budget& left, pyobj* o, dict<K, V>& out, int64_t refs) {
  if (!pyx_is_dict(o) || raw::head(o)->refs != refs) return false;
  const auto* table = reinterpret_cast<raw::dict_object*>(o);
  const int64_t n = table->used;
  left -= 2 * n + 1;
  if (left < 0 || table->values || table->keys->entries != n) return false;
  void* p = take_block(sizeof(adopted_dict<K, V>));
  if (!p) return false;
  auto* b = new (p) adopted_dict<K, V>;
  b->refs |= kOwned;
  b->owner = b;
  b->give = give_dict<K, V>;
  b->stand = o;
  pyx_incref(o);
  pyx_adopted(b, end_dict<K, V>);
  const auto d = dict<K, V>::of_body(b);
  if (table->keys->log2_size > 30) return false;
  if (n > 0) d.resize(uint64_t{1} << table->keys->log2_size);  // which grows when the stand-in would
  int64_t at = 0;
  pyobj *key, *value;
  while (pyx_dict_next(o, &at, &key, &value)) {
    K k{};
    V v{};
    int64_t h;
    if (!raw::take(key, k) || !hash_key(h, k) || !take(left, value, v)) return false;
    d.add(h, std::move(k), std::move(v));
  }
  out = d;
  return true;
}

}  // namespace adopting

// Takes over what the cell stands for. Who knows it: the module's dict, the assumption about the name, and the cell.
template <auto Cell>
bool adopt(int64_t most) {
  constexpr int64_t known = 3;
  auto& cell = *Cell;
  if (!cell.get() || cell.native() || cell.get()->refs != 1) return false;
  std::remove_cvref_t<decltype(cell)> own;
  if (!adopting::take(most, cell.self(), own, known)) return false;
  cell = own;
  return true;
}

}  // namespace pyx

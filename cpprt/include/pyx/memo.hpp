// pyx/memo.hpp: calls of functions behind functools.lru_cache and functools.cache.
//
// The cache object that CPython made stays: it counts hits and misses, and may be called, asked and cleared from Python.
// Beside its dict native code has a table of its own. New results go there first; they are put into the dict before
// Python looks at it. The version of the dict tells whether somebody else has changed it: then the table is given up.
#pragma once
#include "dict.hpp"
#include "fn.hpp"
#include "object.hpp"
#include "ret.hpp"

namespace pyx {

// What functools.lru_cache made of a function of the code.
template <pyx_code_info* Code>
struct memo {
  obj o;
};

template <pyx_code_info* Code>
pyobj* box(const memo<Code>& m) {
  return box(m.o);
}
template <pyx_code_info* Code>
bool unbox(pyobj* o, memo<Code>& m) {
  if (!pyx_is_memo_of(o, Code)) return false;
  m.o = obj::borrow(o);
  return true;
}

namespace detail {

// What native code knows of the cache object that it used last, for all functions of one def.
struct memo_state : pyx_memo_hook {
  uint64_t version = 0;  // of the dict, when the tables were last in agreement with it
  void* sole = nullptr;  // the one table that has all entries of the dict, if there is one
  int64_t stored = 0;    // how many of its entries the dict has
};

template <class V>
struct memo_entry {
  V value;
  void* link;  // of a bounded cache: where the entry stands in the order of use
};

template <class K, class V>
struct memo_table {
  dict<K, memo_entry<V>> entries = dict<K, memo_entry<V>>::make();
  uint64_t epoch = 0;
};

template <pyx_code_info* Code>
inline memo_state memo_of{{nullptr, nullptr, false, false, nullptr, 1}};
template <pyx_code_info* Code, class K, class V>
inline memo_table<K, V> memo_table_of;

// Puts what the table has and the dict has not into the dict.
template <pyx_code_info* Code, class K, class V>
PYX_COLD void memo_flush(pyx_memo_hook* hook);

// The other cache object from now on.
template <pyx_code_info* Code>
PYX_COLD void memo_switch(pyobj* cache, memo_state& s) {
  pyx_memo_adopt(cache, &s);
  s.epoch++;
  s.version = 0;
}

template <pyx_code_info* Code, class K, class V>
PYX_COLD void memo_begin(const pyx_memo_view& v, memo_state& s, memo_table<K, V>& t) {
  s.epoch++;
  s.version = *v.version;
  s.sole = *v.used == 0 ? &t : nullptr;
  s.stored = 0;
  s.flush = memo_flush<Code, K, V>;
}

template <class F>
struct memo_callee;
template <class R, class... P>
struct memo_callee<R (*)(P...)> {
  using result = R;
  template <size_t I>
  using param = std::remove_cvref_t<typename nth<I, P...>::type>;
};
template <class R>
struct memo_value {
  using type = R;
};
template <class T>
struct memo_value<ret<T>> {
  using type = T;
};

template <size_t I, class T>
struct memo_cell {
  T value;
};
template <class... C>
struct memo_cells : C... {};
template <size_t I, class T>
PYX_INLINE T& cell_at(memo_cell<I, T>& c) {
  return c.value;
}

// The call itself: the cells that the function captures follow the arguments.
template <auto F, int... Cells, size_t... I, class... A>
PYX_INLINE auto memo_run(pyobj* function, std::index_sequence<I...>, const A&... a) {
  using callee = memo_callee<decltype(F)>;
  memo_cells<memo_cell<I, typename callee::template param<sizeof...(A) + I>>...> cells;
  ((cell_at<I>(cells).self = pyx_function_cell(function, Cells)), ...);
  (void)function;
  return F(a..., cell_at<I>(cells)...);
}

template <class V, class... A>
PYX_COLD ret<V> memo_by_python(pyobj* cache, const A&... a) {
  const obj args[] = {to_obj(a)...};
  pyobj* list[sizeof...(A)];
  for (size_t i = 0; i < sizeof...(A); i++) list[i] = args[i].get();
  return from_generic<V>(pyx_call(cache, list, sizeof...(A), nullptr));
}

// Stores a result; the link of the entry goes to link. False with an exception.
template <class... A>
bool memo_store(pyobj* cache, pyobj* value, void** link, const A&... a) {
  pyobj* key[] = {box(a)...};
  return pyx_memo_store(cache, key, sizeof...(A), value, link);
}

template <pyx_code_info* Code, class K, class V>
void memo_flush(pyx_memo_hook* hook) {
  memo_state& s = *static_cast<memo_state*>(hook);
  auto& t = memo_table_of<Code, K, V>;
  const int64_t n = t.entries.get()->filled;
  if (s.sole != &t || t.epoch != s.epoch || s.stored == n) return;
  const pyx_memo_view v = pyx_memo_at(s.owner);
  const bool agreed = *v.version == s.version;
  for (int64_t& i = s.stored; i < n; i++) {
    const auto& e = t.entries.begin()[i];
    void* link = nullptr;
    const bool ok = [&]<size_t... I>(std::index_sequence<I...>) {
      return memo_store(s.owner, box(e.value.value), &link, get<I>(e.key)...);
    }(std::make_index_sequence<K::size>());
    if (!ok) break;
  }
  if (agreed) s.version = *v.version;
}

}  // namespace detail

template <pyx_code_info* Code, auto F, int... Cells, class... A>
auto memo_call(const memo<Code>& m, const A&... a)
    -> ret<typename detail::memo_value<typename detail::memo_callee<decltype(F)>::result>::type> {
  using V = typename detail::memo_value<typename detail::memo_callee<decltype(F)>::result>::type;
  using K = tuple<A...>;
  detail::memo_state& s = detail::memo_of<Code>;
  auto& t = detail::memo_table_of<Code, K, V>;
  const pyx_memo_view v = pyx_memo_at(m.o.get());
  if (PYX_UNLIKELY(s.owner != m.o.get())) detail::memo_switch<Code>(m.o.get(), s);
  if (PYX_UNLIKELY(*v.version != s.version)) detail::memo_begin<Code>(v, s, t);
  if (PYX_UNLIKELY(t.epoch != s.epoch)) {
    if (t.epoch) t.entries = dict<K, detail::memo_entry<V>>::make();
    t.epoch = s.epoch;
  }
  const K key = make_tuple<A...>(a...);
  int64_t h;
  if (PYX_UNLIKELY(!hash_key(h, key))) {
    pyx_error_clear();
    return detail::memo_by_python<V>(m.o.get(), a...);
  }
  if (int64_t at = t.entries.locate(key, h); PYX_LIKELY(at >= 0)) {
    const auto& e = t.entries.begin()[at].value;
    ++*v.hits;
    if (e.link) pyx_memo_used(m.o.get(), e.link);
    return e.value;
  }
  if (s.sole != &t || pyx_memo_full(m.o.get())) return detail::memo_by_python<V>(m.o.get(), a...);
  ++*v.misses;
  if (!pyx_recursion_call()) return status::raised;
  ret<V> r = detail::memo_run<F, Cells...>(*v.function, std::make_index_sequence<sizeof...(Cells)>(), a...);
  pyx_recursion_leave();
  if (PYX_UNLIKELY(r.st == status::raised)) return r;
  obj other;
  if (PYX_UNLIKELY(r.st == status::exit)) other = take_boxed();
  const bool agreed = s.owner == m.o.get() && *v.version == s.version && t.epoch == s.epoch && s.sole == &t;
  if (PYX_LIKELY(agreed && s.lazy && r.st == status::ok)) {
    if (t.entries.locate(key, h) < 0) {
      t.entries.add(h, key, {r.value, nullptr});
      return r;
    }
  }
  const bool full = pyx_memo_full(m.o.get());
  void* link = nullptr;
  if (!detail::memo_store(m.o.get(), other ? box(other) : box(r.value), &link, a...)) return status::raised;
  if (PYX_UNLIKELY(r.st == status::exit)) {
    pyx_boxed_put(other.release());
    return r;
  }
  if (agreed && !full) {
    s.version = *v.version;
    const detail::memo_entry<V> entry{r.value, link};
    if (int64_t at = t.entries.locate(key, h); PYX_UNLIKELY(at >= 0)) {
      t.entries.begin()[at].value = entry;
    } else {
      t.entries.add(h, key, entry);
      s.stored++;
    }
  }
  return r;
}

}  // namespace pyx

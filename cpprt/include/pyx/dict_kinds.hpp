// pyx/dict_kinds.hpp: defaultdict, Counter and OrderedDict: dicts that know which class they are when they are boxed.
#pragma once
#include "dict_iter.hpp"
#include "list.hpp"
#include "recast.hpp"
#include "set.hpp"

namespace pyx {

template <class T>
class deque;

// What a defaultdict makes for a missing key, and the builtin that does so in Python.
template <class V>
struct default_factory : factory_head {
  V (*make)();
  status (*call)(V&);  // in its place, for a function of the program
};

namespace detail {

// An empty dict of a kind.
template <class D, dict_kind Kind>
inline D dict_of_kind() {
  D d;
  static_cast<typename D::base&>(d) = D::base::make();
  d.get()->kind = Kind;
  return d;
}

}  // namespace detail

#define PYX_DICT_KIND(NAME, KIND)                                                  \
  template <class K, class V>                                                      \
  class NAME : public dict<K, V> {                                                 \
   public:                                                                         \
    using base = dict<K, V>;                                                       \
    static NAME make() { return detail::dict_of_kind<NAME, KIND>(); }              \
    static NAME make_owned(void* owner, bool (*give)(void*)) {                     \
      NAME d;                                                                      \
      static_cast<base&>(d) = base::make_owned(owner, give);                       \
      d.get()->kind = KIND;                                                        \
      return d;                                                                    \
    }                                                                              \
    static bool taken(pyobj* o, NAME& out) {                                       \
      if (pyx_dict_kind(o) != KIND) return false;                                  \
      out = share(o);                                                              \
      return true;                                                                 \
    }                                                                              \
    static NAME share(pyobj* self) {                                               \
      NAME d;                                                                      \
      static_cast<base&>(d) = base::share(self);                                   \
      d.get()->kind = KIND;                                                        \
      return d;                                                                    \
    }                                                                              \
  };                                                                               \
  template <class K, class V>                                                      \
  inline constexpr bool plainly_comparable<NAME<K, V>> = false;                    \
  template <class K, class V>                                                      \
  inline bool unbox(pyobj* o, NAME<K, V>& d) {                                     \
    if (pyx_dict_kind(o) != KIND || !detail::dict_evidence<K, V>(o)) return false; \
    d = NAME<K, V>::share(o);                                                      \
    return true;                                                                   \
  }

PYX_DICT_KIND(default_dict, kDefaultDict)
PYX_DICT_KIND(counter, kCounter)
PYX_DICT_KIND(ordered_dict, kOrderedDict)
#undef PYX_DICT_KIND

// ---- defaultdict ------------------------------------------------------------------------------------------------

namespace detail {

// What a type is to a factory.
enum shape : int { kNoShape, kListShape, kDictShape, kSetShape, kDequeShape };
template <class T>
inline constexpr shape shape_of = kNoShape;
template <class T>
inline constexpr shape shape_of<list<T>> = kListShape;
template <class K, class V>
inline constexpr shape shape_of<dict<K, V>> = kDictShape;
template <class T>
inline constexpr shape shape_of<basic_set<T, false>> = kSetShape;
template <class T>
inline constexpr shape shape_of<deque<T>> = kDequeShape;

template <shape S>
inline obj new_object() {
  if constexpr (S == kListShape) return to_obj(list<int64_t>::make());
  if constexpr (S == kDictShape) return to_obj(dict<int64_t, int64_t>::make());
  if constexpr (S == kSetShape) return to_obj(set<int64_t>::make());
  if constexpr (S == kDequeShape) return to_obj(std::type_identity_t<deque<decltype(int64_t{} + S)>>::make());
}
// A new, empty container of a shape as a V: V itself, or the member of V that is one.
template <class V, shape S, int I = 0>
V new_container() {
  if constexpr (shape_of<V> == S) {
    return V::make();
  } else if constexpr (std::is_same_v<V, obj>) {
    return new_object<S>();
  } else if constexpr (shape_of<typename V::template member<I>> == S) {
    return V::template of<I>(V::template member<I>::make());
  } else {
    return new_container<V, S, I + 1>();
  }
}

template <class D>
inline D default_make(const default_factory<typename D::value_type>* f) {
  D d = D::make();
  d.get()->factory = f;
  return d;
}

}  // namespace detail

// defaultdict(int) and so on.
#define PYX_DEFAULT(NAME, ...)                                                                        \
  template <class D>                                                                                  \
  inline D default_of_##NAME() {                                                                      \
    using V = typename D::value_type;                                                                 \
    static constexpr default_factory<V> factory{{#NAME}, []() -> V { return __VA_ARGS__; }, nullptr}; \
    return detail::default_make<D>(&factory);                                                         \
  }
PYX_DEFAULT(int, recast<V>(int64_t{0}))
PYX_DEFAULT(float, recast<V>(0.0))
PYX_DEFAULT(bool, recast<V>(false))
PYX_DEFAULT(str, recast<V>(str()))
PYX_DEFAULT(list, detail::new_container<V, detail::kListShape>())
PYX_DEFAULT(dict, detail::new_container<V, detail::kDictShape>())
PYX_DEFAULT(set, detail::new_container<V, detail::kSetShape>())
#undef PYX_DEFAULT

// defaultdict(function): F is its native form.
namespace detail {

template <class V, auto F>
status make_by(V& out) {
  auto r = F();
  if constexpr (requires { r.st; }) {
    if (r.st != status::ok) return r.st;
    out = recast<V>(r.value);
  } else {
    out = recast<V>(r);
  }
  return status::ok;
}

// The function has completed with a value of another type: it is stored as an object, and looked up again by Python.
template <class K, class V>
PYX_COLD status store_boxed(const default_dict<K, V>& d, const K& key) {
  obj value = take_boxed(), k = to_obj(key), self = to_obj(d);
  return value && k && self && pyx_setitem(self.get(), k.get(), value.get()) ? status::exit : status::raised;
}

}  // namespace detail

template <class D, auto F, class Fn>
inline D default_of_fn(const Fn& fn) {
  using V = typename D::value_type;
  void* memory = __builtin_malloc(sizeof(default_factory<V>));
  if (!memory) __builtin_trap();
  auto* f = new (memory) default_factory<V>{{nullptr, box(fn), 1}, nullptr, detail::make_by<V, F>};
  D d = D::make();
  d.get()->factory = f;
  return d;
}

// d[key]: a missing key gets what the factory makes.
template <class K, class V>
[[gnu::noinline]] status default_missing(V& out, const default_dict<K, V>& d, const K& key, int64_t h) {
  if (d.native()) {
    const auto* f = static_cast<const default_factory<V>*>(d.get()->factory);
    if (!f) return detail::raise_key(key);
    if (!f->call) {
      out = f->make();
    } else if (status st = f->call(out); st != status::ok) {
      return st == status::exit ? detail::store_boxed(d, key) : st;
    }
    d.add(h, key, out);
    return status::ok;
  }
  if constexpr (raw::findable<K>) {
    pyobj** place;
    if (raw::find_in_dict(place, d.self(), key, h) == raw::match::yes)
      return raw::take(*place, out) ? status::ok : status::exit;
  }
  obj k = to_obj(key);
  obj v = k ? obj::steal(pyx_getitem(d.self(), k.get())) : obj();
  if (!v) return status::raised;
  return unbox(v.get(), out) ? status::ok : status::exit;
}
template <class K, class V>
PYX_INLINE status default_item(V& out, const default_dict<K, V>& d, std::type_identity_t<K> key) {
  int64_t h;
  if (PYX_UNLIKELY(!hash_key(h, key))) return key_failed();
  int64_t at = d.locate(key, h);
  if (detail::doubted<K>()) return detail::beyond_doubt<K>(status::exit);
  if (PYX_UNLIKELY(at < 0)) return default_missing(out, d, key, h);
  out = d.begin()[at].value;
  return status::ok;
}

}  // namespace pyx

// c/packed.hpp: containers of any depth across the C interface of a compiled module: as bytes in a row.
//
// Numbers are as they lie in memory and a bool is a byte; a str is its length and its UTF-8, bytes likewise; a list, set or
// dict is the number of its items and these (of a dict: key, value); a tuple is its items; None is nothing. A union is a
// byte, which member it is, and the member. A member of an enumeration is its place, an instance its handle. All counts and
// places are 64 bits wide.
#pragma once
#include "c/object.hpp"
#include "c/text.hpp"
#include "pyx/hash.hpp"
#include "pyx/tuple.hpp"
#include "pyx/uni.hpp"

namespace pyx::c {

// The handle of the instances of a class; specialised for those that cross.
template <class K>
struct handle_of;

// Bytes that are being written; null data once something has failed.
struct writer {
  char* data = nullptr;
  int64_t size = 0, room = 0;
  bool good = true;

  char* more(int64_t n) {
    if (size + n > room) {
      room = 2 * (size + n);
      void* wider = good ? realloc(data, static_cast<size_t>(room)) : nullptr;
      if (!wider) {
        if (good) pyx_raise(PYX_MemoryError, nullptr);
        good = false;
        return nullptr;
      }
      data = static_cast<char*>(wider);
    }
    size += n;
    return data + size - n;
  }
  void raw(const void* from, int64_t n) {
    char* to = more(n);
    if (to && n) memcpy(to, from, static_cast<size_t>(n));
  }
  void count(int64_t n) { raw(&n, sizeof n); }
};

struct reader {
  const char* at;

  void raw(void* to, int64_t n) {
    if (n) memcpy(to, at, static_cast<size_t>(n));
    at += n;
  }
  int64_t count() {
    int64_t n;
    raw(&n, sizeof n);
    return n;
  }
};

template <class T>
concept plain_value = std::is_arithmetic_v<T> || requires(T v) { v.re + v.im; };
template <class T>
concept scalar_value = requires(T v) { v.v; };
template <class T>
concept enum_value = requires { typename T::enumeration; };
template <class T>
concept union_value = requires(T u) {
  T::members;
  u.tag();
};
template <class T>
concept text_value = requires(T s) {
  s.length();
  s.body();
};
template <class T>
concept bytes_value = requires(T b) { b.text().length(); };
template <class T>
concept instance_value = requires { T::body::info; } && !enum_value<T>;
template <class T>
concept set_value = requires { T::frozen; };
template <class T>
concept dict_value = requires { typename T::key_type; };
template <class T>
concept list_value = requires(T l) { l.native_size(); };
template <class T>
concept ring_value = requires(T d) { d.get()->maxlen; };
template <class T>
concept long_tuple = requires(T t) {
  typename T::block;
  t.begin();
};

template <class T>
void pack(writer& w, const T& v);

// The items of a tuple.
inline void pack_items(writer&, const tuple<>&) {}
template <class H, class... R>
void pack_items(writer& w, const tuple<H, R...>& t) {
  pack(w, t.head);
  if constexpr (sizeof...(R) > 0) pack_items(w, t.tail);
}
template <class... M>
void pack(writer& w, const tuple<M...>& t) {
  pack_items(w, t);
}

inline void pack_text(writer& w, const str& s) {
  const int64_t count_at = w.size;
  w.count(0);
  const int64_t n = 4 * s.length();
  char* to = w.more(n);
  if (!to) return;
  const char* end = write(to, s);
  if (!end) {
    w.good = false;
    return;
  }
  w.size -= n - (end - to);
  const int64_t length = end - to;
  memcpy(w.data + count_at, &length, sizeof length);
}

// Items that lie in a row.
template <class T>
void pack_row(writer& w, const T* items, int64_t n) {
  w.count(n);
  if constexpr (std::is_arithmetic_v<T>) {
    w.raw(items, n * static_cast<int64_t>(sizeof(T)));
  } else {
    for (int64_t i = 0; i < n; i++) pack(w, items[i]);
  }
}

template <class K>
void pack_handle(writer& w, const inst<K>& i) {
  typename handle_of<K>::type* h = nullptr;
  if (!w.good) return;
  if (put(&h, i)) {
    w.raw(&h, sizeof h);
  } else {
    w.good = false;
  }
}

template <class T>
void pack(writer& w, const T& v) {
  if constexpr (std::is_same_v<T, none>) {
  } else if constexpr (plain_value<T>) {
    w.raw(&v, sizeof v);
  } else if constexpr (scalar_value<T>) {
    pack(w, v.v);
  } else if constexpr (enum_value<T>) {
    w.count(v.index);
  } else if constexpr (union_value<T>) {
    const char tag = static_cast<char>(v.tag());
    w.raw(&tag, 1);
    detail::visit_at<0>(v, v.tag(), [&w](const auto& m) { pack(w, m); });
  } else if constexpr (text_value<T>) {
    pack_text(w, v);
  } else if constexpr (bytes_value<T>) {
    pack_row(w, v.data(), v.length());
  } else if constexpr (set_value<T>) {
    w.count(v.get()->used);
    for (const auto& e : v) {
      if (e.hash != kHashFree && e.hash != kHashGone) pack(w, e.key);
    }
  } else if constexpr (dict_value<T>) {
    w.count(v.get()->used);
    for (const auto& e : v) {
      if (e.hash == kHashGone) continue;
      pack(w, e.key);
      pack(w, e.value);
    }
  } else if constexpr (ring_value<T>) {
    w.count(v.get()->size);
    for (int64_t i = 0; i < v.get()->size; i++) pack(w, v.get()->at(i));
  } else if constexpr (list_value<T>) {
    pack_row(w, v.data(), v.native_size());
  } else if constexpr (long_tuple<T>) {
    pack_row(w, v.begin(), v.size());
  } else {
    pack_handle(w, v);
  }
}

template <class T>
bool unpack(reader& r, T& v);

inline bool unpack(reader&, tuple<>&) { return true; }
template <class H, class... R>
bool unpack(reader& r, tuple<H, R...>& t) {
  return unpack(r, t.head) && unpack(r, t.tail);
}

template <int I, class U>
bool unpack_member(reader& r, int tag, U& u) {
  if constexpr (I == U::members) {
    return false;
  } else {
    if (tag != I) return unpack_member<I + 1>(r, tag, u);
    typename U::template member<I> m{};
    if (!unpack(r, m)) return false;
    u = U::template of<I>(std::move(m));
    return true;
  }
}

template <class L>
bool unpack_list(reader& r, L& l) {
  const int64_t n = r.count();
  l = L::make();
  if (!l.reserve(n)) return false;
  for (int64_t i = 0; i < n; i++) {
    typename L::item item{};
    if (!unpack(r, item) || !append(l, std::move(item))) return false;
  }
  return true;
}

template <class S>
bool unpack_set(reader& r, S& s) {
  s = S::make();
  for (int64_t n = r.count(); n > 0; n--) {
    typename S::item key{};
    int64_t h;
    if (!unpack(r, key) || !hash_key(h, key)) return false;
    s.add(h, std::move(key));
  }
  return true;
}

template <class D>
bool unpack_dict(reader& r, D& d) {
  d = D::make();
  for (int64_t n = r.count(); n > 0; n--) {
    typename D::key_type key{};
    typename D::value_type value{};
    if (!unpack(r, key) || !unpack(r, value) || setitem(d, std::move(key), std::move(value)) != status::ok)
      return false;
  }
  return true;
}

template <class T>
bool unpack_long_tuple(reader& r, T& t) {
  const int64_t n = r.count();
  t = T::room(n);
  if (n && !t.get()) {
    pyx_raise(PYX_MemoryError, nullptr);
    return false;
  }
  for (int64_t i = 0; i < n; i++) {
    typename T::item item{};
    if (!unpack(r, item)) return false;
    t.add(std::move(item));
  }
  return true;
}

template <class K>
bool unpack_handle(reader& r, inst<K>& i) {
  typename handle_of<K>::type* h;
  r.raw(&h, sizeof h);
  return take(i, h);
}

template <class E>
bool unpack_enum(reader& r, E& e) {
  const int64_t at = r.count();
  if (at < 0 || at >= E::enumeration::count) {
    pyx_raisef(PYX_ValueError, "%lld is no member of %s", static_cast<long long>(at), E::enumeration::info.name);
    return false;
  }
  e.index = static_cast<int32_t>(at);
  return true;
}

template <class T>
bool unpack(reader& r, T& v) {
  if constexpr (std::is_same_v<T, none>) {
    return true;
  } else if constexpr (plain_value<T>) {
    r.raw(&v, sizeof v);
    return true;
  } else if constexpr (scalar_value<T>) {
    return unpack(r, v.v);
  } else if constexpr (enum_value<T>) {
    return unpack_enum(r, v);
  } else if constexpr (union_value<T>) {
    char tag;
    r.raw(&tag, 1);
    return unpack_member<0>(r, tag, v);
  } else if constexpr (text_value<T>) {
    const int64_t n = r.count();
    r.at += n;
    return take(v, r.at - n, n);
  } else if constexpr (bytes_value<T>) {
    const int64_t n = r.count();
    r.at += n;
    v = T(make_str({r.at - n, n, 1}));
    return true;
  } else if constexpr (set_value<T>) {
    return unpack_set(r, v);
  } else if constexpr (dict_value<T>) {
    return unpack_dict(r, v);
  } else if constexpr (list_value<T>) {
    return unpack_list(r, v);
  } else if constexpr (long_tuple<T>) {
    return unpack_long_tuple(r, v);
  } else {
    return unpack_handle(r, v);
  }
}

template <class T>
bool take_packed(T& v, const uint8_t* packed, int64_t) {
  reader r{reinterpret_cast<const char*>(packed)};
  return unpack(r, v);
}
template <class T>
bool put_packed(uint8_t** out, int64_t* n, const T& v) {
  writer w;
  pack(w, v);
  if (!w.good) {
    free(w.data);
    return false;
  }
  *n = w.size;
  *out = reinterpret_cast<uint8_t*>(w.data);
  return true;
}

}  // namespace pyx::c

// pyx/random.hpp: the functions of the module random, on the state of Python's own generator: native code and Python
// draw from one sequence. Everything that would raise exits before it draws.
#pragma once
#include "list_ops.hpp"
#include "random_hooks.hpp"
#include "range.hpp"
#include "str.hpp"
#include "tuple.hpp"

namespace pyx::rnd {

// The generator that stands behind the functions of the module; null where there is none (exit).
inline pyx_random* source() { return pyx_random_source(); }

// 32 new bits.
uint32_t word(pyx_random* r);
double unit(pyx_random* r);
// 0 <= result < n, n > 0
uint64_t below(pyx_random* r, uint64_t n);

// Puts a generator back to where it was unless keep() is called.
class attempt {
 public:
  explicit attempt(pyx_random* r) : at_(r), before_(*r) {}
  ~attempt() {
    if (at_) *at_ = before_;
  }
  attempt(const attempt&) = delete;
  void keep() { at_ = nullptr; }

 private:
  pyx_random* at_;
  pyx_random before_;
};

bool random(double& out);
bool uniform(double& out, double a, double b);
bool uniform(double& out, int64_t a, int64_t b);
bool gauss(double& out, double mu, double sigma);
bool normalvariate(double& out, double mu, double sigma);
bool lognormvariate(double& out, double mu, double sigma);
bool expovariate(double& out, double lambd);
bool paretovariate(double& out, double alpha);
bool randrange(int64_t& out, int64_t stop);
bool randrange(int64_t& out, int64_t start, int64_t stop, int64_t step);
bool randint(int64_t& out, int64_t a, int64_t b);
bool getrandbits(int64_t& out, int64_t k);
bool seed(int64_t a);
// setsize of random.sample
int64_t sample_limit(int64_t k);
// The positions that random.sample takes of n items when it remembers them: k of them, in order.
void sample_positions(pyx_random* r, int64_t n, int64_t k, int64_t* out);

// Room for the numbers of a call.
struct numbers {
  int64_t* at;
  explicit numbers(int64_t n) : at(static_cast<int64_t*>(__builtin_malloc(n * sizeof(int64_t) + 1))) {
    if (!at) __builtin_trap();
  }
  numbers(const numbers&) = delete;
  ~numbers() { __builtin_free(at); }
};

// random.choice(x)
template <class T>
inline bool choice(T& out, const list<T>& x) {
  pyx_random* r = source();
  if (!r) return false;
  if (PYX_LIKELY(x.native())) {
    int64_t n = x.native_size();
    if (n == 0) return false;
    out = x.data()[below(r, n)];
    return true;
  }
  int64_t n = pyx_list_len(x.self());
  if (n == 0) return false;
  attempt a(r);
  if (!unbox(pyx_list_item(x.self(), static_cast<int64_t>(below(r, n))), out)) return false;
  a.keep();
  return true;
}
inline bool choice(str& out, const str& x) {
  pyx_random* r = source();
  return r && truth(x) && getitem(out, x, static_cast<int64_t>(below(r, x.length())));
}
template <class T, class... R>
inline bool choice(T& out, const tuple<T, R...>& x) {
  pyx_random* r = source();
  return r && getitem(out, x, static_cast<int64_t>(below(r, 1 + sizeof...(R))));
}
inline bool choice(int64_t& out, const range& x) {
  pyx_random* r = source();
  uint64_t n = x.count();
  return r && n > 0 && n <= INT64_MAX && getitem(out, x, static_cast<int64_t>(below(r, n))) == status::ok;
}

// random.shuffle(x)
template <class T>
inline bool shuffle(const list<T>& x) {
  pyx_random* r = source();
  if (!r) return false;
  if (x.native()) {
    T* p = x.data();
    for (int64_t i = x.native_size() - 1; i > 0; i--) std::swap(p[i], p[below(r, i + 1)]);
    return true;
  }
  pyobj* self = x.self();
  for (int64_t i = pyx_list_len(self) - 1; i > 0; i--) {
    auto j = static_cast<int64_t>(below(r, i + 1));
    obj a = obj::borrow(pyx_list_item(self, i)), b = obj::borrow(pyx_list_item(self, j));
    pyx_list_set(self, i, b.release());
    pyx_list_set(self, j, a.release());
  }
  return true;
}

// random.sample(x, k)
template <class T>
inline bool sample(list<T>& out, const list<T>& x, int64_t k) {
  pyx_random* r = source();
  reader<T> items;
  if (!r || !items.open(x)) return false;
  int64_t n = items.size();
  if (k < 0 || k > n) return false;
  list<T> made = list<T>::make();
  if (!made.reserve(k)) return false;
  numbers at(n < k ? k : n);
  if (n <= sample_limit(k)) {
    for (int64_t i = 0; i < n; i++) at.at[i] = i;
    for (int64_t i = 0; i < k; i++) {
      int64_t& j = at.at[below(r, n - i)];
      append(made, items.begin()[j]);
      j = at.at[n - i - 1];
    }
  } else {
    sample_positions(r, n, k, at.at);
    for (int64_t i = 0; i < k; i++) append(made, items.begin()[at.at[i]]);
  }
  out = std::move(made);
  return true;
}
inline bool sample(list<int64_t>& out, const range& x, int64_t k) {
  pyx_random* r = source();
  uint64_t count = x.count();
  if (!r || k < 0 || static_cast<uint64_t>(k) > count || count > INT64_MAX / 16) return false;
  auto n = static_cast<int64_t>(count);
  list<int64_t> made = list<int64_t>::make();
  if (!made.reserve(k)) return false;
  bool pool = n <= sample_limit(k);
  numbers at(pool ? n : k);
  if (pool) {
    for (int64_t i = 0; i < n; i++) at.at[i] = i;
    for (int64_t i = 0; i < k; i++) {
      int64_t& j = at.at[below(r, n - i)];
      append(made, x.lo + j * x.step);
      j = at.at[n - i - 1];
    }
  } else {
    sample_positions(r, n, k, at.at);
    for (int64_t i = 0; i < k; i++) append(made, x.lo + at.at[i] * x.step);
  }
  out = std::move(made);
  return true;
}

// random.choices(x, k=k)
template <class T>
inline bool choices(list<T>& out, const list<T>& x, none, int64_t k) {
  pyx_random* r = source();
  reader<T> items;
  if (!r || !items.open(x)) return false;
  int64_t n = items.size();
  if (n == 0) return false;
  list<T> made = list<T>::make();
  for (int64_t i = 0; i < k; i++) append(made, items.begin()[static_cast<int64_t>(unit(r) * static_cast<double>(n))]);
  out = std::move(made);
  return true;
}
// random.choices(x, weights, k=k): the first item whose cumulative weight is beyond a random part of the total
template <class T, class W>
inline bool choices(list<T>& out, const list<T>& x, const list<W>& weights, int64_t k) {
  pyx_random* r = source();
  reader<T> items;
  reader<W> given;
  if (!r || !items.open(x) || !given.open(weights)) return false;
  int64_t n = items.size();
  if (n == 0 || given.size() != n) return false;
  list<W> cumulative = list<W>::make();
  if (!cumulative.reserve(n)) return false;
  W sum{};
  for (int64_t i = 0; i < n; i++) {
    if constexpr (std::is_same_v<W, int64_t>) {
      if (__builtin_add_overflow(sum, given.begin()[i], &sum)) return false;
      if (sum > (INT64_C(1) << 53) || sum < -(INT64_C(1) << 53)) return false;
    } else {
      sum = i == 0 ? given.begin()[0] : sum + given.begin()[i];
    }
    append(cumulative, sum);
  }
  auto total = static_cast<double>(sum);
  if (!(total > 0.0) || !is_finite(total)) return false;
  list<T> made = list<T>::make();
  for (int64_t i = 0; i < k; i++) {
    double part = unit(r) * total;
    int64_t lo = 0, hi = n - 1;
    while (lo < hi) {
      int64_t mid = (lo + hi) / 2;
      if (part < static_cast<double>(cumulative.data()[mid])) {
        hi = mid;
      } else {
        lo = mid + 1;
      }
    }
    append(made, items.begin()[lo]);
  }
  out = std::move(made);
  return true;
}

// The methods of an instance of random.Random, which is the source meanwhile.
class own {
 public:
  explicit own(const obj& r) : is_(pyx_random_use(r.get())) {}
  ~own() { pyx_random_use(nullptr); }
  own(const own&) = delete;
  explicit operator bool() const { return is_; }

 private:
  bool is_;
};
template <class T, class... A>
inline bool random_of(T& out, const obj& r, const A&... a) {
  own source(r);
  return source && random(out, a...);
}
template <class T, class... A>
inline bool uniform_of(T& out, const obj& r, const A&... a) {
  own source(r);
  return source && uniform(out, a...);
}
template <class T, class... A>
inline bool gauss_of(T& out, const obj& r, const A&... a) {
  own source(r);
  return source && gauss(out, a...);
}
template <class T, class... A>
inline bool normalvariate_of(T& out, const obj& r, const A&... a) {
  own source(r);
  return source && normalvariate(out, a...);
}
template <class T, class... A>
inline bool lognormvariate_of(T& out, const obj& r, const A&... a) {
  own source(r);
  return source && lognormvariate(out, a...);
}
template <class T, class... A>
inline bool expovariate_of(T& out, const obj& r, const A&... a) {
  own source(r);
  return source && expovariate(out, a...);
}
template <class T, class... A>
inline bool paretovariate_of(T& out, const obj& r, const A&... a) {
  own source(r);
  return source && paretovariate(out, a...);
}
template <class T, class... A>
inline bool randrange_of(T& out, const obj& r, const A&... a) {
  own source(r);
  return source && randrange(out, a...);
}
template <class T, class... A>
inline bool randint_of(T& out, const obj& r, const A&... a) {
  own source(r);
  return source && randint(out, a...);
}
template <class T, class... A>
inline bool getrandbits_of(T& out, const obj& r, const A&... a) {
  own source(r);
  return source && getrandbits(out, a...);
}
template <class T, class... A>
inline bool choice_of(T& out, const obj& r, const A&... a) {
  own source(r);
  return source && choice(out, a...);
}
template <class T, class... A>
inline bool sample_of(T& out, const obj& r, const A&... a) {
  own source(r);
  return source && sample(out, a...);
}
template <class T, class... A>
inline bool choices_of(T& out, const obj& r, const A&... a) {
  own source(r);
  return source && choices(out, a...);
}
template <class T>
inline bool shuffle_of(const obj& r, const list<T>& x) {
  own source(r);
  return source && shuffle(x);
}

}  // namespace pyx::rnd

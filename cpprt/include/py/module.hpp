// py/module.hpp: what glue code includes: wrappers around native functions, cells, and the module's entry points.
#pragma once
#include <initializer_list>

#include "py/abi.hpp"
#include "py/convert.hpp"
#include "py/frames.hpp"
#include "py/function.hpp"
#include "py/objects.hpp"
#include "pyx/hooks.hpp"
#include "pyx/random_hooks.hpp"
#include "pyx/ret.hpp"
#include "pyx/uni.hpp"

extern pyx_module* module_state;  // of the translation unit's module
extern "C" int pyx_module_exec(PyObject* module, const pyx_module_spec* spec);
// Runs the source in a given namespace (src/py/module.cpp).
extern "C" PyObject* pyx_exec_in_namespace(const pyx_module_spec* spec, PyObject* dict);
// The native callable for a function that CPython made (src/py/attach.cpp).
extern "C" PyObject* pyx_attach_function(const pyx_module_spec* spec, PyObject* function, int line);
// Attaches the state block of the module to a specialisation.
void pyx_join(const pyx_library_spec* library, pyx_module* m, pyx_validity* v);

namespace pyx {

bool np_pending();
bool np_flush(const code_info& code);

// ---- From Python: exactly this type, or no -------------------------------------------------------------------------

template <class T>
inline bool from_py(PyObject* o, T& v) {
  if constexpr (requires { py_to(o, v); }) {
    return py_to(o, v);
  } else {
    return unbox(px(o), v);
  }
}

// A parameter known entirely at compile time: compiled function number id of the module.
inline bool is_function(pyx_module* m, PyObject* o, int id) {
  if (Py_TYPE(o) != m->function_type) return false;
  auto* f = reinterpret_cast<pyx_function*>(o);
  auto* python = reinterpret_cast<PyFunctionObject*>(f->original);
  return f->module == m && f->state->spec->id == id && f->state->object == o && python->func_code == f->code &&
         python->func_defaults == f->state->defaults && python->func_kwdefaults == f->state->kwdefaults;
}

// Likewise: a lambda of the module body, or a class.
bool is_known(pyx_module* m, PyObject* o, const pyx_code_info* lambda);
inline bool is_known(pyx_module*, PyObject* o, const pyx_class* c) { return px(o) == c->type; }

// ---- To Python ------------------------------------------------------------------------------------------------------

template <class T>
inline PyObject* to_python(const T& v) {
  if constexpr (requires { to_py(v); }) {
    return to_py(v);
  } else {
    return py(box(v));
  }
}

template <class T>
inline PyObject* result(const T& v) {
  return to_python(v);
}
template <class T>
inline PyObject* result(const ret<T>& r) {
  if (PYX_LIKELY(r.st == status::ok)) return to_python(r.value);
  return r.st == status::exit ? py(pyx_boxed_take()) : nullptr;
}

inline pyobj* tuple_of(std::initializer_list<pyobj*> items) {
  return pyx_tuple_make(items.begin(), static_cast<int64_t>(items.size()));
}

// ---- Wrappers -------------------------------------------------------------------------------------------------------

namespace detail {

template <int I, class... T>
inline bool absent_from(uni<T...>& v) {
  if constexpr (I == sizeof...(T)) {
    return false;
  } else if constexpr (std::is_same_v<typename uni<T...>::template member<I>, unbound>) {
    v = uni<T...>::template of<I>(unbound{});
    return true;
  } else {
    return absent_from<I + 1>(v);
  }
}

// ---- Running without the GIL ----------------------------------------------------------------------------------------

constexpr int64_t worth_releasing = 20000;  // elements, or turns that an int argument suggests

template <class T>
inline int64_t work(const T&) {
  return 0;
}
inline int64_t work(int64_t v) { return v; }
template <class A>
  requires requires(A a) { a.shape[0]; }
inline int64_t work(const A& a) {
  int64_t n = 1;
  for (int64_t d : a.shape) n *= d;
  return n;
}

// Gives an array that came in an owner of its own, so that native code does not count references to the ndarray.
template <class T>
inline void detach(T&) {}
template <class A>
  requires requires(A a) { a.owner.object(); }
inline void detach(A& a) {
  pyobj* self = a.owner.object();
  void* p = self ? __builtin_malloc(sizeof(*a.owner.body())) : nullptr;
  if (!p) return;
  auto* body = new (p) std::remove_cvref_t<decltype(*a.owner.body())>;
  pyx_incref(self);
  body->self = self;
  a.owner = std::remove_cvref_t<decltype(a.owner)>(body);
}

// The GIL is released between the two, unless native code has called for it.
struct without_gil {
  without_gil() { pyx_gil_saved() = PyEval_SaveThread(); }
  ~without_gil() { pyx_gil_return(); }
};

template <size_t I, class T>
struct leaf {
  T value{};
};
template <class I, class... T>
struct pack;
template <size_t... I, class... T>
struct pack<std::index_sequence<I...>, T...> : leaf<I, T>... {};
template <size_t I, class T>
inline T& at(leaf<I, T>& l) {
  return l.value;
}

// The type of a frame or series that must be passed, as text (types.Frame).
template <size_t N>
struct frame_type {
  char text[N];
  constexpr frame_type(const char (&t)[N]) {
    for (size_t i = 0; i < N; i++) text[i] = t[i];
  }
};
template <class T>
inline constexpr bool is_frame_type = false;
template <size_t N>
inline constexpr bool is_frame_type<frame_type<N>> = true;

// Function is -1 for a parameter with a value, else the number of the compiled function, the code of the lambda, or the
// class that must be passed; -2 and -3 stand for a Generator and a RandomState of NumPy.
template <auto Function, class T>
inline bool take(pyx_module* m, PyObject* o, T& v) {
  if constexpr (is_frame_type<std::remove_const_t<decltype(Function)>>) {
    return pyx_frame_fits(o, Function.text) && from_py(o, v);
  } else if constexpr (!std::is_same_v<decltype(Function), int>) {
    return is_known(m, o, Function);
  } else if constexpr (Function >= 0) {
    return is_function(m, o, Function);
  } else if constexpr (Function < -1) {
    auto* p = reinterpret_cast<pyobj*>(o);
    return (Function == -2 ? pyx_np_bits(p) != nullptr : pyx_np_legacy(p) != nullptr) && from_py(o, v);
  } else {
    return from_py(o, v);
  }
}

template <auto F, bool Free, class Type, auto... Functions>
struct wrap;
template <auto F, bool Free, class R, class... A, auto... Functions>
struct wrap<F, Free, R (*)(A...), Functions...> {
  static_assert(sizeof...(A) == sizeof...(Functions));
  using indices = std::index_sequence_for<A...>;

  template <size_t... I>
  static PyObject* run([[maybe_unused]] PyObject* const* args, [[maybe_unused]] pyx_module* m,
                       std::index_sequence<I...>) {
    [[maybe_unused]] pack<indices, std::remove_cvref_t<A>...> v;
    if (!(take<Functions>(m, args[I], at<I>(v)) && ...)) return pyx_mismatch();
    if constexpr (Free) {
      if ((0 + ... + work(at<I>(v))) >= worth_releasing) return run_free(v, indices());
    }
    return result(F(at<I>(v)...));
  }

  template <class Pack, size_t... I>
  static PyObject* run_free(Pack& v, std::index_sequence<I...>) {
    (detach(at<I>(v)), ...);
    auto r = [&] {
      without_gil region;
      return F(at<I>(v)...);
    }();
    return result(r);
  }
};

}  // namespace detail

// The entry for native function F: one number per parameter, see detail::take.
template <auto F, auto... Functions>
PyObject* entry(PyObject* const* args) {
  using wrap = detail::wrap<F, false, decltype(F), Functions...>;
  return wrap::run(args, module_state, typename wrap::indices());
}

// The value of a module name for a piece of the module body; o is null for a name that the module does not have.
inline bool absent(unbound&) { return true; }
template <class... T>
inline bool absent(uni<T...>& v) {
  return detail::absent_from<0>(v);
}
template <class T>
inline bool absent(T&) {
  return false;
}
template <class T>
inline bool from_name(PyObject* o, T& v) {
  return o ? from_py(o, v) : absent(v);
}

namespace detail {
// As take, for a name that may have no value.
template <auto Function, class T>
inline bool take_name(pyx_module* m, PyObject* o, T& v) {
  if constexpr (std::is_same_v<decltype(Function), int>) {
    if constexpr (Function == -1) return from_name(o, v);
  }
  return o && take<Function>(m, o, v);
}

template <auto F, class Type, auto... Functions>
struct wrap_piece;
template <auto F, class R, class... A, auto... Functions>
struct wrap_piece<F, R (*)(A...), Functions...> {
  static_assert(sizeof...(A) == sizeof...(Functions));
  using indices = std::index_sequence_for<A...>;
  template <size_t... I>
  static PyObject* run([[maybe_unused]] PyObject* const* args, [[maybe_unused]] pyx_module* m,
                       std::index_sequence<I...>) {
    [[maybe_unused]] pack<indices, std::remove_cvref_t<A>...> v;
    if (!(take_name<Functions>(m, args[I], at<I>(v)) && ...)) return pyx_mismatch();
    return result(F(at<I>(v)...));
  }
};
}  // namespace detail

// The entry for a piece: the numbers are those of entry.
template <auto F, auto... Functions>
PyObject* piece_entry(PyObject* const* args) {
  using wrap = detail::wrap_piece<F, decltype(F), Functions...>;
  return wrap::run(args, module_state, typename wrap::indices());
}

// The same for a function that touches no Python object and loops: a call with much work runs without the GIL.
template <auto F, auto... Functions>
PyObject* free_entry(PyObject* const* args) {
  using wrap = detail::wrap<F, true, decltype(F), Functions...>;
  return wrap::run(args, module_state, typename wrap::indices());
}

// The same for one that notes warnings of NumPy scalars. Where np.errstate or np.seterr make exceptions of them, it is no
// entry: notes come too late for these.
template <auto Entry, auto Code>
PyObject* warning_entry(PyObject* const* args) {
  if (PYX_UNLIKELY(pyx_np_raises())) return pyx_mismatch();
  PyObject* result = Entry(args);
  if (PYX_UNLIKELY(np_pending()) && !np_flush(*Code) && result != pyx_mismatch()) Py_CLEAR(result);
  return result;
}

// Reloads the cell of a module name. A number that has not changed is not written: code that runs without the GIL may
// be reading it.
template <auto Cell>
bool load(PyObject* o) {
  using type = std::remove_cvref_t<decltype(*Cell)>;
  type v{};
  if (!from_py(o, v)) return false;
  if constexpr (std::is_arithmetic_v<type>) {
    if (memcmp(&v, Cell, sizeof v) == 0) return true;
  }
  *Cell = std::move(v);
  return true;
}

}  // namespace pyx

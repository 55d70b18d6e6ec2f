// py/module.hpp: what glue code includes: wrappers around native functions, cells, and the module's entry points.
#pragma once
#include <initializer_list>

#include "py/abi.hpp"
#include "py/convert.hpp"
#include "py/function.hpp"
#include "py/objects.hpp"
#include "pyx/ret.hpp"

extern pyx_module* module_state;  // of the translation unit's module
extern "C" int pyx_module_exec(PyObject* module, const pyx_module_spec* spec);
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
  return f->module == m && f->state->spec->id == id && f->state->object == o && python->func_code == f->code;
}

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

// Function is -1 for a parameter with a value, else the number of the compiled function that must be passed.
template <int Function, class T>
inline bool take(pyx_module* m, PyObject* o, T& v) {
  if constexpr (Function >= 0) {
    return is_function(m, o, Function);
  } else {
    return from_py(o, v);
  }
}

template <auto F, class Type, int... Functions>
struct wrap;
template <auto F, class R, class... A, int... Functions>
struct wrap<F, R (*)(A...), Functions...> {
  static_assert(sizeof...(A) == sizeof...(Functions));
  using indices = std::index_sequence_for<A...>;

  template <size_t... I>
  static PyObject* run([[maybe_unused]] PyObject* const* args, [[maybe_unused]] pyx_module* m,
                       std::index_sequence<I...>) {
    [[maybe_unused]] pack<indices, std::remove_cvref_t<A>...> v;
    if (!(take<Functions>(m, args[I], at<I>(v)) && ...)) return pyx_mismatch();
    return result(F(at<I>(v)...));
  }
};

}  // namespace detail

// The entry for native function F: one number per parameter, see detail::take.
template <auto F, int... Functions>
PyObject* entry(PyObject* const* args) {
  using wrap = detail::wrap<F, decltype(F), Functions...>;
  return wrap::run(args, module_state, typename wrap::indices());
}

// The same for one that notes warnings of NumPy scalars.
template <auto F, auto Code, int... Functions>
PyObject* warning_entry(PyObject* const* args) {
  PyObject* result = entry<F, Functions...>(args);
  if (PYX_UNLIKELY(np_pending()) && !np_flush(*Code) && result != pyx_mismatch()) Py_CLEAR(result);
  return result;
}

// Reloads the cell of a module name.
template <auto Cell>
bool load(PyObject* o) {
  std::remove_cvref_t<decltype(*Cell)> v{};
  if (!from_py(o, v)) return false;
  *Cell = std::move(v);
  return true;
}

}  // namespace pyx

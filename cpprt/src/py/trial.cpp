// src/py/trial.cpp: is the native code that was made for a function while it ran faster than CPython?
//
// Short functions that mostly handle objects of Python can be slower natively: their arguments cross the boundary each
// time. After a specialisation has been published, calls go to native code and to CPython by turns, and are timed; then
// the function stays with the faster. Both give the same results. Calls that take long settle the matter for native code.
// Methods are tried, too, however they were compiled: called from Python, they work on instances that Python has.
#include <algorithm>
#include <cstdlib>

#include "py/function.hpp"
#include "py/stack.hpp"
#include "py/state.hpp"

struct pyx_trial {
  uint32_t calls;     // seen so far
  uint32_t random;    // decides whose turn it is: callers have patterns of their own
  uint32_t count[2];  // timed calls: native, by CPython
  uint64_t ticks[2];
  uint32_t cold;  // short calls by CPython before it has adapted the code: not timed
  bool tedious;   // some call took long
  bool inside;    // one is being timed: those that it makes are part of it
};

namespace {

constexpr uint32_t warm_up = 8, few = 8, enough = 64, adapting = 24;
// Ticks: of a native call that is not worth a comparison, of any one call, of all calls by one side.
constexpr uint64_t short_call = 5'000'000, long_call = 20'000'000, much = 10'000'000;

PyObject* by_python(pyx_function* f, PyObject* const* args, size_t nargsf, PyObject* kwnames) {
  return pyx_with_stack([&] { return PyObject_Vectorcall(f->original, args, nargsf, kwnames); });
}

PyObject* call_python(PyObject* self, PyObject* const* args, size_t nargsf, PyObject* kwnames) {
  return by_python(reinterpret_cast<pyx_function*>(self), args, nargsf, kwnames);
}

// Calls the function by one or the other and takes the time.
PyObject* timed(pyx_function* f, pyx_trial* t, int by, PyObject* const* args, size_t nargsf, PyObject* kwnames) {
  t->inside = true;
  const uint64_t start = __builtin_readcyclecounter();
  PyObject* self = reinterpret_cast<PyObject*>(f);
  PyObject* result = by == 0 ? pyx_function_call(self, args, nargsf, kwnames) : by_python(f, args, nargsf, kwnames);
  const uint64_t took = __builtin_readcyclecounter() - start;
  t->inside = false;
  if (by == 1 && took < short_call && t->cold < adapting) return t->cold++, result;
  t->tedious = t->tedious || took > long_call;
  t->count[by]++;
  t->ticks[by] += took;
  return result;
}

bool enough_of(const pyx_trial* t, int by) {
  return t->count[by] >= enough || (t->count[by] >= few && t->ticks[by] >= much);
}

// Ticks of a call of the least Python function there is, the way by_python makes it.
uint64_t least_call() {
  PyObject *kind, *value, *where;
  PyErr_Fetch(&kind, &value, &where);
  PyObject* names = PyDict_New();
  PyObject* code = Py_CompileString("lambda self: None", "", Py_eval_input);
  PyObject* f = names && code ? PyEval_EvalCode(code, names, names) : nullptr;
  uint64_t least = f ? long_call : 0;
  for (int i = 0; f && i < 32; i++) {
    const uint64_t start = __builtin_readcyclecounter();
    Py_XDECREF(pyx_with_stack([&] { return PyObject_Vectorcall(f, &names, 1, nullptr); }));
    least = std::min<uint64_t>(least, __builtin_readcyclecounter() - start);
  }
  Py_XDECREF(f);
  Py_XDECREF(code);
  Py_XDECREF(names);
  PyErr_Restore(kind, value, where);
  return least;
}

// Is native code slower by more than a tenth? A method that its class gets back is called by the interpreter without what a
// call through C costs, special ones and properties excepted.
bool python_wins(const pyx_trial* t, bool method) {
  static const uint64_t through_c = least_call() / 4 * 3;
  const uint64_t native = t->ticks[0] / t->count[0], python = t->ticks[1] / t->count[1];
  return native * 10 > (method ? python - std::min(python, through_c) : python) * 11;
}

// Is native code so good, or so much work done, that there is nothing more to find out?
bool native_wins(const pyx_trial* t) {
  if (t->tedious) return true;
  if (t->count[0] < few) return false;
  const uint64_t native = t->ticks[0] / t->count[0];
  return native > short_call || (t->count[1] >= few && 2 * native < t->ticks[1] / t->count[1]);
}

PyObject* call_on_trial(PyObject* self, PyObject* const* args, size_t nargsf, PyObject* kwnames) {
  auto* f = reinterpret_cast<pyx_function*>(self);
  pyx_trial* t = f->state->trial;
  if (t->inside || ++t->calls < warm_up) return pyx_function_call(self, args, nargsf, kwnames);
  t->random = t->random * 1664525 + 1013904223;
  const int by = t->count[0] < few ? 0 : static_cast<int>(t->random >> 31);
  PyObject* held = Py_NewRef(self);
  PyObject* result = timed(f, t, by, args, nargsf, kwnames);
  if (result && native_wins(t)) {
    f->vectorcall = pyx_function_call;
  } else if (result && enough_of(t, 0) && enough_of(t, 1)) {
    const bool python = python_wins(t, pyx_called_by_name(f->module, f->state));
    f->vectorcall = python ? call_python : pyx_function_call;
    if (python) pyx_unwrap(f->module, f->state, true);
  }
  Py_DECREF(held);
  return result;
}

}  // namespace

void pyx_begin_trial(pyx_function_state* s) {
  auto* f = reinterpret_cast<pyx_function*>(s->object);
  const char* mode = getenv("PYX2CPP_SPECIALISE");
  if (!f || s->spec->ncells > 0 || (mode && mode[0])) return;  // a mode asks for native code
  if (!s->trial) s->trial = static_cast<pyx_trial*>(malloc(sizeof(pyx_trial)));
  if (!s->trial) return;
  *s->trial = {0, 12345, {0, 0}, {0, 0}, 0, false, false};
  f->vectorcall = call_on_trial;
}

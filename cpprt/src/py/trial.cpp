// src/py/trial.cpp: is the native code that was made for a function while it ran faster than CPython?
//
// Short functions that mostly handle objects of Python can be slower natively: their arguments cross the boundary each
// time. After a specialisation has been published, calls go to native code and to CPython by turns, and are timed; then
// the function stays with the faster. Both give the same results. Calls that take long settle the matter for native code.
// Methods are tried, too, however they were compiled: called from Python, they work on instances that Python has.
#include <cstdlib>

#include "py/function.hpp"
#include "py/stack.hpp"
#include "py/state.hpp"

struct pyx_trial {
  uint32_t calls;     // seen so far
  uint32_t random;    // decides whose turn it is: callers have patterns of their own
  uint32_t count[2];  // timed calls: native, by CPython
  uint64_t ticks[2];
  bool tedious;  // some call took long
  bool inside;   // one is being timed: those that it makes are part of it
};

namespace {

constexpr uint32_t warm_up = 8, few = 8, enough = 64;
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
  t->tedious = t->tedious || took > long_call;
  t->count[by]++;
  t->ticks[by] += took;
  return result;
}

bool enough_of(const pyx_trial* t, int by) {
  return t->count[by] >= enough || (t->count[by] >= few && t->ticks[by] >= much);
}

// Is native code slower by more than a tenth?
bool python_wins(const pyx_trial* t) { return t->ticks[0] / t->count[0] * 10 > t->ticks[1] / t->count[1] * 11; }

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
  if (native_wins(t)) {
    f->vectorcall = pyx_function_call;
  } else if (enough_of(t, 0) && enough_of(t, 1)) {
    f->vectorcall = python_wins(t) ? call_python : pyx_function_call;
    if (python_wins(t)) pyx_unwrap(f->module, f->state, true);
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
  *s->trial = {0, 12345, {0, 0}, {0, 0}, false, false};
  f->vectorcall = call_on_trial;
}

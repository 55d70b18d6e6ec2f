// src/py/adopt.cpp: when containers of module names are native code's own, and when they are everybody's again.
//
// They are taken over when Python calls an entry that works on them, again when code of Python that the entry has called is
// through, and given back when the entry is. Until then
// nobody looks at them but native code: a hook that goes to the interpreter gives them back first; code of Python that
// begins to run otherwise, a finalizer for instance, is seen by the frame evaluator that stands in for the interpreter's
// meanwhile; no collection starts, no handler of a signal is Python's, and no other thread is there to get the GIL.
#include "py/adopt.hpp"

#include <opcode.h>
#include <time.h>

#include <vector>

#include "py/frame.hpp"
#include "py/state.hpp"

bool pyx_adopting_now;

namespace {

struct adopted {
  void* body;
  void (*end)(void* body);
};

std::vector<adopted> all;

// Nanoseconds.
int64_t now() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1'000'000'000 + t.tv_nsec;
}

void end_from(size_t mark) {
  for (size_t i = mark; i < all.size(); i++) all[i].end(all[i].body);
  all.resize(mark);
}

#if PY_VERSION_HEX >= 0x030B0000 && PY_VERSION_HEX < 0x030C0000

bool collects;  // is the collector to be switched on again?
pyx_adopting* taken_by;
int64_t since;

extern "C" {
PyObject* _PyEval_EvalFrameDefault(PyThreadState*, struct _PyInterpreterFrame*, int);
}

PyObject* evaluate(PyThreadState* thread, struct _PyInterpreterFrame* frame, int raises) {
  pyx_give_back();
  return _PyEval_EvalFrameDefault(thread, frame, raises);
}

// Does nothing of Python run unless native code calls it? Another thread may, when it gets the GIL.
bool alone() {
  PyThreadState* thread = PyThreadState_Get();
  PyInterpreterState* process = thread->interp;
  return PyInterpreterState_Head() == process && !PyInterpreterState_Next(process) &&
         PyInterpreterState_ThreadHead(process) == thread && !PyThreadState_Next(thread) &&
         _PyInterpreterState_GetEvalFrameFunc(process) == _PyEval_EvalFrameDefault;
}

// Is no signal handled by code of Python?
bool unhandled() {
  static PyObject* const signals = PyImport_ImportModule("_signal");
  static PyObject* const ask = signals ? PyObject_GetAttrString(signals, "getsignal") : nullptr;
  static PyObject* const usual = signals ? PyObject_GetAttrString(signals, "default_int_handler") : nullptr;
  if (!ask || !usual || !PyCFunction_CheckExact(ask)) return PyErr_Clear(), false;
  for (int i = 1; i < 65; i++) {
    PyObject* number = PyLong_FromLong(i);
    PyObject* handler = number ? PyObject_CallOneArg(ask, number) : nullptr;
    Py_XDECREF(number);
    const bool harmless = handler && (handler == Py_None || handler == usual || PyLong_Check(handler));
    Py_XDECREF(handler);
    if (!harmless) return PyErr_Clear(), false;
  }
  return true;
}

// Takes over what the entry works on, as far as it can be.
void begin(const pyx_live_entry* e, int64_t most) {
  if (!alone() || !unhandled()) return;
  for (int i = 0; i < e->entry.nassumes; i++) {
    const pyx_assumption* a = &e->validity->library->assumptions[e->entry.assumes[i]];
    const size_t mark = all.size();
    if (!a->adopt || a->adopt(most)) continue;
    PyErr_Clear();
    end_from(mark);
  }
  if (all.empty()) return;
  pyx_adopting_now = true;
  collects = PyGC_Disable();
  _PyInterpreterState_SetEvalFrameFunc(PyThreadState_Get()->interp, evaluate);
}

// Has the frame that called nothing left to do but to end the program? Whatever begins to run after that is seen.
bool program_ends(const pyx_module* m) {
  const auto* frame = reinterpret_cast<pyx_python_frame*>(PyThreadState_Get()->cframe->current_frame);
  if (!frame || frame->previous || frame->locals != m->dict || frame->globals != m->dict) return false;
  PyObject* program = PyImport_AddModule("__main__");
  if (!program) return PyErr_Clear(), false;
  if (PyModule_GetDict(program) != m->dict) return false;
  const auto* code = reinterpret_cast<PyCodeObject*>(frame->code);
  const auto* end = reinterpret_cast<const uint16_t*>(code->co_code_adaptive) + Py_SIZE(code);
  const auto op = [](uint16_t unit) { return unit & 0xff; };
  const uint16_t* at = frame->instruction + 1;
  while (at != end && op(*at) == CACHE) at++;
  return end - at >= 3 && op(at[0]) == POP_TOP && op(at[1]) == LOAD_CONST && op(at[2]) == RETURN_VALUE;
}

// What an entry may take over before anything is known of its time.
constexpr int64_t few = 200'000;

// Takes over what the entry works on, as long as that takes little of the time for which it pays, or of all.
void take_over(const pyx_live_entry* e) {
  pyx_adopting* a = &e->adopting;
  if (a->skip) {
    a->skip--;
    return;
  }
  constexpr int64_t to_try = 200'000;  // nanoseconds
  constexpr uint32_t pause = 255;
  const int64_t before = now();
  if (!a->began) a->began = before;
  if (a->spent > to_try + a->paid / 4 + (before - a->began) / 50) {
    a->skip = pause;
    return;
  }
  begin(e, a->most > few ? a->most : few);
  taken_by = a;
  since = now();
  a->spent += since - before;
}

#endif

}  // namespace

void pyx_adopted(void* body, void (*end)(void* body)) { all.push_back({body, end}); }

#if PY_VERSION_HEX >= 0x030B0000 && PY_VERSION_HEX < 0x030C0000

void pyx_give_back() {
  if (!pyx_adopting_now) return;
  pyx_adopting_now = false;
  const int64_t start = now();
  _PyInterpreterState_SetEvalFrameFunc(PyThreadState_Get()->interp, _PyEval_EvalFrameDefault);
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  end_from(0);
  if (collects) PyGC_Enable();
  PyErr_Restore(type, value, traceback);
  taken_by->paid += start - since;
  taken_by->spent += now() - start;
}

pyx_adopting_scope pyx_adopting_in;

void pyx_take_over_again() {
  const pyx_live_entry* e = pyx_adopting_in.entry;
  const bool here = PyThreadState_Get()->cframe->current_frame == pyx_adopting_in.frame;
  if (here && !pyx_adopting_now) take_over(e);
}

PyObject* pyx_call_adopting(const pyx_live_entry* e, PyObject* const* args) {
  const pyx_adopting_scope outer = pyx_adopting_in;
  pyx_adopting_in = {};
  // Another copy of the runtime notes what a specialisation takes over.
  const bool adopts = e->entry.adopts && !pyx_adopting_now && e->validity == pyx_own_validity;
  if (adopts) {
    pyx_adopting_in = {e, PyThreadState_Get()->cframe->current_frame};
    take_over(e);
  }
  const bool timed = adopts && !pyx_adopting_now && e->adopting.skip == 0;
  const int64_t start = timed ? now() : 0;
  PyObject* result = e->entry.call(args);
  pyx_adopting_in = outer;
  if (timed) {
    constexpr int64_t per_item = 40;  // nanoseconds
    e->adopting.most = (now() - start) / per_item;
  }
  if (!pyx_adopting_now) return result;
  if (result && result != pyx_mismatch() && program_ends(*e->validity->library->module)) {
    if (collects) PyGC_Enable();
    collects = false;
  } else {
    pyx_give_back();
  }
  return result;
}

#else

void pyx_give_back() {}
pyx_adopting_scope pyx_adopting_in;
void pyx_take_over_again() {}
PyObject* pyx_call_adopting(const pyx_live_entry* e, PyObject* const* args) { return e->entry.call(args); }

#endif

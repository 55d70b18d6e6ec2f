// src/py/adopt.cpp: when containers of module names are native code's own, and when they are everybody's again.
//
// They are taken over when Python calls an entry that works on them, and given back when the entry is through. Until then
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

bool collects;            // is the collector to be switched on again?
int64_t spent_meanwhile;  // on giving back before the entry was through

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

// Takes over what the entry works on; false: nothing.
bool begin(const pyx_live_entry* e, int64_t most) {
  if (!alone() || !unhandled()) return false;
  for (int i = 0; i < e->entry.nassumes; i++) {
    const pyx_assumption* a = &e->validity->library->assumptions[e->entry.assumes[i]];
    const size_t mark = all.size();
    if (!a->adopt || a->adopt(most)) continue;
    PyErr_Clear();
    end_from(mark);
  }
  if (all.empty()) return false;
  pyx_adopting_now = true;
  spent_meanwhile = 0;
  collects = PyGC_Disable();
  _PyInterpreterState_SetEvalFrameFunc(PyThreadState_Get()->interp, evaluate);
  return true;
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

// Notes whether it paid: calls for which it does not come ever less often to it.
void note(pyx_adopting* a, int64_t in_call, int64_t spent) {
  constexpr uint32_t longest = 1 << 16;
  if (in_call < 4 * spent) {
    a->wait = a->wait < longest ? 4 * a->wait + 3 : longest;
  } else {
    a->wait /= 4;
  }
  a->skip = a->wait;
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
  spent_meanwhile += now() - start;
}

PyObject* pyx_call_adopting(const pyx_live_entry* e, PyObject* const* args) {
  pyx_adopting* a = &e->adopting;
  if (pyx_adopting_now || e->validity != pyx_own_validity) {  // another copy of the runtime notes what it takes over
    PyObject* result = e->entry.call(args);
    pyx_give_back();
    return result;
  }
  if (a->skip) {
    a->skip--;
    return e->entry.call(args);
  }
  const int64_t before = now();
  const bool adopted = begin(e, a->most > few ? a->most : few);
  const int64_t start = now();
  PyObject* result = e->entry.call(args);
  const int64_t end = now();
  if (!adopted) {
    constexpr int64_t per_item = 40;  // nanoseconds
    a->most = (end - start) / per_item;
    note(a, 0, 1);
    return result;
  }
  if (pyx_adopting_now && result && result != pyx_mismatch() && program_ends(*e->validity->library->module)) {
    if (collects) PyGC_Enable();
    collects = false;
    return result;
  }
  const int64_t meanwhile = spent_meanwhile;
  pyx_give_back();
  note(a, end - start - meanwhile, start - before + meanwhile + now() - end);
  return result;
}

#else

void pyx_give_back() {}
PyObject* pyx_call_adopting(const pyx_live_entry* e, PyObject* const* args) { return e->entry.call(args); }

#endif

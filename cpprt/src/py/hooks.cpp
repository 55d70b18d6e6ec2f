// src/py/hooks.cpp: hooks of the process: printing, recursion, signals, the GIL, counting.
#include <time.h>
#include <unistd.h>

#include <cfenv>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "py/objects.hpp"
#include "py/stack.hpp"
#include "py/traced.hpp"

// Stands where the thread state would, in a thread that has none.
static PyThreadState* const team_member = reinterpret_cast<PyThreadState*>(1);

void pyx_gil_return() {
  if (pyx_gil_saved() == team_member) pyx_team_escape();
  pyx_runs_python();
  PyThreadState* state = std::exchange(pyx_gil_saved(), nullptr);
  if (state) PyEval_RestoreThread(state);
}

namespace {
uint64_t own_calls;
}
uint64_t* pyx_calls = &own_calls;
bool pyx_count_calls = getenv("PYX2CPP_COUNT") != nullptr;
bool pyx_counts_operations = pyx_count_calls && strcmp(getenv("PYX2CPP_COUNT"), "operations") == 0;

namespace {

// Nanoseconds.
int64_t monotonic() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1'000'000'000 + t.tv_nsec;
}

bool write(PyObject* file, PyObject* text, bool flush) {
  if (PyFile_WriteObject(text, file, Py_PRINT_RAW) < 0) return false;
  if (!flush) return true;
  PyObject* done = PyObject_CallMethod(file, "flush", nullptr);
  Py_XDECREF(done);
  return done != nullptr;
}

// Is it a file as open() makes it? What that does in Python, begins with a frame.
bool is_text_file(PyObject* file) {
  const PyTypeObject* type = Py_TYPE(file);
  return !(type->tp_flags & Py_TPFLAGS_HEAPTYPE) && strcmp(type->tp_name, "_io.TextIOWrapper") == 0;
}

thread_local PyObject* boxed_result;
thread_local bool handler_raised;  // a signal handler, the last time that they were asked

}  // namespace

extern "C" {

bool pyx_print(const pyx_text* text, bool flush) {
  pyx_need_gil();
  if (pyx_count_calls) ++*pyx_calls;
  PyObject* file = PySys_GetObject("stdout");
  if (file && !is_text_file(file)) pyx_may_look();
  if (!file) {
    PyErr_SetString(PyExc_RuntimeError, "lost sys.stdout");
    return false;
  }
  if (file == Py_None) return true;
  PyObject* s = PyUnicode_FromKindAndData(text->kind, text->data, text->length);
  if (!s) return false;
  Py_INCREF(file);
  const bool ok = write(file, s, flush);
  Py_DECREF(file);
  Py_DECREF(s);
  return ok;
}

void pyx_recursion_leave() { Py_LeaveRecursiveCall(); }

// A region without the GIL keeps it only for the look, unless a handler raised.
// Without the GIL it is not asked for often: another thread may keep it for some milliseconds. Signals are handled by
// the main thread alone.
// Handlers compute, too: flags that a loop will ask for (np/quiet.hpp) are still set afterwards.
static bool handlers_raise() {
  std::fexcept_t flags;
  std::fegetexceptflag(&flags, FE_ALL_EXCEPT);
  const bool raised = PyErr_CheckSignals() != 0;
  std::fesetexceptflag(&flags, FE_ALL_EXCEPT);
  return raised;
}

bool pyx_signals() {
  const bool outside = pyx_gil_saved() != nullptr;
  if (outside) {
    static thread_local const bool main_thread = gettid() == getpid();
    static thread_local int64_t last = 0;
    const int64_t now = monotonic();
    constexpr int64_t rest = 30'000'000;
    if (!main_thread || now - last < rest) return true;
    last = now;
  }
  pyx_need_gil();
  handler_raised = handlers_raise();
  if (handler_raised) return false;
  if (outside) pyx_gil_saved() = PyEval_SaveThread();
  return true;
}

// CPython gives the GIL away every 5 ms to those who wait for it.
bool pyx_signals_giving() {
  const bool inside = pyx_gil_saved() == nullptr;
  if (!pyx_signals()) return false;
  if (!inside || pyx_adopting_now) return true;
  static thread_local int64_t last = 0;
  const int64_t now = monotonic();
  constexpr int64_t turn = 5'000'000;
  if (now - last < turn) return true;
  PyThreadState* state = PyEval_SaveThread();
  PyEval_RestoreThread(state);
  last = monotonic();
  return true;
}

void* pyx_gil_release() { return PyEval_SaveThread(); }
void pyx_gil_acquire(void* state) {
  PyEval_RestoreThread(static_cast<PyThreadState*>(state));
  pyx_runs_python();
}

void pyx_team_enter() { pyx_gil_saved() = team_member; }
void pyx_team_leave() { pyx_gil_saved() = nullptr; }

enum { kHeld, kReleased, kOutside };
int pyx_team_begin(bool keeps) {
  handler_raised = false;
  if (pyx_gil_saved()) return kOutside;
  if (keeps || pyx_adopting_now) return kHeld;
  pyx_gil_saved() = PyEval_SaveThread();
  return kReleased;
}
// What runs in this thread may have called for the GIL meanwhile.
void pyx_team_end(int how) {
  if (how == kReleased) pyx_gil_return();
  if (how == kOutside && !pyx_gil_saved()) pyx_gil_saved() = PyEval_SaveThread();
}
bool pyx_team_forget() {
  if (pyx_gil_saved()) return true;
  if (std::exchange(handler_raised, false) && PyErr_Occurred()) return false;
  PyErr_Clear();
  Py_CLEAR(boxed_result);
  return true;
}

uint64_t pyx_call_count() { return *pyx_calls; }

void pyx_boxed_put(pyobj* result) {
  pyx_need_gil();
  Py_XDECREF(boxed_result);
  boxed_result = py(result);
}

pyobj* pyx_boxed_take() {
  PyObject* result = boxed_result;
  boxed_result = nullptr;
  return px(result);
}

}  // extern "C"

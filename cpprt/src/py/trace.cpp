// src/py/trace.cpp: native frames as Python frames in tracebacks.
#include "py/trace.hpp"

#include <frameobject.h>

#include <cstdlib>
#include <cstring>

#include "py/objects.hpp"
#include "py/piece.hpp"
#include "py/position.hpp"
#include "py/state.hpp"

namespace {

// The code object that executing the def gave, so that tracebacks are those of the Python function. Borrowed.
PyObject* code_of(pyx_module* m, const pyx_code_info* info) {
  for (int i = 0; m && i < m->nfunctions; i++) {
    const pyx_function_spec* s = m->functions[i].spec;
    if (s->line == info->line && strcmp(s->qualname, info->qualname) == 0) return m->functions[i].code;
  }
  return nullptr;
}

// The code object of a function inside code, or inside what is inside it; left counts those that come before. Borrowed.
PyObject* code_within(PyObject* code, const pyx_code_info* info, int* left) {
  auto* outer = reinterpret_cast<PyCodeObject*>(code);
  if (outer->co_firstlineno == info->line &&
      PyUnicode_CompareWithASCIIString(outer->co_qualname, info->qualname) == 0 && (*left)-- == 0) {
    return code;
  }
  PyObject* found = nullptr;
  for (Py_ssize_t i = 0; !found && i < PyTuple_GET_SIZE(outer->co_consts); i++) {
    PyObject* c = PyTuple_GET_ITEM(outer->co_consts, i);
    if (PyCode_Check(c)) found = code_within(c, info, left);
  }
  return found;
}

// The code object of a lambda, or of a function inside a function. Borrowed.
PyObject* inner_code(pyx_module* m, const pyx_code_info* info) {
  int left = info->ordinal;
  return m && m->code ? code_within(m->code, info, &left) : nullptr;
}

PyObject* empty_code(const pyx_code_info* info) {
  return reinterpret_cast<PyObject*>(PyCode_NewEmpty(info->file, info->name, info->line));
}

void set_frame_line(PyFrameObject* frame, int line) {
#if PY_VERSION_HEX >= 0x030B0000 && PY_VERSION_HEX < 0x030D0000
  struct frame_head {  // as in pycore_frame.h
    PyObject_HEAD PyFrameObject* f_back;
    void* f_frame;
    PyObject* f_trace;
    int f_lineno;
  };
  reinterpret_cast<frame_head*>(frame)->f_lineno = line;
#else
  (void)frame;
  (void)line;
#endif
}

}  // namespace

pyx_code_cache* pyx_cache_of(const pyx_code_info* info) {
  auto* cache = static_cast<pyx_code_cache*>(info->cache);
  if (!cache) {
    cache = static_cast<pyx_code_cache*>(calloc(1, sizeof(pyx_code_cache)));
    const_cast<pyx_code_info*>(info)->cache = cache;
  }
  pyx_module* m = info->module ? *info->module : nullptr;
  if (cache && (!cache->code || cache->module != m)) {
    PyObject* code = code_of(m, info);
    if (!code) code = inner_code(m, info);
    Py_XSETREF(cache->code, code ? Py_NewRef(code) : empty_code(info));
    Py_CLEAR(cache->function);
    cache->module = m;
  }
  return cache && cache->code ? cache : nullptr;
}

void pyx_add_traceback(PyObject* code, PyObject* globals, int line, bool running) {
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  PyThreadState* thread = PyThreadState_Get();
  const pyx_place place = pyx_place_of(code, line, type, running);
  running = running && place.code == code;
  PyFrameObject* frame = running ? PyThreadState_GetFrame(thread)
                                 : PyFrame_New(thread, reinterpret_cast<PyCodeObject*>(place.code), globals, nullptr);
  PyObject* entry = nullptr;
  if (frame) {
    if (!running) set_frame_line(frame, line);
    entry = PyObject_CallFunction(reinterpret_cast<PyObject*>(&PyTraceBack_Type), "OOii",
                                  traceback ? traceback : Py_None, frame, place.instruction, line);
    Py_DECREF(frame);
  }
  if (entry) {
    Py_XSETREF(traceback, entry);
  } else {
    PyErr_Clear();
  }
  PyErr_Restore(type, value, traceback);
}

extern "C" void pyx_trace(const pyx_code_info* info, int line) {
  pyx_need_gil();
  PyObject *type, *value, *traceback;  // what follows may run with no exception set only
  PyErr_Fetch(&type, &value, &traceback);
  pyx_code_cache* cache = pyx_cache_of(info);
  PyObject* globals = cache && cache->module ? Py_NewRef(cache->module->dict) : PyDict_New();
  if (!cache || !globals) PyErr_Clear();
  PyErr_Restore(type, value, traceback);
  if (cache && globals) pyx_add_traceback(cache->code, globals, line, pyx_is_piece(info));
  Py_XDECREF(globals);
}

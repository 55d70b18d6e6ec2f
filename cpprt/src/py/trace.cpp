// src/py/trace.cpp: native frames as Python frames in tracebacks.
#include "py/trace.hpp"

#include <frameobject.h>

#include <cstdlib>
#include <cstring>

#include "py/frame.hpp"
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

// Has a frame this code and these globals?
bool frame_is_of(PyFrameObject* frame, PyObject* code, PyObject* globals) {
  PyCodeObject* own = PyFrame_GetCode(frame);
  PyObject* names = PyFrame_GetGlobals(frame);
  const bool same = reinterpret_cast<PyObject*>(own) == code && names == globals;
  Py_DECREF(own);
  Py_XDECREF(names);
  return same;
}

// A traceback object, made without a call: its struct is public. Steals next and frame; null with an exception, and next
// not stolen then.
PyObject* new_entry(PyObject* next, PyFrameObject* frame, int instruction, int line) {
  auto* entry = PyObject_GC_New(PyTracebackObject, &PyTraceBack_Type);
  if (!entry) {
    Py_DECREF(frame);
    return nullptr;
  }
  entry->tb_next = reinterpret_cast<PyTracebackObject*>(next);
  entry->tb_frame = frame;
  entry->tb_lasti = instruction;
  entry->tb_lineno = line;
  PyObject_GC_Track(entry);
  return reinterpret_cast<PyObject*>(entry);
}

// The module lets go of what its caches hold at its end.
void note_cache(pyx_module* m, pyx_code_cache* cache) {
  if (!m) return;
  auto** more = static_cast<pyx_code_cache**>(realloc(m->caches, sizeof(pyx_code_cache*) * (m->ncaches + 1)));
  if (!more) return;
  m->caches = more;
  m->caches[m->ncaches++] = cache;
}

}  // namespace

pyx_code_cache* pyx_find_cache(const pyx_code_info* info) {
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
    Py_CLEAR(cache->frame);
    pyx_frame_forget(cache);
    cache->library = pyx_library_frame_of(info->file);
    cache->module = m;
    note_cache(m, cache);
  }
  return cache && cache->code ? cache : nullptr;
}

namespace {

// The frame of a code object at a line. Programs raise in the same places again and again, and a frame is a function and
// a frame to allocate: the last one is taken again when nobody has it any more. kept is null where there is no such
// place. New reference, null with an exception.
PyFrameObject* frame_at(PyObject* code, PyObject* globals, int line, PyObject** kept) {
  if (kept && *kept && Py_REFCNT(*kept) == 1) {
    auto* last = reinterpret_cast<PyFrameObject*>(*kept);
    if (frame_is_of(last, code, globals)) {
      set_frame_line(last, line);
      return reinterpret_cast<PyFrameObject*>(Py_NewRef(*kept));
    }
  }
  PyFrameObject* frame = PyFrame_New(PyThreadState_Get(), reinterpret_cast<PyCodeObject*>(code), globals, nullptr);
  if (!frame) return nullptr;
  set_frame_line(frame, line);
  if (kept) Py_XSETREF(*kept, Py_NewRef(reinterpret_cast<PyObject*>(frame)));
  return frame;
}

// The instruction of code that called the comprehension or generator expression where a traceback begins; -1: none.
int call_of(PyObject* code, PyObject* traceback) {
  auto* entry = reinterpret_cast<PyTracebackObject*>(traceback);
  if (!entry) return -1;
  PyCodeObject* inner = PyFrame_GetCode(entry->tb_frame);
  const bool part = PyUnicode_READ_CHAR(inner->co_name, 0) == '<';
  const int found = part ? pyx_call_of_inner(code, reinterpret_cast<PyObject*>(inner)) : -1;
  Py_DECREF(inner);
  return found;
}

void add_entry(PyObject* code, PyObject* globals, pyx_spot spot, bool running, PyObject** kept) {
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  pyx_place place = pyx_place_of(code, spot, type, running);
  if (const int call = spot.to == 0 ? call_of(code, traceback) : -1; call >= 0) place = {code, call};
  running = running && place.code == code;
  PyFrameObject* frame =
      running ? PyThreadState_GetFrame(PyThreadState_Get()) : frame_at(place.code, globals, spot.line, kept);
  PyObject* entry = frame ? new_entry(traceback, frame, place.instruction, spot.line) : nullptr;
  if (entry) {
    traceback = entry;
  } else {
    PyErr_Clear();
  }
  PyErr_Restore(type, value, traceback);
}

}  // namespace

void pyx_add_traceback(PyObject* code, PyObject* globals, pyx_spot at, bool running) {
  add_entry(code, globals, at, running, nullptr);
}

namespace {

struct columns {
  int from, to;
};
thread_local columns next_columns;

}  // namespace

extern "C" void pyx_trace_at(int from, int to) { next_columns = {from, to}; }

namespace {

void add_library_entry(const pyx_library_frame* l) { add_entry(l->code, l->globals, l->spot, false, nullptr); }

}  // namespace

extern "C" void pyx_trace(const pyx_code_info* info, int line, int from, int to) {
  pyx_need_gil();
  line += info->line;
  if (next_columns.to > 0) {
    from = next_columns.from;
    to = next_columns.to;
    next_columns = {};
  }
  auto* known = static_cast<pyx_code_cache*>(info->cache);
  if (known && known->library) return add_library_entry(known->library);
  if (known && known->code && known->module && info->module && known->module == *info->module) {
    add_entry(known->code, known->module->dict, {line, from, to}, pyx_is_piece(info), &known->frame);
    return;
  }
  PyObject *type, *value, *traceback;  // what follows may run with no exception set only
  PyErr_Fetch(&type, &value, &traceback);
  pyx_code_cache* cache = pyx_cache_of(info);
  PyObject* globals = cache && cache->module ? Py_NewRef(cache->module->dict) : PyDict_New();
  if (!cache || !globals) PyErr_Clear();
  PyErr_Restore(type, value, traceback);
  if (cache && cache->library) {
    add_library_entry(cache->library);
  } else if (cache && globals) {
    add_entry(cache->code, globals, {line, from, to}, pyx_is_piece(info), nullptr);
  }
  Py_XDECREF(globals);
}

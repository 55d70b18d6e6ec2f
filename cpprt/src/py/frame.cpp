// src/py/frame.cpp: Python frames on the C stack, pushed and popped as the interpreter does with its own.
#include "py/frame.hpp"

#include <frameobject.h>

#include <cstddef>
#include <cstring>

#if PY_VERSION_HEX >= 0x030B0000 && PY_VERSION_HEX < 0x030C0000

namespace {

// As in pycore_frame.h.
struct frame_object {
  PyObject_HEAD PyFrameObject* back;
  pyx_python_frame* frame;
  PyObject* trace;
  int line;
  char trace_lines, trace_opcodes, fast_as_locals;
  PyObject* own[1];  // room for the frame when it outlives its run
};

constexpr char owned_by_object = 2;
constexpr int room = sizeof(pyx_python_frame::variables) / sizeof(PyObject*);

bool make_function(pyx_code_cache* cache) {
  if (!cache->function) {
    cache->function = PyFunction_New(cache->code, cache->module->dict);
    if (!cache->function) PyErr_Clear();
  }
  return cache->function != nullptr;
}

// The frame object that others keep gets the frame's contents, as CPython's take_ownership does.
void give_away(pyx_python_frame* f) {
  auto* o = reinterpret_cast<frame_object*>(f->object);
  PyFrameObject* back = PyFrame_GetBack(f->object);
  f->object = nullptr;
  const size_t size = offsetof(pyx_python_frame, variables) + sizeof(PyObject*) * static_cast<size_t>(f->stack_top);
  memcpy(o->own, f, size);
  o->frame = reinterpret_cast<pyx_python_frame*>(o->own);
  o->frame->owner = owned_by_object;
  o->frame->previous = nullptr;
  o->back = back;
  if (!PyObject_GC_IsTracked(reinterpret_cast<PyObject*>(o))) PyObject_GC_Track(o);
}

// What stands in the place of captured variables: CPython expects cells there when somebody asks for the locals.
PyObject* empty_cell() {
  static PyObject* cell = PyCell_New(nullptr);
  return Py_XNewRef(cell);
}

}  // namespace

void pyx_frame_enter(pyx_python_frame* f, pyx_code_cache* cache) {
  auto* code = reinterpret_cast<PyCodeObject*>(cache->code);
  f->entered = code->co_nlocalsplus <= room && make_function(cache);
  if (!f->entered) return;
  _PyCFrame* c = f->on = PyThreadState_Get()->cframe;
  f->function = Py_NewRef(cache->function);
  f->globals = cache->module->dict;
  f->builtins = cache->module->builtins;
  f->locals = nullptr;
  f->code = Py_NewRef(cache->code);
  f->object = nullptr;
  f->previous = c->current_frame;
  f->first = reinterpret_cast<uint16_t*>(code->co_code_adaptive);
  f->instruction = f->first + code->_co_firsttraceable;
  f->stack_top = code->co_nlocalsplus;
  f->is_entry = true;
  f->owner = 0;
  const int captured = f->stack_top - code->co_nfreevars;
  for (int i = 0; i < f->stack_top; i++) f->variables[i] = i < captured ? nullptr : empty_cell();
  c->current_frame = reinterpret_cast<struct _PyInterpreterFrame*>(f);
}

void pyx_frame_leave(pyx_python_frame* f) {
  if (!f->entered) return;
  PyFrameObject* object = f->object;
  const bool kept = object && Py_REFCNT(object) > 1;
  if (kept) give_away(f);
  f->on->current_frame = static_cast<struct _PyInterpreterFrame*>(f->previous);
  f->object = nullptr;
  Py_XDECREF(object);
  if (kept) return;  // its references went with the contents
  for (int i = 0; i < f->stack_top; i++) Py_XDECREF(f->variables[i]);
  Py_XDECREF(f->locals);
  Py_DECREF(f->function);
  Py_DECREF(f->code);
}

#else

void pyx_frame_enter(pyx_python_frame* f, pyx_code_cache*) { f->entered = false; }
void pyx_frame_leave(pyx_python_frame*) {}

#endif

// src/py/frame.cpp: Python frames on the C stack, pushed and popped as the interpreter does with its own.
#include "py/frame.hpp"

#include <frameobject.h>

#include <cstddef>
#include <cstdlib>
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

namespace {

void push(pyx_python_frame* f) {
  _PyCFrame* c = f->on = PyThreadState_Get()->cframe;
  f->previous = c->current_frame;
  c->current_frame = reinterpret_cast<struct _PyInterpreterFrame*>(f);
}

void drop(pyx_python_frame* f) {
  for (int i = 0; i < f->stack_top; i++) Py_XDECREF(f->variables[i]);
  Py_XDECREF(f->locals);
  Py_DECREF(f->function);
  Py_DECREF(f->code);
}

void pop(pyx_python_frame* f) { f->on->current_frame = static_cast<struct _PyInterpreterFrame*>(f->previous); }

}  // namespace

void pyx_frame_enter(pyx_python_frame* f, pyx_code_cache* cache) {
  auto* code = reinterpret_cast<PyCodeObject*>(cache->code);
  f->entered = code->co_nlocalsplus <= room && make_function(cache);
  if (!f->entered) return;
  f->function = Py_NewRef(cache->function);
  f->globals = cache->module->dict;
  f->builtins = cache->module->builtins;
  f->locals = nullptr;
  f->code = Py_NewRef(cache->code);
  f->object = nullptr;
  f->first = reinterpret_cast<uint16_t*>(code->co_code_adaptive);
  f->instruction = f->first + code->_co_firsttraceable;
  f->stack_top = code->co_nlocalsplus;
  f->is_entry = true;
  f->owner = 0;
  const int captured = f->stack_top - code->co_nfreevars;
  for (int i = 0; i < f->stack_top; i++) f->variables[i] = i < captured ? nullptr : empty_cell();
  push(f);
}

void pyx_frame_leave(pyx_python_frame* f) {
  if (!f->entered) return;
  PyFrameObject* object = f->object;
  const bool kept = object && Py_REFCNT(object) > 1;
  if (kept) give_away(f);
  pop(f);
  f->object = nullptr;
  Py_XDECREF(object);
  if (!kept) drop(f);  // else its references went with the contents
}

pyx_python_frame* pyx_frame_borrow(pyx_python_frame* own, pyx_code_cache* cache, int unit) {
  pyx_ready_frame* r = cache->ready;
  if (!r) r = cache->ready = static_cast<pyx_ready_frame*>(calloc(1, sizeof(pyx_ready_frame)));
  pyx_python_frame* f = r && !r->used ? &r->frame : own;
  if (f != own && r->made && f->function == cache->function) {
    push(f);
  } else {
    if (f != own) pyx_frame_forget(cache);
    pyx_frame_enter(f, cache);
    if (!f->entered) return nullptr;
  }
  if (f != own) r->made = r->used = true;
  pyx_frame_at(f, unit);
  return f;
}

void pyx_frame_return(pyx_python_frame* f, pyx_code_cache* cache) {
  pyx_ready_frame* r = cache->ready;
  if (!r || f != &r->frame) return pyx_frame_leave(f);
  if (__builtin_expect(!f->object && !f->locals, 1)) {  // nobody has looked at it: it is as it was
    pop(f);
  } else {
    pyx_frame_leave(f);
    r->made = false;
  }
  r->used = false;
}

void pyx_frame_forget(pyx_code_cache* cache) {
  pyx_ready_frame* r = cache->ready;
  if (!r || !r->made || r->used) return;
  r->made = false;
  drop(&r->frame);
}

#else

void pyx_frame_enter(pyx_python_frame* f, pyx_code_cache*) { f->entered = false; }
void pyx_frame_leave(pyx_python_frame*) {}
pyx_python_frame* pyx_frame_borrow(pyx_python_frame*, pyx_code_cache*, int) { return nullptr; }
void pyx_frame_return(pyx_python_frame*, pyx_code_cache*) {}
void pyx_frame_forget(pyx_code_cache*) {}

#endif

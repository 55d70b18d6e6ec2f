// src/py/generator.cpp: generators that native code has handed over, as objects that run their generic clone.
#include <cstdlib>
#include <cstring>

#include "py/interp.hpp"
#include "py/state.hpp"

namespace {

enum class stage : char { created, suspended, running, finished };

struct generator {
  PyObject_HEAD const pyx_code_info* info;
  pyx_code_cache* cache;
  const pyx_program* program;
  PyObject** slots;  // below them the constants
  int pc, yield_pc, sent;
  stage at;
  PyObject* returned;  // when it is finished
  PyObject* pending;   // taken from it already: what the next step gives
  PyObject* name;
  PyObject* qualname;
  PyObject* weakrefs;
};

thread_local PyObject* stop_value = nullptr;  // of the StopIteration that was taken last

generator* as(PyObject* o) { return reinterpret_cast<generator*>(o); }

void release(generator* g) {
  PyObject** slots = g->slots;
  if (!slots) return;
  g->slots = nullptr;
  for (int i = 0; i < g->program->nslots; i++) Py_XDECREF(slots[i]);
  free(slots - g->program->nconsts);
}

// Runs to the next yield. Null without an exception: the end; returned has what the function returned.
PyObject* run(generator* g, bool throwing, PyObject** returned) {
  pyx_module* m = g->cache->module;
  pyx_python_frame python;
  pyx_frame f = {g->program, g->cache, g->info, m->dict, m->builtins, g->slots, throwing ? g->yield_pc : g->pc,
                 &python};
  f.throwing = throwing;
  PyObject *type = nullptr, *value = nullptr, *traceback = nullptr;
  if (throwing) PyErr_Fetch(&type, &value, &traceback);
  pyx_frame_enter(&python, g->cache);
  if (throwing) PyErr_Restore(type, value, traceback);
  g->at = stage::running;
  PyObject* result = pyx_run_frame(&f);
  pyx_frame_leave(&python);
  if (f.yielded) {
    g->at = stage::suspended;
    g->pc = f.pc;
    g->yield_pc = f.yield_pc;
    g->sent = f.sent;
    return result;
  }
  g->at = stage::finished;
  if (!result) pyx_leave_generator();
  PyObject *t, *v, *tb;
  PyErr_Fetch(&t, &v, &tb);
  release(g);
  PyErr_Restore(t, v, tb);
  *returned = result;
  return nullptr;
}

// One step with the value sent. Null without an exception: the end.
PyObject* step(generator* g, PyObject* sent, bool throwing, PyObject** returned) {
  *returned = nullptr;
  if (g->pending && !throwing) {
    PyObject* item = g->pending;
    g->pending = nullptr;
    return item;
  }
  switch (g->at) {
    case stage::running:
      PyErr_SetString(PyExc_ValueError, "generator already executing");
      return nullptr;
    case stage::finished:
      return nullptr;
    case stage::created:
      if (sent && sent != Py_None) {
        PyErr_SetString(PyExc_TypeError, "can't send non-None value to a just-started generator");
        return nullptr;
      }
      break;
    case stage::suspended:
      if (!throwing && g->sent >= 0) Py_XSETREF(g->slots[g->sent], Py_NewRef(sent ? sent : Py_None));
      break;
  }
  PyObject* result = nullptr;
  if (Py_EnterRecursiveCall("") == 0) {
    result = run(g, throwing, returned);
    Py_LeaveRecursiveCall();
  }
  return result;
}

// The end of a step as an exception; the value is that of the return.
PyObject* stop(PyObject* returned) {
  if (PyErr_Occurred()) return nullptr;
  if (!returned || returned == Py_None) {
    PyErr_SetNone(PyExc_StopIteration);
  } else if (PyObject* exc = PyObject_CallOneArg(PyExc_StopIteration, returned)) {
    PyErr_SetObject(PyExc_StopIteration, exc);
    Py_DECREF(exc);
  }
  return nullptr;
}

PyObject* iternext(PyObject* self) {
  PyObject* returned;
  PyObject* item = step(as(self), nullptr, false, &returned);
  if (!item && returned && returned != Py_None) stop(returned);
  Py_XDECREF(returned);
  return item;
}

PyObject* send(PyObject* self, PyObject* value) {
  PyObject* returned;
  PyObject* item = step(as(self), value, false, &returned);
  if (!item) stop(returned);
  Py_XDECREF(returned);
  return item;
}

// Raises the exception that is set where the generator stands.
PyObject* raise_inside(generator* g) {
  PyObject* returned = nullptr;
  if (g->at == stage::finished) return nullptr;
  Py_CLEAR(g->pending);
  PyObject* item = step(g, nullptr, true, &returned);
  if (!item) stop(returned);
  Py_XDECREF(returned);
  return item;
}

PyObject* throw_(PyObject* self, PyObject* const* args, Py_ssize_t n) {
  if (n < 1 || n > 3) {
    PyErr_Format(PyExc_TypeError, "throw expected at %s 1 argument%s, got %zd", n < 1 ? "least" : "most",
                 n < 1 ? "" : "s", n);
    return nullptr;
  }
  PyObject* type = Py_NewRef(args[0]);
  PyObject* value = n > 1 && args[1] != Py_None ? Py_NewRef(args[1]) : nullptr;
  PyObject* traceback = n > 2 && args[2] != Py_None ? Py_NewRef(args[2]) : nullptr;
  if (PyExceptionClass_Check(type)) {
    PyErr_NormalizeException(&type, &value, &traceback);
  } else if (PyExceptionInstance_Check(type) && !value) {
    value = type;
    type = Py_NewRef(reinterpret_cast<PyObject*>(Py_TYPE(value)));
    if (!traceback) traceback = PyException_GetTraceback(value);
  } else {
    PyErr_Format(PyExc_TypeError, "exceptions must be classes or instances deriving from BaseException, not %s",
                 Py_TYPE(type)->tp_name);
    Py_DECREF(type);
    Py_XDECREF(value);
    Py_XDECREF(traceback);
    return nullptr;
  }
  PyErr_Restore(type, value, traceback);
  return raise_inside(as(self));
}

PyObject* close(PyObject* self, PyObject*) {
  generator* g = as(self);
  if (g->at == stage::created || g->at == stage::finished) {
    g->at = stage::finished;
    release(g);
    Py_RETURN_NONE;
  }
  PyErr_SetNone(PyExc_GeneratorExit);
  if (PyObject* item = raise_inside(g)) {
    Py_DECREF(item);
    PyErr_SetString(PyExc_RuntimeError, "generator ignored GeneratorExit");
    return nullptr;
  }
  if (!PyErr_ExceptionMatches(PyExc_StopIteration) && !PyErr_ExceptionMatches(PyExc_GeneratorExit)) return nullptr;
  PyErr_Clear();
  Py_RETURN_NONE;
}

int traverse(PyObject* self, visitproc visit, void* arg) {
  generator* g = as(self);
  for (int i = 0; g->slots && i < g->program->nslots; i++) Py_VISIT(g->slots[i]);
  Py_VISIT(g->pending);
  Py_VISIT(g->returned);
  return 0;
}

int clear(PyObject* self) {
  if (as(self)->at != stage::running) {
    as(self)->at = stage::finished;
    release(as(self));
  }
  Py_CLEAR(as(self)->pending);
  Py_CLEAR(as(self)->returned);
  return 0;
}

void dealloc(PyObject* self) {
  PyObject_GC_UnTrack(self);
  if (as(self)->weakrefs) PyObject_ClearWeakRefs(self);
  release(as(self));
  Py_XDECREF(as(self)->pending);
  Py_XDECREF(as(self)->returned);
  Py_XDECREF(as(self)->name);
  Py_XDECREF(as(self)->qualname);
  PyObject_GC_Del(self);
}

PyObject* repr(PyObject* self) { return PyUnicode_FromFormat("<generator object %S at %p>", as(self)->qualname, self); }

PyObject* get_class(PyObject*, void*) { return Py_NewRef(reinterpret_cast<PyObject*>(&PyGen_Type)); }
PyObject* get_name(PyObject* self, void*) { return Py_NewRef(as(self)->name); }
PyObject* get_qualname(PyObject* self, void*) { return Py_NewRef(as(self)->qualname); }
PyObject* get_running(PyObject* self, void*) { return PyBool_FromLong(as(self)->at == stage::running); }
PyObject* get_suspended(PyObject* self, void*) { return PyBool_FromLong(as(self)->at == stage::suspended); }
PyObject* get_code(PyObject* self, void*) { return Py_NewRef(as(self)->cache->code); }
PyObject* get_none(PyObject*, void*) { Py_RETURN_NONE; }

PyGetSetDef getset[] = {
    {"__class__", get_class, nullptr, nullptr, nullptr},
    {"__name__", get_name, nullptr, nullptr, nullptr},
    {"__qualname__", get_qualname, nullptr, nullptr, nullptr},
    {"gi_running", get_running, nullptr, nullptr, nullptr},
    {"gi_suspended", get_suspended, nullptr, nullptr, nullptr},
    {"gi_code", get_code, nullptr, nullptr, nullptr},
    {"gi_frame", get_none, nullptr, nullptr, nullptr},
    {"gi_yieldfrom", get_none, nullptr, nullptr, nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};

PyMethodDef methods[] = {
    {"send", send, METH_O, nullptr},
    {"throw", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(throw_)), METH_FASTCALL, nullptr},
    {"close", close, METH_NOARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

PyTypeObject make_type() {
  PyTypeObject t = {PyVarObject_HEAD_INIT(nullptr, 0)};
  t.tp_name = "generator";
  t.tp_basicsize = sizeof(generator);
  t.tp_weaklistoffset = offsetof(generator, weakrefs);
  t.tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC;
  t.tp_traverse = traverse;
  t.tp_clear = clear;
  t.tp_dealloc = dealloc;
  t.tp_repr = repr;
  t.tp_iter = PyObject_SelfIter;
  t.tp_iternext = iternext;
  t.tp_getset = getset;
  t.tp_methods = methods;
  return t;
}

PyTypeObject type = make_type();

PyTypeObject* generator_type() {
  if (!(type.tp_flags & Py_TPFLAGS_READY) && PyType_Ready(&type) < 0) return nullptr;
  return &type;
}

generator* new_generator(const char* name, const char* qualname) {
  generator* g = generator_type() ? PyObject_GC_New(generator, generator_type()) : nullptr;
  if (!g) return nullptr;
  memset(reinterpret_cast<char*>(g) + sizeof(PyObject), 0, sizeof(generator) - sizeof(PyObject));
  g->at = stage::finished;
  g->name = PyUnicode_FromString(name);
  g->qualname = PyUnicode_FromString(qualname);
  if (g->name && g->qualname) return g;
  dealloc(reinterpret_cast<PyObject*>(g));
  return nullptr;
}

// A generator that has the variables in slots, which are given away.
generator* make(const pyx_code_info* info, pyobj** values) {
  pyx_code_cache* cache = PyErr_Occurred() ? nullptr : pyx_cache_of(info);
  const pyx_program* p = cache && cache->module ? pyx_program_of(cache, info) : nullptr;
  generator* g = p ? new_generator(info->name, info->qualname) : nullptr;
  auto** memory =
      g ? static_cast<PyObject**>(calloc(static_cast<size_t>(p->nconsts + p->nslots), sizeof(PyObject*))) : nullptr;
  if (!memory) {
    for (int i = 0; i < info->nvars; i++) Py_XDECREF(py(values[i]));
    Py_XDECREF(reinterpret_cast<PyObject*>(g));
    if (!PyErr_Occurred()) PyErr_SetString(PyExc_SystemError, "pyx2cpp: a generator cannot go on");
    return nullptr;
  }
  memcpy(memory, p->consts, sizeof(PyObject*) * static_cast<size_t>(p->nconsts));
  memcpy(memory + p->nconsts, values, sizeof(PyObject*) * static_cast<size_t>(info->nvars));
  g->info = info;
  g->cache = cache;
  g->program = p;
  g->slots = memory + p->nconsts;
  g->sent = -1;
  PyObject_GC_Track(reinterpret_cast<PyObject*>(g));
  return g;
}

}  // namespace

bool pyx_take_stop() {
  Py_CLEAR(stop_value);
  if (!PyErr_Occurred()) return true;
  if (!PyErr_ExceptionMatches(PyExc_StopIteration)) return false;
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_NormalizeException(&type, &value, &traceback);
  stop_value = Py_XNewRef(reinterpret_cast<PyStopIterationObject*>(value)->value);
  Py_XDECREF(type);
  Py_XDECREF(value);
  Py_XDECREF(traceback);
  return true;
}

PyObject* pyx_stop_value() {
  PyObject* value = stop_value ? stop_value : Py_NewRef(Py_None);
  stop_value = nullptr;
  return value;
}

extern "C" pyobj* pyx_generator_at(const pyx_code_info* code, int point, pyobj** slots) {
  pyx_need_gil();
  generator* g = make(code, slots);
  if (!g) return nullptr;
  g->at = stage::suspended;
  g->pc = g->yield_pc = g->program->points[point];
  pyx_frame f = {};
  f.program = g->program;
  f.slots = g->slots;
  f.pc = g->pc;
  pyx_take_handlers(&f);
  return px(reinterpret_cast<PyObject*>(g));
}

extern "C" pyobj* pyx_generator_suspended(const pyx_code_info* code, int point, pyobj** slots, int sent) {
  pyx_need_gil();
  generator* g = make(code, slots);
  if (!g) return nullptr;
  g->at = point < 0 ? stage::created : stage::suspended;
  g->pc = point < 0 ? 0 : g->program->points[point];
  g->yield_pc = point < 0 ? 0 : g->program->points[point - 1];
  g->sent = sent;
  return px(reinterpret_cast<PyObject*>(g));
}

extern "C" pyobj* pyx_generator_finished() {
  pyx_need_gil();
  generator* g = new_generator("generator", "generator");
  if (g) PyObject_GC_Track(reinterpret_cast<PyObject*>(g));
  return px(reinterpret_cast<PyObject*>(g));
}

extern "C" pyobj* pyx_generator_next(pyobj* object) { return pyx_generator_send(object, nullptr); }

extern "C" bool pyx_generator_close(pyobj* object) {
  pyx_need_gil();
  PyObject* done = close(py(object), nullptr);
  Py_XDECREF(done);
  return done != nullptr;
}

extern "C" pyobj* pyx_generator_send(pyobj* object, pyobj* value) {
  pyx_need_gil();
  PyObject* returned;
  PyObject* item = step(as(py(object)), py(value), false, &returned);
  if (returned) Py_XSETREF(as(py(object))->returned, returned);
  return px(item);
}

extern "C" pyobj* pyx_generator_returned(pyobj* object) {
  pyx_need_gil();
  PyObject* value = as(py(object))->returned;
  as(py(object))->returned = nullptr;
  return px(value ? value : Py_NewRef(Py_None));
}

extern "C" void pyx_generator_push_back(pyobj* object, pyobj* item) {
  pyx_need_gil();
  as(py(object))->pending = py(item);
}

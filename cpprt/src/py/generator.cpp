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
  int passes;  // the slot of the iterator whose items are passed on, or -1
  stage at;
  bool inside;         // the handlers around pc have been entered
  bool answered;       // pending is what throw() gave
  PyObject* returned;  // when it is finished
  PyObject* pending;   // taken from it already: what the next step gives
  PyObject* name;
  PyObject* qualname;
  PyObject* weakrefs;
};

thread_local PyObject* stop_value = nullptr;  // of the StopIteration that was taken last
thread_local PyObject* next_stop = nullptr;   // of the one that throw() has taken from an iterator at its end

generator* as(PyObject* o) { return reinterpret_cast<generator*>(o); }

void release(generator* g) {
  PyObject** slots = g->slots;
  if (!slots) return;
  g->slots = nullptr;
  for (int i = 0; i < g->program->nslots; i++) Py_XDECREF(slots[i]);
  free(slots - g->program->nconsts);
}

// The handlers around a yield are left while the generator stands there, and entered again.
void leave_handlers(generator* g) {
  const pyx_program* p = g->program;
  for (int i = 0; i < p->nranges; i++) {
    const pyx_try_range* t = &p->ranges[i];
    if (!t->handler || g->yield_pc < t->start || g->yield_pc >= t->end) continue;
    PyErr_SetHandledException(g->slots[t->saved]);
    break;
  }
}

void enter_handlers(generator* g) {
  const pyx_program* p = g->program;
  for (int i = 0; i < p->nranges; i++) {
    const pyx_try_range* t = &p->ranges[i];
    if (!t->handler || g->yield_pc < t->start || g->yield_pc >= t->end) continue;
    Py_XSETREF(g->slots[t->saved], PyErr_GetHandledException());
    PyErr_SetHandledException(g->slots[t->exc]);
  }
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
  if (g->at == stage::suspended && !g->inside) enter_handlers(g);
  g->inside = false;
  if (throwing) {
    PyErr_Restore(type, value, traceback);
    pyx_raise_here();
  }
  g->at = stage::running;
  PyObject* result = pyx_run_frame(&f);
  pyx_frame_leave(&python);
  if (f.yielded) {
    g->at = stage::suspended;
    g->pc = f.pc;
    g->yield_pc = f.yield_pc;
    g->sent = f.sent;
    g->passes = f.passes;
    leave_handlers(g);
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
      if (throwing) {
        g->at = stage::finished;
        pyx_trace(g->info, reinterpret_cast<PyCodeObject*>(g->cache->code)->co_firstlineno - g->info->line, 0, 0);
        pyx_leave_generator();
        return nullptr;
      }
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

// Closes the iterator whose items are passed on, as far as it can be closed.
bool close_passed(PyObject* iterator) {
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  PyObject* method = nullptr;
  PyObject* name = PyUnicode_InternFromString("close");
  bool ok = name && _PyObject_LookupAttr(iterator, name, &method) >= 0;
  Py_XDECREF(name);
  if (method) {
    PyObject* closed = PyObject_CallNoArgs(method);
    ok = closed != nullptr;
    Py_XDECREF(closed);
    Py_DECREF(method);
  }
  if (ok) {
    PyErr_Restore(type, value, traceback);
  } else {
    Py_XDECREF(type);
    Py_XDECREF(value);
    Py_XDECREF(traceback);
  }
  return ok;
}

// Throws the exception that is set into the iterator whose items are passed on. Null with an exception: that is
// raised here; without one: the iterator is at its end.
PyObject* throw_passed(generator* g) {
  PyObject* iterator = g->slots[g->passes];
  if (PyErr_ExceptionMatches(PyExc_GeneratorExit)) {
    close_passed(iterator);
    return nullptr;
  }
  PyObject *type, *value, *traceback, *method = nullptr;
  PyErr_Fetch(&type, &value, &traceback);
  PyObject* name = PyUnicode_InternFromString("throw");
  const int found = name ? _PyObject_LookupAttr(iterator, name, &method) : -1;
  Py_XDECREF(name);
  if (found <= 0) {
    if (found == 0) PyErr_Restore(type, value, traceback);
    return nullptr;
  }
  PyObject* item = PyObject_CallFunctionObjArgs(method, type, value, traceback, nullptr);
  Py_DECREF(method);
  Py_XDECREF(type);
  Py_XDECREF(value);
  Py_XDECREF(traceback);
  if (!item && PyErr_ExceptionMatches(PyExc_StopIteration)) {
    pyx_take_stop();
    next_stop = pyx_stop_value();
  }
  return item;
}

// One step with the exception that is set, which goes to the iterator whose items are passed on first.
PyObject* step_thrown(generator* g, PyObject** returned) {
  *returned = nullptr;
  if (g->at != stage::suspended || g->passes < 0) return step(g, nullptr, true, returned);
  g->at = stage::running;
  PyObject* item = throw_passed(g);
  g->at = stage::suspended;
  return item ? item : step(g, nullptr, PyErr_Occurred() != nullptr, returned);
}

// Raises the exception that is set where the generator stands.
PyObject* raise_inside(generator* g) {
  PyObject* returned = nullptr;
  if (g->at == stage::finished) return nullptr;
  Py_CLEAR(g->pending);
  PyObject* item = step_thrown(g, &returned);
  if (!item) stop(returned);
  Py_XDECREF(returned);
  return item;
}

// Sets the exception that throw() raises; false: it is none.
bool set_thrown(PyObject* exc, PyObject* with, PyObject* where) {
  PyObject* type = Py_NewRef(exc);
  PyObject* value = with && with != Py_None ? Py_NewRef(with) : nullptr;
  PyObject* traceback = where && where != Py_None ? Py_NewRef(where) : nullptr;
  const char* wrong = nullptr;
  if (traceback && !PyTraceBack_Check(traceback)) {
    wrong = "throw() third argument must be a traceback object";
  } else if (PyExceptionClass_Check(type)) {
    PyErr_NormalizeException(&type, &value, &traceback);
  } else if (PyExceptionInstance_Check(type)) {
    if (value) wrong = "instance exception may not have a separate value";
    if (!value) {
      value = type;
      type = Py_NewRef(reinterpret_cast<PyObject*>(Py_TYPE(value)));
      if (!traceback) traceback = PyException_GetTraceback(value);
    }
  } else {
    wrong = "";
  }
  if (!wrong) {
    PyErr_Restore(type, value, traceback);
    return true;
  }
  if (*wrong) {
    PyErr_SetString(PyExc_TypeError, wrong);
  } else {
    PyErr_Format(PyExc_TypeError, "exceptions must be classes or instances deriving from BaseException, not %s",
                 Py_TYPE(type)->tp_name);
  }
  Py_DECREF(type);
  Py_XDECREF(value);
  Py_XDECREF(traceback);
  return false;
}

PyObject* throw_(PyObject* self, PyObject* const* args, Py_ssize_t n) {
  if (n < 1 || n > 3) {
    PyErr_Format(PyExc_TypeError, "throw expected at %s %d argument%s, got %zd", n < 1 ? "least" : "most",
                 n < 1 ? 1 : 3, n < 1 ? "" : "s", n);
    return nullptr;
  }
  generator* g = as(self);
  if (g->pending && g->answered) {
    PyObject* item = g->pending;
    g->pending = nullptr;
    g->answered = false;
    return item;
  }
  if (!set_thrown(args[0], n > 1 ? args[1] : nullptr, n > 2 ? args[2] : nullptr)) return nullptr;
  return raise_inside(g);
}

PyObject* close(PyObject* self, PyObject*) {
  generator* g = as(self);
  if (g->at == stage::created || g->at == stage::finished) {
    g->at = stage::finished;
    release(g);
    Py_RETURN_NONE;
  }
  Py_CLEAR(g->pending);
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

// A generator that is dropped where it stands gets a GeneratorExit there.
void finalize(PyObject* self) {
  generator* g = as(self);
  if (g->at != stage::suspended) return;
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  PyObject* closed = close(self, nullptr);
  if (!closed) PyErr_WriteUnraisable(self);
  Py_XDECREF(closed);
  PyErr_Restore(type, value, traceback);
}

void dealloc(PyObject* self) {
  if (as(self)->at == stage::suspended && PyObject_CallFinalizerFromDealloc(self) < 0) return;
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
  t.tp_finalize = finalize;
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
  g->sent = g->passes = -1;
  PyObject_GC_Track(reinterpret_cast<PyObject*>(g));
  return g;
}

}  // namespace

bool pyx_take_stop() {
  Py_CLEAR(stop_value);
  if (!PyErr_Occurred()) {
    stop_value = next_stop;
    next_stop = nullptr;
    return true;
  }
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
  g->inside = true;
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
  if (point >= 0 && g->program->code[g->pc - 4] == OP_YIELD) g->passes = g->program->code[g->pc - 1];
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

// The item of a step, or null; keeps what it returned.
static pyobj* taken(pyobj* object, PyObject* item, PyObject* returned) {
  if (returned) Py_XSETREF(as(py(object))->returned, returned);
  return px(item);
}

extern "C" pyobj* pyx_generator_throw(pyobj* object) {
  pyx_need_gil();
  generator* g = as(py(object));
  if (g->at == stage::finished) return nullptr;
  Py_CLEAR(g->pending);
  PyObject* returned;
  PyObject* item = step_thrown(g, &returned);
  g->answered = item != nullptr;
  return taken(object, item, returned);
}

extern "C" pyobj* pyx_generator_throw_into(pyobj* object, pyobj* type, pyobj* value, pyobj* traceback) {
  pyx_need_gil();
  return set_thrown(py(type), py(value), py(traceback)) ? pyx_generator_throw(object) : nullptr;
}

extern "C" bool pyx_throw(pyobj* type, pyobj* value, pyobj* traceback) {
  pyx_need_gil();
  return set_thrown(py(type), py(value), py(traceback));
}

extern "C" void pyx_raise_here() {
  pyx_need_gil();
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_NormalizeException(&type, &value, &traceback);
  PyErr_SetObject(type, value);  // which gives it its context
  PyErr_Restore(type, value, traceback);
}

extern "C" void pyx_generator_ignored(const pyx_code_info* code) {
  pyx_need_gil();
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  PyObject* g = reinterpret_cast<PyObject*>(new_generator(code->name, code->qualname));
  if (g) PyObject_GC_Track(g);
  PyErr_Restore(type, value, traceback);
  PyErr_WriteUnraisable(g);
  Py_XDECREF(g);
}

extern "C" pyobj* pyx_generator_send(pyobj* object, pyobj* value) {
  pyx_need_gil();
  PyObject* returned;
  PyObject* item = step(as(py(object)), py(value), false, &returned);
  return taken(object, item, returned);
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

// src/py/sets.cpp: hooks on sets, frozensets and their iterators.
#include <cstddef>

#include "py/objects.hpp"
#include "pyx/raw_tables.hpp"

static_assert(offsetof(PySetObject, mask) == offsetof(pyx::raw::set_object, mask));
static_assert(offsetof(PySetObject, table) == offsetof(pyx::raw::set_object, table));
static_assert(offsetof(PySetObject, finger) == offsetof(pyx::raw::set_object, finger));

namespace {

// CPython's iterator over sets (Objects/setobject.c, 3.11).
struct set_iterator {
  PyObject_HEAD PySetObject* si_set;
  Py_ssize_t si_used;
  Py_ssize_t si_pos;
  Py_ssize_t len;
};

PySetObject* body(pyobj* o) { return reinterpret_cast<PySetObject*>(o); }

// Gives an empty set a table of its own for size entries; the first eight stand in the object.
bool make_room(PySetObject* s, int64_t size) {
  if (size > PySet_MINSIZE) {
    s->table = static_cast<setentry*>(PyMem_Calloc(size, sizeof(setentry)));
    if (!s->table) {
      s->table = s->smalltable;
      PyErr_NoMemory();
      return false;
    }
  }
  s->mask = size - 1;
  return true;
}

// A set of keys whose hashes have changed.
PyObject* hashed_again(const pyx_set_table* t, bool frozen, bool ok) {
  PyObject* o = ok ? frozen ? PyFrozenSet_New(nullptr) : PySet_New(nullptr) : nullptr;
  for (int64_t i = 0; t->keys && i <= t->mask; i++) {
    if (o && t->keys[i] && PySet_Add(o, py(t->keys[i])) < 0) Py_CLEAR(o);
    Py_XDECREF(py(t->keys[i]));
  }
  return o;
}

}  // namespace

extern "C" {

bool pyx_is_set(pyobj* o, bool frozen) { return frozen ? PyFrozenSet_CheckExact(py(o)) : PySet_CheckExact(py(o)); }

pyobj* pyx_set_from(const pyx_set_table* t, bool frozen, bool ok, bool again) {
  pyx_need_gil();
  if (again) return px(hashed_again(t, frozen, ok));
  PyObject* o = ok ? frozen ? PyFrozenSet_New(nullptr) : PySet_New(nullptr) : nullptr;
  auto* s = reinterpret_cast<PySetObject*>(o);
  if (o && !make_room(s, t->mask + 1)) Py_CLEAR(o);
  for (int64_t i = 0; t->keys && i <= t->mask; i++) {
    if (!o) {
      Py_XDECREF(py(t->keys[i]));
    } else if (t->keys[i]) {
      s->table[i] = {py(t->keys[i]), t->hashes[i]};
    } else if (t->hashes[i] == -1) {
      s->table[i] = {_PySet_Dummy, -1};
    }
  }
  if (!o) return nullptr;
  s->fill = t->fill;
  s->used = t->used;
  s->finger = t->finger;
  return px(o);
}

bool pyx_set_add(pyobj* o, pyobj* key) { return PySet_Add(py(o), py(key)) == 0; }
int pyx_set_contains(pyobj* o, pyobj* key) { return PySet_Contains(py(o), py(key)); }
int pyx_set_discard(pyobj* o, pyobj* key) { return PySet_Discard(py(o), py(key)); }

pyobj* pyx_set_peek(pyobj* o) {
  PySetObject* s = body(o);
  setentry* e = s->table + (s->finger & s->mask);
  while (!e->key || e->key == _PySet_Dummy) e = e == s->table + s->mask ? s->table : e + 1;
  return px(e->key);
}

bool pyx_set_pop(pyobj* o) {
  PyObject* key = PySet_Pop(py(o));
  Py_XDECREF(key);
  return key != nullptr;
}

void pyx_set_clear(pyobj* o) { PySet_Clear(py(o)); }

bool pyx_set_method(pyobj* o, const char* name, pyobj* arg) {
  PyObject* done = PyObject_CallMethod(py(o), name, "O", py(arg));
  Py_XDECREF(done);
  return done != nullptr;
}

pyobj* pyx_set_iter(pyobj* o, int64_t at, int64_t used, int64_t left) {
  pyx_need_gil();
  PyObject* s = o ? Py_NewRef(py(o)) : PySet_New(nullptr);
  PyObject* it = s ? PyObject_GetIter(s) : nullptr;
  if (it && o) {
    auto* state = reinterpret_cast<set_iterator*>(it);
    state->si_used = used;
    state->si_pos = at;
    state->len = left;
  }
  Py_XDECREF(s);
  return px(it);
}

}  // extern "C"

// src/py/ordered.cpp: hooks on OrderedDicts, in the order that they keep beside that of their table.
#include "py/objects.hpp"

namespace {

// CPython's OrderedDict and its iterators (Objects/odictobject.c, 3.11).
struct ordered_node {
  PyObject* key;
  Py_hash_t hash;
  ordered_node *next, *prev;
};
struct ordered_object {
  PyDictObject dict;
  ordered_node *first, *last;
  ordered_node** fast;
  Py_ssize_t fast_size;
  void* resized;
  size_t state;
  PyObject *attributes, *weak;
};
struct ordered_iterator {
  PyObject_HEAD int kind;
  PyObject* of;
  Py_ssize_t size;
  size_t state;
  PyObject *current, *result;
};

ordered_object* ordered(pyobj* o) { return reinterpret_cast<ordered_object*>(o); }

}  // namespace

extern "C" {

bool pyx_ordered_next(pyobj* o, void** place, pyobj** key, pyobj** value) {
  auto* at = static_cast<ordered_node*>(*place);
  at = at ? at->next : ordered(o)->first;
  if (!at) return false;
  *place = at;
  *key = px(at->key);
  *value = px(_PyDict_GetItem_KnownHash(py(o), at->key, at->hash));
  return *value != nullptr;
}

uint64_t pyx_ordered_state(pyobj* o) { return ordered(o)->state; }
void pyx_ordered_set_state(pyobj* o, uint64_t state) { ordered(o)->state = state; }

pyobj* pyx_ordered_iter(pyobj* o, int part, int64_t size, int64_t left, uint64_t state) {
  pyx_need_gil();
  PyObject* view = py(pyx_dict_view(o, part));
  PyObject* it = view ? PyObject_GetIter(view) : nullptr;
  Py_XDECREF(view);
  if (!it) return nullptr;
  auto* i = reinterpret_cast<ordered_iterator*>(it);
  ordered_node* at = ordered(o)->last;
  for (int64_t k = 1; k < left && at; k++) at = at->prev;
  i->size = size;
  i->state = state;
  Py_XSETREF(i->current, left > 0 ? Py_NewRef(at ? at->key : Py_None) : nullptr);
  return px(it);
}

bool pyx_ordered_drop(pyobj* o, bool last) {
  PyObject* done = PyObject_CallMethod(reinterpret_cast<PyObject*>(&PyODict_Type), "popitem", "OO", py(o),
                                       last ? Py_True : Py_False);
  Py_XDECREF(done);
  return done != nullptr;
}

bool pyx_ordered_move(pyobj* o, pyobj* key, bool last) {
  PyObject* done = PyObject_CallMethod(reinterpret_cast<PyObject*>(&PyODict_Type), "move_to_end", "OOO", py(o), py(key),
                                       last ? Py_True : Py_False);
  Py_XDECREF(done);
  return done != nullptr;
}

}  // extern "C"

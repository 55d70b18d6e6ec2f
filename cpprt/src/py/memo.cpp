// src/py/memo.cpp: functools.lru_cache's objects from inside: native code looks into them and stores results itself.
#include <cstddef>

#include "py/function.hpp"
#include "py/objects.hpp"
#include "py/state.hpp"

namespace {

// As Modules/_functoolsmodule.c has them.
struct entry_link {
  PyObject_HEAD entry_link* prev;
  entry_link* next;
  Py_hash_t hash;
  PyObject* key;
  PyObject* result;
};
struct cache_object {
  entry_link root;
  void* wrapper;
  int typed;
  PyObject* cache;
  Py_ssize_t hits;
  PyObject* func;
  Py_ssize_t maxsize;
  Py_ssize_t misses;
  PyObject* keyword_mark;
  PyTypeObject* link_type;
};

cache_object* as(pyobj* o) { return reinterpret_cast<cache_object*>(o); }

PyObject* make(PyObject* functools, PyObject* maxsize) {
  PyObject* decorator = PyObject_CallMethod(functools, "lru_cache", "O", maxsize);
  PyObject* abs =
      decorator ? PyObject_GetAttrString(PyEval_GetBuiltins() ? PyImport_ImportModule("builtins") : nullptr, "abs")
                : nullptr;
  PyObject* made = abs ? PyObject_CallOneArg(decorator, abs) : nullptr;
  for (int n : {-5, -6, -5}) {
    PyObject* result = made ? PyObject_CallFunction(made, "i", n) : nullptr;
    if (!result) Py_CLEAR(made);
    Py_XDECREF(result);
  }
  Py_XDECREF(decorator);
  Py_XDECREF(abs);
  return made;
}

// Does an object that has been called three times look as the structs have it?
bool as_expected(PyObject* o, Py_ssize_t maxsize) {
  auto* c = as(px(o));
  if (Py_TYPE(o)->tp_basicsize < static_cast<Py_ssize_t>(sizeof(cache_object))) return false;
  if (c->typed != 0 || c->hits != 1 || c->misses != 2 || c->maxsize != maxsize) return false;
  if (!c->cache || !PyDict_CheckExact(c->cache) || PyDict_GET_SIZE(c->cache) != 2) return false;
  if (maxsize < 0) return true;
  const entry_link* last = c->root.prev;
  return c->link_type && Py_TYPE(last) == c->link_type && PyLong_CheckExact(last->key) &&
         PyLong_AsLong(last->key) == -5 && PyLong_AsLong(last->result) == 5;
}

// The type of the objects; null when they are not as expected here, or lru_cache is not CPython's own.
PyTypeObject* known_type() {
  static PyTypeObject* type;
  static bool looked;
  if (looked) return type;
  looked = true;
  PyObject* functools = PyImport_ImportModule("functools");
  PyObject* bounded_size = PyLong_FromLong(7);
  PyObject* free = functools ? make(functools, Py_None) : nullptr;
  PyObject* bounded = functools ? make(functools, bounded_size) : nullptr;
  if (free && bounded && Py_TYPE(free) == Py_TYPE(bounded) && as_expected(free, -1) && as_expected(bounded, 7)) {
    type = reinterpret_cast<PyTypeObject*>(Py_NewRef(Py_TYPE(free)));
  }
  Py_XDECREF(functools);
  Py_XDECREF(bounded_size);
  Py_XDECREF(free);
  Py_XDECREF(bounded);
  PyErr_Clear();
  return type;
}

pyx_memo_hook* hooks;  // of all caches that native code uses

// Before Python looks: what is kept beside the dict goes there.
void flush(PyObject* o) {
  for (pyx_memo_hook* h = hooks; h; h = h->next) {
    if (h->owner == px(o) && h->flush) h->flush(h);
  }
}

void forget(PyObject* o, bool dies) {
  for (pyx_memo_hook* h = hooks; h; h = h->next) {
    if (h->owner == px(o)) {
      h->epoch++;
      if (dies) h->owner = nullptr;
    }
  }
}

ternaryfunc old_call;
destructor old_dealloc;
PyCFunction old_info, old_clear;

PyObject* call(PyObject* self, PyObject* args, PyObject* kwargs) {
  flush(self);
  return old_call(self, args, kwargs);
}

void dealloc(PyObject* self) {
  forget(self, true);
  old_dealloc(self);
}

PyObject* cache_info(PyObject* self, PyObject* unused) {
  flush(self);
  return old_info(self, unused);
}

PyObject* cache_clear(PyObject* self, PyObject* unused) {
  forget(self, false);
  return old_clear(self, unused);
}

// Puts f in the place of a method of the type; the old one, null when there is none as expected.
PyCFunction replaced(PyTypeObject* type, const char* name, PyCFunction f) {
  PyObject* found = PyDict_GetItemString(type->tp_dict, name);
  if (!found || Py_TYPE(found) != &PyMethodDescr_Type) return nullptr;
  auto* method = reinterpret_cast<PyMethodDescrObject*>(found);
  if (method->d_method->ml_flags != METH_NOARGS) return nullptr;
  auto* def = new PyMethodDef(*method->d_method);
  const PyCFunction old = def->ml_meth;
  def->ml_meth = f;
  method->d_method = def;
  return old;
}

// From now on every way into such objects flushes first. The type stays what it is in all that Python can see.
bool watched() {
  static bool tried, done;
  if (tried) return done;
  tried = true;
  PyTypeObject* type = known_type();
  PyObject* slot = type ? PyDict_GetItemString(type->tp_dict, "__call__") : nullptr;
  if (!slot || Py_TYPE(slot) != &PyWrapperDescr_Type || !type->tp_call || type->tp_vectorcall_offset) return false;
  old_info = replaced(type, "cache_info", cache_info);
  old_clear = old_info ? replaced(type, "cache_clear", cache_clear) : nullptr;
  if (!old_clear) return false;
  old_call = type->tp_call;
  old_dealloc = type->tp_dealloc;
  type->tp_call = call;
  type->tp_dealloc = dealloc;
  reinterpret_cast<PyWrapperDescrObject*>(slot)->d_wrapped = reinterpret_cast<void*>(call);
  return done = true;
}

// A single int or str is its own key; anything else is the tuple of the arguments.
PyObject* key_of(pyobj** args, int n) {  // steals
  for (int i = 0; i < n; i++) {
    if (args[i]) continue;
    for (int k = 0; k < n; k++) Py_XDECREF(py(args[k]));
    return nullptr;
  }
  if (n == 1 && (PyLong_CheckExact(py(args[0])) || PyUnicode_CheckExact(py(args[0])))) return py(args[0]);
  PyObject* key = PyTuple_New(n);
  for (int i = 0; i < n; i++) {
    if (key) {
      PyTuple_SET_ITEM(key, i, py(args[i]));
    } else {
      Py_DECREF(py(args[i]));
    }
  }
  return key;
}

void append(cache_object* c, entry_link* l) {
  entry_link* root = &c->root;
  entry_link* last = root->prev;
  last->next = root->prev = l;
  l->prev = last;
  l->next = root;
}

// An entry at the end of the order of use; the dict and that order own a reference each.
entry_link* linked(cache_object* c, PyObject* key, PyObject* value) {
  const Py_hash_t hash = PyObject_Hash(key);
  auto* l = hash == -1 ? nullptr : PyObject_New(entry_link, c->link_type);
  if (!l) return nullptr;
  l->hash = hash;
  l->key = Py_NewRef(key);
  l->result = Py_NewRef(value);
  if (PyDict_SetItem(c->cache, key, reinterpret_cast<PyObject*>(l)) < 0) {
    Py_DECREF(l);
    return nullptr;
  }
  append(c, l);
  return l;
}

}  // namespace

extern "C" {

bool pyx_is_memo_of(pyobj* o, const pyx_code_info* code) {
  return known_type() && Py_TYPE(py(o)) == known_type() && as(o)->cache && !as(o)->typed && as(o)->maxsize != 0 &&
         pyx_is_function_of(px(as(o)->func), code);
}

void pyx_memo_adopt(pyobj* cache, pyx_memo_hook* hook) {
  if (hook->owner && hook->flush) {
    // That cache may be garbage by now: what goes into its dict could have it collected meanwhile.
    PyObject* owner = Py_NewRef(py(hook->owner));
    hook->flush(hook);
    Py_DECREF(owner);
  }
  if (!hook->known) {
    hook->known = true;
    hook->next = hooks;
    hooks = hook;
  }
  hook->owner = cache;
  hook->lazy = watched() && as(cache)->maxsize < 0;
}

pyx_memo_view pyx_memo_at(pyobj* o) {
  cache_object* c = as(o);
  auto* dict = reinterpret_cast<PyDictObject*>(c->cache);
  return {&dict->ma_version_tag, reinterpret_cast<const int64_t*>(&dict->ma_used), reinterpret_cast<int64_t*>(&c->hits),
          reinterpret_cast<int64_t*>(&c->misses), reinterpret_cast<pyobj**>(&c->func)};
}

bool pyx_memo_full(pyobj* o) {
  const cache_object* c = as(o);
  return c->maxsize > 0 && PyDict_GET_SIZE(c->cache) >= c->maxsize;
}

void pyx_memo_used(pyobj* o, void* entry) {
  auto* l = static_cast<entry_link*>(entry);
  l->prev->next = l->next;
  l->next->prev = l->prev;
  append(as(o), l);
}

bool pyx_memo_store(pyobj* o, pyobj** args, int n, pyobj* value, void** entry) {
  cache_object* c = as(o);
  PyObject* key = key_of(args, n);
  bool ok = key && value;
  if (ok && c->maxsize < 0) {
    ok = PyDict_SetItem(c->cache, key, py(value)) == 0;
  } else if (ok && !PyDict_Contains(c->cache, key) && !pyx_memo_full(o)) {
    ok = (*entry = linked(c, key, py(value))) != nullptr;
  }
  Py_XDECREF(key);
  Py_XDECREF(py(value));
  return ok;
}

bool pyx_recursion_call() { return Py_EnterRecursiveCall(" while calling a Python object") == 0; }

}  // extern "C"

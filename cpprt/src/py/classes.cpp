// src/py/classes.cpp: is a class still what its statement made? Native code lays its instances out by the statement.
#include "py/dataclass.hpp"
#include "py/enum.hpp"
#include "py/function.hpp"
#include "py/manager.hpp"
#include "py/state.hpp"
// After Python.h, which it needs:
#include <structmember.h>

#include <cstring>

namespace {

// A plain function of that def: it was not wrapped, because nothing native enters it.
bool plain_function(pyx_module* m, PyObject* value, const pyx_def_spec* d) {
  if (!PyFunction_Check(value)) return false;
  auto* f = reinterpret_cast<PyFunctionObject*>(value);
  auto* code = reinterpret_cast<PyCodeObject*>(f->func_code);
  return f->func_globals == m->dict && code->co_firstlineno == d->first_line &&
         PyUnicode_CompareWithASCIIString(code->co_name, d->name) == 0;
}

bool function(pyx_module* m, PyObject* value, const pyx_def_spec* d) {
  if (!value) return false;
  if (Py_TYPE(value) != m->function_type) return plain_function(m, value, d);
  const pyx_function_spec* s = reinterpret_cast<pyx_function*>(value)->state->spec;
  return s->line == d->line && strcmp(s->name, d->name) == 0 && pyx_as_defined(m, value);
}

// The function inside a staticmethod, classmethod or property: attribute name of it.
bool function_in(pyx_module* m, PyObject* value, const char* name, const pyx_def_spec* d) {
  PyObject* f = PyObject_GetAttrString(value, name);
  if (!f) PyErr_Clear();
  const bool ok = d->name ? function(m, f, d) : f == Py_None;
  Py_XDECREF(f);
  return ok;
}

bool is_foreign(PyObject* o, const char* qualified);

// The functools.cached_property of that def, under its own name.
bool cached_property(pyx_module* m, PyObject* value, const pyx_member_spec* s) {
  if (!is_foreign(reinterpret_cast<PyObject*>(Py_TYPE(value)), "functools.cached_property")) return false;
  PyObject* name = PyObject_GetAttrString(value, "attrname");
  if (!name) PyErr_Clear();
  const bool own = name && PyUnicode_Check(name) && PyUnicode_CompareWithASCIIString(name, s->name) == 0;
  Py_XDECREF(name);
  return own && function_in(m, value, "func", &s->def);
}

}  // namespace

bool pyx_member_as_made(pyx_module* m, PyObject* value, const pyx_member_spec* s) {
  switch (s->kind) {
    case PYX_MEMBER_ANY:
      return true;
    case PYX_MEMBER_SHADOWED:
      return !Py_TYPE(value)->tp_descr_set;
    case PYX_MEMBER_FUNCTION:
      return function(m, value, &s->def);
    case PYX_MEMBER_MANAGER:
      return function(m, pyx_managed(value), &s->def);
    case PYX_MEMBER_STATIC:
      return Py_TYPE(value) == &PyStaticMethod_Type && function_in(m, value, "__func__", &s->def);
    case PYX_MEMBER_CLASSMETHOD:
      return Py_TYPE(value) == &PyClassMethod_Type && function_in(m, value, "__func__", &s->def);
    case PYX_MEMBER_PROPERTY:
      return Py_TYPE(value) == &PyProperty_Type && function_in(m, value, "fget", &s->def) &&
             function_in(m, value, "fset", &s->setter) && function_in(m, value, "fdel", &s->deleter);
    case PYX_MEMBER_CACHED:
      return cached_property(m, value, s);
    case PYX_MEMBER_VALUE:
      return s->load(value);
    case PYX_MEMBER_GENERATED:
      return pyx_generated(m, value, s->name);
    case PYX_MEMBER_FIELDS:
      return pyx_fields_are(value, s->def.name);
  }
  return false;
}

namespace {

// What type() itself puts into a namespace.
bool own_name(const char* name) {
  for (const char* known : {"__module__", "__dict__", "__weakref__", "__doc__", "__annotations__", "__slots__",
                            "__abstractmethods__", "_abc_impl", "__orig_bases__", "__parameters__",
                            // and typing.Protocol:
                            "_is_protocol", "_is_runtime_protocol", "__subclasshook__", "__protocol_attrs__",
                            "__non_callable_proto_members__", "__callable_proto_members_only__"}) {
    if (strcmp(name, known) == 0) return true;
  }
  return false;
}

// The __init__ that typing puts into protocols, and what it becomes in the classes derived from them.
bool init_of_protocol(const char* name, PyObject* value) {
  if (strcmp(name, "__init__") != 0) return false;
  PyObject* plain = PyObject_GetAttrString(reinterpret_cast<PyObject*>(&PyBaseObject_Type), "__init__");
  Py_XDECREF(plain);
  return value == plain || is_foreign(value, "typing._no_init_or_replace_init");
}

bool slot_name(const pyx_class_spec* c, const char* name, PyObject* value) {
  for (int i = 0; c->slots[i]; i++) {
    if (strcmp(c->slots[i], name) == 0) return Py_TYPE(value) == &PyMemberDescr_Type;
  }
  return false;
}

// Is every name in the namespace expected, and every expected name there?
bool namespace_as_made(pyx_module* m, PyObject* dict, const pyx_class_spec* c) {
  PyObject *key, *value;
  Py_ssize_t at = 0;
  int found = 0;
  while (PyDict_Next(dict, &at, &key, &value)) {
    const char* name = PyUnicode_Check(key) ? PyUnicode_AsUTF8(key) : nullptr;
    if (!name) return PyErr_Clear(), false;
    int i = 0;
    while (i < c->nmembers && strcmp(c->members[i].name, name) != 0) i++;
    if (i == c->nmembers) {
      const bool unhashable = strcmp(name, "__hash__") == 0 && value == Py_None;
      if (!own_name(name) && !unhashable && !init_of_protocol(name, value) && !slot_name(c, name, value)) return false;
      continue;
    }
    found += !c->members[i].optional;
    if (!pyx_member_as_made(m, value, &c->members[i])) return false;
  }
  for (int i = 0; i < c->nmembers; i++) found -= !c->members[i].optional;
  return found == 0;
}

// Is o what the module that the name begins with has under the rest of it?
bool is_foreign(PyObject* o, const char* qualified) {
  const char* dot = strrchr(qualified, '.');
  PyObject* module = PyUnicode_FromStringAndSize(qualified, dot - qualified);
  PyObject* found = module ? PyDict_GetItemWithError(PyImport_GetModuleDict(), module) : nullptr;
  Py_XDECREF(module);
  PyObject* value = found ? PyObject_GetAttrString(found, dot + 1) : nullptr;
  Py_XDECREF(value);
  PyErr_Clear();
  return value == o;
}

bool bases_as_made(PyTypeObject* type, const pyx_class_spec* c) {
  PyObject* bases = type->tp_bases;
  if (c->nbases == 0) return PyTuple_GET_SIZE(bases) == 1 && type->tp_base == &PyBaseObject_Type;
  if (PyTuple_GET_SIZE(bases) != c->nbases) return false;
  for (int i = 0; i < c->nbases; i++) {
    PyObject* base = PyTuple_GET_ITEM(bases, i);
    const pyx_base_spec* b = &c->bases[i];
    if (b->own ? base != reinterpret_cast<PyObject*>(b->own->type) : !is_foreign(base, b->foreign)) return false;
  }
  return true;
}

// Is the name one whose value native code takes from the class each time?
bool any_value(const pyx_library_spec* l, PyObject* type, PyObject* name) {
  for (int i = 0; i < l->nassumptions; i++) {
    const pyx_class_spec* c = l->assumptions[i].kind == PYX_ASSUME_CLASS ? l->assumptions[i].cls : nullptr;
    if (!c || c->info->type != reinterpret_cast<pyobj*>(type)) continue;
    for (int k = 0; k < c->nmembers; k++) {
      if (PyUnicode_CompareWithASCIIString(name, c->members[k].name) == 0) {
        return c->members[k].kind == PYX_MEMBER_ANY && c->members[k].optional;
      }
    }
  }
  return false;
}

}  // namespace

bool pyx_store_in_class(PyObject* type, PyObject* name, PyObject* value) {
  PyObject* dict = reinterpret_cast<PyTypeObject*>(type)->tp_dict;
  pyx_validity* v = pyx_own_validity;
  pyx_watch* seen = nullptr;
  for (int i = 0; v && i < v->nwatches; i++) {
    if (v->watches[i].at == pyx_dict_version_at(dict)) seen = &v->watches[i];
  }
  if (!seen || seen->was != pyx_dict_version(dict) || !any_value(v->library, type, name)) {
    return PyObject_SetAttr(type, name, value) == 0;
  }
  PyObject* old = Py_XNewRef(PyDict_GetItemWithError(dict, name));  // its end may run other code
  const bool ok = PyObject_SetAttr(type, name, value) == 0;
  if (ok) seen->was = pyx_dict_version(dict);
  Py_XDECREF(old);
  return ok;
}

namespace {

// Lets go of the class that a statement made before.
void forget_class(pyx_validity* v, pyx_class* c) {
  auto* type = reinterpret_cast<PyTypeObject*>(c->type);
  if (!type) return;
  for (int i = 2; i < v->nwatches; i++) {  // behind those of the module and the builtins
    if (v->watches[i].at == pyx_dict_version_at(type->tp_dict)) v->watches[i--] = v->watches[--v->nwatches];
  }
  c->type = nullptr;
  Py_DECREF(type);
}

// May native code take another class for c, or for one that the same function makes after it? Not while it has instances
// of what it took for them last, nor while the function runs that made those; what the function makes before must be of
// this very run.
bool may_be_made(const pyx_validity* v, const pyx_class_spec* c) {
  for (int i = 0; i < v->library->nassumptions; i++) {
    const pyx_assumption* a = &v->library->assumptions[i];
    if (a->kind != PYX_ASSUME_CLASS || a->cls->maker != c->maker) continue;
    const pyx_class* k = a->cls->info;
    if (a->cls->place < c->place ? !k->busy : k->busy || k->live > 0) return false;
  }
  return true;
}

}  // namespace

extern "C" bool pyx_class_made(pyx_module* m, pyobj* o, pyx_class* c) {
  pyx_validity* v = pyx_own_validity;
  const pyx_assumption* made = nullptr;
  for (int i = 0; v && i < v->library->nassumptions; i++) {
    const pyx_assumption* a = &v->library->assumptions[i];
    if (a->kind == PYX_ASSUME_CLASS && a->cls->info == c) made = a;
  }
  pyx_module* home = made && made->home ? pyx_linked(v, made->home) : m;
  if (!made || !home || !PyType_Check(py(o)) || !may_be_made(v, made->cls)) return false;
  for (int i = 0; i < v->library->nassumptions; i++) {
    const pyx_assumption* a = &v->library->assumptions[i];
    if (a->kind != PYX_ASSUME_CLASS || a->cls->maker != made->cls->maker || a->cls->place < made->cls->place) continue;
    forget_class(v, a->cls->info);
  }
  return c->busy = pyx_class_as_defined(home, v, py(o), made->cls);
}

bool pyx_local_class_holds(pyx_module* m, pyx_validity* v, const pyx_class_spec* c) {
  pyx_class* k = c->info;
  if (!k->type || pyx_class_as_defined(m, v, py(k->type), c)) return true;
  if (k->busy || k->live > 0) return false;
  forget_class(v, k);
  return true;
}

namespace {

// Does the metaclass leave to type what native code decides itself: attributes, isinstance and, unless each instance comes of
// a call, calls?
bool plain_metaclass(pyx_validity* v, PyTypeObject* meta, const pyx_class_spec* c) {
  if (!PyType_IsSubtype(meta, &PyType_Type) || meta->tp_getattro != PyType_Type.tp_getattro ||
      meta->tp_setattro != PyType_Type.tp_setattro || meta->tp_richcompare != PyType_Type.tp_richcompare ||
      (!c->by_call && meta->tp_call != PyType_Type.tp_call)) {
    return false;
  }
  for (const char* name : {"__instancecheck__", "__subclasscheck__"}) {
    PyObject* text = PyUnicode_InternFromString(name);
    const bool own = text && _PyType_Lookup(meta, text) != _PyType_Lookup(&PyType_Type, text);
    Py_XDECREF(text);
    if (own) return false;
  }
  for (PyTypeObject* t = meta; t != &PyType_Type; t = t->tp_base) {
    if (!pyx_watch_dict(v, t->tp_dict)) return false;
  }
  return true;
}

// A metaclass of the program may give a class another name than its statement.
bool named_as_made(PyTypeObject* type, const pyx_class_spec* c) {
  auto* own = reinterpret_cast<PyHeapTypeObject*>(type);
  const char* dot = strrchr(c->info->name, '.');
  return PyUnicode_CompareWithASCIIString(own->ht_qualname, c->info->name) == 0 &&
         PyUnicode_CompareWithASCIIString(own->ht_name, dot ? dot + 1 : c->info->name) == 0;
}

// Once a class has had a __new__ of its own, type.__call__ goes on calling what __new__ is then, though it was deleted.
bool makes_as_made(PyTypeObject* type) {
  const Py_ssize_t n = PyTuple_GET_SIZE(type->tp_mro);
  for (Py_ssize_t i = 0; i < n; i++) {
    auto* c = reinterpret_cast<PyTypeObject*>(PyTuple_GET_ITEM(type->tp_mro, i));
    if ((c->tp_flags & Py_TPFLAGS_HEAPTYPE) && PyDict_GetItemString(c->tp_dict, "__new__")) return true;
  }
  return type->tp_new == type->tp_base->tp_new;
}

}  // namespace

bool pyx_class_as_defined(pyx_module* m, pyx_validity* v, PyObject* value, const pyx_class_spec* c) {
  if (c->members_of) return pyx_enum_as_defined(m, v, value, c);
  if (c->fields) return pyx_named_as_defined(m, v, value, c);
  auto* metaclass = reinterpret_cast<PyObject*>(Py_TYPE(value));
  auto* type = reinterpret_cast<PyTypeObject*>(value);
  if (metaclass != reinterpret_cast<PyObject*>(&PyType_Type) && !is_foreign(metaclass, "abc.ABCMeta") &&
      !is_foreign(metaclass, "typing._ProtocolMeta") &&
      !(plain_metaclass(v, Py_TYPE(value), c) && named_as_made(type, c))) {
    return false;
  }
  if (!(type->tp_flags & Py_TPFLAGS_HEAPTYPE) || !pyx_watch_dict(v, type->tp_dict) || !bases_as_made(type, c) ||
      !namespace_as_made(m, type->tp_dict, c) || !makes_as_made(type)) {
    return false;
  }
  if (c->info->type != reinterpret_cast<pyobj*>(value)) {
    c->info->type = reinterpret_cast<pyobj*>(Py_NewRef(value));  // instances of the old one may be alive
    c->info->keys = nullptr;
    pyx_construct_plainly(type);
    if ((type->tp_flags & Py_TPFLAGS_MANAGED_DICT) && !c->maker) {  // keys of a class to come may lie where these do
      c->info->keys = reinterpret_cast<const void* const*>(&reinterpret_cast<PyHeapTypeObject*>(type)->ht_cached_keys);
    }
  }
  return true;
}

// src/py/mersenne.cpp: hooks of the module random: the state of its generator, which Python and native code share.
#include "py/inst.hpp"
#include "py/objects.hpp"
#include "pyx/random_hooks.hpp"

namespace {

// _random.Random as _randommodule.c of CPython 3.11 lays it out.
struct random_object {
  PyObject_HEAD pyx_random state;
};

PyObject* generator;   // the instance behind the functions of the module random
unsigned int version;  // of its class: it is what it was
PyObject* own_;        // the instance that draws, null: that of the module
PyObject* kept_name;   // "gauss_next"

bool find() {
  PyObject* module = PyImport_ImportModule("random");
  PyObject* draw = module ? PyObject_GetAttrString(module, "random") : nullptr;
  PyObject* owner = draw && PyCFunction_CheckExact(draw) ? PyCFunction_GET_SELF(draw) : nullptr;
  PyObject* type = module ? PyObject_GetAttrString(module, "Random") : nullptr;
  if (owner && reinterpret_cast<PyObject*>(Py_TYPE(owner)) == type) {
    PyTypeObject* base = Py_TYPE(owner)->tp_base;
    const size_t size = base ? base->tp_basicsize : 0;
    if (size >= offsetof(random_object, state) + sizeof(pyx_random) && size <= sizeof(random_object) + 8) {
      kept_name = PyUnicode_InternFromString("gauss_next");
      if (kept_name && PyType_CheckExact(type) && _PyType_Lookup(Py_TYPE(owner), kept_name) == nullptr) {
        generator = Py_NewRef(owner);
        version = Py_TYPE(owner)->tp_version_tag;
      }
    }
  }
  Py_XDECREF(type);
  Py_XDECREF(draw);
  Py_XDECREF(module);
  PyErr_Clear();
  return generator != nullptr;
}

// Where the instance that draws has the number that gauss keeps; null where the attribute may mean something else.
PyObject** kept_place() {
  PyObject* r = own_ ? own_ : generator;
  if (Py_TYPE(r)->tp_version_tag != version || version == 0) return nullptr;
  if (PyObject** values = pyx_inline_values(r)) {
    const int64_t i = pyx_shared_index(pyx_shared_keys(Py_TYPE(r)), kept_name);
    return i >= 0 && values[i] ? values + i : nullptr;
  }
  PyObject** dict = _PyObject_GetDictPtr(r);
  return dict && *dict ? pyx_dict_place(*dict, kept_name) : nullptr;
}

}  // namespace

extern "C" {

pyx_random* pyx_random_source() {
  if (!generator) {
    pyx_need_gil();
    if (!find()) return nullptr;
  }
  return &reinterpret_cast<random_object*>(own_ ? own_ : generator)->state;
}

bool pyx_random_use(pyobj* object) {
  if (!object) {
    own_ = nullptr;
    return true;
  }
  PyObject* r = py(object);
  pyx_need_gil();
  if (!generator && !find()) return false;
  if (Py_TYPE(r) != Py_TYPE(generator) || Py_TYPE(r)->tp_version_tag != version || version == 0) return false;
  // Its attributes are the number that gauss keeps, and nothing that hides a method.
  PyObject** dict = _PyObject_GetDictPtr(r);
  if (dict && *dict && PyDict_GET_SIZE(*dict) > 1) return false;
  own_ = r;
  return true;
}

int pyx_random_kept(double* v) {
  pyx_need_gil();
  PyObject** place = kept_place();
  PyObject* z = place ? Py_NewRef(*place) : PyObject_GetAttr(own_ ? own_ : generator, kept_name);
  if (!z) {
    PyErr_Clear();
    return -1;
  }
  int kind = z == Py_None ? 0 : -1;
  if (PyFloat_CheckExact(z)) {
    *v = PyFloat_AS_DOUBLE(z);
    kind = 1;
  }
  Py_DECREF(z);
  return kind;
}

bool pyx_random_keep(const double* v) {
  PyObject* z = v ? PyFloat_FromDouble(*v) : Py_NewRef(Py_None);
  if (PyObject** place = z ? kept_place() : nullptr) {
    PyObject* old = *place;
    *place = z;
    Py_DECREF(old);
    return true;
  }
  const bool ok = z && PyObject_SetAttr(own_ ? own_ : generator, kept_name, z) == 0;
  Py_XDECREF(z);
  return ok;
}

bool pyx_random_seed(int64_t a) {
  pyx_need_gil();
  if (!generator && !find()) return false;
  PyObject* done = PyObject_CallMethod(generator, "seed", "L", static_cast<long long>(a));
  Py_XDECREF(done);
  return done != nullptr;
}

}  // extern "C"

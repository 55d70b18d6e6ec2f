// src/py/np_random.cpp: hooks of numpy.random: where its generators keep what they draw from, and its distributions.
#include <dlfcn.h>

#include <cstring>

#include "py/objects.hpp"
#include "pyx/random_hooks.hpp"

namespace {

// A class of generators and where its instances hold their parts.
struct layout {
  const char* name;
  PyTypeObject* type = nullptr;
  size_t bits = 0, legacy = 0;
  bool looked = false;
};
layout generator{"Generator"}, random_state{"RandomState"};
PyObject* shared_state;  // the RandomState behind the functions of numpy.random

PyObject* numpy_random() {
  PyObject* name = PyUnicode_FromString("numpy.random");
  PyObject* module = name ? PyImport_GetModule(name) : nullptr;
  Py_XDECREF(name);
  return module;
}

// The interface that the bit generator of an instance hands out.
const pyx_bits* interface_of(PyObject* instance) {
  PyObject* bit_generator = PyObject_GetAttrString(instance, "_bit_generator");
  PyObject* capsule = bit_generator ? PyObject_GetAttrString(bit_generator, "capsule") : nullptr;
  void* at = capsule ? PyCapsule_GetPointer(capsule, "BitGenerator") : nullptr;
  Py_XDECREF(capsule);
  Py_XDECREF(bit_generator);
  return static_cast<const pyx_bits*>(at);
}

// An instance holds a copy of the interface; an older one also a pointer to that copy, with the number it keeps.
bool find_parts(layout& l, PyObject* instance) {
  const pyx_bits* there = interface_of(instance);
  if (!there) return false;
  const char* base = reinterpret_cast<const char*>(instance);
  const size_t size = static_cast<size_t>(Py_TYPE(instance)->tp_basicsize);
  for (size_t at = sizeof(PyObject); at + sizeof(pyx_bits) <= size; at += sizeof(void*)) {
    if (memcmp(base + at, there, sizeof(pyx_bits)) == 0) l.bits = at;
  }
  if (!l.bits) return false;
  const char* copy = base + l.bits;
  for (size_t at = l.bits + sizeof(pyx_bits); at + sizeof(pyx_legacy) <= size; at += sizeof(void*)) {
    if (memcmp(base + at, &copy, sizeof copy) == 0) l.legacy = at;
  }
  return true;
}

bool look(layout& l, PyObject* instance) {
  l.looked = true;
  PyObject* module = numpy_random();
  PyObject* type = module ? PyObject_GetAttrString(module, l.name) : nullptr;
  if (type && reinterpret_cast<PyObject*>(Py_TYPE(instance)) == type && PyType_CheckExact(type) &&
      strncmp(Py_TYPE(instance)->tp_name, "numpy.random.", 13) == 0 && find_parts(l, instance)) {
    l.type = Py_TYPE(instance);  // an extension class: its methods can't be replaced
  } else if (type && reinterpret_cast<PyObject*>(Py_TYPE(instance)) != type) {
    l.looked = false;
  }
  Py_XDECREF(type);
  Py_XDECREF(module);
  PyErr_Clear();
  return l.type != nullptr;
}

char* part(layout& l, PyObject* instance, size_t layout::* which) {
  if (Py_TYPE(instance) != l.type) [[unlikely]] {
    pyx_need_gil();
    if (l.looked || !look(l, instance)) return nullptr;
  }
  return l.*which ? reinterpret_cast<char*>(instance) + l.*which : nullptr;
}

// The instance that numpy.random.random is a method of.
bool find_shared_state() {
  pyx_need_gil();
  PyObject* module = numpy_random();
  PyObject* draw = module ? PyObject_GetAttrString(module, "random_sample") : nullptr;
  PyObject* owner = draw ? PyObject_GetAttrString(draw, "__self__") : nullptr;
  if (owner && strncmp(Py_TYPE(owner)->tp_name, "numpy.random.", 13) == 0) shared_state = Py_NewRef(owner);
  Py_XDECREF(owner);
  Py_XDECREF(draw);
  Py_XDECREF(module);
  PyErr_Clear();
  return shared_state != nullptr;
}

const char* const distributions[PYX_DRAWS] = {
    "random_standard_normal",
    "random_standard_exponential",
    "random_exponential",
    "random_standard_gamma",
    "random_rayleigh",
    "random_normal",
    "random_lognormal",
    "random_laplace",
    "random_logistic",
    "random_gumbel",
    "random_poisson",
    "random_bounded_uint64_fill",
    "random_bounded_uint64",
    "random_interval",
    "random_binomial",
    "random_standard_t",
    "random_chisquare",
    "random_weibull",
    "random_pareto",
    "random_gamma",
    "random_beta",
    "random_geometric",
};

// The library that NumPy's distributions are in.
void* library() {
  static void* opened;
  if (opened) return opened;
  pyx_need_gil();
  PyObject* module = PyImport_ImportModule("numpy.random._generator");
  PyObject* file = module ? PyObject_GetAttrString(module, "__file__") : nullptr;
  const char* path = file && PyUnicode_Check(file) ? PyUnicode_AsUTF8(file) : nullptr;
  if (path) opened = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  Py_XDECREF(file);
  Py_XDECREF(module);
  PyErr_Clear();
  return opened;
}

}  // namespace

extern "C" {

pyx_bits* pyx_np_bits(pyobj* g) { return reinterpret_cast<pyx_bits*>(part(generator, py(g), &layout::bits)); }

pyx_legacy* pyx_np_legacy(pyobj* state) {
  if (!state && !shared_state && !find_shared_state()) return nullptr;
  PyObject* s = state ? py(state) : shared_state;
  return reinterpret_cast<pyx_legacy*>(part(random_state, s, &layout::legacy));
}

void* pyx_np_distribution(int which) {
  void* from = library();
  return from ? dlsym(from, distributions[which]) : nullptr;
}

bool pyx_np_seed(int64_t a) {
  if (a < 0 || a > 0xFFFFFFFF || (!shared_state && !find_shared_state())) return false;
  pyx_need_gil();
  PyObject* done = PyObject_CallMethod(shared_state, "seed", "L", static_cast<long long>(a));
  Py_XDECREF(done);
  PyErr_Clear();
  return done != nullptr;
}

}  // extern "C"

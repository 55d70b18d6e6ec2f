// src/py/numpy.cpp: hooks on ndarrays and NumPy scalars.
#include "py/numpy.hpp"

#include <cstdlib>
#include <cstring>
#include <initializer_list>

#include "py/objects.hpp"

pyx_np_api pyx_np;

namespace {

// NumPy's type numbers and the slots of its table, by pyx_dtype.
constexpr int type_nums[] = {0, 1, 3, 5, 7, 2, 4, 6, 8, 11, 12, 14, 15};
constexpr int scalar_slots[] = {8, 20, 21, 22, 23, 25, 26, 27, 28, 30, 31, 33, 34};
constexpr int item_sizes[] = {1, 1, 2, 4, 8, 1, 2, 4, 8, 4, 8, 8, 16};
constexpr int dtypes = PYX_C16 + 1;
static_assert(sizeof type_nums / sizeof *type_nums == dtypes);

enum slot : int {
  slot_array_type = 2,
  slot_booleans = 9,
  slot_descr_from_type = 45,
  slot_new_from_descr = 94,
  slot_version = 211,  // of the C API
  slot_einstein_sum = 276,
  slot_set_base = 282,
  slot_functions_of = 365
};

// Arrays made here own memory from malloc; NumPy grows and frees it through this.
struct mem_handler {  // PyDataMem_Handler, version 1
  char name[127];
  uint8_t version;
  void* context;
  void* (*malloc)(void*, size_t);
  void* (*calloc)(void*, size_t, size_t);
  void* (*realloc)(void*, void*, size_t);
  void (*free)(void*, void*, size_t);
};

mem_handler handler = {"pyx2cpp",
                       1,
                       nullptr,
                       [](void*, size_t n) { return malloc(n ? n : 1); },
                       [](void*, size_t n, size_t size) { return calloc(n ? n : 1, size ? size : 1); },
                       [](void*, void* p, size_t n) { return realloc(p, n ? n : 1); },
                       [](void*, void* p, size_t) { free(p); }};

void** find_table() {
  for (const char* name : {"numpy._core._multiarray_umath", "numpy.core._multiarray_umath"}) {
    PyObject* module = PyImport_ImportModule(name);
    if (!module) {
      PyErr_Clear();
      continue;
    }
    PyObject* capsule = PyObject_GetAttrString(module, "_ARRAY_API");
    Py_DECREF(module);
    void* table = capsule ? PyCapsule_GetPointer(capsule, nullptr) : nullptr;
    Py_XDECREF(capsule);
    return static_cast<void**>(table);
  }
  PyObject* module = PyImport_ImportModule("numpy");  // for its own message
  if (module) PyErr_SetString(PyExc_ImportError, "numpy has no C API");
  Py_XDECREF(module);
  return nullptr;
}

PyObject* make_array(int dtype, int ndim, const int64_t* shape, const int64_t* strides, void* data, int flags) {
  static_assert(sizeof(int64_t) == sizeof(intptr_t));
  pyx_np_descr* descr = nullptr;  // is taken over
  if (dtype < dtypes) {
    descr = pyx_np.descr_from_type(pyx_np_type_num(dtype));
  } else {
    descr = pyx_np_date_descr(dtype);
    Py_XINCREF(descr);
  }
  if (!descr) return nullptr;
  return pyx_np.new_from_descr(pyx_np.array_type, descr, ndim, shape, strides, data, flags, nullptr);
}

}  // namespace

bool pyx_np_load() {
  if (pyx_np.array_type) return true;
  void** table = find_table();
  if (!table) return false;
  pyx_np_api api = {};
  for (int i = 0; i < dtypes; i++) api.scalar_types[i] = static_cast<PyTypeObject*>(table[scalar_slots[i]]);
  char* booleans = static_cast<char*>(table[slot_booleans]);  // two objects of {header, value}
  const size_t size = reinterpret_cast<PyTypeObject*>(table[8])->tp_basicsize;
  api.booleans[0] = reinterpret_cast<PyObject*>(booleans);
  api.booleans[1] = reinterpret_cast<PyObject*>(booleans + size);
  api.descr_from_type = reinterpret_cast<decltype(api.descr_from_type)>(table[slot_descr_from_type]);
  api.new_from_descr = reinterpret_cast<decltype(api.new_from_descr)>(table[slot_new_from_descr]);
  api.set_base = reinterpret_cast<decltype(api.set_base)>(table[slot_set_base]);
  api.einstein_sum = reinterpret_cast<decltype(api.einstein_sum)>(table[slot_einstein_sum]);
  constexpr unsigned numpy_2 = 0x12;
  if (reinterpret_cast<unsigned (*)()>(table[slot_version])() >= numpy_2) {
    api.functions_of = reinterpret_cast<decltype(api.functions_of)>(table[slot_functions_of]);
  }
  api.mem_handler = PyCapsule_New(&handler, "mem_handler", nullptr);
  if (!api.mem_handler) return false;
  api.array_type = static_cast<PyTypeObject*>(table[slot_array_type]);
  pyx_np = api;
  return true;
}

// The type is recognised by its name first: when an object of it exists, NumPy is there to be asked.
bool pyx_np_is_array(PyObject* o) {
  if (pyx_np.array_type) return Py_TYPE(o) == pyx_np.array_type;
  if (strcmp(Py_TYPE(o)->tp_name, "numpy.ndarray") != 0) return false;
  if (!pyx_np_load()) PyErr_Clear();
  return Py_TYPE(o) == pyx_np.array_type;
}

int pyx_np_type_num(int dtype) {
  if (dtype < dtypes) return type_nums[dtype];
  return dtype < PYX_TIMEDELTAS ? PYX_NP_DATETIME : PYX_NP_TIMEDELTA;
}

int pyx_np_dtype_of(const pyx_np_descr* d) {
  const bool date = d->type_num == PYX_NP_DATETIME || d->type_num == PYX_NP_TIMEDELTA;
  return date ? pyx_np_date_of(d) : pyx_np_dtype_of_num(d->type_num);
}

const char* pyx_np_code(int dtype) { return dtype < dtypes ? pyx_np_codes[dtype] : pyx_np_date_code(dtype); }

int pyx_np_dtype_of_num(int type_num) {
  for (int i = 0; i < dtypes; i++) {
    if (type_nums[i] == type_num) return i;
  }
  return -1;
}

int pyx_np_dtype_of_scalar(PyObject* o) {
  if (!pyx_np.array_type) {
    if (strncmp(Py_TYPE(o)->tp_name, "numpy.", 6) != 0) return -1;
    if (!pyx_np_load()) return PyErr_Clear(), -1;
  }
  for (int i = 0; i < dtypes; i++) {
    if (Py_TYPE(o) == pyx_np.scalar_types[i]) return i;
  }
  return pyx_np_date_of_scalar(o);
}

extern "C" {

pyobj* pyx_box_scalar(int dtype, const void* v) {
  pyx_need_gil();
  if (!pyx_np.array_type && !pyx_np_load()) return nullptr;
  if (dtype == PYX_B1) return px(Py_NewRef(pyx_np.booleans[*static_cast<const bool*>(v)]));
  if (dtype >= dtypes) return px(pyx_np_date_box(dtype, *static_cast<const int64_t*>(v)));
  PyTypeObject* type = pyx_np.scalar_types[dtype];
  PyObject* o = type->tp_alloc(type, 0);
  if (o) memcpy(pyx_np_value(o), v, item_sizes[dtype]);
  return px(o);
}

bool pyx_unbox_scalar(pyobj* o, int dtype, void* v) {
  if (!pyx_np.array_type && pyx_np_dtype_of_scalar(py(o)) < 0) return false;
  const bool date = dtype >= dtypes;
  if (date ? pyx_np_date_of_scalar(py(o)) != dtype : Py_TYPE(py(o)) != pyx_np.scalar_types[dtype]) return false;
  memcpy(v, pyx_np_value(py(o)), date ? sizeof(int64_t) : item_sizes[dtype]);
  return true;
}

pyobj* pyx_array_own(int dtype, int ndim, const int64_t* shape, void* data) {
  pyx_need_gil();
  static const int64_t none[64] = {};  // NumPy's own empty arrays have these strides, but not those around given memory
  bool empty = false;
  for (int i = 0; i < ndim; i++) empty |= shape[i] == 0;
  PyObject* a = pyx_np.array_type || pyx_np_load()
                    ? make_array(dtype, ndim, shape, empty ? none : nullptr, data, PYX_NP_WRITEABLE)
                    : nullptr;
  if (!a) {
    free(data);
    return nullptr;
  }
  auto* array = reinterpret_cast<pyx_np_array*>(a);
  array->flags |= PYX_NP_OWNDATA;
  Py_XSETREF(array->mem_handler, Py_NewRef(pyx_np.mem_handler));
  return px(a);
}

pyobj* pyx_array_view(int dtype, int ndim, const int64_t* shape, const int64_t* strides, void* data, pyobj* base,
                      bool writeable) {
  pyx_need_gil();
  if (!pyx_np.array_type && !pyx_np_load()) return nullptr;
  int flags = writeable ? PYX_NP_WRITEABLE : 0;
  if (pyx_np_is_array(py(base))) flags &= reinterpret_cast<pyx_np_array*>(base)->flags;
  PyObject* a = make_array(dtype, ndim, shape, strides, data, flags);
  if (a && pyx_np.set_base(a, Py_NewRef(py(base))) < 0) Py_CLEAR(a);
  return px(a);
}

bool pyx_array_unbox(pyobj* o, int dtype, int ndim, bool contiguous, pyx_array_info* info) {
  if (!pyx_np_is_array(py(o)) || !pyx_np_take(py(o), pyx_np_type_num(dtype), ndim, contiguous)) return false;
  auto* a = reinterpret_cast<pyx_np_array*>(o);
  if (dtype >= dtypes && pyx_np_date_of(a->descr) != dtype) return false;
  info->data = a->data;
  for (int i = 0; i < ndim; i++) {
    info->shape[i] = a->dimensions[i];
    info->strides[i] = a->strides[i];
  }
  info->writeable = (a->flags & PYX_NP_WRITEABLE) != 0;
  return true;
}

pyobj* pyx_seq_iter(pyobj* o, int64_t i) {
  PyObject* it = PyObject_GetIter(py(o));
  PyObject* done = it ? PyObject_CallMethod(it, "__setstate__", "L", static_cast<long long>(i)) : nullptr;
  if (!done) Py_CLEAR(it);
  Py_XDECREF(done);
  return px(it);
}

}  // extern "C"

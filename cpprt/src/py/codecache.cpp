// src/py/codecache.cpp: code objects of module bodies, kept in the folder of the specialisations.
//
// CPython compiles a module once and reads the .pyc file from then on. A compiled module runs a code object of its own,
// in which the defs are marked (source.cpp): it is kept the same way, so that a further process neither parses nor
// compiles. The name of the file says what decided the code object; a sum over its content tells a damaged one.
#include "py/codecache.hpp"

#include <marshal.h>
#include <unistd.h>

#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "py/process.hpp"
#include "py/state.hpp"

namespace {

constexpr uint64_t seed = 0xcbf29ce484222325ull;

// FNV-1a
uint64_t hash(const void* data, size_t n, uint64_t h) {
  const auto* bytes = static_cast<const unsigned char*>(data);
  for (size_t i = 0; i < n; i++) h = (h ^ bytes[i]) * 0x100000001b3ull;
  return h;
}

struct head {
  char magic[8];
  uint64_t size, sum;
};
constexpr char magic[] = "pyxcode";

// What compile() takes from the command line of the interpreter.
bool settings(uint64_t* h) {
  PyObject* flags = PySys_GetObject("flags");
  PyObject* optimize = flags ? PyObject_GetAttrString(flags, "optimize") : nullptr;
  const long level = optimize ? PyLong_AsLong(optimize) : -1;
  Py_XDECREF(optimize);
  PyErr_Clear();
  PyObject* options = PySys_GetXOptions();
  const bool plain = options && !PyDict_GetItemString(options, "no_debug_ranges");
  const long numbers[] = {level, PY_VERSION_HEX, PyImport_GetMagicNumber()};
  *h = hash(numbers, sizeof numbers, *h);
  return level >= 0 && plain && !getenv("PYTHONNODEBUGRANGES");
}

bool file_of(const pyx_module* m, PyObject* path, char* out, size_t size) {
  Py_ssize_t length;
  const char* text = PyUnicode_AsUTF8AndSize(path, &length);
  if (!text) {
    PyErr_Clear();  // surrogates
    return false;
  }
  uint64_t h = hash(text, static_cast<size_t>(length), pyx_library_number(m));
  char folder[PATH_MAX];
  if (!settings(&h) || !pyx_cache_folder(folder, sizeof folder)) return false;
  const int n =
      snprintf(out, size, "%s/%s-%016llx.code", folder, m->spec->library.key, static_cast<unsigned long long>(h));
  return n > 0 && static_cast<size_t>(n) < size;
}

PyObject* filters_in_use() {
  PyObject* warnings = PyDict_GetItemString(PyImport_GetModuleDict(), "warnings");
  PyObject* module = warnings ? Py_NewRef(warnings) : PyImport_ImportModule("_warnings");
  PyObject* filters = module ? PyObject_GetAttrString(module, "filters") : nullptr;
  Py_XDECREF(module);
  return filters;
}

}  // namespace

unsigned long long pyx_library_number(const pyx_module* m) {
  const char* key = m->spec->library.key;
  return hash(key, strlen(key), seed);
}

PyObject* pyx_kept_code(const pyx_module* m, PyObject* path) {
  char file[PATH_MAX];
  char* data = nullptr;
  size_t size;
  if (!file_of(m, path, file, sizeof file) || !pyx_path_is_safe(file) || !pyx_read_file(file, &data, &size))
    return nullptr;
  head h;
  PyObject* code = nullptr;
  if (size > sizeof h) {
    memcpy(&h, data, sizeof h);
    const char* content = data + sizeof h;
    const size_t n = size - sizeof h;
    if (memcmp(h.magic, magic, sizeof h.magic) == 0 && h.size == n && h.sum == hash(content, n, seed)) {
      code = PyMarshal_ReadObjectFromString(content, static_cast<Py_ssize_t>(n));
    }
  }
  free(data);
  PyErr_Clear();
  if (code &&
      (!PyCode_Check(code) || PyUnicode_Compare(reinterpret_cast<PyCodeObject*>(code)->co_filename, path) != 0)) {
    Py_CLEAR(code);
  }
  return code;
}

void pyx_keep_code(const pyx_module* m, PyObject* path, PyObject* code) {
  char file[PATH_MAX], temporary[PATH_MAX + 32];
  if (!file_of(m, path, file, sizeof file)) return;
  PyObject* bytes = PyMarshal_WriteObjectToString(code, Py_MARSHAL_VERSION);
  if (!bytes) return PyErr_Clear();
  const auto n = static_cast<size_t>(PyBytes_GET_SIZE(bytes));
  head h = {};
  memcpy(h.magic, magic, sizeof h.magic);
  h.size = n;
  h.sum = hash(PyBytes_AS_STRING(bytes), n, seed);
  snprintf(temporary, sizeof temporary, "%s.%ld", file, static_cast<long>(getpid()));
  if (FILE* f = fopen(temporary, "wbx")) {
    const bool ok = fwrite(&h, sizeof h, 1, f) == 1 && fwrite(PyBytes_AS_STRING(bytes), 1, n, f) == n;
    if ((fclose(f) != 0) | !ok || rename(temporary, file) != 0) unlink(temporary);
  }
  Py_DECREF(bytes);
}

pyx_no_warnings::pyx_no_warnings() {
  filters_ = filters_in_use();
  PyObject* rule = filters_ && PyList_CheckExact(filters_)
                       ? Py_BuildValue("(sOOOi)", "error", Py_None, PyExc_Warning, Py_None, 0)
                       : nullptr;
  if (rule && PyList_Insert(filters_, 0, rule) == 0) rule_ = Py_NewRef(rule);
  Py_XDECREF(rule);
  PyErr_Clear();
}

pyx_no_warnings::~pyx_no_warnings() {
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  for (Py_ssize_t i = 0; rule_ && i < PyList_GET_SIZE(filters_); i++) {
    if (PyList_GET_ITEM(filters_, i) != rule_) continue;
    if (PyList_SetSlice(filters_, i, i + 1, nullptr) < 0) PyErr_Clear();
    break;
  }
  Py_XDECREF(rule_);
  Py_XDECREF(filters_);
  PyErr_Restore(type, value, traceback);
}

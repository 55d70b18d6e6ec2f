// src/py/position.cpp: finds the instruction of a line that can have raised.
#include "py/position.hpp"

#include <cstdint>

#if PY_VERSION_HEX >= 0x030B0000

namespace {

// Instructions whose failure native code reports; reading names and attributes raises errors of types of its own.
const char* const raising_names[] = {
    "BINARY_OP",      "BINARY_SUBSCR",   "BINARY_SLICE",     "STORE_SUBSCR", "STORE_SLICE",   "DELETE_SUBSCR",
    "CALL",           "PRECALL",         "CALL_FUNCTION_EX", "CALL_KW",      "COMPARE_OP",    "CONTAINS_OP",
    "UNARY_NEGATIVE", "UNARY_POSITIVE",  "UNARY_INVERT",     "FORMAT_VALUE", "FORMAT_SIMPLE", "FORMAT_WITH_SPEC",
    "UNPACK_EX",      "UNPACK_SEQUENCE", "RAISE_VARARGS",    "GET_ITER",     "FOR_ITER",      "LIST_EXTEND",
};

// raising[opcode]; all false when the module opcode can't be read.
const bool* raising() {
  static bool table[256];
  static bool filled = false;
  if (filled) return table;
  filled = true;
  PyObject* module = PyImport_ImportModule("opcode");
  PyObject* numbers = module ? PyObject_GetAttrString(module, "opmap") : nullptr;
  for (const char* name : raising_names) {
    PyObject* number = numbers && PyDict_Check(numbers) ? PyDict_GetItemString(numbers, name) : nullptr;
    const long n = number ? PyLong_AsLong(number) : -1;
    if (n >= 0 && n < 256) table[n] = true;
  }
  Py_XDECREF(numbers);
  Py_XDECREF(module);
  PyErr_Clear();
  return table;
}

// The offset of the only place on a line that can raise; -1: none, or several.
int only_instruction(PyObject* code, int line) {
  auto* c = reinterpret_cast<PyCodeObject*>(code);
  PyObject* bytes = PyCode_GetCode(c);
  if (!bytes) {
    PyErr_Clear();
    return -1;
  }
  const bool* raises = raising();
  const auto* text = reinterpret_cast<const uint8_t*>(PyBytes_AS_STRING(bytes));
  const auto size = static_cast<int>(PyBytes_GET_SIZE(bytes));
  int found = -1, from = 0, to = 0;
  for (int at = 0; at + 1 < size; at += 2) {
    int start_line, start, end_line, end;
    if (!raises[text[at]] || !PyCode_Addr2Location(c, at, &start_line, &start, &end_line, &end)) continue;
    if (start_line != line || (found >= 0 && from == start && to == end)) continue;
    if (found >= 0) {
      found = -1;
      break;
    }
    found = at, from = start, to = end;
  }
  Py_DECREF(bytes);
  return found;
}

// A copy of the code object whose instructions have no position. New reference, null without an exception.
PyObject* without_columns(PyObject* code) {
  static const char no_position[] = "\xff";  // one entry of kind "none" for eight units (Objects/locations.md)
  PyObject* replace = PyObject_GetAttrString(code, "replace");
  PyObject* args = replace ? PyTuple_New(0) : nullptr;
  PyObject* kwargs = args ? Py_BuildValue("{s:y#}", "co_linetable", no_position, Py_ssize_t{1}) : nullptr;
  PyObject* copy = kwargs ? PyObject_Call(replace, args, kwargs) : nullptr;
  Py_XDECREF(replace);
  Py_XDECREF(args);
  Py_XDECREF(kwargs);
  if (!copy) PyErr_Clear();
  return copy;
}

// Programs raise in the same places again and again: the last answers, under the GIL.
struct answer {
  PyObject* code;  // owned
  PyObject* plain;
  int line;
  int instruction;
};

answer* answer_for(PyObject* code, int line) {
  static answer answers[64];
  answer* a = &answers[(reinterpret_cast<uintptr_t>(code) / 16 + static_cast<unsigned>(line)) % 64];
  if (a->code == code && a->line == line) return a;
  PyObject* plain = without_columns(code);
  const int instruction = only_instruction(code, line);
  Py_XSETREF(a->code, Py_NewRef(code));
  Py_XSETREF(a->plain, plain);
  a->line = line;
  a->instruction = instruction;
  return a;
}

bool of_a_name(PyObject* type) {
  return PyErr_GivenExceptionMatches(type, PyExc_NameError) || PyErr_GivenExceptionMatches(type, PyExc_AttributeError);
}

}  // namespace

pyx_place pyx_place_of(PyObject* code, int line, PyObject* type, bool keep_code) {
  const answer* a = answer_for(code, line);
  if (a->instruction >= 0 && !of_a_name(type)) return {code, a->instruction};
  if (keep_code || !a->plain) return {code, -1};
  return {a->plain, 0};
}

#else

pyx_place pyx_place_of(PyObject* code, int, PyObject*, bool) { return {code, -1}; }

#endif

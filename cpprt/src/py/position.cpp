// src/py/position.cpp: finds the instruction of a line that can have raised.
#include "py/position.hpp"

#include <cstdint>

#include "py/limit.hpp"

#if PY_VERSION_HEX >= 0x030B0000

namespace {

// Instructions whose failure native code reports; reading names and attributes raises errors of types of its own.
const char* const raising_names[] = {
    "BINARY_OP",      "BINARY_SUBSCR",   "BINARY_SLICE",     "STORE_SUBSCR", "STORE_SLICE",   "DELETE_SUBSCR",
    "CALL",           "PRECALL",         "CALL_FUNCTION_EX", "CALL_KW",      "COMPARE_OP",    "CONTAINS_OP",
    "UNARY_NEGATIVE", "UNARY_POSITIVE",  "UNARY_INVERT",     "FORMAT_VALUE", "FORMAT_SIMPLE", "FORMAT_WITH_SPEC",
    "UNPACK_EX",      "UNPACK_SEQUENCE", "RAISE_VARARGS",    "GET_ITER",     "FOR_ITER",      "LIST_EXTEND",
};

// Those that read and write names and attributes, which count only when their columns are known.
const char* const naming_names[] = {"LOAD_ATTR",   "LOAD_METHOD", "STORE_ATTR",  "DELETE_ATTR",
                                    "LOAD_GLOBAL", "LOAD_NAME",   "IMPORT_NAME", "IMPORT_FROM"};

enum class sort : char { other, raises, names, ends };  // ends: a statement, so that its place is the whole of it

struct opcodes {
  sort of[256];
  int load_const, get_iter, for_iter, call, extended_arg;
};

int number_of(PyObject* numbers, const char* name) {
  PyObject* number = PyDict_GetItemString(numbers, name);
  const long n = number ? PyLong_AsLong(number) : -1;
  return n < 256 ? static_cast<int>(n) : -1;
}

void note(opcodes* table, PyObject* numbers, const char* name, sort what) {
  const int n = number_of(numbers, name);
  if (n >= 0) table->of[n] = what;
}

// All are `other` when the module opcode can't be read.
const opcodes* known_opcodes() {
  static opcodes table;
  static bool filled = false;
  if (filled) return &table;
  PyObject* module = PyImport_ImportModule("opcode");
  PyObject* numbers = module ? PyObject_GetAttrString(module, "opmap") : nullptr;
  if (numbers && PyDict_Check(numbers)) {
    for (const char* name : raising_names) note(&table, numbers, name, sort::raises);
    for (const char* name : naming_names) note(&table, numbers, name, sort::names);
    note(&table, numbers, "RETURN_VALUE", sort::ends);
    table.load_const = number_of(numbers, "LOAD_CONST");
    table.get_iter = number_of(numbers, "GET_ITER");
    table.for_iter = number_of(numbers, "FOR_ITER");
    table.call = number_of(numbers, "CALL");
    table.extended_arg = number_of(numbers, "EXTENDED_ARG");
    filled = true;
  }
  Py_XDECREF(numbers);
  Py_XDECREF(module);
  PyErr_Clear();
  return &table;
}

// Offsets of instructions, -1 for none.
struct line_places {
  int exact = -1;  // in the columns of the operation
  int only = -1;   // the only place on the line that can raise
  int plain = -1;  // one for which no carets are drawn
};

line_places places_on(PyObject* code, pyx_spot spot) {
  line_places found;
  auto* c = reinterpret_cast<PyCodeObject*>(code);
  PyObject* bytes = PyCode_GetCode(c);
  if (!bytes) {
    PyErr_Clear();
    return found;
  }
  const opcodes* known = known_opcodes();
  const auto* text = reinterpret_cast<const uint8_t*>(PyBytes_AS_STRING(bytes));
  const auto size = static_cast<int>(PyBytes_GET_SIZE(bytes));
  int count = 0, from = 0, to = 0;
  for (int at = 0; at + 1 < size; at += 2) {
    const sort what = known->of[text[at]];
    int start_line, start, end_line, end;
    if (what == sort::other || !PyCode_Addr2Location(c, at, &start_line, &start, &end_line, &end)) continue;
    if (start_line != spot.line) continue;
    if (what != sort::ends && found.exact < 0 && end_line == spot.line && start == spot.from && end == spot.to)
      found.exact = at;
    if (what == sort::names) continue;
    if (what == sort::ends) {
      found.plain = at;
    } else if (count == 0 || from != start || to != end) {
      count++;
      found.only = at, from = start, to = end;
    }
  }
  if (count > 1) found.only = -1;
  Py_DECREF(bytes);
  return found;
}

// A copy of the code object whose instructions have no position. New reference, null without an exception.
PyObject* without_columns(PyObject* code) {
  PyObject* table = PyBytes_FromString("\xff");  // one entry of kind "none" for eight units (Objects/locations.md)
  PyObject* replace = PyObject_GetAttrString(code, "replace");
  PyObject* args = replace ? PyTuple_New(0) : nullptr;
  PyObject* kwargs = args && table ? Py_BuildValue("{s:O}", "co_linetable", table) : nullptr;
  PyObject* copy = kwargs ? PyObject_Call(replace, args, kwargs) : nullptr;
  Py_XDECREF(replace);
  Py_XDECREF(args);
  Py_XDECREF(kwargs);
  Py_XDECREF(table);
  if (!copy) PyErr_Clear();
  return copy;
}

// Programs raise in the same places again and again: the last answers, under the GIL.
struct answer {
  PyObject* code;  // owned
  PyObject* plain;
  pyx_spot spot;
  line_places places;
};

answer* answer_for(PyObject* code, pyx_spot spot) {
  static answer answers[64];
  const auto mixed = static_cast<unsigned>(spot.line + 7 * spot.from + 13 * spot.to);
  answer* a = &answers[(reinterpret_cast<uintptr_t>(code) / 16 + mixed) % 64];
  if (a->code == code && a->spot == spot) return a;
  [[maybe_unused]] const fresh_limit limit;  // what is raised may be a RecursionError
  PyObject* plain = without_columns(code);
  const line_places places = places_on(code, spot);
  Py_XSETREF(a->code, Py_NewRef(code));
  Py_XSETREF(a->plain, plain);
  a->spot = spot;
  a->places = places;
  return a;
}

bool of_a_name(PyObject* type) {
  return PyErr_GivenExceptionMatches(type, PyExc_NameError) || PyErr_GivenExceptionMatches(type, PyExc_AttributeError);
}

}  // namespace

pyx_place pyx_place_of(PyObject* code, pyx_spot at, PyObject* type, bool running) {
  const answer* a = answer_for(code, at);
  if (a->places.exact >= 0) return {code, a->places.exact};
  if (a->places.only >= 0 && !of_a_name(type)) return {code, a->places.only};
  if (running && a->places.plain >= 0) return {code, a->places.plain};
  return a->plain ? pyx_place{a->plain, 0} : pyx_place{code, -1};
}

namespace {

constexpr int unit = 2;  // bytes of an instruction or of one of its cache entries
// From GET_ITER to the call of a comprehension's function, and from there to the call that takes a generator's items.
constexpr int to_call = 3 * unit, to_consumer = 7 * unit;

// Does the code object make a function of inner at this LOAD_CONST?
bool loads(PyObject* code, int constant, const PyCodeObject* inner) {
  PyObject* consts = reinterpret_cast<PyCodeObject*>(code)->co_consts;
  PyObject* o = constant < PyTuple_GET_SIZE(consts) ? PyTuple_GET_ITEM(consts, constant) : nullptr;
  if (!o || !PyCode_Check(o)) return false;
  const auto* c = reinterpret_cast<PyCodeObject*>(o);
  return c->co_firstlineno == inner->co_firstlineno && PyUnicode_Compare(c->co_name, inner->co_name) == 0;
}

}  // namespace

int pyx_instruction_on(PyObject* code, int line) {
  [[maybe_unused]] const fresh_limit limit;
  const opcodes* known = known_opcodes();
  auto* c = reinterpret_cast<PyCodeObject*>(code);
  PyObject* bytes = PyCode_GetCode(c);
  if (!bytes) return PyErr_Clear(), -1;
  const auto* text = reinterpret_cast<const uint8_t*>(PyBytes_AS_STRING(bytes));
  const auto size = static_cast<int>(PyBytes_GET_SIZE(bytes));
  int found = -1;
  for (int at = 0; at + 1 < size; at += unit) {
    if ((found >= 0 && text[at] != known->for_iter) || PyCode_Addr2Line(c, at) != line) continue;
    found = at;
    if (text[at] == known->for_iter) break;
  }
  Py_DECREF(bytes);
  return found;
}

int pyx_call_of_inner(PyObject* code, PyObject* inner) {
  [[maybe_unused]] const fresh_limit limit;
  const opcodes* known = known_opcodes();
  PyObject* bytes = PyCode_GetCode(reinterpret_cast<PyCodeObject*>(code));
  if (!bytes) return PyErr_Clear(), -1;
  const auto* text = reinterpret_cast<const uint8_t*>(PyBytes_AS_STRING(bytes));
  const auto size = static_cast<int>(PyBytes_GET_SIZE(bytes));
  const bool generator = reinterpret_cast<PyCodeObject*>(inner)->co_flags & CO_GENERATOR;
  int made = 0, found = -1;
  for (int at = 0, extended = 0, after = -1; at + 1 < size; at += unit) {
    const int op = text[at], arg = text[at + 1] | extended << 8;
    extended = op == known->extended_arg ? arg : 0;
    if (op == known->load_const && loads(code, arg, reinterpret_cast<PyCodeObject*>(inner))) {
      made++;
      after = at;
    } else if (op == known->call && arg == 0 && after >= 0 && at - after > to_call &&
               text[at - to_call] == known->get_iter) {
      found = generator ? at + to_consumer : at;
      if (found + 1 >= size || text[found] != known->call) found = -1;
      after = -1;
    }
  }
  Py_DECREF(bytes);
  return made == 1 ? found : -1;
}

#else

int pyx_instruction_on(PyObject*, int) { return -1; }
int pyx_call_of_inner(PyObject*, PyObject*) { return -1; }

pyx_place pyx_place_of(PyObject* code, pyx_spot, PyObject*, bool) { return {code, -1}; }

#endif

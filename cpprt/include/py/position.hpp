// py/position.hpp: where on its line an exception came from, for the carets of a traceback.
#pragma once
#include <Python.h>

// Where an operation stands: its line, and its columns in UTF-8 bytes (0, 0: not known).
struct pyx_spot {
  int line, from, to;
  bool operator==(const pyx_spot&) const = default;
};

// How a traceback entry names a place of which only the line is known.
struct pyx_place {
  PyObject* code;   // borrowed: the code object for the frame
  int instruction;  // offset for tb_lasti
};

// The place of the exception that is set, or is about to be, with the given type. An instruction is named when it
// stands in these columns, or is the only one of its line that can have raised. Else no carets are drawn: running frames keep their code object when a
// whole statement can be named, and all others get a copy of it without columns.
pyx_place pyx_place_of(PyObject* code, pyx_spot at, PyObject* type, bool running);

// Where code calls the comprehension or generator expression inner, or what takes the items of that: an offset, -1 when
// that is not certain.
int pyx_call_of_inner(PyObject* code, PyObject* inner);

// An instruction of the line, that of a for statement if there is one: an offset, or -1.
int pyx_instruction_on(PyObject* code, int line);

// py/interp.hpp: the interpreter of generic clones and the operations that it shares between its files.
#pragma once
#include "py/frame.hpp"
#include "py/objects.hpp"
#include "py/program.hpp"

// A running generic clone.
struct pyx_frame {
  const pyx_program* program;
  pyx_code_cache* cache;
  const pyx_code_info* info;
  PyObject* globals;
  PyObject* builtins;
  PyObject** slots;  // below them the constants
  int pc;
  pyx_python_frame* python;  // what the rest of Python sees of it
  bool piece = false;        // which is the frame of the module body
  bool throwing = false;     // starts by raising the exception that is set
  bool yielded = false;      // ended at a yield: it goes on at pc
  int yield_pc = 0;          // the yield
  int passes = -1;           // the slot of the iterator whose items it passes on
  int sent = -1;             // the slot for what is sent
};

// The decoded program of a function, and the start inside handlers that native code entered (src/py/resume.cpp).
const pyx_program* pyx_program_of(pyx_code_cache* cache, const pyx_code_info* info);
void pyx_take_handlers(pyx_frame* f);

// The end of an iterator: takes the StopIteration that may be set, and keeps its value; false: something else is set.
bool pyx_take_stop();
PyObject* pyx_stop_value();  // the value kept, once: None without one

// One statement: see pyx_step.
PyObject* pyx_step_alone(const pyx_code_info* info, int point, pyobj** values);

// The object of an operand word, borrowed.
inline PyObject* pyx_operand(const pyx_frame* f, int32_t word) { return f->slots[word >> 1]; }
// Releases a temporary that the instruction used for the last time.
inline void pyx_used(pyx_frame* f, int32_t word) {
  if (word & 1) Py_CLEAR(f->slots[word >> 1]);
}

// Runs from f->pc. The result, or null with an exception.
PyObject* pyx_run_frame(pyx_frame* f);

// The operations take the place of their first word after the destination and give a new reference, or null with an
// exception; they release their operands on success.
PyObject* pyx_call_spread(pyx_frame* f, const int32_t* w);          // OP_CALL_SPREAD
PyObject* pyx_display(pyx_frame* f, int32_t op, const int32_t* w);  // OP_TUPLE_SPREAD, OP_LIST_SPREAD, OP_SET, OP_DICT
PyObject* pyx_make_function(pyx_frame* f, const int32_t* w);        // OP_FUNC
PyObject* pyx_make_class(pyx_frame* f, const int32_t* w);           // OP_CLASS
PyObject* pyx_intrinsic(pyx_frame* f, const int32_t* w);            // OP_INTRINSIC
PyObject* pyx_import_name(pyx_frame* f, const int32_t* w);          // OP_IMPORT

// The number of words that w, as above, extends over.
int pyx_spread_length(const int32_t* w);  // n, pairs…, m, pairs…

// Positional arguments as a tuple, keywords as a dict (null: none), of n, (star, x)…, m, (name or -1, x)…
bool pyx_collect_arguments(pyx_frame* f, PyObject* fn, const int32_t* w, PyObject** args, PyObject** kwargs);

bool pyx_unbound_local(PyObject* name);
bool pyx_unbound_free(PyObject* name);

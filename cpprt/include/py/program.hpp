// py/program.hpp: the decoded generic clone of a function, as the interpreter runs it.
#pragma once
#include "py/trace.hpp"

// The instructions and their words, in the order of transpile/lower/generic_op.go, which describes them.
enum pyx_opcode : int32_t {
  OP_COPY,
  OP_UNARY,
  OP_BINARY,
  OP_COMPARE,
  OP_TRUTH,
  OP_CALL,
  OP_CALL_METHOD,
  OP_CALL_SPREAD,
  OP_GET_ATTR,
  OP_GET_METHOD,
  OP_GET_ITEM,
  OP_SLICE,
  OP_TUPLE,
  OP_TUPLE_SPREAD,
  OP_LIST,
  OP_LIST_SPREAD,
  OP_SET,
  OP_DICT,
  OP_FUNC,
  OP_CLASS,
  OP_GLOBAL,
  OP_CELL,
  OP_ITER,
  OP_FORMAT,
  OP_JOIN,
  OP_MATCH_EXC,
  OP_IMPORT,
  OP_IMPORT_FROM,
  OP_INTRINSIC,
  OP_STORE_CELL,
  OP_STORE_GLOBAL,
  OP_STORE_ATTR,
  OP_STORE_ITEM,
  OP_DELETE_VAR,
  OP_DELETE_CELL,
  OP_DELETE_GLOBAL,
  OP_DELETE_ATTR,
  OP_DELETE_ITEM,
  OP_UNPACK,
  OP_JUMP,
  OP_LOOP,
  OP_IF,
  OP_IF_TRUTH,
  OP_FOR,
  OP_CHECK,
  OP_CLEAR,
  OP_LEAVE,
  OP_RETURN,
  OP_RAISE,
  OP_RAISE_FROM,
  OP_RERAISE,
  OP_RAISE_BARE,
  OP_YIELD,
  OP_LINE,
  OP_COUNT
};

enum pyx_var_kind : uint8_t { VAR_LOCAL, VAR_TEMP, VAR_HIDDEN, VAR_CELL, VAR_FREE };

struct pyx_var {
  pyx_var_kind kind;
  PyObject* name;
};

// The stretch of code of a try's body or handler. Ranges that enclose others come before them.
struct pyx_try_range {
  int start, end;
  bool handler;
  int target;  // body: its handler's code
  int exc, saved;
  int frame;  // the inlined code object that it stands in, from 1; 0: the function itself
  int nclear;
  int* clear;
};

struct pyx_line {
  int at, line, frame;
  int from, to;  // columns of the operation
  int unit;      // of the Python code object: an instruction of that line
};

struct pyx_inlined_frame {
  PyObject* code;  // what tracebacks show of an inlined comprehension
  int caller, call_line;
  bool generator;  // StopIteration leaves it as a RuntimeError
};

// An inner function or class body.
struct pyx_inner {
  int id;
  PyObject* name;
  const char* qualname;
  int first_line;
  int line, column, end_line, end_column;
  PyObject* code;                    // found on first use, and then:
  struct pyx_function_state* state;  // null: no native entries
  int nfree;
  PyObject** free_names;
  int* free_slots;
};

struct pyx_program {
  int nvars, nslots, nparams;
  pyx_var* vars;
  int nconsts;
  PyObject** consts;  // reversed: constant i is consts[nconsts - 1 - i], so that it lies i + 1 below the slots
  int nframes;
  pyx_inlined_frame* frames;
  int ninner;
  pyx_inner* inner;
  int nranges;
  pyx_try_range* ranges;
  int nlines;
  pyx_line* lines;
  int npoints;
  int* points;  // before and after each
  int ncode;
  int32_t* code;
};

// Decodes serialised core; null with an exception.
pyx_program* pyx_decode(const uint8_t* data, size_t size, const char* file);

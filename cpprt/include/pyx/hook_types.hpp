// pyx/hook_types.hpp: what native code and the process around it hand each other: descriptions that emitted code owns, and
// codes.
#pragma once
#include <cstddef>
#include <cstdint>

struct pyobj;       // a Python object
struct pyx_module;  // state block of a compiled module (the process's business)

extern "C" {

// ---- Descriptions that emitted code owns ------------------------------------------------------------------------

// A code object: what tracebacks show and where the generic clone continues.
struct pyx_code_info {
  const char* name;  // as in tracebacks
  const char* qualname;
  const char* file;
  int line;             // of the def
  int nvars;            // core variables: length of a slots array
  const uint8_t* code;  // serialised core, null when the function never leaves
  size_t code_size;
  pyx_module* const* module;  // where the module's state pointer is kept
  void* cache;                // for the process: made on first use, zero at start
  int ordinal;                // among the code objects of that qualname and line
};

// A variable that functions inside a function share, on the way into the generic clone.
struct pyx_capture {
  const char* name;
  pyobj* value;                   // owned; null: unbound, or a function
  const pyx_code_info* function;  // the value is this function, made when the table is complete
  pyobj* defaults;                // owned: the tuple of its positional defaults, or null
  pyobj* cell;                    // null at first
};

// What was called at a place last and is known to need no frame, or may need one.
struct pyx_seen_last {
  const void* plain = nullptr;
  const void* other = nullptr;
};

// A place in native code that calls a Python object.
struct pyx_call_site {
  const pyx_code_info* code;
  int line;                    // after that of the code
  int from = 0, to = 0;        // columns of the look-up of the method, both 0: those of the call
  const void* seen = nullptr;  // for the process: the code object for which instruction holds
  int instruction = 0;
  pyx_seen_last callee, method;
};

// An interned name. object is made on first use.
struct pyx_name {
  const char* text;  // UTF-8
  pyobj* object;
  // For the process: the value under the name in the dictionary that had this version, while it has it. Borrowed.
  uint64_t version = 0;
  pyobj* value = nullptr;
  int64_t place = 0;  // where it was in the module's dict when it was last looked up there
};

// A name of another module of the program, whose state block home has.
struct pyx_linked_name : pyx_name {
  pyx_module* const* home;
};

// A class of the program. type is set when the class is found to be as it was compiled; keys is then where the type keeps
// the names of the attributes that its instances hold as plain values, or null when they hold none so.
struct pyx_class {
  const char* name;
  pyobj* type;
  const void* const* keys;
  const void* cycles;  // what the collector of native instances knows of it; null: its instances form no cycles
  int fields;          // of a named tuple, whose slots have their places as index; 0: no named tuple
  const void* layout;  // where its instances have their attributes (pyx/inst.hpp); null: they are never native
  // Of a class that a function makes, and makes anew: the native instances alive, and whether the run of the function that
  // made type goes on.
  bool local;
  bool busy;
  int64_t live;
};

// An attribute of the instances of a class; the rest is for the process: where it was found last.
struct pyx_slot {
  pyx_name name;
  const void* keys;
  uint32_t version;
  int32_t index;
};

// Keyword names of a call. tuple is made on first use.
struct pyx_kwnames {
  const char* const* texts;
  int count;
  pyobj* tuple;
};

// Characters of a str: kind is the bytes per character, 1 (Latin-1), 2 or 4; the narrowest that holds them.
struct pyx_text {
  const void* data;
  int64_t length;
  int kind;
};

// The table of a set: of mask + 1 entries, fill are used or deleted.
struct pyx_set_table {
  int64_t mask, used, fill, finger;
  int64_t* hashes;
  pyobj** keys;
};

// Geometry of an ndarray; strides in bytes.
struct pyx_array_info {
  void* data;
  int64_t shape[8];
  int64_t strides[8];
  bool writeable;
};

// ---- Codes ------------------------------------------------------------------------------------------------------

enum pyx_exc : int {
  PYX_BaseException,
  PYX_Exception,
  PYX_ArithmeticError,
  PYX_AssertionError,
  PYX_AttributeError,
  PYX_BufferError,
  PYX_EOFError,
  PYX_FloatingPointError,
  PYX_GeneratorExit,
  PYX_ImportError,
  PYX_IndexError,
  PYX_KeyError,
  PYX_KeyboardInterrupt,
  PYX_LookupError,
  PYX_MemoryError,
  PYX_ModuleNotFoundError,
  PYX_NameError,
  PYX_NotImplementedError,
  PYX_OSError,
  PYX_OverflowError,
  PYX_RecursionError,
  PYX_RuntimeError,
  PYX_StopIteration,
  PYX_SyntaxError,
  PYX_SystemError,
  PYX_SystemExit,
  PYX_TypeError,
  PYX_UnboundLocalError,
  PYX_UnicodeDecodeError,
  PYX_UnicodeEncodeError,
  PYX_UnicodeError,
  PYX_ValueError,
  PYX_ZeroDivisionError,
  PYX_Warning,
  PYX_DeprecationWarning,
  PYX_RuntimeWarning,
  PYX_UserWarning,
  PYX_exc_count
};

// Operations that make something of what a special method gives.
enum pyx_special : int {
  PYX_SPECIAL_INIT,
  PYX_SPECIAL_LEN,
  PYX_SPECIAL_NONZERO,  // of __len__
  PYX_SPECIAL_ZERO,
  PYX_SPECIAL_BOOL,
  PYX_SPECIAL_FALSE,
  PYX_SPECIAL_NOT,  // of __eq__, for !=
  PYX_SPECIAL_CONTAINS,
  PYX_SPECIAL_HASH,
  PYX_SPECIAL_STR,
  PYX_SPECIAL_REPR,
  PYX_SPECIAL_FORMAT,
  PYX_SPECIAL_INT,
  PYX_SPECIAL_FLOAT,
};

enum pyx_op : int {  // binary operators; in-place forms are PYX_INPLACE | operator
  PYX_ADD,
  PYX_SUB,
  PYX_MUL,
  PYX_MATMUL,
  PYX_TRUEDIV,
  PYX_FLOORDIV,
  PYX_MOD,
  PYX_POW,
  PYX_LSHIFT,
  PYX_RSHIFT,
  PYX_AND,
  PYX_OR,
  PYX_XOR,
  PYX_DIVMOD,
  PYX_INPLACE = 32
};

enum pyx_unary_op : int { PYX_NEG, PYX_POS, PYX_INVERT, PYX_NOT, PYX_ABS };

enum pyx_compare_op : int {
  PYX_LT,
  PYX_LE,
  PYX_EQ,
  PYX_NE,
  PYX_GT,
  PYX_GE,
  PYX_IS,
  PYX_IS_NOT,
  PYX_IN,
  PYX_NOT_IN  // x in y: a = x, b = y
};

enum pyx_dtype : int {
  PYX_B1,
  PYX_I1,
  PYX_I2,
  PYX_I4,
  PYX_I8,
  PYX_U1,
  PYX_U2,
  PYX_U4,
  PYX_U8,
  PYX_F4,
  PYX_F8,
  PYX_C8,
  PYX_C16,
  PYX_DATETIMES = 32,  // the number of the unit is added
  PYX_TIMEDELTAS = 48,
  PYX_DTYPES_END = 64
};

}  // extern "C"

// py/abi.hpp: the tables that glue code hands to the runtime, and the state block of a module.
//
// A specialisation is a further shared object with its own copy of the runtime: whatever crosses between the two is
// declared here, and pyx_abi changes with it.
#pragma once
#include <Python.h>

#include <atomic>
#include <cstdint>

#include "pyx/hooks.hpp"

constexpr uint32_t pyx_abi = 9;

// What a wrapper gives when the arguments are not of its types: nothing was done, the next entry is tried.
inline PyObject* pyx_mismatch() { return reinterpret_cast<PyObject*>(uintptr_t{1}); }

// One native instance of a Python function.
struct pyx_entry {
  PyObject* (*call)(PyObject* const* args);  // borrowed arguments, one per parameter
  const uint16_t* assumes;                   // what it relies on: indices into its shared object's assumptions
  int nassumes;
  bool free;    // runs no Python code but by leaving for the generic clone, or by raising
  bool exits;   // may leave for the generic clone
  bool adopts;  // relies on names whose containers native code may take over (py/adopt.hpp)
};

enum pyx_param_kind : uint8_t {  // as inspect numbers them
  PYX_POSITIONAL_ONLY,
  PYX_POSITIONAL_OR_KEYWORD,
  PYX_VAR_POSITIONAL,
  PYX_KEYWORD_ONLY,
  PYX_VAR_KEYWORD
};

struct pyx_param_spec {
  const char* name;
  pyx_param_kind kind;
  bool has_default;
};

enum pyx_open_kind : uint8_t {
  PYX_CLOSED,     // other argument types run the original Python
  PYX_OPEN,       // specialised when it has become hot
  PYX_OPEN_LOOPS  // contains a loop: specialised on the first call
};

// One def of the source, wherever it stands.
struct pyx_function_spec {
  const char* name;
  const char* qualname;
  int line;      // of the def keyword: with the name it identifies the def
  int id;        // of the core function
  int nparams;   // all parameters
  int npos;      // positional ones, which come first
  int nposonly;  // positional-only ones, which come first of all
  const pyx_param_spec* params;
  const pyx_entry* entries;
  int nentries;
  pyx_open_kind open;
  // A piece of the module body: the number of its statements, of which the first stands at line and column; the
  // parameters are then all its names, the positional ones being those that its entries take. 0: a def.
  int piece;
  int column;
  bool in_function;  // the piece is a loop of a function, its names are that function's variables
  bool returns;      // and may return from it: it gives None at its end, a tuple of what it returns
  // Functions inside functions: which cells of the function object the entries take after the arguments.
  const uint8_t* cells;
  int ncells;
};

constexpr int pyx_max_names = 200;  // of a piece

enum pyx_assumption_kind : uint8_t {
  PYX_ASSUME_VALUE,        // a module name holds a value that load accepts into its cell
  PYX_ASSUME_FUNCTION,     // a module name holds the compiled function id, as it was defined
  PYX_ASSUME_BUILTIN,      // the name is not one of the module and is the genuine builtin
  PYX_ASSUME_MODULE,       // a module name holds the module ref
  PYX_ASSUME_ATTRIBUTE,    // attribute ref of the module in a module name is what it was at first sight
  PYX_ASSUME_IMPORTED,     // a module name holds what ref ("math.sqrt") was at first sight
  PYX_ASSUME_MEMBER,       // attribute ref of the module called name is what it was at first sight
  PYX_ASSUME_CLASS,        // a module name holds the class, with the bases and the namespace that its statement made
  PYX_ASSUME_DEFAULT,      // a parameter of the function or method has a default that load accepts, or that ref tells
  PYX_ASSUME_CLASS_VALUE,  // attribute param of the class has a value that load accepts
  PYX_ASSUME_ALIAS,        // a module name holds what the name ref of the module owner holds
  PYX_ASSUME_MANAGER  // a module name holds what contextlib.contextmanager made of the function id, as it was defined
};

enum pyx_member_kind : uint8_t {  // what stands in the namespace of a class
  PYX_MEMBER_ANY,
  PYX_MEMBER_SHADOWED,  // any that instances can have an attribute of their own instead of: no data descriptor
  PYX_MEMBER_FUNCTION,
  PYX_MEMBER_STATIC,
  PYX_MEMBER_CLASSMETHOD,
  PYX_MEMBER_PROPERTY,
  PYX_MEMBER_VALUE,      // one that load accepts
  PYX_MEMBER_GENERATED,  // a function that @dataclass added
  PYX_MEMBER_MANAGER,    // what contextlib.contextmanager made of a function
  PYX_MEMBER_CACHED,     // a functools.cached_property
  PYX_MEMBER_FIELDS      // __dataclass_fields__, as the name of def describes them
};

// A def: how its function is recognised.
struct pyx_def_spec {
  const char* name;
  int line;        // of the def keyword
  int first_line;  // of the first decorator
};

struct pyx_member_spec {
  const char* name;
  pyx_member_kind kind;
  bool optional;        // the program stores it later
  pyx_def_spec def;     // function; getter of a property, name null: none
  pyx_def_spec setter;  // name null: none
  pyx_def_spec deleter;
  bool (*load)(PyObject* value);
};

// A base of a class: one of the module, or one of the standard library ("abc.ABC").
struct pyx_base_spec {
  pyx_class* own;
  const char* foreign;
};

// An enumeration: names, null at the end. load takes the members, in order.
struct pyx_enum_spec {
  const char* const* bases;
  const char* const* members;
  bool (*load)(PyObject* const* members);
};

// A class statement of the module.
struct pyx_class_spec {
  pyx_class* info;  // its type is filled in when the class is as expected
  const pyx_base_spec* bases;
  int nbases;
  const pyx_member_spec* members;
  int nmembers;
  const char* const* slots;         // names in __slots__, null at the end
  const pyx_enum_spec* members_of;  // of an enumeration, else null
  const char* fields;               // of a named tuple: names, '=' after those with defaults, ';'; else null
  bool by_call;                     // only calls as Python makes them give instances
  int maker, place;  // the function whose statement number place makes it; 0: the body of the module does
};

struct pyx_assumption {
  pyx_assumption_kind kind;
  const char* name;
  const char* ref;
  const char* param;  // of PYX_ASSUME_DEFAULT: "param", or "method.param" of the class in the name; an attribute
  int id;
  bool (*load)(PyObject* value);
  const pyx_class_spec* cls;
  // The module that the name belongs to, and that of the function or the one that the name holds: 0 for the library's
  // own, else one more than the index of a link. Functions of another module are known by qualified name (ref) and line (id).
  int home, owner;
  // Takes the items of the container that the cell stands for over, if nobody else knows it and there are at most so many;
  // null: it can't be done (py/adopt.hpp).
  bool (*adopt)(int64_t most);
};

// A module whose functions are compiled with those of another one.
struct pyx_link {
  const char* name;  // dotted
  uint64_t hash;     // FNV-1a of the source
  struct pyx_module** slot;
};

// What one shared object contains.
struct pyx_library_spec {
  uint32_t abi;
  const char* name;  // of the Python module
  const char* path;  // of the Python source, absolute, as it was when compiled
  const char* key;   // hash of everything that decided the code
  const char* const* cpu_features;
  int ncpu_features;
  const pyx_assumption* assumptions;
  int nassumptions;
  const pyx_function_spec* functions;
  int nfunctions;
  struct pyx_module** module;  // where the native code keeps the pointer to the state block
  const pyx_link* links;
  int nlinks;
};

// A Python module: a library that has the source.
struct pyx_module_spec {
  pyx_library_spec library;
  const char* source;
  size_t source_size;
  const char* tool;       // path of the compiler, "" when unknown
  const char* tool_args;  // what it was given, for a rebuild: arguments separated by newlines
};

// A word that the assumptions depend on: the version of a dictionary, what a plain function has its defaults in, or the changes of
// a linked module.
struct pyx_watch {
  const uint64_t* at;
  uint64_t was;
};

constexpr int pyx_max_watches = 128;

// The assumptions of one shared object against the module's present state. Each is looked at when an entry that relies
// on it is called for the first time in an epoch; an epoch ends when a watched dictionary has changed.
struct pyx_validity {
  const pyx_library_spec* library;
  pyx_watch watches
      [pyx_max_watches];  // the module's dict first, builtins', those of classes, and of modules whose attributes are assumed
  int nwatches;
  uint64_t epoch;
  uint64_t all_since;  // the epoch that began when more than the module's own dict had changed
  uint64_t changes;    // of the module, at that time
  uint64_t* looked;    // per assumption: the epoch in which it was last looked at
  uint8_t* broken;     // per assumption, then
  PyObject** keys;     // per assumption: its name, interned
  PyObject** held;     // per assumption: what the name held then; of a default: the function and its defaults
  PyObject** seen;     // per assumption: the object at first sight
};

// When an entry takes over the containers of the names that it relies on (src/py/adopt.cpp).
struct pyx_adopting {
  uint32_t skip;  // so many times it is not asked for
  int64_t most;   // items that are worth it: by the time that a call took; 0: none has been timed
  // Nanoseconds: when it was first asked for, what it took, and how long native code had what it took over.
  int64_t began, spent, paid;
};

// An entry as it is published: with the assumptions it is subject to.
struct pyx_live_entry {
  pyx_entry entry;
  pyx_validity* validity;
  mutable uint64_t epoch;  // in which its assumptions were found to hold
  mutable pyx_adopting adopting;
};

// The entries of a function; replaced as a whole, never changed.
struct pyx_entry_table {
  int count;
  pyx_live_entry entries[1];
};

// A def of a module at run time: shared by all function objects that executing it makes.
struct pyx_function_state {
  const pyx_function_spec* spec;
  std::atomic<pyx_entry_table*> table;
  struct pyx_specialiser* specialiser;  // null until first needed
  uint32_t misses;
  uint32_t next_try;    // the miss at which the arguments are looked at again
  PyObject* unwrapped;  // the wrapper whose place the plain function has taken again; null: none
  PyObject* code;       // of the last function object made: what tracebacks show
  // What sibling native code assumes of the function object: null before the def was executed.
  PyObject* object;    // borrowed; cleared when it dies
  PyObject* defaults;  // borrowed: compared by identity
  PyObject* kwdefaults;
  uint64_t python_calls;  // hooks that native entries called, when they are counted
  // Calls of native entries, those that went on in the generic clone, and calls left to CPython because most did.
  uint32_t entered, left, avoided;
  struct pyx_trial* trial;  // of specialised code against CPython; null before
};

// The state block of a module.
struct pyx_module {
  uint32_t abi;
  const pyx_module_spec* spec;
  PyObject* code;    // of the body, from the time it runs
  PyObject* object;  // a weak reference to the module, null when the namespace is none's
  PyObject* dict;
  PyObject* builtins;  // dict
  PyTypeObject* function_type;
  bool active;       // false once the library serves a later instance of the module
  uint64_t changes;  // of functions' defaults, code and the like, which no dictionary shows
  pyx_validity validity;
  pyx_function_state* functions;
  int nfunctions;
  uint64_t* calls;                        // where hooks count
  uint64_t exits;                         // from native code into generic clones
  const pyx_live_entry** (*running)();    // where this thread keeps the entry that it is in
  struct pyx_running_piece** (*piece)();  // and the piece
  PyObject* file;  // co_filename of functions that are not the module file's own; null for those that are
  struct pyx_code_cache** caches;  // all that were made for the module, of specialisations too
  int ncaches;
};

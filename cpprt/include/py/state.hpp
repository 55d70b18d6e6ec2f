// py/state.hpp: what the parts of the Python runtime need of the state block.
#pragma once
#include "py/abi.hpp"
#include "py/objects.hpp"

inline const uint64_t* pyx_dict_version_at(PyObject* dict) {
  return &reinterpret_cast<PyDictObject*>(dict)->ma_version_tag;
}
inline uint64_t pyx_dict_version(PyObject* dict) { return *pyx_dict_version_at(dict); }
// What a dictionary has under a name, borrowed; null when it has nothing, with an exception when that can't be told.
// No two states of dictionaries ever have the same version.
inline PyObject* pyx_in_dict(PyObject* dict, pyx_name* name) {
  const uint64_t version = pyx_dict_version(dict);
  if (__builtin_expect(name->version == version, 1)) return py(name->value);
  PyObject* value = PyDict_GetItemWithError(dict, pyx_name_object(name));
  if (!value) return nullptr;
  name->version = version;
  name->value = px(value);
  return value;
}

// Are the watched dictionaries as they were when the epoch began?
inline bool pyx_unchanged(const pyx_validity* v) {
  for (int i = 0; i < v->nwatches; i++) {
    if (*v->watches[i].at != v->watches[i].was) return false;
  }
  return v->nwatches > 0;
}

extern pyx_validity* pyx_own_validity;  // of the shared object that this copy of the runtime is linked into
bool pyx_validity_init(pyx_module* m, pyx_validity* v, const pyx_library_spec* library);

// The versions to compare with from now on; false when there are too many dictionaries.
bool pyx_watch_dict(pyx_validity* v, PyObject* dict);
bool pyx_watch_word(pyx_validity* v, const uint64_t* at);
// The default of a parameter as assumption i names it; borrowed, null without an exception.
PyObject* pyx_default_of(pyx_module* m, pyx_validity* v, int i);
// The same for the changes of a module whose functions are compiled with the library's.
bool pyx_watch_module(pyx_validity* v, const pyx_module* m);
// The state block of link number i, from 1, which has to be that of the source that was compiled with the library's: null
// when there is none now (src/py/links.cpp).
pyx_module* pyx_linked(pyx_validity* v, int i);
// Makes the state block of a namespace known to other libraries, or unknown again.
bool pyx_register(pyx_module* m);
void pyx_unregister(pyx_module* m);
// Is value the class as its statement made it? Then its type is known to native code (src/py/classes.cpp).
bool pyx_class_as_defined(pyx_module* m, pyx_validity* v, PyObject* value, const pyx_class_spec* c);
// Is what the statement of a function has made last still that? Yes where nothing was made, or nothing is left of it.
bool pyx_local_class_holds(pyx_module* m, pyx_validity* v, const pyx_class_spec* c);
// Stores an attribute of a class. When native code relies on nothing that this changes, it need not look at the class again.
bool pyx_store_in_class(PyObject* type, PyObject* name, PyObject* value);
// Is value the function of a compiled def, as it was made?
bool pyx_as_defined(pyx_module* m, PyObject* value);

// The entry that this thread is in, null outside native code.
const pyx_live_entry** pyx_running_here();
// Calls the native code of an entry.
PyObject* pyx_enter(const pyx_live_entry* e, PyObject* const* args);

// May the entry run now?
bool pyx_entry_holds_slow(pyx_module* m, const pyx_live_entry* e);
__attribute__((always_inline)) inline bool pyx_entry_holds(pyx_module* m, const pyx_live_entry* e) {
  if (e->entry.nassumes == 0) return true;
  const pyx_validity* v = e->validity;
  if (__builtin_expect(e->epoch == v->epoch && pyx_unchanged(v) && v->changes == m->changes, 1)) return true;
  return pyx_entry_holds_slow(m, e);
}

// Called when no entry took the arguments of an open function: true when a new entry has been published that may take
// them (src/py/specialise.cpp). args has one value per parameter.
bool pyx_specialise(pyx_module* m, pyx_function_state* f, PyObject* const* args);
// Gives a method that no entry came of back to CPython (src/py/unwrap.cpp).
void pyx_unwrap(pyx_module* m, pyx_function_state* f, bool slower);
bool pyx_called_by_name(pyx_module* m, const pyx_function_state* f);  // is it a plain method of a class?
// Calls are timed from now on: is the specialised code faster than CPython?
void pyx_begin_trial(pyx_function_state* s);
bool pyx_publish(pyx_function_state* f, pyx_validity* validity, const pyx_entry* entry);

// A new state block for the namespace, which native code serves from now on. Null with an exception.
pyx_module* pyx_module_state(const pyx_module_spec* spec, PyObject* dict);
// A function that stands where the def id is expected, made by CPython in a namespace whose functions are attached one by
// one: the callable that takes its part, borrowed, or null (src/py/attach.cpp).
PyObject* pyx_attached(pyx_module* m, PyObject* value, int id);

// Runs the module's source in its dict (src/py/module.cpp).
extern "C" int pyx_module_exec(PyObject* module, const pyx_module_spec* spec);
// A module named __main__ is a program: it runs as such, in the interpreter's own __main__ (src/py/main.cpp).
bool pyx_is_program(PyObject* module);
int pyx_run_program(const pyx_module_spec* spec, int (*exec)(PyObject* module, const pyx_module_spec* spec));
// Has native code let go of the module's namespace before the interpreter does at its end (src/py/finalize.cpp).
void pyx_release_at_exit(pyx_module* m);
// The same source as code object, every def with entries wrapped (src/py/source.cpp).
PyObject* pyx_compile_source(pyx_module* m, const char* source, size_t size, PyObject* path);
// Names a feature that this machine lacks, or null (src/py/cpu.cpp).
const char* pyx_missing_cpu_feature(const pyx_library_spec* library);
// Can somebody else write the file or the folder it is in? (src/py/files.cpp)
bool pyx_path_is_safe(const char* path);
bool pyx_read_file(const char* path, char** data, size_t* size);

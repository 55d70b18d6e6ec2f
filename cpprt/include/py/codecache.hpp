// py/codecache.hpp: code objects of module bodies that outlive the process, as CPython's .pyc files do.
#pragma once
#include "py/abi.hpp"

// A number made of the library's key, so of its source too: no source can contain it.
unsigned long long pyx_library_number(const pyx_module* m);

// The code object kept for the module's source under the path; null, without an exception, when there is none.
PyObject* pyx_kept_code(const pyx_module* m, PyObject* path);
// Keeps it, if that can be done.
void pyx_keep_code(const pyx_module* m, PyObject* path, PyObject* code);

// While it lives, a warning is an error: a source that CPython warns about is compiled by every process.
class pyx_no_warnings {
 public:
  pyx_no_warnings();
  ~pyx_no_warnings();
  pyx_no_warnings(const pyx_no_warnings&) = delete;
  explicit operator bool() const { return rule_ != nullptr; }  // false: warnings are as ever

 private:
  PyObject* filters_ = nullptr;
  PyObject* rule_ = nullptr;
};

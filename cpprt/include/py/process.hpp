// py/process.hpp: running the compiler from inside Python, and loading what it made.
#pragma once
#include "py/abi.hpp"

// Runs a program (looked up in PATH when it has no slash) with its output discarded and without the GIL.
// Its exit status, or -1 when it could not be run; pyx_too_long when it was ended after limit milliseconds (0: never).
constexpr int pyx_too_long = -2;
int pyx_run(const char* const* argv, int limit = 0);

// Compiles the source at path again into folder; false when there is no compiler at hand or it failed.
bool pyx_rebuild(const pyx_module_spec* spec, const char* path, const char* folder);

// Loads a shared object that nobody else can have written, as a library of its own even when one of the same name is
// loaded already. Null: no.
void* pyx_open_library(const char* path);
void* pyx_symbol(void* library, const char* name);

// The folder for specialisations, without a final slash, made when missing; false: none that is safe.
bool pyx_cache_folder(char* out, size_t size);

// What a process may spend on compiling functions of a source of so many bytes (src/py/budget.cpp): may a call wait for the
// compiler, and may one start in the background, which counts it as started? pyx_run_waiting is pyx_run whose time counts, and
// that no call waits for long.
bool pyx_may_wait(size_t source);
bool pyx_may_start(size_t source);
int pyx_run_waiting(const char* const* argv);

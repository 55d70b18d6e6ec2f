// py/typekey.hpp: the types of run-time arguments in the compiler's notation.
#pragma once
#include "py/abi.hpp"

constexpr size_t pyx_max_type_key = 4096;

// Writes "float, list[int], f8[:,C], Point{x: float, y: float}" for the arguments. False: some argument's type says too little to specialise on
// (an empty list), or the text does not fit. Never sets an exception.
bool pyx_type_key(pyx_module* m, PyObject* const* args, int n, char* out, size_t size);

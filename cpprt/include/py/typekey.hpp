// py/typekey.hpp: the types of run-time arguments in the compiler's notation.
#pragma once
#include "py/abi.hpp"

constexpr size_t pyx_max_type_key = 1024;
constexpr size_t pyx_max_facts = 8192;

// Writes "float, list[int], f8[:,C], Point{}" for the arguments. False: some argument's type says too little to
// specialise on (an empty list), or the text does not fit. Never sets an exception.
bool pyx_type_key(pyx_module* m, PyObject* const* args, int n, char* out, size_t size);

// The name of an instance's class when the module has it under that name, else null.
const char* pyx_own_class(pyx_module* m, PyObject* o);
const char* pyx_name_of_class(pyx_module* m, PyTypeObject* type);  // the same of a class

// Writes what the instances that the arguments lead to say of their classes: "Node{left: Node{} | None, key: int},
// Tree{root: Node{}}"; what is not known or does not fit is left out (src/py/facts.cpp).
void pyx_class_facts(pyx_module* m, PyObject* const* args, int n, char* out, size_t size);

// py/counts.hpp: calls into the interpreter, counted by function when PYX2CPP_COUNT is set.
#pragma once
#include "py/abi.hpp"

// Puts __pyx_counts__ into the module, where calls are counted; false with an exception.
bool pyx_publish_counts(pyx_module* m);

// py/piece.hpp: runs of statements of a module body that have a native form.
#pragma once
#include "py/frame.hpp"

// What stands in the code of a module body for a piece: as the test of an if whose else branch are the statements
// themselves. New reference.
PyObject* pyx_piece_new(pyx_module* module, pyx_function_state* state);

// Is the native code that of a piece? Then it has no frame of its own but runs in that of the module body.
bool pyx_is_piece(const pyx_code_info* info);
// The frame of the module body is now at instruction unit of its code.
void pyx_piece_at(int unit);
// An exception leaves the module body: drops the second entry that it got for the frame.
void pyx_piece_left();

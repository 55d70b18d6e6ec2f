// py/piece.hpp: runs of statements of a module body, and loops of functions, that have a native form.
#pragma once
#include "py/frame.hpp"

// What stands in the code of a module body or function for a piece: as the test of an if whose else branch are the statements
// themselves. New reference.
PyObject* pyx_piece_new(pyx_module* module, pyx_function_state* state);

// Where this thread keeps the innermost piece that it runs.
pyx_running_piece** pyx_piece_here();

// Is the native code that of a piece? Then it has no frame of its own but runs in that of the module body or function.
bool pyx_is_piece_now(const pyx_code_info* info);
inline bool pyx_is_piece(const pyx_code_info* info) { return info->name[0] == '<' && pyx_is_piece_now(info); }
// That frame is now at instruction unit of its code.
void pyx_piece_at(pyx_module* m, int unit);
// The generic clone of a loop of a function begins: it takes the variables that it was not handed from the frame; it ends:
// the frame gets them all. An exception may be set.
void pyx_piece_take(pyx_module* m, PyObject** slots);
void pyx_piece_give(pyx_module* m, PyObject** slots);
// An exception leaves the module body: drops the second entry that it got for the frame.
void pyx_piece_left();

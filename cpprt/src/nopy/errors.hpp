// src/nopy/errors.hpp: exceptions of a process without Python: a builtin class, a message, the frames left.
#pragma once
#include <pyx/nopy.hpp>

// What a pyobj is here: a builtin exception class, or an instance of one.
struct pyobj {
  int64_t refs = 1;
  int exc = 0;
  bool is_class = false;
  char* message = nullptr;
  pyx_traced* frames = nullptr;
  int frame_count = 0, frame_room = 0;
};

namespace pyx::nopy {

const char* exc_name(int exc);
// Is class exc the class base or derived from it?
bool derives(int exc, int base);
// The class of that name; borrowed, null when there is none.
pyobj* exc_class(const char* name);

}  // namespace pyx::nopy

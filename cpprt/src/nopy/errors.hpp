// src/nopy/errors.hpp: exceptions of a process without Python: a builtin class, a message, the frames left.
#pragma once
#include <pyx/nopy.hpp>

// What a pyobj is here: a builtin exception class, an instance of one, or the text of a value that goes into one.
struct pyobj {
  enum kind_of : uint8_t { instance, exc_class, text };
  int64_t refs = 1;  // of texts, which threads share, only changed atomically
  int exc = 0;
  kind_of kind = instance;
  char* message = nullptr;  // of a text: str(value)
  char* repr = nullptr;     // of a text, where that is another: repr(value)
  pyx_traced* frames = nullptr;
  int frame_count = 0, frame_room = 0;
};

namespace pyx::nopy {

const char* exc_name(int exc);
// Is class exc the class base or derived from it?
bool derives(int exc, int base);
// The class of that name; borrowed, null when there is none.
pyobj* exc_class(const char* name);
// Text as UTF-8 in fresh memory, with a zero behind; lone surrogates are question marks.
char* utf8(const pyx_text& text, size_t* size = nullptr);
// An instance of an exception class with the arguments given; null arguments are None.
pyobj* make_exception(int exc, pyobj* const* args, int64_t n);

}  // namespace pyx::nopy

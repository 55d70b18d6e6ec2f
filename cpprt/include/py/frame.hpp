// py/frame.hpp: a Python frame for code that the interpreter does not run: callees see it as their caller.
#pragma once
#include "py/trace.hpp"

// Laid out as CPython 3.11's own frames (pycore_frame.h); on other versions there is no frame and nothing is lost but
// the place that warnings and sys._getframe give.
struct pyx_python_frame {
  PyObject* function;
  PyObject* globals;
  PyObject* builtins;
  PyObject* locals;
  PyObject* code;
  PyFrameObject* object;  // made when somebody asks for it
  void* previous;
  uint16_t* instruction;
  int stack_top;
  bool is_entry;
  char owner;
  PyObject* variables[64];
  bool entered;  // not CPython's: from here on ours
  uint16_t* first;
  _PyCFrame* on;  // where it was pushed
};

void pyx_frame_enter(pyx_python_frame* f, pyx_code_cache* cache);
void pyx_frame_leave(pyx_python_frame* f);

// The frame of a native function for as long as it calls Python: mostly one that the code keeps at hand, of which nothing is
// made anew for a call.
struct pyx_ready_frame {
  pyx_python_frame frame;
  bool made, used;
};
// That frame, or own while another call of the same function uses it; null when there is none. At instruction unit.
pyx_python_frame* pyx_frame_borrow(pyx_python_frame* own, pyx_code_cache* cache, int unit);
void pyx_frame_return(pyx_python_frame* f, pyx_code_cache* cache);
// Lets go of what the frame at hand holds.
void pyx_frame_forget(pyx_code_cache* cache);

// The frame is now at instruction unit of its code.
inline void pyx_frame_at(pyx_python_frame* f, int unit) {
  if (f->entered) f->instruction = f->first + unit;
}

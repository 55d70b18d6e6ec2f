// py/limit.hpp: a recursion limit that counts anew.
#pragma once
#include <Python.h>

// While it lives, the recursion limit counts from here, as if this had been called by nothing.
class fresh_limit {
#if PY_VERSION_HEX < 0x030C0000
 public:
  fresh_limit() : thread_(PyThreadState_Get()), taken_(thread_->recursion_limit - thread_->recursion_remaining) {
    thread_->recursion_remaining += taken_;
  }
  ~fresh_limit() { thread_->recursion_remaining -= taken_; }

 private:
  PyThreadState* thread_;
  int taken_;
#endif
};

// src/nopy/errors.cpp: raising, catching and reporting exceptions without Python.
#include "errors.hpp"

#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

struct exc_entry {
  const char* name;
  int base;
};

// In the order of pyx_exc.
constexpr exc_entry kExceptions[] = {
    {"BaseException", -1},
    {"Exception", PYX_BaseException},
    {"ArithmeticError", PYX_Exception},
    {"AssertionError", PYX_Exception},
    {"AttributeError", PYX_Exception},
    {"BufferError", PYX_Exception},
    {"EOFError", PYX_Exception},
    {"FloatingPointError", PYX_ArithmeticError},
    {"GeneratorExit", PYX_BaseException},
    {"ImportError", PYX_Exception},
    {"IndexError", PYX_LookupError},
    {"KeyError", PYX_LookupError},
    {"KeyboardInterrupt", PYX_BaseException},
    {"LookupError", PYX_Exception},
    {"MemoryError", PYX_Exception},
    {"ModuleNotFoundError", PYX_ImportError},
    {"NameError", PYX_Exception},
    {"NotImplementedError", PYX_RuntimeError},
    {"OSError", PYX_Exception},
    {"OverflowError", PYX_ArithmeticError},
    {"RecursionError", PYX_RuntimeError},
    {"RuntimeError", PYX_Exception},
    {"StopIteration", PYX_Exception},
    {"SyntaxError", PYX_Exception},
    {"SystemError", PYX_Exception},
    {"SystemExit", PYX_BaseException},
    {"TypeError", PYX_Exception},
    {"UnboundLocalError", PYX_NameError},
    {"UnicodeDecodeError", PYX_UnicodeError},
    {"UnicodeEncodeError", PYX_UnicodeError},
    {"UnicodeError", PYX_ValueError},
    {"ValueError", PYX_Exception},
    {"ZeroDivisionError", PYX_ArithmeticError},
    {"Warning", PYX_Exception},
    {"DeprecationWarning", PYX_Warning},
    {"RuntimeWarning", PYX_Warning},
    {"UserWarning", PYX_Warning},
};
static_assert(sizeof kExceptions / sizeof *kExceptions == PYX_exc_count);

// Further classes: builtin ones that native code does not raise itself, then those of the program, numbered on.
constexpr int kRoom = 256;
struct further_classes {
  exc_entry items[kRoom];
  int count = 0;
  further_classes() {
    constexpr exc_entry kBuiltin[] = {
        {"BlockingIOError", PYX_OSError},
        {"ChildProcessError", PYX_OSError},
        {"ConnectionError", PYX_OSError},
        {"BrokenPipeError", PYX_exc_count + 2},
        {"ConnectionAbortedError", PYX_exc_count + 2},
        {"ConnectionRefusedError", PYX_exc_count + 2},
        {"ConnectionResetError", PYX_exc_count + 2},
        {"FileExistsError", PYX_OSError},
        {"FileNotFoundError", PYX_OSError},
        {"InterruptedError", PYX_OSError},
        {"IsADirectoryError", PYX_OSError},
        {"NotADirectoryError", PYX_OSError},
        {"PermissionError", PYX_OSError},
        {"ProcessLookupError", PYX_OSError},
        {"TimeoutError", PYX_OSError},
        {"ReferenceError", PYX_Exception},
        {"StopAsyncIteration", PYX_Exception},
        {"IndentationError", PYX_SyntaxError},
        {"FutureWarning", PYX_Warning},
    };
    for (const exc_entry& e : kBuiltin) items[count++] = e;
  }
};
further_classes& further() {
  static further_classes all;
  return all;
}
const exc_entry& entry(int exc) {
  return exc < PYX_exc_count ? kExceptions[exc] : further().items[exc - PYX_exc_count];
}

struct classes {
  pyobj items[PYX_exc_count + kRoom];
  classes() {
    for (int i = 0; i < PYX_exc_count + kRoom; i++) {
      items[i].exc = i;
      items[i].kind = pyobj::exc_class;
    }
  }
};

pyobj* class_of(int exc) {
  static classes all;
  return &all.items[exc];
}

void destroy(pyobj* o) {
  free(o->message);
  free(o->repr);
  free(o->frames);
  delete o;
}

struct thread_state {
  pyobj* error = nullptr;
  pyobj* handled = nullptr;
  pyx_failure failure{};

  ~thread_state() {
    pyx_decref(error);
    pyx_decref(handled);
  }
};

thread_local thread_state state;

void set_error(pyobj* o) {
  pyobj* old = state.error;
  state.error = o;
  pyx_decref(old);
}

pyobj* make(int exc, const char* text) {
  auto* o = new pyobj;
  o->exc = exc;
  o->message = strdup(text ? text : "");
  return o;
}

}  // namespace

namespace pyx::nopy {

const char* exc_name(int exc) { return entry(exc).name; }

bool derives(int exc, int base) {
  for (; exc >= 0; exc = entry(exc).base) {
    if (exc == base) return true;
  }
  return false;
}

pyobj* exc_class(const char* name) {
  if (strcmp(name, "IOError") == 0 || strcmp(name, "EnvironmentError") == 0) name = "OSError";
  for (int i = PYX_exc_count + further().count - 1; i >= 0; i--) {
    if (strcmp(entry(i).name, name) == 0) return class_of(i);
  }
  return nullptr;
}

namespace {

const char* str_of(const pyobj* o) { return o ? o->message : "None"; }
const char* repr_of(const pyobj* o) { return o && o->repr ? o->repr : str_of(o); }

}  // namespace

pyobj* make_exception(int exc, pyobj* const* args, int64_t n) {
  if (n == 0) return make(exc, nullptr);
  if (n == 1) return make(exc, derives(exc, PYX_KeyError) ? repr_of(args[0]) : str_of(args[0]));
  char* text = nullptr;
  size_t size = 0;
  FILE* out = open_memstream(&text, &size);
  if (!out) return make(exc, nullptr);
  if (derives(exc, PYX_OSError) && n == 2) {
    fprintf(out, "[Errno %s] %s", str_of(args[0]), str_of(args[1]));
  } else {
    for (int64_t i = 0; i < n; i++) fprintf(out, "%s%s", i ? ", " : "(", repr_of(args[i]));
    fputc(')', out);
  }
  fclose(out);
  pyobj* o = make(exc, text);
  free(text);
  return o;
}

}  // namespace pyx::nopy

extern "C" {

void pyx_incref(pyobj* o) {
  if (o && o->kind != pyobj::exc_class) __atomic_add_fetch(&o->refs, 1, __ATOMIC_RELAXED);
}
void pyx_decref(pyobj* o) {
  if (o && o->kind != pyobj::exc_class && __atomic_sub_fetch(&o->refs, 1, __ATOMIC_ACQ_REL) == 0) destroy(o);
}

void pyx_raise(int exc, const char* text) { set_error(make(exc, text)); }

void pyx_raisef(int exc, const char* format, ...) {
  va_list args;
  va_start(args, format);
  char* text = nullptr;
  if (vasprintf(&text, format, args) < 0) text = nullptr;
  va_end(args);
  pyx_raise(exc, text);
  free(text);
}

void pyx_raise_errno(int exc, int number, const char* text) { pyx_raisef(exc, "(%d, '%s')", number, text); }

void pyx_raise_arg(int exc, pyobj* arg) {
  set_error(pyx::nopy::make_exception(exc, &arg, 1));
  pyx_decref(arg);
}

void pyx_raise_object(pyobj* exc, pyobj*, bool) {
  if (!exc) exc = state.handled;
  if (!exc) return pyx_raise(PYX_RuntimeError, "No active exception to reraise");
  if (exc->kind == pyobj::exc_class) return pyx_raise(exc->exc, nullptr);
  if (exc->kind == pyobj::text) return pyx_raise(PYX_TypeError, "exceptions must derive from BaseException");
  pyx_incref(exc);
  set_error(exc);
}

void pyx_reraise(pyobj* exc) { pyx_raise_object(exc, nullptr, false); }

bool pyx_error() { return state.error != nullptr; }
bool pyx_error_is(int exc) { return state.error && pyx::nopy::derives(state.error->exc, exc); }
void pyx_error_clear() { set_error(nullptr); }

pyobj* pyx_error_fetch() {
  pyobj* o = state.error;
  state.error = nullptr;
  return o;
}
void pyx_error_restore(pyobj* exc) { set_error(exc); }

int pyx_exc_match(pyobj* exc, pyobj* classes) { return exc && classes && pyx::nopy::derives(exc->exc, classes->exc); }

pyobj* pyx_handled_push(pyobj* exc) {
  pyobj* previous = state.handled;
  pyx_incref(exc);
  state.handled = exc;
  return previous;
}
void pyx_handled_pop(pyobj* previous) {
  pyx_decref(state.handled);
  state.handled = previous;
}
pyobj* pyx_handled() {
  pyx_incref(state.handled);
  return state.handled;
}

void pyx_trace(const pyx_code_info* code, int line, int, int) {
  pyobj* o = state.error;
  if (!o) return;
  if (o->frame_count == o->frame_room) {
    int room = o->frame_room ? o->frame_room * 2 : 8;
    void* p = realloc(o->frames, room * sizeof(pyx_traced));
    if (!p) return;
    o->frames = static_cast<pyx_traced*>(p);
    o->frame_room = room;
  }
  o->frames[o->frame_count++] = {code->name, code->file, code->line + line};
}

void pyx_trace_at(int, int) {}

void pyx_leave_generator() {
  if (pyx_error_is(PYX_StopIteration)) pyx_raise(PYX_RuntimeError, "generator raised StopIteration");
}

bool pyx_warn(int category, const char* text, const pyx_code_info* code, int line) {
  if (code) {
    fprintf(stderr, "%s:%d: %s: %s\n", code->file, line, kExceptions[category].name, text);
  } else {
    fprintf(stderr, "%s: %s\n", kExceptions[category].name, text);
  }
  return true;
}

void pyx_exception_class(const char* name, const char* base) {
  const pyobj* b = pyx::nopy::exc_class(base);
  if (b && further().count < kRoom) further().items[further().count++] = {name, b->exc};
}

const pyx_failure* pyx_failure_get() {
  const pyobj* o = state.error;
  if (!o) return nullptr;
  state.failure = {entry(o->exc).name, o->message, o->frames, o->frame_count};
  return &state.failure;
}

}  // extern "C"

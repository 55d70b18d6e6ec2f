// src/py/interp.cpp: the interpreter of generic clones: CPython's semantics on the compiler's own code.
#include "py/interp.hpp"
#include "py/piece.hpp"

#include <cstdlib>
#include <cstring>

#include "py/state.hpp"

namespace {

constexpr int turns_between_checks = 256;

void at_unit(pyx_frame* f, int unit) {
  if (f->piece) {
    pyx_piece_at(f->cache->module, unit);
  } else {
    pyx_frame_at(f->python, unit);
  }
}

void store(pyx_frame* f, int32_t slot, PyObject* value) {
  if (slot < 0) {
    Py_DECREF(value);
    return;
  }
  Py_XSETREF(f->slots[slot], value);
}

// ---- Exceptions -------------------------------------------------------------------------------------------------

const pyx_line* line_of(const pyx_program* p, int pc) {
  int lo = 0, hi = p->nlines;
  while (hi - lo > 1) {
    const int mid = (lo + hi) / 2;
    (p->lines[mid].at <= pc ? lo : hi) = mid;
  }
  return &p->lines[lo];
}

// The code object that handles an exception raised at pc: 0 is the function, as it is when nothing does.
int handling_frame(const pyx_program* p, int pc) {
  for (int i = p->nranges - 1; i >= 0; i--) {
    const pyx_try_range* t = &p->ranges[i];
    if (pc >= t->start && pc < t->end && !t->handler) return t->frame;
  }
  return 0;
}

// The code object of a comprehension that stands in the code around it, if it is the only one of its name and line there:
// its instructions have columns. Borrowed; else the empty one that the program has.
PyObject* inlined_code(const pyx_frame* f, const pyx_inlined_frame* c) {
  PyObject* around = c->caller > 0 ? inlined_code(f, &f->program->frames[c->caller - 1]) : f->cache->code;
  const auto* wanted = reinterpret_cast<PyCodeObject*>(c->code);
  PyObject* constants = reinterpret_cast<PyCodeObject*>(around)->co_consts;
  PyObject* found = nullptr;
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(constants); i++) {
    PyObject* o = PyTuple_GET_ITEM(constants, i);
    const auto* code = reinterpret_cast<PyCodeObject*>(o);
    if (!PyCode_Check(o) || code->co_firstlineno != wanted->co_firstlineno ||
        PyUnicode_Compare(code->co_name, wanted->co_name) != 0) {
      continue;
    }
    if (found) return c->code;
    found = o;
  }
  return found ? found : c->code;
}

// One entry for each inlined code object that the exception leaves, and one for that which handles it. again: the
// exception has been here before, so that the innermost has its entry.
void add_traceback(pyx_frame* f, int pc, bool again) {
  const pyx_line* l = line_of(f->program, pc);
  const int last = handling_frame(f->program, pc);
  pyx_spot spot = {l->line, l->from, l->to};
  int frame = l->frame;
  for (;;) {
    const pyx_inlined_frame* c = frame > 0 ? &f->program->frames[frame - 1] : nullptr;
    if (!again && c) pyx_add_traceback(inlined_code(f, c), f->globals, spot);
    const pyx_library_frame* library = c ? nullptr : f->cache->library;
    if (!again && library) pyx_add_traceback(library->code, library->globals, library->spot);
    if (!again && !c && !library) pyx_add_traceback(f->cache->code, f->globals, spot, f->piece || f->python->entered);
    if (!c || frame == last) return;
    if (c->generator) pyx_leave_generator();
    spot = {c->call_line, 0, 0};
    frame = c->caller;
    again = false;
  }
}

void leave_handler(pyx_frame* f, int saved) {
  PyObject* previous = f->slots[saved];
  f->slots[saved] = nullptr;
  PyErr_SetHandledException(previous);
  Py_XDECREF(previous);
}

void enter_handler(pyx_frame* f, const pyx_try_range* t) {
  PyObject *type, *exc, *traceback;
  PyErr_Fetch(&type, &exc, &traceback);
  PyErr_NormalizeException(&type, &exc, &traceback);
  if (traceback) PyException_SetTraceback(exc, traceback);
  Py_XDECREF(type);
  Py_XDECREF(traceback);
  for (int i = 0; i < t->nclear; i++) Py_CLEAR(f->slots[t->clear[i]]);
  Py_XSETREF(f->slots[t->saved], PyErr_GetHandledException());
  PyErr_SetHandledException(exc);
  store(f, t->exc, exc);
}

// Finds the handler for the exception raised at pc, leaving the handlers on the way. False: none.
bool unwind(pyx_frame* f, int pc) {
  const pyx_program* p = f->program;
  for (int i = p->nranges - 1; i >= 0; i--) {
    const pyx_try_range* t = &p->ranges[i];
    if (pc < t->start || pc >= t->end) continue;
    if (t->handler) {
      leave_handler(f, t->saved);
      continue;
    }
    enter_handler(f, t);
    f->pc = t->target;
    return true;
  }
  return false;
}

// ---- Counting ---------------------------------------------------------------------------------------------------

// Is it an operation that goes to CPython, other than by a hook, which would count it?
bool counts(int op) {
  switch (op) {
    case OP_CALL:
    case OP_CALL_METHOD:
    case OP_CALL_SPREAD:
    case OP_GET_ATTR:
    case OP_GET_METHOD:
    case OP_GET_ITEM:
    case OP_SLICE:
    case OP_TUPLE:
    case OP_TUPLE_SPREAD:
    case OP_LIST:
    case OP_LIST_SPREAD:
    case OP_SET:
    case OP_DICT:
    case OP_FUNC:
    case OP_CLASS:
    case OP_GLOBAL:
    case OP_ITER:
    case OP_INTRINSIC:
    case OP_STORE_GLOBAL:
    case OP_STORE_ATTR:
    case OP_STORE_ITEM:
    case OP_DELETE_GLOBAL:
    case OP_DELETE_ATTR:
    case OP_DELETE_ITEM:
    case OP_FOR:
      return true;
    default:
      return false;
  }
}

// The labels of the operations, with one that counts in the place of those that are counted.
const void* const* counting(const void* const* labels, const void* count) {
  static const void* all[OP_COUNT];
  for (int op = 0; op < OP_COUNT; op++) all[op] = counts(op) ? count : labels[op];
  return all;
}

// ---- Single operations ------------------------------------------------------------------------------------------

PyObject* load_global(pyx_frame* f, PyObject* name) {
  PyObject* value = PyDict_GetItemWithError(f->globals, name);
  if (!value && !PyErr_Occurred()) value = PyDict_GetItemWithError(f->builtins, name);
  if (value) return Py_NewRef(value);
  if (!PyErr_Occurred()) {
    pyx_name n = {PyUnicode_AsUTF8(name), px(name)};
    return n.text ? py(pyx_builtin_get(&n)) : nullptr;  // which raises
  }
  return nullptr;
}

// a op b; a str that only its variable refers to grows in place, as in CPython.
PyObject* binary(pyx_frame* f, const int32_t* w) {
  PyObject* a = pyx_operand(f, w[3]);
  PyObject* b = pyx_operand(f, w[4]);
  if ((w[2] & ~PYX_INPLACE) == PYX_ADD && PyUnicode_CheckExact(a) && PyUnicode_CheckExact(b) && w[3] >= 0 &&
      (w[3] >> 1 == w[1] || (w[3] & 1)) && w[3] >> 1 != w[4] >> 1) {
    PyObject* left = a;
    f->slots[w[3] >> 1] = nullptr;
    PyUnicode_Append(&left, b);
    return left;
  }
  return py(pyx_binary(w[2], px(a), px(b)));
}

PyObject* boolean(int truth) { return truth < 0 ? nullptr : Py_NewRef(truth ? Py_True : Py_False); }

// Calls with the arguments at w; self, when there is one, before them.
PyObject* call(pyx_frame* f, PyObject* fn, PyObject* self, int npos, int nkw, PyObject* names, const int32_t* w) {
  constexpr int few = 12;
  PyObject* small[few + 2];
  const int n = npos + nkw;
  PyObject** args = n <= few ? small : static_cast<PyObject**>(malloc(sizeof(PyObject*) * (n + 2)));
  if (!args) return PyErr_NoMemory();
  for (int i = 0; i < n; i++) args[i + 2] = pyx_operand(f, w[i]);
  args[1] = self;
  PyObject** first = self ? args + 1 : args + 2;
  PyObject* result = PyObject_Vectorcall(
      fn, first, static_cast<size_t>(npos + (self != nullptr)) | PY_VECTORCALL_ARGUMENTS_OFFSET, nkw ? names : nullptr);
  if (args != small) free(args);
  if (result) {
    for (int i = 0; i < n; i++) pyx_used(f, w[i]);
  }
  return result;
}

PyObject* call_method(pyx_frame* f, const int32_t* w) {  // w: dst, fn, self, npos, nkw, names, args
  PyObject* fn = pyx_operand(f, w[2]);
  PyObject* result = call(f, fn, f->slots[w[3]], w[4], w[5], pyx_operand(f, w[6]), w + 7);
  if (result) {
    pyx_used(f, w[2]);
    Py_CLEAR(f->slots[w[3]]);
  }
  return result;
}

bool get_method(pyx_frame* f, const int32_t* w) {  // w: dst, self, x, name
  PyObject* x = pyx_operand(f, w[3]);
  PyObject* method = nullptr;
  const int unbound = _PyObject_GetMethod(x, pyx_operand(f, w[4]), &method);
  if (!method) return false;
  Py_XSETREF(f->slots[w[2]], unbound ? Py_NewRef(x) : nullptr);
  pyx_used(f, w[3]);
  store(f, w[1], method);
  return true;
}

PyObject* sequence(pyx_frame* f, bool list, int n, const int32_t* w) {
  PyObject* s = list ? PyList_New(n) : PyTuple_New(n);
  if (!s) return nullptr;
  for (int i = 0; i < n; i++) {
    PyObject* item = Py_NewRef(pyx_operand(f, w[i]));
    if (list) {
      PyList_SET_ITEM(s, i, item);
    } else {
      PyTuple_SET_ITEM(s, i, item);
    }
  }
  for (int i = 0; i < n; i++) pyx_used(f, w[i]);
  return s;
}

PyObject* join(pyx_frame* f, int n, const int32_t* w) {
  constexpr int few = 16;
  PyObject* small[few];
  PyObject** parts = n <= few ? small : static_cast<PyObject**>(malloc(sizeof(PyObject*) * n));
  if (!parts) return PyErr_NoMemory();
  for (int i = 0; i < n; i++) parts[i] = pyx_operand(f, w[i]);
  PyObject* text = py(pyx_join(reinterpret_cast<pyobj**>(parts), n));
  if (parts != small) free(parts);
  if (text) {
    for (int i = 0; i < n; i++) pyx_used(f, w[i]);
  }
  return text;
}

PyObject* slice(pyx_frame* f, const int32_t* w) {
  PyObject* s = PySlice_New(pyx_operand(f, w[0]), pyx_operand(f, w[1]), pyx_operand(f, w[2]));
  if (s) {
    for (int i = 0; i < 3; i++) pyx_used(f, w[i]);
  }
  return s;
}

bool unpack(pyx_frame* f, const int32_t* w) {  // w: x, n, star, slots
  constexpr int few = 16;
  const int n = w[2];
  pyobj* small[few];
  pyobj** out = n <= few ? small : static_cast<pyobj**>(malloc(sizeof(pyobj*) * n));
  if (!out) return PyErr_NoMemory(), false;
  const bool ok = pyx_unpack(px(pyx_operand(f, w[1])), n, w[3], out);
  if (ok) {
    pyx_used(f, w[1]);
    for (int i = 0; i < n; i++) store(f, w[4 + i], py(out[i]));
  }
  if (out != small) free(out);
  return ok;
}

bool delete_cell(pyx_frame* f, int slot) {
  PyObject* cell = f->slots[slot];
  if (PyCell_GET(cell)) {
    PyObject* old = PyCell_GET(cell);
    PyCell_SET(cell, nullptr);
    Py_DECREF(old);
    return true;
  }
  const pyx_var* v = &f->program->vars[slot];
  return v->kind == VAR_CELL ? pyx_unbound_local(v->name) : pyx_unbound_free(v->name);
}

PyObject* load_cell(pyx_frame* f, int slot) {
  PyObject* value = PyCell_GET(f->slots[slot]);
  if (value) return Py_NewRef(value);
  const pyx_var* v = &f->program->vars[slot];
  v->kind == VAR_CELL ? pyx_unbound_local(v->name) : pyx_unbound_free(v->name);
  return nullptr;
}

bool delete_global(pyx_frame* f, PyObject* name) {
  if (PyDict_DelItem(f->globals, name) == 0) return true;
  if (!PyErr_ExceptionMatches(PyExc_KeyError)) return false;
  PyErr_Clear();
  PyErr_Format(PyExc_NameError, "name '%.200U' is not defined", name);
  return false;
}

// On the way back to a loop's head now and then: signals, and a chance for other threads.
bool pause(int* turns) {
  *turns = 0;
  if (PyErr_CheckSignals() < 0) return false;
  PyThreadState* state = PyEval_SaveThread();
  PyEval_RestoreThread(state);
  return true;
}

}  // namespace

bool pyx_unbound_local(PyObject* name) {
  PyErr_Format(PyExc_UnboundLocalError, "cannot access local variable '%U' where it is not associated with a value",
               name);
  return false;
}

bool pyx_unbound_free(PyObject* name) {
  PyErr_Format(PyExc_NameError,
               "cannot access free variable '%U' where it is not associated with a value in enclosing scope", name);
  return false;
}

PyObject* pyx_run_frame(pyx_frame* f) {
  static const void* const labels[OP_COUNT] = {
      &&copy,          &&unary,       &&binary,       &&compare,    &&truth,      &&call,       &&call_method,
      &&call_spread,   &&get_attr,    &&get_method,   &&get_item,   &&slice,      &&tuple,      &&display,
      &&list,          &&display,     &&display,      &&display,    &&func,       &&klass,      &&global,
      &&cell,          &&iter,        &&format,       &&join,       &&match_exc,  &&import,     &&import_from,
      &&intrinsic,     &&store_cell,  &&store_global, &&store_attr, &&store_item, &&delete_var, &&delete_cell,
      &&delete_global, &&delete_attr, &&delete_item,  &&unpack,     &&jump,       &&loop,       &&if_,
      &&if_truth,      &&for_,        &&check,        &&clear,      &&leave,      &&return_,    &&raise,
      &&raise_from,    &&reraise,     &&raise_bare,   &&yield_,     &&line};
  const void* const* const next = pyx_count_calls ? counting(labels, &&counted) : labels;
  const int32_t* const code = f->program->code;
  const int32_t* w = code + f->pc;
  PyObject* r;
  int turns = 0;

#define NEXT(n)       \
  do {                \
    w += (n);         \
    goto* next[w[0]]; \
  } while (0)
#define X(i) pyx_operand(f, w[i])
#define USED(i) pyx_used(f, w[i])
#define RESULT(n)       \
  do {                  \
    if (!r) goto error; \
    store(f, w[1], r);  \
    NEXT(n);            \
  } while (0)

  at_unit(f, line_of(f->program, f->pc)->unit);
  if (f->throwing) {
    f->throwing = false;
    goto error;
  }
  NEXT(0);

counted:
  ++*pyx_calls;
  goto* labels[w[0]];
line:
  at_unit(f, f->program->lines[w[1]].unit);
  NEXT(2);
copy:
  r = Py_NewRef(X(2));
  USED(2);
  RESULT(3);
unary:
  if (!(r = py(pyx_unary(w[2], px(X(3)))))) goto error;
  USED(3);
  RESULT(4);
binary:
  if (!(r = ::binary(f, w))) goto error;
  USED(3);
  USED(4);
  RESULT(5);
compare:
  if (!(r = py(pyx_compare(w[2], px(X(3)), px(X(4)))))) goto error;
  USED(3);
  USED(4);
  RESULT(5);
truth:
  if (!(r = boolean(PyObject_IsTrue(X(2))))) goto error;
  USED(2);
  RESULT(3);
call:
  if (!(r = ::call(f, X(2), nullptr, w[3], w[4], X(5), w + 6))) goto error;
  USED(2);
  RESULT(6 + w[3] + w[4]);
call_method:
  r = ::call_method(f, w);
  RESULT(7 + w[4] + w[5]);
call_spread:
  r = pyx_call_spread(f, w + 2);
  RESULT(3 + pyx_spread_length(w + 3));
get_attr:
  if (!(r = PyObject_GetAttr(X(2), X(3)))) goto error;
  USED(2);
  RESULT(4);
get_method:
  if (!::get_method(f, w)) goto error;
  NEXT(5);
get_item:
  if (!(r = PyObject_GetItem(X(2), X(3)))) goto error;
  USED(2);
  USED(3);
  RESULT(4);
slice:
  r = ::slice(f, w + 2);
  RESULT(5);
tuple:
  r = sequence(f, false, w[2], w + 3);
  RESULT(3 + w[2]);
list:
  r = sequence(f, true, w[2], w + 3);
  RESULT(3 + w[2]);
display:
  r = pyx_display(f, w[0], w + 2);
  RESULT(3 + (w[0] == OP_DICT ? 3 : 2) * w[2]);
func: {
  r = pyx_make_function(f, w + 2);
  const int32_t* at = w + 4 + w[3];
  at += 1 + 2 * at[0];
  at += 1 + 2 * at[0];
  RESULT(static_cast<int>(at - w));
}
klass:
  r = pyx_make_class(f, w + 2);
  RESULT(4 + pyx_spread_length(w + 4));
global:
  r = load_global(f, X(2));
  RESULT(3);
cell:
  r = load_cell(f, w[2]);
  RESULT(3);
iter:
  if (!(r = PyObject_GetIter(X(2)))) goto error;
  USED(2);
  RESULT(3);
format:
  if (!(r = py(pyx_format(px(X(2)), static_cast<char>(w[3]), w[4] ? px(X(5)) : nullptr)))) goto error;
  USED(2);
  USED(5);
  RESULT(6);
join:
  r = ::join(f, w[2], w + 3);
  RESULT(3 + w[2]);
match_exc:
  r = boolean(pyx_exc_match(px(X(2)), px(X(3))));
  if (!r) goto error;
  USED(2);
  USED(3);
  RESULT(4);
  import :r = pyx_import_name(f, w + 2);
  RESULT(6);
import_from: {
  pyx_name name = {PyUnicode_AsUTF8(X(3)), px(X(3))};
  if (!(r = py(pyx_import_from(px(X(2)), &name)))) goto error;
  USED(2);
  RESULT(4);
}
intrinsic:
  r = pyx_intrinsic(f, w + 2);
  RESULT(4 + w[3]);
store_cell: {
  PyObject* old = PyCell_GET(f->slots[w[1]]);
  PyCell_SET(f->slots[w[1]], Py_NewRef(X(2)));
  Py_XDECREF(old);
  USED(2);
  NEXT(3);
}
store_global:
  if (PyDict_SetItem(f->globals, X(1), X(2)) < 0) goto error;
  USED(2);
  NEXT(3);
store_attr:
  if (PyObject_SetAttr(X(1), X(2), X(3)) < 0) goto error;
  USED(1);
  USED(3);
  NEXT(4);
store_item:
  if (PyObject_SetItem(X(1), X(2), X(3)) < 0) goto error;
  USED(1);
  USED(2);
  USED(3);
  NEXT(4);
delete_var:
  if (!f->slots[w[1]]) {
    pyx_unbound_local(f->program->vars[w[1]].name);
    goto error;
  }
  Py_CLEAR(f->slots[w[1]]);
  NEXT(2);
delete_cell:
  if (!::delete_cell(f, w[1])) goto error;
  NEXT(2);
delete_global:
  if (!::delete_global(f, X(1))) goto error;
  NEXT(2);
delete_attr:
  if (PyObject_SetAttr(X(1), X(2), nullptr) < 0) goto error;
  USED(1);
  NEXT(3);
delete_item:
  if (PyObject_DelItem(X(1), X(2)) < 0) goto error;
  USED(1);
  USED(2);
  NEXT(3);
unpack:
  if (!::unpack(f, w)) goto error;
  NEXT(4 + w[2]);
jump:
  w = code + w[1];
  NEXT(0);
loop:
  if (__builtin_expect(++turns == turns_between_checks, 0) && !pause(&turns)) goto error;
  w = code + w[1];
  NEXT(0);
if_:
  if (X(1) == Py_True) NEXT(3);
  w = code + w[2];
  NEXT(0);
if_truth: {
  PyObject* x = X(1);
  const int t = x == Py_True ? 1 : x == Py_False ? 0 : PyObject_IsTrue(x);
  if (t < 0) goto error;
  USED(1);
  if (t) NEXT(3);
  w = code + w[2];
  NEXT(0);
}
for_: {
  PyObject* it = X(1);
  r = Py_TYPE(it)->tp_iternext(it);
  if (r) {
    store(f, w[2], r);
    NEXT(4);
  }
  if (!pyx_take_stop()) goto error;
  w = code + w[3];
  NEXT(0);
}
check:
  if (__builtin_expect(!f->slots[w[1]], 0)) {
    PyObject* name = f->program->vars[w[1]].name;
    w[2] ? pyx_unbound_free(name) : pyx_unbound_local(name);
    goto error;
  }
  NEXT(3);
clear:
  Py_CLEAR(f->slots[w[1]]);
  NEXT(2);
leave:
  leave_handler(f, w[1]);
  NEXT(2);
return_:
  return Py_NewRef(X(1));
yield_:
  r = Py_NewRef(X(2));
  USED(2);
  f->yielded = true;
  f->yield_pc = static_cast<int>(w - code);
  f->sent = w[1];
  f->passes = w[3];
  f->pc = f->yield_pc + 4;
  return r;
raise:
  pyx_raise_object(px(X(1)), nullptr, false);
  goto error;
raise_from:
  pyx_raise_object(px(X(1)), px(X(2)), true);
  goto error;
reraise:
  pyx_reraise(px(X(1)));
  add_traceback(f, static_cast<int>(w - code), true);
  goto propagate;
raise_bare: {
  PyObject* handled = PyErr_GetHandledException();
  const bool active = handled && handled != Py_None;
  Py_XDECREF(handled);
  pyx_raise_object(nullptr, nullptr, false);
  if (active) {
    add_traceback(f, static_cast<int>(w - code), true);
    goto propagate;
  }
}

error:
  add_traceback(f, static_cast<int>(w - code), false);
propagate:
  if (!unwind(f, static_cast<int>(w - code))) return nullptr;
  w = code + f->pc;
  NEXT(0);

#undef NEXT
#undef X
#undef USED
#undef RESULT
}

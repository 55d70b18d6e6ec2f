// src/py/piece.cpp: runs of statements of a module body, and loops of functions, that have a native form.
//
// A piece takes the values of its names from the module's namespace, or from the variables of the function's frame, and
// writes back what it assigns. It runs in the frame of the module body or function: Python code that it calls finds that
// frame, at the right line, as its caller.
#include "py/piece.hpp"
#include "py/traced.hpp"

#include <cstdlib>
#include <cstring>

#include "py/loop_trial.hpp"
#include "py/objects.hpp"
#include "py/position.hpp"
#include "py/state.hpp"

namespace {

struct piece {
  PyObject_HEAD pyx_module* module;
  pyx_function_state* state;
  int nnames;
  PyObject** names;
  // Of a loop of a function: the code object that it stands in, once that is known, and where a frame of that has the
  // variables.
  PyObject* code;
  int* places;
  pyx_loop_trial trial;  // of a loop of a function
  const pyx_entry_table* tried;

  bool in_function() const { return state->spec->in_function; }
};

}  // namespace

// A piece that runs.
struct pyx_running_piece {
  piece* self;
  pyx_python_frame* frame;
  PyObject* code;
  uint64_t version;  // of the namespace when seen was filled
  PyObject** seen;   // what the names meant; owned, null for none
  pyx_running_piece* outer;
};

namespace {

using running = pyx_running_piece;

thread_local running* innermost;
thread_local bool left_by_exception;

running* current(pyx_module* m) { return m ? *m->piece() : nullptr; }

constexpr char in_cell = 0x40 | 0x80;  // CO_FAST_CELL, CO_FAST_FREE of CPython's pycore_code.h

// Where a frame has a variable of the function: comprehensions and inner functions may share it.
PyObject** variable(const piece* p, pyx_python_frame* frame, int i) {
  PyObject** const variables = frame->variables;  // as many as the code has
  PyObject** at = variables + p->places[i];
  const auto* code = reinterpret_cast<PyCodeObject*>(frame->code);
  const char kind = PyBytes_AS_STRING(code->co_localspluskinds)[p->places[i]];
  return (kind & in_cell) && *at && PyCell_Check(*at) ? &reinterpret_cast<PyCellObject*>(*at)->ob_ref : at;
}

PyObject* value_of(const piece* p, int i) {  // borrowed, null without an exception
  PyObject* value = PyDict_GetItemWithError(p->module->dict, p->names[i]);
  if (!value) PyErr_Clear();
  return value;
}

PyObject* try_entries(piece* p, PyObject* const* args) {
  const pyx_entry_table* table = p->state->table.load(std::memory_order_acquire);
  for (int i = 0; i < table->count; i++) {
    const pyx_live_entry* e = &table->entries[i];
    if (!pyx_entry_holds(p->module, e)) continue;
    const uint64_t before = *pyx_calls;
    PyObject* result = pyx_enter(e, args);
    p->state->python_calls += *pyx_calls - before;
    if (result != pyx_mismatch()) return result;
  }
  return pyx_mismatch();
}

PyObject* try_or_make(piece* p, PyObject* const* args) {
  PyObject* result = try_entries(p, args);
  if (result != pyx_mismatch() || p->state->spec->open == PYX_CLOSED) return result;
  return pyx_specialise(p->module, p->state, args) ? try_entries(p, args) : result;
}

#if PY_VERSION_HEX >= 0x030B0000 && PY_VERSION_HEX < 0x030C0000
// Finds the variables in frames of the code object; false: it is not that in which the piece stands.
bool find_places(piece* p, PyObject* code) {
  auto* c = reinterpret_cast<PyCodeObject*>(code);
  bool inside = false;
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(c->co_consts); i++) {
    inside = inside || PyTuple_GET_ITEM(c->co_consts, i) == reinterpret_cast<PyObject*>(p);
  }
  if (!inside) return false;
  if (!p->places) p->places = static_cast<int*>(PyMem_Calloc(p->nnames + 1, sizeof(int)));
  for (int i = 0; p->places && i < p->nnames; i++) {
    Py_ssize_t at = 0;
    while (at < c->co_nlocalsplus && PyUnicode_Compare(PyTuple_GET_ITEM(c->co_localsplusnames, at), p->names[i]) != 0)
      at++;
    if (at == c->co_nlocalsplus) return false;
    p->places[i] = static_cast<int>(at);
  }
  p->code = code;
  return p->places != nullptr;
}
#endif

// The frame of the module body or function, when it is that which runs.
pyx_python_frame* frame_of(piece* p) {
#if PY_VERSION_HEX >= 0x030B0000 && PY_VERSION_HEX < 0x030C0000
  auto* frame = reinterpret_cast<pyx_python_frame*>(PyThreadState_Get()->cframe->current_frame);
  if (!frame || frame->globals != p->module->dict) return nullptr;
  if (p->in_function() ? p->code == frame->code || find_places(p, frame->code) : frame->locals == p->module->dict) {
    return frame;
  }
#endif
  (void)p;
  return nullptr;
}

// The interpreter adds an entry for the frame that a piece runs in to the traceback, as it does for whatever raises. Native
// code has added one with the right place: the frame takes that over, where it is one of its code; of a function at least the
// line. False: there are two.
bool same_entry(const piece* p, pyx_python_frame* frame, PyObject* value, PyObject** traceback) {
  auto* own = reinterpret_cast<PyTracebackObject*>(*traceback);
  if (!own) return false;
  int at = own->tb_frame == frame->object ? own->tb_lasti : -1;
  if (at < 0 && p->in_function()) at = pyx_instruction_on(frame->code, own->tb_lineno);
  if (at < 0) return false;
  auto* code = reinterpret_cast<PyCodeObject*>(frame->code);
  frame->instruction = reinterpret_cast<uint16_t*>(code->co_code_adaptive) + at / 2;
  Py_XINCREF(own->tb_next);
  Py_SETREF(*traceback, reinterpret_cast<PyObject*>(own->tb_next));
  if (value && PyExceptionInstance_Check(value)) PyException_SetTraceback(value, *traceback ? *traceback : Py_None);
  return true;
}

// The loop that is being compared; the others of its function are run as it is meanwhile, but not when CPython does not come
// to it any more.
piece* compared;
int deferred;

// Shall CPython run the loop, which it has turned out to be faster at, or is to be compared with?
bool left_to_python(piece* p, pyx_python_frame* frame) {
  const pyx_entry_table* table = p->state->table.load(std::memory_order_acquire);
  if (table->count == 0) return false;
  constexpr int patience = 4096;
  if (compared && compared != p && compared->code == frame->code) {
    if (++deferred < patience) return compared->trial.by_python();
    compared->trial.again();
    compared = nullptr;
  }
  if (table != p->tried) {
    p->tried = table;
    p->trial.again();
  }
  const bool python = p->trial.python_next();
  if (p->trial.comparing()) {
    if (!compared) compared = p;
    if (compared == p) deferred = 0;
  } else if (compared == p) {
    compared = nullptr;
  }
  return python;
}

PyObject* run(piece* p, pyx_python_frame* frame) {
  PyObject* args[pyx_max_names + 1];
  PyObject* seen[pyx_max_names + 1] = {};
  for (int i = 0; i < p->nnames; i++) {
    args[i] = seen[i] = Py_XNewRef(p->in_function() ? *variable(p, frame, i) : value_of(p, i));
  }
  Py_XSETREF(p->state->code, Py_NewRef(frame->code));
  running r = {p, frame, frame->code, pyx_dict_version(p->module->dict), seen, innermost};
  innermost = &r;
  PyObject* result = try_or_make(p, args);
  innermost = r.outer;
  PyObject *type, *value, *traceback;  // what is released may run Python code
  PyErr_Fetch(&type, &value, &traceback);
  left_by_exception = !result && !same_entry(p, frame, value, &traceback) && !p->in_function();
  for (int i = 0; i < p->nnames; i++) Py_XDECREF(seen[i]);
  PyErr_Restore(type, value, traceback);
  return result;
}

// What a loop has returned, until the function that it stands in does: it asks for it next, but for signal handlers.
struct returned {
  pyx_python_frame* from;
  PyObject* value;
  returned* below;
};

thread_local returned* last;

// Takes the item out of the tuple that a loop gave; false without memory.
bool keep_returned(pyx_python_frame* frame, PyObject* result) {
  auto* r = static_cast<returned*>(malloc(sizeof(returned)));
  if (!r) return PyErr_NoMemory(), false;
  *r = {frame, Py_NewRef(PyTuple_GET_ITEM(result, 0)), last};
  last = r;
  return true;
}

PyObject* take_returned() {
  returned* r = last;
  PyObject* value = r->value;
  last = r->below;
  free(r);
  return value;
}

// True when the piece has run natively, False when the statements are to run.
PyObject* run_here(piece* p) {
  pyx_python_frame* frame = p->module->active && !pyx_traced() ? frame_of(p) : nullptr;
  if (frame && p->in_function() && left_to_python(p, frame)) frame = nullptr;
  const uint64_t exits = p->module->exits;
  pyx_loop_trial::run timed(p->in_function() ? &p->trial : nullptr);
  PyObject* result = frame ? run(p, frame) : pyx_mismatch();
  if (frame && result != pyx_mismatch()) timed.ended(p->module->exits != exits);
  if (!result) return nullptr;
  if (result == pyx_mismatch()) return Py_NewRef(Py_False);
  const bool ok = !PyTuple_Check(result) || keep_returned(frame, result);
  Py_DECREF(result);
  return ok ? Py_NewRef(Py_True) : nullptr;
}

// returned: has the piece returned from the function? value: what.
PyObject* getattr(PyObject* self, PyObject* name) {
  static PyObject *const run = PyUnicode_InternFromString("run"), *const returned =
                                                                      PyUnicode_InternFromString("returned");
  auto* p = reinterpret_cast<piece*>(self);
  if (name == run) return run_here(p);
  if (name == returned) {
    pyx_python_frame* frame = last ? frame_of(p) : nullptr;
    return PyBool_FromLong(frame && last->from == frame);
  }
  if (last && PyUnicode_CompareWithASCIIString(name, "value") == 0) return take_returned();
  return PyObject_GenericGetAttr(self, name);
}

// In a code object that another process gets by value, the statements run.
PyObject* reduce(PyObject*, PyObject*) {
  PyObject* types = PyImport_ImportModule("types");
  PyObject* plain = types ? PyObject_GetAttrString(types, "SimpleNamespace") : nullptr;
  Py_XDECREF(types);
  return plain ? Py_BuildValue("N(){s:O}", plain, "run", Py_False) : nullptr;
}

PyMethodDef methods[] = {
    {"__reduce__", reduce, METH_NOARGS, nullptr},
    {"__reduce_ex__", reduce, METH_O, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

void dealloc(PyObject* self) {
  auto* p = reinterpret_cast<piece*>(self);
  if (compared == p) compared = nullptr;
  for (int i = 0; i < p->nnames; i++) Py_XDECREF(p->names[i]);
  PyMem_Free(p->names);
  PyMem_Free(p->places);
  PyObject_Free(p);
}

// Constants of a code object are hashed and compared by identity when it is copied.
PyTypeObject make_type() {
  PyTypeObject t = {PyVarObject_HEAD_INIT(nullptr, 0)};
  t.tp_name = "pyx2cpp.piece";
  t.tp_basicsize = sizeof(piece);
  t.tp_flags = Py_TPFLAGS_DEFAULT;
  t.tp_dealloc = dealloc;
  t.tp_getattro = getattr;
  t.tp_methods = methods;
  return t;
}

PyTypeObject type = make_type();

bool same_values(running* r) {
  for (int i = 0; i < r->self->nnames; i++) {
    if (value_of(r->self, i) != r->seen[i]) return false;
  }
  return true;
}

}  // namespace

PyObject* pyx_piece_new(pyx_module* module, pyx_function_state* state) {
  if (!(type.tp_flags & Py_TPFLAGS_READY) && PyType_Ready(&type) < 0) return nullptr;
  const pyx_function_spec* spec = state->spec;
  auto* p = PyObject_New(piece, &type);
  if (!p) return nullptr;
  p->trial = pyx_loop_trial();
  p->tried = nullptr;
  p->module = module;
  p->state = state;
  p->nnames = 0;
  p->code = nullptr;
  p->places = nullptr;
  p->names = static_cast<PyObject**>(PyMem_Calloc(spec->nparams + 1, sizeof(PyObject*)));
  for (int i = 0; p->names && i < spec->nparams; i++) {
    p->names[i] = PyUnicode_InternFromString(spec->params[i].name);
    p->nnames = i + 1;
    if (!p->names[i]) break;
  }
  if (p->names && !PyErr_Occurred()) return reinterpret_cast<PyObject*>(p);
  Py_DECREF(p);
  return PyErr_Occurred() ? nullptr : PyErr_NoMemory();
}

pyx_running_piece** pyx_piece_here() { return &innermost; }

bool pyx_is_piece_now(const pyx_code_info* info) {
  return (strcmp(info->name, "<module>") == 0 || strcmp(info->name, "<loop>") == 0) && info->module &&
         current(*info->module);
}

void pyx_piece_take(pyx_module* m, PyObject** slots) {
  const running* r = current(m);
  if (!r || !r->self->in_function()) return;
  for (int i = 0; i < r->self->nnames; i++) {
    if (!slots[i]) slots[i] = Py_XNewRef(*variable(r->self, r->frame, i));
  }
}

void pyx_piece_give(pyx_module* m, PyObject** slots) {
  const running* r = current(m);
  if (!r || !r->self->in_function()) return;
  for (int i = 0; i < r->self->nnames; i++) Py_XSETREF(*variable(r->self, r->frame, i), Py_XNewRef(slots[i]));
}

void pyx_piece_at(pyx_module* m, int unit) {
  const running* r = current(m);
  auto* code = reinterpret_cast<PyCodeObject*>(r->code);
  r->frame->instruction = reinterpret_cast<uint16_t*>(code->co_code_adaptive) + unit;
}

void pyx_piece_left() {
  if (!left_by_exception) return;
  left_by_exception = false;
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  auto* first = reinterpret_cast<PyTracebackObject*>(traceback);
  if (first && first->tb_next) {
    Py_INCREF(first->tb_next);
    Py_SETREF(traceback, reinterpret_cast<PyObject*>(first->tb_next));
    if (value && PyExceptionInstance_Check(value)) PyException_SetTraceback(value, traceback);
  }
  PyErr_Restore(type, value, traceback);
}

extern "C" {

void pyx_names_mark(pyx_module* m) {
  running* r = current(m);
  if (!r || pyx_dict_version(r->self->module->dict) == r->version) return;
  for (int i = 0; i < r->self->nnames; i++) {
    PyObject* value = value_of(r->self, i);
    if (value != r->seen[i]) Py_XSETREF(r->seen[i], Py_XNewRef(value));
  }
  r->version = pyx_dict_version(r->self->module->dict);
}

void pyx_local_set(pyx_module* m, const pyx_name* n, pyobj* v) {
  const running* r = current(m);
  for (int i = 0; r && i < r->self->nnames; i++) {
    if (PyUnicode_CompareWithASCIIString(r->self->names[i], n->text) != 0) continue;
    Py_XSETREF(*variable(r->self, r->frame, i), Py_XNewRef(py(v)));
    return;
  }
}

bool pyx_names_same(pyx_module* m) {
  running* r = current(m);
  if (!r) return true;
  const uint64_t version = pyx_dict_version(r->self->module->dict);
  if (__builtin_expect(version == r->version, 1)) return true;
  if (!same_values(r)) return false;
  r->version = version;
  return true;
}

}  // extern "C"

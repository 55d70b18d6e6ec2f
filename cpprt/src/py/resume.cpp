// src/py/resume.cpp: native code leaves for the generic clone, which starts at a point with the values handed over.
#include <cstdlib>
#include <cstring>

#include "py/frame_taken.hpp"
#include "py/function.hpp"
#include "py/interp.hpp"
#include "py/module.hpp"
#include "py/piece.hpp"
#include "py/state.hpp"

namespace {

// The frame's memory: constants, then slots.
PyObject** make_slots(const pyx_program* p, PyObject** small, int nsmall) {
  const int n = p->nconsts + p->nslots;
  PyObject** memory = n <= nsmall ? small : static_cast<PyObject**>(malloc(sizeof(PyObject*) * n));
  if (!memory) return nullptr;
  memcpy(memory, p->consts, sizeof(PyObject*) * p->nconsts);
  memset(memory + p->nconsts, 0, sizeof(PyObject*) * p->nslots);
  return memory + p->nconsts;
}

pyx_function_state* state_of(const pyx_code_info* info) {
  pyx_module* m = *info->module;
  for (int i = 0; i < m->nfunctions; i++) {
    const pyx_function_spec* s = m->functions[i].spec;
    if (s->line == info->line && strcmp(s->qualname, info->qualname) == 0) return &m->functions[i];
  }
  return nullptr;
}

// The cell that the function's closure holds for a free variable. New reference.
PyObject* closure_cell(const pyx_code_info* info, PyObject* name) {
  pyx_function_state* state = state_of(info);
  if (!state || !state->object) return nullptr;
  PyObject* original = reinterpret_cast<pyx_function*>(state->object)->original;
  PyObject* names = PyObject_GetAttrString(state->code, "co_freevars");
  PyObject* cell = nullptr;
  for (Py_ssize_t i = 0; names && i < PyTuple_GET_SIZE(names); i++) {
    if (PyUnicode_Compare(PyTuple_GET_ITEM(names, i), name) == 0) {
      cell = Py_NewRef(PyTuple_GET_ITEM(PyFunction_GET_CLOSURE(original), i));
    }
  }
  Py_XDECREF(names);
  return cell;
}

// Variables that inner functions share live in cells; native code may hand over plain values.
bool make_cells(pyx_frame* f) {
  for (int i = 0; i < f->program->nvars; i++) {
    const pyx_var* v = &f->program->vars[i];
    if (v->kind != VAR_CELL && v->kind != VAR_FREE) continue;
    PyObject* value = f->slots[i];
    if (value && PyCell_Check(value)) continue;
    PyObject* cell = v->kind == VAR_FREE && !value ? closure_cell(f->info, v->name) : nullptr;
    if (!cell && !(cell = PyCell_New(value))) return false;
    Py_XDECREF(value);
    f->slots[i] = cell;
  }
  return true;
}

// Finds an instruction of the Python code object for each line, to stand for the place where the clone is.
void find_units(pyx_code_cache* cache) {
  pyx_program* p = cache->program;
  PyObject* lines = PyObject_CallMethod(cache->code, "co_lines", nullptr);
  PyObject* it = lines ? PyObject_GetIter(lines) : nullptr;
  while (PyObject* entry = it ? PyIter_Next(it) : nullptr) {
    int start, end;
    PyObject* line;
    if (PyArg_ParseTuple(entry, "iiO", &start, &end, &line) && line != Py_None) {
      const long n = PyLong_AsLong(line);
      for (int i = 0; i < p->nlines; i++) {
        if (p->lines[i].line == n && p->lines[i].unit == 0) p->lines[i].unit = start / 2;
      }
    }
    Py_DECREF(entry);
  }
  Py_XDECREF(it);
  Py_XDECREF(lines);
  PyErr_Clear();
}

PyObject* run(const pyx_code_info* info, pyx_code_cache* cache, int pc, pyobj** values, int nvalues) {
  constexpr int small_frame = 64;
  PyObject* small[small_frame];
  const pyx_program* p = cache->program;
  pyx_module* m = cache->module;
  pyx_python_frame python;
  pyx_frame f = {
      p, cache, info, m->dict, m->builtins, make_slots(p, small, small_frame), pc, &python, pyx_is_piece(info)};
  if (!f.slots) return PyErr_NoMemory();
  if (f.piece) {
    python.entered = false;
  } else {
    pyx_frame_enter(&python, cache);
  }
  const int n = nvalues < p->nslots ? nvalues : p->nslots;
  memcpy(f.slots, values, sizeof(PyObject*) * n);
  memset(values, 0, sizeof(PyObject*) * n);
  pyx_take_handlers(&f);
  if (f.piece) pyx_piece_take(m, f.slots);
  PyObject* result = pyx_taken_to_series(f.slots, n) && make_cells(&f) ? pyx_run_frame(&f) : nullptr;
  if (f.piece) pyx_piece_give(m, f.slots);
  pyx_frame_leave(&python);
  for (int i = 0; i < p->nslots; i++) Py_XDECREF(f.slots[i]);
  if (f.slots - p->nconsts != small) free(f.slots - p->nconsts);
  return result;
}

}  // namespace

// The clone starts inside handlers that native code entered: it will leave them.
void pyx_take_handlers(pyx_frame* f) {
  const pyx_program* p = f->program;
  for (int i = p->nranges - 1; i >= 0; i--) {
    const pyx_try_range* t = &p->ranges[i];
    if (!t->handler || f->pc < t->start || f->pc >= t->end) continue;
    f->slots[t->saved] = pyx_take_handler();
  }
}

const pyx_program* pyx_program_of(pyx_code_cache* cache, const pyx_code_info* info) {
  if (!cache->program) {
    cache->program = pyx_decode(info->code, info->code_size, info->file);
    if (cache->program) find_units(cache);
  }
  return cache->program;
}

namespace {

// The instruction of a statement: behind what checks and loads the operands, which native code has done.
int instruction(const pyx_program* p, int point) {
  int pc = p->points[2 * point];
  for (;;) {
    switch (p->code[pc]) {
      case OP_LINE:
        pc += 2;
        break;
      case OP_CHECK:
      case OP_GLOBAL:
        pc += 3;
        break;
      default:
        return pc;
    }
  }
}

PyObject* carry_out(pyx_frame* f, const int32_t* w) {
  switch (w[0]) {
    case OP_CALL_SPREAD:
      return pyx_call_spread(f, w + 2);
    case OP_TUPLE_SPREAD:
    case OP_LIST_SPREAD:
    case OP_SET:
    case OP_DICT:
      return pyx_display(f, w[0], w + 2);
    case OP_FUNC:
      return pyx_make_function(f, w + 2);
    case OP_CLASS:
      return pyx_make_class(f, w + 2);
    case OP_INTRINSIC:
      return pyx_intrinsic(f, w + 2);
    default:
      PyErr_Format(PyExc_SystemError, "pyx2cpp: no step of kind %d", w[0]);
      return nullptr;
  }
}

}  // namespace

PyObject* pyx_step_alone(const pyx_code_info* info, int point, pyobj** values) {
  constexpr int small_frame = 64;
  PyObject* small[small_frame];
  pyx_code_cache* cache = PyErr_Occurred() ? nullptr : pyx_cache_of(info);  // a value that could not be boxed
  // Warnings that have been noted come before what is done from here on.
  if (pyx::np_pending() && !PyErr_Occurred() && !pyx::np_flush(*info)) cache = nullptr;
  const pyx_program* p = cache && cache->module ? pyx_program_of(cache, info) : nullptr;
  PyObject* result = nullptr;
  if (p) {
    pyx_module* m = cache->module;
    pyx_frame f = {p, cache, info, m->dict, m->builtins, make_slots(p, small, small_frame), 0, nullptr};
    if (!f.slots) return PyErr_NoMemory();
    memcpy(f.slots, values, sizeof(PyObject*) * info->nvars);
    memset(values, 0, sizeof(PyObject*) * info->nvars);
    const int32_t* w = p->code + instruction(p, point);
    const bool ready = pyx_taken_to_series(f.slots, info->nvars) && (w[0] != OP_FUNC || make_cells(&f));
    if (ready) result = carry_out(&f, w);
    for (int i = 0; i < info->nvars; i++) Py_XDECREF(f.slots[i]);
    if (f.slots - p->nconsts != small) free(f.slots - p->nconsts);
  }
  for (int i = 0; i < info->nvars; i++) Py_XDECREF(py(values[i]));
  return result;
}

extern "C" pyobj* pyx_resume(const pyx_code_info* info, int point, pyobj** slots) {
  pyx_counted();
  PyObject* result = nullptr;
  pyx_code_cache* cache = PyErr_Occurred() ? nullptr : pyx_cache_of(info);  // a value that could not be boxed
  // Warnings that have been noted come before what is done from here on.
  if (pyx::np_pending() && !PyErr_Occurred() && !pyx::np_flush(*info)) cache = nullptr;
  const pyx_program* p = cache && cache->module ? pyx_program_of(cache, info) : nullptr;
  if (p) cache->module->exits++;
  if (p && (point < 0 || point >= 2 * p->npoints || p->points[point] < 0)) {
    PyErr_Format(PyExc_SystemError, "pyx2cpp: %s cannot continue at point %d", info->qualname, point);
    p = nullptr;
  }
  if (p && Py_EnterRecursiveCall("") == 0) {
    result = run(info, cache, p->points[point], slots, info->nvars);
    Py_LeaveRecursiveCall();
  }
  for (int i = 0; i < info->nvars; i++) Py_XDECREF(py(slots[i]));
  return px(result);
}

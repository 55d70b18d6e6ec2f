// operations.c: counts the bytecode instructions that CPython executes, by code object and place.
//
// A trace function in C for the thread that starts it: frames of the code objects that a predicate chooses are traced
// instruction by instruction, others not at all. Compiled code would leave a thread that is traced to the interpreter;
// with PYX2CPP_COUNT=operations it takes no notice. For CPython 3.11.
#include <Python.h>

typedef struct {
  PyCodeObject* code;
  uint64_t* counts;  // null: not of the program
} entry;

static entry* table;  // open addressing, by the address of the code object, which is kept
static size_t used, room;
static PyObject* chosen;
static entry last;

static size_t place(const entry* in, size_t size, const PyCodeObject* code) {
  size_t i = ((uintptr_t)code >> 4) * 0x9E3779B97F4A7C15u & (size - 1);
  while (in[i].code && in[i].code != code) i = (i + 1) & (size - 1);
  return i;
}

static int grow(void) {
  const size_t size = room ? room * 2 : 256;
  entry* bigger = calloc(size, sizeof(entry));
  if (!bigger) return -1;
  for (size_t i = 0; i < room; i++) {
    if (table[i].code) bigger[place(bigger, size, table[i].code)] = table[i];
  }
  free(table);
  table = bigger;
  room = size;
  return 0;
}

// Makes `last` the entry of the code object.
static int find(PyCodeObject* code) {
  if (last.code == code) return 0;
  if (used * 2 >= room && grow() < 0) return -1;
  entry* e = &table[place(table, room, code)];
  if (!e->code) {
    PyObject* answer = PyObject_CallOneArg(chosen, code->co_filename);
    const int wanted = answer ? PyObject_IsTrue(answer) : -1;
    Py_XDECREF(answer);
    if (wanted < 0) return -1;
    e = &table[place(table, room, code)];
    e->counts = wanted ? calloc(Py_SIZE(code) + 1, sizeof(uint64_t)) : NULL;
    e->code = (PyCodeObject*)Py_NewRef((PyObject*)code);
    used++;
  }
  last = *e;
  return 0;
}

static int hear(PyObject* self, PyFrameObject* frame, int what, PyObject* arg) {
  if (what != PyTrace_CALL && what != PyTrace_OPCODE) return 0;
  PyCodeObject* code = PyFrame_GetCode(frame);
  const int found = find(code);
  Py_DECREF(code);
  if (found < 0) return -1;
  if (what == PyTrace_OPCODE) {
    if (last.counts) last.counts[PyFrame_GetLasti(frame) / 2]++;
    return 0;
  }
  if (PyObject_SetAttrString((PyObject*)frame, "f_trace_lines", Py_False) < 0) return -1;
  return PyObject_SetAttrString((PyObject*)frame, "f_trace_opcodes", last.counts ? Py_True : Py_False);
}

static PyObject* start(PyObject* self, PyObject* predicate) {
  Py_XSETREF(chosen, Py_NewRef(predicate));
  PyEval_SetTrace(hear, NULL);
  Py_RETURN_NONE;
}

static PyObject* stop(PyObject* self, PyObject* unused) {
  PyEval_SetTrace(NULL, NULL);
  Py_RETURN_NONE;
}

static PyObject* counts(PyObject* self, PyObject* unused) {
  PyObject* all = PyList_New(0);
  for (size_t i = 0; all && i < room; i++) {
    if (!table[i].counts) continue;
    const Py_ssize_t n = Py_SIZE(table[i].code);
    PyObject* each = PyTuple_New(n);
    for (Py_ssize_t k = 0; each && k < n; k++) {
      PyTuple_SET_ITEM(each, k, PyLong_FromUnsignedLongLong(table[i].counts[k]));
    }
    PyObject* row = each ? Py_BuildValue("(ON)", table[i].code, each) : NULL;
    if (!row || PyList_Append(all, row) < 0) Py_CLEAR(all);
    Py_XDECREF(row);
  }
  return all;
}

static PyMethodDef methods[] = {
    {"start", start, METH_O, "Count in this thread from now on what has a file name that the predicate accepts."},
    {"stop", stop, METH_NOARGS, "Count no more."},
    {"counts", counts, METH_NOARGS, "Code objects with how often each of their instructions was executed."},
    {NULL, NULL, 0, NULL}};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "operations", NULL, -1, methods};

PyMODINIT_FUNC PyInit_operations(void) { return PyModule_Create(&module); }

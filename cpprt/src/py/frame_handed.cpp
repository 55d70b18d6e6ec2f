// src/py/frame_handed.cpp: rows that loops over iterrows() hand to functions of the program.
//
// Such an object stands for the row where the loop is. Native code reads items by it and keeps it nowhere; whoever needs more
// gets the Series that pandas' own generator makes, the same for all who ask while the loop is there.
#include "py/frame_handed.hpp"

#include "py/numpy.hpp"
#include "py/objects.hpp"
#include "pyx/frame_hooks.hpp"

namespace {

struct handed {
  PyObject_HEAD PyObject* rows;
};

PyTypeObject make_type() {
  PyTypeObject t = {PyVarObject_HEAD_INIT(nullptr, 0)};
  t.tp_name = "pyx2cpp.handed_row";
  t.tp_basicsize = sizeof(handed);
  t.tp_flags = Py_TPFLAGS_DEFAULT;
  t.tp_dealloc = [](PyObject* o) {
    Py_DECREF(reinterpret_cast<handed*>(o)->rows);
    PyObject_Free(o);
  };
  return t;
}
PyTypeObject type = make_type();

}  // namespace

bool pyx_is_handed(PyObject* o) { return Py_TYPE(o) == &type; }

extern "C" {

pyobj* pyx_rows_hand(pyobj* rows) {
  pyx_counted();
  if (!type.tp_dict && PyType_Ready(&type) < 0) return nullptr;
  handed* row = PyObject_New(handed, &type);
  if (row) row->rows = Py_NewRef(py(rows));
  return px(reinterpret_cast<PyObject*>(row));
}

pyobj* pyx_handed_series(pyobj* row) {
  pyobj* series = pyx_rows_row(px(reinterpret_cast<handed*>(row)->rows));
  return series ? series : px(Py_NewRef(Py_None));
}

}  // extern "C"

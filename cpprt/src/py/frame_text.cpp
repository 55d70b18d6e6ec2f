// src/py/frame_text.cpp: frames and series against the texts of their types (types.Frame in the compiler).
#include <cstring>

#include "py/frames.hpp"
#include "py/numpy.hpp"

namespace {

// The name of a column in a text (typekey.cpp writes it), interned: what is known of it is found again. Goes to the next.
PyObject* unescaped(const char** at) {
  char name[256];
  size_t n = 0;
  const char* p = *at;
  for (; *p && *p != ',' && *p != ')' && n + 1 < sizeof name; n++) {
    if (*p != '.') {
      name[n] = *p++;
      continue;
    }
    name[n] = static_cast<char>((p[1] - '0') * 100 + (p[2] - '0') * 10 + p[3] - '0');
    p += 4;
  }
  name[n] = 0;
  *at = *p == ',' ? p + 1 : p;
  return PyUnicode_InternFromString(name);
}

// A word of the text of a frame: about a column, or about rows (types.Rows).
bool fits_word(PyObject* o, PyObject* name, const char* dtype, size_t n) {
  const char* found = nullptr;
  if (PyUnicode_GET_LENGTH(name) == 0) {
    found = pyx_rows_common(o);
  } else if (PyUnicode_READ_CHAR(name, 0) == ' ') {
    found = pyx_rows_labels(o);
  } else if (const int code = pyx_column_dtype(o, name); code >= 0) {
    found = pyx_np_codes[code];
  }
  return found && strlen(found) == n && strncmp(found, dtype, n) == 0;
}

}  // namespace

bool pyx_frame_fits(PyObject* o, const char* text) {
  const pyx_frame_layout* l = pyx_layout_of_frames(o);
  if (!l || (Py_TYPE(o) == l->frame) != (*text == 'D')) return false;
  const char* at = strchr(text, '(') + 1;
  while (*at == '0') {
    const char* dtype = at + 1;
    const size_t n = strcspn(dtype, "_");
    at += n + 2;
    if (*text == 'S') {
      const int code = pyx_series_dtype(o);
      return code >= 0 && strlen(pyx_np_codes[code]) == n && strncmp(pyx_np_codes[code], dtype, n) == 0;
    }
    PyObject* name = unescaped(&at);
    const bool same = name && fits_word(o, name, dtype, n);
    Py_XDECREF(name);
    if (!same) return PyErr_Clear(), false;
  }
  return true;
}

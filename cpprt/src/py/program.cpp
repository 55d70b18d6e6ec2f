// src/py/program.cpp: reads what transpile/lower/generic_bytes.go wrote.
#include "py/program.hpp"

#include <cstdlib>
#include <cstring>

namespace {

constexpr uint64_t version = 5;

struct reader {
  const uint8_t* at;
  const uint8_t* end;
  bool bad = false;

  uint64_t num() {
    uint64_t v = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at == end) break;
      const uint8_t b = *at++;
      v |= static_cast<uint64_t>(b & 0x7f) << shift;
      if (!(b & 0x80)) return v;
    }
    bad = true;
    return 0;
  }
  int count() {  // of things that take a byte each at least
    const uint64_t n = num();
    if (n > static_cast<uint64_t>(end - at)) bad = true;
    return bad ? 0 : static_cast<int>(n);
  }
  int integer() { return static_cast<int>(num()); }
  int number() {
    const uint64_t v = num();
    return static_cast<int>(static_cast<int64_t>(v >> 1) ^ -static_cast<int64_t>(v & 1));
  }
  const char* text(size_t* n) {
    *n = static_cast<size_t>(count());
    const char* s = reinterpret_cast<const char*>(at);
    at += *n;
    return s;
  }
  double real() {
    double v = 0;
    if (end - at < 8) {
      bad = true;
      return v;
    }
    memcpy(&v, at, 8);
    at += 8;
    return v;
  }
};

// Memory that lives as long as the program, which is for ever.
template <class T>
T* array(int n) {
  return static_cast<T*>(calloc(static_cast<size_t>(n) + 1, sizeof(T)));
}

PyObject* str(reader* r) {
  size_t n;
  const char* s = r->text(&n);
  return PyUnicode_DecodeUTF8(s, static_cast<Py_ssize_t>(n), "surrogatepass");
}

PyObject* interned(reader* r) {
  PyObject* s = str(r);
  if (s) PyUnicode_InternInPlace(&s);
  return s;
}

PyObject* integer(reader* r) {
  size_t n;
  const char* s = r->text(&n);
  char* copy = strndup(s, n);
  PyObject* v = copy ? PyLong_FromString(copy, nullptr, 10) : nullptr;
  free(copy);
  return v;
}

PyObject* constant(reader* r);

PyObject* tuple(reader* r, PyObject* (*item)(reader*)) {
  const int n = r->count();
  PyObject* t = PyTuple_New(n);
  for (int i = 0; t && i < n; i++) {
    PyObject* v = item(r);
    if (!v) {
      Py_CLEAR(t);
    } else {
      PyTuple_SET_ITEM(t, i, v);
    }
  }
  return t;
}

enum tag {
  tag_none,
  tag_false,
  tag_true,
  tag_int,
  tag_float,
  tag_complex,
  tag_str,
  tag_bytes,
  tag_ellipsis,
  tag_tuple,
  tag_name,
  tag_names
};

PyObject* constant(reader* r) {
  size_t n;
  switch (r->num()) {
    case tag_none:
      return Py_NewRef(Py_None);
    case tag_false:
      return Py_NewRef(Py_False);
    case tag_true:
      return Py_NewRef(Py_True);
    case tag_int:
      return integer(r);
    case tag_float:
      return PyFloat_FromDouble(r->real());
    case tag_complex: {
      const double re = r->real();
      return PyComplex_FromDoubles(re, r->real());
    }
    case tag_str:
      return str(r);
    case tag_bytes: {
      const char* s = r->text(&n);
      return PyBytes_FromStringAndSize(s, static_cast<Py_ssize_t>(n));
    }
    case tag_ellipsis:
      return Py_NewRef(Py_Ellipsis);
    case tag_tuple:
      return tuple(r, constant);
    case tag_name:
      return interned(r);
    case tag_names:
      return tuple(r, interned);
  }
  r->bad = true;
  return nullptr;
}

bool read_vars(reader* r, pyx_program* p) {
  p->vars = array<pyx_var>(p->nvars);
  for (int i = 0; i < p->nvars; i++) {
    p->vars[i].kind = static_cast<pyx_var_kind>(r->num());
    if (!(p->vars[i].name = interned(r))) return false;
  }
  return true;
}

bool read_consts(reader* r, pyx_program* p) {
  p->nconsts = r->count();
  p->consts = array<PyObject*>(p->nconsts);
  for (int i = 0; i < p->nconsts; i++) {
    if (!(p->consts[p->nconsts - 1 - i] = constant(r))) return false;
  }
  return true;
}

bool read_frames(reader* r, pyx_program* p, const char* file) {
  p->nframes = r->count();
  p->frames = array<pyx_inlined_frame>(p->nframes);
  for (int i = 0; i < p->nframes; i++) {
    size_t n;
    const char* s = r->text(&n);
    char name[64];
    snprintf(name, sizeof name, "%.*s", static_cast<int>(n), s);
    const int line = r->integer();
    p->frames[i].caller = r->integer();
    p->frames[i].call_line = r->integer();
    p->frames[i].generator = r->integer() != 0;
    p->frames[i].code = reinterpret_cast<PyObject*>(PyCode_NewEmpty(file, name, line));
    if (!p->frames[i].code) return false;
  }
  return true;
}

bool read_inner(reader* r, pyx_program* p) {
  p->ninner = r->count();
  p->inner = array<pyx_inner>(p->ninner);
  for (int i = 0; i < p->ninner; i++) {
    pyx_inner* f = &p->inner[i];
    f->id = r->integer();
    if (!(f->name = str(r))) return false;
    size_t n;
    const char* s = r->text(&n);
    f->qualname = strndup(s, n);
    f->first_line = r->integer();
    for (int* v : {&f->line, &f->column, &f->end_line, &f->end_column}) *v = r->integer();
    f->nfree = r->count();
    f->free_names = array<PyObject*>(f->nfree);
    f->free_slots = array<int>(f->nfree);
    for (int k = 0; k < f->nfree; k++) {
      if (!(f->free_names[k] = interned(r))) return false;
      f->free_slots[k] = r->integer();
    }
  }
  return true;
}

void read_ranges(reader* r, pyx_program* p) {
  p->nranges = r->count();
  p->ranges = array<pyx_try_range>(p->nranges);
  for (int i = 0; i < p->nranges; i++) {
    pyx_try_range* t = &p->ranges[i];
    t->start = r->integer();
    t->end = r->integer();
    t->handler = r->num() != 0;
    t->target = r->integer();
    t->exc = r->number();
    t->saved = r->integer();
    t->frame = r->integer();
    t->nclear = r->count();
    t->clear = array<int>(t->nclear);
    for (int k = 0; k < t->nclear; k++) t->clear[k] = r->integer();
  }
}

void read_code(reader* r, pyx_program* p) {
  p->nlines = r->count();
  p->lines = array<pyx_line>(p->nlines);
  for (int i = 0, at = 0, line = 0; i < p->nlines; i++) {
    pyx_line* l = &p->lines[i];
    l->at = at += r->integer();
    l->line = line += r->number();
    l->frame = r->integer();
    l->from = r->integer();
    l->to = l->from + r->integer();
  }
  p->npoints = r->count();
  p->points = array<int>(2 * p->npoints);
  for (int i = 0; i < 2 * p->npoints; i++) p->points[i] = r->number();
  p->ncode = r->count();
  p->code = array<int32_t>(p->ncode);
  for (int i = 0; i < p->ncode; i++) p->code[i] = r->number();
}

}  // namespace

pyx_program* pyx_decode(const uint8_t* data, size_t size, const char* file) {
  reader r = {data, data + size};
  auto* p = array<pyx_program>(1);
  if (r.num() != version) r.bad = true;
  p->nvars = r.count();
  p->nslots = r.integer();
  p->nparams = r.integer();
  const bool ok = !r.bad && read_vars(&r, p) && read_consts(&r, p) && read_frames(&r, p, file) && read_inner(&r, p);
  if (ok) {
    read_ranges(&r, p);
    read_code(&r, p);
  }
  if (ok && !r.bad && r.at == r.end) return p;
  if (!PyErr_Occurred()) PyErr_SetString(PyExc_SystemError, "pyx2cpp: damaged generic code");
  return nullptr;
}

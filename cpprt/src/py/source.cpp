// src/py/source.cpp: the module's source as a code object in which every def with native entries is wrapped.
//
// The source runs as in Python, so that all names, classes, docstrings and decorators exist as in Python. A def with
// native entries gets an innermost decorator: in the tree a string constant, which the compiler takes for a decorator
// like any other, and in the code object the callable itself. So nothing shows in the module's namespace, line numbers
// stay, and outer decorators see the wrapped function.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <initializer_list>

#include "py/codecache.hpp"
#include "py/function.hpp"
#include "py/piece.hpp"
#include "py/state.hpp"

namespace {

// Starts the constants that stand for wrappers. No source can contain the number that is made of it.
void marker_of(pyx_module* m, char (&text)[64]) {
  snprintf(text, sizeof text, "\x01pyx2cpp.wrap %016llx ", pyx_library_number(m));
}

PyObject* wrap(PyObject* self, PyObject* const* args, Py_ssize_t nargs) {
  if (nargs != 1 || !PyFunction_Check(args[0])) {
    PyErr_SetString(PyExc_TypeError, "a function is to be wrapped");
    return nullptr;
  }
  auto* state = static_cast<pyx_function_state*>(PyCapsule_GetPointer(self, nullptr));
  auto* module = static_cast<pyx_module*>(PyCapsule_GetContext(self));
  return pyx_function_new(module, state, args[0]);
}

PyMethodDef wrap_def = {"wrap", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(wrap)), METH_FASTCALL,
                        nullptr};

PyObject* make_wrapper(pyx_module* m, pyx_function_state* state) {
  PyObject* capsule = PyCapsule_New(state, nullptr, nullptr);
  if (!capsule) return nullptr;
  PyCapsule_SetContext(capsule, m);
  PyObject* f = PyCFunction_New(&wrap_def, capsule);
  Py_DECREF(capsule);
  return f;
}

// ---- Marking defs in the tree -----------------------------------------------------------------------------------

struct tree_walk {
  pyx_module* m;
  PyObject* constant;  // _ast.Constant
  int marked;
};

bool is_node(PyObject* node, const char* type) { return strcmp(Py_TYPE(node)->tp_name, type) == 0; }

int line_of(PyObject* node) {
  PyObject* line = PyObject_GetAttrString(node, "lineno");
  const long n = line ? PyLong_AsLong(line) : -1;
  Py_XDECREF(line);
  return static_cast<int>(n);
}

// type.__new__ treats these three specially when they are plain functions: they are left alone.
bool special_in_class(const char* name) {
  return strcmp(name, "__new__") == 0 || strcmp(name, "__init_subclass__") == 0 ||
         strcmp(name, "__class_getitem__") == 0;
}

int find_function(pyx_module* m, const char* name, int line) {
  for (int i = 0; i < m->nfunctions; i++) {
    const pyx_function_spec* s = m->functions[i].spec;
    if (s->line == line && !s->piece && strcmp(s->name, name) == 0) return i;
  }
  return -1;
}

bool copy_position(PyObject* from, PyObject* to) {
  for (const char* name : {"lineno", "col_offset", "end_lineno", "end_col_offset"}) {
    PyObject* v = PyObject_GetAttrString(from, name);
    if (!v) return false;
    const bool ok = PyObject_SetAttrString(to, name, v) == 0;
    Py_DECREF(v);
    if (!ok) return false;
  }
  return true;
}

bool add_marker(tree_walk* w, PyObject* def, int index) {
  char marker[64];
  marker_of(w->m, marker);
  PyObject* decorators = PyObject_GetAttrString(def, "decorator_list");
  PyObject* text = PyUnicode_FromFormat("%s%d", marker, index);
  PyObject* node = text ? PyObject_CallOneArg(w->constant, text) : nullptr;
  const bool ok = decorators && node && copy_position(def, node) && PyList_Append(decorators, node) == 0;
  Py_XDECREF(decorators);
  Py_XDECREF(text);
  Py_XDECREF(node);
  w->marked += ok;
  return ok;
}

bool mark_def(tree_walk* w, PyObject* def, bool in_class) {
  PyObject* name = PyObject_GetAttrString(def, "name");
  const char* text = name ? PyUnicode_AsUTF8(name) : nullptr;
  bool ok = text != nullptr;
  if (ok && !(in_class && special_in_class(text))) {
    const int index = find_function(w->m, text, line_of(def));
    if (index >= 0) ok = add_marker(w, def, index);
  }
  Py_XDECREF(name);
  return ok;
}

bool walk_body(tree_walk* w, PyObject* node, bool in_class);

bool walk_statement(tree_walk* w, PyObject* node, bool in_class) {
  const bool is_class = is_node(node, "ClassDef") || is_node(node, "ast.ClassDef");
  const bool is_def = is_node(node, "FunctionDef") || is_node(node, "ast.FunctionDef");
  if (is_def && !mark_def(w, node, in_class)) return false;
  const bool scope = is_class || is_def || strstr(Py_TYPE(node)->tp_name, "AsyncFunctionDef");
  return walk_body(w, node, scope ? is_class : in_class);
}

// Visits the statements nested in a node: the lists of statements, handlers and cases that it has.
bool walk_body(tree_walk* w, PyObject* node, bool in_class) {
  for (const char* field : {"body", "orelse", "finalbody", "handlers", "cases"}) {
    PyObject* list = PyObject_GetAttrString(node, field);
    if (!list) {
      PyErr_Clear();
      continue;
    }
    bool ok = true;
    if (PyList_Check(list)) {  // the body of a lambda or conditional expression is no list
      for (Py_ssize_t i = 0; ok && i < PyList_GET_SIZE(list); i++) {
        ok = walk_statement(w, PyList_GET_ITEM(list, i), in_class);
      }
    }
    Py_DECREF(list);
    if (!ok) return false;
  }
  return true;
}

// ---- Pieces ------------------------------------------------------------------------------------

int number_of(PyObject* node, const char* field) {
  PyObject* v = PyObject_GetAttrString(node, field);
  const long n = v ? PyLong_AsLong(v) : -1;
  Py_XDECREF(v);
  PyErr_Clear();
  return static_cast<int>(n);
}

// The piece that begins with the statement, or -1.
int find_piece(pyx_module* m, PyObject* statement) {
  const int line = line_of(statement), column = number_of(statement, "col_offset");
  for (int i = 0; i < m->nfunctions; i++) {
    const pyx_function_spec* s = m->functions[i].spec;
    if (s->piece && s->line == line && s->column == column) return i;
  }
  return -1;
}

// A node of the class with arguments for its fields, at the place of another. Steals the arguments.
PyObject* make_node(PyObject* ast, const char* name, PyObject* place, std::initializer_list<PyObject*> fields) {
  bool ok = true;
  PyObject* args = PyTuple_New(static_cast<Py_ssize_t>(fields.size()));
  Py_ssize_t i = 0;
  for (PyObject* f : fields) {
    ok = ok && f && args;
    if (args) {
      PyTuple_SET_ITEM(args, i++, f);
    } else {
      Py_XDECREF(f);
    }
  }
  PyObject* cls = ok ? PyObject_GetAttrString(ast, name) : nullptr;
  PyObject* node = cls ? PyObject_Call(cls, args, nullptr) : nullptr;
  if (node && place && !copy_position(place, node)) Py_CLEAR(node);
  Py_XDECREF(cls);
  Py_XDECREF(args);
  return node;
}

PyObject* list_of(PyObject* item) {  // steals
  if (!item) return nullptr;
  PyObject* list = PyList_New(1);
  if (list) {
    PyList_SET_ITEM(list, 0, item);
  } else {
    Py_DECREF(item);
  }
  return list;
}

// <the piece>.name
PyObject* piece_attribute(tree_walk* w, PyObject* ast, PyObject* place, int index, const char* name) {
  char marker[64];
  marker_of(w->m, marker);
  PyObject* constant = make_node(ast, "Constant", place, {PyUnicode_FromFormat("%s%d", marker, index)});
  return make_node(ast, "Attribute", place,
                   {constant, PyUnicode_FromString(name), make_node(ast, "Load", nullptr, {})});
}

// if <the piece>.returned: return <the piece>.value
PyObject* return_value(tree_walk* w, PyObject* ast, PyObject* place, int index) {
  PyObject* test = piece_attribute(w, ast, place, index, "returned");
  PyObject* body = list_of(make_node(ast, "Return", place, {piece_attribute(w, ast, place, index, "value")}));
  return make_node(ast, "If", place, {test, body, PyList_New(0)});
}

// statements[at : at + count]  →  if <the piece>.run: pass
//                                  else: the statements
bool replace_statements(tree_walk* w, PyObject* ast, PyObject* statements, Py_ssize_t at, int index) {
  PyObject* first = PyList_GET_ITEM(statements, at);
  const Py_ssize_t end = at + w->m->functions[index].spec->piece;
  if (end > PyList_GET_SIZE(statements)) return true;
  PyObject* test = piece_attribute(w, ast, first, index, "run");
  PyObject* then =
      w->m->functions[index].spec->returns ? return_value(w, ast, first, index) : make_node(ast, "Pass", first, {});
  PyObject* body = list_of(then);
  PyObject* replacement = list_of(make_node(ast, "If", first, {test, body, PyList_GetSlice(statements, at, end)}));
  const bool ok = replacement && PyList_SetSlice(statements, at, end, replacement) == 0;
  Py_XDECREF(replacement);
  w->marked += ok;
  return ok;
}

bool mark_pieces(tree_walk* w, PyObject* ast, PyObject* node);

bool mark_pieces_in(tree_walk* w, PyObject* ast, PyObject* statements) {
  for (Py_ssize_t i = 0; i < PyList_GET_SIZE(statements); i++) {
    PyObject* s = PyList_GET_ITEM(statements, i);
    const int index = find_piece(w->m, s);  // loops may stand inside loops
    if (!mark_pieces(w, ast, s) || (index >= 0 && !replace_statements(w, ast, statements, i, index))) return false;
  }
  return true;
}

bool mark_pieces(tree_walk* w, PyObject* ast, PyObject* node) {
  for (const char* field : {"body", "orelse", "handlers", "finalbody", "cases"}) {
    PyObject* list = PyObject_GetAttrString(node, field);
    if (!list) PyErr_Clear();
    const bool ok = !list || !PyList_Check(list) || mark_pieces_in(w, ast, list);
    Py_XDECREF(list);
    if (!ok) return false;
  }
  return true;
}

bool has_pieces(pyx_module* m) {
  for (int i = 0; i < m->nfunctions; i++) {
    if (m->functions[i].spec->piece) return true;
  }
  return false;
}

bool mark(pyx_module* m, PyObject* tree) {
  PyObject* ast = PyImport_ImportModule("_ast");
  PyObject* constant = ast ? PyObject_GetAttrString(ast, "Constant") : nullptr;
  tree_walk w = {m, constant, 0};
  const bool ok = constant && walk_body(&w, tree, false) && (!has_pieces(m) || mark_pieces(&w, ast, tree));
  Py_XDECREF(constant);
  Py_XDECREF(ast);
  return ok;
}

// ---- Putting the wrappers into the code -------------------------------------------------------------------------

PyObject* replace_markers(pyx_module* m, PyObject* code);

// What stands for a constant of a code object. New reference.
PyObject* replacement(pyx_module* m, PyObject* constant) {
  if (PyCode_Check(constant)) return replace_markers(m, constant);
  if (PyUnicode_CheckExact(constant)) {
    char marker[64];
    marker_of(m, marker);
    const size_t n = strlen(marker);
    const char* text = PyUnicode_AsUTF8(constant);
    if (!text) PyErr_Clear();  // surrogates
    if (text && strncmp(text, marker, n) == 0) {
      pyx_function_state* state = &m->functions[atoi(text + n)];
      return state->spec->piece ? pyx_piece_new(m, state) : make_wrapper(m, state);
    }
  }
  return Py_NewRef(constant);
}

PyObject* replace_markers(pyx_module* m, PyObject* code) {
  PyObject* old = reinterpret_cast<PyCodeObject*>(code)->co_consts;
  const Py_ssize_t n = PyTuple_GET_SIZE(old);
  PyObject* consts = PyTuple_New(n);
  if (!consts) return nullptr;
  bool changed = false;
  for (Py_ssize_t i = 0; i < n; i++) {
    PyObject* item = replacement(m, PyTuple_GET_ITEM(old, i));
    if (!item) {
      Py_DECREF(consts);
      return nullptr;
    }
    changed |= item != PyTuple_GET_ITEM(old, i);
    PyTuple_SET_ITEM(consts, i, item);
  }
  PyObject* result = nullptr;
  if (changed) {
    PyObject* replace = PyObject_GetAttrString(code, "replace");
    PyObject* args = replace ? PyTuple_New(0) : nullptr;
    PyObject* kwargs = args ? Py_BuildValue("{s:O}", "co_consts", consts) : nullptr;
    result = kwargs ? PyObject_Call(replace, args, kwargs) : nullptr;
    Py_XDECREF(replace);
    Py_XDECREF(args);
    Py_XDECREF(kwargs);
  } else {
    result = Py_NewRef(code);
  }
  Py_DECREF(consts);
  return result;
}

// compile(source, path, "exec", flags, dont_inherit=True)
PyObject* compile(PyObject* source, PyObject* path, int flags) {
  PyObject* builtins = PyImport_ImportModule("builtins");
  PyObject* result =
      builtins ? PyObject_CallMethod(builtins, "compile", "OOsii", source, path, "exec", flags, 1) : nullptr;
  Py_XDECREF(builtins);
  return result;
}

// The code object with marks for what has native entries.
PyObject* compile_marked(pyx_module* m, const char* source, size_t size, PyObject* path) {
  PyObject* text = PyBytes_FromStringAndSize(source, static_cast<Py_ssize_t>(size));
  PyObject* code = nullptr;
  if (text && m->nfunctions == 0) {
    code = compile(text, path, 0);
  } else if (PyObject* tree = text ? compile(text, path, PyCF_ONLY_AST) : nullptr) {
    code = mark(m, tree) ? compile(tree, path, 0) : nullptr;
    Py_DECREF(tree);
  }
  Py_XDECREF(text);
  return code;
}

// The same as kept by an earlier process, else kept for later ones.
PyObject* marked_code(pyx_module* m, const char* source, size_t size, PyObject* path) {
  if (PyObject* code = pyx_kept_code(m, path)) return code;
  PyObject* code = nullptr;
  {
    pyx_no_warnings quiet;
    if (quiet) code = compile_marked(m, source, size, path);
  }
  if (code) {
    pyx_keep_code(m, path, code);
    return code;
  }
  PyErr_Clear();
  return compile_marked(m, source, size, path);
}

}  // namespace

PyObject* pyx_compile_source(pyx_module* m, const char* source, size_t size, PyObject* path) {
  if (m) {
    PyObject* marked = marked_code(m, source, size, path);
    PyObject* code = marked ? replace_markers(m, marked) : nullptr;
    Py_XDECREF(marked);
    return code;
  }
  PyObject* text = PyBytes_FromStringAndSize(source, static_cast<Py_ssize_t>(size));
  PyObject* code = text ? compile(text, path, 0) : nullptr;
  Py_XDECREF(text);
  return code;
}

// src/py/facts.cpp: what the instances that arguments lead to say of the attributes of their classes.
//
// The attribute types of a whole graph are joined per class: a list of nodes is told by one line, however long it is.
#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "py/inst.hpp"
#include "py/typekey.hpp"
// After Python.h, which it needs:
#include <structmember.h>

namespace {

constexpr int max_objects = 512, max_items = 64, max_classes = 32, max_attributes = 48, max_types = 4;

// As PyHeapType_GET_MEMBERS in Include/internal/pycore_object.h.
PyMemberDef* members_of(PyTypeObject* type) {
  return reinterpret_cast<PyMemberDef*>(reinterpret_cast<char*>(type) + Py_TYPE(type)->tp_basicsize);
}

struct attribute {
  PyObject* name;
  char types[max_types][256];
  int count;
};

struct class_facts {
  const char* name;
  int count;
  attribute attributes[max_attributes];
};

// Do two texts of types tell the same, or are they of containers of one kind of which one is empty?
bool tells(const char* known, const char* text) {
  if (strcmp(known, text) == 0) return true;
  const char* bracket = strchr(text, '[');
  const bool empty = strstr(known, "[Never") || strstr(text, "[Never");
  return bracket && empty && strncmp(known, text, static_cast<size_t>(bracket - text + 1)) == 0;
}

// A walk over the objects that can be reached, each once. Nothing here runs Python code: all references are borrowed.
struct walk {
  pyx_module* module;
  PyObject* queue[max_objects];
  int queued, done;
  uintptr_t seen[2 * max_objects];  // by hash, 0: free
  class_facts* classes[max_classes];
  int count;

  void add(PyObject* o) {
    if (queued == max_objects) return;
    const bool container =
        PyList_CheckExact(o) || PyTuple_CheckExact(o) || PyDict_CheckExact(o) || PyAnySet_CheckExact(o);
    if (!container && !pyx_own_class(module, o)) return;
    const auto id = reinterpret_cast<uintptr_t>(o);
    size_t at = (id >> 4) % (2 * max_objects);
    while (seen[at] && seen[at] != id) at = (at + 1) % (2 * max_objects);
    if (seen[at] == id) return;
    seen[at] = id;
    queue[queued++] = o;
  }

  void items(PyObject* o) {
    PyObject *key, *value;
    Py_hash_t hash;
    Py_ssize_t at = 0;
    int n = 0;
    if (PyDict_CheckExact(o)) {
      while (n++ < max_items && PyDict_Next(o, &at, &key, &value)) add(key), add(value);
    } else if (PyAnySet_CheckExact(o)) {
      while (n++ < max_items && _PySet_NextEntry(o, &at, &key, &hash)) add(key);
    } else {
      const bool list = PyList_CheckExact(o);
      const Py_ssize_t size = list ? PyList_GET_SIZE(o) : PyTuple_GET_SIZE(o);
      for (; at < size && n++ < max_items; at++) add(list ? PyList_GET_ITEM(o, at) : PyTuple_GET_ITEM(o, at));
    }
  }

  class_facts* facts_of(const char* name) {
    for (int i = 0; i < count; i++) {
      if (strcmp(classes[i]->name, name) == 0) return classes[i];
    }
    if (count == max_classes) return nullptr;
    auto* c = static_cast<class_facts*>(calloc(1, sizeof(class_facts)));
    if (!c) return nullptr;
    c->name = name;
    return classes[count++] = c;
  }

  void note(class_facts* c, PyObject* name, PyObject* value) {
    if (!PyUnicode_CheckExact(name) || !PyUnicode_IS_ASCII(name)) return;
    add(value);
    char text[sizeof attribute::types[0]];
    if (!pyx_type_key(module, &value, 1, text, sizeof text)) strcpy(text, "object");
    int i = 0;
    while (i < c->count && PyUnicode_Compare(c->attributes[i].name, name) != 0) i++;
    if (i == max_attributes) return;
    attribute* a = &c->attributes[i];
    if (i == c->count) a->name = name, c->count++;
    int k = 0;
    while (k < a->count && !tells(a->types[k], text)) k++;
    if (k < a->count) {
      if (strstr(a->types[k], "[Never")) strcpy(a->types[k], text);
    } else if (k < max_types) {
      strcpy(a->types[a->count++], text);
    }
  }

  void instance(PyObject* o, const char* name) {
    class_facts* c = facts_of(name);
    if (!c) return;
    if (PyObject** values = pyx_inline_values(o)) {
      pyx_dict_keys* keys = pyx_shared_keys(Py_TYPE(o));
      for (Py_ssize_t i = 0; i < keys->nentries; i++) {
        if (values[i]) note(c, pyx_key_at(keys, i), values[i]);
      }
    } else if (PyObject** dict = _PyObject_GetDictPtr(o); dict && *dict) {
      PyObject *key, *value;
      for (Py_ssize_t at = 0; PyDict_Next(*dict, &at, &key, &value);) note(c, key, value);
    }
  }

  // The attributes in __slots__ of the class and its bases.
  void slots(PyObject* o, const char* name) {
    PyObject* mro = Py_TYPE(o)->tp_mro;
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(mro); i++) {
      PyMemberDef* m = nullptr;
      auto* type = reinterpret_cast<PyTypeObject*>(PyTuple_GET_ITEM(mro, i));
      if (type->tp_flags & Py_TPFLAGS_HEAPTYPE) m = members_of(type);
      for (Py_ssize_t k = 0; m && k < Py_SIZE(type); k++, m++) {
        PyObject* value = *reinterpret_cast<PyObject**>(reinterpret_cast<char*>(o) + m->offset);
        PyObject* slot = value && m->type == T_OBJECT_EX ? PyUnicode_InternFromString(m->name) : nullptr;
        class_facts* c = slot ? facts_of(name) : nullptr;
        if (c) note(c, slot, value);
        Py_XDECREF(slot);
      }
    }
    PyErr_Clear();
  }

  void run() {
    while (done < queued) {
      PyObject* o = queue[done++];
      if (const char* name = pyx_own_class(module, o)) {
        slots(o, name);
        instance(o, name);
      } else {
        items(o);
      }
    }
  }
};

struct writer {
  char* at;
  char* end;
  bool put(const char* text) {
    const size_t n = strlen(text);
    if (n >= static_cast<size_t>(end - at)) return false;
    memcpy(at, text, n + 1);
    at += n;
    return true;
  }
};

bool write(writer* w, const attribute* a, bool first) {
  if ((!first && !w->put(", ")) || !w->put(PyUnicode_AsUTF8(a->name)) || !w->put(": ")) return false;
  for (int i = 0; i < a->count; i++) {
    if ((i && !w->put(" | ")) || !w->put(a->types[i])) return false;
  }
  return true;
}

bool write(writer* w, const class_facts* c, bool first) {
  if ((!first && !w->put(", ")) || !w->put(c->name) || !w->put("{")) return false;
  for (int i = 0; i < c->count; i++) {
    if (!write(w, &c->attributes[i], i == 0)) return false;
  }
  return w->put("}");
}

// In an order that does not depend on which object came first: the same facts are the same text in another process.
void sort(walk* w) {
  std::sort(w->classes, w->classes + w->count,
            [](const class_facts* a, const class_facts* b) { return strcmp(a->name, b->name) < 0; });
  for (int i = 0; i < w->count; i++) {
    class_facts* c = w->classes[i];
    std::sort(c->attributes, c->attributes + c->count,
              [](const attribute& a, const attribute& b) { return PyUnicode_Compare(a.name, b.name) < 0; });
    for (int k = 0; k < c->count; k++) {
      attribute* a = &c->attributes[k];
      qsort(a->types, a->count, sizeof a->types[0], [](const void* x, const void* y) {
        return strcmp(static_cast<const char*>(x), static_cast<const char*>(y));
      });
    }
  }
}

}  // namespace

void pyx_class_facts(pyx_module* m, PyObject* const* args, int n, char* out, size_t size) {
  out[0] = 0;
  auto* w = static_cast<walk*>(calloc(1, sizeof(walk)));
  if (!w) return;
  w->module = m;
  for (int i = 0; i < n; i++) {
    if (args[i]) w->add(args[i]);
  }
  w->run();
  sort(w);
  writer text = {out, out + size};
  for (int i = 0; i < w->count; i++) {
    char* start = text.at;
    if (!write(&text, w->classes[i], start == out)) *(text.at = start) = 0;
    free(w->classes[i]);
  }
  free(w);
}

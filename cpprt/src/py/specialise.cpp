// src/py/specialise.cpp: an open function meets new argument types: a native entry for them is made and published.
//
// All state is guarded by the GIL. While the compiler runs the GIL is released: other threads that need the same
// entry wait for it, and a process forked meanwhile, which has no such thread, takes the work over.
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "py/function.hpp"
#include "py/process.hpp"
#include "py/state.hpp"
#include "py/typekey.hpp"

namespace {

constexpr int max_published = 8;           // specialisations of one function
constexpr int max_tried = 16;              // combinations of types looked at
constexpr uint32_t load_after = 16;        // calls before a loop-free function is looked up on disk
constexpr uint32_t hot_after = 2000;       // and before it is compiled
constexpr uint32_t loops_hot_after = 100;  // the same for one that loops and could not be compiled at once

constexpr uint32_t patient_looks = 64;  // misses of a function that loops up to which every one is looked at
constexpr time_t patience = 600;        // seconds that a compilation in the background may take

enum outcome : uint8_t { waiting, busy, building, published, refused };

constexpr int max_again = 3;  // tries with the same types when more is known of the attributes of instances

struct attempt {
  char* types;  // of the arguments
  char* key;    // the same and what is known of their classes: "Tree{}, int; Tree{root: None}"
  outcome state;
  int tries;
  pid_t owner;   // the process that is busy with it
  time_t since;  // building: when that began
};

}  // namespace

struct pyx_specialiser {
  attempt tried[max_tried];
  int ntried;
  int npublished;
};

namespace {

attempt* find_attempt(pyx_specialiser* s, const char* types) {
  for (int i = 0; i < s->ntried; i++) {
    if (strcmp(s->tried[i].types, types) == 0) return &s->tried[i];
  }
  if (s->ntried == max_tried) return nullptr;
  char* copy = strdup(types);
  if (!copy) return nullptr;
  attempt* a = &s->tried[s->ntried++];
  *a = {copy, nullptr, waiting, 0, 0, 0};
  return a;
}

// Writes down what is known now; false: nothing that had not been tried before.
bool renew_key(pyx_module* m, attempt* a, PyObject* const* args, int n) {
  const size_t length = strlen(a->types);
  auto* key = static_cast<char*>(malloc(length + 2 + pyx_max_facts));
  if (!key) return false;
  memcpy(key, a->types, length + 1);
  pyx_class_facts(m, args, n, key + length + 2, pyx_max_facts);
  if (key[length + 2]) memcpy(key + length, "; ", 2);
  if (a->key && strcmp(a->key, key) == 0) return free(key), false;
  free(a->key);
  a->key = key;
  return true;
}

// ---- The file ---------------------------------------------------------------------------------------------------

// FNV-1a; the file holds the whole key, so that a collision is noticed.
uint64_t hash(const char* text, uint64_t h) {
  for (; *text; text++) h = (h ^ static_cast<unsigned char>(*text)) * 0x100000001b3ull;
  return h;
}

bool file_of(pyx_module* m, const pyx_function_spec* f, const char* key, char* out, size_t size) {
  char folder[PATH_MAX];
  if (!pyx_cache_folder(folder, sizeof folder)) return false;
  char line[24];
  snprintf(line, sizeof line, ":%d ", f->line);  // several defs may have the name
  const uint64_t h = hash(key, hash(line, hash(f->qualname, 0xcbf29ce484222325ull)));
  const int n =
      snprintf(out, size, "%s/%s-%016llx.so", folder, m->spec->library.key, static_cast<unsigned long long>(h));
  return n > 0 && static_cast<size_t>(n) < size;
}

bool exists(const char* path) {
  struct stat s;
  return stat(path, &s) == 0;
}

// ---- Loading and compiling --------------------------------------------------------------------------------------

using open_function = const pyx_library_spec* (*)(pyx_module*, pyx_validity*);

// The library's key is that of the module, its name that of the function, its path the types.
bool belongs(const pyx_library_spec* l, pyx_module* m, const pyx_function_spec* f, const char* key) {
  return l->abi == pyx_abi && strcmp(l->key, m->spec->library.key) == 0 && l->nfunctions == 1 &&
         strcmp(l->functions[0].qualname, f->qualname) == 0 && l->functions[0].line == f->line &&
         strcmp(l->path, key) == 0 && l->functions[0].nparams == f->nparams && !pyx_missing_cpu_feature(l);
}

bool load(pyx_module* m, pyx_function_state* f, const char* key, const char* path) {
  void* handle = pyx_open_library(path);
  if (!handle) return false;
  auto spec_of = reinterpret_cast<const pyx_library_spec* (*)()>(pyx_symbol(handle, "pyx_specialisation_spec"));
  auto join = reinterpret_cast<open_function>(pyx_symbol(handle, "pyx_specialisation_join"));
  if (!spec_of || !join || !belongs(spec_of(), m, f->spec, key)) return false;
  auto* validity = static_cast<pyx_validity*>(malloc(sizeof(pyx_validity)));
  if (!validity || !pyx_validity_init(m, validity, spec_of())) return false;
  join(m, validity);
  const pyx_function_spec* made = &spec_of()->functions[0];
  for (int i = 0; i < made->nentries; i++) {
    if (!pyx_publish(f, validity, &made->entries[i])) return false;
  }
  if (made->nentries > 0) pyx_begin_trial(f);
  return made->nentries > 0;
}

// Loops of functions that are CPython's anyway are not worth a warning.
void warn_once(pyx_module* m, const pyx_function_spec* f) {
  static bool warned;
  if (warned || f->piece) return;
  warned = true;
  const char* text = "%s: no compiler at hand for the argument types of %s: running the Python";
  if (PyErr_WarnFormat(PyExc_RuntimeWarning, 1, text, m->spec->library.name, f->qualname) < 0)
    PyErr_WriteUnraisable(nullptr);
}

// The source that the module was compiled from, as a file.
bool source_file(pyx_module* m, char* out, size_t size) {
  if (m->file) return static_cast<size_t>(snprintf(out, size, "%s", m->spec->library.path)) < size;
  PyObject* file = PyDict_GetItemString(m->dict, "__file__");
  const char* text = file && PyUnicode_Check(file) ? PyUnicode_AsUTF8(file) : nullptr;
  if (!text) PyErr_Clear();
  return text && static_cast<size_t>(snprintf(out, size, "%s", text)) < size;
}

// The compiler's command line; it refuses a source that is not the one the module was compiled from.
struct command {
  char source[PATH_MAX];
  char hash_text[24];
  char line_text[16];
  char* options = nullptr;
  const char* argv[64];

  command() = default;
  command(const command&) = delete;
  command& operator=(const command&) = delete;
  ~command() { free(options); }

  bool fill(pyx_module* m, const pyx_function_spec* f, const char* key, const char* out, const char* const* before) {
    if (!source_file(m, source, sizeof source)) return false;
    const char* tool = getenv("PYX2CPP_TOOL");
    if (!tool || !tool[0]) tool = m->spec->tool[0] ? m->spec->tool : "pyx2cpp";
    snprintf(hash_text, sizeof hash_text, "%016llx", static_cast<unsigned long long>(hash_of_source(m)));
    snprintf(line_text, sizeof line_text, "%d", f->line);
    int n = 0;
    for (; before && *before; before++) argv[n++] = *before;
    options = strdup(m->spec->tool_args);
    if (!options) return false;
    for (const char* a : {tool, "specialise", "--module", static_cast<const char*>(source), "--source-hash",
                          static_cast<const char*>(hash_text), "--function", f->qualname, "--line",
                          static_cast<const char*>(line_text), "--types", key, "--key", m->spec->library.key, "-o", out,
                          m->spec->library.nlinks > 0 ? "--linked" : "--no-follow"}) {
      argv[n++] = a;
    }
    // Where the module looks for what it imports, as it was told when the module was compiled.
    char* rest = nullptr;
    for (char* a = strtok_r(options, "\n", &rest); a && n < 62; a = strtok_r(nullptr, "\n", &rest)) {
      if (strncmp(a, "--root=", 7) == 0 || strncmp(a, "--dotted=", 9) == 0) argv[n++] = a;
    }
    argv[n] = nullptr;
    return true;
  }

 private:
  static uint64_t hash_of_source(pyx_module* m) {
    uint64_t h = 0xcbf29ce484222325ull;
    for (size_t i = 0; i < m->spec->source_size; i++)
      h = (h ^ static_cast<unsigned char>(m->spec->source[i])) * 0x100000001b3ull;
    return h;
  }
};

// Files beside the library tell what a compilation came to. The compiler leaves word that it refuses the function for
// these types, which it will do again, also for the next process; the shell, that a compilation in the background failed.
struct marks {
  char refused[PATH_MAX + 16];
  char failed[PATH_MAX + 16];

  explicit marks(const char* path) {
    snprintf(refused, sizeof refused, "%s.refused", path);
    snprintf(failed, sizeof failed, "%s.failed", path);
  }
  bool known() const { return !getenv("PYX2CPP_DEBUG") && exists(refused); }
};

constexpr off_t often = 3;

// Has the compiler refused the function for these types often, whatever was known of their classes? It notes each time by
// a byte: what is known differs from one process to the next, and each would ask anew.
bool hopeless(pyx_module* m, const pyx_function_spec* f, const char* types) {
  char path[PATH_MAX + 16];
  if (getenv("PYX2CPP_DEBUG") || !file_of(m, f, types, path, PATH_MAX)) return false;
  strcat(path, ".refusals");
  struct stat s;
  return stat(path, &s) == 0 && s.st_size >= often;
}

// 0, or how the compiler failed (pyx_run).
int compile(pyx_module* m, const pyx_function_spec* f, const char* key, const char* out) {
  command c;
  if (!c.fill(m, f, key, out, nullptr)) return -1;
  const int status = pyx_run_waiting(c.argv);
  if (status == -1 || status == 3 || status == 127) warn_once(m, f);
  return status;
}

// Starts a compilation that outlives the call. It is no child of this process: programs may wait for theirs.
bool start(pyx_module* m, const pyx_function_spec* f, const char* key, const char* path) {
  const marks at(path);
  unlink(at.failed);
  const char* shell[] = {"/bin/sh", "-c", "(\"$@\" || : >\"$0\") &", at.failed, nullptr};
  command c;
  return c.fill(m, f, key, path, shell) && pyx_run(c.argv) == 0;
}

uint32_t hot_from(const pyx_function_state* f) { return f->spec->open == PYX_OPEN_LOOPS ? loops_hot_after : hot_after; }

outcome made_now(pyx_module* m, pyx_function_state* f, attempt* a, const char* path) {
  if (!exists(path)) {
    if (marks(path).known()) return refused;
    const int status = compile(m, f->spec, a->key, path);
    if (status == pyx_too_long) {  // the program goes on meanwhile
      a->since = time(nullptr);
      return start(m, f->spec, a->key, path) ? building : refused;
    }
    if (status != 0) return refused;
  }
  return load(m, f, a->key, path) ? published : refused;
}

// What has become of a compilation in the background?
outcome made_meanwhile(pyx_module* m, pyx_function_state* f, const attempt* a, const char* path) {
  if (exists(path)) return load(m, f, a->key, path) ? published : refused;
  const marks at(path);
  return exists(at.refused) || exists(at.failed) || time(nullptr) - a->since > patience ? refused : building;
}

outcome made_later(pyx_module* m, pyx_function_state* f, attempt* a, const char* path) {
  if (exists(path)) return load(m, f, a->key, path) ? published : refused;
  if (marks(path).known()) return refused;
  if (f->misses < hot_from(f) || !pyx_may_start(m->spec->source_size)) return waiting;
  a->since = time(nullptr);
  return start(m, f->spec, a->key, path) ? building : refused;
}

void wait_a_moment() {
  Py_BEGIN_ALLOW_THREADS;
  const timespec t = {0, 1000000};
  nanosleep(&t, nullptr);
  Py_END_ALLOW_THREADS;
}

// How a function is to be treated: as its spec says, unless the environment says otherwise.
enum haste { never, when_hot, at_once };

haste haste_of(const pyx_function_state* f) {
  const char* mode = getenv("PYX2CPP_SPECIALISE");
  if (mode && strcmp(mode, "off") == 0) return never;
  return f->spec->open == PYX_OPEN_LOOPS || (mode && strcmp(mode, "eager") == 0) ? at_once : when_hot;
}

outcome proceed(pyx_module* m, pyx_function_state* f, attempt* a, haste h) {
  char path[PATH_MAX];
  if (!file_of(m, f->spec, a->key, path, sizeof path)) return refused;
  if (a->state == building) return made_meanwhile(m, f, a, path);
  if (!exists(path) && hopeless(m, f->spec, a->types)) return refused;
  if (h == when_hot || !(exists(path) || pyx_may_wait(m->spec->source_size))) return made_later(m, f, a, path);
  a->state = busy;
  a->owner = getpid();
  return made_now(m, f, a, path);
}

// Is an argument an empty container? The next call may show what it holds; a loop, which fills those that it finds, may
// run but once.
bool tells_nothing(PyObject* const* args, int n) {
  for (int i = 0; i < n; i++) {
    PyObject* o = args[i];
    const bool container = PyList_CheckExact(o) || PyDict_CheckExact(o) || PySet_CheckExact(o);
    if (container && PyObject_Size(o) == 0) return true;
  }
  return false;
}

// Looking at arguments costs time: what has led to nothing is looked at again after twice as many calls.
uint32_t next_look(const pyx_function_state* f, outcome o) {
  const uint32_t n = f->misses;
  if (o == building) return n + load_after;
  if (o == waiting) return n < hot_from(f) && 2 * n > hot_from(f) ? hot_from(f) : 2 * n;
  if (o == published || (n < patient_looks && f->spec->open == PYX_OPEN_LOOPS)) return n + 1;
  return n < 1u << 30 ? 2 * n : n;
}

}  // namespace

bool pyx_publish(pyx_function_state* f, pyx_validity* validity, const pyx_entry* entry) {
  pyx_entry_table* old = f->table.load(std::memory_order_acquire);
  const size_t size = sizeof(pyx_entry_table) + sizeof(pyx_live_entry) * (old->count + 1);
  auto* table = static_cast<pyx_entry_table*>(malloc(size));
  if (!table) return false;
  memcpy(table->entries, old->entries, sizeof(pyx_live_entry) * old->count);
  table->entries[old->count] = {*entry, validity};
  table->count = old->count + 1;
  f->table.store(table, std::memory_order_release);  // the old one stays: a caller may be walking it
  return true;
}

bool pyx_specialise(pyx_module* m, pyx_function_state* f, PyObject* const* args) {
  if (++f->misses < f->next_try) return false;
  const haste h = haste_of(f);
  if (h == never) return pyx_unwrap(m, f, false), false;
  if (h == when_hot && f->misses < load_after) return false;
  if (!f->specialiser) {
    f->specialiser = static_cast<pyx_specialiser*>(calloc(1, sizeof(pyx_specialiser)));
    if (!f->specialiser) return false;
  }
  pyx_specialiser* s = f->specialiser;
  f->next_try = next_look(f, refused);
  if (s->npublished >= max_published) return false;
  char key[pyx_max_type_key];
  const int n = f->spec->piece ? f->spec->npos : f->spec->nparams;
  if (!f->spec->piece && tells_nothing(args, n)) return false;
  if (!pyx_type_key(m, args, n, key, sizeof key)) return false;
  attempt* a = find_attempt(s, key);
  if (!a) return false;
  while (a->state == busy && a->owner == getpid()) wait_a_moment();
  if (a->state == waiting || (a->state == refused && a->tries < max_again)) {
    if (renew_key(m, a, args, n)) a->state = waiting;
  }
  const bool settled = a->state == published || a->state == refused;
  if (!settled) {
    a->state = proceed(m, f, a, h);
    s->npublished += a->state == published;
    a->tries += a->state == refused;
    if (a->tries == max_again && s->npublished == 0) pyx_unwrap(m, f, false);
  }
  // An entry that is there and did not take the call has lost an assumption: that may hold again soon or never.
  f->next_try = next_look(f, settled ? refused : a->state);
  return a->state == published;
}

// src/exe/launcher.cpp: the program that `pyx2cpp build --exe` makes: an interpreter that runs what its own file carries
// behind the program: a script, and the extension modules that the script executes (transpile/exe.go).
#include <Python.h>
#include <fcntl.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

// Tells modules that they are part of an executable, and not of a folder with sources (src/py/module.cpp).
extern "C" {
__attribute__((visibility("default"))) extern const int pyx_executable;
const int pyx_executable = 1;
}

namespace {

// The end of the file.
struct trailer {
  uint64_t script, script_size;
  uint64_t python, python_size;  // path of the interpreter that the modules were built for
  char magic[8];
};

char* read_text(int file, uint64_t at, uint64_t size) {
  auto* text = static_cast<char*>(malloc(size + 1));
  for (uint64_t done = 0; text && done < size;) {
    const ssize_t n = pread(file, text + done, size - done, static_cast<off_t>(at + done));
    if (n <= 0) return nullptr;
    done += n;
  }
  if (text) text[size] = 0;
  return text;
}

int fail(const char* program, const char* why, const char* what) {
  fprintf(stderr, "%s: %s%s\n", program, why, what);
  return 127;
}

int run(int argc, char** argv, char* python, char* script) {
  PyPreConfig before;
  PyPreConfig_InitPythonConfig(&before);
  PyStatus status = Py_PreInitialize(&before);
  if (PyStatus_Exception(status)) Py_ExitStatusException(status);
  PyConfig config;
  PyConfig_InitPythonConfig(&config);
  config.parse_argv = 0;
  status = PyConfig_SetBytesArgv(&config, argc, argv);
  if (!PyStatus_Exception(status)) status = PyConfig_SetBytesString(&config, &config.program_name, python);
  if (!PyStatus_Exception(status)) status = PyConfig_SetBytesString(&config, &config.run_command, script);
  if (!PyStatus_Exception(status)) status = Py_InitializeFromConfig(&config);
  PyConfig_Clear(&config);
  if (PyStatus_Exception(status)) Py_ExitStatusException(status);
  return Py_RunMain();
}

}  // namespace

int main(int argc, char** argv) {
  const char* name = argc > 0 ? argv[0] : "pyx2cpp";
  const int self = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
  const off_t end = self < 0 ? -1 : lseek(self, 0, SEEK_END);
  trailer t;
  if (end < static_cast<off_t>(sizeof t) || pread(self, &t, sizeof t, end - sizeof t) != sizeof t ||
      memcmp(t.magic, "pyx2cpp1", sizeof t.magic) != 0) {
    return fail(name, "the program cannot read its own file", "");
  }
  char* python = read_text(self, t.python, t.python_size);
  char* script = read_text(self, t.script, t.script_size);
  close(self);
  if (!python || !script) return fail(name, "the program cannot read its own file", "");
  if (access(python, X_OK) != 0)
    return fail(name, "the program was built for an interpreter that is not here: ", python);
  return run(argc, argv, python, script);
}

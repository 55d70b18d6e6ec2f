// src/py/process.cpp: running the compiler from inside Python, and loading what it made.
#include "py/process.hpp"

#include <dlfcn.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

#include "py/state.hpp"

extern char** environ;

namespace {

constexpr int max_args = 64;

// The exit status of a child, -1 if a signal ended it; pyx_too_long: it was ended after limit milliseconds (0: never).
int wait_for(pid_t child, int limit) {
  int status;
  bool ended = false;
  for (int slept = 0;;) {
    const pid_t found = waitpid(child, &status, limit > 0 && !ended ? WNOHANG : 0);
    if (found == child) break;
    if (found < 0 && errno != EINTR) return 0;  // somebody else reaped it: the file it was to make tells how it went
    if (found < 0) continue;
    if (slept >= limit) {
      ended = kill(child, SIGTERM) == 0;
      continue;
    }
    const timespec moment = {0, 1000000};
    if (nanosleep(&moment, nullptr) == 0) slept++;
  }
  if (ended) return pyx_too_long;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

bool make_folder(const char* path) { return mkdir(path, 0700) == 0 || errno == EEXIST; }

bool is_private(const char* path) {
  struct stat s;
  return stat(path, &s) == 0 && S_ISDIR(s.st_mode) && s.st_uid == geteuid() && !(s.st_mode & (S_IWGRP | S_IWOTH));
}

}  // namespace

int pyx_run(const char* const* argv, int limit) {
  posix_spawn_file_actions_t files;
  if (posix_spawn_file_actions_init(&files) != 0) return -1;
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
  int status = -1;
  Py_BEGIN_ALLOW_THREADS;
  pid_t child;
  if (posix_spawnp(&child, argv[0], &files, nullptr, const_cast<char* const*>(argv), environ) == 0) {
    status = wait_for(child, limit);
  }
  Py_END_ALLOW_THREADS;
  posix_spawn_file_actions_destroy(&files);
  return status;
}

bool pyx_rebuild(const pyx_module_spec* spec, const char* path, const char* folder) {
  if (!spec->tool[0]) return false;
  const char* argv[max_args];
  int n = 0;
  argv[n++] = spec->tool;
  argv[n++] = path;
  argv[n++] = "-o";
  argv[n++] = folder;
  char* options = strdup(spec->tool_args);
  if (!options) return false;
  char* rest = nullptr;
  for (char* a = strtok_r(options, "\n", &rest); a && n < max_args - 1; a = strtok_r(nullptr, "\n", &rest))
    argv[n++] = a;
  argv[n] = nullptr;
  const int status = pyx_run(argv);
  free(options);
  return status == 0;
}

void* pyx_open_library(const char* path) {
  if (!pyx_path_is_safe(path)) return nullptr;
  // The loader takes two files of one name for the same: a second name for the moment of loading tells them apart.
  char alias[PATH_MAX + 64];
  static unsigned serial;
  snprintf(alias, sizeof alias, "%s.%ld.%u", path, static_cast<long>(getpid()), serial++);
  if (link(path, alias) != 0) return dlopen(path, RTLD_NOW | RTLD_LOCAL);
  void* handle = dlopen(alias, RTLD_NOW | RTLD_LOCAL);
  unlink(alias);
  return handle;
}

void* pyx_symbol(void* library, const char* name) { return dlsym(library, name); }

bool pyx_cache_folder(char* out, size_t size) {
  const char* base = getenv("PYX2CPP_CACHE");
  int n;
  if (base && base[0]) {
    n = snprintf(out, size, "%s", base);
  } else if ((base = getenv("XDG_CACHE_HOME")) && base[0]) {
    n = snprintf(out, size, "%s/pyx2cpp", base);
  } else if ((base = getenv("HOME")) && base[0]) {
    n = snprintf(out, size, "%s/.cache", base);
    if (n > 0 && static_cast<size_t>(n) < size) make_folder(out);
    n = snprintf(out, size, "%s/.cache/pyx2cpp", base);
  } else {
    return false;
  }
  if (n <= 0 || static_cast<size_t>(n) + 16 > size) return false;
  if (!make_folder(out) || !is_private(out)) return false;
  strcat(out, "/specialised");
  return make_folder(out) && is_private(out);
}

// src/py/files.cpp: reading sources, and trusting files only where nobody else can write.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

#include "py/state.hpp"

namespace {

// The file must be root's or our own, and neither group nor others may write it.
bool mine_alone(const struct stat& s) {
  return (s.st_uid == geteuid() || s.st_uid == 0) && !(s.st_mode & (S_IWGRP | S_IWOTH));
}

}  // namespace

bool pyx_path_is_safe(const char* path) {
  struct stat s;
  if (stat(path, &s) != 0 || !mine_alone(s)) return false;
  const char* slash = strrchr(path, '/');
  char folder[4096];
  const size_t n = slash ? static_cast<size_t>(slash - path) : 0;
  if (n >= sizeof folder) return false;
  memcpy(folder, slash ? path : ".", slash ? n : 1);
  folder[slash ? n : 1] = 0;
  return stat(slash && n == 0 ? "/" : folder, &s) == 0 && mine_alone(s);
}

bool pyx_read_file(const char* path, char** data, size_t* size) {
  const int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return false;
  struct stat s;
  bool ok = fstat(fd, &s) == 0 && S_ISREG(s.st_mode);
  const size_t n = ok ? static_cast<size_t>(s.st_size) : 0;
  char* buffer = ok ? static_cast<char*>(malloc(n + 1)) : nullptr;
  size_t got = 0;
  while (buffer && got < n) {
    const ssize_t r = read(fd, buffer + got, n - got);
    if (r <= 0) break;
    got += static_cast<size_t>(r);
  }
  close(fd);
  if (!buffer || got != n) {
    free(buffer);
    return false;
  }
  buffer[n] = 0;
  *data = buffer;
  *size = n;
  return true;
}

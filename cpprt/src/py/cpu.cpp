// src/py/cpu.cpp: does this machine have the instructions that the module was compiled for?
#include <cpuid.h>

#include <cstring>

#include "py/state.hpp"

namespace {

struct cpu_feature {
  const char* name;  // as clang's -target-feature spells it
  unsigned leaf, subleaf;
  char reg;  // a, b, c or d
  unsigned bit;
  bool saves_avx;     // needs the operating system to save the AVX state
  bool saves_avx512;  // and the AVX-512 state
};

const cpu_feature features[] = {
    {"sse3", 1, 0, 'c', 0, false, false},
    {"pclmul", 1, 0, 'c', 1, false, false},
    {"ssse3", 1, 0, 'c', 9, false, false},
    {"fma", 1, 0, 'c', 12, true, false},
    {"sse4.1", 1, 0, 'c', 19, false, false},
    {"sse4.2", 1, 0, 'c', 20, false, false},
    {"movbe", 1, 0, 'c', 22, false, false},
    {"popcnt", 1, 0, 'c', 23, false, false},
    {"aes", 1, 0, 'c', 25, false, false},
    {"avx", 1, 0, 'c', 28, true, false},
    {"f16c", 1, 0, 'c', 29, true, false},
    {"bmi", 7, 0, 'b', 3, false, false},
    {"avx2", 7, 0, 'b', 5, true, false},
    {"bmi2", 7, 0, 'b', 8, false, false},
    {"avx512f", 7, 0, 'b', 16, true, true},
    {"avx512dq", 7, 0, 'b', 17, true, true},
    {"adx", 7, 0, 'b', 19, false, false},
    {"avx512ifma", 7, 0, 'b', 21, true, true},
    {"avx512cd", 7, 0, 'b', 28, true, true},
    {"sha", 7, 0, 'b', 29, false, false},
    {"avx512bw", 7, 0, 'b', 30, true, true},
    {"avx512vl", 7, 0, 'b', 31, true, true},
    {"avx512vbmi", 7, 0, 'c', 1, true, true},
    {"avx512vbmi2", 7, 0, 'c', 6, true, true},
    {"gfni", 7, 0, 'c', 8, false, false},
    {"vaes", 7, 0, 'c', 9, true, false},
    {"vpclmulqdq", 7, 0, 'c', 10, true, false},
    {"avx512vnni", 7, 0, 'c', 11, true, true},
    {"avx512bitalg", 7, 0, 'c', 12, true, true},
    {"avx512vpopcntdq", 7, 0, 'c', 14, true, true},
    {"avx512bf16", 7, 1, 'a', 5, true, true},
    {"avx512fp16", 7, 0, 'd', 23, true, true},
    {"avxvnni", 7, 1, 'a', 4, true, false},
    {"lzcnt", 0x80000001u, 0, 'c', 5, false, false},
    {"sse4a", 0x80000001u, 0, 'c', 6, false, false},
    {"fma4", 0x80000001u, 0, 'c', 16, true, false},
};

uint64_t saved_state() {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & (1u << 27))) return 0;  // OSXSAVE
  unsigned lo, hi;
  __asm__("xgetbv" : "=a"(lo), "=d"(hi) : "c"(0));
  return (uint64_t{hi} << 32) | lo;
}

bool present(const cpu_feature& f) {
  unsigned a = 0, b = 0, c = 0, d = 0;
  if (!__get_cpuid_count(f.leaf, f.subleaf, &a, &b, &c, &d)) return false;
  const unsigned reg = f.reg == 'a' ? a : f.reg == 'b' ? b : f.reg == 'c' ? c : d;
  if (!(reg & (1u << f.bit))) return false;
  const uint64_t state = saved_state();
  if (f.saves_avx && (state & 6) != 6) return false;
  return !f.saves_avx512 || (state & 0xe6) == 0xe6;
}

bool has(const char* name) {
  for (const cpu_feature& f : features) {
    if (strcmp(f.name, name) == 0) return present(f);
  }
  return true;  // one that no code of ours depends on
}

}  // namespace

const char* pyx_missing_cpu_feature(const pyx_library_spec* library) {
  for (int i = 0; i < library->ncpu_features; i++) {
    if (!has(library->cpu_features[i])) return library->cpu_features[i];
  }
  return nullptr;
}

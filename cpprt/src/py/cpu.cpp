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

// What the processor says of itself. Virtual machines answer the instruction in microseconds, so each leaf is asked for once.
struct processor {
  struct leaf {
    unsigned a = 0, b = 0, c = 0, d = 0;
  };
  leaf basic, extended, more, amd;
  uint64_t saved = 0;  // the state that the operating system saves

  processor() {
    const unsigned last = __get_cpuid_max(0, nullptr);
    if (last >= 1) __cpuid(1, basic.a, basic.b, basic.c, basic.d);
    if (last >= 7) {
      __cpuid_count(7, 0, extended.a, extended.b, extended.c, extended.d);
      if (extended.a >= 1) __cpuid_count(7, 1, more.a, more.b, more.c, more.d);
    }
    if (__get_cpuid_max(0x80000000u, nullptr) >= 0x80000001u) __cpuid(0x80000001u, amd.a, amd.b, amd.c, amd.d);
    if (!(basic.c & (1u << 27))) return;  // OSXSAVE
    unsigned lo, hi;
    __asm__("xgetbv" : "=a"(lo), "=d"(hi) : "c"(0));
    saved = (uint64_t{hi} << 32) | lo;
  }

  bool has(const cpu_feature& f) const {
    const leaf& l = f.leaf == 1 ? basic : f.leaf != 7 ? amd : f.subleaf ? more : extended;
    const unsigned reg = f.reg == 'a' ? l.a : f.reg == 'b' ? l.b : f.reg == 'c' ? l.c : l.d;
    if (!(reg & (1u << f.bit))) return false;
    if (f.saves_avx && (saved & 6) != 6) return false;
    return !f.saves_avx512 || (saved & 0xe6) == 0xe6;
  }

  bool has(const char* name) const {
    for (const cpu_feature& f : features) {
      if (strcmp(f.name, name) == 0) return has(f);
    }
    return true;  // one that no code of ours depends on
  }
};

}  // namespace

const char* pyx_missing_cpu_feature(const pyx_library_spec* library) {
  const processor cpu;
  for (int i = 0; i < library->ncpu_features; i++) {
    if (!cpu.has(library->cpu_features[i])) return library->cpu_features[i];
  }
  return nullptr;
}

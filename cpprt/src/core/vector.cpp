// src/core/vector.cpp: broadcasting, allocation and traversal around the kernels of vector expressions.
#include "shared.hpp"
#include "traverse.hpp"

#if defined(__SSE2__)
#include <xmmintrin.h>
#else
#include <fenv.h>
#endif

namespace pyx {

namespace {

thread_local int failed_line;

}  // namespace

#if defined(__SSE2__)
// The flags of the vector unit, and those that feraiseexcept() of the C library leaves in the x87 unit: NumPy's loops call
// it. Both have them in the same bits.
static unsigned x87_flags() {
  unsigned short word;
  asm volatile("fnstsw %0" : "=a"(word));
  return word & 63u;
}
unsigned np_flags() {
  return (_mm_getcsr() | x87_flags()) & (NP_FLAG_INVALID | NP_FLAG_DIVIDE | NP_FLAG_OVERFLOW | NP_FLAG_UNDERFLOW);
}
void np_set_flags(unsigned flags) {
  if (x87_flags()) asm volatile("fnclex");
  _mm_setcsr((_mm_getcsr() & ~63u) | flags);
}
#else
unsigned np_flags() {
  const int f = fetestexcept(FE_ALL_EXCEPT);
  return (f & FE_INVALID ? NP_FLAG_INVALID : 0u) | (f & FE_DIVBYZERO ? NP_FLAG_DIVIDE : 0u) |
         (f & FE_OVERFLOW ? NP_FLAG_OVERFLOW : 0u) | (f & FE_UNDERFLOW ? NP_FLAG_UNDERFLOW : 0u);
}
void np_set_flags(unsigned flags) {
  feclearexcept(FE_ALL_EXCEPT);
  feraiseexcept((flags & NP_FLAG_INVALID ? FE_INVALID : 0) | (flags & NP_FLAG_DIVIDE ? FE_DIVBYZERO : 0) |
                (flags & NP_FLAG_OVERFLOW ? FE_OVERFLOW : 0) | (flags & NP_FLAG_UNDERFLOW ? FE_UNDERFLOW : 0));
}
#endif

unsigned np_flags_due() {
  const unsigned flags = np_flags();
  return PYX_LIKELY(flags == 0) ? 0 : flags & pyx_np_errors();
}

bool np_flat(np_program& p, const np_leaf* leaves, int nleaves, int64_t* n) {
  const np_leaf* first = nullptr;
  for (int i = 0; i < nleaves; i++) {
    const np_leaf& l = leaves[i];
    if (l.ndim < 0) continue;
    if (!first) first = &l;
    if (!same_shape(l, first->shape, first->ndim) || !contiguous(l, p.sizes[i])) return false;
  }
  if (!first || !ready(p, leaves, nleaves)) return false;
  *n = 1;
  for (int k = 0; k < first->ndim; k++) *n *= first->shape[k];
  return true;
}

namespace {

// The kernel over n items that lie side by side.
void run_flat(np_program& p, int64_t n, char* out, int64_t size, char* const* in, int nleaves) {
  if (np_threads_for(n) == 1) return p.kernel(n, out, in);
  np_share((n - 1) / kVectorBlock + 1, n, &p.picos, [&](int64_t from, int64_t to) {
    const int64_t at = from * kVectorBlock, end = to * kVectorBlock;
    char* own[kLeaves];
    for (int i = 0; i < nleaves; i++) own[i] = in[i] + at * p.sizes[i];
    p.kernel((end < n ? end : n) - at, out + at * size, own);
  });
}

}  // namespace

bool np_run(np_program& p, const np_leaf* leaves, int nleaves, int ndim, int dtype, array_body** result) {
  int64_t shape[kDims];
  if (!ready(p, leaves, nleaves) || !broadcast(leaves, nleaves, ndim, shape)) return false;
  bool flat = true;
  for (int i = 0; i < nleaves; i++) {
    const np_leaf& l = leaves[i];
    flat = flat && (l.ndim < 0 || (same_shape(l, shape, ndim) && contiguous(l, p.sizes[i])));
  }
  if (!flat && (!in_c_order(leaves, nleaves) || repeats(p, leaves, nleaves, shape, ndim))) return false;
  array_body* b = new_body(dtype, ndim, shape);
  if (!b) return false;
  *result = b;
  if (empty_shape(shape, ndim)) return true;
  if (p.loud) np_set_flags(0);
  auto* out = static_cast<char*>(b->memory);
  if (flat) {
    char* in[kLeaves];
    int64_t n = 1;
    for (int k = 0; k < ndim; k++) n *= shape[k];
    for (int i = 0; i < nleaves; i++) in[i] = leaves[i].first;
    run_flat(p, n, out, item_sizes[dtype], in, nleaves);
  } else {
    int64_t strides[kDims], step = item_sizes[dtype];
    for (int k = ndim - 1; k >= 0; k--) {
      strides[k] = step;
      step *= shape[k];
    }
    traverse_shared(p, leaves, nleaves, {out, shape, strides, ndim}, static_cast<int>(item_sizes[dtype]));
  }
  if (!p.loud || PYX_LIKELY(np_flags_due() == 0)) return true;
  array_body_free(b);
  return false;
}

bool np_run_into(np_program& p, const np_leaf* leaves, int nleaves, const np_leaf& target, int size) {
  int64_t shape[kDims];
  if (!ready(p, leaves, nleaves) || !broadcast(leaves, nleaves, target.ndim, shape)) return false;
  if (!same_shape(target, shape, target.ndim) || !all_safe(p, leaves, 0, nleaves, target, size)) return false;
  if (repeats(p, leaves, nleaves, shape, target.ndim)) return false;
  // What has been written could not be taken back, and what gives a warning is computed again step by step.
  if (p.loud && (pyx_np_may_raise() || overwrites(p, leaves, nleaves, target, size))) return false;
  if (empty_shape(shape, target.ndim)) return true;
  if (p.loud) np_set_flags(0);
  traverse_shared(p, leaves, nleaves, target, size);
  return !p.loud || np_flags_due() == 0;
}

bool np_copy_into(const array_body& from, const np_leaf& target, int size) {
  if (!same_shape(target, from.shape, from.ndim)) return false;
  if (empty_shape(from.shape, from.ndim)) return true;
  const int last = from.ndim - 1;
  const int64_t n = from.shape[last], stride = target.strides[last];
  auto* source = static_cast<const char*>(from.memory);
  char* to = target.first;
  int64_t index[kDims] = {};
  for (;;) {
    if (stride == size) {
      __builtin_memcpy(to, source, n * size);
    } else {
      scatter(to, source, n, stride, size);
    }
    source += n * size;
    int k = last - 1;
    for (; k >= 0; k--) {
      to += target.strides[k];
      if (++index[k] < target.shape[k]) break;
      to -= target.strides[k] * target.shape[k];
      index[k] = 0;
    }
    if (k < 0) return true;
  }
}

bool np_run_store(np_program& p, const np_leaf* leaves, int nleaves, bool writeable, unsigned* flags) {
  int64_t shape[kDims];
  const np_leaf& target = leaves[0];
  for (int i = 1; i < nleaves; i++) {
    if (leaves[i].ndim > target.ndim) return false;
  }
  if (!writeable || !ready(p, leaves, nleaves) || !broadcast(leaves, nleaves, target.ndim, shape)) return false;
  if (!same_shape(target, shape, target.ndim) || !all_safe(p, leaves, 1, nleaves, target, p.sizes[0])) return false;
  // Axes of stride 0 make elements share memory.
  for (int k = 0; k < target.ndim; k++) {
    if (target.strides[k] == 0 && shape[k] > 1) return false;
  }
  if (empty_shape(shape, target.ndim)) return true;
  if (p.loud) np_set_flags(0);
  traverse_shared(p, leaves, nleaves, target, p.sizes[0]);
  if (p.loud) *flags = np_flags_due();
  return true;
}

bool np_warn_flags(const np_program& p, unsigned flags) {
  const np_step& s = p.steps[0];
  failed_line = p.code->line + s.line;
  return pyx_np_report(flags, s.name, p.code, failed_line, 1);
}

int np_failed_line() { return failed_line; }

namespace {

pyobj* attribute(pyobj* of, const char* name) {
  pyx_name n{name, nullptr};
  pyobj* r = of ? pyx_getattr(of, &n) : nullptr;
  if (n.object) pyx_decref(n.object);
  return r;
}

// The function of a name: NumPy's, or one of SciPy's under its full name, "scipy.special.ndtr" or "scipy.stats.norm.cdf".
pyobj* function_named(const np_program& p, const char* name) {
  constexpr char scipy[] = "scipy.";
  char part[64];
  const char* dot = nullptr;
  if (__builtin_strncmp(name, scipy, sizeof scipy - 1) == 0) dot = __builtin_strchr(name + sizeof scipy - 1, '.');
  if (!dot) {
    obj module = obj::steal(pyx_import(*p.code->module, "numpy", true, 0));
    return attribute(module.get(), name);
  }
  auto take = [&](const char* from, const char* upto) {
    const size_t n =
        static_cast<size_t>(upto - from) < sizeof part ? static_cast<size_t>(upto - from) : sizeof part - 1;
    __builtin_memcpy(part, from, n);
    part[n] = 0;
    return part;
  };
  obj at = obj::steal(pyx_import(*p.code->module, take(name, dot), true, 0));
  while (dot && at) {
    const char* from = dot + 1;
    dot = __builtin_strchr(from, '.');
    at = obj::steal(attribute(at.get(), dot ? take(from, dot) : from));
  }
  return at.release();
}

pyobj* run_step(const np_program& p, const np_step& s, pyobj* const* args) {
  pyx_call_site site{p.code, s.line};
  failed_line = p.code->line + s.line;
  switch (s.kind) {
    case NP_STEP_BINARY:
      pyx_calling(&site);
      return pyx_binary(s.op, args[0], args[1]);
    case NP_STEP_UNARY:
      pyx_calling(&site);
      return pyx_unary(s.op, args[0]);
    case NP_STEP_COMPARE:
      pyx_calling(&site);
      return pyx_compare(s.op, args[0], args[1]);
    case NP_STEP_CALL:
      break;
  }
  obj f = obj::steal(function_named(p, s.name));
  if (!f) return nullptr;
  pyx_calling(&site);
  return pyx_call(f.get(), args, s.nargs, nullptr);
}

}  // namespace

bool np_call_step(const np_program& p, pyobj* const* args, int n, bool masked) {
  const np_step& s = p.steps[0];
  obj f = obj::steal(function_named(p, s.name));
  if (!f) return false;
  static constexpr const char* names[] = {"out", "where"};
  static pyx_kwnames into{names, 1, nullptr}, where{names, 2, nullptr};
  pyx_call_site site{p.code, s.line};
  failed_line = p.code->line + s.line;
  pyx_calling(&site);
  return static_cast<bool>(obj::steal(pyx_call(f.get(), args, n, masked ? &where : &into)));
}

pyobj* np_run_steps(const np_program& p, pyobj** objects, int n) {
  constexpr int kSteps = 64;
  pyobj* results[kSteps] = {};
  bool ok = p.nsteps <= kSteps;
  for (int i = 0; i < n; i++) ok = ok && objects[i];
  for (int k = 0; ok && k < p.nsteps; k++) {
    const np_step& s = p.steps[k];
    pyobj* args[3];
    for (int j = 0; j < s.nargs; j++) args[j] = s.args[j] >= 0 ? objects[s.args[j]] : results[-1 - s.args[j]];
    results[k] = run_step(p, s, args);
    ok = results[k] != nullptr;
  }
  pyobj* last = ok ? results[p.nsteps - 1] : nullptr;
  for (int k = 0; k < p.nsteps && k < kSteps; k++) {
    if (results[k] && results[k] != last) pyx_decref(results[k]);
  }
  for (int i = 0; i < n; i++) {
    if (objects[i]) pyx_decref(objects[i]);
  }
  return last;
}

}  // namespace pyx

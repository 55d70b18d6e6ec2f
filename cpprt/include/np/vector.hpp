// np/vector.hpp: expressions over whole arrays that run as one loop (emitted), around which stands the work of
// broadcasting, allocation and warnings (src/core/vector.cpp).
//
// A vector program has two forms. The kernel computes all elements in one pass. The steps say the same as NumPy
// would do it, one operation after the other; they run when the kernel can't: shapes that don't fit, memory orders that
// NumPy decides, and floating-point flags that may become warnings or errors. What Python sees is then NumPy's doing.
#pragma once
#include "array.hpp"
#include "elementwise.hpp"
#include "leaf.hpp"

namespace pyx {

enum np_step_kind : uint8_t { NP_STEP_BINARY, NP_STEP_UNARY, NP_STEP_COMPARE, NP_STEP_CALL };

// One operation as Python does it. args: i >= 0 is leaf i, -1-k the result of step k.
struct np_step {
  np_step_kind kind;
  int op;            // pyx_op, pyx_unary_op or pyx_compare_op
  const char* name;  // of NumPy's function, for a call
  int nargs;
  int args[3];
  int line;  // after that of the code
};

// An inner loop of a NumPy ufunc, looked up on first use.
struct np_inner {
  const char* ufunc;
  const char* types;  // type characters of the operands and the result
  void (*run)(char** args, const intptr_t* n, const intptr_t* strides, void* data);
  void* data;
};

// How a scalar operand is brought to the dtype computed in: what can't be is for NumPy to judge. An exponent may be one
// that NumPy has a way of its own for.
constexpr int kExponent = -1;
struct np_weak {
  int leaf;
  int dtype;  // pyx_dtype
  bool is_int;
};

struct np_program {
  const pyx_code_info* code;
  void (*kernel)(int64_t n, char* out, char* const* in);
  const np_step* steps;
  int nsteps;
  const uint8_t* sizes;  // bytes of an element of each leaf
  np_inner* const* loops;
  int nloops;
  const np_weak* weak;
  int nweak;
  const unsigned* costly;  // for every NumPy loop inside, the leaves, as bits, that it computes from
  int ncostly;
  bool loud;  // floating-point flags count
  // The rows of a plane, n items each, with the distances of the rows of every operand and of the target; null: there is no
  // such kernel. fixed: the operands, as bits, of which every row is one item; those of others lie side by side.
  void (*rows)(int64_t rows, int64_t n, char* out, char* const* in, const int64_t* steps) = nullptr;
  unsigned fixed = 0;
  int64_t picos = -1;  // that 1,024 elements took the last time that threads shared them; negative: they never did
};

// Elements that a kernel with buffers works on at a time.
constexpr int64_t kVectorBlock = 1024;

unsigned np_flags();
void np_set_flags(unsigned flags);
// The flags raised since they were cleared, as far as they are not to be ignored.
unsigned np_flags_due();
// Can the kernel be run over all items at once, n of them: do they lie side by side in all arrays, of one shape?
bool np_flat(np_program& p, const np_leaf* leaves, int nleaves, int64_t* n);

// One pass of a NumPy inner loop inside a kernel; some of them clear the flags that others have raised.
PYX_INLINE void np_loop(const np_inner& l, char** args, const intptr_t* n, const intptr_t* strides) {
  const unsigned kept = np_flags();
  l.run(args, n, strides, l.data);
  if (kept) np_set_flags(kept | np_flags());
}
PYX_INLINE void np_loop(const np_inner& l, int64_t n, void* out, int64_t size, const void* a, int64_t sa) {
  char* args[] = {static_cast<char*>(const_cast<void*>(a)), static_cast<char*>(out)};
  const intptr_t count = n, strides[] = {sa, size};
  np_loop(l, args, &count, strides);
}
PYX_INLINE void np_loop(const np_inner& l, int64_t n, void* out, int64_t size, const void* a, int64_t sa, const void* b,
                        int64_t sb) {
  char* args[] = {static_cast<char*>(const_cast<void*>(a)), static_cast<char*>(const_cast<void*>(b)),
                  static_cast<char*>(out)};
  const intptr_t count = n, strides[] = {sa, sb, size};
  np_loop(l, args, &count, strides);
}

PYX_INLINE void np_loop(const np_inner& l, int64_t n, void* out, int64_t size, const void* a, int64_t sa, const void* b,
                        int64_t sb, const void* c, int64_t sc) {
  char* args[] = {static_cast<char*>(const_cast<void*>(a)), static_cast<char*>(const_cast<void*>(b)),
                  static_cast<char*>(const_cast<void*>(c)), static_cast<char*>(out)};
  const intptr_t count = n, strides[] = {sa, sb, sc, size};
  np_loop(l, args, &count, strides);
}

// Runs the kernel. run: into new memory, for which a body is made in *result; into: into the memory of target. False:
// the steps are to be run, and nothing has happened (into: target may have been written, when the steps don't read it).
bool np_run(np_program& p, const np_leaf* leaves, int nleaves, int ndim, int dtype, array_body** result);
bool np_run_into(np_program& p, const np_leaf* leaves, int nleaves, const np_leaf& target, int size);
// Copies new memory into a target of the same shape; false: it has another.
bool np_copy_into(const array_body& from, const np_leaf& target, int size);
// The first leaf is changed in place by the only step. True: done, with the warnings due left in *flags.
bool np_run_store(np_program& p, const np_leaf* leaves, int nleaves, bool writeable, unsigned* flags);
// The warnings of the only step; false: one became an exception.
bool np_warn_flags(const np_program& p, unsigned flags);
// Runs the steps. objects: the leaves, stolen. Null with an exception.
pyobj* np_run_steps(const np_program& p, pyobj** objects, int n);
// Calls the function of the only step with n operands, out= and, if masked, where=, which stand behind them; false: it has
// raised.
bool np_call_step(const np_program& p, pyobj* const* args, int n, bool masked);
// The line of the step that raised last.
int np_failed_line();

namespace detail {

template <class R>
PYX_COLD status vector_result(R& out, const np_program& p, pyobj** objects, int n) {
  obj r = obj::steal(np_run_steps(p, objects, n));
  if (!r) return status::raised;
  if (unbox(r.get(), out)) return status::ok;
  pyx_boxed_put(r.release());
  return status::exit;
}

template <class T, int N>
PYX_INLINE void adopt(array<T, N, true>& out, array_body* b) {
  out.first = static_cast<T*>(b->memory);
  for (int k = 0; k < N; k++) out.shape[k] = b->shape[k];
  out.writeable = true;
  out.owner = array_owner(b);
}

template <class... P>
PYX_INLINE bool run(np_program& p, int ndim, int dtype, array_body** b, P... leaves) {
  const np_leaf list[] = {leaves.get()...};
  return np_run(p, list, sizeof...(P), ndim, dtype, b);
}
template <class... P>
PYX_INLINE bool run_store(np_program& p, bool writeable, unsigned* flags, P... leaves) {
  const np_leaf list[] = {leaves.get()...};
  return np_run_store(p, list, sizeof...(P), writeable, flags);
}
template <class... P>
PYX_INLINE bool run_into(np_program& p, np_leaf target, int size, P... leaves) {
  const np_leaf list[] = {leaves.get()...};
  return np_run_into(p, list, sizeof...(P), target, size);
}

}  // namespace detail

// out = the expression over the leaves
template <class T, int N, bool C, class... L>
inline status vector(array<T, N, C>& out, np_program& p, const L&... leaves) {
  array_body* b;
  if (PYX_LIKELY(detail::run(p, N, dtype_of<T>, &b, detail::leaf_of<L>(leaves)...))) {
    array<T, N, true> r;
    detail::adopt(r, b);
    out = std::move(r);
    return status::ok;
  }
  pyobj* objects[] = {box(leaves)...};
  return detail::vector_result(out, p, objects, sizeof...(L));
}

// target op= operand; out is then target
template <class A, class... L>
inline status vector_store(A& out, np_program& p, const A& target, const L&... leaves) {
  unsigned flags = 0;
  if (PYX_LIKELY(
          detail::run_store(p, target.writeable, &flags, detail::leaf_of<A>(target), detail::leaf_of<L>(leaves)...))) {
    out = target;
    return PYX_LIKELY(flags == 0) || np_warn_flags(p, flags) ? status::ok : status::raised;
  }
  pyobj* objects[] = {box(target), box(leaves)...};
  return detail::vector_result(out, p, objects, 1 + sizeof...(L));
}

}  // namespace pyx

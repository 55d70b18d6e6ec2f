// src/core/np.cpp: which warnings NumPy scalar arithmetic gives, and the list of those waiting.
#include <atomic>

#include <np/quiet.hpp>

#if !defined(__SSE2__)
#include <cfenv>
#endif

namespace pyx {

namespace {

struct note {
  np_op op;
  np_kind kind;
  int line;
  int64_t times;
};

// Notes of this thread in order; equal neighbours are counted, and past the limit new ones are not told apart any more.
struct notes {
  static constexpr int kLimit = 1 << 20;
  note* items = nullptr;
  int size = 0, room = 0;
  int marked = 0;  // notes before this one are not counted up any more

  ~notes() { __builtin_free(items); }

  void add(np_op op, np_kind kind, int line) {
    if (size > marked) {
      note& last = items[size - 1];
      if ((last.op == op && last.kind == kind && last.line == line) || size == kLimit) {
        last.times++;
        return;
      }
    }
    if (size == room) {
      int more = room ? room * 2 : 16;
      void* p = __builtin_realloc(items, more * sizeof(note));
      if (!p) return;
      items = static_cast<note*>(p);
      room = more;
    }
    items[size++] = {op, kind, line, 1};
  }
};

thread_local notes waiting;
std::atomic<bool> ever{false};  // has any thread noted anything?

constexpr const char* kOpNames[] = {"scalar add",          "scalar subtract",  "scalar multiply", "scalar divide",
                                    "scalar floor_divide", "scalar remainder", "scalar divmod",   "scalar power",
                                    "scalar negative",     "scalar absolute",  "multiply",        "divide",
                                    "floor_divide",        "remainder",        "power",           "sqrt"};
constexpr unsigned kKindFlags[] = {NP_FLAG_DIVIDE, NP_FLAG_OVERFLOW, NP_FLAG_INVALID};

}  // namespace

PYX_COLD_ASIDE void np_note(np_op op, np_kind kind, int line) {
  ever.store(true, std::memory_order_relaxed);
  waiting.add(op, kind, line);
}

int64_t np_notes_count() { return waiting.size; }
int64_t np_notes_mark() { return waiting.marked = waiting.size; }

PYX_COLD void np_notes_forget(int64_t mark) { waiting.size = static_cast<int>(mark); }

#if !defined(__SSE2__)
namespace detail {
void clear_flags() { feclearexcept(FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW); }
bool warning_flags() { return fetestexcept(FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW) != 0; }
void raise_flag() { feraiseexcept(FE_INVALID); }
}  // namespace detail
#endif

bool np_pending() { return ever.load(std::memory_order_relaxed) && waiting.size != 0; }

bool np_flush(const code_info& code) {
  obj pending = obj::steal(pyx_error() ? pyx_error_fetch() : nullptr);
  notes now;
  std::swap(now.items, waiting.items);
  std::swap(now.size, waiting.size);
  std::swap(now.room, waiting.room);
  waiting.marked = 0;
  bool ok = true;
  for (int i = 0; ok && i < now.size; i++) {
    const note& n = now.items[i];
    ok = pyx_np_report(kKindFlags[n.kind], kOpNames[n.op], &code, n.line, n.times);
  }
  if (ok && pending) pyx_error_restore(pending.release());
  return ok;
}

PYX_COLD_ASIDE void np_note_float(np_op op, double a, double b, double r, int line) {
  if (is_nan(a) || is_nan(b)) return;
  if (is_nan(r)) return np_note(op, NP_INVALID, line);
  if (!is_finite(a)) return;
  bool floors = op == NP_FLOOR_DIVIDE || op == NP_DIVMOD || op == NP_UFUNC_FLOOR_DIVIDE;
  bool divides = floors || op == NP_DIVIDE || op == NP_UFUNC_DIVIDE;
  if (!is_finite(b)) return;
  bool powers = op == NP_POWER || op == NP_UFUNC_POWER;
  if (divides ? b == 0.0 : powers && a == 0.0) return np_note(op, NP_DIVIDE_BY_ZERO, line);
  np_note(op, NP_OVERFLOW, line);
  // Rounding the infinite quotient down subtracts it from itself.
  if (floors) np_note(op, NP_INVALID, line);
}

np_f8 round_digits(np_f8 a, int64_t digits, int line) {
  double scale = 1.0;
  uint64_t places = detail::magnitude(digits);
  for (uint64_t i = places < 400 ? places : 400; i > 0; i--) scale *= 10.0;
  double scaled = digits < 0 ? a.v / scale : a.v * scale;
  double r = digits < 0 ? __builtin_rint(scaled) * scale : __builtin_rint(scaled) / scale;
  if (is_nan(r) && !is_nan(a.v)) np_note(digits < 0 ? NP_UFUNC_MULTIPLY : NP_UFUNC_DIVIDE, NP_INVALID, line);
  if (is_inf(r) && is_finite(a.v)) np_note(NP_UFUNC_MULTIPLY, NP_OVERFLOW, line);
  return {r};
}

}  // namespace pyx

// np/warn.hpp: the RuntimeWarnings of NumPy scalar arithmetic: noted by native code, issued when the call returns.
#pragma once
#include <pyx/ret.hpp>

namespace pyx {

enum np_op : uint8_t {
  NP_ADD,
  NP_SUBTRACT,
  NP_MULTIPLY,
  NP_DIVIDE,
  NP_FLOOR_DIVIDE,
  NP_REMAINDER,
  NP_DIVMOD,
  NP_POWER,
  NP_NEGATIVE,
  NP_ABSOLUTE,
  // Operations that go through a ufunc of arrays, which the texts of the warnings show.
  NP_UFUNC_MULTIPLY,
  NP_UFUNC_DIVIDE,
  NP_UFUNC_FLOOR_DIVIDE,
  NP_UFUNC_REMAINDER,
  NP_UFUNC_POWER,
  NP_UFUNC_SQRT
};
enum np_kind : uint8_t { NP_DIVIDE_BY_ZERO, NP_OVERFLOW, NP_INVALID };

// Notes one warning at a line of the Python source (#line makes __builtin_LINE that line).
PYX_COLD_ASIDE void np_note(np_op op, np_kind kind, int line);
// Have warnings been noted since the last flush in this thread?
bool np_pending();
// Issues what has been noted, in order; an exception that is set stays set. False: a warning became an exception.
PYX_COLD bool np_flush(const code_info& code);

}  // namespace pyx

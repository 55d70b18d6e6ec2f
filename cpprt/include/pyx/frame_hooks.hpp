// pyx/frame_hooks.hpp: the hooks of pandas: where the values of a column lie.
#pragma once
#include "hooks.hpp"

extern "C" {

// The values of one column, as they lie in the block that the column belongs to.
struct pyx_column {
  char* data;
  int64_t stride;  // in bytes
  int64_t size;
};
// The column of a name, which must be the only one, of exactly a DataFrame, or the values of exactly a Series: false,
// without an exception, when that is something else, has another dtype or lies elsewhere than in a NumPy array, and where
// Python may find other values than pandas does.
bool pyx_frame_column(pyobj* frame, pyx_name* name, int dtype, pyx_column* out);
bool pyx_series_column(pyobj* series, int dtype, pyx_column* out);
// The same for items by label: rows are then numbered from 0, by a RangeIndex.
bool pyx_frame_labelled(pyobj* frame, pyx_name* name, int dtype, pyx_column* out);
bool pyx_series_labelled(pyobj* series, int dtype, pyx_column* out);
// The number of rows of exactly a DataFrame or a Series; -1, without an exception: not known.
int64_t pyx_frame_rows(pyobj* frame);

}  // extern "C"

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
// Where the row of a label is in exactly a DataFrame or a Series; -1, without an exception: the index has it not or several
// times, or is of a kind that may take it for something else than a label.
int64_t pyx_frame_place(pyobj* o, pyobj* label);
int64_t pyx_frame_numbered_place(pyobj* o, int64_t label);
// May an item of a frame's column (a series: name is null) be stored where it lies? Not when something else shares the block,
// nor when so few references lead to the object that pandas warns of a store that nobody will see.
bool pyx_frame_may_put(pyobj* o, pyx_name* name, int64_t refs);
// Have the values of a row this dtype in common (pyx_dtype, -1: objects)?
bool pyx_frame_row_has(pyobj* frame, int dtype);
// The number of rows of exactly a DataFrame or a Series; -1, without an exception: not known.
int64_t pyx_frame_rows(pyobj* frame);

// Slices of columns, of which a method gives a number. Cuts a column of exactly a DataFrame or a Series, with the bounds as
// pyx::frames::span_bounds says (0 and INT64_MAX: none); false, without an exception: pandas has to.
bool pyx_span_cut(pyobj* o, int by, int64_t lo, int64_t hi, pyx_column* c);
enum pyx_span_method { pyx_span_mean, pyx_span_sum, pyx_span_min, pyx_span_max, pyx_span_std, pyx_span_var };
// What the method gives of a column of float64 (ints: of int64), and sums and extremes of int64; false, without an
// exception: not known here, nothing in the slice for instance, or with a warning.
bool pyx_span_float(pyx_span_method method, bool ints, const pyx_column* c, double* out);
bool pyx_span_int(pyx_span_method method, const pyx_column* c, int64_t* out);

// A row of exactly a DataFrame as the items that a program reads: a new object of native code, behind whose header their
// number stands, then they themselves, eight bytes each. common is the dtype that values of rows have in common (-1:
// objects); to the dtype of a column that is read as an attribute pyx_as_attribute is added. Null, without an exception:
// pandas has to make a Series.
constexpr int pyx_as_attribute = 64;
pyobj* pyx_row_take(pyobj* frame, int64_t at, int common, int n, pyx_name* const* names, const int* dtypes);

// An item of rows that functions read to which a row is handed; of attributes the name begins with a point.
struct pyx_named_item {
  const pyx_name* name;
  int64_t offset;  // in a row
};
// The rows of a frame that a loop over iterrows() takes, as the object of the hooks below begins behind its header
// (py/frame_rows.hpp). Rows lie in the array of which pandas makes a Series each.
struct pyx_rows_view {
  int64_t at;    // the row where the loop is; -1: before the first
  int64_t size;  // number of rows
  int64_t made;  // the last row of which there is a Series
  char* data;
  int64_t stride;          // from row to row, in bytes
  const int64_t* offsets;  // in a row, of what the loop reads
  bool settled;            // a Series never has another dtype than the array
  // Labels that are ints: at an address, or numbers from first on.
  bool numbered;
  char* labels;
  int64_t label_stride, first, step;
  const pyx_named_item* named;  // those that have been read
  int64_t named_count;
};
// New rows of exactly a DataFrame, of which the loop reads the names (a tuple of str; attributes begin with a point);
// dtype is that of the array, -1: objects. Null, without an exception and with nothing done: pandas has to give them.
pyobj* pyx_rows_begin(pyobj* frame, pyobj* names, int dtype);
// An item, the label and the Series of the row where the loop is, new; null with an exception.
pyobj* pyx_rows_item(pyobj* rows, int64_t i);
pyobj* pyx_rows_label(pyobj* rows);
pyobj* pyx_rows_row(pyobj* rows);
pyobj* pyx_rows_named_item(pyobj* rows, pyx_name* name);
// A new object for the row where the loop is, behind whose header the rows stand; the Series of it, new, or None with an
// exception.
pyobj* pyx_rows_hand(pyobj* rows);
pyobj* pyx_handed_series(pyobj* row);

}  // extern "C"

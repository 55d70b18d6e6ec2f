package lib

import (
	"fmt"
	"slices"
	"strings"

	"pyx2cpp/typer/types"
)

// frameTable is what is known of pandas.
var frameTable = allOf(frameItems, pythonRows(frameMethods))

// frameMethods are what pandas makes of frames and series with columns of the same dtypes, and series of floats.
var frameMethods = methodsOf("DataFrame", "same", "copy dropna ffill bfill fillna sort_index sort_values head tail drop_duplicates query sample round") +
	methodsOf("DataFrame", "numbered", "reset_index") +
	methodsOf("DataFrame", "labelled", "set_index drop") +
	"DataFrame:index ;; index\nDataFrame:iloc ;; places\nDataFrame:loc ;; labels\nSeries:iloc ;; places\nSeries:loc ;; labels\n" +
	methodsOf("Series", "same", "copy dropna ffill bfill fillna sort_index sort_values head tail abs cummax cummin clip round") +
	methodsOf("Series", "float series", "diff pct_change shift") +
	methodsOf("Series", "windows", "rolling ewm expanding") +
	methodsOf("windows", "floats", "mean std var sum min max median quantile")

func methodsOf(class, rule, names string) string {
	var b strings.Builder
	for _, name := range strings.Fields(names) {
		b.WriteString(class + "." + name + " ;; " + rule + "\n")
	}
	return b.String()
}

var frameRules = map[string]Through{
	"index":  func(c *Call) types.Type { return types.Index(c.Args[0]) },
	"places": func(c *Call) types.Type { return types.Places(c.Args[0]) },
	"labels": func(c *Call) types.Type { return types.Labels(c.Args[0]) },
	"same":   func(c *Call) types.Type { return c.Args[0] },
	"numbered": func(c *Call) types.Type {
		if c.True["drop"] {
			return c.Args[0]
		}
		return types.Reindexed(c.Args[0], true)
	},
	"labelled": func(c *Call) types.Type { return types.Reindexed(c.Args[0], false) },
	"windows":  func(*Call) types.Type { return types.Known("windows") },
	"floats":   func(*Call) types.Type { return types.Series("f8") },
	"float series": func(c *Call) types.Type {
		if dtype := types.SeriesOf(c.Args[0]); dtype == "b1" || dtype == "" {
			return nil
		}
		return types.Series("f8")
	},
}

// frameItems are the items of columns of pandas that native code reads where they lie, by dtype. A column is named by a
// constant, which the row takes as an interned name. See typer/frames.go for what they stand for.
var frameItems = group(func() []Row {
	var out []Row
	for _, dtype := range []string{"f8", "f4", "i8", "i4", "i2", "i1", "u8", "u4", "u2", "u1", "b1"} {
		out = append(out, readRows("pyx/frames.hpp", strings.ReplaceAll(`
frame.iloc.DTYPE(frame: object, column: str, i: int) -> np.DTYPE ;; frames::at ;; exits shared
frame.loc.DTYPE(frame: object, column: str, i: int) -> np.DTYPE ;; frames::labelled ;; exits shared
frame.series_iloc.DTYPE(series: object, i: int) -> np.DTYPE ;; frames::at ;; exits shared
frame.series_loc.DTYPE(series: object, i: int) -> np.DTYPE ;; frames::labelled ;; exits shared
frame.label_loc.DTYPE(frame: object, column: str, label: object) -> np.DTYPE ;; frames::at_label ;; exits shared
frame.series_label_loc.DTYPE(series: object, label: object) -> np.DTYPE ;; frames::at_label ;; exits shared
`, "DTYPE", dtype))...)
	}
	out = append(out, readRows("pyx/frame_rows.hpp", `
frame.rows_next(rows: object) -> bool ;; rows::next ;; shared
frame.rows_any(rows: object) -> bool ;; rows::any ;; shared
frame.rows_row(rows: object) -> object ;; rows::row ;; raises shared
frame.rows_handed(rows: object) -> object ;; rows::hand ;; raises shared
`)...)
	out = append(out, frameRowItems()...)
	out = append(out, framePuts()...)
	out = append(out, frameSpans()...)
	out = append(out, takenRows()...)
	for _, t := range []string{"object", "str", "float", "int", "bool", "np.f8", "np.f4", "np.i8", "np.i4", "np.i2", "np.i1", "np.u8", "np.u4", "np.u2", "np.u1", "np.b1"} {
		out = append(out, readRows("pyx/frame_rows.hpp", strings.ReplaceAll(`
frame.rows_item.TYPE(rows: object, i: int) -> TYPE ;; rows::item ;; exits shared
frame.rows_label.TYPE(rows: object) -> TYPE ;; rows::label ;; exits shared
frame.handed_item.TYPE(row: object, name: str) -> TYPE ;; rows::handed_item ;; exits shared
frame.handed_label.TYPE(row: object) -> TYPE ;; rows::handed_label ;; exits shared
`, "TYPE", t))...)
	}
	for i, dtype := range rowDTypes {
		out = append(out, readRows("pyx/frame_rows.hpp",
			fmt.Sprintf("frame.rows_begin.%s(frame: object, names: object) -> object ;; rows::begin<%d> ;; exits shared", dtype, i-1))...)
	}
	return append(out, readRows("pyx/frames.hpp", `
frame.rows(frame: object) -> int ;; frames::rows ;; exits shared
`)...)
})

// frameRowItems are the items of rows, df.iloc[i]["close"]: where all values are numbers, of the dtype that they have in common,
// else of their own.
func frameRowItems() []Row {
	var out []Row
	add := func(dtype, row, from string) {
		common := slices.Index(rowDTypes, row) - 1
		name := dtype
		if from != dtype {
			name += "_" + from
		} else if row != dtype {
			name += "_" + row
		}
		for _, by := range []struct{ name, cxx, index string }{{"row_iloc", "row_at", "i: int"}, {"row_loc", "row_labelled", "i: int"}, {"row_label_loc", "row_at_label", "label: object"}} {
			out = append(out, readRows("pyx/frames.hpp", fmt.Sprintf("frame.%s.%s(frame: object, column: str, %s) -> np.%s ;; frames::%s<%s, %d> ;; exits shared",
				by.name, name, by.index, dtype, by.cxx, memoryTypes[from], common))...)
		}
	}
	for _, dtype := range rowDTypes[1:] {
		add(dtype, dtype, dtype)
		add(dtype, "O8", dtype)
		if dtype != "f8" && dtype != "b1" {
			add("f8", "f8", dtype)
		}
	}
	return out
}

// framePuts are the stores of single items, of values that the dtype holds as they are.
func framePuts() []Row {
	var out []Row
	for _, put := range []struct{ dtype, value string }{{"f8", "float"}, {"f8", "np.f8"}, {"f8", "int"}, {"i8", "int"}, {"i8", "np.i8"}, {"b1", "bool"}, {"b1", "np.b1"}} {
		out = append(out, readRows("pyx/frames_put.hpp", strings.NewReplacer("DTYPE", put.dtype, "VALUE", put.value, "MEMORY", memoryTypes[put.dtype]).Replace(`
frame.put_loc.DTYPE.VALUE(frame: object, column: str, i: int, refs: int, x: VALUE) -> None ;; frames::put_labelled<MEMORY> ;; exits shared
frame.label_put_loc.DTYPE.VALUE(frame: object, column: str, label: object, refs: int, x: VALUE) -> None ;; frames::put_at_label<MEMORY> ;; exits shared
frame.series_put_iloc.DTYPE.VALUE(series: object, i: int, refs: int, x: VALUE) -> None ;; frames::put_at<MEMORY> ;; exits shared
frame.series_put_loc.DTYPE.VALUE(series: object, i: int, refs: int, x: VALUE) -> None ;; frames::put_labelled<MEMORY> ;; exits shared
frame.series_label_put_loc.DTYPE.VALUE(series: object, label: object, refs: int, x: VALUE) -> None ;; frames::put_at_label<MEMORY> ;; exits shared
`))...)
	}
	return out
}

// frameSpans are the numbers that methods give of slices of columns; in what order rows are counted, the name says.
func frameSpans() []Row {
	var out []Row
	for _, by := range []string{"iloc", "loc", "items"} {
		for _, method := range []string{"mean", "sum", "min", "max", "std", "var"} {
			for _, dtype := range []string{"f8", "i8"} {
				result := "f8"
				if dtype == "i8" && (method == "sum" || method == "min" || method == "max") {
					result = "i8"
				}
				out = append(out, readRows("pyx/frame_spans.hpp", strings.NewReplacer("BY", by, "METHOD", method, "DTYPE", dtype, "RESULT", result, "MEMORY", memoryTypes[dtype]).Replace(`
frame.BY_METHOD.DTYPE(frame: object, column: str, lo: int, hi: int) -> np.RESULT ;; frames::METHOD_of<pyx::frames::BY, MEMORY> ;; exits shared cost=100
frame.series_BY_METHOD.DTYPE(series: object, lo: int, hi: int) -> np.RESULT ;; frames::METHOD_of<pyx::frames::BY, MEMORY> ;; exits shared cost=100
`))...)
			}
		}
	}
	return out
}

// takenRows take rows into variables, and read their items.
func takenRows() []Row {
	out := readRows("pyx/frame_taken.hpp", `
frame.take_iloc(frame: object, i: int, *columns: object) -> object ;; frames::take_iloc ;; exits shared
frame.take_loc(frame: object, i: int, *columns: object) -> object ;; frames::take_loc ;; exits shared
frame.label_take_loc(frame: object, label: object, *columns: object) -> object ;; frames::take_label ;; exits shared
`)
	add := func(item, dtype string) {
		out = append(out, readRows("pyx/frame_taken.hpp", fmt.Sprintf("frame.taken.%s(row: object, slot: int) -> np.%s ;; frames::taken<%s> ;; shared",
			item, dtype, memoryTypes[dtype]))...)
	}
	for _, dtype := range rowDTypes[1:] {
		add(dtype, dtype)
		add(dtype+"_O8", dtype)
		if dtype != "f8" && dtype != "b1" {
			add("f8_"+dtype, "f8")
		}
	}
	return out
}

// AsAttribute is added to the number of the dtype of a column that is read as an attribute of a row.
const AsAttribute = 64

// DTypeNumber is the number of a dtype in the runtime; -1: objects.
func DTypeNumber(dtype string) int { return slices.Index(rowDTypes, dtype) - 1 }

// rowDTypes are the dtypes that rows may have, as the runtime numbers them, from -1 on.
var rowDTypes = []string{"O8", "b1", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f4", "f8"}

var memoryTypes = map[string]string{"b1": "bool", "i1": "int8_t", "i2": "int16_t", "i4": "int32_t", "i8": "int64_t",
	"u1": "uint8_t", "u2": "uint16_t", "u4": "uint32_t", "u8": "uint64_t", "f4": "float", "f8": "double"}

package lib

import (
	"strings"

	"pyx2cpp/typer/types"
)

// frameTable is what is known of pandas.
var frameTable = allOf(frameItems, pythonRows(frameMethods))

// frameMethods are what pandas makes of frames and series with columns of the same dtypes, and series of floats.
var frameMethods = methodsOf("DataFrame", "same", "copy dropna ffill bfill fillna sort_index sort_values head tail reset_index set_index drop drop_duplicates query sample round") +
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
	"same":    func(c *Call) types.Type { return c.Args[0] },
	"windows": func(*Call) types.Type { return types.Known("windows") },
	"floats":  func(*Call) types.Type { return types.Series("f8") },
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
`, "DTYPE", dtype))...)
	}
	return append(out, readRows("pyx/frames.hpp", `
frame.rows(frame: object) -> int ;; frames::rows ;; exits shared
`)...)
})

package lib

import "strings"

// frameTable are the items of columns of pandas that native code reads where they lie, by dtype. A column is named by a
// constant, which the row takes as an interned name. See typer/frames.go for what they stand for.
var frameTable = group(func() []Row {
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

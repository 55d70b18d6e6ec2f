package lib

import (
	"testing"

	"pyx2cpp/typer/types"
)

// TestThroughDates asks every rule of results about calls with dates: what it does not know it has to leave open.
func TestThroughDates(t *testing.T) {
	days, spans := types.Array("M8D", 1, true), types.Array("m8ns", 2, false)
	day := types.NumPy("M8D")
	calls := [][]types.Type{{days}, {spans}, {day}, {days, days}, {days, day}, {spans, types.Int}, {days, types.Str}, {types.List(day)},
		{types.Tuple(days, days)}, {types.Int, days}, {days, day, day}, {types.Array("b1", 1, true), days, days}, {types.List(types.List(day))},
		{days, types.Class(DTypePrefix + "M8s")}, {spans, types.Class(DTypePrefix + "f8")}, {types.List(types.Str), types.Class(DTypePrefix + "M8D")}}
	for _, r := range Builtin().Rows() {
		if r.Through == nil {
			continue
		}
		for _, args := range calls {
			c := &Call{Args: args, Named: map[string]types.Type{}, True: map[string]bool{}, False: map[string]bool{}, Texts: map[string]string{},
				Ints: map[string]int64{}, Lengths: func(string, int) []int { return nil }}
			func() {
				defer func() {
					if p := recover(); p != nil {
						t.Errorf("%s of %v: %v", r.Name, args, p)
					}
				}()
				r.Through(c)
			}()
		}
	}
}

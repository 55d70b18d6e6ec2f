package lib

import (
	"fmt"
	"strings"

	"pyx2cpp/typer/types"
)

// clipTable are np.clip and a.clip in all their forms: a bound that is left out or None makes them a maximum or minimum.
var clipTable = group(clipRows)

func clipRows() []Row {
	between := &Ufunc{Cxx: "e_clip", Loop: "clip", In: strings.Fields("f8 f4 i8 i4 i2 i1 u8 u4 u2 u1"), Quiet: true}
	above := &Ufunc{Cxx: "e_maximum", Loop: "maximum", In: between.In, Quiet: true, Skip: true}
	below := &Ufunc{Cxx: "e_minimum", Loop: "minimum", In: between.In, Quiet: true, Skip: true}
	const params, example = "(a: A, a_min: B, a_max: C)", "np.clip(np.arange(5.0), 1.0, 3.0)"
	out := append([]Row{ufuncRow("numpy.clip", params, example, between)}, intoRows("numpy.clip", params, example, between)...)
	for _, form := range []struct {
		params, args string
		u            *Ufunc
		method       bool
	}{
		{"LOW: B, HIGH: C", "1.0, 3.0", between, true},
		{"LOW: None, HIGH: C", "None, 3.0", below, false},
		{"LOW: B, HIGH: None", "1.0, None", above, false},
		{"*, min: B", "min=1.0", above, false},
		{"*, max: C", "max=3.0", below, false},
		{"*, min: B, max: C", "min=1.0, max=3.0", between, false},
		{"min: B", "1.0", above, true},
	} {
		row := func(name, array, low, high, call string) {
			params := strings.NewReplacer("LOW", low, "HIGH", high).Replace(form.params)
			r := ufuncRow(name, fmt.Sprintf("(%s: A, %s)", array, params), fmt.Sprintf(call, form.args), form.u)
			r.Accepts = form.u.clips
			out = append(out, r)
		}
		if !form.method {
			row("numpy.clip", "a", "a_min", "a_max", "np.clip(np.arange(5.0), %s)")
		}
		row("ndarray.clip", "self", "min", "max", "np.arange(5.0).clip(%s)")
	}
	return out
}

// clips: an array between numbers. Where a bound does not suit the dtype, or arrays do not fit together, np.clip has ways
// of its own.
func (u *Ufunc) clips(args []types.Type) bool {
	if u.Skip && len(u.operands(args)) != 2 {
		return false
	}
	for _, b := range u.operands(args[1:]) {
		if b.Kind == types.KArray || b == types.Int && args[0].Kind == types.KArray && args[0].DType[0] != 'f' && args[0].DType != "i8" {
			return false
		}
	}
	return u.accepts(args)
}

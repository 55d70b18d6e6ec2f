package typer

import (
	"math/big"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// takesCounts are the rows for which an int of more than 64 bits hardly ever
// has so many: it is narrowed, and exits when it does.
var takesCounts = map[string]bool{"operator.getitem": true, "operator.setitem": true, "operator.lshift": true, "operator.rshift": true,
	"range": true, "chr": true}

// maskWide types x & c with a constant of up to 63 bits: the result has no more. nil: that is not what s does.
func (a *analysis) maskWide(s *core.Let, x *core.Binary, ts []types.Type) types.Type {
	if x.Op != "&" || ts[0] != types.Wide || ts[1] != types.Int {
		return nil
	}
	c, ok := x.Y.(*core.Const)
	if !ok {
		return nil
	}
	if v, ok := c.Value.(*big.Int); !ok || v.Sign() < 0 || !v.IsInt64() {
		return nil
	}
	t, _ := a.row(&s.Typing, "wide.mask", plain(ts...))
	return t
}

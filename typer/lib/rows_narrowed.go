package lib

import (
	"fmt"
	"strings"

	"pyx2cpp/typer/types"
)

// narrowedTable are augmented assignments to arrays of a narrower dtype than the one that is computed in: float32 += float64.
var narrowedTable = group(func() []Row {
	var out []Row
	signs := map[string]string{"add": "+", "sub": "-", "mul": "*", "truediv": "/"}
	for _, op := range strings.Fields("add sub mul truediv") {
		row := readRows("np/narrowed.hpp", fmt.Sprintf("operator.i%s(a: A, b: B) -> object ;; narrowed_%s ;; raises exits ;; "+
			"x = np.ones(3, dtype=np.float32); x %s= np.array([0.5, 3.0, 0.1]); x", op, op, signs[op]))
		row[0].Accepts = func(ts []types.Type) bool { return narrows(ts[0], ts[1], op == "truediv") }
		row[0].Infer, row[0].Doc = firstType, "results are brought back to the dtype of the array"
		out = append(out, row...)
	}
	return out
})

// narrows tells whether NumPy computes a op b in a wider dtype than that of a, and brings the results back to it.
func narrows(a, b types.Type, floats bool) bool {
	if !indexable(a) || b.Kind != types.KArray && b.Kind != types.KNumPy || b.NDim > a.NDim || !Holds(b.DType) {
		return false
	}
	if a.DType == "f4" {
		return Promote([]types.Type{a, b}) == "f8"
	}
	from, to := b.DType, a.DType
	return !floats && from[0] == to[0] && (to[0] == 'i' || to[0] == 'u') && rank[from[1:]] > rank[to[1:]]
}

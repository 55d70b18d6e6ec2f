package passes

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// fuseSums computes the sum, mean, least or greatest item of an array
// expression without the array, block by block as NumPy sums it up.
//
//	t1 = check vector.sub.square(v_a, v_b)      t2 = vector.sum(v_a, v_b)
//	v_s = check numpy.sum(t1)                →  if pass.undone(t2):
//	                                              t1 = check vector.sub.square(v_a, v_b)
//	                                              v_s = check numpy.sum(t1)
//	                                            else:
//	                                              v_s = t2
//
// What it was stays for everything out of the ordinary: operands that are
// broadcast or not contiguous, warnings, and results that are not finite.
//
// Sums and means along the last axis are found row by row in the same way, of
// operands that are broadcast too.
func fuseSums(c *Context) {
	(&sumFuser{c: c, uses: ir.CountUses(c.Func.Body)}).body(&c.Func.Body)
}

// fusedSums are the reductions by the names of their rows, without the module.
var fusedSums = map[string]string{
	"sum": "vector_sum", "mean": "vector_mean", "max": "vector_max", "min": "vector_min", "amax": "vector_max", "amin": "vector_min",
}

// fusedRows are those along the last axis by the functions that do them with an array.
var fusedRows = map[string]string{
	"sum_axis": "vector_sum_rows", "mean_axis": "vector_mean_rows", "sum_any_axis": "vector_sum_rows", "mean_any_axis": "vector_mean_rows",
}

var undoneRow = &lib.Row{Name: "pass.undone", Cxx: "np_undone", Header: "np/fused.hpp", Pure: true}

type sumFuser struct {
	c    *Context
	uses map[*ir.Local]int
}

func (f *sumFuser) body(list *[]ir.Stmt) {
	var out []ir.Stmt
	for i := 0; i < len(*list); i++ {
		s := (*list)[i]
		for _, b := range ir.Bodies(s) {
			f.body(b)
		}
		if n := f.length((*list)[i:]); n > 0 {
			out = append(out, f.fuse((*list)[i:i+n])...)
			i += n - 1
			continue
		}
		out = append(out, s)
	}
	*list = out
}

// length returns how many statements, the expression first, make a reduction of it; 0 when they don't.
func (f *sumFuser) length(list []ir.Stmt) int {
	p := vectorOf(list[0])
	if p == nil || p.Dst.Type.DType != "f8" || p.Row.Vector.Into > 0 {
		return 0
	}
	n := 1
	from := p.Dst
	if n < len(list) {
		if a, ok := list[n].(*ir.Assign); ok && a.Dst != nil && readsOnly(a.X, from) && isTemp(a.Dst) {
			from = a.Dst
			n++
		}
	}
	if n >= len(list) {
		return 0
	}
	r, ok := list[n].(*ir.Check)
	if !ok || len(r.Args) == 0 || !readsOnly(r.Args[0], from) || fusedSum(r, p) == "" {
		return 0
	}
	n++
	inside := ir.CountUses(list[:n])
	if f.uses[p.Dst] != inside[p.Dst] || f.uses[from] != inside[from] || !isTemp(p.Dst) {
		f.c.missed(r.Line, "an array and its %s: the array has other uses", r.Row.Name)
		return 0
	}
	return n
}

// fusedSum is the function that does what r does with the array expression of p.
func fusedSum(r, p *ir.Check) string {
	module, name, ok := strings.Cut(r.Row.Name, ".")
	if !ok || module != "numpy" && module != "ndarray" || r.Dst == nil {
		return ""
	}
	if len(r.Args) == 1 && r.Dst.Type == types.NumPy("f8") && strings.HasPrefix(r.Row.Cxx, "array_") && p.Dst.Type.NDim <= 2 {
		return fusedSums[name]
	}
	if alongLast(r, p.Dst.Type.NDim) && inOneLoop(p.Row.Vector) {
		return fusedRows[r.Row.Cxx]
	}
	return ""
}

// alongLast tells whether r reduces the last of n axes.
func alongLast(r *ir.Check, n int) bool {
	if len(r.Args) != 2 || n < 2 || r.Dst.Type.Kind != types.KArray || r.Dst.Type.NDim != n-1 || r.Dst.Type.DType != "f8" {
		return false
	}
	axis, ok := r.Args[1].(*ir.Const)
	return ok && (axis.Value == int64(n-1) || axis.Value == int64(-1))
}

// inOneLoop tells whether all steps are operations that clang vectorises, the flags of which all count.
func inOneLoop(v *lib.Vector) bool {
	return !slices.ContainsFunc(v.Steps, func(s lib.VectorStep) bool {
		return s.Foreign() || s.Ufunc.Mask || s.Ufunc.Quiet && !s.Ufunc.Neutral
	})
}

// readsOnly tells whether e is l, whatever it is converted to.
func readsOnly(e ir.Expr, l *ir.Local) bool {
	for {
		switch x := e.(type) {
		case *ir.Convert:
			e = x.X
			continue
		case *ir.Use:
			return x.Local == l
		}
		return false
	}
}

func (f *sumFuser) fuse(list []ir.Stmt) []ir.Stmt {
	p, r := vectorOf(list[0]), list[len(list)-1].(*ir.Check)
	result := f.c.newLocal("t_fused", r.Dst.Type)
	row := *p.Row
	row.Name = strings.Replace(fusedSum(r, p), "_", ".", 1) + strings.TrimPrefix(row.Name, "vector")
	row.Cxx, row.Header, row.Raises, row.Exits = fusedSum(r, p), "np/fused.hpp", false, false
	if r.Dst.Type.Kind == types.KArray {
		row.Vector = &lib.Vector{Steps: p.Row.Vector.Steps, Rows: true, Reduced: true}
	}
	args := make([]ir.Expr, len(p.Args))
	for i, a := range p.Args {
		args[i] = ir.Clone(a)
	}
	undone := &ir.Op{Row: undoneRow, Args: []ir.Expr{&ir.Use{Local: result}}, T: types.Bool}
	take := &ir.Assign{Dst: r.Dst, X: &ir.Use{Local: result}, Line: r.Line}
	return []ir.Stmt{
		&ir.Check{Dst: result, Row: &row, Args: args, Line: r.Line},
		&ir.If{Cond: undone, Then: append([]ir.Stmt{}, list...), Else: []ir.Stmt{take}, Line: r.Line},
	}
}

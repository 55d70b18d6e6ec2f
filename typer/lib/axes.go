package lib

import (
	"slices"
	"strconv"
	"strings"

	"pyx2cpp/typer/types"
)

// Some functions give as many axes as literals among their arguments say. Each number of axes has rows of its own, whose
// name ends in that number: numpy.einsum[2] is np.einsum with subscripts that leave two.

// WithAxes is the name of the rows for a call; where nothing depends on literals, or they say nothing, the name itself.
func WithAxes(name string, call func() *Call) string {
	count := axesOf[name]
	if count == nil {
		return name
	}
	if n, ok := count(call()); ok {
		return axesName(name, n)
	}
	return name
}

func axesName(name string, n int) string { return name + "[" + strconv.Itoa(n) + "]" }

// axesOf are the functions by name: how many axes a call asks for.
var axesOf = map[string]func(*Call) (int, bool){
	"numpy.einsum":    (*Call).leftAxes,
	"numpy.tensordot": (*Call).unsummed,
}

// leftAxes are the axes that the subscripts of einsum leave; false where they do not suit the operands.
func (c *Call) leftAxes() (int, bool) {
	text, ok := c.Texts["0"]
	if !ok || len(c.Args) < 2 || len(c.Named) > 0 {
		return 0, false
	}
	in, out, explicit := strings.Cut(strings.ReplaceAll(text, " ", ""), "->")
	operands := strings.Split(in, ",")
	if len(operands) != len(c.Args)-1 {
		return 0, false
	}
	for i, labels := range operands {
		a := c.Args[i+1]
		if a.Kind != types.KArray || len(labels) != a.NDim || !allLetters(labels) {
			return 0, false
		}
	}
	if explicit {
		return len(out), allLetters(out)
	}
	all, n := strings.Join(operands, ""), 0
	for _, r := range all {
		if strings.Count(all, string(r)) == 1 {
			n++
		}
	}
	return n, true
}

// unsummed are the axes of both operands of tensordot that are not summed over.
func (c *Call) unsummed() (int, bool) {
	if len(c.Args) < 2 || c.Args[0].Kind != types.KArray || c.Args[1].Kind != types.KArray || !c.only("axes") {
		return 0, false
	}
	summed := 2
	if axes := c.named("axes", 2); axes != nil {
		n, known := c.integer("axes", 2)
		switch {
		case known:
			summed = int(n)
		case axes.Kind == types.KTuple && len(axes.Elems) == 2 && axes.Elems[0] == types.Int:
			summed = 1
		case axes.Kind == types.KTuple && len(axes.Elems) == 2 && axes.Elems[0].Kind == types.KTuple:
			summed = len(axes.Elems[0].Elems)
		default:
			lengths := c.Lengths("axes", 2)
			if len(lengths) != 2 {
				return 0, false
			}
			summed = lengths[0]
		}
	}
	n := c.Args[0].NDim + c.Args[1].NDim - 2*summed
	return n, summed >= 0 && n > 0 && n <= MaxDims
}

func allLetters(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') })
}

// tensordotTable are products summed over axes of both operands.
var tensordotTable = group(func() []Row {
	var out []Row
	add := func(n int, axes, example string) {
		text := axesName("numpy.tensordot", n) + "(a: A, b: B" + axes + ") -> object ;; np_tensordot ;; raises exits numpy ;; " + example
		out = append(out, ruled(readRows("np/tensordot.hpp", text), []rule{{accepts: tensordotAccepts(n), infer: func(ts []types.Type) types.Type {
			return types.Array(ts[0].DType, n, true)
		}}})...)
	}
	for n := range MaxDims {
		e := tensordotExamples[n]
		add(n+1, "", "np.tensordot("+e[0]+")")
		add(n+1, ", axes: X", "np.tensordot("+e[1]+")")
	}
	return out
})

// tensordotAccepts: two arrays of one dtype, and axes whose number suits n.
func tensordotAccepts(n int) func([]types.Type) bool {
	return func(ts []types.Type) bool {
		a, b := ts[0], ts[1]
		if !indexable(a) || !indexable(b) || a.DType != b.DType || !slices.Contains(factors, a.DType) || (a.NDim+b.NDim-n)%2 != 0 {
			return false
		}
		summed := (a.NDim + b.NDim - n) / 2
		if summed > a.NDim || summed > b.NDim {
			return false
		}
		return len(ts) == 2 && summed == 2 || len(ts) == 3 && axesPair(ts[2])
	}
}

// axesPair: a number of axes, or those of one operand and those of the other.
func axesPair(t types.Type) bool {
	axes := func(t types.Type) bool { return t == types.Int || lengthsOf([]types.Type{t}) > 0 || intList(t) }
	return t == types.Int || t.Kind == types.KTuple && len(t.Elems) == 2 && axes(t.Elems[0]) && axes(t.Elems[1]) ||
		t.Kind == types.KList && len(t.Elems) == 1 && intList(t.Elems[0])
}

var tensordotExamples = [MaxDims][2]string{
	{"np.ones((2, 3, 4)), np.ones((3, 4))", "np.arange(6.0).reshape(2, 3), np.ones(3), axes=1"},
	{"np.ones((2, 3, 4)), np.ones((3, 4, 2))", "np.arange(6.0).reshape(2, 3), np.arange(6.0).reshape(2, 3), axes=([0], [0])"},
	{"np.ones((2, 3, 4)), np.ones((3, 4, 2, 3))", "np.arange(24.0).reshape(2, 3, 4), np.ones((3, 2)), axes=(1, 0)"},
	{"np.ones((2, 3, 4, 2)), np.ones((4, 2, 3, 2))", "np.ones((2, 3)), np.arange(4.0).reshape(2, 2), axes=0"},
}

// einsumTable are sums of products of up to three operands.
var einsumTable = group(func() []Row {
	var out []Row
	for n := range MaxDims + 1 {
		for k, operands := range []string{"a: A", "a: A, b: B", "a: A, b: B, c: C"} {
			text := axesName("numpy.einsum", n) + "(subscripts: str, " + operands + ") -> object ;; np_einsum ;; raises exits numpy shared ;; " + einsumExamples[n][k]
			out = append(out, ruled(readRows("np/einsum.hpp", text), []rule{{accepts: einsumAccepts, infer: func(ts []types.Type) types.Type {
				if n == 0 {
					return types.NumPy(ts[1].DType)
				}
				return types.Array(ts[1].DType, n, n == 1 && len(ts) > 2) // one operand may be seen at other strides
			}}})...)
		}
	}
	return out
})

// einsumAccepts: arrays of one dtype.
func einsumAccepts(ts []types.Type) bool {
	return !slices.ContainsFunc(ts[1:], func(t types.Type) bool {
		return !indexable(t) || !slices.Contains(factors, t.DType) || t.DType != ts[1].DType
	})
}

var einsumExamples = [MaxDims + 1][3]string{
	{"np.einsum('ii', np.arange(9.0).reshape(3, 3))", "np.einsum('i,i', np.arange(3.0), np.ones(3))", "np.einsum('i,ij,j->', np.ones(2), np.ones((2, 3)), np.arange(3.0))"},
	{"np.einsum('ij->j', np.arange(6.0).reshape(2, 3))", "np.einsum('ij,j->i', np.arange(6.0).reshape(2, 3), np.ones(3))", "np.einsum('i,ij,jk->k', np.ones(2), np.ones((2, 3)), np.ones((3, 2)))"},
	{"np.einsum('ij->ji', np.arange(6.0).reshape(2, 3))", "np.einsum('ij,jk', np.arange(6.0).reshape(2, 3), np.ones((3, 2)))", "np.einsum('ni,ij,nj->nj', np.ones((4, 2)), np.ones((2, 3)), np.ones((4, 3)))"},
	{"np.einsum('ijk->kij', np.ones((2, 3, 4)))", "np.einsum('bij,bjk->bik', np.ones((2, 3, 4)), np.ones((2, 4, 2)))", "np.einsum('i,j,k->ijk', np.arange(2.0), np.arange(3.0), np.ones(2))"},
	{"np.einsum('ijkl->lkji', np.ones((2, 3, 4, 2)))", "np.einsum('ij,kl->ijkl', np.ones((2, 3)), np.ones((2, 2)))", "np.einsum('ij,k,l->ijkl', np.ones((2, 3)), np.ones(2), np.arange(3.0))"},
}

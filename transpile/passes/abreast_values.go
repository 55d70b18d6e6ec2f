package passes

import (
	"math"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// laneRows are what operations on floats become in lanes.
var laneRows = map[string]*lib.Row{
	"operator.add": laneRow("op:+"), "operator.sub": laneRow("op:-"), "operator.mul": laneRow("op:*"),
	"operator.truediv": laneRow("op:/"), "float.div_nonzero": laneRow("op:/"), "operator.neg": laneRow("pre:-"),
	"operator.lt": laneRow("op:<"), "operator.le": laneRow("op:<="), "operator.gt": laneRow("op:>"),
	"operator.ge": laneRow("op:>="), "operator.eq": laneRow("op:=="), "operator.ne": laneRow("op:!="),
	"min": laneRow("lane::min"), "max": laneRow("lane::max"), "abs": laneRow("lane::abs"),
	"math.fabs": laneRow("lane::abs"), "math.sqrt": laneRow("lane::sqrt"), "numpy.sqrt": laneRow("lane::sqrt"),
	"math.exp": laneRow("lane::exp"), "numpy.exp": laneRow("lane::exp"), "math.log": laneRow("lane::log"),
	"numpy.log": laneRow("lane::log"), "math.erf": laneRow("lane::erf"), "math.erfc": laneRow("lane::erfc"),
}

// Operations on masks.
var (
	laneAnd = laneRow("op:&")
	laneOr  = laneRow("op:|")
	laneNot = laneRow("pre:~")
)

func laneRow(cxx string) *lib.Row {
	return &lib.Row{Name: "lane." + cxx, Cxx: cxx, Header: "np/abreast.hpp", Pure: true}
}

// inLane tells whether lanes hold values of type t: as a double, or as a mask.
func inLane(t types.Type) bool { return laneFloat(t) || laneBool(t) }

func laneFloat(t types.Type) bool { return holdsFloat(t) }

func laneBool(t types.Type) bool { return t == types.Bool || t == types.NumPy("b1") }

// value returns an expression as lanes compute it.
func (l *laneBody) value(e ir.Expr) (ir.Expr, bool) {
	switch e := e.(type) {
	case *ir.Const:
		return laneConst(e)
	case *ir.Use:
		l.reads(e.Local)
		single := e.Local.Type.Kind != types.KUnion || l.inside[e.Local]
		return &ir.Use{Local: e.Local}, single && inLane(e.Local.Type)
	case *ir.Convert:
		if c, ok := e.X.(*ir.Const); ok && laneFloat(e.T) {
			return laneConst(c)
		}
		if use, ok := e.X.(*ir.Use); ok && laneFloat(e.T) && l.counters[use.Local] {
			return &ir.Convert{X: &ir.Use{Local: use.Local}, T: types.Float}, true
		}
		x, ok := l.value(e.X)
		return x, ok && (laneFloat(e.T) && laneFloat(e.X.Type()) || laneBool(e.T) && laneBool(e.X.Type()))
	case *ir.IsType:
		// Whether a float is NumPy's makes a difference only where it warns or raises.
		return &ir.Const{Value: true, T: types.Bool}, laneFloat(e.X.Type())
	case *ir.Elem:
		l.reads(e.Data)
		t := e.Type()
		return &ir.Elem{Data: e.Data, Index: e.Index}, l.item(e.Data, e.Index) && (t == types.NumPy("f8") || t == types.NumPy("b1"))
	case *ir.Op:
		return l.op(e.Row, e.Args, e.T)
	}
	return nil, false
}

// counted returns a loop that takes as many turns in all lanes.
func (l *laneBody) counted(s *ir.For) ([]ir.Stmt, bool) {
	const most = 1 << 16 // nobody looks for Ctrl-C meanwhile
	lo, ok1 := intValue(s.Lo)
	hi, ok2 := intValue(s.Hi)
	if !ok1 || !ok2 || s.Slow || max(hi-lo, lo-hi) > most {
		return nil, false
	}
	if l.counters == nil {
		l.counters = map[*ir.Local]bool{}
	}
	l.counters[s.Var] = true
	body, ok := l.nested(s.Body)
	return []ir.Stmt{&ir.For{ID: s.ID, Var: s.Var, Lo: s.Lo, Hi: s.Hi, Step: s.Step, Body: body, Line: s.Line}}, ok
}

// laneConst returns a number as a float, a bool as it is.
func laneConst(c *ir.Const) (ir.Expr, bool) {
	switch v := c.Value.(type) {
	case float64:
		return &ir.Const{Value: v, T: types.Float}, true
	case int64:
		const exact = 1 << 53
		return &ir.Const{Value: float64(v), T: types.Float}, v <= exact && v >= -exact
	case bool:
		return &ir.Const{Value: v, T: types.Bool}, true
	}
	return nil, false
}

// op returns an operation on the operands as lanes compute them. What can be computed now is: its flags would be lost.
func (l *laneBody) op(row *lib.Row, args []ir.Expr, t types.Type) (ir.Expr, bool) {
	if row.Name == "math.pi" {
		return &ir.Const{Value: math.Pi, T: types.Float}, true
	}
	var values []ir.Expr
	for _, a := range args {
		if a.Type() == types.Int {
			if _, ok := a.(*ir.Const); !ok {
				return nil, false
			}
		}
		v, ok := l.value(a)
		if !ok {
			return nil, false
		}
		values = append(values, v)
	}
	if laneBool(args[0].Type()) {
		return logical(row, values)
	}
	if row.Name == "operator.pow" && len(values) == 2 {
		return power(values[0], values[1], t)
	}
	lane := laneRows[row.Name]
	if lane == nil || !inLane(t) || len(args) != laneArity(lane) {
		return nil, false
	}
	for _, a := range args {
		if laneBool(a.Type()) {
			return nil, false
		}
	}
	if x, constant := constants(values); constant {
		return folded(lane, x)
	}
	return &ir.Op{Row: lane, Args: values, T: t}, true
}

// power returns a power by a constant exponent for which there are few operations.
func power(x, exponent ir.Expr, t types.Type) (ir.Expr, bool) {
	_, constant := x.(*ir.Const)
	e, ok := exponent.(*ir.Const)
	if !ok || constant || !laneFloat(t) {
		return nil, false
	}
	rows := map[any]*lib.Row{2.0: laneRow("lane::square"), 3.0: laneRow("lane::cube"), 0.5: laneRow("lane::sqrt")}
	below := map[any]*lib.Row{-1.0: nil, -2.0: rows[2.0], -3.0: rows[3.0], -0.5: rows[0.5]}
	if row := rows[e.Value]; row != nil {
		return &ir.Op{Row: row, Args: []ir.Expr{x}, T: t}, true
	}
	row, inverse := below[e.Value]
	if row != nil {
		x = &ir.Op{Row: row, Args: []ir.Expr{x}, T: t}
	}
	one := &ir.Const{Value: 1.0, T: types.Float}
	return &ir.Op{Row: laneRows["operator.truediv"], Args: []ir.Expr{one, x}, T: t}, inverse
}

// logical returns an operation on masks.
func logical(row *lib.Row, values []ir.Expr) (ir.Expr, bool) {
	lane := (*lib.Row)(nil)
	switch {
	case byName[row.Name] == opTruth && len(values) == 1:
		return values[0], true
	case byName[row.Name] == opNot && len(values) == 1:
		lane = laneNot
	case row == andRow || row.Name == "operator.and_":
		lane = laneAnd
	case row.Cxx == "op:||" || row.Name == "operator.or_":
		lane = laneOr
	default:
		return nil, false
	}
	return &ir.Op{Row: lane, Args: values, T: types.Bool}, true
}

// laneArity is the number of operands of an operation on floats.
func laneArity(row *lib.Row) int {
	switch row.Cxx {
	case "pre:-", "lane::abs", "lane::sqrt", "lane::exp", "lane::log", "lane::erf", "lane::erfc":
		return 1
	}
	return 2
}

// constants returns the values of operands that are all numbers.
func constants(values []ir.Expr) ([]float64, bool) {
	var list []float64
	for _, v := range values {
		c, ok := v.(*ir.Const)
		if !ok {
			return nil, false
		}
		x, ok := c.Value.(float64)
		if !ok {
			return nil, false
		}
		list = append(list, x)
	}
	return list, true
}

// folded returns the result of an operation on numbers where that is plain and finite.
func folded(row *lib.Row, x []float64) (ir.Expr, bool) {
	var r float64
	switch row.Cxx {
	case "op:+":
		r = x[0] + x[1]
	case "op:-":
		r = x[0] - x[1]
	case "op:*":
		r = x[0] * x[1]
	case "op:/":
		if x[1] == 0 {
			return nil, false
		}
		r = x[0] / x[1]
	case "pre:-":
		r = -x[0]
	case "lane::sqrt":
		r = math.Sqrt(x[0])
	default:
		return nil, false
	}
	return &ir.Const{Value: r, T: types.Float}, !math.IsInf(r, 0) && !math.IsNaN(r)
}

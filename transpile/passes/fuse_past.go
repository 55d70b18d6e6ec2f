package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// A division of Python numbers between two operations over arrays can raise, after the first of them. So the first can
// wait for the second only where it does not raise; where it does, the first is done before.
//
//	t1 = check vector.sub(v_x, v_a)           if pass.is_zero(v_n):
//	t2 = check operator.truediv(v_b, v_n)  →      t1 = check vector.sub(v_x, v_a)
//	t3 = check vector.mul(t1, t2)             t2 = check operator.truediv(v_b, v_n)
//	                                          t3 = check vector.sub.mul(v_x, v_a, t2)

// division returns s as a division of numbers without effects but its exception; nil when it is none.
func division(s ir.Stmt) *ir.Check {
	d, ok := s.(*ir.Check)
	if !ok || d.Row.Name != "operator.truediv" || d.Exit != nil || d.Raise == nil || !d.Row.Pure || d.Dst == nil || len(d.Args) != 2 {
		return nil
	}
	by := d.Args[1].Type()
	if d.Dst.Type != types.Float || by != types.Float && by != types.Int || !isPure(d.Args[0]) || !isPure(d.Args[1]) {
		return nil
	}
	return d
}

// past puts p, an operation that is carried out later now, where each of the divisions raises.
func (f *fuser) past(p *ir.Check, divisions []*ir.Check) {
	for _, d := range divisions {
		first := *p
		first.Args = make([]ir.Expr, len(p.Args))
		for i, a := range p.Args {
			first.Args[i] = ir.Clone(a)
		}
		when := f.before[d]
		if when == nil {
			zero := intConst(0)
			if d.Args[1].Type() == types.Float {
				zero = &ir.Const{Value: 0.0, T: types.Float}
			}
			when = &ir.If{Cond: boolExpr(isZeroRow, ir.Clone(d.Args[1]), zero), Line: p.Line}
			f.before[d] = when
		}
		when.Then = append([]ir.Stmt{&first}, when.Then...)
	}
}

package ir_test

import (
	"strings"
	"testing"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

var (
	addRow  = &lib.Row{Name: "add", Cxx: "op:+", Pure: true}
	failRow = &lib.Row{Name: "fail", Cxx: "fail", Raises: true, Exits: true}
)

// function makes a module with one function of one int parameter x and one int local y.
func function(body func(x, y *ir.Local) []ir.Stmt) *ir.Module {
	x, y := &ir.Local{Name: "v_x", Type: types.Int}, &ir.Local{Name: "v_y", Type: types.Int, Var: 1}
	f := &ir.Func{Sym: "f_f", PyName: "f", NVars: 2, Params: []*ir.Local{x}, Locals: []*ir.Local{y}, Result: types.Int, Raises: true, Exits: true}
	f.Body = body(x, y)
	return &ir.Module{Name: "m", File: "m.py", Funcs: []*ir.Func{f}}
}

func use(l *ir.Local) ir.Expr { return &ir.Use{Local: l} }

// TestVerify gives the verifier one fault at a time.
func TestVerify(t *testing.T) {
	stranger := &ir.Local{Name: "v_z", Type: types.Int}
	cases := []struct {
		name, want string
		body       func(x, y *ir.Local) []ir.Stmt
	}{
		{"good", "", func(x, y *ir.Local) []ir.Stmt {
			sum := &ir.Op{Row: addRow, Args: []ir.Expr{use(x), use(x)}, T: types.Int}
			return []ir.Stmt{&ir.Assign{Dst: y, X: sum}, &ir.Return{X: use(y)}}
		}},
		{"unknown local", "not in the function's list", func(x, y *ir.Local) []ir.Stmt {
			return []ir.Stmt{&ir.Return{X: use(stranger)}}
		}},
		{"wrong type", "is float, not int", func(x, y *ir.Local) []ir.Stmt {
			return []ir.Stmt{&ir.Assign{Dst: y, X: &ir.Const{Value: 1.0, T: types.Float}}, &ir.Return{X: use(y)}}
		}},
		{"no raise edge", "can raise and has no raise edge", func(x, y *ir.Local) []ir.Stmt {
			return []ir.Stmt{&ir.Check{Dst: y, Row: failRow, Exit: &ir.Exit{Result: -1}}, &ir.Return{X: use(y)}}
		}},
		{"no exit edge", "can exit and has no exit edge", func(x, y *ir.Local) []ir.Stmt {
			return []ir.Stmt{&ir.Check{Dst: y, Row: failRow, Raise: &ir.Raise{Handler: -1}}, &ir.Return{X: use(y)}}
		}},
		{"fallible expression", "stands in an expression", func(x, y *ir.Local) []ir.Stmt {
			return []ir.Stmt{&ir.Return{X: &ir.Op{Row: failRow, T: types.Int}}}
		}},
		{"break of nothing", "does not enclose it", func(x, y *ir.Local) []ir.Stmt {
			return []ir.Stmt{&ir.Break{ID: 7}}
		}},
		{"no return", "without a return", func(x, y *ir.Local) []ir.Stmt {
			return []ir.Stmt{&ir.Assign{Dst: y, X: use(x)}}
		}},
		{"handler elsewhere", "which does not enclose it", func(x, y *ir.Local) []ir.Stmt {
			return []ir.Stmt{&ir.Goto{Raise: &ir.Raise{Handler: 3}}}
		}},
		{"variable out of range", "of 2", func(x, y *ir.Local) []ir.Stmt {
			return []ir.Stmt{&ir.Leave{Exit: &ir.Exit{Result: -1, Live: []ir.LiveVar{{Var: 2, Local: x}}}}}
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var texts []string
			for _, err := range ir.Verify(function(c.body)) {
				texts = append(texts, err.Error())
			}
			got := strings.Join(texts, "\n")
			if c.want == "" && got != "" || !strings.Contains(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestCloneBody checks that a copy shares nothing that a pass changes.
func TestCloneBody(t *testing.T) {
	m := function(func(x, y *ir.Local) []ir.Stmt {
		loop := &ir.For{ID: 1, Var: y, Lo: use(x), Hi: use(x), Step: 1}
		loop.Body = []ir.Stmt{&ir.If{Cond: &ir.Const{Value: true, T: types.Bool}, Then: []ir.Stmt{&ir.Break{ID: 1}}}}
		return []ir.Stmt{loop, &ir.Return{X: use(x)}}
	})
	before := m.String()
	next := 10
	list := ir.CloneBody(m.Funcs[0].Body, func() int { next++; return next })
	ir.Walk(list, func(s ir.Stmt) {
		for _, e := range ir.Exprs(s) {
			*e = &ir.Const{Value: int64(9), T: types.Int}
		}
	})
	list[0].(*ir.For).Body = nil
	if after := m.String(); after != before {
		t.Errorf("changing the copy changed the original:\n%s", after)
	}
	again := ir.CloneBody(m.Funcs[0].Body, func() int { return 20 })
	if !ir.Breaks(again[0].(*ir.For).Body, 20) {
		t.Error("the break in the copy does not leave the copy")
	}
}

// TestFillAsides checks what a part aside needs and what is wanted after it.
func TestFillAsides(t *testing.T) {
	var part *ir.Aside
	m := function(func(x, y *ir.Local) []ir.Stmt {
		sum := &ir.Op{Row: addRow, Args: []ir.Expr{use(y), use(x)}, T: types.Int}
		part = &ir.Aside{Body: []ir.Stmt{&ir.Assign{Dst: y, X: sum}}}
		loop := &ir.For{ID: 1, Var: &ir.Local{Name: "i", Type: types.Int}, Lo: use(x), Hi: use(x), Step: 1, Body: []ir.Stmt{part}}
		return []ir.Stmt{&ir.Assign{Dst: y, X: use(x)}, loop, &ir.Return{X: use(x)}}
	})
	f := m.Funcs[0]
	x, y := f.Params[0], f.Locals[0]
	ir.FillAsides(f)
	if !part.In[x] || !part.In[y] {
		t.Errorf("needs %v, want x and y", part.In)
	}
	if !part.Out[y] { // the next turn reads it
		t.Error("y is wanted by the next turn")
	}
}

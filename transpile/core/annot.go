package core

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// annotations evaluates the annotations of a def in CPython's order.
func (b *builder) annotations(s *syntax.FunctionDef) []Arg {
	var args []*ast.Arg
	args = append(append(args, s.Args.Args...), s.Args.Posonly...)
	args = append(args, s.Args.Vararg)
	args = append(append(args, s.Args.Kwonly...), s.Args.Kwarg)
	var out []Arg
	for _, a := range args {
		if a != nil && a.Annotation != nil {
			out = append(out, Arg{X: b.keep(b.annotation(a.Annotation), a.Annotation), Name: b.scopeNow().mangle(a.Arg)})
		}
	}
	if s.Returns != nil {
		out = append(out, Arg{X: b.annotation(s.Returns), Name: "return"})
	}
	return out
}

// annotation is the value of an annotation: with from __future__ import
// annotations its text.
func (b *builder) annotation(e ast.Expr) Atom {
	if st, ok := e.(*ast.Starred); ok {
		// *args: *Ts is the one item of the iterable.
		e = st.Value
		v := b.temp()
		x := b.expr(e)
		b.at(st)
		b.emit(&Unpack{Dsts: []*Var{v}, Star: -1, X: x})
		return v
	}
	if !b.futureAnnotations {
		return b.expr(e)
	}
	text, ok := annotationText(e)
	if !ok && !b.atTop() {
		b.stays("makes a function with annotations kept as text")
	}
	return b.str(text)
}

// atTop tells whether CPython itself runs the code: the module body, and the
// bodies of its classes.
func (b *builder) atTop() bool {
	f := b.fn
	for f.Kind == ClassBody && f.Parent != nil {
		f = f.Parent
	}
	return f.Kind == ModuleBody || f.Kind == Piece && !f.LocalNames()
}

// annotationText writes an annotation as CPython's unparser does, for the kinds
// of expressions that annotations are made of.
func annotationText(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.Name:
		return string(e.Id), true
	case *ast.Attribute:
		s, ok := annotationText(e.Value)
		return s + "." + string(e.Attr), ok
	case *syntax.Constant:
		switch v := e.Value.(type) {
		case syntax.None:
			return "None", true
		case syntax.EllipsisValue:
			return "...", true
		case syntax.Str:
			if !strings.ContainsAny(string(v), "'\\\n\t\r") {
				return "'" + string(v) + "'", true
			}
		}
	case *syntax.Subscript:
		s, ok := annotationText(e.Value)
		i, ok2 := annotationText(e.Slice)
		if t, tuple := e.Slice.(*ast.Tuple); tuple && len(t.Elts) > 1 {
			i = strings.TrimSuffix(strings.TrimPrefix(i, "("), ")")
		}
		return s + "[" + i + "]", ok && ok2
	case *ast.Tuple:
		return listText(e.Elts, "(", ")")
	case *ast.List:
		return listText(e.Elts, "[", "]")
	case *ast.BinOp:
		l, ok := annotationText(e.Left)
		r, ok2 := annotationText(e.Right)
		_, nested := e.Right.(*ast.BinOp)
		return l + " | " + r, ok && ok2 && !nested && e.Op == ast.BitOr
	}
	return "", false
}

func listText(elts []ast.Expr, open, end string) (string, bool) {
	parts := make([]string, len(elts))
	for i, e := range elts {
		s, ok := annotationText(e)
		if !ok {
			return "", false
		}
		parts[i] = s
	}
	if open == "(" && len(parts) == 1 {
		end = ",)"
	}
	return open + strings.Join(parts, ", ") + end, true
}

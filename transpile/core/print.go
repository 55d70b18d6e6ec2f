package core

import (
	"fmt"
	"io"
	"math/big"
	"strconv"
	"strings"
)

// Print writes a function in a readable form: one statement per line, its
// point in the margin, lines of the source behind it when they change.
func Print(w io.Writer, f *Func) {
	p := &printer{w: w}
	p.header(f)
	p.stmts(f.Body, 1)
}

// PrintModule prints every function of the module.
func PrintModule(w io.Writer, m *Module) {
	for i, f := range m.Funcs {
		if i > 0 {
			fmt.Fprintln(w)
		}
		Print(w, f)
	}
}

type printer struct {
	w    io.Writer
	line int
}

var funcKinds = [...]string{"module", "def", "lambda", "class", "genexpr", "async def", "comprehension", "piece", "generated"}

func (p *printer) header(f *Func) {
	params := make([]string, len(f.Params))
	for i, q := range f.Params {
		params[i] = paramText(q)
	}
	fmt.Fprintf(p.w, "%s #%d %s(%s)", funcKinds[f.Kind], f.ID, f.Qualname, strings.Join(params, ", "))
	if f.Returns != nil {
		fmt.Fprintf(p.w, " -> %s", f.Returns)
	}
	fmt.Fprintf(p.w, " line %d", f.DefLine)
	if f.Generator {
		fmt.Fprint(p.w, " generator")
	}
	if f.Stays != "" {
		fmt.Fprintf(p.w, " stays: %s", f.Stays)
	}
	fmt.Fprintln(p.w)
	p.vars(f, Local, false, "maybe unbound")
	p.vars(f, Cell, true, "cells")
	p.vars(f, Cell, false, "cells, maybe unbound")
	p.vars(f, Free, true, "free")
	p.vars(f, Free, false, "free, maybe unbound")
	for i, fr := range f.Frames {
		fmt.Fprintf(p.w, "  frame %d: %s called in frame %d at line %d\n", i+1, fr.Name, fr.Caller, fr.CallLine)
	}
}

func (p *printer) vars(f *Func, kind VarKind, bound bool, title string) {
	var names []string
	for _, v := range f.Vars {
		if v.Kind == kind && v.InitBound == bound {
			names = append(names, v.Name)
		}
	}
	if names != nil {
		fmt.Fprintf(p.w, "  %s: %s\n", title, strings.Join(names, ", "))
	}
}

func paramText(q *Param) string {
	s := [...]string{"/", "", "*", "kw ", "**"}[q.Kind]
	if s == "/" {
		s = "pos "
	}
	s += q.Var.Name
	if q.Annotation != nil {
		s += ": " + q.Annotation.String()
	}
	if q.Default {
		s += "=?"
	}
	return s
}

func (p *printer) stmts(list []Stmt, depth int) {
	for _, s := range list {
		p.stmt(s, depth)
	}
}

// put writes one line; n is the statement that it stands for, nil for the
// continuation lines of a compound one.
func (p *printer) put(n *Node, depth int, format string, args ...any) {
	margin, tail := "    ", ""
	if n != nil {
		margin = fmt.Sprintf("%4d", n.Point)
		if n.Span.Line != p.line {
			p.line = n.Span.Line
			tail = fmt.Sprintf("  ; line %d", p.line)
		}
		if n.Frame != 0 {
			tail += fmt.Sprintf("  ; frame %d", n.Frame)
		}
	}
	text := fmt.Sprintf(format, args...)
	fmt.Fprintf(p.w, "%s%s%s%s\n", margin, strings.Repeat("  ", depth), text, tail)
}

func (p *printer) stmt(s Stmt, depth int) {
	n := s.N()
	switch s := s.(type) {
	case *If:
		p.put(n, depth, "if %s", atomText(s.Cond))
		p.stmts(s.Then, depth+1)
		if len(s.Else) > 0 {
			p.put(nil, depth, "else")
			p.stmts(s.Else, depth+1)
		}
	case *Loop:
		p.put(n, depth, "loop L%d", s.Label)
		p.stmts(s.Body, depth+1)
	case *For:
		p.put(n, depth, "for L%d %s in %s", s.Label, varText(s.Dst), varText(s.Iter))
		p.stmts(s.Body, depth+1)
	case *Block:
		p.put(n, depth, "block L%d", s.Label)
		p.stmts(s.Body, depth+1)
	case *Try:
		p.put(n, depth, "try")
		p.stmts(s.Body, depth+1)
		p.put(nil, depth, "except %s", varText(s.Exc))
		p.stmts(s.Handler, depth+1)
	default:
		p.put(n, depth, "%s", simpleText(s))
	}
}

// simpleText is a statement without statements inside.
func simpleText(s Stmt) string {
	switch s := s.(type) {
	case *Let:
		if s.Dst == nil {
			return ExprText(s.X)
		}
		return varText(s.Dst) + " = " + ExprText(s.X)
	case *StoreCell:
		return "cell " + varText(s.Var) + " = " + atomText(s.X)
	case *StoreGlobal:
		return "global " + s.Name + " = " + atomText(s.X)
	case *StoreName:
		return "name " + s.Name + " = " + atomText(s.X)
	case *StoreAttr:
		if s.Plain {
			return "plain " + atomText(s.Obj) + "." + s.Name + " = " + atomText(s.X)
		}
		return atomText(s.Obj) + "." + s.Name + " = " + atomText(s.X)
	case *StoreItem:
		return atomText(s.Obj) + "[" + atomText(s.Index) + "] = " + atomText(s.X)
	case *Delete:
		return "del " + deleteText(s)
	case *Unpack:
		dsts := make([]string, len(s.Dsts))
		for i, d := range s.Dsts {
			dsts[i] = varText(d)
			if i == s.Star {
				dsts[i] = "*" + dsts[i]
			}
		}
		return "unpack " + strings.Join(dsts, ", ") + " = " + atomText(s.X)
	case *Break:
		return fmt.Sprintf("break L%d", s.Label)
	case *Continue:
		return fmt.Sprintf("continue L%d", s.Label)
	case *Return:
		return "return " + atomText(s.X)
	case *Raise:
		return raiseText(s)
	}
	return fmt.Sprintf("%T", s)
}

func deleteText(s *Delete) string {
	switch {
	case s.Var != nil:
		return varText(s.Var)
	case s.Global != "":
		return "global " + s.Global
	case s.Name != "":
		return "name " + s.Name
	case s.Index != nil:
		return atomText(s.Obj) + "[" + atomText(s.Index) + "]"
	}
	return atomText(s.Obj) + "." + s.Attr
}

func raiseText(s *Raise) string {
	switch {
	case s.Reraise:
		return "reraise " + atomText(s.X)
	case s.X == nil && s.Exc != nil:
		return "raise (handling " + varText(s.Exc) + ")"
	case s.X == nil:
		return "raise"
	case s.HasCause:
		return "raise " + atomText(s.X) + " from " + atomText(s.Cause)
	}
	return "raise " + atomText(s.X)
}

func varText(v *Var) string {
	if v == nil {
		return "_"
	}
	return v.Name
}

func atomText(a Atom) string {
	switch a := a.(type) {
	case *Var:
		return varText(a)
	case *Const:
		return constText(a)
	}
	return "<nil>"
}

func constText(c *Const) string {
	switch v := c.Value.(type) {
	case nil:
		return "None"
	case bool:
		if v {
			return "True"
		}
		return "False"
	case *big.Int:
		return v.String()
	case float64:
		s := strconv.FormatFloat(v, 'g', -1, 64)
		if strings.Trim(s, "-0123456789") == "" {
			s += ".0"
		}
		return s
	case complex128:
		return strconv.FormatComplex(v, 'g', -1, 128)
	case string:
		return strconv.Quote(v)
	case Bytes:
		return "b" + strconv.Quote(string(v))
	case Ellipsis:
		return "..."
	case []*Const:
		parts := make([]string, len(v))
		for i, e := range v {
			parts[i] = constText(e)
		}
		return "const(" + strings.Join(parts, ", ") + ")"
	}
	return fmt.Sprintf("<%T>", c.Value)
}

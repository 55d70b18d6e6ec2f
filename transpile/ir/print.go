package ir

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"pyx2cpp/typer/types"
)

// Print writes the module as text.
func Print(w io.Writer, m *Module) { fmt.Fprint(w, m.String()) }

// String returns the module as text, one statement a line.
func (m *Module) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "module %s (%s)\n", m.Name, m.File)
	for _, c := range m.Cells {
		fmt.Fprintf(&b, "cell %d %s: %s\n", c.ID, c.Name, c.Type)
	}
	for _, f := range m.Funcs {
		b.WriteByte('\n')
		b.WriteString(f.String())
	}
	return b.String()
}

// String returns the function as text.
func (f *Func) String() string {
	p := &printer{}
	params := make([]string, len(f.Params))
	isParam := map[*Local]bool{}
	for i, l := range f.Params {
		params[i] = l.Name + ": " + l.Type.String()
		isParam[l] = true
	}
	p.line("func %s(%s) -> %s%s:", f.Sym, strings.Join(params, ", "), f.Result, f.traits())
	p.depth++
	for _, l := range f.Locals {
		if !isParam[l] {
			p.line("var %s: %s", l.Name, localType(l))
		}
	}
	p.body(f.Body)
	return p.b.String()
}

func (f *Func) traits() string {
	s := ""
	for _, t := range []struct {
		on   bool
		name string
	}{{f.Raises, "raises"}, {f.Exits, "exits"}, {f.Python, "python"}, {f.Recurses, "recurses"}, {f.Exported, "exported"}, {f.Library, "library"}} {
		if t.on {
			s += " " + t.name
		}
	}
	return s
}

func localType(l *Local) string {
	if l.Data {
		return "*" + l.Type.String()
	}
	if l.Span {
		return "span of " + l.Type.String()
	}
	return l.Type.String()
}

// printer writes statements with indentation.
type printer struct {
	b     strings.Builder
	depth int
}

func (p *printer) line(format string, args ...any) {
	p.b.WriteString(strings.Repeat("  ", p.depth))
	fmt.Fprintf(&p.b, format, args...)
	p.b.WriteByte('\n')
}

func (p *printer) body(list []Stmt) {
	for _, s := range list {
		p.stmt(s)
	}
}

func (p *printer) nested(list []Stmt) {
	p.depth++
	p.body(list)
	p.depth--
}

func (p *printer) stmt(s Stmt) {
	switch s := s.(type) {
	case *If:
		p.line("if %s:%s", ExprString(s.Cond), at(s.Line))
		p.nested(s.Then)
		if len(s.Else) > 0 {
			p.line("else:")
			p.nested(s.Else)
		}
	case *Try:
		p.line("try %d:", s.ID)
		p.nested(s.Body)
		p.line("handler %s saved %s:", name(s.Exc), name(s.Saved))
		p.nested(s.Handler)
	default:
		p.line("%s", head(s))
		for _, b := range Bodies(s) {
			p.nested(*b)
		}
	}
}

// head is the first line of any statement but If and Try.
func head(s Stmt) string {
	switch s := s.(type) {
	case *Assign:
		return dst(s.Dst) + ExprString(s.X) + at(s.Line)
	case *Check:
		return dst(s.Dst) + "check " + s.Row.Name + list(s.Args) + edges(s) + at(s.Line)
	case *CallFunc:
		if s.Next {
			word := "next "
			if s.Manager != "" {
				word = s.Manager + " "
			}
			return dst(s.Dst) + word + s.Fn.Sym + list(s.Args) + edges(s) + at(s.Line)
		}
		if s.Memo != nil {
			return dst(s.Dst) + "memo " + s.Fn.Sym + list(s.Args) + edges(s) + at(s.Line)
		}
		return dst(s.Dst) + "call " + s.Fn.Sym + list(s.Args) + edges(s) + at(s.Line)
	case *PyCall:
		fn := ExprString(s.Fn)
		if s.Step != nil {
			fn = fmt.Sprintf("step %d", s.Step.Point)
		}
		if s.Method != "" {
			fn += "." + s.Method
		}
		kw := ""
		if len(s.KwNames) > 0 {
			kw = " names " + strings.Join(s.KwNames, ",")
		}
		return dst(s.Dst) + "pycall " + fn + list(s.Args) + kw + edges(s) + at(s.Line)
	case *StoreElem:
		return fmt.Sprintf("%s[%s] = %s%s", s.Data.Name, ExprString(s.Index), ExprString(s.X), at(s.Line))
	case *LeaveTry:
		return "leave_try " + name(s.Saved)
	case *Goto:
		return "goto" + edges(s) + at(s.Line)
	case *Leave:
		return "leave" + edges(s) + at(s.Line)
	case *Yield:
		return "yield " + ExprString(s.X) + edges(s) + at(s.Line)
	case *Return:
		if s.X == nil {
			return "return" + at(s.Line)
		}
		return "return " + ExprString(s.X) + at(s.Line)
	case *Unpack:
		dsts := make([]string, len(s.Dsts))
		for i, d := range s.Dsts {
			dsts[i] = name(d)
		}
		return "unpack " + ExprString(s.X) + " to " + strings.Join(dsts, ", ") + at(s.Line)
	case *Break:
		return fmt.Sprintf("break %d", s.ID)
	case *Continue:
		return fmt.Sprintf("continue %d", s.ID)
	}
	return loopHead(s)
}

func loopHead(s Stmt) string {
	switch s := s.(type) {
	case *Loop:
		return fmt.Sprintf("loop %d:%s", s.ID, at(s.Line))
	case *While:
		return fmt.Sprintf("while %d %s:%s", s.ID, ExprString(s.Cond), at(s.Line))
	case *For:
		pace := ""
		switch {
		case s.Lanes > 0:
			pace = fmt.Sprintf(" %d lanes", s.Lanes)
		case s.Single:
			pace = fmt.Sprintf(" %d turns, single", s.Turns)
		case s.Turns > 0:
			pace = fmt.Sprintf(" %d turns", s.Turns)
		}
		return fmt.Sprintf("for %d %s = %s to %s step %d:%s%s", s.ID, s.Var.Name, ExprString(s.Lo), ExprString(s.Hi), s.Step, pace, at(s.Line))
	case *ForIter:
		return fmt.Sprintf("for %d %s in %s%s:%s", s.ID, name(s.Dst), s.Iter.Name, edges(s), at(s.Line))
	case *Block:
		return fmt.Sprintf("block %d:", s.ID)
	case *Aside:
		return "aside:" + at(s.Line)
	case *Parallel:
		return s.headString()
	case *Abreast:
		return s.headString()
	}
	panic(fmt.Sprintf("ir: no such statement: %T", s))
}

func at(line int) string {
	if line == 0 {
		return ""
	}
	return "  # " + strconv.Itoa(line)
}

func name(l *Local) string {
	if l == nil {
		return "_"
	}
	return l.Name
}

func dst(l *Local) string {
	if l == nil {
		return ""
	}
	return l.Name + " = "
}

func list(args []Expr) string {
	s := make([]string, len(args))
	for i, a := range args {
		s[i] = ExprString(a)
	}
	return "(" + strings.Join(s, ", ") + ")"
}

func edges(s Stmt) string {
	raise, exit := Edges(s)
	text := ""
	if raise != nil {
		text += fmt.Sprintf(" raise(%d", raise.Line)
		if raise.Handler >= 0 {
			text += fmt.Sprintf(" to %d", raise.Handler)
		}
		if raise.Store != nil {
			for _, v := range raise.Store.Live {
				text += fmt.Sprintf(" %s=%s", v.Name, liveString(v))
			}
		}
		text += ")"
	}
	if exit != nil {
		live := make([]string, len(exit.Live))
		for i, v := range exit.Live {
			live[i] = fmt.Sprintf("%d=%s", v.Var, liveString(v))
		}
		text += fmt.Sprintf(" exit(%d: %s", exit.Point, strings.Join(live, " "))
		if exit.Result >= 0 {
			text += fmt.Sprintf("; result %d", exit.Result)
		}
		text += ")"
	}
	return text
}

func liveString(v LiveVar) string {
	switch {
	case v.Range != nil:
		return fmt.Sprintf("range(%s+%d..%s)", v.Range.Item.Name, v.Range.Step, v.Range.End.Name)
	case v.Func != nil:
		return "function " + v.Func.Code.PyName
	case v.Local == nil && v.Static == nil:
		return "unbound"
	case v.Static != nil:
		return fmt.Sprintf("%s:%s.%s", v.Static.Kind, v.Static.Name, v.Static.Attr)
	}
	return name(v.Local)
}

// ExprString returns e as text, operators and calls alike in call syntax.
func ExprString(e Expr) string {
	switch e := e.(type) {
	case *Use:
		return e.Local.Name
	case *Const:
		return constString(e)
	case *BoxedConst:
		return "const#" + strconv.Itoa(e.Index)
	case *Op:
		return e.Row.Name + list(e.Args)
	case *Convert:
		return "(" + e.T.String() + ")" + ExprString(e.X)
	case *IsType:
		return "is[" + e.T.String() + "](" + ExprString(e.X) + ")"
	case *TupleItem:
		return ExprString(e.X) + "." + strconv.Itoa(e.Index)
	case *MakeTuple:
		return "tuple" + list(e.Items)
	case *Name:
		return "name " + e.Text
	case *Cell:
		return "cell#" + strconv.Itoa(e.Cell.ID)
	case *SlotRef:
		return "slot " + e.Slot.Name
	case *ScopeRef:
		return "scope " + e.Class.Name
	case *MethodRef:
		return "method " + e.Name
	case *Data:
		return "&" + e.X.Name
	case *Elem:
		return e.Data.Name + "[" + ExprString(e.Index) + "]"
	}
	panic(fmt.Sprintf("ir: no such expression: %T", e))
}

func constString(c *Const) string {
	switch v := c.Value.(type) {
	case nil:
		if c.T.Kind == types.KUnbound {
			return "unbound"
		}
		return "None"
	case string:
		return strconv.Quote(v)
	case float64:
		s := strconv.FormatFloat(v, 'g', -1, 64)
		if strings.ContainsAny(s, ".eEn") || strings.Contains(s, "Inf") {
			return s
		}
		return s + ".0"
	}
	return fmt.Sprint(c.Value)
}

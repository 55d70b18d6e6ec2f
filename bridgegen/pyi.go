package bridgegen

import (
	"fmt"
	"strings"
)

// Pyi returns the stub file of the module: the signatures of its functions as
// far as they are known. What the stub does not name is Any to a type checker.
func Pyi(m *ModuleSpec) string {
	body := &text{}
	for i := range m.Funcs {
		if f := &m.Funcs[i]; !strings.Contains(f.Qualname, ".") && f.Piece == 0 {
			stub(body, f)
		}
	}
	t := &text{}
	t.line("# Types of module %s, written by pyx2cpp.", m.Name)
	t.line("import typing")
	if strings.Contains(body.String(), "numpy.") {
		t.line("")
		t.line("import numpy")
		t.line("import numpy.typing")
	}
	t.line("")
	t.line("def __getattr__(name: str) -> typing.Any: ...")
	return t.String() + body.String()
}

// stub writes one function: an overload per native instance when nothing else
// will come, the bare signature when argument types are still open.
func stub(t *text, f *FuncSpec) {
	switch {
	case f.Open != Closed || len(f.Entries) == 0:
		t.line("def %s(%s)%s: ...", f.Name, stubParams(f, nil), arrow(f.Returns))
	case len(f.Entries) == 1:
		e := f.Entries[0]
		t.line("def %s(%s) -> %s: ...", f.Name, stubParams(f, &e), annotation(e.Func.Result))
	default:
		for _, e := range f.Entries {
			t.line("@typing.overload")
			t.line("def %s(%s) -> %s: ...", f.Name, stubParams(f, &e), annotation(e.Func.Result))
		}
	}
}

func arrow(returns string) string {
	if returns == "" {
		return ""
	}
	return " -> " + returns
}

// stubParams writes the parameters, with the types of e when there is one.
func stubParams(f *FuncSpec, e *Entry) string {
	var out []string
	star := false
	for i, p := range f.Params {
		if i > 0 && f.Params[i-1].Kind == PositionalOnly && p.Kind != PositionalOnly {
			out = append(out, "/")
		}
		if p.Kind == KeywordOnly && !star {
			out = append(out, "*")
			star = true
		}
		star = star || p.Kind == VarPositional
		out = append(out, stubParam(p, e, i))
	}
	if n := len(f.Params); n > 0 && f.Params[n-1].Kind == PositionalOnly {
		out = append(out, "/")
	}
	return strings.Join(out, ", ")
}

func stubParam(p Param, e *Entry, i int) string {
	prefix := map[ParamKind]string{VarPositional: "*", VarKeyword: "**"}[p.Kind]
	s, typed := prefix+p.Name, p.Annotation
	if e != nil && prefix == "" && !e.Func.Params[i].Type.Known() {
		typed = annotation(e.Func.Params[i].Type)
	}
	if typed != "" {
		s += ": " + typed
	}
	if !p.Default {
		return s
	}
	def := p.Literal
	if def == "" || e != nil { // the literal may not be of the instance's type
		def = "..."
	}
	if typed != "" {
		return fmt.Sprintf("%s = %s", s, def)
	}
	return s + "=" + def
}

package emitcpp

import (
	"fmt"
	"strings"

	"pyx2cpp/transpile/ir"
)

// putAside writes a part that hardly ever runs as a cold function of its own,
// and its call. What it assigns is handed over in copies, by reference: the
// variables themselves can then stay in registers.
func (f *function) putAside(s *ir.Aside) {
	child := newFunction(f.m, f.f, &writer{file: f.w.file, depth: 1})
	child.aside = true
	child.sym = fmt.Sprintf("%s_%s%d", f.sym, strings.TrimSuffix(prefixAside, "_"), len(f.before))
	vars := f.variables(s)
	child.findEnds(s.Body)
	child.body(s.Body)
	child.edges.finish(child)
	body := child.w.b.String()
	child.w = &writer{depth: 1}
	for _, l := range vars.private {
		child.w.line("%s %s;", localType(l), l.Name)
	}
	child.declareEnds()
	child.w.b.WriteString(body)
	f.before = append(f.before, child.asideText(vars))
	f.callAside(child, vars)
}

// finish writes the return of a function aside and its cold code.
func (e *edges) finish(f *function) {
	if len(e.raiseOrder)+len(e.exitOrder) > 0 {
		f.w.line("return false;")
		e.labels(f)
	}
}

// asideText returns the function with its side exits.
func (f *function) asideText(vars asideVars) string {
	body := f.w.b.String()
	f.w = &writer{}
	f.edges.exitFunctions(f)
	result, out := "void", []string{}
	if f.leaves() {
		result, out = "bool", []string{resultType(f.f) + "& out"}
	}
	f.w.line("")
	f.w.open("[[gnu::cold, gnu::noinline]] static %s %s%s(%s)", result, prefixAside, f.sym, strings.Join(append(out, vars.params()...), ", "))
	f.w.b.WriteString(body)
	f.w.close("")
	return f.w.b.String()
}

// leaves tells whether the function aside can make the whole function return.
func (f *function) leaves() bool { return len(f.edges.raiseOrder)+len(f.edges.exitOrder) > 0 }

// callAside writes the call of a function aside.
func (f *function) callAside(child *function, vars asideVars) {
	f.w.open("")
	var args []string
	for _, l := range vars.written {
		if vars.in[l] {
			f.w.line("%s %s = %s;", localType(l), outName(l), l.Name)
		} else {
			f.w.line("%s %s;", localType(l), outName(l))
		}
		args = append(args, outName(l))
	}
	for _, l := range vars.read {
		if l.Items > 0 {
			f.w.line("auto %s = pyx::copy_of(%s);", outName(l), l.Name)
			args = append(args, outName(l)+".items")
			continue
		}
		args = append(args, l.Name)
	}
	if child.leaves() {
		f.w.line("%s out = pyx::status::raised;", resultType(f.f))
		call := fmt.Sprintf("%s%s(%s)", prefixAside, child.sym, strings.Join(append([]string{"out"}, args...), ", "))
		f.w.line("if (%s) return out;", call)
	} else {
		f.w.line("%s%s(%s);", prefixAside, child.sym, strings.Join(args, ", "))
	}
	for _, l := range vars.written {
		f.w.line("%s = %s;", l.Name, outName(l))
	}
	for _, l := range vars.read {
		if l.Items > 0 {
			f.w.line("pyx::copy_back(%s, %s);", l.Name, outName(l))
		}
	}
	f.w.close("")
}

func outName(l *ir.Local) string { return prefixOut + l.Name }

// asideVars are the variables of a function aside.
type asideVars struct {
	in      ir.Live     // needed from before
	written []*ir.Local // assigned there and wanted afterwards
	read    []*ir.Local // needed, and not wanted afterwards when they change
	private []*ir.Local // of no interest outside
}

// params returns the parameters, in the order written, read.
func (v asideVars) params() []string {
	var list []string
	for _, l := range v.written {
		list = append(list, localType(l)+"& "+l.Name)
	}
	for _, l := range v.read {
		switch {
		case l.Items > 0:
			list = append(list, fmt.Sprintf("%s (&%s)[%d]", elemType(l.Type), l.Name, l.Items))
		case l.Data, l.Span:
			list = append(list, localType(l)+" "+l.Name)
		default:
			list = append(list, paramType(l.Type)+" "+l.Name)
		}
	}
	return list
}

// onlyAside returns the locals that are not mentioned outside functions aside.
func (f *function) onlyAside() map[*ir.Local]bool {
	everywhere := ir.CountUses(f.f.Body)
	handed := map[*ir.Local]bool{}
	ir.Walk(f.f.Body, func(s ir.Stmt) {
		a, ok := s.(*ir.Aside)
		if !ok {
			return
		}
		for l, n := range ir.CountUses(a.Body) {
			everywhere[l] -= n
		}
		v := f.variables(a)
		for _, l := range append(v.written, v.read...) {
			handed[l] = true
		}
	})
	only := map[*ir.Local]bool{}
	for l, n := range everywhere {
		only[l] = n == 0 && !handed[l]
	}
	return only
}

// variables sorts the variables of s, in the order of the function's locals.
func (f *function) variables(s *ir.Aside) asideVars {
	inside := ir.CountUses(s.Body)
	assigned := map[*ir.Local]bool{}
	ir.Walk(s.Body, func(s ir.Stmt) {
		for _, l := range ir.Defs(s) {
			assigned[l] = true
		}
	})
	v := asideVars{in: s.In}
	seen := map[*ir.Local]bool{}
	for _, l := range append(append([]*ir.Local{}, f.f.Params...), f.f.Locals...) {
		if seen[l] || inside[l] == 0 {
			continue
		}
		seen[l] = true
		switch {
		case assigned[l] && s.Out[l]:
			v.written = append(v.written, l)
		case !assigned[l] || s.In[l]:
			v.read = append(v.read, l)
		default:
			v.private = append(v.private, l)
		}
	}
	return v
}

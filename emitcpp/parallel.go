package emitcpp

import (
	"fmt"
	"slices"
	"strings"

	"pyx2cpp/transpile/ir"
)

// parallel writes a loop whose turns threads share: a closure that runs one
// chunk of turns, and the call that has all of them run. What the closure reads
// it copies first, so that it stays in registers.
func (f *function) parallel(s *ir.Parallel) {
	child := newFunction(f.m, f.f, &writer{file: f.w.file, depth: 2})
	child.edges.failed, child.vectors = labelFailed, f.vectors
	private, shared := f.chunkVariables(s)
	child.findEnds(s.Body)
	child.body(s.Body)
	body := child.w.b.String()
	f.before, f.vectors = append(f.before, child.before...), child.vectors
	child.w = &writer{depth: 2}
	child.chunkLocals(s, private, shared)
	child.w.b.WriteString(body)
	child.chunkEnd(s)

	f.w.open("")
	keeps := "false"
	if s.Keeps {
		keeps = "true"
	}
	f.w.line("static pyx::team_site site{%d, %d, %s};", f.m.m.Threads, s.Weight, keeps)
	var captures []string
	for _, l := range shared {
		if copied(l) {
			captures = append(captures, outName(l)+" = "+l.Name)
		} else {
			captures = append(captures, "&"+outName(l)+" = "+l.Name)
		}
	}
	f.w.open("const auto chunk = [%s](int64_t %s, int64_t %s, int64_t* sums) -> bool", strings.Join(captures, ", "), s.Start.Name, s.Stop.Name)
	f.w.b.WriteString(child.w.b.String())
	f.w.at = 0
	f.w.close(";")
	f.runChunks(s)
	f.w.close("")
}

// labelFailed stands where a chunk gives up.
const labelFailed = "failed"

// copied tells whether a closure has a copy of the variable: of a number or pointer.
func copied(l *ir.Local) bool {
	return l.Items == 0 && (l.Data || l.Span || byValue(l.Type))
}

// chunkVariables sorts the variables of the body into those that each chunk has and those that it only reads.
func (f *function) chunkVariables(s *ir.Parallel) (private, shared []*ir.Local) {
	inside := ir.CountUses(s.Body)
	assigned := map[*ir.Local]bool{s.Start: true, s.Stop: true}
	ir.Walk(s.Body, func(s ir.Stmt) {
		for _, l := range ir.Defs(s) {
			assigned[l] = true
		}
	})
	for _, l := range slices.Concat(f.f.Params, f.f.Locals) {
		switch {
		case l == s.Start, l == s.Stop, inside[l] == 0, slices.Contains(private, l), slices.Contains(shared, l):
		case assigned[l]:
			private = append(private, l)
		default:
			shared = append(shared, l)
		}
	}
	return private, shared
}

// chunkLocals declares the variables of a chunk.
func (f *function) chunkLocals(s *ir.Parallel, private, shared []*ir.Local) {
	for _, l := range shared {
		if copied(l) {
			f.w.line("const auto %s = %s;", l.Name, outName(l))
		} else {
			f.w.line("const auto& %s = %s;", l.Name, outName(l))
		}
	}
	for _, l := range private {
		switch {
		case l.Items > 0:
			f.w.line("alignas(64) %s %s[%d];", elemType(l.Type), l.Name, l.Items)
		case slices.Contains(s.Parts, l), slices.Contains(s.Zeros, l):
			f.w.line("%s %s = 0;", localType(l), l.Name)
		default:
			f.w.line("%s %s{};", localType(l), l.Name)
		}
	}
	f.declareEnds()
}

// chunkEnd writes what a chunk does with its sums, and where it gives up.
func (f *function) chunkEnd(s *ir.Parallel) {
	for i, l := range s.Parts {
		f.w.line("if (__builtin_add_overflow(sums[%d], %s, &sums[%d])) return false;", i, l.Name, i)
	}
	f.w.line("return true;")
	if f.edges.hasFailed {
		f.w.label(labelFailed)
		f.w.line("return false;")
	}
}

// runChunks writes the call.
func (f *function) runChunks(s *ir.Parallel) {
	args := []string{"site", f.value(s.From), f.value(s.To), fmt.Sprintf("int64_t{%d}", s.Step), fmt.Sprint(s.Raise != nil), "chunk"}
	for _, l := range s.Sums {
		args = append(args, l.Name)
	}
	call := "pyx::parallel(" + strings.Join(args, ", ") + ")"
	if s.Raise == nil {
		f.w.line("%s = %s == pyx::status::ok;", s.Ok.Name, call)
		return
	}
	st := f.scratch("pyx::status")
	f.w.line("%s = %s;", st, call)
	f.w.line("if (%s == pyx::status::raised) [[unlikely]] goto %s;", st, f.edges.raise(s.Raise))
	f.w.line("%s = %s == pyx::status::ok;", s.Ok.Name, st)
}

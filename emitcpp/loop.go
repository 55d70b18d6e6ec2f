package emitcpp

import (
	"fmt"
	"strconv"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// loop writes a loop of any kind.
func (f *function) loop(s ir.Stmt) {
	id, _ := ir.LoopID(s)
	var inside []ir.Stmt
	switch s := s.(type) {
	case *ir.Loop:
		f.w.open("for (;;)")
		inside = s.Body
	case *ir.While:
		f.w.open("while (%s)", f.expr(s.Cond))
		inside = s.Body
	case *ir.For:
		f.forHead(s)
		inside = s.Body
	case *ir.ForIter:
		f.w.open("for (;;)")
		f.next(s)
		inside = s.Body
	}
	f.loops = append(f.loops, loop{id: id})
	f.body(inside)
	f.loops = f.loops[:len(f.loops)-1]
	if label := jumpLabel(id, false); f.labels[label] {
		f.w.label(label)
	}
	f.w.close("")
	if label := jumpLabel(id, true); f.labels[label] {
		f.w.label(label)
	}
}

func (f *function) forHead(s *ir.For) {
	hi := ""
	if end := f.ends[s]; end != nil {
		hi = end.name
		f.w.line("%s = %s;", hi, f.value(s.Hi))
	} else if v, ok := smallInt(s.Hi); ok {
		hi = strconv.FormatInt(v, 10)
	} else {
		hi = f.operand(s.Hi, precCompare+1)
	}
	v := s.Var.Name
	compare, step := "<", ""
	if s.Step < 0 {
		compare = ">"
	}
	switch s.Step {
	case 1:
		step = "++" + v
	case -1:
		step = "--" + v
	default:
		// The last step may pass the largest int; it then sticks there and ends the loop.
		step = fmt.Sprintf("%s = __builtin_elementwise_add_sat(%s, int64_t{%d})", v, v, s.Step)
	}
	f.pragma(s)
	f.w.open("for (%s = %s; %s %s %s; %s)", v, f.value(s.Lo), v, compare, hi, step)
}

// pragma writes what clang is to make of a counted loop.
func (f *function) pragma(s *ir.For) {
	switch {
	case s.Lanes > 1:
		f.w.line("#pragma clang loop vectorize_width(%d) interleave_count(1) unroll(disable)", s.Lanes)
	case s.Single && !s.Slow:
		f.w.line("#pragma clang loop interleave_count(1) unroll_count(%d)", s.Turns)
	case s.Turns > 0 && !s.Slow:
		f.w.line("#pragma clang loop unroll_count(%d)", s.Turns)
	case s.Rolled || s.Slow:
		f.w.line("#pragma clang loop unroll(disable)")
	}
}

// next writes the step of an iterator.
func (f *function) next(s *ir.ForIter) {
	iter := s.Iter.Name
	if s.Iter.Type.Kind == types.KObject {
		f.m.need("object.hpp")
		iter = "pyx::py_iterator{" + iter + "}"
	}
	dst := "none"
	if s.Dst != nil {
		dst = s.Dst.Name
	} else {
		f.w.line("decltype(%s)::item none;", s.Iter.Name)
	}
	call := fmt.Sprintf("%s.next(%s)", iter, dst)
	if s.Raise == nil && s.Exit == nil {
		f.w.line("if (%s != pyx::status::ok) break;", call)
		return
	}
	st := f.scratch("pyx::status")
	f.w.open("if ((%s = %s) != pyx::status::ok)", st, call)
	f.w.line("if (%s == pyx::status::done) [[likely]] break;", st)
	if s.Raise != nil && s.Exit != nil {
		f.w.line("if (%s == pyx::status::exit) goto %s;", st, f.edges.exit(s.Exit))
	}
	if s.Raise != nil {
		f.w.line("goto %s;", f.edges.raise(s.Raise))
	} else {
		f.w.line("goto %s;", f.edges.exit(s.Exit))
	}
	f.w.close("")
}

func (f *function) block(s *ir.Block) {
	f.loops = append(f.loops, loop{id: s.ID, block: true})
	f.body(s.Body)
	f.loops = f.loops[:len(f.loops)-1]
	if label := jumpLabel(s.ID, true); f.labels[label] {
		f.w.label(label)
	}
}

// jump writes a break or continue: as such where it means the innermost C++
// loop, else as a goto.
func (f *function) jump(id int, isBreak bool) {
	for i := len(f.loops) - 1; i >= 0; i-- {
		l := f.loops[i]
		if l.id == id && !l.block {
			if isBreak {
				f.w.line("break;")
			} else {
				f.w.line("continue;")
			}
			return
		}
		if l.id == id || !l.block {
			break
		}
	}
	label := jumpLabel(id, isBreak)
	f.labels[label] = true
	f.w.line("goto %s;", label)
}

func jumpLabel(id int, isBreak bool) string {
	if isBreak {
		return fmt.Sprintf("%s%d", prefixBreak, id)
	}
	return fmt.Sprintf("%s%d", prefixContinue, id)
}

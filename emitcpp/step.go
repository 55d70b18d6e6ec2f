package emitcpp

import (
	"fmt"

	"pyx2cpp/transpile/ir"
)

// step writes a statement that the generic clone carries out:
//
//	print(*xs)   →   {
//	                   pyobj* slots[4] = {};
//	                   slots[2] = pyx::obj(v_xs).release();
//	                   r0 = pyx_step(&code_f, 7, slots);
//	                 }
func (f *function) step(s *ir.PyCall) {
	r := f.scratch("pyobj*")
	f.w.open("")
	f.w.line("pyobj* slots[%d] = {};", max(f.f.NVars, 1))
	for i, a := range s.Args {
		f.w.line("slots[%d] = pyx::obj(%s).release();", s.Step.Vars[i], f.expr(a))
	}
	f.m.need("object.hpp")
	f.w.line("static pyx_call_site site{&%s, %d};", codeName(f.f), s.Line-f.f.DefLine)
	f.w.line("pyx_calling(&site);")
	f.w.line("%s = pyx_step(&%s, %d, slots);", r, codeName(f.f), s.Step.Point)
	f.w.close("")
	f.called(s, r)
}

// memoCall renders the call of a function through its cache.
func (f *function) memoCall(s *ir.CallFunc) string {
	f.m.need("memo.hpp")
	cells := ""
	for _, c := range s.Memo.Cells {
		cells += fmt.Sprintf(", %d", c)
	}
	return fmt.Sprintf("pyx::memo_call<&%s, %s%s>(%s)", codeName(s.Fn), s.Fn.Sym, cells, f.args(s.Args))
}

package emitcpp

import (
	"fmt"
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// slots fills the slots that an exit hands over. Variables that functions share
// go into cells first; then functions are made that close over them.
func (f *function) slots(x *ir.Exit) {
	var shared []ir.LiveVar
	makes := false
	for _, v := range x.Live {
		if v.Cell != "" {
			shared = append(shared, v)
		}
		makes = makes || v.Func != nil
	}
	if makes || len(shared) > 0 {
		f.captures(shared)
	}
	cell := 0
	for _, v := range x.Live {
		switch {
		case v.Name != "":
			f.store(v)
		case v.Cell != "":
			if v.Var >= 0 {
				f.w.line("slots[%d] = pyx_capture_cell(&captures[%d]);", v.Var, cell)
			}
			cell++
		case v.Func != nil:
			f.w.line("slots[%d] = pyx_captured_function(captures, %d, &%s, %s);", v.Var, len(shared), codeName(v.Func.Code), f.defaults(v.Func))
		case v.Range != nil || v.Static != nil || v.Local != nil:
			f.w.line("slots[%d] = %s;", v.Var, f.boxed(v))
		}
	}
	if makes || len(shared) > 0 {
		f.w.line("pyx_captures_done(captures, %d);", len(shared))
	}
}

// captures declares the table of the cells.
func (f *function) captures(shared []ir.LiveVar) {
	f.w.open("pyx_capture captures[%d] =", max(len(shared), 1))
	for _, v := range shared {
		value, function, defaults := "nullptr", "nullptr", "nullptr"
		switch {
		case v.Func != nil:
			function, defaults = "&"+codeName(v.Func.Code), f.defaults(v.Func)
		case v.Static != nil || v.Local != nil:
			value = f.boxed(v)
		}
		f.w.line("{%s, %s, %s, %s, nullptr},", quote(v.Cell), value, function, defaults)
	}
	f.w.close(";")
	f.w.line("pyx_captures(captures, %d);", len(shared))
}

// boxed renders the object of a variable that is no function inside a function.
func (f *function) boxed(v ir.LiveVar) string {
	switch {
	case v.Range != nil:
		return f.iterator(v.Range)
	case v.Static != nil:
		return f.static(v)
	}
	return handedOver(v.Local)
}

// handedOver renders the object of a local where it leaves native code. What
// takes many instructions is a function per type: there are many exits, and few run.
func handedOver(l *ir.Local) string {
	switch l.Type.Kind {
	case types.KNone, types.KBool, types.KInt, types.KWide, types.KFloat, types.KComplex, types.KStr, types.KBytes, types.KObject:
		return "pyx::box(" + l.Name + ")"
	}
	return "pyx::hand_over(" + l.Name + ")"
}

// defaults renders the tuple of a function's defaults, null when it has none.
func (f *function) defaults(r *ir.FuncRef) string {
	if len(r.Defaults) == 0 {
		return "nullptr"
	}
	items := make([]string, len(r.Defaults))
	for i, d := range r.Defaults {
		if d.Local != nil {
			items[i] = handedOver(d.Local)
		} else {
			items[i] = "pyx::box(" + f.expr(d.Const) + ")"
		}
	}
	f.m.need("object.hpp")
	return fmt.Sprintf("pyx::box_all({%s})", strings.Join(items, ", "))
}

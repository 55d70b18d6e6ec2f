package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
)

// giving are the ticks and polls that also lend the GIL to other threads (see ir.Module.GivesWay):
//
//	check pass.poll()   →   check pass.poll_giving()
var giving = map[string]*lib.Row{
	"loop.tick":      tickCheck("loop.tick_giving", "tick_giving"),
	tickNestRow.Name: tickCheck(tickNestRow.Name+"_giving", "tick_nest_giving"),
	pollRow.Name:     tickCheck(pollRow.Name+"_giving", "poll_giving"),
}

// giveWay runs after the table: it looks at callers, too.
func giveWay(m *ir.Module) {
	gives := m.GivesWay()
	for _, f := range m.Funcs {
		if !gives[f] {
			continue
		}
		ir.Walk(f.Body, func(s ir.Stmt) {
			if check, ok := s.(*ir.Check); ok {
				if row := giving[check.Row.Name]; row != nil {
					check.Row = row
				}
			}
		})
	}
}

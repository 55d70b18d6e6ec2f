package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
)

// spoilt finds functions inside functions that some statement stores as they are, in any instance that the final
// types lead to. What they are stored in holds objects then, and who reads it may have become too poor to be compiled:
//
//	bus.on(self.add)                   handlers: list[bound[Acc.add]]
//	bus.on(lambda x: log.append(x))    handlers: list[object], unless the lambda is a function object from the start
func (p *Program) spoilt(main *Instance) []*core.Func {
	var found []*core.Func
	for in := range p.liveFrom(main) {
		if in.Func == nil { // nothing is known of it: see Program.unknown
			continue
		}
		core.Walk(in.Func.Body, func(s core.Stmt) {
			if storesValue(s) {
				found = append(found, objectsOf(s)...)
			}
		})
	}
	return found
}

// storesValue tells whether a statement hands its operands to something that may keep them and holds values of one type.
func storesValue(s core.Stmt) bool {
	ty := typing(s)
	if ty == nil {
		return false
	}
	switch s.(type) {
	case *core.StoreAttr, *core.StoreItem:
		return true
	}
	_, row := ty.Target.(*lib.Row)
	return row
}

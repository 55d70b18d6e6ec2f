package lower

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
)

// home is the module that a function belongs to, nil for the one that is compiled.
func (m *module) home(f *core.Func) *ir.Link {
	if f.Home == nil {
		return nil
	}
	return m.out.Links[f.Home.Index-1]
}

// moduleName is a name of the module that the function belongs to.
func (f *function) moduleName(name string) *ir.Name {
	return &ir.Name{Text: f.f.Home.Qualify(name)}
}

// baseName is a module name without its module, as Python has it.
func baseName(name string) string {
	_, base := core.SplitName(name)
	return base
}

package typer

import (
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// IsBuiltin tells whether a name is one of the module builtins.
func IsBuiltin(name string) bool {
	_, builtin := builtinNames[name]
	_, exception := exceptionNames[name]
	return builtin || exception
}

// linkType is the type of a module whose functions are compiled with those of the
// program: its name ends in the mark that qualified names have behind that of the module.
func linkType(h *core.Home) types.Type { return types.Module(h.Qualify("")) }

// LinkedModule is the dotted name of the module of the program that a type stands for.
func LinkedModule(t types.Type) (string, bool) {
	if t == nil || t.Kind != types.KModule {
		return "", false
	}
	name, rest := core.SplitName(t.Name)
	return name, name != "" && rest == ""
}

// findLinks takes in the modules that are compiled with this one. What stands under the
// name of a submodule in its package is the submodule, unless the package assigns it.
func (p *Program) findLinks() {
	p.links = map[string]*core.Home{}
	for _, h := range p.Module.Homes {
		p.links[h.Name] = h
	}
	for _, h := range p.Module.Homes {
		i := strings.LastIndexByte(h.Name, '.')
		if i < 0 || p.links[h.Name[:i]] == nil {
			continue
		}
		name := p.links[h.Name[:i]].Qualify(h.Name[i+1:])
		if p.Globals[name] == nil {
			g := p.global(name)
			g.Type, g.Const = linkType(h), true
		}
	}
}

// findMemberStores notes the names of other modules that functions assign as attributes.
func (p *Program) findMemberStores(elsewhere map[string]bool) {
	for _, f := range p.Module.Funcs {
		at := map[core.Atom]string{}
		core.Walk(f.Body, func(s core.Stmt) {
			switch s := s.(type) {
			case *core.Let:
				if x, ok := s.X.(*core.LoadGlobal); ok && s.Dst != nil {
					at[s.Dst] = x.Name
				}
			case *core.StoreAttr:
				if at[s.Obj] == "" {
					return
				}
				for _, h := range p.Module.Homes {
					elsewhere[h.Qualify(s.Name)] = true
				}
			}
		})
	}
}

// mains are the bodies of the modules of the program, that of the one that is compiled first.
func (p *Program) mains() []*core.Func {
	out := []*core.Func{p.Module.Main}
	for _, h := range p.Module.Homes {
		out = append(out, h.Main)
	}
	return out
}

// wake has the body of a module typed, which gives its names their types.
func (p *Program) wake(h *core.Home) { p.instance(h.Main, nil, true) }

// importLinked types the import of a module of the program; nil for others.
func (a *analysis) importLinked(s *core.Let, x *core.Import) types.Type {
	if a.f.Kind != core.ModuleBody {
		return nil
	}
	name := a.f.Imported(x, a.p.Module.Package)
	if !x.As && x.From == nil {
		name, _, _ = strings.Cut(name, ".")
	}
	h := a.p.links[name]
	if h == nil {
		return nil
	}
	s.Target = &lib.PyOp{Op: "import"}
	return linkType(h)
}

// linkedMember types an attribute of a module of the program: the name of that module.
// Nil where it has no native form.
func (a *analysis) linkedMember(s *core.Let, module types.Type, attr string) types.Type {
	name, ok := LinkedModule(module)
	if !ok {
		return nil
	}
	a.p.wake(a.p.links[name])
	qualified := a.p.links[name].Qualify(attr)
	g := a.p.Globals[qualified]
	if g == nil {
		return nil
	}
	g.readers[a.in] = true
	switch {
	case a.in.Of.Kind == core.ModuleBody:
		s.Target = &lib.PyOp{Op: "getattr"}
		return a.h.adopt(resolve(g.Type), "global:"+qualified)
	case g.Type == types.Never:
		return types.Never // not typed yet
	}
	old := s.X
	s.X = &core.LoadGlobal{Name: qualified, Member: true}
	if t := a.loadHeld(s, qualified, g); t != nil {
		return t
	}
	s.X = old
	return nil
}

// nameIn is a name that code of a module reads and does not assign, qualified unless it is that of a builtin.
func (p *Program) nameIn(h *core.Home, name string) string {
	if q := h.Qualify(name); p.Globals[q] != nil || !IsBuiltin(name) || p.Globals[name] != nil {
		return q
	}
	return name
}

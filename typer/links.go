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

// bodiesInOrder are the bodies of the modules, each after those whose classes it may have for bases.
func (p *Program) bodiesInOrder() []*core.Func {
	var out []*core.Func
	seen := map[*core.Func]bool{}
	var visit func(main *core.Func)
	visit = func(main *core.Func) {
		if seen[main] {
			return
		}
		seen[main] = true
		eachLet(main.Body, func(let *core.Let) {
			x, ok := let.X.(*core.Import)
			if !ok {
				return
			}
			name := main.Imported(x, p.Module.Package)
			for ; name != ""; name, _, _ = cutLast(name) {
				if h := p.links[name]; h != nil {
					visit(h.Main)
				}
			}
			for _, part := range x.From {
				if h := p.links[main.Imported(x, p.Module.Package)+"."+part]; h != nil {
					visit(h.Main)
				}
			}
		})
		out = append(out, main)
	}
	visit(p.Module.Main)
	return out
}

func cutLast(name string) (before, after string, ok bool) {
	i := strings.LastIndexByte(name, '.')
	if i < 0 {
		return "", name, false
	}
	return name[:i], name[i+1:], true
}

// meant is the module name that a name of the module body stands for by imports: that of the
// module of the program which defines it. Others stand for themselves.
func (n *bodyNames) meant(name string) string {
	for range maxReexports {
		q := n.p.imports[name]
		if module, _ := core.SplitName(name); q == "" && (module == "" || n.f.Home != nil && module == n.f.Home.Name) {
			q = n.imported(name)
		}
		module, base, ok := cutLast(q)
		h := n.p.links[module]
		if !ok || h == nil {
			return name
		}
		name = h.Qualify(base)
	}
	return name
}

// maxReexports bounds how often modules hand on what they have imported.
const maxReexports = 16

// classNamed is the class that a module name of the program stands for, its own or an imported one's.
func (p *Program) classNamed(name string) *Class {
	if c := p.byName[name]; c != nil {
		return c
	}
	for range maxReexports {
		module, base, ok := cutLast(p.imports[name])
		h := p.links[module]
		if !ok || h == nil {
			return nil
		}
		if name = h.Qualify(base); p.byName[name] != nil {
			return p.byName[name]
		}
	}
	return nil
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

// worksOnNative tells whether arguments are instances or containers: a call through Python would share them, so that all
// that works on them would be as slow as Python's objects are. Functions of other modules are then compiled into their
// callers though they work on Python's objects, too.
func (in *Instance) worksOnNative() bool {
	for _, t := range in.Params {
		switch t.Kind {
		case types.KInst, types.KList, types.KDict, types.KDefault, types.KCounter, types.KOrdered, types.KSet, types.KDeque:
			return true
		}
	}
	return false
}

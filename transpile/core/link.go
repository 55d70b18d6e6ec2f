package core

import (
	"slices"
	"strings"
)

// Home is a module of the program other than the one that is compiled. Its
// functions are compiled into the library of whoever calls them, as templates are;
// its namespace, its classes and its function objects stay its own.
type Home struct {
	Name    string // dotted
	Package string // that relative imports start from
	File    string // as tracebacks name it
	Index   int    // among the modules of the program, from 1
	Hash    uint64 // of the source
	Main    *Func
	Funcs   []*Func
	linked  bool
}

// homeMark stands between the module and the name in names of other modules.
const homeMark = ":"

// Qualify makes a name of the module one of the program: the name "f" of the
// module "pkg.lib" is "pkg.lib:f". Names of the module that is compiled, whose
// home is nil, stay as they are.
func (h *Home) Qualify(name string) string {
	if h == nil || strings.Contains(name, homeMark) {
		return name
	}
	return JoinName(h.Name, name)
}

// JoinName is what SplitName splits.
func JoinName(module, base string) string {
	if module == "" {
		return base
	}
	return module + homeMark + base
}

// SplitName undoes Qualify; module is "" for names of the module that is compiled.
func SplitName(name string) (module, base string) {
	if i := strings.Index(name, homeMark); i >= 0 {
		return name[:i], name[i+1:]
	}
	return "", name
}

// NewHome makes the module that was built from a source part of programs.
func NewHome(m *Module, name, pkg, file string, hash uint64) *Home {
	h := &Home{Name: name, Package: pkg, File: file, Hash: hash, Main: m.Main, Funcs: m.Funcs}
	for _, f := range h.Funcs {
		f.Home = h
	}
	return h
}

// Link adds the functions of other modules to those of m. Module names in
// them are qualified, but for names of builtins that neither module has.
func Link(m *Module, homes []*Home, builtin func(string) bool) {
	own := storedNames(m.Funcs)
	for i, h := range homes {
		h.Index = i + 1
		if !h.linked {
			h.linked = true
			h.qualifyAll(own, builtin)
		}
		for _, f := range h.Funcs {
			f.ID = len(m.Funcs)
			m.Funcs = append(m.Funcs, f)
		}
	}
	count(m.Funcs)
	m.Homes = homes
}

// storedNames are the module names that functions and the module body assign.
func storedNames(funcs []*Func) map[string]bool {
	out := map[string]bool{}
	for _, f := range funcs {
		for _, name := range f.Globals {
			out[name] = true
		}
		if f.Kind != ModuleBody {
			continue
		}
		Walk(f.Body, func(s Stmt) {
			if st, ok := s.(*StoreGlobal); ok {
				out[st.Name] = true
			}
		})
	}
	return out
}

// qualifyAll qualifies the module names in all functions.
func (h *Home) qualifyAll(taken map[string]bool, builtin func(string) bool) {
	own := storedNames(h.Funcs)
	qualify := func(name string) string {
		if !own[name] && !taken[name] && builtin(name) {
			return name
		}
		return h.Qualify(name)
	}
	for _, f := range h.Funcs {
		f.Globals = slices.Clone(f.Globals)
		for i, name := range f.Globals {
			f.Globals[i] = h.Qualify(name)
		}
		if f.Class != "" {
			f.Class = h.Qualify(f.Class)
		}
		if f.Data != nil {
			f.Data.qualify(qualify)
		}
		Walk(f.Body, func(s Stmt) { qualifyStmt(s, qualify) })
	}
}

// qualify qualifies the names that stand for defaults. Classes share the fields that they inherit.
func (d *DataClass) qualify(name func(string) string) {
	for _, f := range d.Fields {
		if f.DefaultName != "" {
			f.DefaultName = name(f.DefaultName)
		}
	}
}

func qualifyStmt(s Stmt, qualify func(string) string) {
	switch s := s.(type) {
	case *StoreGlobal:
		s.Name = qualify(s.Name)
	case *Delete:
		if s.Global != "" {
			s.Global = qualify(s.Global)
		}
	case *Let:
		switch x := s.X.(type) {
		case *LoadGlobal:
			x.Name = qualify(x.Name)
		case *Intrinsic:
			if x.Name == AssumeBuiltin || x.Name == AssumeFunction || x.Name == Managed {
				x.Args = append([]Atom{&Const{qualify(x.Args[0].(*Const).Value.(string))}}, x.Args[1:]...)
			}
		}
	}
}

// Imported is the dotted name of the module that an import in f names; "" when it
// starts above the top package. own is the package of the module that is compiled.
func (f *Func) Imported(x *Import, own string) string {
	if x.Level == 0 {
		return x.Module
	}
	home := own
	if f.Home != nil {
		home = f.Home.Package
	}
	return Relative(home, x.Level, x.Module)
}

// Relative is the dotted name of what a relative import in a package names; "" when
// it starts above the top package.
func Relative(pkg string, level int, module string) string {
	for range level - 1 {
		pkg = parentOf(pkg)
	}
	if pkg == "" {
		return ""
	}
	return strings.TrimSuffix(pkg+"."+module, ".")
}

func parentOf(name string) string {
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		return name[:i]
	}
	return ""
}

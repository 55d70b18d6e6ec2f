package transpile

import (
	"path/filepath"
	"strings"

	"pyx2cpp/bridgegen"
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/syntax"
	"pyx2cpp/typer"
)

// maxLinked bounds the source of the modules that are compiled into another one, in bytes.
const maxLinked = 1 << 20

// link adds the core of the modules that the unit imports, directly and through
// others, so that their functions are compiled with its own.
func (u *Unit) link() {
	if !u.Options.Linked {
		return
	}
	_, name := place(u.Options.File)
	u.Core.Package = packageOf(u.Options.File, name)
	if u.homes == nil {
		u.homes = homesOf(u.Options.File)
	}
	core.Link(u.Core, u.homes, typer.IsBuiltin)
}

// packageOf is the package from which the relative imports of a module start.
func packageOf(file, name string) string {
	if filepath.Base(file) == "__init__.py" {
		return name
	}
	return parentOf(name)
}

// homesOf builds the core of what a file imports; what has no core stays out.
func homesOf(file string) []*core.Home {
	homes, size := []*core.Home{}, 0
	for _, m := range follow(file) {
		if filepath.Base(m.File) == "__main__.py" {
			continue
		}
		src, err := readSource(m.File)
		if size += len(src); err != nil || size > maxLinked {
			continue
		}
		tree, err := syntax.Parse(src, m.File)
		if err != nil || syntax.Check(tree) != nil {
			continue
		}
		built, err := core.Build(tree, m.Name)
		if err != nil {
			continue
		}
		homes = append(homes, core.NewHome(built, m.Name, packageOf(m.File, m.Name), sourcePath(m.File), fnv1a(src)))
	}
	return homes
}

// links describes them to bridgegen.
func (u *Unit) links() []bridgegen.Link {
	var out []bridgegen.Link
	for _, h := range u.Core.Homes {
		out = append(out, bridgegen.Link{Name: h.Name, Hash: h.Hash})
	}
	return out
}

// home is the number of a linked module by its name, 0 for the unit itself.
func (a *assumptions) home(module string) int {
	for _, h := range a.u.Core.Homes {
		if h.Name == module {
			return h.Index
		}
	}
	return 0
}

// function is the assumption that a module name holds a function of the program. Those of
// other modules are known by their def: the numbers of functions are this unit's own.
// Where native code needs the object, the name of the def gives it.
func (a *assumptions) function(name string, f *core.Func) []int {
	x := bridgegen.Assumption{Kind: bridgegen.AssumeFunction, Name: name, ID: f.ID}
	if f.Home != nil {
		x.Ref, x.ID, x.Owner = f.Qualname, f.DefLine, f.Home.Index
	}
	out := []int{a.add(x)}
	if def := f.Home.Qualify(f.Qualname); f.Home != nil && def != name && !strings.Contains(f.Qualname, ".") {
		x.Name = def
		out = append(out, a.add(x))
	}
	return out
}

// alias is the assumption that a name holds the class of the program that another name has.
func (a *assumptions) alias(g *typer.Global) []int {
	if g.Name == g.Type.Name {
		return nil
	}
	module, base := core.SplitName(g.Type.Name)
	return []int{a.add(bridgegen.Assumption{Kind: bridgegen.AssumeAlias, Name: g.Name, Ref: base, Owner: a.home(module)})}
}

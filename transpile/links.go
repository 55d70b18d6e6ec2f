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

// linker finds and builds the modules that a unit imports, directly and through others.
type linker struct {
	file  string
	own   string // the name of the unit's module
	list  []Followed
	named map[string]Followed
	trees map[string]*syntax.Tree
	names map[string][]string // what from MODULE import * binds
}

// linker makes the unit's linker, once; nil when nothing is linked.
func (u *Unit) linker() *linker {
	if u.links == nil && u.Options.Linked {
		l := &linker{file: u.Options.File, named: map[string]Followed{}, trees: map[string]*syntax.Tree{}, names: map[string][]string{}}
		l.list = follow(u.Options)
		_, l.own = u.Options.place()
		for _, m := range l.list {
			l.named[m.Name] = m
		}
		u.links = l
	}
	return u.links
}

// star tells what from MODULE import * binds in a file.
func (l *linker) star(file string) func(level int, module string) []string {
	name := l.nameOf(file)
	return func(level int, module string) []string {
		if level > 0 {
			module = core.Relative(packageOf(file, name), level, module)
		}
		return l.public(module)
	}
}

// nameOf is the dotted name of a file among those that the linker knows.
func (l *linker) nameOf(file string) string {
	for _, m := range l.list {
		if m.File == file {
			return m.Name
		}
	}
	return l.own
}

func (l *linker) public(module string) []string {
	m, ok := l.named[module]
	if !ok {
		return nil
	}
	names, known := l.names[module]
	if !known {
		l.names[module] = nil // for modules that import all of each other
		if tree := l.tree(m.File); tree != nil {
			names = core.PublicNames(tree, l.star(m.File))
		}
		l.names[module] = names
	}
	return names
}

// tree parses a module, once; nil when it can't be parsed.
func (l *linker) tree(file string) *syntax.Tree {
	tree, known := l.trees[file]
	if !known {
		if src, err := readSource(file); err == nil {
			if tree, err = syntax.Parse(src, file); err != nil || syntax.Check(tree) != nil {
				tree = nil
			}
		}
		l.trees[file] = tree
	}
	return tree
}

// link adds the core of the modules that the unit imports, so that their functions are
// compiled with its own.
func (u *Unit) link() {
	l := u.linker()
	if l == nil {
		return
	}
	u.Core.Package = packageOf(u.Options.File, l.own)
	if u.homes == nil {
		u.homes = l.homes()
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

// homes builds the core of the modules; what has no core stays out.
func (l *linker) homes() []*core.Home {
	homes, size := []*core.Home{}, 0
	for _, m := range l.list {
		tree := l.tree(m.File)
		if filepath.Base(m.File) == "__main__.py" || tree == nil {
			continue
		}
		src, err := readSource(m.File)
		if size += len(src); err != nil || size > maxLinked {
			break
		}
		built, err := core.BuildWith(tree, m.Name, core.Options{NoPieces: true, Star: l.star(m.File)})
		if err == nil {
			homes = append(homes, core.NewHome(built, m.Name, packageOf(m.File, m.Name), sourcePath(m.File), fnv1a(src)))
		}
	}
	return homes
}

// linkSpecs describes the linked modules to bridgegen.
func (u *Unit) linkSpecs() []bridgegen.Link {
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

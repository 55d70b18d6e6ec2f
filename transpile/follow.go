package transpile

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// Followed is a module that a program imports and that is compiled with it.
type Followed struct {
	Name string // dotted
	File string // its source, found as Python's import system would find it
	// Place is where the product goes in the folder of products: the path of the
	// source in the folder of the program, or one of its own for sources elsewhere.
	Place string
}

// follower finds the modules that a program imports, wherever an import stands:
// inside functions and conditions too. Python alone decides at run time what is
// imported, and in which order; what is never imported is compiled in vain.
type follower struct {
	roots []string        // where absolute imports are looked for
	known bool            // the roots are as they are given
	all   bool            // modules outside the folder of the program count as well
	here  string          // the folder of the program
	seen  map[string]bool // files
	list  []Followed
}

// maxElsewhere bounds the sources outside the folder of a program that are compiled with it, in bytes.
const maxElsewhere = 400_000

// followed lists the modules that are compiled with a program, and the folders in which it looks for them.
func followed(o Options) (list []Followed, roots []string) {
	if o.ToRun {
		return followToRun(o)
	}
	return follow(o), o.Roots
}

// follow lists the modules that a file imports, directly and through others, in
// the order in which they are met.
func follow(o Options) []Followed {
	f := &follower{seen: map[string]bool{realPath(o.File): true}, here: filepath.Dir(o.File), roots: o.Roots, known: o.Roots != nil, all: o.Roots != nil}
	root, name := o.place()
	if !f.known {
		f.roots, f.known = []string{root}, true
	}
	f.imports(o.File, name)
	return f.list
}

// followToRun lists the modules of a program that is run, and the folders in which it looks for them: its own, those that
// it adds to sys.path, and those of the environment.
func followToRun(o Options) (list []Followed, roots []string) {
	own := filepath.Dir(realPath(o.File))
	f := &follower{seen: map[string]bool{realPath(o.File): true}, here: filepath.Dir(o.File), all: true}
	f.roots = merged(nil, []string{own}, inEnvironment())
	f.imports(o.File, strings.TrimSuffix(filepath.Base(o.File), ".py"))
	size := int64(0)
	for i, m := range f.list {
		if m.Place != "" {
			continue
		}
		if info, err := os.Stat(m.File); err == nil {
			size += info.Size()
		}
		f.list[i].Place = filepath.Join("elsewhere", strconv.Itoa(i), filepath.Base(m.File))
	}
	if size > maxElsewhere {
		return follow(o), nil
	}
	return f.list, f.roots
}

// place is where the file of a unit stands: see place.
func (o Options) place() (root, name string) {
	root, name = place(o.File)
	if o.Dotted != "" {
		name = o.Dotted
	}
	return root, name
}

// place tells where a file stands: the folder that absolute imports start from,
// and its dotted name below that.
func place(file string) (root, name string) {
	root = filepath.Dir(file)
	name = strings.TrimSuffix(filepath.Base(file), ".py")
	for isFile(filepath.Join(root, "__init__.py")) && filepath.Dir(root) != root {
		if name == "__init__" {
			name = filepath.Base(root)
		} else {
			name = filepath.Base(root) + "." + name
		}
		root = filepath.Dir(root)
	}
	return root, name
}

// imports follows the imports of a module. One that can't be parsed has none.
func (f *follower) imports(file, name string) {
	src, err := readSource(file)
	if err != nil {
		return
	}
	tree, err := syntax.Parse(src, file)
	if err != nil {
		return
	}
	if !f.known {
		edits := editsOf(tree, file)
		f.roots = merged(edits.front, f.roots, edits.back)
	}
	home := name // the package that relative imports start from
	if filepath.Base(file) != "__init__.py" {
		home = parentOf(name)
	}
	syntax.Walk(tree.Module, func(n any) bool {
		switch n := n.(type) {
		case *ast.Import:
			for _, a := range n.Names {
				f.module(string(a.Name))
			}
		case *ast.ImportFrom:
			f.from(n, home)
		}
		return true
	})
}

// from follows "from … import names": each name may be a module.
func (f *follower) from(n *ast.ImportFrom, home string) {
	base := string(n.Module)
	if n.Level > 0 {
		for range n.Level - 1 {
			home = parentOf(home)
		}
		if home == "" {
			return
		}
		base = strings.TrimSuffix(home+"."+base, ".")
	}
	if !f.module(base) {
		return
	}
	for _, a := range n.Names {
		f.module(base + "." + string(a.Name))
	}
}

func parentOf(name string) string {
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		return name[:i]
	}
	return ""
}

// module follows a module by its dotted name, and the packages that it is in;
// false when there is none.
func (f *follower) module(name string) bool {
	for _, root := range f.roots {
		if f.below(root, name) {
			return true
		}
	}
	return false
}

// below looks for a module in one folder. A folder without modules of the name is a package for nothing.
func (f *follower) below(dir, name string) bool {
	parts := strings.Split(name, ".")
	for i, part := range parts {
		at := filepath.Join(dir, part)
		switch {
		case isFile(filepath.Join(at, "__init__.py")):
			f.add(strings.Join(parts[:i+1], "."), filepath.Join(at, "__init__.py"))
		case isFile(at + ".py"):
			f.add(strings.Join(parts[:i+1], "."), at+".py")
			return i == len(parts)-1
		default: // a namespace package is a folder
			if info, err := os.Stat(at); err != nil || !info.IsDir() {
				return false
			}
		}
		dir = at
	}
	return true
}

func (f *follower) add(name, file string) {
	real := realPath(file)
	if f.seen[real] {
		return
	}
	f.seen[real] = true
	place, err := filepath.Rel(f.here, file)
	if err != nil || strings.HasPrefix(place, "..") {
		place = ""
	}
	if place != "" || f.all {
		f.list = append(f.list, Followed{name, file, place})
	}
	f.imports(file, name)
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// realPath is the path by which a file is known, links resolved.
func realPath(file string) string {
	if real, err := filepath.EvalSymlinks(file); err == nil {
		file = real
	}
	if abs, err := filepath.Abs(file); err == nil {
		file = abs
	}
	return file
}

// Package arch tests the structure of the source tree.
package arch

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "pyx2cpp"

// everything lets a group import all others.
const everything = "*"

// leaves are what the IR is made of.
var leaves = []string{"transpile/diag", "typer/types", "transpile/syntax", "transpile/core", "typer/lib"}

// order is the picture of docs/architecture.md. A group is a package with the
// packages below it that are no groups themselves; it may import its own
// packages and the groups listed. The back ends never see each other.
var order = map[string][]string{
	"transpile/diag":   nil,
	"typer/types":      nil,
	"cpprt":            nil,
	"transpile/syntax": {"transpile/diag"},
	"transpile/core":   {"transpile/diag", "typer/types", "transpile/syntax"},
	"typer/lib":        {"transpile/diag", "typer/types", "transpile/syntax", "transpile/core"},
	"typer":            leaves,
	"transpile/ir":     leaves,
	"transpile/lower":  append([]string{"typer", "transpile/ir"}, leaves...),
	"transpile/passes": append([]string{"transpile/ir"}, leaves...),
	"emitcpp":          append([]string{"transpile/ir"}, leaves...),
	"bridgegen":        append([]string{"transpile/ir"}, leaves...),
	"toolchain":        {"transpile/diag", "cpprt"},
	"transpile": append([]string{
		"typer", "transpile/ir", "transpile/lower", "transpile/passes", "emitcpp", "bridgegen", "toolchain", "cpprt",
	}, leaves...),
	"":        {"transpile"}, // main
	"tests":   {everything},
	"samples": {everything},
}

// root is the folder of go.mod as seen from this package.
const root = "../.."

// groupOf finds the group of a package: the longest path in order. The root
// stands for itself alone, so that a new folder has to be given a place.
func groupOf(pkg string) (string, bool) {
	for at := pkg; ; at = path.Dir(at) {
		if at == "." {
			return "", pkg == ""
		}
		if _, ok := order[at]; ok {
			return at, true
		}
		if at == "" {
			return "", false
		}
	}
}

// allowed says whether a package of a group may import another package of the
// project.
func allowed(group, imported string) bool {
	other, ok := groupOf(imported)
	return ok && (group == other || slices.Contains(order[group], other) || slices.Contains(order[group], everything))
}

// TestImportsGoOneWay checks every import of every Go file, tests of a package
// included: a test that needs more belongs under tests.
func TestImportsGoOneWay(t *testing.T) {
	files := 0
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() && file != root && (strings.HasPrefix(name, ".") || name == "build" || name == "bin" || name == "testdata" || ownModule(file)) {
			return fs.SkipDir
		}
		if entry.IsDir() || path.Ext(name) != ".go" {
			return nil
		}
		files++
		relative, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		checkFile(t, file, filepath.ToSlash(relative))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 10 {
		t.Errorf("only %d Go files were found", files)
	}
}

// ownModule says whether a folder is a Go module of its own.
func ownModule(dir string) bool {
	found, err := filepath.Glob(filepath.Join(dir, "go.mod"))
	return err == nil && len(found) > 0
}

// checkFile checks the imports of one file. Tests may drive the stages above
// the package that they test: go lets no cycle come of it.
func checkFile(t *testing.T, file, relative string) {
	if strings.HasSuffix(file, "_test.go") {
		return
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Errorf("%s: %v", relative, err)
		return
	}
	pkg := path.Dir(relative)
	if pkg == "." {
		pkg = ""
	}
	group, ok := groupOf(pkg)
	if !ok {
		t.Errorf("%s: the package %s has no place in the order: add it, after deciding where it stands", relative, pkg)
		return
	}
	for _, spec := range parsed.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Errorf("%s: %v", relative, err)
			continue
		}
		if below, ours := strings.CutPrefix(imported, module+"/"); ours && !allowed(group, below) {
			t.Errorf("%s imports %s, which is not below it", relative, imported)
		}
	}
}

// TestOrder checks the table itself on imports that must and must not be.
func TestOrder(t *testing.T) {
	for _, test := range []struct {
		pkg, imported string
		want          bool
	}{
		{"transpile/syntax", "transpile/diag", true},
		{"transpile/diag", "transpile/syntax", false},
		{"typer/types", "transpile/diag", false},
		{"transpile/core", "typer/types", true},
		{"transpile/core", "typer/lib", false},
		{"typer", "typer/lib", true},
		{"typer/lib", "typer", false},
		{"typer", "transpile/ir", false},
		{"transpile/ir", "typer", false},
		{"transpile/ir", "typer/types", true},
		{"transpile/lower", "typer", true},
		{"transpile/lower", "transpile/passes", false},
		{"transpile/passes", "emitcpp", false},
		{"emitcpp", "bridgegen", false},
		{"emitcpp", "transpile/ir", true},
		{"bridgegen/pyside", "transpile/ir", true},
		{"bridgegen", "bridgegen/pyside", true},
		{"toolchain", "transpile/diag", true},
		{"toolchain", "transpile/ir", false},
		{"transpile", "toolchain", true},
		{"transpile", "transpile/passes", true},
		{"transpile/passes", "transpile", false},
		{"", "transpile", true},
		{"", "emitcpp", false},
	} {
		group, ok := groupOf(test.pkg)
		if !ok {
			t.Errorf("%q has no place", test.pkg)
			continue
		}
		if got := allowed(group, test.imported); got != test.want {
			t.Errorf("%q importing %q: allowed %v", test.pkg, test.imported, got)
		}
	}
	if _, ok := groupOf("newfolder/below"); ok {
		t.Error("a new folder has a place without being in the order")
	}
}

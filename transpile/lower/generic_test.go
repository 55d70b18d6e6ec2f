package lower

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/syntax"
)

// modules builds the core of every program of tests/run.
func modules(t *testing.T) map[string]*core.Module {
	t.Helper()
	files, _ := filepath.Glob("../../tests/run/*.py")
	if len(files) == 0 {
		t.Fatal("no programs")
	}
	all := map[string]*core.Module{}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		tree, err := syntax.Parse(source, file)
		if err != nil {
			t.Fatal(err)
		}
		m, err := core.Build(tree, "m")
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(file)] = m
	}
	return all
}

// TestSerialiseEveryPoint checks that the clone of every function can start
// before and after each statement, and that its code is well-formed.
func TestSerialiseEveryPoint(t *testing.T) {
	for file, m := range modules(t) {
		for _, f := range m.Funcs {
			data := Serialise(f)
			if data == nil {
				continue
			}
			if !bytes.Equal(data, Serialise(f)) {
				t.Errorf("%s: %s: two translations differ", file, f.Qualname)
			}
			g := newGeneric(f)
			g.stmts(f.Body)
			g.op(opReturn, g.constant(nil))
			g.stubs()
			for p := range g.before {
				if g.before[p] < 0 || g.before[p] >= len(g.code) || g.after[p] < 0 || g.after[p] >= len(g.code) {
					t.Errorf("%s: %s: point %d has no place", file, f.Qualname, p)
				}
			}
			for _, r := range g.ranges {
				if r.start > r.end || r.end > len(g.code) || r.target >= len(g.code) {
					t.Errorf("%s: %s: range %+v of %d", file, f.Qualname, r, len(g.code))
				}
			}
		}
	}
}

package core_test

import (
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/syntax"
)

// stdlib lists the files of the installed standard library.
func stdlib(t *testing.T) []string {
	t.Helper()
	out, err := exec.Command("python3", "-c", "import sysconfig; print(sysconfig.get_path('stdlib'))").Output()
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	err = filepath.WalkDir(strings.TrimSpace(string(out)), func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && d.Name() == "site-packages" {
			return fs.SkipDir
		}
		if err == nil && strings.HasSuffix(path, ".py") {
			files = append(files, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// A clone shares variables with its original, but no statement or expression.
func TestClone(t *testing.T) {
	m := build(t, []byte("def f(a, b):\n    for x in a:\n        try:\n            b[x] = [x, a]\n        finally:\n            print(*b)\n"), "m.py")
	f := m.Funcs[1]
	seen := map[any]bool{}
	note := func(s core.Stmt) {
		seen[s] = true
		if let, ok := s.(*core.Let); ok {
			seen[let.X] = true
		}
	}
	core.Walk(f.Body, note)
	var again []core.Stmt
	core.Walk(core.Clone(f).Body, func(s core.Stmt) {
		let, ok := s.(*core.Let)
		if seen[s] || ok && seen[let.X] {
			t.Errorf("%T at point %d is shared", s, s.N().Point)
		}
		again = append(again, s)
	})
	if len(again) != f.Points {
		t.Errorf("%d statements in the clone, %d points", len(again), f.Points)
	}
}

// Every file of the standard library that parses has a core form that verifies,
// and so has its copy.
func TestStandardLibrary(t *testing.T) {
	t.Parallel()
	built := 0
	for _, path := range stdlib(t) {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		tree, err := syntax.Parse(src, path)
		if err != nil {
			continue // tests of syntax errors and of encodings
		}
		m, err := core.Build(tree, "m")
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		built++
		for _, f := range m.Funcs {
			if err := core.Verify(core.Clone(f)); err != nil {
				t.Errorf("%s: copy: %v", path, err)
			}
		}
		core.PrintModule(io.Discard, m)
	}
	if built < 1000 {
		t.Errorf("only %d files were built", built)
	}
}

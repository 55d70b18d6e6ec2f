package passes_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/transpile/lower"
	"pyx2cpp/transpile/passes"
	"pyx2cpp/transpile/syntax"
	"pyx2cpp/typer"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// TestGoldens takes the program in.py of every testdata/*.txtar through the
// passes and compares the IR before them, after some, and the remarks. A file
// named after a pass asks for the IR after it.
func TestGoldens(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no goldens: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { golden(t, file) })
	}
}

func golden(t *testing.T, file string) {
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got := run(t, a.Files[0].Data)
	for i, f := range a.Files[1:] {
		text, ok := got[f.Name]
		if !ok {
			t.Errorf("%s: no such pass", f.Name)
			continue
		}
		if *update {
			a.Files[i+1].Data = []byte(text)
		} else if diff := cmp.Diff(string(f.Data), text); diff != "" {
			t.Errorf("%s (-want +got):\n%s", f.Name, diff)
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// run compiles a program up to the IR; the result holds the text after each
// pass, before them ("before"), and the remarks.
func run(t *testing.T, source []byte) map[string]string {
	t.Helper()
	m := compile(t, source)
	got := map[string]string{"before": m.String()}
	remarks := passes.RunWith(m, passes.Options{Verify: true, Dump: func(pass string, m *ir.Module) { got[pass] = m.String() }})
	got["remarks"] = passes.Format(remarks)
	return got
}

func compile(t *testing.T, source []byte) *ir.Module {
	t.Helper()
	tree, err := syntax.Parse(source, "in.py")
	if err != nil {
		t.Fatal(err)
	}
	c, err := core.Build(tree, "in")
	if err != nil {
		t.Fatal(err)
	}
	m, err := lower.Module(typer.Infer(c, typer.Options{}))
	if err != nil {
		t.Fatal(err)
	}
	if errs := ir.Verify(m); len(errs) > 0 {
		t.Fatalf("lowering: %v", errs)
	}
	return m
}

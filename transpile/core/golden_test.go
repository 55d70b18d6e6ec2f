package core_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/syntax"
)

var update = flag.Bool("update", false, "rewrite the expected output of the goldens")

func build(t testing.TB, src []byte, file string) *core.Module {
	t.Helper()
	tree, err := syntax.Parse(src, file)
	if err != nil {
		t.Fatal(err)
	}
	m, err := core.Build(tree, strings.TrimSuffix(filepath.Base(file), ".py"))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// Each golden is an archive: in.py, and core, the printed core of all functions.
func TestGoldens(t *testing.T) {
	files, err := filepath.Glob("../../tests/core/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no goldens", err)
	}
	for _, path := range files {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			core.PrintModule(&out, build(t, ar.Files[0].Data, "in.py"))
			if *update {
				ar.Files = []txtar.File{ar.Files[0], {Name: "core", Data: out.Bytes()}}
				if err := os.WriteFile(path, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if len(ar.Files) < 2 {
				t.Fatal("no expected output; run with -update")
			}
			if d := cmp.Diff(string(ar.Files[1].Data), out.String()); d != "" {
				t.Error(d)
			}
		})
	}
}

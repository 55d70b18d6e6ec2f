package boundary

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite what programs are expected to print")

// TestGoTypes compiles a module with the tool and runs a Go program that calls it with every type that Go can hold.
func TestGoTypes(t *testing.T) {
	const path = "testdata/go/gotypes.txtar"
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	run := func(in, name string, args ...string) string {
		t.Helper()
		cmd := exec.Command(name, args...)
		cmd.Dir = in
		cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "CGO_ENABLED=1")
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%s %v: %v\n%s", name, args, err, out)
		}
		return string(out)
	}
	for _, f := range archive.Files[:2] {
		if err := os.WriteFile(filepath.Join(dir, f.Name), f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	module := "module main\n\ngo 1.26\n\nrequire strategygo v0.0.0\n\nreplace strategygo => ./strategygo\n"
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte(module), 0o600); err != nil {
		t.Fatal(err)
	}
	tool := filepath.Join(dir, "pyx2cpp")
	run(root, "go", "build", "-o", tool, ".")
	run(dir, tool, "-q", "--strict", "--python", python(), "strategy.py",
		"--sig", "tot(float64[:,::1])", "--sig", "upper(float64[:,::1])")
	run(dir, "go", "vet", "strategygo")
	got := run(dir, "go", "run", ".")
	if *update {
		archive.Files[2].Data = []byte(got)
		if err := os.WriteFile(path, txtar.Format(archive), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(string(archive.Files[2].Data), got); diff != "" && !*update {
		t.Errorf("-want +got\n%s", diff)
	}
}

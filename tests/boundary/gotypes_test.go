package boundary

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite what programs are expected to print")

// TestGoTypes compiles modules with the tool and runs Go programs that call them: one with every type that Go can
// hold, one with classes.
func TestGoTypes(t *testing.T) {
	tool := filepath.Join(t.TempDir(), "pyx2cpp")
	command(t, root, "go", "build", "-o", tool, ".")
	paths, err := filepath.Glob("testdata/go/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal(paths, err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) { goProgramOf(t, tool, path) })
	}
}

func command(t *testing.T, in, name string, args ...string) string {
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

// options are what an archive asks of the tool, in lines of its comment that begin with --.
func options(comment string) []string {
	var out []string
	for _, l := range strings.Split(comment, "\n") {
		if !strings.HasPrefix(l, "--") {
			continue
		}
		flag, value, ok := strings.Cut(l, " ")
		out = append(out, flag)
		if ok {
			out = append(out, value)
		}
	}
	return out
}

func goProgramOf(t *testing.T, tool, path string) {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, f := range archive.Files[:2] {
		if err := os.WriteFile(filepath.Join(dir, f.Name), f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	module := "module main\n\ngo 1.26\n\nrequire strategygo v0.0.0\n\nreplace strategygo => ./strategygo\n"
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte(module), 0o600); err != nil {
		t.Fatal(err)
	}
	command(t, dir, tool, append([]string{"-q", "--python", python(), "strategy.py"}, options(string(archive.Comment))...)...)
	if slices.Contains(options(string(archive.Comment)), "--arrow") {
		command(t, dir, "go", "mod", "tidy")
	}
	command(t, dir, "go", "vet", "strategygo")
	got := command(t, dir, "go", "run", "-race", ".")
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

// Package modules runs programs of several modules, each an archive in
// testdata, compiled and under CPython.
package modules

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"
)

const root = "../.."

var tool, python string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "pyx2cpp-modules-")
	if err != nil {
		panic(err)
	}
	tool = filepath.Join(dir, "pyx2cpp")
	build := exec.Command("go", "build", "-o", tool, root)
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		panic(string(out))
	}
	if python, err = filepath.Abs(filepath.Join(root, ".venv", "bin", "python")); err != nil {
		panic(err)
	}
	if _, err := os.Stat(python); err != nil {
		python = "python3"
	}
	status := m.Run()
	os.RemoveAll(dir)
	os.Exit(status)
}

// result is what a program leaves behind.
type result struct {
	out, err string
	status   int
}

// arguments are those that an archive's file argv lists.
func arguments(dir string) []string {
	text, err := os.ReadFile(filepath.Join(dir, "argv"))
	if err != nil {
		return nil
	}
	return strings.Split(strings.TrimSpace(string(text)), "\n")
}

// run runs a program; the file stdin, if there is one, is its standard input.
func run(t *testing.T, dir, program string, args ...string) result {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "PYX2CPP_PYTHON="+python)
	if input, err := os.Open(filepath.Join(dir, "stdin")); err == nil {
		defer input.Close()
		cmd.Stdin = input
	}
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	if ctx.Err() != nil {
		t.Fatalf("%s %v takes too long", program, args)
	}
	if _, failed := err.(*exec.ExitError); err != nil && !failed {
		t.Fatal(err)
	}
	return result{out.String(), errs.String(), cmd.ProcessState.ExitCode()}
}

// extract writes the files of an archive into a folder of its own.
func extract(t *testing.T, archive string) string {
	t.Helper()
	a, err := txtar.ParseFile(archive)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, f := range a.Files {
		path := filepath.Join(dir, f.Name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func same(t *testing.T, what string, got, want result) {
	t.Helper()
	if got.out != want.out || got.status != want.status || got.err != want.err {
		t.Errorf("%s: status %d, CPython's %d\n--- stdout\n%s--- CPython's\n%s--- stderr\n%s--- CPython's\n%s", what,
			got.status, want.status, got.out, want.out, got.err, want.err)
	}
}

func TestPrograms(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no programs", err)
	}
	for _, archive := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(archive), ".txtar"), func(t *testing.T) {
			dir := extract(t, archive)
			args := arguments(dir)
			want := run(t, dir, python, append([]string{"prog.py"}, args...)...)
			same(t, "run", run(t, dir, tool, append([]string{"run", "prog.py"}, args...)...), want)
			if built := run(t, dir, tool, "build", "--exe", "--quiet", "prog.py"); built.status != 0 {
				t.Fatal(built)
			}
			same(t, "executable", run(t, dir, "./prog", args...), want)
		})
	}
}

// TestPackages compiles folders and runs what came of them with "python -m".
func TestPackages(t *testing.T) {
	archives, err := filepath.Glob("testdata/packages/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no packages", err)
	}
	for _, archive := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(archive), ".txtar"), func(t *testing.T) {
			dir := extract(t, archive)
			inits, _ := filepath.Glob(filepath.Join(dir, "*", "__init__.py"))
			name := filepath.Base(filepath.Dir(inits[0]))
			want := run(t, dir, python, "-m", name, "7")
			built := run(t, dir, tool, name, "-o", "out", "--no-go", "--quiet")
			if built.status != 0 {
				t.Fatal(built)
			}
			same(t, "python -m", run(t, filepath.Join(dir, "out"), python, "-m", name, "7"), want)
			inside := "import types, " + name + "; print(type(" + name + ".render) is types.FunctionType)"
			if got := run(t, filepath.Join(dir, "out"), python, "-c", inside); got.out != "False\n" {
				t.Errorf("the product was not used: %+v", got)
			}
		})
	}
}

// TestManyModules loads more libraries at once than a process has room for
// whose thread-local variables need a fixed place.
func TestManyModules(t *testing.T) {
	const count = 16
	dir := t.TempDir()
	main := "import types\n\n"
	for i := range count {
		text := fmt.Sprintf("class P:\n    def __init__(self, x):\n        self.x = x\n        self.next = None\n\n\n"+
			"def f(n: int) -> int:\n    first = last = P(%d)\n    for i in range(n):\n        last.next = P(i)\n        last = last.next\n"+
			"    return first.x + last.x\n", i)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("m%d.py", i)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		main += fmt.Sprintf("import m%d\n\nprint(m%d.f(10), type(m%d.f) is types.FunctionType)\n", i, i, i)
	}
	if err := os.WriteFile(filepath.Join(dir, "prog.py"), []byte(main), 0o600); err != nil {
		t.Fatal(err)
	}
	got := run(t, dir, tool, "run", "prog.py")
	for i := range count {
		if want := fmt.Sprintf("%d False\n", i+9); !strings.Contains(got.out, want) {
			t.Fatalf("no line %q: %+v", want, got)
		}
	}
}

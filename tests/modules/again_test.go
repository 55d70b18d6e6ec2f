package modules

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"pyx2cpp/transpile"
)

// TestRunAgain: what was run before starts without the compiler's front end,
// and an edit of any of its sources is noticed.
func TestRunAgain(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("helper.py", "def scale(x):\n    total = 0\n    for i in range(x):\n        total += i\n    return total\n")
	write("prog.py", "import sys\nimport helper\nprint(helper.scale(5), sys.argv[1:], 'json' in sys.modules)\n")
	again := func(want string) {
		t.Helper()
		for range 2 {
			if got := run(t, dir, tool, "run", "prog.py", "a b", "-x"); got.out != want {
				t.Fatalf("got %+v, want %q", got, want)
			}
		}
	}
	again("10 ['a b', '-x'] False\n")
	for turn := range 2 {
		o := transpile.Options{File: filepath.Join(dir, "prog.py"), OutDir: t.TempDir(), Python: python, NoGo: true}
		_, u, err := transpile.BuildToRun(t.Context(), o)
		if err != nil || (u == nil) != (turn == 1) {
			t.Errorf("build %d: compiled %v, error %v", turn, u != nil, err)
		}
	}
	write("helper.py", "def scale(x):\n    return -x\n")
	again("-5 ['a b', '-x'] False\n")
	write("prog.py", "import helper\nprint(helper.scale(6))\n")
	again("-6\n")
	if err := os.Remove(filepath.Join(dir, "helper.py")); err != nil {
		t.Fatal(err)
	}
	if got := run(t, dir, tool, "run", "prog.py"); got.status != 1 || got.out != "" {
		t.Errorf("without the module: %+v", got)
	}
}

// TestEditOfOneModule: what an edit does not concern is taken from the cache, with
// its stub and its part of the report, and what imports the edited module is not.
func TestEditOfOneModule(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("scale.py", "def scale(x: int) -> int:\n    return x * 3\n")
	write("user.py", "import scale\n\n\ndef twice(x: int) -> int:\n    return 2 * scale.scale(x)\n")
	write("other.py", "def half(x: float) -> float:\n    return x / 2\n")
	write("prog.py", "import other\nimport user\nprint(user.twice(5), other.half(5.0))\n")
	build := func(folder string) map[string]*transpile.Unit {
		t.Helper()
		u, err := transpile.Compile(t.Context(), transpile.Options{File: filepath.Join(dir, "prog.py"), OutDir: folder, Python: python, NoGo: true, Linked: true})
		if err != nil {
			t.Fatal(err)
		}
		units := map[string]*transpile.Unit{}
		for _, m := range u.Modules {
			name := filepath.Base(m.Options.File)
			units[name] = m
			if len(m.Report.Functions) != 1 || !m.Report.Functions[0].Native {
				t.Errorf("%s: %+v", name, m.Report.Functions)
			}
			if _, err := os.Stat(filepath.Join(folder, name+"i")); err != nil {
				t.Error(err)
			}
		}
		return units
	}
	again := func(units map[string]*transpile.Unit, compiled ...string) {
		t.Helper()
		for name, u := range units {
			if was := u.Core != nil; was != slices.Contains(compiled, name) {
				t.Errorf("%s: compiled %v", name, was)
			}
		}
	}
	build(t.TempDir())
	folder := t.TempDir()
	again(build(folder))
	if got := run(t, folder, python, "-c", "import user, other; print(user.twice(5), other.half(5.0), user.__spec__.origin.endswith('.so'))"); got.out != "30 2.5 True\n" {
		t.Errorf("%+v", got)
	}
	write("scale.py", "def scale(x: int) -> int:\n    return x * 4\n")
	again(build(t.TempDir()), "scale.py", "user.py")
	if got := run(t, dir, tool, "run", "prog.py"); got.out != "40 2.5\n" {
		t.Errorf("after the edit: %+v", got)
	}
}

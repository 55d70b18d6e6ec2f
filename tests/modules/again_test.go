package modules

import (
	"os"
	"path/filepath"
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

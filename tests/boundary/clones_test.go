package boundary

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// clonePrograms are those of tests/run whose control flow, calls and names
// exercise the interpreter most. PYX2CPP_TEST_CLONES=all takes every program.
var clonePrograms = []string{"call_*", "class_*", "closure_*", "control_*", "del_*", "exception_*", "generator_expressions",
	"generator_inlined", "list_comprehension", "match_*", "side_exit_*", "spike_*", "traceback_*", "unbound_*", "walrus_*"}

// TestClones runs programs with a compiler that leaves for the generic clone at
// the start of every function, and compares them with CPython.
func TestClones(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles many modules")
	}
	top, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	clonec := filepath.Join(dir, "clonec")
	if out, err := exec.Command("go", "build", "-o", clonec, "./clonec").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	programs := clonePrograms
	if os.Getenv("PYX2CPP_TEST_CLONES") == "all" {
		programs = []string{"*"}
	}
	args := append([]string{filepath.Join(top, "tests", "run", "run.py"), "--compiler", clonec, "--variant", "open"}, programs...)
	cmd := exec.Command(python(), args...)
	cmd.Env = append(os.Environ(), "CLONEC_ROOT="+top, "CLONEC_DIR="+filepath.Join(dir, "runtime"))
	out, err := cmd.CombinedOutput()
	if err != nil || !regexp.MustCompile(`(?m)^\d\d+ passed, 0 failed$`).Match(out) {
		t.Errorf("%v\n%s", err, out)
	}
}

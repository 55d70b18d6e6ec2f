package syntax_test

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// python is the interpreter that the tests compare with: python3, or the one
// that the environment variable PYTHON names.
func python() string {
	if p := os.Getenv("PYTHON"); p != "" {
		return p
	}
	return "python3"
}

// pythonSays runs a line of Python and gives what it prints.
func pythonSays(t testing.TB, code string) string {
	t.Helper()
	out, err := exec.Command(python(), "-c", code).Output()
	if err != nil {
		t.Fatalf("%s: %v", python(), err)
	}
	return strings.TrimSpace(string(out))
}

// pythonVersion gives the interpreter's version, 311 for 3.11.
func pythonVersion(t testing.TB) int {
	t.Helper()
	n, err := strconv.Atoi(pythonSays(t, "import sys; print(sys.version_info[0] * 100 + sys.version_info[1])"))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

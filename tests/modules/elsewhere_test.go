package modules

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestElsewhere runs programs whose modules are in folders that they add to sys.path: those are compiled with them.
func TestElsewhere(t *testing.T) {
	dir := extract(t, "testdata/elsewhere/path.txtar")
	program := filepath.Join("scripts", "prog.py")
	want := run(t, dir, python, program)
	same(t, "first", run(t, dir, tool, "run", "--report", "report.json", program), want)
	same(t, "again", run(t, dir, tool, "run", program), want)
	report, err := os.ReadFile(filepath.Join(dir, "report.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, module := range []string{"lib.core", "lib.maths", "rates", "broken"} {
		if !strings.Contains(string(report), `"`+module+`"`) {
			t.Errorf("%s was not compiled:\n%s", module, report)
		}
	}
	// From the environment, wherever the program stands.
	t.Setenv("PYTHONPATH", filepath.Join(dir, "other"))
	if err := os.WriteFile(filepath.Join(dir, "plain.py"), []byte("import rates\nprint(rates.rate(100))\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	same(t, "environment", run(t, dir, tool, "run", "plain.py"), run(t, dir, python, "plain.py"))
}

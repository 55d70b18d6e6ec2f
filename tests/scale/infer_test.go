// Package scale checks that what the compiler does grows with the program, and
// no faster.
package scale

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pyx2cpp/emitcpp"
	"pyx2cpp/transpile"
)

// program is a module of n functions and n classes, each used by the module
// body, where the type of each result depends on those before.
func program(n int) string {
	var b strings.Builder
	b.WriteString("import math\n\ntable = {}\n")
	for i := range n {
		fmt.Fprintf(&b, `

class Body%[1]d:
    def __init__(self, mass, x):
        self.mass = mass
        self.x = x
        self.history = []

    def move(self, dt):
        self.x += self.mass * dt
        self.history.append(self.x)
        return self.x


def step%[1]d(values, scale):
    body = Body%[1]d(scale, values[0])
    total = 0.0
    counts = {}
    for i, v in enumerate(values):
        total += math.sqrt(v * v + scale) + body.move(0.5)
        counts[i %% 7] = counts.get(i %% 7, 0) + 1
    words = [str(k) for k in sorted(counts)]
    return total, words


total%[1]d, words%[1]d = step%[1]d([%[1]d.0, 2.0, 3.0], 1.5)
table["step%[1]d"] = total%[1]d + len(words%[1]d)
`, i)
	}
	return b.String()
}

// analyse gives the time that a program takes up to the report.
func analyse(t *testing.T, n int) (*transpile.Unit, int, time.Duration) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "program.py")
	text := program(n)
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	u, err := transpile.Analyse(transpile.Options{File: file})
	if err != nil {
		t.Fatal(err)
	}
	return u, strings.Count(text, "\n"), time.Since(began)
}

func TestProgramsOfManyLines(t *testing.T) {
	_, _, small := analyse(t, 20)
	u, lines, large := analyse(t, 200)
	t.Logf("%d lines: %v; a tenth: %v", lines, large, small)
	if large > 30*small+20*time.Second {
		t.Errorf("%d lines take %v, a tenth of them %v", lines, large, small)
	}
	for _, f := range u.Report.Functions {
		if !f.Native {
			t.Errorf("%s is not native: %+v", f.Name, f.PythonOps)
		}
	}
	files := emitcpp.Emit(u.IR)
	for i, part := range files.Parts {
		if len(part) > 200_000 {
			t.Errorf("translation unit %d has %d bytes", i+1, len(part))
		}
	}
	if len(files.Parts) < 4 {
		t.Errorf("a long module makes %d translation units", len(files.Parts)+1)
	}
}

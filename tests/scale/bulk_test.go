package scale

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pyx2cpp/emitcpp"
	"pyx2cpp/transpile"
)

// options is a program whose main function looks at n options, and with loop has a loop over numbers besides.
func options(n int, loop string) string {
	var b strings.Builder
	b.WriteString(`import sys
from getopt import getopt


class Job:
    def __init__(self, size):
        self.size = size

    def work(self, limit):
        t = 0.0
        for i in range(self.size):
            for j in range(i):
                for k in range(j):
                    for m in range(k):
                        t += i * j - k * m
            if t > limit:
                sys.stderr.write("limit\n")
        return t


def main():
    size, name = 10, None
    job = Job(size)
    opts, args = getopt(sys.argv[1:], "")
    for o, a in opts:
        if o == "--help":
            print("help")
`)
	for i := range n {
		fmt.Fprintf(&b, "        elif o in (\"-%[1]d\", \"--option%[1]d\"):\n            name = a.strip(o)\n", i)
	}
	fmt.Fprintf(&b, "%s    print(name, args, job.work(5.0))\n\n\nmain()\n", loop)
	return b.String()
}

// TestLongMain: clang's time for a function that looks at many options grows with their number.
func TestLongMain(t *testing.T) {
	const loop = "    t = 0\n    for i in range(size):\n        t += i * i\n    print(t)\n"
	for _, c := range []struct {
		name, text string
		small      bool
	}{
		{"options", options(60, ""), true},
		{"few options", options(3, ""), false},
		{"options and a loop", options(60, loop), false},
	} {
		file := filepath.Join(t.TempDir(), "program.py")
		if err := os.WriteFile(file, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		u, err := transpile.Analyse(transpile.Options{File: file})
		if err != nil {
			t.Fatal(err)
		}
		files := emitcpp.Emit(u.IR)
		cpp := files.Core + strings.Join(files.Parts, "")
		if got := strings.Contains(cpp, "minsize"); got != c.small {
			t.Errorf("%s: made small: %v", c.name, got)
		}
		if !strings.Contains(cpp, " f_main__0() {") {
			t.Errorf("%s: main is not native", c.name)
		}
	}
}

package toolchain

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A unit that occupies clang for long is ended, and the error says which lines it is about.
func TestTooLong(t *testing.T) {
	tc := open(t, nil)
	tc.seconds = 1
	var text strings.Builder
	text.WriteString("#line 1 \"long.py\"\n")
	for i := range 12000 {
		if i == 3000 {
			text.WriteString("#line 2 \"long.py\"\n")
		}
		fmt.Fprintf(&text, "extern \"C\" double f%d(const double* x, int n) { double s = %d; for (int i = 0; i < n; i++) s += x[i] * x[i]; return s; }\n", i, i)
	}
	request := core(text.String())
	request.OutPath = filepath.Join(t.TempDir(), "long.so")
	_, err := tc.Build(context.Background(), request)
	var rejected *Rejected
	if !errors.As(err, &rejected) || !rejected.TooLong {
		t.Fatalf("Build: %v%.400s", err, logOf(err))
	}
	first := len(slices.DeleteFunc(slices.Clone(rejected.Lines), func(n int) bool { return n != 1 }))
	if first != 3000 || len(rejected.Lines) != 12000 {
		t.Errorf("%d of %d lines are about the first line of Python", first, len(rejected.Lines))
	}
}

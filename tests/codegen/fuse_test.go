package codegen

import (
	"os"
	"path/filepath"
	"testing"
)

// TestFusion looks at what is said about the loops of array expressions.
func TestFusion(t *testing.T) {
	file := filepath.Join(t.TempDir(), "prog.py")
	program := `import numpy as np

def error(a, b):
    return np.mean((a - b) ** 2)

def outer(a, b):
    c = a + 1.0
    return c[:, None] * b

def kept(a):
    d = a * 2.0
    return d.sum(), d

def distances(p):
    d = p[:, None, :] - p[None, :, :]
    return np.sqrt(np.sum(d * d, axis=2))

x = np.ones(5)
distances(np.ones((5, 2)))
error(x, x)
outer(x, np.ones((5, 5)))
kept(x)
`
	if err := os.WriteFile(file, []byte(program), 0o600); err != nil {
		t.Fatal(err)
	}
	want := `error
  4: one loop: sub pow → mean, no array
outer
  7: one loop: add
  8: one loop: mul
kept
  11: one loop: mul
  12: not joined: an array and its ndarray.sum: the array has other uses
distances
  16: one loop: sub mul → sum, no array
  16: one loop: sqrt
`
	if got := dump(t, analysed(t, file), "fuse"); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

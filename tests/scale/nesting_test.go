package scale

import (
	"testing"
	"time"

	"pyx2cpp/transpile"
)

// TestTypesOfRecursion: what a recursive function returns nests ever deeper
// until its elements become objects; that must not take long.
func TestTypesOfRecursion(t *testing.T) {
	began := time.Now()
	if _, err := transpile.Analyse(transpile.Options{File: "../run/nested_lists_of_recursion.py"}); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(began); took > 10*time.Second {
		t.Errorf("a program of 80 lines takes %v", took)
	}
}

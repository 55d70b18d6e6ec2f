package codegen

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"pyx2cpp/transpile"
)

// TestDump has every stage write what it made of every program of tests/run,
// and the last one write the same twice: the cache goes by the text.
func TestDump(t *testing.T) {
	t.Setenv("PYX2CPP_DEBUG", "1")
	files, err := filepath.Glob("../run/*.py")
	if err != nil || len(files) == 0 {
		t.Fatalf("no programs: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".py"), func(t *testing.T) {
			u := analysed(t, file)
			for _, stage := range transpile.Stages {
				dump(t, u, stage)
			}
			if got := dump(t, analysed(t, file), "cpp"); got != dump(t, u, "cpp") {
				t.Error("the same program gave different C++ the second time")
			}
		})
	}
}

func analysed(t *testing.T, file string) *transpile.Unit {
	t.Helper()
	u, err := transpile.Analyse(transpile.Options{File: file})
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func dump(t *testing.T, u *transpile.Unit, stage string) string {
	t.Helper()
	var text bytes.Buffer
	if err := u.Dump(&text, stage); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

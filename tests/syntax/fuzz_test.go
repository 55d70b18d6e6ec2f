package syntax_test

import (
	"io"
	"testing"
	"time"

	"pyx2cpp/transpile/syntax"
)

// FuzzParse looks for text that makes the parser panic or hang, or that gives
// positions outside of the text. The seeds are all programs of the goldens.
func FuzzParse(f *testing.F) {
	for _, folder := range []string{"errors", "ast"} {
		eachGoldenSource(f, folder, func(g golden) { f.Add([]byte(g.source)) })
	}
	for _, source := range []string{"", "\\", "x=1\\", "'", "f'{", "f'''{a:{", "\ufeff", "# coding: latin-1\n\xe9 = 1", "a\x00", "(", "\t\f x", "if x:", "\r\r\n"} {
		f.Add([]byte(source))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		if len(source) > 1<<14 {
			return
		}
		start := time.Now()
		tree, err := syntax.Parse(source, "fuzz.py")
		if err == nil {
			checkTree(t, tree)
		}
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("took %v for %d bytes", took, len(source))
		}
	})
}

// checkTree uses everything that the package offers on a tree.
func checkTree(t *testing.T, tree *syntax.Tree) {
	if err := tree.Dump(io.Discard); err != nil {
		t.Error(err)
	}
	if err := syntax.Check(tree); err != nil && err.Error() == "" {
		t.Error("an error without a message")
	}
	again, err := syntax.Parse([]byte(tree.Source), tree.File)
	if err != nil && tree.Source != "" {
		// Only a declared encoding can make the decoded text fail.
		if !hasEncoding(tree.Source) {
			t.Errorf("the decoded source does not parse: %v", err)
		}
		return
	}
	if err == nil && len(again.Module.Body) != len(tree.Module.Body) && !hasEncoding(tree.Source) {
		t.Error("the decoded source parses to another tree")
	}
	checkSpans(t, tree)
}

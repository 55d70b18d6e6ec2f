package syntax_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"testing"

	"pyx2cpp/transpile/diag"
	"pyx2cpp/transpile/syntax"
)

// firstError parses and checks a program and gives its first diagnostic.
func firstError(source, file string) (diag.Diagnostic, bool) {
	tree, err := syntax.Parse([]byte(source), file)
	if err == nil {
		err = syntax.Check(tree)
	}
	var list diag.Errors
	if !errors.As(err, &list) {
		return diag.Diagnostic{}, false
	}
	return list[0], true
}

// TestErrors compares what is said about wrong programs with the goldens.
func TestErrors(t *testing.T) {
	eachGolden(t, "errors", ".error", func(t *testing.T, g golden) string {
		d, found := firstError(g.source, g.name+".py")
		if !found {
			t.Errorf("no error in:\n%s", g.source)
			return ""
		}
		var src diag.Sources
		src.Add(g.name+".py", g.source)
		var b strings.Builder
		if err := diag.Text(&b, []diag.Diagnostic{d}, &src); err != nil {
			t.Fatal(err)
		}
		return b.String()
	})
}

// verdict is what CPython says about a program.
type verdict struct {
	Source  string
	Message *string
	Line    int
	Offset  int
}

// pythonVerdicts asks the interpreter about programs.
func pythonVerdicts(t *testing.T, mode string, sources []string) []verdict {
	t.Helper()
	input, err := json.Marshal(sources)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(python(), "syntaxerrors.py", mode)
	cmd.Stdin = bytes.NewReader(input)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("syntaxerrors.py %s: %v", mode, err)
	}
	var list []verdict
	if err := json.Unmarshal(out, &list); err != nil {
		t.Fatal(err)
	}
	return list
}

// place turns a verdict or a diagnostic into one line of text.
func (v verdict) String() string {
	if v.Message == nil {
		return "compiles"
	}
	return fmt.Sprintf("%d:%d: %s", v.Line, max(v.Offset, 1), *v.Message)
}

func ourVerdict(source string) string {
	d, found := firstError(source, "snippet.py")
	if !found {
		return "compiles"
	}
	var src diag.Sources
	src.Add("snippet.py", source)
	var b strings.Builder
	if err := diag.JSON(&b, []diag.Diagnostic{d}, &src); err != nil {
		return err.Error()
	}
	var list []struct{ Line, Column int }
	if err := json.Unmarshal([]byte(b.String()), &list); err != nil {
		return err.Error()
	}
	return fmt.Sprintf("%d:%d: %s", list[0].Line, list[0].Column, d.Text)
}

// sameVerdict compares message, line and column. Python 3.11 places errors
// within f-strings relative to the expression; there only the message counts.
func sameVerdict(v verdict, ours string) bool {
	if v.Message != nil && strings.HasPrefix(*v.Message, "f-string: invalid syntax") {
		return strings.HasSuffix(ours, ": "+*v.Message)
	}
	return v.String() == ours
}

// TestErrorsAsCPython compares message, line and column with those of the
// running interpreter. The messages change from version to version; ours are
// those of 3.11, so another interpreter has to agree only on what is wrong.
func TestErrorsAsCPython(t *testing.T) {
	var sources []string
	eachGoldenSource(t, "errors", func(g golden) { sources = append(sources, g.source) })
	exact := pythonVersion(t) == 311
	equal := 0
	for _, v := range pythonVerdicts(t, "", sources) {
		ours := ourVerdict(v.Source)
		switch {
		case sameVerdict(v, ours):
			equal++
		case exact && !deviates(v.Source):
			t.Errorf("%s\nours:    %s\nCPython: %s", v.Source, ours, v)
		case v.Message == nil && pythonVersion(t) <= 313:
			t.Errorf("%s\nCPython compiles this; ours: %s", v.Source, ours)
		}
	}
	t.Logf("%d of %d with the same message, line and column", equal, len(sources))
	if exact && equal < 600 {
		t.Errorf("only %d programs agree", equal)
	}
}

// deviates marks programs about which we knowingly say something else than
// 3.11: the syntax of f-strings and of type parameters is that of 3.13, and the
// patch releases of 3.11 differ over the last two.
func deviates(source string) bool {
	for _, part := range []string{"f'{*a}'", "f'{**a}'", "f'{a' f'}'", "f'{a:{b:{c}}}'", "[T, T]", "f[]", "[*T: int]", "type X[", "b'é'", "1\u200b"} {
		if strings.Contains(source, part) {
			return true
		}
	}
	return false
}

// TestErrorsOfDoctests takes the examples from the documentation of CPython's
// own test of its messages, as far as the interpreter has it installed.
func TestErrorsOfDoctests(t *testing.T) {
	list := pythonVerdicts(t, "doctests", nil)
	exact := pythonVersion(t) == 311
	equal := 0
	for _, v := range list {
		if ours := ourVerdict(v.Source); sameVerdict(v, ours) {
			equal++
		} else if exact {
			t.Errorf("%s\nours:    %s\nCPython: %s", v.Source, ours, v)
		}
	}
	t.Logf("%d of %d examples with the same message, line and column", equal, len(list))
}

// eachGoldenSource calls f for every program in the archives of a folder.
func eachGoldenSource(t testing.TB, folder string, f func(g golden)) {
	t.Helper()
	for _, archive := range archives(t, folder) {
		for _, g := range programs(archive, ".none") {
			f(g)
		}
	}
}

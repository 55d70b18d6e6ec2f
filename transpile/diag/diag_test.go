package diag

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTextRendering(t *testing.T) {
	var src Sources
	src.Add("a.py", "s = 'é' +* 2\n\tx = (1,\n  2)\n")
	diags := []Diagnostic{
		{Code: InvalidSyntax, Span: Span{"a.py", 1, 10, 1, 11}, Text: "invalid syntax", Hint: "remove the '*'"},
		{Code: BadTarget, Severity: Warning, Span: Span{"a.py", 2, 5, 3, 4}, Text: "odd", Notes: []string{"a note"}},
		{Code: UnreadableInput, Span: Span{File: "b.py"}, Text: "no such file"},
		{Code: UnreadableInput, Text: "no input"},
	}
	var b strings.Builder
	if err := Text(&b, diags, &src); err != nil {
		t.Fatal(err)
	}
	want := "a.py:1:10: error[PX0101]: invalid syntax\n" +
		"    s = 'é' +* 2\n" +
		"             ^\n" +
		"hint: remove the '*'\n" +
		"a.py:2:6: warning[PX0107]: odd\n" +
		"    \tx = (1,\n" +
		"    \t    ^~~\n" +
		"note: a note\n" +
		"b.py: error[PX0190]: no such file\n" +
		"error[PX0190]: no input\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

func TestJSONRendering(t *testing.T) {
	var src Sources
	src.Add("a.py", "é = (\n")
	var b strings.Builder
	err := JSON(&b, []Diagnostic{{Code: UnmatchedBracket, Span: Span{"a.py", 1, 5, 1, 6}, Text: "'(' was never closed"}}, &src)
	if err != nil {
		t.Fatal(err)
	}
	want := `[
  {
    "code": "PX0102",
    "severity": "error",
    "file": "a.py",
    "line": 1,
    "column": 5,
    "endLine": 1,
    "endColumn": 6,
    "text": "'(' was never closed"
  }
]
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

func TestErrorsAsError(t *testing.T) {
	if err := (Errors{{Severity: Warning}}).Err(); err != nil {
		t.Errorf("warnings alone are no error: %v", err)
	}
	err := Errors{At(InvalidSyntax, Span{"a.py", 3, 0, 3, 1}, "100% wrong")}.Err()
	if got, want := err.Error(), "a.py:3:1: error[PX0101]: 100% wrong"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestCodesTable checks that the table is in order, complete and documented.
func TestCodesTable(t *testing.T) {
	form, name := regexp.MustCompile(`^PX0[1-5]\d\d$`), regexp.MustCompile(`^[A-Z][A-Za-z]+$`)
	last, names := Code(""), map[string]bool{}
	for _, info := range Codes() {
		if !form.MatchString(string(info.Code)) || !name.MatchString(info.Name) {
			t.Errorf("%s %q: malformed code or name", info.Code, info.Name)
		}
		if info.Code <= last {
			t.Errorf("%s stands after %s", info.Code, last)
		}
		if names[info.Name] {
			t.Errorf("%s: name %s is used twice", info.Code, info.Name)
		}
		if !strings.HasSuffix(info.Doc, ".") || strings.Contains(info.Doc, "\n") {
			t.Errorf("%s: the doc must be one sentence", info.Code)
		}
		if info.Sample == "" && len(info.Flags) == 0 {
			t.Errorf("%s has no sample", info.Code)
		}
		if found, ok := Lookup(info.Code); !ok || found.Name != info.Name {
			t.Errorf("Lookup(%s) finds %v", info.Code, found)
		}
		last, names[info.Name] = info.Code, true
	}
}

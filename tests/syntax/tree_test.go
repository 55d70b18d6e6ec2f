package syntax_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
	"pyx2cpp/transpile/syntax"
)

func hasEncoding(source string) bool { return strings.Contains(source, "coding") }

// checkSpans checks that every span lies in the source and in its parent's.
func checkSpans(t *testing.T, tree *syntax.Tree) {
	lines := strings.Split(tree.Source, "\n")
	syntax.Walk(tree.Module, func(n any) bool {
		node, ok := n.(ast.Ast)
		if !ok {
			return true
		}
		s, ok := tree.Span(node)
		if !ok {
			return true
		}
		if s.Line < 1 || s.EndLine > len(lines) || s.Line > s.EndLine || s.Line == s.EndLine && s.Col > s.EndCol ||
			s.Col > len(lines[s.Line-1]) || s.EndCol > len(lines[s.EndLine-1]) {
			t.Errorf("%T has the span %v", n, s)
		}
		return true
	})
}

func parse(t *testing.T, source string) *syntax.Tree {
	t.Helper()
	tree, err := syntax.Parse([]byte(source), "test.py")
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func TestSpan(t *testing.T) {
	tree := parse(t, "x = (a +\n     b)\n")
	assign := tree.Module.Body[0].(*ast.Assign)
	got, ok := tree.Span(assign.Value)
	if want := (diag.Span{File: "test.py", Line: 1, Col: 5, EndLine: 2, EndCol: 6}); !ok || got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if _, ok := tree.Span(tree.Module); ok {
		t.Error("a module has no position")
	}
	checkSpans(t, tree)
}

func TestDump(t *testing.T) {
	var b strings.Builder
	if err := parse(t, "x = -1.5e300j, 'é\\n', b'\\xff', None\n").Dump(&b); err != nil {
		t.Fatal(err)
	}
	if got, want := b.String(), pythonSays(t, `import ast
print(ast.dump(ast.parse("x = -1.5e300j, 'é\\n', b'\\xff', None\n"), include_attributes=True))`)+"\n"; got != want && pythonVersion(t) < 313 {
		t.Errorf("got  %swant %s", got, want)
	}
}

// TestEncodings parses the same program in several encodings.
func TestEncodings(t *testing.T) {
	for name, source := range map[string]string{
		"UTF-8":             "s = 'é'\n",
		"byte order mark":   "\xef\xbb\xbfs = 'é'\n",
		"mark and cookie":   "\xef\xbb\xbf# coding: utf-8\ns = 'é'\n",
		"Latin-1":           "# -*- coding: latin-1 -*-\ns = '\xe9'\n",
		"second line":       "#!/usr/bin/python\n# vim: set fileencoding=iso-8859-15 :\ns = '\xe9'\n",
		"cp1252":            "# coding=cp1252\ns = '\xe9'\n",
		"UTF-8 by alias":    "# coding: utf8\ns = 'é'\n",
		"DOS line ends":     "s = \\\r\n  'é'\r\n",
		"old Mac":           "s = 'é'\rt = 1\r",
		"no line end":       "s = 'é'",
		"cookie too late":   "x = 1\ny = 2\n# coding: latin-1\ns = 'é'\n",
		"cookie after code": "x = 1\n# coding: latin-1\ns = 'é'\n",
	} {
		tree, err := syntax.Parse([]byte(source), "test.py")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		found := false
		syntax.Walk(tree.Module, func(n any) bool {
			k, ok := n.(*syntax.Constant)
			found = found || ok && k.Value == syntax.Value(syntax.Str("é"))
			return true
		})
		if !found {
			t.Errorf("%s: no 'é' in the tree", name)
		}
	}
}

// TestBadEncodings checks what is said about files that are no text.
func TestBadEncodings(t *testing.T) {
	for source, want := range map[string]string{
		"x = '\xff'\n":                       "test.py:1:1: error[PX0117]: Non-UTF-8 code starting with '\\xff' on line 1, but no encoding declared; see https://peps.python.org/pep-0263/ for details",
		"x = 1\r\ny = '\xff'\n":              "test.py:2:1: error[PX0117]: Non-UTF-8 code starting with '\\xff' on line 2, but no encoding declared; see https://peps.python.org/pep-0263/ for details",
		"# coding: utf-8\n'\xff'\n":          "test.py:2:1: error[PX0117]: (unicode error) 'utf-8' codec can't decode byte 0xff in position 17",
		"# coding: nonsense\n":               "test.py:1:1: error[PX0117]: unknown encoding: nonsense",
		"# coding: ascii\n'\xe9'\n":          "test.py:1:1: error[PX0117]: (unicode error) 'ascii' codec can't decode the file",
		"\xef\xbb\xbf# coding: latin-1\n":    "test.py:1:1: error[PX0117]: encoding problem: iso-8859-1 with BOM",
		"x = 1\n\x00\n":                      "test.py:2:1: error[PX0117]: source code cannot contain null bytes",
		"# coding: euc-jp\n'\xff\xff\xff'\n": "test.py:1:1: error[PX0117]: (unicode error) 'euc-jp' codec can't decode the file",
	} {
		_, err := syntax.Parse([]byte(source), "test.py")
		if err == nil || err.Error() != want {
			t.Errorf("%q:\ngot  %v\nwant %s", source, err, want)
		}
	}
}

// TestDepth checks that programs nested without bound end in an error, not in
// a stack overflow, and that long chains are no nesting.
func TestDepth(t *testing.T) {
	const n = 100_000
	for name, source := range map[string]string{
		"minus":       strings.Repeat("-", n) + "1\n",
		"not":         strings.Repeat("not ", n) + "1\n",
		"power":       "x = 1" + strings.Repeat("**1", n) + "\n",
		"conditional": "x = " + strings.Repeat("a if b else ", n) + "c\n",
		"lambda":      "x = " + strings.Repeat("lambda: ", n) + "c\n",
		"sum":         "x = a" + strings.Repeat("+a", n) + "\n",
		"attribute":   "x = a" + strings.Repeat(".b", n) + "\n",
		"call":        "x = a" + strings.Repeat("()", n) + "\n",
		"elif":        "if a: b\n" + strings.Repeat("elif a: b\n", n),
		"brackets":    strings.Repeat("(", n),
		"dictionary":  strings.Repeat("{1:", 150) + strings.Repeat("}", 150) + "\n",
		"f-string":    strings.Repeat("f'{", n),
		"pattern":     "match a:\n case " + strings.Repeat("[", n) + "\n",
	} {
		_, err := syntax.Parse([]byte(source), "test.py")
		var list diag.Errors
		if !errors.As(err, &list) || len(list) != 1 {
			t.Errorf("%s: got %v", name, err)
		}
	}
	for name, source := range map[string]string{
		"statements": strings.Repeat("x = 1\n", n),
		"list":       "x = [" + strings.Repeat("1, ", n) + "]\n",
		"comparison": "x = a" + strings.Repeat(" < a", n) + "\n",
		"and":        "x = a" + strings.Repeat(" and a", n) + "\n",
		"strings":    "x = ('a'" + strings.Repeat(" 'a'", n) + ")\n",
		"targets":    strings.Repeat("x = ", n) + "1\n",
		"decorators": strings.Repeat("@a\n", n) + "def f(): pass\n",
		"sum":        "x = a" + strings.Repeat("+a", 2000) + "\n",
		"elif":       "if a: b\n" + strings.Repeat("elif a: b\n", 2000),
	} {
		tree := parse(t, source)
		if err := syntax.Check(tree); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestCodes compiles the sample of every diagnostic of this stage.
func TestCodes(t *testing.T) {
	for _, info := range diag.Codes() {
		if info.Code > "PX0189" {
			break
		}
		d, found := firstError(info.Sample, "sample.py")
		if !found || d.Code != info.Code {
			t.Errorf("%s %s: the sample gives %v", info.Code, info.Name, &d)
		}
	}
}

func TestDecodeRune(t *testing.T) {
	k := parse(t, `'\ud800é'`+"\n").Module.Body[0].(*ast.ExprStmt).Value.(*syntax.Constant)
	text := string(k.Value.(syntax.Str))
	r, size := syntax.DecodeRune(text)
	if r != 0xD800 || size != 3 {
		t.Errorf("got %U, %d", r, size)
	}
	if r, _ := syntax.DecodeRune(text[size:]); r != 'é' {
		t.Errorf("got %U", r)
	}
}

// TestCharacterNames compares \N{…} with the interpreter's table for a name of
// every kind.
func TestCharacterNames(t *testing.T) {
	for _, name := range []string{
		"BULLET", "latin small letter e with acute", "CJK UNIFIED IDEOGRAPH-4E00", "HANGUL SYLLABLE GAG", "HANGUL SYLLABLE A",
		"LINE FEED", "NBSP", "VS17", "LF", "BYZANTINE MUSICAL SYMBOL FTHORA SKLIRON CHROMA VASIS", "SNOWMAN", "GRINNING FACE",
		"CJK COMPATIBILITY IDEOGRAPH-2F800", "TAG SPACE", "HANGUL SYLLABLE SSYAELM",
	} {
		want := pythonSays(t, `print('%x' % ord('\N{`+name+`}'))`)
		k := parse(t, `'\N{`+name+`}'`+"\n").Module.Body[0].(*ast.ExprStmt).Value.(*syntax.Constant)
		r, _ := syntax.DecodeRune(string(k.Value.(syntax.Str)))
		if got := strings.ToLower(strings.TrimLeft(strings.TrimPrefix(quoteRune(r), "U+"), "0")); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
}

func quoteRune(r rune) string { return fmt.Sprintf("%U", r) }

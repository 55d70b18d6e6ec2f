// Package codegen checks what comes out of the compiler for small programs: the
// C++ text, and for kernels the machine instructions that clang makes of it.
package codegen

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"pyx2cpp/emitcpp"
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/lower"
	"pyx2cpp/transpile/passes"
	"pyx2cpp/transpile/syntax"
	"pyx2cpp/typer"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// TestCodegen takes in.py of every testdata/*.txtar through the compiler. The
// other files say what to compare:
//
//	core.cpp   the text of the translation unit, without the bytes of the generic clones
//	core.h     its header
//	asm        one requirement a line: "has REGEXP" or "lacks REGEXP", on the
//	           instructions of the hot part of the functions (what cold code
//	           clang moves away does not count), for x86-64-v4
//	asm256     the same for a machine on which vectors of half the size are preferred
//	unit       the same on all that the translation unit becomes, data and directives included
func TestCodegen(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { check(t, file) })
	}
}

func check(t *testing.T, file string) {
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	out := emit(t, a.Files[0].Data)
	if again := emit(t, a.Files[0].Data); !reflect.DeepEqual(again, out) {
		t.Error("the same program gave different C++ the second time")
	}
	texts := map[string]string{"core.cpp": withoutBytes(out.Core), "core.h": out.Header}
	for i, f := range a.Files[1:] {
		switch f.Name {
		case "asm":
			obeys(t, string(f.Data), hotPart(assembly(t, out, 512)))
			continue
		case "asm256":
			obeys(t, string(f.Data), hotPart(assembly(t, out, 256)))
			continue
		case "unit":
			obeys(t, string(f.Data), assembly(t, out, 512))
			continue
		}
		got := texts[f.Name]
		if *update {
			a.Files[i+1].Data = []byte(got)
		} else if diff := cmp.Diff(string(f.Data), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", f.Name, diff)
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func emit(t *testing.T, source []byte) emitcpp.Files {
	t.Helper()
	tree, err := syntax.Parse(source, "in.py")
	if err != nil {
		t.Fatal(err)
	}
	c, err := core.Build(tree, "in")
	if err != nil {
		t.Fatal(err)
	}
	m, err := lower.Module(typer.Infer(c, typer.Options{}))
	if err != nil {
		t.Fatal(err)
	}
	passes.Run(m)
	return emitcpp.Emit(m)
}

// withoutBytes leaves the serialised generic clones out: their format has tests of its own.
func withoutBytes(text string) string {
	return regexp.MustCompile(`( cc_\w+)\[\] = "(?:[^"\\]|\\.)*"`).ReplaceAllString(text, `$1[] = "…"`)
}

// assembly compiles the C++ for vectors of width bits and checks the instructions.
func assembly(t *testing.T, out emitcpp.Files, width int) string {
	t.Helper()
	clang, err := exec.LookPath("clang++-19")
	if err != nil {
		t.Fatal("clang++-19 is needed: apt-get install clang-19")
	}
	dir := t.TempDir()
	for name, text := range map[string]string{"core.cpp": out.Core, "core.h": out.Header} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command(clang, "-std=c++20", "-O3", "-march=x86-64-v4", fmt.Sprintf("-mprefer-vector-width=%d", width), "-ffp-contract=off",
		"-fno-math-errno", "-fno-exceptions", "-w", "-S", "-o", "-", "-I../../cpprt/include", "-I"+dir, filepath.Join(dir, "core.cpp"))
	var errors strings.Builder
	cmd.Stderr = &errors
	text, err := cmd.Output()
	if err != nil {
		t.Fatalf("clang: %v\n%s", err, errors.String())
	}
	return string(text)
}

// obeys tests a text against rules.
func obeys(t *testing.T, rules, text string) {
	t.Helper()
	for _, rule := range strings.Split(strings.TrimSpace(rules), "\n") {
		if problem := violated(rule, text); problem != "" {
			t.Errorf("%s\n%s", problem, text)
		}
	}
}

// hotPart returns the instructions of the native functions f_….
func hotPart(asm string) string {
	var b strings.Builder
	in := false
	label := regexp.MustCompile(`^_Z\d+f_`)
	for _, line := range strings.Split(asm, "\n") {
		switch {
		case label.MatchString(line):
			in = true
		case strings.HasPrefix(line, ".Lfunc_end"):
			in = false
		case in && strings.HasPrefix(line, "\t") && !strings.HasPrefix(line, "\t."):
			b.WriteString(line + "\n")
		}
	}
	return b.String()
}

func violated(rule, asm string) string {
	kind, pattern, _ := strings.Cut(rule, " ")
	found := regexp.MustCompile(pattern).MatchString(asm)
	switch {
	case kind == "has" && !found:
		return fmt.Sprintf("no instruction matches %s", pattern)
	case kind == "lacks" && found:
		return fmt.Sprintf("an instruction matches %s", pattern)
	case kind != "has" && kind != "lacks":
		return "not a rule: " + rule
	}
	return ""
}

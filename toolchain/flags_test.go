package toolchain

import (
	"io/fs"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pyx2cpp/cpprt"
)

// assembly disassembles what a function becomes.
func assembly(t *testing.T, text string, flags Flags) string {
	t.Helper()
	request := core(text)
	request.Flags = flags
	result := build(t, open(t, nil), request)
	out, err := exec.Command("objdump", "-d", "--no-show-raw-insn", "--disassemble=shown", result.Path).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return string(out)
}

// TestExactness asserts on instructions what the flags promise.
func TestExactness(t *testing.T) {
	const head = "#include \"pyx/math.hpp\"\nextern \"C\" __attribute__((visibility(\"default\"))) double shown(double x, double y, double z) { return "
	for _, test := range []struct {
		expression string
		has, lacks string
	}{
		{expression: "std::pow(x, 2.0)", has: "pow", lacks: "mulsd"},
		{expression: "std::pow(2.0, x)", has: "pow", lacks: "exp2"},
		{expression: "std::exp(0.0)", has: "exp"},
		{expression: "std::sin(1.0)", has: "sin"},
		{expression: "std::log(std::exp(x))", has: "exp"},
		{expression: "std::sqrt(x)", has: "sqrtsd", lacks: "call"},
		{expression: "std::fabs(x)", lacks: "call"},
		{expression: "std::floor(x)", has: "roundsd", lacks: "call"},
		{expression: "std::trunc(x)", has: "roundsd", lacks: "call"},
		{expression: "std::copysign(x, y)", lacks: "call"},
		{expression: "x * y + z", has: "mulsd", lacks: "fma"},
	} {
		code := assembly(t, head+test.expression+"; }\n", Flags{CPU: "x86-64-v3"})
		if !strings.Contains(code, test.has) || test.lacks != "" && strings.Contains(code, test.lacks) {
			t.Errorf("%s: want %q and not %q in\n%s", test.expression, test.has, test.lacks, code)
		}
	}
	if code := assembly(t, head+"x * y + z; }\n", Flags{CPU: "x86-64-v3", FastMath: true}); !strings.Contains(code, "fmadd") {
		t.Errorf("fast math does not contract:\n%s", code)
	}
}

// TestPrecisions checks what noBuiltin relies on.
func TestPrecisions(t *testing.T) {
	other := regexp.MustCompile(`\blong double\b|std::complex|\b(` + strings.Join(inexactLibm, "|") + `)l\(|\bc(` + strings.Join(inexactLibm, "|") + `|abs|arg|sqrt)[fl]?\(`)
	err := fs.WalkDir(cpprt.Files, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(cpprt.Files, path)
		if found := other.Find(text); found != nil {
			t.Errorf("%s has %q", path, found)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestVectorisesByDefault(t *testing.T) {
	code := assembly(t, `extern "C" __attribute__((visibility("default"))) void shown(double* __restrict a, const double* b, long n) {
  for (long i = 0; i < n; i++) a[i] = __builtin_sqrt(b[i]) * 2;
}
`, Flags{CPU: "x86-64-v3"})
	if !strings.Contains(code, "vsqrtpd") {
		t.Errorf("sqrt is not vectorised:\n%s", code)
	}
}

func TestParseRule(t *testing.T) {
	got := parseRule("unit.o: /a/b.hpp \\\n  /with\\ blank/c.hpp /dollar$$/d.hpp \\\n  /hash\\#e.hpp\n")
	if want := []string{"/a/b.hpp", "/with blank/c.hpp", "/dollar$/d.hpp", "/hash#e.hpp"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestSplitQuoted(t *testing.T) {
	got := splitQuoted(` "/usr/bin/clang" "-cc1" "-D" "X=\"a\\b\"" "" "\$x"` + "\n")
	if want := []string{"/usr/bin/clang", "-cc1", "-D", `X="a\b"`, "", "$x"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestFirstProcessor(t *testing.T) {
	got := firstProcessor("processor\t: 0\nmodel name\t: A\ncpu MHz\t\t: 1.0\nflags\t\t: x y\n\nprocessor\t: 1\nmodel name\t: B\n")
	if want := "model name\t: A\nflags\t\t: x y"; got != want {
		t.Errorf("got %q", got)
	}
}

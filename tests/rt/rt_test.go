// Package rt tests the native runtime (cpprt/include, cpprt/src/core) against
// CPython and NumPy: scripts write cases with the results that Python gives, a
// driver without Python applies the same operations; extensions apply list and
// array operations in both states of sharing beside Python's own.
//
// PYX2CPP_TEST_CASES scales the number of cases; PYX2CPP_TEST_SANITIZE names
// the sanitizers of the driver (address,undefined unless set; none turns them off).
package rt

import (
	"bytes"
	"cmp"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

const root = "../.."

// python is the interpreter of the project's environment, else the system's.
var python = sync.OnceValue(func() string {
	if p, err := filepath.Abs(filepath.Join(root, ".venv", "bin", "python")); err == nil {
		if _, err := os.Stat(p); err == nil {
			return p
		}
	}
	return "python3"
})

// count is the number of cases per operation.
func count(usual string) string { return cmp.Or(os.Getenv("PYX2CPP_TEST_CASES"), usual) }

// run runs a command and gives its standard output; what it prints is shown when it fails.
func run(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	c := exec.Command(name, args...)
	c.Stdout, c.Stderr = &out, &errs
	if err := c.Run(); err != nil {
		t.Fatalf("%s %s: %v\n%s%s", name, strings.Join(args, " "), err, tail(out.String()), tail(errs.String()))
	}
	return out.Bytes()
}

// tail is the end of a long text.
func tail(s string) string {
	if len(s) > 6000 {
		return "…" + s[len(s)-6000:]
	}
	return s
}

// sources lists the C++ files of folders of this repository.
func sources(t *testing.T, folders ...string) []string {
	t.Helper()
	var list []string
	for _, f := range folders {
		found, err := filepath.Glob(filepath.Join(f, "*.cpp"))
		if err != nil || len(found) == 0 {
			t.Fatalf("no C++ files in %s", f)
		}
		list = append(list, found...)
	}
	return list
}

// core gives flags for translation units that include the runtime, with CPython's floating point.
func core(more ...string) []string {
	return append([]string{"-std=c++20", "-g1", "-Wall", "-Wextra", "-fno-builtin", "-ffp-contract=off",
		"-I" + filepath.Join(root, "cpprt", "include")}, more...)
}

// driver builds the driver of the cases once.
var driver = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "rt")
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "driver"), nil
})

var buildOnce sync.Once

func buildDriver(t *testing.T) string {
	t.Helper()
	bin, err := driver()
	if err != nil {
		t.Fatal(err)
	}
	buildOnce.Do(func() {
		args := core("-O1", "-o", bin)
		if s := cmp.Or(os.Getenv("PYX2CPP_TEST_SANITIZE"), "address,undefined"); s != "none" {
			args = append(args, "-fsanitize="+s, "-fno-sanitize-recover=undefined")
		}
		run(t, "clang++-19", append(args, sources(t, "driver", filepath.Join(root, "cpprt/src/core"), filepath.Join(root, "cpprt/src/nopy"))...)...)
	})
	return bin
}

// TestCases applies every file of cases.
func TestCases(t *testing.T) {
	scripts, err := filepath.Glob("cases_*.py")
	if err != nil || len(scripts) == 0 {
		t.Fatal("no scripts of cases")
	}
	bin := buildDriver(t)
	for _, script := range scripts {
		t.Run(strings.TrimSuffix(script, ".py"), func(t *testing.T) {
			cases := run(t, python(), script, count("1500"))
			file := filepath.Join(t.TempDir(), "cases")
			if err := os.WriteFile(file, cases, 0o600); err != nil {
				t.Fatal(err)
			}
			t.Logf("%s", bytes.TrimSpace(run(t, bin, file)))
		})
	}
}

// TestFast applies the cases of numbers to code with fused multiplication, which takes its own way to a remainder.
func TestFast(t *testing.T) {
	if out, err := os.ReadFile("/proc/cpuinfo"); err != nil || !bytes.Contains(out, []byte(" fma ")) {
		return
	}
	bin := filepath.Join(t.TempDir(), "driver")
	run(t, "clang++-19", append(core("-O2", "-mfma", "-msse4.1", "-o", bin),
		sources(t, "driver", filepath.Join(root, "cpprt/src/core"), filepath.Join(root, "cpprt/src/nopy"))...)...)
	file := filepath.Join(t.TempDir(), "cases")
	if err := os.WriteFile(file, run(t, python(), "cases_number.py", count("500")), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Logf("%s", bytes.TrimSpace(run(t, bin, file)))
}

// TestShared runs random operations on lists and arrays that Python shares.
func TestShared(t *testing.T) {
	include := strings.TrimSpace(string(run(t, python(), "-c", "import sysconfig; print(sysconfig.get_paths()['include'])")))
	dir := t.TempDir()
	for _, name := range []string{"list", "array"} {
		args := core("-O0", "-fPIC", "-shared", "-fvisibility=hidden", "-Wno-missing-field-initializers", "-Wno-unused-function",
			"-I"+include, "-o", filepath.Join(dir, "rt"+name+".so"), filepath.Join("shared", "rt"+name+".cpp"))
		run(t, "clang++-19", append(args, archive(t, include)...)...)
	}
	t.Setenv("PYTHONPATH", dir)
	for _, name := range []string{"list", "array"} {
		t.Run(name, func(t *testing.T) {
			t.Logf("%s", bytes.TrimSpace(run(t, python(), filepath.Join("shared", "check_"+name+".py"), count("1500"))))
		})
	}
}

var (
	archiveOnce sync.Once
	objects     []string
)

// archive compiles the runtime for Python once.
func archive(t *testing.T, include string) []string {
	t.Helper()
	archiveOnce.Do(func() {
		dir, err := os.MkdirTemp("", "rt")
		if err != nil {
			t.Fatal(err)
		}
		flags := core("-w", "-O0", "-g0", "-fPIC", "-fvisibility=hidden", "-I"+include)
		for part, headers := range map[string][]string{"core": {"pyx", "np"}, "py": {"pyx", "np", "py"}} {
			all := precompiled(t, dir, part, headers, flags)
			for _, src := range sources(t, filepath.Join(root, "cpprt/src", part)) {
				obj := filepath.Join(dir, part+"_"+filepath.Base(src)+".o")
				run(t, "clang++-19", append(flags, "-include-pch", all, "-c", src, "-o", obj)...)
				objects = append(objects, obj)
			}
		}
	})
	return objects
}

// precompiled precompiles all headers of some folders, as the toolchain does: a source that does not compile behind them all
// would have it make the precompiled header anew.
func precompiled(t *testing.T, dir, name string, folders, flags []string) string {
	t.Helper()
	var text strings.Builder
	for _, folder := range folders {
		headers, err := filepath.Glob(filepath.Join(root, "cpprt/include", folder, "*.hpp"))
		if err != nil || len(headers) == 0 {
			t.Fatalf("no headers in %s", folder)
		}
		for _, h := range headers {
			text.WriteString("#include <" + folder + "/" + filepath.Base(h) + ">\n")
		}
	}
	input, out := filepath.Join(dir, name+".hpp"), filepath.Join(dir, name+".pch")
	if err := os.WriteFile(input, []byte(text.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, "clang++-19", append(flags, "-x", "c++-header", input, "-o", out)...)
	return out
}

// TestHeaders compiles every header of the runtime alone.
func TestHeaders(t *testing.T) {
	for _, folder := range []string{"pyx", "np"} {
		headers, err := filepath.Glob(filepath.Join(root, "cpprt/include", folder, "*.hpp"))
		if err != nil || len(headers) == 0 {
			t.Fatalf("no headers in %s", folder)
		}
		for _, h := range headers {
			name := folder + "/" + filepath.Base(h)
			text, err := os.ReadFile(h)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.HasPrefix(text, []byte("// "+name+": ")) {
				t.Errorf("%s: the first line does not name the file and its purpose", name)
			}
			unit := filepath.Join(t.TempDir(), "unit.cpp")
			if err := os.WriteFile(unit, []byte("#include <"+name+">\n"), 0o600); err != nil {
				t.Fatal(err)
			}
			run(t, "clang++-19", core("-Werror", "-fsyntax-only", unit)...)
		}
	}
}

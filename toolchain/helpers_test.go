package toolchain

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"

	"pyx2cpp/transpile/diag"
)

// testRuntime is a runtime in the shape of the real one, small enough that
// precompiling it takes a moment.
var testRuntime = fstest.MapFS{
	"include/pyx/math.hpp":   {Data: []byte("#pragma once\n#include <cmath>\n#include <cstdint>\nnamespace pyx { double hook(double); double texter(double); }\n")},
	"include/py/module.hpp":  {Data: []byte("#pragma once\n#include <Python.h>\n#include \"pyx/math.hpp\"\n")},
	"src/both.cpp":           {Data: []byte("#include \"pyx/math.hpp\"\n#include <string>\nnamespace pyx { double texter(double x) { return std::string(static_cast<unsigned>(x), 'a').size(); } }\n")},
	"src/py/hooks.cpp":       {Data: []byte("#include \"py/module.hpp\"\nnamespace pyx { double hook(double x) { return PyErr_Occurred() ? 0 : x + 1; } }\n")},
	"src/nopy/hooks.cpp":     {Data: []byte("#include \"pyx/math.hpp\"\n#include \"private.hpp\"\nnamespace pyx { double hook(double x) { return x + STEP; } }\n")},
	"src/nopy/private.hpp":   {Data: []byte("#define STEP 2\n")},
	"CONTRACT.md":            {Data: []byte("not part of the runtime's code\n")},
	"include/pyx/unused.txt": {Data: []byte("neither is this\n")},
}

// testCache is shared by the tests that do not look at the cache itself.
var testCache string

func TestMain(m *testing.M) {
	if job := os.Getenv("PYX2CPP_TEST_CHILD"); job != "" {
		os.Exit(child(job))
	}
	dir, err := os.MkdirTemp("", "pyx2cpp-toolchain-")
	if err != nil {
		panic(err)
	}
	testCache = filepath.Join(dir, "cache")
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

// open opens a toolchain; change may alter the options first.
func open(t *testing.T, change func(*Options)) *Toolchain {
	t.Helper()
	options := Options{Runtime: testRuntime, CacheDir: testCache}
	if change != nil {
		change(&options)
	}
	tc, err := Open(options)
	if err != nil {
		t.Fatalf("Open: %v", err)
	}
	return tc
}

// environment answers from a map before the real environment.
func environment(values map[string]string) func(string) string {
	return func(name string) string {
		if value, ok := values[name]; ok {
			return value
		}
		return os.Getenv(name)
	}
}

// build builds or fails the test.
func build(t *testing.T, tc *Toolchain, request Request) Result {
	t.Helper()
	result, err := tc.Build(context.Background(), request)
	if err != nil {
		t.Fatalf("Build: %v%s", err, logOf(err))
	}
	return result
}

// logOf gives the log that an internal error points to.
func logOf(err error) string {
	var list diag.Errors
	if errors.As(err, &list) && len(list) > 0 {
		if _, path, ok := strings.Cut(list[0].Hint, "log "); ok {
			text, _ := os.ReadFile(path)
			return "\n" + string(text)
		}
	}
	return ""
}

// diagnosticOf expects an error to be one diagnostic.
func diagnosticOf(t *testing.T, err error) diag.Diagnostic {
	t.Helper()
	var list diag.Errors
	if !errors.As(err, &list) || len(list) != 1 {
		t.Fatalf("got %T %v, want one diagnostic", err, err)
	}
	return list[0]
}

// core is a library in one unit without Python.
func core(text string) Request {
	return Request{Kind: SharedC, Sources: []Source{{Name: "unit.cpp", Text: text}}}
}

// extension is a module with a function f that calls double native(double).
func extension(native, out string) Request {
	const glue = `#include "py/module.hpp"
extern "C" double native(double);
static PyObject* f(PyObject*, PyObject* x) {
  double value = PyFloat_AsDouble(x);
  return value == -1 && PyErr_Occurred() ? nullptr : PyFloat_FromDouble(native(value));
}
static PyMethodDef methods[] = {{"f", f, METH_O, nullptr}, {}};
static PyModuleDef module = {PyModuleDef_HEAD_INIT, "built", nullptr, -1, methods};
PyMODINIT_FUNC __attribute__((visibility("default"))) PyInit_built() { return PyModule_Create(&module); }
`
	return Request{Kind: Extension, OutPath: out, Sources: []Source{
		{Name: "built.core.cpp", Text: native},
		{Name: "built.glue.cpp", Text: glue, Kind: Glue},
	}}
}

// python runs a program with the interpreter of a toolchain.
func python(t *testing.T, tc *Toolchain, dir, program string, env ...string) string {
	t.Helper()
	p, err := tc.Python(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(p.Invoked, "-c", program)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("python: %v\n%s", err, out)
	}
	return strings.TrimSpace(string(out))
}

// childFaults counts the page faults of all programs that this process has
// started and waited for: it stands still exactly when none was started.
func childFaults(t *testing.T) int64 {
	t.Helper()
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_CHILDREN, &usage); err != nil {
		t.Fatal(err)
	}
	return usage.Minflt
}

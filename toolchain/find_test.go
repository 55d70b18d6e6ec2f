package toolchain

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pyx2cpp/transpile/diag"
)

// mapFS is a file system of texts with one of them replaced.
func mapFS(files map[string]string, name, text string) fstest.MapFS {
	fs := fstest.MapFS{}
	for name, text := range files {
		fs[name] = &fstest.MapFile{Data: []byte(text)}
	}
	fs[name] = &fstest.MapFile{Data: []byte(text)}
	return fs
}

// script writes an executable shell script.
func script(t *testing.T, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+text), 0o755); err != nil {
		t.Fatal(err)
	}
	return path
}

// absent expects a ToolchainMissing.
func absent(t *testing.T, err error, code diag.Code, mentioned string) {
	t.Helper()
	var m *ToolchainMissing
	if !errors.As(err, &m) {
		t.Fatalf("got %T %v", err, err)
	}
	if m.Diagnostic.Code != code || !strings.Contains(m.Diagnostic.Hint, "apt-get install -y") || !strings.Contains(m.Diagnostic.Hint, mentioned) {
		t.Errorf("got %+v", m.Diagnostic)
	}
	if d := diagnosticOf(t, err); d.Code != code {
		t.Errorf("as diagnostics: %+v", d)
	}
}

func TestClangMissing(t *testing.T) {
	empty := t.TempDir()
	_, err := Open(Options{CacheDir: testCache, Getenv: environment(map[string]string{"PATH": empty, "PYX2CPP_CXX": ""})})
	absent(t, err, diag.ClangMissing, "clang-19")
	_, err = Open(Options{CacheDir: testCache, Getenv: environment(map[string]string{"PYX2CPP_CXX": "/nonexistent/clang++"})})
	absent(t, err, diag.ClangMissing, "clang-19")
}

func TestClangTooOldOrSomethingElse(t *testing.T) {
	dir := t.TempDir()
	for name, says := range map[string]string{"old": "Debian clang version 14.0.6", "other": "g++ (Debian 12.2.0) 12.2.0", "silent": ""} {
		path := script(t, dir, name, "echo '"+says+"' >&2\n")
		tc := open(t, func(o *Options) { o.Getenv = environment(map[string]string{"PYX2CPP_CXX": path}) })
		_, err := tc.Build(context.Background(), core("int x;\n"))
		absent(t, err, diag.ClangMissing, "clang-19")
	}
}

func TestClangPreference(t *testing.T) {
	dir := t.TempDir()
	find := func() string {
		c, err := findCompiler(environment(map[string]string{"PATH": dir, "PYX2CPP_CXX": ""}))
		if err != nil {
			t.Fatal(err)
		}
		return filepath.Base(c.path)
	}
	for _, name := range []string{"clang++", "clang++-15", "clang++-20", "clang++-19"} {
		script(t, dir, name, "")
		if got := find(); got != name {
			t.Errorf("with %s added, %s was chosen", name, got)
		}
	}
}

func TestLinkerMissing(t *testing.T) {
	tc := open(t, func(o *Options) { o.Getenv = environment(map[string]string{"PYX2CPP_LD": "/nonexistent/ld"}) })
	_, err := tc.Build(context.Background(), core("int x;\n"))
	absent(t, err, diag.LinkerMissing, "lld-19")
}

// absentSymbol compiles, but cannot be loaded.
const absentSymbol = "double somewhere_else(double);\nextern \"C\" double native(double x) { return somewhere_else(x); }\n"

func TestEveryInstalledLinkerWorks(t *testing.T) {
	found := 0
	for _, name := range linkerNames(preferredClang) {
		path, ok := lookPath(name, os.Getenv)
		if !ok {
			continue
		}
		found++
		dir := t.TempDir()
		tc := open(t, func(o *Options) { o.Getenv = environment(map[string]string{"PYX2CPP_LD": path}) })
		build(t, tc, extension(native, filepath.Join(dir, "built.so")))
		if got := python(t, tc, dir, "import built; print(built.f(1.0))"); got != "4.0" {
			t.Errorf("%s: the module gives %s", name, got)
		}
		_, err := tc.Build(context.Background(), extension(absentSymbol, filepath.Join(dir, "open.so")))
		if d := diagnosticOf(t, err); d.Code != diag.LinkerRejected || !strings.Contains(logOf(err), "somewhere_else") {
			t.Errorf("%s: an unresolved symbol gives %+v", name, d)
		}
	}
	if found == 0 {
		t.Error("no linker is installed")
	}
}

func TestLinkerThatFails(t *testing.T) {
	tc := open(t, func(o *Options) { o.Getenv = environment(map[string]string{"PYX2CPP_LD": "/bin/false"}) })
	_, err := tc.Build(context.Background(), core("int x;\n"))
	if d := diagnosticOf(t, err); d.Code != diag.LinkerRejected {
		t.Errorf("got %+v", d)
	}
}

func TestEnvironmentOptions(t *testing.T) {
	tc := open(t, func(o *Options) {
		o.Getenv = environment(map[string]string{"PYX2CPP_CXXFLAGS": "-include /nonexistent/header.hpp"})
	})
	_, err := tc.Build(context.Background(), core("int x;\n"))
	if d := diagnosticOf(t, err); d.Code != diag.CompilerRejected {
		t.Errorf("got %+v", d)
	}
}

func TestDoctor(t *testing.T) {
	names := []string{}
	for _, check := range Doctor(context.Background(), Options{CacheDir: testCache}) {
		names = append(names, check.Name)
		if !check.OK {
			t.Errorf("%v", check)
		}
	}
	for _, want := range []string{"cache folder", "C++ compiler", "compile and link", "Python", "Python headers", "NumPy"} {
		if !slices.Contains(names, want) {
			t.Errorf("the doctor does not look at %q: %v", want, names)
		}
	}
}

func TestDoctorWithNothing(t *testing.T) {
	empty := t.TempDir()
	checks := Doctor(context.Background(), Options{CacheDir: testCache, Getenv: environment(map[string]string{"PATH": empty, "PYX2CPP_CXX": "", "VIRTUAL_ENV": ""})})
	fixes := ""
	for _, check := range checks {
		fixes += check.String() + "\n"
	}
	if !strings.Contains(fixes, "fix: ") || !strings.Contains(fixes, "clang-19") || !strings.Contains(fixes, "python3") {
		t.Errorf("the doctor says:\n%s", fixes)
	}
	if checks = Doctor(context.Background(), Options{CacheDir: "/proc/pyx2cpp"}); checks[0].OK || len(checks) < 3 {
		t.Errorf("without a cache: %v", checks)
	}
}

package toolchain

import (
	"context"
	"debug/elf"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"pyx2cpp/transpile/diag"
)

const native = "#include \"pyx/math.hpp\"\nextern \"C\" double native(double x) { return pyx::hook(x) * 2; }\n"

func TestExtensionColdAndCached(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "built.so")
	cold := build(t, open(t, nil), extension(native, out))
	if cold.Cached || len(cold.Timings) == 0 {
		t.Errorf("cold build: cached %v, timings %v", cold.Cached, cold.Timings)
	}
	if got := python(t, open(t, nil), dir, "import built; print(built.f(20.0))"); got != "42.0" {
		t.Errorf("the module gives %s", got)
	}
	if err := os.Remove(out); err != nil {
		t.Fatal(err)
	}
	before := childFaults(t)
	again := build(t, open(t, nil), extension(native, out))
	if !again.Cached || again.Sum != cold.Sum {
		t.Errorf("second build: cached %v, same %v", again.Cached, again.Sum == cold.Sum)
	}
	if childFaults(t) != before {
		t.Error("a cached build started a program")
	}
	if sum, err := fileSum(out); err != nil || sum != again.Sum {
		t.Errorf("the installed module is not the cached one: %v", err)
	}
}

func TestSharedLibraryWithoutPython(t *testing.T) {
	out := filepath.Join(t.TempDir(), "libbuilt.so")
	request := core(`#include "pyx/math.hpp"
extern "C" __attribute__((visibility("default"))) double shown(double x) { return pyx::hook(x) + std::sin(x); }
`)
	request.OutPath = out
	build(t, open(t, nil), request)
	file, err := elf.Open(out)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	libs, err := file.ImportedLibraries()
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(libs, []string{"libm.so.6", "libc.so.6"}) {
		t.Errorf("the library needs %v", libs)
	}
	imported, err := file.ImportedSymbols()
	if err != nil {
		t.Fatal(err)
	}
	for _, symbol := range imported {
		if symbol.Name == "sin" && symbol.Version == "" {
			t.Error("sin is bound without its version")
		}
	}
	names, err := file.DynString(elf.DT_SONAME)
	if err != nil || !slices.Equal(names, []string{"libbuilt.so"}) {
		t.Errorf("soname %v, %v", names, err)
	}
}

func TestCXXRuntimeOnlyWhenNeeded(t *testing.T) {
	result := build(t, open(t, nil), core(`#include "pyx/math.hpp"
extern "C" __attribute__((visibility("default"))) double shown(double x) {
  return pyx::texter(x);
}
`))
	file, err := elf.Open(result.Path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	libs, err := file.ImportedLibraries()
	if err != nil || !slices.Contains(libs, "libstdc++.so.6") {
		t.Errorf("a library that uses std::string needs %v, %v", libs, err)
	}
}

func TestCoreUnitsCannotSeePython(t *testing.T) {
	_, err := open(t, nil).Build(context.Background(), core("#include <Python.h>\n"))
	if d := diagnosticOf(t, err); d.Code != diag.CompilerRejected {
		t.Errorf("got %v", d)
	}
}

func TestColdUnitSharesThePrecompiledHeader(t *testing.T) {
	tc := open(t, nil)
	build(t, tc, core(native))
	request := core("#include \"pyx/math.hpp\"\nextern \"C\" double cold(double x) { return pyx::hook(x); }\n")
	request.Sources[0].Cold = true
	result := build(t, tc, request)
	for _, timing := range result.Timings {
		if strings.HasPrefix(timing.Step, "pch") {
			t.Error("a cold unit made a precompiled header of its own")
		}
	}
}

func TestRejectedCodeIsReportedWithALog(t *testing.T) {
	request := core("#line 7 \"/tmp/strategy.py\"\nint f() { return undeclared_name; }\n")
	_, err := open(t, nil).Build(context.Background(), request)
	d := diagnosticOf(t, err)
	if d.Code != diag.CompilerRejected || d.Span.File != "/tmp/strategy.py" || d.Span.Line != 7 {
		t.Errorf("got %+v", d)
	}
	if strings.Contains(d.Text+d.Hint, "undeclared_name") {
		t.Errorf("clang's text is shown raw: %+v", d)
	}
	log := logOf(err)
	for _, want := range []string{"undeclared_name", "-cc1", "#line 7"} {
		if !strings.Contains(log, want) {
			t.Errorf("the log lacks %q:\n%s", want, log)
		}
	}
}

func TestUnresolvedSymbolIsReported(t *testing.T) {
	_, err := open(t, nil).Build(context.Background(), core("int absent(); extern \"C\" __attribute__((visibility(\"default\"))) int f() { return absent(); }\n"))
	if d := diagnosticOf(t, err); d.Code != diag.LinkerRejected || !strings.Contains(logOf(err), "absent") {
		t.Errorf("got %+v", d)
	}
}

func TestUnknownTargets(t *testing.T) {
	for _, flags := range []Flags{{CPU: "no-such-cpu"}, {Sanitize: []string{"memory-leaks"}}, {Sanitize: []string{"address", "thread"}}} {
		request := core("int x;\n")
		request.Flags = flags
		_, err := open(t, nil).Build(context.Background(), request)
		if d := diagnosticOf(t, err); d.Code != diag.UnknownTarget {
			t.Errorf("%+v: got %+v", flags, d)
		}
	}
}

func TestOtherTargets(t *testing.T) {
	for _, flags := range []Flags{{CPU: "x86-64-v3"}, {FastMath: true}, {Debug: true}} {
		request := core(native)
		request.Flags = flags
		build(t, open(t, nil), request)
	}
}

func TestSanitizers(t *testing.T) {
	const memory = `#include <cstdlib>
extern "C" double native(double x) {
  int* data = static_cast<int*>(std::malloc(4));
  data[0] = 2147483647;
  int sum = data[0] + static_cast<int>(x);
  return sum + data[static_cast<int>(x)];
}
`
	const threads = `#include <thread>
static double shared;
extern "C" double native(double x) {
  std::thread other([x] { for (int i = 0; i < 1000; i++) shared += x; });
  for (int i = 0; i < 1000; i++) shared -= x;
  other.join();
  return shared;
}
`
	for _, test := range []struct{ sanitizer, text, report string }{
		{"address", memory, "AddressSanitizer: heap-buffer-overflow"},
		{"undefined", memory, "signed integer overflow"},
		{"thread", threads, "ThreadSanitizer: data race"},
	} {
		if out, err := runSanitized(t, test.sanitizer, test.text); err == nil || !strings.Contains(out, test.report) {
			t.Errorf("%s: %v\n%s", test.sanitizer, err, out)
		}
	}
}

// runSanitized builds a module with a sanitizer and calls it.
func runSanitized(t *testing.T, sanitizer, text string) (string, error) {
	t.Helper()
	tc := open(t, func(o *Options) { o.Getenv = environment(map[string]string{"PYX2CPP_SANITIZE": sanitizer}) })
	dir := t.TempDir()
	result := build(t, tc, extension(text, filepath.Join(dir, "built.so")))
	p, err := tc.Python(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(p.Executable, "-c", "import built; built.f(5.0)")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "LD_PRELOAD="+strings.Join(result.Preload, ":"), "ASAN_OPTIONS=detect_leaks=0")
	out, err := cmd.CombinedOutput()
	return string(out), err
}

func TestParallelGoroutinesShareTheWork(t *testing.T) {
	tc := open(t, func(o *Options) { o.CacheDir = filepath.Join(t.TempDir(), "cache") })
	results := make([]Result, 8)
	errs := make([]error, len(results))
	var waiting sync.WaitGroup
	for i := range results {
		waiting.Go(func() {
			request := core(native)
			request.OutPath = filepath.Join(testCache, "..", "parallel"+string(rune('a'+i%2)), "lib.so")
			errs[i] = os.MkdirAll(filepath.Dir(request.OutPath), 0o755)
			if errs[i] == nil {
				results[i], errs[i] = tc.Build(context.Background(), request)
			}
		})
	}
	waiting.Wait()
	compiled := 0
	for i, result := range results {
		if errs[i] != nil {
			t.Fatal(errs[i])
		}
		if result.Sum != results[0].Sum {
			t.Error("parallel builds differ")
		}
		for _, timing := range result.Timings {
			if strings.HasPrefix(timing.Step, "compile unit") {
				compiled++
			}
		}
	}
	if compiled != 1 {
		t.Errorf("the unit was compiled %d times", compiled)
	}
}

func TestParallelProcesses(t *testing.T) {
	cacheDir := filepath.Join(t.TempDir(), "cache")
	const processes = 4
	var commands []*exec.Cmd
	for range processes {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), "PYX2CPP_TEST_CHILD=build", "PYX2CPP_CACHE="+cacheDir)
		cmd.Stderr = os.Stderr
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		commands = append(commands, cmd)
	}
	for _, cmd := range commands {
		if err := cmd.Wait(); err != nil {
			t.Error(err)
		}
	}
	left, err := os.ReadDir(filepath.Join(cacheDir, "tmp"))
	if err != nil || len(left) != 0 {
		t.Errorf("temporary files are left: %v, %v", left, err)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := open(t, nil).Build(ctx, core("int cancelled;\n"))
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestHeaderChangesInvalidate(t *testing.T) {
	dir := t.TempDir()
	header := filepath.Join(dir, "value.hpp")
	request := core("#include \"" + header + "\"\nextern \"C\" __attribute__((visibility(\"default\"))) int f() { return VALUE; }\n")
	var sums []string
	for _, value := range []string{"1", "22"} {
		if err := os.WriteFile(header, []byte("#define VALUE "+value+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		result := build(t, open(t, nil), request)
		if result.Cached {
			t.Error("a changed header was not noticed")
		}
		sums = append(sums, result.Sum)
	}
	if sums[0] == sums[1] {
		t.Error("both headers give the same library")
	}
}

func TestStalePrecompiledHeaderIsReplaced(t *testing.T) {
	tc := open(t, func(o *Options) { o.CacheDir = filepath.Join(t.TempDir(), "cache") })
	build(t, tc, core(native))
	entries, err := filepath.Glob(filepath.Join(tc.cache.dir, kindPCH, "*.rec"))
	if err != nil || len(entries) != 1 {
		t.Fatalf("%v, %v", entries, err)
	}
	content := strings.TrimSuffix(entries[0], ".rec")
	info, err := os.Stat(content)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(content, make([]byte, info.Size()), 0o600); err != nil {
		t.Fatal(err)
	}
	build(t, tc, core(native+"int other;\n"))
	build(t, tc, core(native+"int third;\n"))
	after, err := os.ReadFile(content)
	if err != nil || len(after) == 0 || after[0] == 0 {
		t.Errorf("the broken precompiled header is still there: %v", err)
	}
}

func TestOutputProblems(t *testing.T) {
	request := core("int unwritable;\n")
	for _, out := range []string{"/proc/nonexistent/lib.so", "/nonexistent/lib.so"} {
		request.OutPath = out
		_, err := open(t, nil).Build(context.Background(), request)
		if d := diagnosticOf(t, err); d.Code != diag.OutputUnwritable || d.Span.File != out {
			t.Errorf("%s: got %+v", out, d)
		}
	}
}

func TestBadNamesAreRefused(t *testing.T) {
	for _, name := range []string{"../up.cpp", "noend", "a/b.cpp"} {
		if _, err := open(t, nil).Build(context.Background(), Request{Sources: []Source{{Name: name}}}); err == nil {
			t.Errorf("%q was accepted", name)
		}
	}
}

package boundary

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pyx2cpp/bridgegen"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// goCore is native code as the emitter would write it.
const goCore = `#include "core.h"
pyx_module* module_state;
static pyx_code_info c_div{"div", "div", "strat.py", 4, 0, nullptr, 0, &module_state, nullptr, 0};
double f_add(double x, double y) { return x + y; }
pyx::ret<double> f_div(double x, double y) {
  if (y == 0) {
    pyx_raise(PYX_ZeroDivisionError, "float division by zero");
    pyx::trace(c_div, 1);
    return pyx::status::raised;
  }
  return x / y;
}
pyx::ret<pyx::list<double>> f_scan(const pyx::list<double>& xs) {
  pyx::list<double> out = pyx::list<double>::make();
  double s = 0;
  for (double* p = xs.get()->begin; p != xs.get()->end; ++p) {
    s += *p;
    if (!pyx::append(out, s)) return pyx::status::raised;
  }
  return out;
}
pyx::tuple<int64_t, bool> f_pair(int64_t n, bool b) { return pyx::make_tuple(n + 1, !b); }
pyx::none f_scale(const pyx::array<double, 1, true>& a, double by) {
  for (int64_t i = 0; i < a.shape[0]; i++) *a.at(i) *= by;
  return {};
}
`

const goHeader = `#pragma once
#include "pyx/ret.hpp"
#include "pyx/list.hpp"
#include "pyx/list_ops.hpp"
#include "pyx/tuple.hpp"
#include "np/array.hpp"
extern pyx_module* module_state;
double f_add(double x, double y);
pyx::ret<double> f_div(double x, double y);
pyx::ret<pyx::list<double>> f_scan(const pyx::list<double>& xs);
pyx::tuple<int64_t, bool> f_pair(int64_t n, bool b);
pyx::none f_scale(const pyx::array<double, 1, true>& a, double by);
`

const goProgram = `package main

import (
	"errors"
	"fmt"
	"os"
	"sync"

	"stratgo"
)

func check(ok bool, what ...any) {
	if !ok {
		fmt.Println(what...)
		os.Exit(1)
	}
}

func work(k int) {
	for i := 0; i < 2000; i++ {
		x := float64(i + k)
		s, err := stratgo.Add(x, 1)
		check(err == nil && s == x+1, "add", s, err)
		_, err = stratgo.Div(x, 0)
		var e *stratgo.Error
		check(errors.As(err, &e) && e.Type == "ZeroDivisionError" && e.Message == "float division by zero" && e.Line == 5 &&
			e.File == "strat.py" && e.Function == "div", "div", err)
		check(err.Error() == "strat.py:5: ZeroDivisionError: float division by zero", err)
		out, err := stratgo.Scan([]float64{1, 2, x})
		check(err == nil && len(out) == 3 && out[2] == 3+x, "scan", out)
		out, err = stratgo.Scan(nil)
		check(err == nil && len(out) == 0, "empty", out)
		n, b, err := stratgo.Pair(int64(i), true)
		check(err == nil && n == int64(i)+1 && !b, "pair", n, b)
		a := []float64{1, x}
		check(stratgo.Scale(a, 2) == nil && a[1] == 2*x, "scale", a)
	}
}

func main() {
	var all sync.WaitGroup
	for k := 0; k < 8; k++ {
		all.Add(1)
		go func() { defer all.Done(); work(k) }()
	}
	all.Wait()
	fmt.Println("ok")
}
`

func goSpec() *bridgegen.ModuleSpec {
	fn := func(name, sym string, result types.Type, params ...types.Type) bridgegen.FuncSpec {
		f := bridgegen.FuncSpec{Name: name, Qualname: name, Doc: "Does " + name + "."}
		irf := &ir.Func{Sym: sym, Result: result}
		for i, p := range params {
			irf.Params = append(irf.Params, &ir.Local{Type: p})
			f.Params = append(f.Params, bridgegen.Param{Name: string(rune('a' + i)), Kind: bridgegen.PositionalOrKeyword})
		}
		f.Entries = []bridgegen.Entry{{Func: irf}}
		return f
	}
	f8 := types.List(types.Float)
	return &bridgegen.ModuleSpec{Name: "strat", CoreHeader: "core.h", Funcs: []bridgegen.FuncSpec{
		fn("add", "f_add", types.Float, types.Float, types.Float),
		fn("div", "f_div", types.Float, types.Float, types.Float),
		fn("scan", "f_scan", f8, f8),
		fn("pair", "f_pair", types.Tuple(types.Int, types.Bool), types.Int, types.Bool),
		fn("scale", "f_scale", types.None, types.Array("f8", 1, true), types.Float),
		fn("words", "f_words", types.None, types.Deque(types.Str)),
		{Name: "open", Qualname: "open", DefLine: 9, Open: bridgegen.OpenLoops},
	}}
}

// TestGoPackage builds a library without Python and calls it from 8 goroutines.
func TestGoPackage(t *testing.T) {
	dir := t.TempDir()
	m := goSpec()
	pkg := filepath.Join(dir, bridgegen.GoPackageName(m))
	write := func(path, text string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(filepath.Join(dir, "core.h"), goHeader)
	write(filepath.Join(dir, "core.cpp"), goCore)
	write(filepath.Join(dir, "cface.cpp"), bridgegen.CGlue(m))
	write(filepath.Join(dir, bridgegen.HeaderName(m)), bridgegen.Header(m))
	for name, text := range bridgegen.GoFiles(m) {
		write(filepath.Join(pkg, name), text)
	}
	write(filepath.Join(dir, "main", "main.go"), goProgram)
	write(filepath.Join(dir, "main", "go.mod"), "module main\n\ngo 1.21\n\nrequire stratgo v0.0.0\n\nreplace stratgo => ../stratgo\n")
	args := append(flags(), "-I"+dir, "-shared", "-fuse-ld=lld", "-Wl,--no-undefined", "-o", filepath.Join(dir, bridgegen.LibraryName(m)),
		filepath.Join(dir, "core.cpp"), filepath.Join(dir, "cface.cpp"))
	for _, part := range []string{"nopy", "core"} {
		sources, _ := filepath.Glob(filepath.Join(root, "cpprt", "src", part, "*.cpp"))
		args = append(args, sources...)
	}
	clang(t, append(args, "-lm", "-lpthread")...)
	for _, command := range [][]string{{"vet", "stratgo"}, {"run", "."}} {
		cmd := exec.Command("go", command...)
		cmd.Dir = filepath.Join(dir, "main")
		cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "CGO_ENABLED=1")
		if out, err := cmd.CombinedOutput(); err != nil || command[0] == "run" && string(out) != "ok\n" {
			t.Fatalf("go %v: %v\n%s", command, err, out)
		}
	}
	_, skipped := bridgegen.Exports(m)
	if len(skipped) != 2 || skipped[0].Name != "words" || !strings.Contains(skipped[1].Reason, "--sig 'open(...)'") {
		t.Errorf("skipped: %v", skipped)
	}
}

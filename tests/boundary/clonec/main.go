// Command clonec is a stand-in for the compiler in which every function leaves
// for its generic clone at once: the module it makes runs whole programs in the
// interpreter of the runtime. With it the tests of tests/run test desugaring
// and the interpreter alone.
//
//	clonec [run] SOURCE [-o DIR] [--report FILE] [--python PATH] [ARGUMENTS]
//
// The runtime is compiled once, into the folder $CLONEC_DIR.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"pyx2cpp/bridgegen"
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/transpile/lower"
	"pyx2cpp/transpile/syntax"
	"pyx2cpp/typer/types"
)

type options struct {
	run                         bool
	source, dir, report, python string
	rest                        []string
}

func main() {
	if err := compile(parse(os.Args[1:])); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func parse(args []string) options {
	o := options{python: "python3"}
	for i := 0; i < len(args); i++ {
		switch a := args[i]; {
		case o.source != "" && o.run:
			o.rest = append(o.rest, a)
		case a == "run" && i == 0:
			o.run = true
		case a == "-o":
			i++
			o.dir = args[i]
		case a == "--report":
			i++
			o.report = args[i]
		case a == "--python":
			i++
			o.python = args[i]
		case a == "--sig":
			i++
		default:
			o.source = a
		}
	}
	return o
}

func compile(o options) error {
	source, err := os.ReadFile(o.source)
	if err != nil {
		return err
	}
	name := strings.TrimSuffix(filepath.Base(o.source), ".py")
	tree, err := syntax.Parse(source, o.source)
	if err != nil {
		return err
	}
	m, err := core.Build(tree, name)
	if err != nil {
		return err
	}
	if o.run || o.dir == "" {
		dir, err := os.MkdirTemp("", "clonec")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		o.dir = dir
	}
	so, err := build(o, m, name, source)
	if err != nil {
		return err
	}
	if o.report != "" {
		return report(o.report, m)
	}
	if o.run {
		return execute(o, so)
	}
	return nil
}

// cloned tells whether a function can be run by the interpreter from its
// start: native code has no access to the closure of the function object called.
func cloned(f *core.Func) bool {
	for _, v := range f.Vars {
		if v.Kind == core.Free {
			return false
		}
	}
	return f.Kind == core.Function && f.Stays == "" && !f.Generator && len(f.Body) > 0 && len(f.Params) <= 16
}

// sources returns core.h, core.cpp and glue.cpp.
func sources(m *core.Module, spec *bridgegen.ModuleSpec) (header, code, glue string) {
	var h, c strings.Builder
	h.WriteString("#pragma once\n#include \"pyx/ret.hpp\"\nextern pyx_module* module_state;\n")
	c.WriteString("#include \"core.h\"\npyx_module* module_state;\n")
	for _, f := range m.Funcs {
		if !cloned(f) {
			continue
		}
		s := bridgegen.FuncSpec{Name: f.Name, Qualname: f.Qualname, DefLine: f.DefLine, ID: f.ID}
		fn := &ir.Func{Sym: fmt.Sprintf("f_%d", f.ID)}
		params := make([]string, len(f.Params))
		for i, p := range f.Params {
			s.Params = append(s.Params, bridgegen.Param{Name: p.Var.Name, Kind: bridgegen.ParamKind(p.Kind), Default: p.Default})
			fn.Params = append(fn.Params, &ir.Local{Type: types.Object})
			params[i] = fmt.Sprintf("const pyx::obj& p%d", i)
		}
		s.Entries = []bridgegen.Entry{{Func: fn}}
		spec.Funcs = append(spec.Funcs, s)
		prototype := fmt.Sprintf("pyx::ret<pyx::obj> %s(%s)", fn.Sym, strings.Join(params, ", "))
		h.WriteString(prototype + ";\n")
		function(&c, f, prototype)
	}
	return h.String(), c.String(), bridgegen.Glue(spec)
}

func function(c *strings.Builder, f *core.Func, prototype string) {
	fmt.Fprintf(c, "static const uint8_t bytes_%d[] = {", f.ID)
	for _, b := range lower.Serialise(f) {
		fmt.Fprintf(c, "%d,", b)
	}
	fmt.Fprintf(c, "};\nstatic pyx_code_info c_%d{%q, %q, %q, %d, %d, bytes_%d, sizeof bytes_%d, &module_state, nullptr};\n", f.ID,
		f.Name, f.Qualname, f.Span.File, f.DefLine, len(f.Vars), f.ID, f.ID)
	fmt.Fprintf(c, "%s {\n  pyobj* slots[%d] = {};\n", prototype, len(f.Vars)+1)
	for i, p := range f.Params {
		fmt.Fprintf(c, "  slots[%d] = box(p%d);\n", p.Var.ID, i)
	}
	fmt.Fprintf(c, "  return pyx::resume<pyx::obj>(c_%d, 0, slots);\n}\n", f.ID)
}

func report(path string, m *core.Module) error {
	type row struct {
		Name       string   `json:"name"`
		Signatures []string `json:"signatures"`
		Native     bool     `json:"native"`
		PythonOps  []string `json:"python_ops"`
	}
	rows := []row{}
	for _, f := range m.Funcs {
		if f.Kind == core.Function {
			rows = append(rows, row{Name: f.Qualname, Native: true})
		}
	}
	data, err := json.Marshal(map[string]any{"functions": rows})
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o600)
}

func build(o options, m *core.Module, name string, source []byte) (string, error) {
	path, err := filepath.Abs(o.source)
	if err != nil {
		return "", err
	}
	rt, err := openRuntime(o.python)
	if err != nil {
		return "", err
	}
	header, code, glue := sources(m, &bridgegen.ModuleSpec{Name: name, Path: path, Source: source, Key: "clone", CoreHeader: "core.h"})
	tmp, err := os.MkdirTemp("", "clonec")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(tmp)
	for file, text := range map[string]string{"core.h": header, "core.cpp": code, "glue.cpp": glue} {
		if err := os.WriteFile(filepath.Join(tmp, file), []byte(text), 0o600); err != nil {
			return "", err
		}
	}
	so := filepath.Join(o.dir, name+rt.suffix)
	part := filepath.Join(tmp, "out.so")
	args := append(rt.flags(), "-include-pch", rt.pch, "-I"+tmp, "-O0", "-shared", "-fuse-ld=lld", filepath.Join(tmp, "core.cpp"),
		filepath.Join(tmp, "glue.cpp"), rt.archive, "-o", part)
	clang := exec.Command("clang++-19", args...)
	clang.Env = append(os.Environ(), "LD_PRELOAD=") // which is for the sanitized Python
	if out, err := clang.CombinedOutput(); err != nil {
		return "", fmt.Errorf("clang: %w\n%s", err, out)
	}
	data, err := os.ReadFile(part)
	if err != nil {
		return "", err
	}
	os.Remove(so)
	return so, os.WriteFile(so, data, 0o700)
}

// execute runs the module as __main__.
func execute(o options, so string) error {
	const program = `import sys, os
so, sys.argv = sys.argv[1], sys.argv[2:]
sys.path[0] = os.path.dirname(os.path.abspath(sys.argv[0]))
from importlib.machinery import ExtensionFileLoader
from importlib.util import spec_from_file_location, module_from_spec
loader = ExtensionFileLoader("__main__", so)
module = module_from_spec(spec_from_file_location("__main__", so, loader=loader))
sys.modules["__main__"] = module
del os, ExtensionFileLoader, spec_from_file_location, module_from_spec
loader.exec_module(module)
`
	cmd := exec.Command(o.python, append([]string{"-c", program, so, o.source}, o.rest...)...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	err := cmd.Run()
	if exit, ok := err.(*exec.ExitError); ok {
		os.Exit(exit.ExitCode())
	}
	return err
}

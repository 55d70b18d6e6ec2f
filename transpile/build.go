package transpile

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"pyx2cpp/bridgegen"
	"pyx2cpp/toolchain"
	"pyx2cpp/transpile/diag"
)

// build compiles the products and writes them into the output folder.
func (u *Unit) build(ctx context.Context) error {
	return u.run(stage{"build", func(u *Unit) error { return u.products(ctx) }})
}

func (u *Unit) products(ctx context.Context) error {
	tc, err := u.open()
	if err != nil {
		return err
	}
	py, err := tc.Python(ctx)
	if err != nil {
		return err
	}
	u.python = py
	dir, err := u.outDir()
	if err != nil {
		return err
	}
	compiler, err := tc.Compiler(ctx)
	if err != nil {
		return err
	}
	spec := u.spec(u.key(py.ABI() + compiler))
	core, glue := u.units(bridgegen.Glue(spec))
	u.out = filepath.Join(dir, u.Name+py.ExtSuffix)
	res, err := tc.Build(ctx, toolchain.Request{Kind: toolchain.Extension, OutPath: u.out, Flags: u.Options.Flags, Sources: []toolchain.Source{core, glue}})
	if err != nil {
		return err
	}
	u.preload = res.Preload
	for _, t := range res.Timings {
		u.clock.laps = append(u.clock.laps, lap{"  " + t.Step, t.Duration})
	}
	if err := u.writeOut(filepath.Join(dir, u.Name+".pyi"), bridgegen.Pyi(spec)); err != nil {
		return err
	}
	if u.Options.Keep {
		if err := u.keep(dir, core.Text, glue.Text); err != nil {
			return err
		}
	}
	if u.Options.NoGo {
		return nil
	}
	return u.goProducts(ctx, tc, spec, core, dir)
}

// units are the two translation units, with the header that they share put in.
func (u *Unit) units(glue string) (core, wrappers toolchain.Source) {
	const include = `#include "core.h"`
	put := func(text string) string { return strings.Replace(text, include, u.Cpp.Header, 1) }
	return toolchain.Source{Name: u.Name + ".core.cpp", Text: put(u.Cpp.Core), Kind: toolchain.Core},
		toolchain.Source{Name: u.Name + ".glue.cpp", Text: put(glue), Kind: toolchain.Glue, Cold: true}
}

// outDir is the folder of the products, made if it is not there.
func (u *Unit) outDir() (string, error) {
	dir := u.Options.OutDir
	if dir == "" {
		dir = filepath.Dir(u.Options.File)
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return "", unwritable(dir, err)
	}
	return dir, nil
}

func unwritable(path string, err error) error {
	return diag.Errors{diag.At(diag.OutputUnwritable, diag.Span{File: path}, "%v", err)}
}

// writeOut writes a product by rename, so that nobody ever reads half of it.
func (u *Unit) writeOut(path, text string) error {
	tmp, err := os.CreateTemp(filepath.Dir(path), ".pyx2cpp-*")
	if err != nil {
		return unwritable(path, err)
	}
	_, err = tmp.WriteString(text)
	err = errors.Join(err, tmp.Chmod(0o644), tmp.Close())
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		os.Remove(tmp.Name())
		return unwritable(path, err)
	}
	return nil
}

// keep leaves the C++ beside the products.
func (u *Unit) keep(dir, core, glue string) error {
	if err := u.writeOut(filepath.Join(dir, u.Name+".core.cpp"), core); err != nil {
		return err
	}
	return u.writeOut(filepath.Join(dir, u.Name+".glue.cpp"), glue)
}

// Product is the extension module that was built.
func (u *Unit) Product() string { return u.out }

// RunCommand is the command that runs the program args[0], compiled, with its
// arguments as __main__.
func (u *Unit) RunCommand(ctx context.Context, args []string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, u.python.Invoked, append([]string{"-c", runMain, u.out}, args...)...)
	cmd.Env = os.Environ()
	if len(u.preload) > 0 {
		cmd.Env = append(cmd.Env, "LD_PRELOAD="+strings.Join(u.preload, ":"))
	}
	return cmd
}

// runMain executes an extension module as __main__: argv[0] and sys.path[0] are the program's.
const runMain = `import sys, os
so, sys.argv = sys.argv[1], sys.argv[2:]
sys.path[0] = os.path.dirname(os.path.abspath(sys.argv[0]))
from importlib.machinery import ExtensionFileLoader
from importlib.util import spec_from_file_location, module_from_spec
import __main__
loader = ExtensionFileLoader("__main__", so)
spec = spec_from_file_location("__main__", so, loader=loader)
module = module_from_spec(spec)
sys.modules["__main__"] = module
module.__file__ = sys.argv[0]
del so, os, ExtensionFileLoader, spec_from_file_location, module_from_spec
loader.exec_module(module)
`

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
	u.warnDefects()
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
func (u *Unit) RunCommand(args []string) *exec.Cmd {
	cmd := exec.Command(u.python.Invoked, append([]string{"-c", runMain, u.out}, args...)...)
	cmd.Env = os.Environ()
	if len(u.preload) > 0 {
		cmd.Env = append(cmd.Env, "LD_PRELOAD="+strings.Join(u.preload, ":"))
	}
	return cmd
}

// runMain runs an extension module as `python prog.py` would run its source:
// the interpreter's own __main__, argv and sys.path[0] are the program's. The
// module itself does the rest (cpprt/src/py/main.cpp). It has a namespace of its
// own, so that the program's stays clean.
const runMain = `exec("""
import sys, os, _imp
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import SourceFileLoader
library = sys.argv[1]
del sys.argv[:2]
sys.orig_argv[1:] = sys.argv
if not sys.flags.safe_path:
    sys.path[0] = os.path.dirname(os.path.realpath(sys.argv[0]))
main = sys.modules["__main__"]
main.__file__ = os.path.join(os.getcwd(), sys.argv[0])
main.__cached__ = None
main.__loader__ = SourceFileLoader("__main__", main.__file__)
module = _imp.create_dynamic(ModuleSpec("__main__", None, origin=library))
try:
    _imp.exec_dynamic(module)
except KeyboardInterrupt:  # shown already
    sys.excepthook = lambda *_: None
    raise
""", {})`

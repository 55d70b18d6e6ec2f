package transpile

import (
	"context"
	"errors"
	"fmt"
	"os"
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
	u.out = filepath.Join(dir, u.stem()+py.ExtSuffix)
	res, err := tc.Build(ctx, toolchain.Request{Kind: toolchain.Extension, OutPath: u.out, Flags: u.Options.Flags, Sources: append(core, glue)})
	if err != nil {
		return u.located(err)
	}
	u.preload, u.outKey = res.Preload, res.Key
	for _, t := range res.Timings {
		u.clock.laps = append(u.clock.laps, lap{"  " + t.Step, t.Duration})
	}
	u.warnDefects()
	if err := u.writeOut(filepath.Join(dir, u.stem()+".pyi"), bridgegen.Pyi(spec)); err != nil {
		return err
	}
	if u.Options.Keep {
		if err := u.keep(dir, append(core, glue)); err != nil {
			return err
		}
	}
	if u.Options.NoGo {
		return nil
	}
	return u.goProducts(ctx, tc, spec, core, dir)
}

// units are the translation units of the functions and that of the wrappers,
// with the header that they share put in.
func (u *Unit) units(glue string) (core []toolchain.Source, wrappers toolchain.Source) {
	put := func(text string) string { return strings.Replace(text, includeCore, u.Cpp.Header, 1) }
	core = []toolchain.Source{{Name: u.Name + ".core.cpp", Text: put(u.Cpp.Core), Kind: toolchain.Core}}
	for i, text := range u.Cpp.Parts {
		name := fmt.Sprintf("%s.core%d.cpp", u.Name, i+1)
		core = append(core, toolchain.Source{Name: name, Text: put(text), Kind: toolchain.Core})
	}
	return core, toolchain.Source{Name: u.Name + ".glue.cpp", Text: put(glue) + u.Cpp.Paths, Kind: toolchain.Glue, Cold: true}
}

// oneUnit puts the functions where the wrappers include their header, so that clang starts once and makes once what both
// need of the runtime: a quarter less for a specialisation, which has few wrappers. What is made of a whole module stays
// apart, since the wrappers' unit has the source and its place: these change more often than the functions.
func (u *Unit) oneUnit(glue string) []toolchain.Source {
	if len(u.Cpp.Parts) > 0 {
		core, wrappers := u.units(glue)
		return append(core, wrappers)
	}
	functions := strings.Replace(u.Cpp.Core, includeCore, u.Cpp.Header, 1)
	text := strings.Replace(glue, includeCore, functions+"#line 1 \"glue.cpp\"", 1) + u.Cpp.Paths
	return []toolchain.Source{{Name: u.Name + ".cpp", Text: text, Kind: toolchain.Glue}}
}

// includeCore is the line that the header of the functions takes the place of.
const includeCore = `#include "core.h"`

// located gives the place that clang's errors name in the program its whole path: #line has the last part of it.
func (u *Unit) located(err error) error {
	var list diag.Errors
	if errors.As(err, &list) {
		for i := range list {
			if span := &list[i].Span; span.File != "" && span.File == filepath.Base(u.Options.File) {
				span.File = u.Options.File
			}
		}
	}
	return err
}

// folder is where the products go.
func (u *Unit) folder() string {
	if u.Options.OutDir == "" {
		return filepath.Dir(u.Options.File)
	}
	return u.Options.OutDir
}

// stem is what the names of the products begin with.
func (u *Unit) stem() string {
	if filepath.Base(u.Options.File) == "__init__.py" {
		return "__init__"
	}
	return u.Name
}

// outDir is the folder of the products, made if it is not there.
func (u *Unit) outDir() (string, error) {
	dir := u.folder()
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return "", unwritable(dir, err)
	}
	return dir, nil
}

func unwritable(path string, err error) error {
	return diag.Errors{diag.At(diag.OutputUnwritable, diag.Span{File: path}, "%v", err)}
}

// writeOut writes a product by rename, so that nobody ever reads half of it.
func (u *Unit) writeOut(path, text string) error { return u.writeMode(path, text, 0o644) }

func (u *Unit) writeMode(path, text string, mode os.FileMode) error {
	tmp, err := os.CreateTemp(filepath.Dir(path), ".pyx2cpp-*")
	if err != nil {
		return unwritable(path, err)
	}
	_, err = tmp.WriteString(text)
	err = errors.Join(err, tmp.Chmod(mode), tmp.Close())
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
func (u *Unit) keep(dir string, units []toolchain.Source) error {
	for _, unit := range units {
		name := u.stem() + strings.TrimPrefix(unit.Name, u.Name)
		if err := u.writeOut(filepath.Join(dir, name), unit.Text); err != nil {
			return err
		}
	}
	return nil
}

// Product is the extension module that was built.
func (u *Unit) Product() string { return u.out }

package transpile

import (
	"context"
	"os"
	"path/filepath"
	"slices"

	"pyx2cpp/bridgegen"
	"pyx2cpp/emitcpp"
	"pyx2cpp/toolchain"
)

// goProducts builds the C library and writes its header and the Go package.
// The library needs no Python: functions that do are left out, and the report
// says which and why.
func (u *Unit) goProducts(ctx context.Context, tc *toolchain.Toolchain, spec *bridgegen.ModuleSpec, core []toolchain.Source, dir string) error {
	l, spec := u.forLibrary(spec)
	if l != u {
		core, _ = l.units("")
	}
	exports, skipped := bridgegen.Exports(spec)
	u.Report.noteGo(exports, skipped)
	if len(exports) == 0 {
		return u.removeGo(spec, dir)
	}
	sources := make([]toolchain.Source, len(core))
	for i, c := range core {
		sources[i] = c
		sources[i].Text = emitcpp.ForLibrary(c.Text)
	}
	_, face := l.units(bridgegen.CGlue(spec))
	face.Text = emitcpp.ForLibrary(face.Text)
	face.Name, face.Kind = u.Name+".cface.cpp", toolchain.Core
	_, err := tc.Build(ctx, toolchain.Request{Kind: toolchain.SharedC, Flags: u.Options.Flags,
		OutPath: filepath.Join(dir, bridgegen.LibraryName(spec)), Sources: append(sources, face)})
	if err != nil {
		return err
	}
	if err := u.writeOut(filepath.Join(dir, bridgegen.HeaderName(spec)), bridgegen.Header(spec)); err != nil {
		return err
	}
	pkg := filepath.Join(dir, bridgegen.GoPackageName(spec))
	if err := os.MkdirAll(pkg, 0o777); err != nil {
		return unwritable(pkg, err)
	}
	files := bridgegen.GoFiles(spec)
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	if files["arrow.go"] == "" {
		if err := os.Remove(filepath.Join(pkg, "arrow.go")); err != nil && !os.IsNotExist(err) {
			return unwritable(pkg, err)
		}
	}
	for _, name := range names {
		if err := u.writeOut(filepath.Join(pkg, name), files[name]); err != nil {
			return err
		}
	}
	return nil
}

// removeGo takes away what an earlier build left, when nothing can be called
// from C any more: a stale library must not answer.
func (u *Unit) removeGo(spec *bridgegen.ModuleSpec, dir string) error {
	pkg := filepath.Join(dir, bridgegen.GoPackageName(spec))
	for _, path := range []string{filepath.Join(dir, bridgegen.LibraryName(spec)), filepath.Join(dir, bridgegen.HeaderName(spec)),
		filepath.Join(pkg, "go.mod"), filepath.Join(pkg, bridgegen.GoPackageName(spec)+".go"), filepath.Join(pkg, "arrow.go"), pkg} {
		if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
			return unwritable(path, err)
		}
	}
	return nil
}

package transpile

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"

	"pyx2cpp/bridgegen"
	"pyx2cpp/emitcpp"
	"pyx2cpp/toolchain"
)

// goProducts builds the C library and writes its header and the Go package.
// The library needs no Python: functions that do are left out, and the report
// says which and why. When clang rejects what only the library has, that is
// left out: the extension, which has no part in it, was built.
func (u *Unit) goProducts(ctx context.Context, tc *toolchain.Toolchain, spec *bridgegen.ModuleSpec, core []toolchain.Source, dir string) error {
	l, full := u.forLibrary(spec)
	units := core
	if l != u {
		units, _ = l.units("")
	}
	err := u.goPackage(ctx, tc, l, full, units, dir)
	var rejected *toolchain.Rejected
	if errors.As(err, &rejected) && os.Getenv("PYX2CPP_DEBUG") == "" {
		return u.goPackage(ctx, tc, u, withoutLibrary(spec), core, dir)
	}
	return err
}

// withoutLibrary is a module without classes and what only the library has.
func withoutLibrary(m *bridgegen.ModuleSpec) *bridgegen.ModuleSpec {
	plain := *m
	plain.Layouts, plain.Library = nil, nil
	plain.Funcs = slices.Clone(m.Funcs)
	for i := range plain.Funcs {
		plain.Funcs[i].Library = nil
	}
	return &plain
}

// goPackage builds the library of what unit l made.
func (u *Unit) goPackage(ctx context.Context, tc *toolchain.Toolchain, l *Unit, spec *bridgegen.ModuleSpec, core []toolchain.Source, dir string) error {
	exports, skipped := bridgegen.Exports(spec)
	u.Report.noteGo(exports, skipped)
	if len(exports) == 0 {
		return u.removeGo(spec, dir)
	}
	sources := make([]toolchain.Source, len(core))
	for i, c := range core {
		sources[i] = c
		if len(spec.Layouts) > 0 {
			sources[i].Text = emitcpp.ForLibrary(c.Text)
		}
	}
	_, face := l.units(bridgegen.CGlue(spec))
	if len(spec.Layouts) > 0 {
		face.Text = emitcpp.ForLibrary(face.Text)
	}
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

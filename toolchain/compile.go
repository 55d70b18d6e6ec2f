package toolchain

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"pyx2cpp/transpile/diag"
)

// target is what all units of a build have in common.
type target struct {
	probed *probed
	python *Python // nil when nothing sees Python.h
	glue   []string
	plain  *probed // the same without debug information: what headers are precompiled with
}

// target resolves flags and the interpreter.
func (t *Toolchain) target(ctx context.Context, flags Flags, python bool) (*target, error) {
	if err := flags.check(); err != nil {
		return nil, targetError(err.Error())
	}
	var tg target
	var err error
	plain := t.driverFlags(flags)
	if tg.plain, err = t.probe(ctx, plain); err != nil {
		return nil, err
	}
	tg.probed = tg.plain
	if flags.Debug {
		if tg.probed, err = t.probe(ctx, append(plain, "-g")); err != nil {
			return nil, err
		}
	}
	if !python {
		return &tg, nil
	}
	if tg.python, err = t.Python(ctx); err != nil {
		return nil, err
	}
	include, err := t.headers(tg.python)
	if err != nil {
		return nil, err
	}
	for _, dir := range []string{include, tg.python.PlatInclude, tg.python.NumPyInclude} {
		if dir != "" && !slices.Contains(tg.glue, dir) {
			tg.glue = append(tg.glue, "-internal-isystem", dir)
		}
	}
	return &tg, nil
}

// includes are the cc1 options for the folders that a kind of unit may use.
func (t *Toolchain) includes(tg *target, kind SourceKind) []string {
	var args []string
	if t.runtime.dir != "" {
		args = append(args, "-I", t.runtime.include())
	}
	if kind == Glue {
		args = append(args, tg.glue...)
	}
	return args
}

// unit is a translation unit on its way through cc1.
type unit struct {
	source Source
	args   []string // program and options without input, output and precompiled header
	pch    bool     // may use a precompiled header
	key    string
}

// newUnit settles the options and the key of a source.
func (t *Toolchain) newUnit(tg *target, source Source, more ...string) unit {
	args := tg.probed.CC1
	if source.Cold {
		args = coldArgs(args)
	}
	args = slices.Concat(args, t.includes(tg, source.Kind), more)
	u := unit{source: source, args: args, pch: t.runtime.dir != "" && strings.Contains(source.Text, "#include")}
	u.key = hashKey(append([]string{"object 1", t.compiler.binary.identity(), source.Name, source.Text}, args...)...)
	return u
}

// coldArgs lowers the optimisation. The precompiled header of -O3 still fits.
func coldArgs(args []string) []string {
	args = slices.Clone(args)
	for i, arg := range args {
		if arg == "-O3" {
			args[i] = "-O1"
		}
	}
	return slices.DeleteFunc(args, func(arg string) bool { return strings.HasPrefix(arg, "-vectorize-") })
}

// compile gives the object of a unit, from the cache or from clang.
func (t *Toolchain) compile(ctx context.Context, tg *target, u unit, clock *clock) (entry, error) {
	if e, ok := t.cache.get(kindObject, u.key); ok {
		return e, nil
	}
	unlock, err := t.cache.lock(ctx, kindObject, u.key)
	if err != nil {
		return entry{}, err
	}
	defer unlock()
	if e, ok := t.cache.get(kindObject, u.key); ok {
		return e, nil
	}
	var header string
	if u.pch {
		pch, err := t.precompiled(ctx, tg, u.source.Kind, clock)
		if err != nil {
			return entry{}, err
		}
		header = pch.path
	}
	tmp, err := t.cache.tempDir()
	if err != nil {
		return entry{}, err
	}
	defer os.RemoveAll(tmp)
	if err := os.WriteFile(filepath.Join(tmp, u.source.Name), []byte(u.source.Text), 0o600); err != nil {
		return entry{}, writeError(tmp, err)
	}
	f := t.cc1(ctx, tmp, u, header, clock)
	if errors.Is(f.err, errTooLong) && !u.source.Cold {
		u.args = coldArgs(u.args)
		f = t.cc1(ctx, tmp, u, header, clock)
	}
	if errors.Is(f.err, errTooLong) {
		return entry{}, t.cache.tooLong(u.source.Text, f)
	}
	if f.err != nil && header != "" && ctx.Err() == nil {
		// A precompiled header that was cleaned away or no longer fits is no
		// reason to fail: compile without it, and make it anew next time.
		withPCH := f
		if f = t.cc1(ctx, tmp, u, "", clock); f.err == nil {
			t.cache.drop(kindPCH, header)
		} else {
			f = withPCH
		}
	}
	if ctx.Err() != nil {
		return entry{}, ctx.Err()
	}
	if f.err != nil {
		return entry{}, t.cache.diagnose(diag.CompilerRejected, "the C++ compiler rejected generated code", u.source.Text, f)
	}
	deps, err := t.dependencies(filepath.Join(tmp, objectDeps))
	if err != nil {
		return entry{}, err
	}
	return t.cache.put(kindObject, u.key, filepath.Join(tmp, objectFile), deps)
}

// mostSeconds bounds the processor time that clang may take for a unit. One that takes longer, such as a function of
// thousands of like statements, is optimised less; if that does not help, it stays in Python.
const mostSeconds = 20

// Names in the temporary folder of a compilation; sources end in .cpp.
const (
	objectFile = "unit.o"
	objectDeps = "unit.d"
)

// cc1 runs the compiler proper on a unit that lies in a folder.
func (t *Toolchain) cc1(ctx context.Context, dir string, u unit, pch string, clock *clock) failure {
	command := slices.Clone(u.args)
	if pch != "" {
		command = append(command, "-include-pch", pch)
	}
	command = append(command,
		"-fdebug-compilation-dir=.", "-sys-header-deps", "-dependency-file", objectDeps, "-MT", objectFile,
		"-main-file-name", u.source.Name, "-o", objectFile, "-x", "c++", u.source.Name)
	return t.runJob(ctx, dir, command, clock, "compile "+u.source.Name, t.seconds)
}

// runJob runs a program when one of the job tokens is free, and times it from
// there. limit bounds its processor time in seconds (0: any).
func (t *Toolchain) runJob(ctx context.Context, dir string, command []string, clock *clock, step string, limit uint64) failure {
	select {
	case t.jobs <- struct{}{}:
		defer func() { <-t.jobs }()
	case <-ctx.Done():
		return failure{command: command, err: ctx.Err()}
	}
	defer clock.start(step)()
	out, err := run(ctx, dir, command, limit)
	return failure{command: command, output: out, err: err}
}

// dependencies reads the files of a make rule that clang wrote and stamps
// them. Files of the cache are left out: their names say what is in them.
func (t *Toolchain) dependencies(file string) ([]stamp, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, writeError(file, err)
	}
	var deps []stamp
	for _, path := range parseRule(string(text)) {
		if filepath.IsAbs(path) && !strings.HasPrefix(path, t.cache.dir+"/") {
			deps = append(deps, stampOf(path))
		}
	}
	return mergeStamps(deps), nil
}

// parseRule gives the prerequisites of the one rule in a make file as clang
// writes it: blanks and # escaped by a backslash, a dollar doubled, lines
// continued by a backslash at their end.
func parseRule(text string) []string {
	_, text, _ = strings.Cut(text, ":")
	var paths []string
	var path strings.Builder
	flush := func() {
		if path.Len() > 0 {
			paths = append(paths, path.String())
			path.Reset()
		}
	}
	for i := 0; i < len(text); i++ {
		b := text[i]
		next := byte(0)
		if i+1 < len(text) {
			next = text[i+1]
		}
		switch {
		case b == '\\' && (next == ' ' || next == '#' || next == '\\'), b == '$' && next == '$':
			path.WriteByte(next)
			i++
		case b == '\\' && next == '\n', b == ' ', b == '\n':
			flush()
		default:
			path.WriteByte(b)
		}
	}
	flush()
	return paths
}

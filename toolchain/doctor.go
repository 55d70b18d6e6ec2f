package toolchain

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"pyx2cpp/transpile/diag"
)

// Check is one finding of the doctor.
type Check struct {
	Name   string // "C++ compiler"
	OK     bool
	Detail string // what was found, or what is wrong
	Fix    string // the command to run; "" when OK or when there is none
}

// Doctor looks at everything that a build needs. Unlike a build it does not
// stop at the first thing missing, and it tries the compiler and the linker on
// a small program rather than trusting their presence.
func Doctor(ctx context.Context, options Options) []Check {
	getenv := options.Getenv
	if getenv == nil {
		getenv = os.Getenv
	}
	_, cacheErr := openCache(options.CacheDir, getenv)
	checks := []Check{verdict("cache folder", cacheErr, func() string { return cachePlace(options, getenv) })}
	if cacheErr != nil {
		return append(checks, tools(getenv)...)
	}
	t, err := Open(options)
	if err != nil {
		return append(checks, tools(getenv)...)
	}
	version, err := t.Compiler(ctx)
	checks = append(checks, verdict("C++ compiler", err, func() string { return version + " (" + t.compiler.path + ")" }))
	if err == nil {
		checks = append(checks, t.linkCheck(ctx))
	}
	return append(checks, t.pythonChecks(ctx)...)
}

// cachePlace is the folder of the cache for a report.
func cachePlace(options Options, getenv func(string) string) string {
	if options.CacheDir != "" {
		return options.CacheDir
	}
	return defaultCacheDir(getenv)
}

// tools looks for the programs alone, when they cannot be tried.
func tools(getenv func(string) string) []Check {
	cxx, err := findCompiler(getenv)
	checks := []Check{verdict("C++ compiler", err, func() string { return cxx.path })}
	python, err := pythonCommand("", getenv)
	return append(checks, verdict("Python", err, func() string { return python }))
}

// linkCheck compiles and links a program that needs libm.
func (t *Toolchain) linkCheck(ctx context.Context) Check {
	const text = `extern "C" double pow(double, double);
extern "C" __attribute__((visibility("default"))) double doctor(double x) { return pow(x, 3.0); }
`
	_, err := t.Build(ctx, Request{Kind: SharedC, Sources: []Source{{Name: "doctor.cpp", Text: text}}})
	return verdict("compile and link", err, func() string {
		if p, err := t.probe(ctx, t.driverFlags(Flags{})); err == nil {
			if l, err := findLinker(t.getenv, p.Major); err == nil {
				return "works (" + l.path + ")"
			}
		}
		return "works"
	})
}

// pythonChecks look at the interpreter, its headers and its NumPy.
func (t *Toolchain) pythonChecks(ctx context.Context) []Check {
	p, err := t.Python(ctx)
	checks := []Check{verdict("Python", err, func() string { return "CPython " + p.VersionString() + " (" + p.Invoked + ")" })}
	if err != nil {
		return checks
	}
	include, err := t.headers(p)
	checks = append(checks, verdict("Python headers", err, func() string { return include }))
	numpy := Check{Name: "NumPy", OK: true, Detail: p.NumPyVersion}
	if p.NumPyInclude == "" { // a choice, not a fault
		numpy.Detail = "not installed: programs that use it are compiled for plain Python only"
		numpy.Fix = p.Invoked + " -m pip install numpy"
	}
	return append(checks, numpy)
}

// verdict makes a check of an error, or of what to say when there is none.
func verdict(name string, err error, detail func() string) Check {
	if err == nil {
		return Check{Name: name, OK: true, Detail: detail()}
	}
	check := Check{Name: name, Detail: err.Error()}
	var absent *ToolchainMissing
	var list diag.Errors
	switch {
	case errors.As(err, &absent):
		check.Detail, check.Fix = absent.Diagnostic.Text, installCommand(absent.Packages)
	case errors.As(err, &list) && len(list) > 0:
		check.Detail, check.Fix = list[0].Text, list[0].Hint
	}
	return check
}

// String shows a check in one or two lines.
func (c Check) String() string {
	mark := "ok     "
	if !c.OK {
		mark = "MISSING"
	}
	text := fmt.Sprintf("%s %s: %s", mark, c.Name, c.Detail)
	if c.Fix != "" {
		text += "\n        fix: " + strings.TrimPrefix(c.Fix, "run: ")
	}
	return text
}

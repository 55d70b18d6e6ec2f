// Package command is the command line: flags to transpile.Options, diagnostics
// and exit statuses.
package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"pyx2cpp/toolchain"
	"pyx2cpp/transpile"
	"pyx2cpp/transpile/diag"
)

// The exit statuses.
const (
	statusOK          = 0
	statusErrors      = 1 // diagnostics
	statusUsage       = 2
	statusNoTools     = 3   // toolchain missing
	statusInterrupted = 130 // as shells report Ctrl-C
)

// exit carries the status of a program run by "run".
type exit struct{ status int }

func (e exit) Error() string { return fmt.Sprint("exit status ", e.status) }

// Version is that of the compiler and of the Python package that carries it.
const Version = "0.2.0"

// usageError is a wrong command line.
type usageError struct{ text string }

func (e usageError) Error() string { return e.text }

// Main runs the command line and returns the exit status.
func Main(args []string, stdout, stderr io.Writer) int {
	toolchain.Relaunch(args)
	collectSeldom()
	ctx := context.Background()
	if list := interrupts(); len(list) > 0 { // without any, all signals would be meant
		var stop context.CancelFunc
		ctx, stop = signal.NotifyContext(ctx, list...)
		defer stop()
	}
	app := newApp(stdout, stderr)
	app.Metadata["args"] = args
	ordered, err := reorder(app, args)
	if err == nil {
		err = app.RunContext(ctx, ordered)
	}
	return report(err, app.Metadata["format"] == "json", stderr)
}

// collectSeldom has the garbage collector run less often than Go's default: a
// compilation is short, and most of what it makes is needed to its end. Long
// programs come under the limit, from which on it runs as often as it must.
func collectSeldom() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
		debug.SetMemoryLimit(768 << 20)
	}
}

// report prints an error and gives its exit status.
func report(err error, asJSON bool, stderr io.Writer) int {
	var missing *toolchain.ToolchainMissing
	var list diag.Errors
	var e exit
	var usage usageError
	switch {
	case err == nil:
		return statusOK
	case errors.As(err, &e):
		return e.status
	case errors.As(err, &missing):
		printDiagnostics(stderr, diag.Errors{missing.Diagnostic}, asJSON)
		return statusNoTools
	case errors.As(err, &list):
		printDiagnostics(stderr, list, asJSON)
		return statusErrors
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "pyx2cpp: interrupted")
		return statusInterrupted
	}
	if errors.As(err, &usage) {
		fmt.Fprintf(stderr, "pyx2cpp: %v\n", err)
		fmt.Fprintln(stderr, "usage: pyx2cpp strategy.py [-o DIR]   (pyx2cpp --help tells more)")
		return statusUsage
	}
	fmt.Fprintf(stderr, "error: %v\n", err)
	return statusErrors
}

func printDiagnostics(w io.Writer, list diag.Errors, asJSON bool) {
	var src diag.Sources
	for _, d := range list {
		if d.Span.Line == 0 { // nothing to quote; the file may be a device that never ends
			continue
		}
		if text, err := os.ReadFile(d.Span.File); err == nil {
			src.Add(d.Span.File, string(text))
		}
	}
	if asJSON {
		_ = diag.JSON(w, list, &src)
		return
	}
	_ = diag.Text(w, list, &src)
}

func init() {
	// -v is --verbose; the version has no letter of its own.
	cli.VersionFlag = &cli.BoolFlag{Name: "version", Usage: "print the version"}
}

func newApp(stdout, stderr io.Writer) *cli.App {
	app := &cli.App{
		Name:      "pyx2cpp",
		Version:   Version,
		Usage:     "compile ordinary Python to a native extension module, a C library and a Go package",
		ArgsUsage: "strategy.py",
		Flags:     compileFlags,
		Action:    compile,
		Commands: []*cli.Command{
			{Name: "check", Usage: "report diagnostics and what would be native; write nothing", ArgsUsage: "strategy.py", Flags: compileFlags, Action: check},
			{Name: "build", Usage: "compile; with --exe, a program to one executable", ArgsUsage: "prog.py", Flags: append(slices.Clone(compileFlags), exeFlag), Action: build},
			{Name: "annotate", Usage: "write a page of HTML that shows how native each line is", ArgsUsage: "strategy.py", Flags: annotateFlags, Action: annotate},
			{Name: "emit", Usage: "print what a stage makes", ArgsUsage: "strategy.py", Flags: append(slices.Clone(compileFlags), stageFlag), Action: emit},
			{Name: "run", Usage: "compile a program and run it as __main__", ArgsUsage: "prog.py [arguments]", Flags: compileFlags, Action: run},
			{Name: "doctor", Usage: "look at everything that a build needs", Flags: compileFlags, Action: doctor},
			{Name: "specialise", Hidden: true, Flags: specialiseFlags, Action: specialise},
		},
		Writer: stdout, ErrWriter: stderr,
		Metadata: map[string]any{},
		// A signature has commas of its own: --sig 'f(float, int)'.
		DisableSliceFlagSeparator: true,
		ExitErrHandler:            func(*cli.Context, error) {},
		OnUsageError:              func(_ *cli.Context, err error, _ bool) error { return usageError{err.Error()} },
	}
	for _, c := range app.Commands {
		c.OnUsageError = app.OnUsageError
	}
	return app
}

var compileFlags = []cli.Flag{
	&cli.StringFlag{Name: "o", Usage: "folder of the products (default: that of the source)", TakesFile: true},
	&cli.StringFlag{Name: "python", Usage: "interpreter to build for (default: the active venv, else python3)"},
	&cli.StringSliceFlag{Name: "sig", Usage: "a signature to compile, such as 'f(float64[:], int)'"},
	&cli.StringFlag{Name: "trace", Usage: "run 'driver.py args' once under CPython and compile for the types that arrive"},
	&cli.BoolFlag{Name: "strict", Usage: "what stays in Python is an error"},
	&cli.BoolFlag{Name: "keep", Usage: "keep the C++"},
	&cli.StringFlag{Name: "report", Usage: "write the report as JSON to this file"},
	&cli.StringFlag{Name: "format", Usage: "diagnostics as text or json", Value: "text"},
	&cli.StringFlag{Name: "cpu", Usage: "CPU to build for, such as x86-64-v3 (default: this machine's)"},
	&cli.BoolFlag{Name: "fast-math", Usage: "let the compiler reassociate and contract floating-point arithmetic"},
	&cli.IntFlag{Name: "threads", Usage: "how many threads run loops over pyx2cpp.prange (default: as many as there are processors) and share large array work (default: one)"},
	&cli.StringFlag{Name: "module", Usage: "name of the module (default: that of the file)"},
	&cli.StringFlag{Name: "sanitize", Usage: "build with sanitizers: address, thread, undefined"},
	&cli.BoolFlag{Name: "debug", Usage: "debug information that leads to the Python lines"},
	&cli.StringSliceFlag{Name: "follow", Usage: "compile this installed package with the program"},
	&cli.BoolFlag{Name: "no-follow", Usage: "leave the modules that the file imports alone"},
	&cli.BoolFlag{Name: "linked", Hidden: true}, // the modules that the file imports have been compiled with it
	&cli.StringSliceFlag{Name: "root", Hidden: true}, &cli.StringFlag{Name: "dotted", Hidden: true},
	&cli.BoolFlag{Name: "no-go", Usage: "leave out the C library and the Go package"},
	&cli.BoolFlag{Name: "arrow", Usage: "the Go package also takes and gives Arrow arrays and records (apache/arrow/go/v17)"},
	&cli.BoolFlag{Name: "timings", Usage: "print the time of each stage"},
	&cli.BoolFlag{Name: "verbose", Aliases: []string{"v"}, Usage: "report what could not be made faster, too"},
	&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "print nothing but errors"},
}

// annotateFlags are the compiler's; -o names a file there.
var annotateFlags = append([]cli.Flag{
	&cli.StringFlag{Name: "o", Usage: "the page (default: strategy.html beside the source)", TakesFile: true},
}, compileFlags[1:]...)

var exeFlag = &cli.BoolFlag{Name: "exe", Usage: "make one executable that runs as the program does"}

var stageFlag = &cli.StringFlag{Name: "stage", Aliases: []string{"dump"}, Usage: "one of " + strings.Join(transpile.Stages, ", "), Value: "cpp"}

var specialiseFlags = []cli.Flag{
	&cli.StringFlag{Name: "module"}, &cli.StringFlag{Name: "function"}, &cli.IntFlag{Name: "line"}, &cli.StringFlag{Name: "types"},
	&cli.StringFlag{Name: "key"}, &cli.StringFlag{Name: "source-hash"}, &cli.StringFlag{Name: "o"}, &cli.StringFlag{Name: "python"},
	&cli.StringFlag{Name: "cpu"}, &cli.BoolFlag{Name: "fast-math"}, &cli.IntFlag{Name: "threads"}, &cli.StringFlag{Name: "sanitize"},
	&cli.StringSliceFlag{Name: "sig"}, &cli.StringFlag{Name: "format", Value: "text"}, &cli.BoolFlag{Name: "no-follow"}, &cli.BoolFlag{Name: "linked"},
	&cli.StringSliceFlag{Name: "root"}, &cli.StringFlag{Name: "dotted"},
}

// options reads the flags that all commands share.
func options(c *cli.Context) (transpile.Options, error) {
	format := c.String("format")
	if format != "text" && format != "json" {
		return transpile.Options{}, usageError{fmt.Sprintf("unknown format %q: text or json", format)}
	}
	c.App.Metadata["format"] = format
	if n := c.Int("threads"); n < 0 {
		return transpile.Options{}, usageError{fmt.Sprintf("--threads %d: how many?", n)}
	}
	o := transpile.Options{
		File: c.Args().First(), OutDir: c.String("o"), Module: c.String("module"), Python: c.String("python"),
		Sigs: c.StringSlice("sig"), Trace: c.String("trace"), Strict: c.Bool("strict"), Keep: c.Bool("keep"), Report: c.String("report"),
		NoGo: c.Bool("no-go"), Arrow: c.Bool("arrow"), Alone: c.Bool("no-follow"), Linked: c.Bool("linked") || !c.Bool("no-follow"), Follow: c.StringSlice("follow"), Out: c.App.Writer, Timings: c.Bool("timings"),
		Threads: c.Int("threads"), Roots: c.StringSlice("root"), Dotted: c.String("dotted"),
		Flags: toolchain.Flags{CPU: c.String("cpu"), FastMath: c.Bool("fast-math"), Debug: c.Bool("debug")},
	}
	if s := c.String("sanitize"); s != "" {
		o.Flags.Sanitize = strings.Split(s, ",")
	}
	if tool, err := os.Executable(); err == nil {
		o.Tool, _ = filepath.EvalSymlinks(tool)
	}
	return o, nil
}

// source reads the options of a command that takes one file.
func source(c *cli.Context) (transpile.Options, error) {
	o, err := options(c)
	switch {
	case err != nil:
		return o, err
	case c.Args().Len() == 0:
		return o, usageError{"no Python file given"}
	case c.Args().Len() > 1:
		return o, usageError{fmt.Sprintf("one Python file at a time, not %d", c.Args().Len())}
	}
	return o, nil
}

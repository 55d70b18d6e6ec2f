package command

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"

	"github.com/urfave/cli/v2"

	"pyx2cpp/cpprt"
	"pyx2cpp/toolchain"
	"pyx2cpp/transpile"
	"pyx2cpp/transpile/diag"
)

// compile builds all products of a file.
func compile(c *cli.Context) error {
	o, err := source(c)
	if err != nil {
		return err
	}
	stop := progress(o.File)
	u, err := transpile.Compile(c.Context, o)
	stop()
	if u != nil {
		finish(c, o, u, err == nil)
		if rerr := writeReport(o, u); err == nil {
			err = rerr
		}
	}
	return err
}

// build is compile, or makes an executable.
func build(c *cli.Context) error {
	if !c.Bool("exe") {
		return compile(c)
	}
	o, err := source(c)
	if err != nil {
		return err
	}
	if folder(o.File) {
		return usageError{fmt.Sprintf("%s: --exe takes a program; a package is compiled and then run with python -m", o.File)}
	}
	if o.Module == "" {
		o.Module = programName(o.File)
	}
	u, path, err := transpile.Executable(c.Context, o)
	if err != nil {
		return err
	}
	if !c.Bool("quiet") {
		fmt.Fprintf(c.App.Writer, "%s → %s\n", o.File, path)
		fmt.Fprintf(c.App.Writer, "  it needs %s\n", u.Needs())
		finish(c, o, u, false)
	}
	return writeReport(o, u)
}

// patience is how long a build may take before it says that it is going on.
const patience = time.Second

// progress shows at a terminal that a long build is going on, until stop.
func progress(file string) (stop func()) {
	if info, err := os.Stderr.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return func() {}
	}
	done, gone := make(chan struct{}), make(chan struct{})
	began := time.Now()
	go func() {
		defer close(gone)
		tick := time.NewTicker(patience)
		defer tick.Stop()
		shown := false
		for {
			select {
			case <-tick.C:
				shown = true
				fmt.Fprintf(os.Stderr, "\rpyx2cpp: compiling %s … %.0f s", filepath.Base(file), time.Since(began).Seconds())
			case <-done:
				if shown {
					fmt.Fprint(os.Stderr, "\r\x1b[K")
				}
				return
			}
		}
	}()
	return func() { close(done); <-gone }
}

// finish prints what a command has to say about a unit.
func finish(c *cli.Context, o transpile.Options, u *transpile.Unit, built bool) {
	if o.Timings {
		u.WriteTimings(c.App.Writer)
	}
	if c.Bool("quiet") || u.Report == nil {
		return
	}
	if built {
		fmt.Fprintf(c.App.Writer, "%s → %s\n", o.File, u.Product())
	}
	u.Report.WriteText(c.App.Writer, filepath.Base(o.File), c.Bool("verbose"))
	for _, m := range u.Modules {
		if built {
			fmt.Fprintf(c.App.Writer, "%s → %s\n", m.Options.File, m.Product())
		}
		m.Report.WriteText(c.App.Writer, filepath.Base(m.Options.File), c.Bool("verbose"))
	}
}

func writeReport(o transpile.Options, u *transpile.Unit) error {
	if o.Report == "" || u.Report == nil {
		return nil
	}
	return u.Report.WriteJSON(o.Report)
}

// check reports without writing products.
func check(c *cli.Context) error {
	o, err := source(c)
	if err != nil {
		return err
	}
	u, err := transpile.Analyse(o)
	if err != nil {
		return err
	}
	finish(c, o, u, false)
	if err := writeReport(o, u); err != nil {
		return err
	}
	if errs := u.Report.Strict(u); o.Strict && len(errs) > 0 {
		return errs
	}
	return nil
}

// emit prints what a stage makes.
func emit(c *cli.Context) error {
	o, err := source(c)
	if err != nil {
		return err
	}
	u, err := transpile.AnalyseUpTo(o, c.String("stage"))
	if err != nil {
		return err
	}
	if err := u.Dump(c.App.Writer, c.String("stage")); err != nil {
		return usageError{err.Error()}
	}
	return nil
}

// annotate writes a page of HTML that shows how native each line is.
func annotate(c *cli.Context) error {
	o, err := source(c)
	if err != nil {
		return err
	}
	path := o.OutDir // -o names the file here
	if path == "" {
		path = strings.TrimSuffix(o.File, ".py") + ".html"
	}
	var page bytes.Buffer
	if err := transpile.Annotate(o, &page); err != nil {
		return err
	}
	if err := os.WriteFile(path, page.Bytes(), 0o644); err != nil {
		return diag.Errors{diag.At(diag.OutputUnwritable, diag.Span{File: path}, "%v", errors.Unwrap(err))}
	}
	if !c.Bool("quiet") {
		fmt.Fprintln(c.App.Writer, path)
	}
	return nil
}

// run compiles a program into a folder of its own and runs it as __main__ does.
func run(c *cli.Context) error {
	o, err := options(c)
	if err != nil {
		return err
	}
	if c.Args().Len() == 0 {
		return usageError{"no Python file given"}
	}
	o.NoGo, o.Silent = true, true
	args := c.Args().Slice()
	if folder(o.File) { // python FOLDER runs its __main__.py
		o.File = filepath.Join(o.File, "__main__.py")
		args[0] = o.File
	}
	if o.Module == "" {
		o.Module = programName(o.File)
	}
	dir, err := os.MkdirTemp("", "pyx2cpp-run-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	o.OutDir = dir
	program, u, err := transpile.BuildToRun(c.Context, o)
	if transpile.IsDefect(err) && os.Getenv("PYX2CPP_DEBUG") == "" {
		return interpret(c, o, err)
	}
	if err != nil {
		return err
	}
	if u != nil {
		if err := writeReport(o, u); err != nil {
			return err
		}
	}
	program.Keep(c.App.Metadata["args"].([]string))
	return runProgram(program.Command(args))
}

func folder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// interpret runs a program under CPython alone, when it is this compiler's fault
// that it can't be compiled.
func interpret(c *cli.Context, o transpile.Options, defect error) error {
	tc, err := toolchain.Open(toolchain.Options{Runtime: cpprt.Files, Python: o.Python})
	if err != nil {
		return defect
	}
	py, err := tc.Python(c.Context)
	if err != nil {
		return defect
	}
	fmt.Fprintf(c.App.ErrWriter, "%s: warning: it runs under CPython: %v\n", o.File, defect)
	return runProgram(exec.Command(py.Invoked, c.Args().Slice()...))
}

// programName is the name under which a program is compiled. It runs as
// __main__, so that a file whose name can't be a module's is a program all the same.
func programName(file string) string {
	if stem := strings.TrimSuffix(filepath.Base(file), ".py"); transpile.Identifier(stem) {
		return stem
	}
	return "program"
}

// runProgram runs a program in this one's place: its standard streams and its
// exit status, and the signals that are sent to this process.
func runProgram(cmd *exec.Cmd) error {
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	// Who kills this process means the program. The kernel watches the thread that started it.
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, endings()...) // a terminal sends Ctrl-C to both
	if err := cmd.Start(); err != nil {
		signal.Stop(signals)
		return err
	}
	go func() {
		for s := range signals {
			_ = cmd.Process.Signal(s)
		}
	}()
	err := cmd.Wait()
	signal.Stop(signals)
	close(signals)
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		if ws, ok := failed.Sys().(syscall.WaitStatus); ok && ws.Signaled() {
			return exit{128 + int(ws.Signal())}
		}
		return exit{failed.ExitCode()}
	}
	return err
}

// doctor prints what a build needs and whether it is there.
func doctor(c *cli.Context) error {
	o, err := options(c)
	if err != nil {
		return err
	}
	ok := true
	for _, k := range toolchain.Doctor(c.Context, toolchain.Options{Runtime: cpprt.Files, Python: o.Python}) {
		mark := "ok"
		if !k.OK {
			mark, ok = "MISSING", false
		}
		fmt.Fprintf(c.App.Writer, "%-8s %-18s %s\n", mark, k.Name, k.Detail)
		if k.Fix != "" {
			fmt.Fprintf(c.App.Writer, "         fix: %s\n", k.Fix)
		}
	}
	if !ok {
		return exit{statusNoTools}
	}
	return nil
}

package toolchain

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"syscall"

	"pyx2cpp/transpile/diag"
)

// Packages of Debian that supply what may be missing.
const (
	clangPackage  = "clang-19"
	linkerPackage = "lld-19"
)

// ToolchainMissing says that something has to be installed before anything
// can be compiled. Commands report it with exit status 3.
type ToolchainMissing struct {
	Diagnostic diag.Diagnostic
	Packages   []string // Debian packages that supply it
}

// Error gives the diagnostic without its hint.
func (m *ToolchainMissing) Error() string { return m.Diagnostic.Error() }

// Unwrap lets a caller treat it as any other list of diagnostics.
func (m *ToolchainMissing) Unwrap() error { return diag.Errors{m.Diagnostic} }

// missing makes a ToolchainMissing whose hint is the command to run.
func missing(code diag.Code, packages []string, format string, args ...any) error {
	d := diag.At(code, diag.Span{}, format, args...)
	d.Hint = "run: " + installCommand(packages)
	return &ToolchainMissing{Diagnostic: d, Packages: packages}
}

// installCommand is what installs packages, for this user as he is.
func installCommand(packages []string) string {
	command := "apt-get install -y " + strings.Join(packages, " ")
	if os.Geteuid() != 0 {
		command = "sudo " + command
	}
	return command
}

// writeError is about a file of the cache or an output that was not written.
// A full disk is named as such, whichever file happened to meet it.
func writeError(path string, err error) error {
	code, hint := diag.CacheUnusable, "set PYX2CPP_CACHE to a folder that only you can write"
	if fullDisk(err) {
		hint = "free some space on the file system of " + filepath.Dir(path)
	}
	return diag.Errors{{Code: code, Text: fmt.Sprintf("cannot write the cache: %v", err), Hint: hint}}
}

// outputError is about the file that the user asked for.
func outputError(path string, err error) error {
	d := diag.Diagnostic{Code: diag.OutputUnwritable, Span: diag.Span{File: path}, Text: fmt.Sprintf("cannot write the output: %v", reason(err))}
	if fullDisk(err) {
		d.Hint = "free some space on the file system of " + filepath.Dir(path)
	}
	return diag.Errors{d}
}

// reason drops the operation and the path of a file error: the diagnostic
// names the path already, and a temporary name would only confuse.
func reason(err error) error {
	var number syscall.Errno
	if errors.As(err, &number) {
		return number
	}
	return err
}

// fullDisk says whether an error is about space: of the disk, a quota, or the
// size that a process may write.
func fullDisk(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

// failure is a program that ended with an error.
type failure struct {
	command []string
	output  string
	err     error
}

// Rejected says that clang did not take the C++ that this compiler wrote.
type Rejected struct {
	Errors diag.Errors
	Lines  []int // lines of the Python source that clang's errors and notes are about
	// TooLong: clang took too much time for a unit. Lines has one entry for each line of C++.
	TooLong bool
}

// Error gives the diagnostic without its hint.
func (r *Rejected) Error() string { return r.Errors.Error() }

// Unwrap lets a caller treat it as any other list of diagnostics.
func (r *Rejected) Unwrap() error { return r.Errors }

// pythonLine finds the places in Python sources that clang's output names.
var pythonLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^[^\s:][^:\n]*\.py:(\d+):\d+: `) })

func pythonLines(output string) []int {
	var lines []int
	for _, m := range pythonLine().FindAllStringSubmatch(output, -1) {
		n, _ := strconv.Atoi(m[1])
		lines = append(lines, n)
	}
	return lines
}

// lineDirective finds the lines of C++ that name their place in the Python source.
var lineDirective = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^#line (\d+) "`) })

// tooLong is the error about a unit that clang takes too much time for.
func (c *cache) tooLong(source string, f failure) error {
	r := &Rejected{TooLong: true}
	line := 0
	for text := range strings.Lines(source) {
		if m := lineDirective().FindStringSubmatch(text); m != nil {
			line, _ = strconv.Atoi(m[1])
		} else if line > 0 {
			r.Lines = append(r.Lines, line)
		}
	}
	r.Errors = diag.Errors{{Code: diag.CompilerRejected, Text: "the C++ compiler takes too long for generated code", Hint: "log: " + c.writeLog(source, f)}}
	return r
}

// clangError finds the first error in clang's output that has a place.
var clangError = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?m)^([^\s:][^:\n]*):(\d+):(\d+): (?:fatal )?error: (.*)$`)
})

// absentHeader recognises a missing system header and whose it is.
var absentHeader = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`fatal error: '((?:Eigen|boost)/[^']*)' file not found`)
})

// unknownCPU recognises a name that clang does not know.
var unknownCPU = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`unknown target CPU '([^']*)'|unsupported argument '([^']*)' to option '-march='`)
})

// diagnose turns a failed compilation or link into what the user sees. The
// full story goes to a log file; clang's text is about C++ that the user has
// not written, so it is not shown.
func (c *cache) diagnose(code diag.Code, what string, source string, f failure) error {
	if strings.Contains(f.output, "No space left on device") || strings.Contains(f.output, "File too large") {
		return writeError(filepath.Join(c.dir, "object"), syscall.ENOSPC)
	}
	if m := unknownCPU().FindStringSubmatch(f.output); m != nil {
		return targetError(fmt.Sprintf("the C++ compiler does not know the CPU %q", m[1]+m[2]))
	}
	if m := absentHeader().FindStringSubmatch(f.output); m != nil {
		packages := []string{"libboost-dev", "libboost-math-dev"}
		if strings.HasPrefix(m[1], "Eigen/") {
			packages = []string{"libeigen3-dev"}
		}
		return missing(diag.PythonHeadersMissing, packages, "the header %s is not installed", m[1])
	}
	log := c.writeLog(source, f)
	d := diag.Diagnostic{Code: code, Text: "internal: " + what, Hint: "please report it with the log " + log}
	if m := clangError().FindStringSubmatch(f.output); m != nil && strings.HasSuffix(m[1], ".py") {
		line, _ := strconv.Atoi(m[2])
		d.Span = diag.Span{File: m[1], Line: line, EndLine: line}
	}
	if log == "" {
		d.Hint = "the log could not be written: " + c.dir + " is full or read-only"
	}
	if code == diag.CompilerRejected {
		return &Rejected{Errors: diag.Errors{d}, Lines: pythonLines(f.output)}
	}
	return diag.Errors{d}
}

// targetError is about a CPU or sanitizer that does not exist.
func targetError(text string) error {
	return diag.Errors{{Code: diag.UnknownTarget, Text: text, Hint: "x86-64-v2, x86-64-v3, x86-64-v4 and native are usual; clang -print-supported-cpus lists all"}}
}

// writeLog keeps everything needed to reproduce a failure and gives its path.
func (c *cache) writeLog(source string, f failure) string {
	path := filepath.Join(c.dir, "log", hashKey(source, f.output)[:16]+".log")
	text := fmt.Sprintf("status: %v\ncommand: %q\n\n%s\n\n---- source ----\n%s", f.err, f.command, f.output, source)
	if os.WriteFile(path, []byte(text), 0o600) != nil {
		return ""
	}
	return path
}

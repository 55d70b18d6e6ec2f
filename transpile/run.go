package transpile

import (
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"pyx2cpp/toolchain"
)

// runMain runs an extension module as `python prog.py` would run its source.
//
//go:embed run.py
var runMain string

// Program is a program that was built to be run: its own library and those of
// the modules that were compiled with it.
type Program struct {
	python *toolchain.Python
	folder string
	note   runNote
	tools  *toolchain.Toolchain // nil where nothing of the program may be kept
}

// runNote is what the cache keeps of a program, so that running it again needs
// no more than its sources unchanged.
type runNote struct {
	Libraries []library // the program's first
	Preload   []string
}

// library is the extension module of one source.
type library struct {
	Source string // resolved
	Sum    string // of the source
	Place  string // in the folder of products
	Key    string // in the cache of the toolchain
}

// BuildToRun builds a program in the folder of products. If it was built
// before, by this very compiler and with the same options, and no source has
// changed, its libraries are taken from the cache and the unit is nil.
func BuildToRun(ctx context.Context, o Options) (*Program, *Unit, error) {
	o.ToRun = true
	tc, key := runKey(ctx, o)
	if p := restore(ctx, tc, key, o.OutDir); p != nil {
		return p, nil, nil
	}
	u, err := Compile(ctx, o)
	if err != nil {
		return nil, u, err
	}
	p := u.program()
	if tc != nil && !u.left && len(u.Options.Stays) == 0 {
		if text, err := json.Marshal(p.note); err == nil {
			tc.KeepNote(key, text)
			p.tools = tc
		}
	}
	return p, u, nil
}

// Keep notes how the program of a command line is run: the next time the
// command does nothing else.
func (p *Program) Keep(args []string) {
	if p.tools == nil || len(p.note.Preload) > 0 {
		return
	}
	l := toolchain.Launch{Python: p.python.Invoked, Before: []string{"-c", p.tools.PythonCommand(runMain, importlibFile, importlibCode(runMain))}}
	for _, lib := range p.note.Libraries {
		l.Libraries = append(l.Libraries, toolchain.LaunchLibrary{Source: lib.Source, Sum: lib.Sum, Key: lib.Key})
	}
	p.tools.KeepLaunch(args, l)
}

// runKey identifies what a program is built from, but for the modules that it
// imports. There is no toolchain for what asks for more than running.
func runKey(ctx context.Context, o Options) (*toolchain.Toolchain, string) {
	if o.Report != "" || o.Trace != "" || o.Strict || o.Keep || o.Timings {
		return nil, ""
	}
	src, err := os.ReadFile(o.File)
	if err != nil {
		return nil, ""
	}
	tc, err := tools(o)
	if err != nil {
		return nil, ""
	}
	py, err := tc.Python(ctx)
	if err != nil {
		return nil, ""
	}
	parts := []string{"run 1", compilerIdentity(), py.ABI(), py.Invoked, realPath(o.File), o.File, o.Module, string(src), fmt.Sprint(o.Flags, o.Alone, o.Threads)}
	parts = append(append(append(parts, o.Sigs...), "follow"), o.Follow...)
	parts = append(append(parts, "path"), inEnvironment()...)
	return tc, strings.Join(append(parts, settings()...), "\x00")
}

// restore puts the libraries of a program that was built before into a folder;
// nil when anything is not as it was.
func restore(ctx context.Context, tc *toolchain.Toolchain, key, folder string) *Program {
	if tc == nil {
		return nil
	}
	text, ok := tc.Note(key)
	p := &Program{folder: folder}
	if !ok || json.Unmarshal(text, &p.note) != nil || len(p.note.Libraries) == 0 {
		return nil
	}
	for _, l := range p.note.Libraries {
		path := filepath.Join(folder, l.Place)
		if sourceSum(l.Source) != l.Sum || os.MkdirAll(filepath.Dir(path), 0o777) != nil || !tc.Restore(l.Key, path) {
			return nil
		}
	}
	py, err := tc.Python(ctx)
	if err != nil {
		return nil
	}
	p.python, p.tools = py, tc
	return p
}

func sourceSum(file string) string {
	src, err := os.ReadFile(file)
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(src)
	return hex.EncodeToString(sum[:])
}

// program is what was built of a unit and its modules.
func (u *Unit) program() *Program {
	p := &Program{python: u.python, folder: u.folder(), note: runNote{Preload: u.preload}}
	for _, m := range append([]*Unit{u}, u.Modules...) {
		place, err := filepath.Rel(p.folder, m.out)
		if err != nil {
			place = m.out
		}
		source := realPath(m.Options.File)
		p.note.Libraries = append(p.note.Libraries, library{source, sourceSum(source), place, m.outKey})
	}
	return p
}

// Command is the command that runs the program args[0], compiled, with its
// arguments as __main__.
func (p *Program) Command(args []string) *exec.Cmd {
	words := append(p.before(), strconv.Itoa(len(p.note.Libraries)))
	for _, l := range p.note.Libraries {
		words = append(words, l.Source, filepath.Join(p.folder, l.Place))
	}
	cmd := exec.Command(p.python.Invoked, append(words, args...)...)
	cmd.Env = os.Environ()
	if len(p.note.Preload) > 0 {
		cmd.Env = append(cmd.Env, "LD_PRELOAD="+strings.Join(p.note.Preload, ":"))
	}
	return cmd
}

// before are the arguments of the interpreter before those that name the libraries.
func (p *Program) before() []string { return []string{"-c", importlibCode(runMain)} }

const importlibFile = "<frozen importlib._bootstrap_external>"

// importlibCode is a command that runs code in a namespace of its own. Its
// frames are taken for importlib's, which CPython leaves out of tracebacks.
func importlibCode(text string) string {
	return "exec(compile(" + pyString(text) + ", " + pyString(importlibFile) + `, "exec"), {})`
}

// pyString writes a text as a Python string.
func pyString(text string) string {
	quoted, _ := json.Marshal(text) // of ASCII, JSON's strings are Python's
	return string(quoted)
}

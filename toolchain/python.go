package toolchain

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"pyx2cpp/transpile/diag"
)

//go:embed python_probe.py
var pythonProbe string

// The CPython version that the runtime is written for: frames and dictionary
// versions are laid out anew in every minor version.
const (
	pythonMajor = 3
	pythonMinor = 11
)

// Python holds the facts of an interpreter that builds depend on.
type Python struct {
	Path           string // as found: the command to run
	Executable     string // behind symbolic links and launch scripts
	Invoked        string // sys.executable: inside a venv, the venv's
	Prefix         string // sys.prefix
	Implementation string // "cpython"
	Version        [3]int
	Include        string // folder of Python.h
	PlatInclude    string
	ExtSuffix      string // ".cpython-311-x86_64-linux-gnu.so"
	SOABI          string
	Debug          bool // built with Py_DEBUG: another ABI
	FreeThreaded   bool // built without the GIL: another ABI
	PointerBits    int
	LibDir         string // folder of libpython
	LDLibrary      string // its file name
	SharedLib      bool   // there is a shared libpython
	LibPL          string // folder of the static libpython
	StaticLib      string // its file name
	Libs           string // what that has to be linked with
	NumPyVersion   string // "" without NumPy
	NumPyInclude   string
	NumPyFile      string
	UserSite       string   // the user's site-packages, which need not exist
	SysPath        []string `json:"Path"`
}

// VersionString gives "3.11.7".
func (p *Python) VersionString() string {
	return fmt.Sprintf("%d.%d.%d", p.Version[0], p.Version[1], p.Version[2])
}

// ABI names everything that a compiled module must agree on with the process
// that loads it: it belongs into the key of a specialisation.
func (p *Python) ABI() string {
	return fmt.Sprintf("%s %s debug=%t nogil=%t numpy=%s", p.Implementation, p.SOABI, p.Debug, p.FreeThreaded, p.NumPyVersion)
}

// pythonCommand finds the interpreter to ask: the one named, the active
// virtual environment's, that of this program, else python3.
func pythonCommand(name string, getenv func(string) string) (string, error) {
	if name != "" {
		path, ok := lookPath(name, getenv)
		if !ok {
			return "", pythonError("there is no Python interpreter %q", name)
		}
		return filepath.Abs(path)
	}
	if venv := getenv("VIRTUAL_ENV"); venv != "" {
		if path, ok := lookPath(filepath.Join(venv, "bin", "python"), getenv); ok {
			return filepath.Abs(path)
		}
	}
	// PYX2CPP_PYTHON is the interpreter in whose environment this program is installed.
	for _, name := range []string{getenv("PYX2CPP_PYTHON"), "python3", "python"} {
		if name == "" {
			continue
		}
		if path, ok := lookPath(name, getenv); ok {
			return path, nil
		}
	}
	return "", missing(diag.PythonUnusable, []string{"python3", "python3-dev"}, "no Python interpreter was found")
}

// pythonError is about an interpreter that the user chose.
func pythonError(format string, args ...any) error {
	d := diag.At(diag.PythonUnusable, diag.Span{}, format, args...)
	d.Hint = fmt.Sprintf("give a CPython %d.%d with --python PATH, or activate its virtual environment", pythonMajor, pythonMinor)
	return diag.Errors{d}
}

// Python gives the facts of the interpreter that the options select. They are
// asked of the interpreter once and cached until it or its packages change.
func (t *Toolchain) Python(ctx context.Context) (*Python, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.python == nil {
		p, err := t.findPython(ctx)
		if err != nil {
			return nil, err
		}
		t.python = p
	}
	return t.python, nil
}

// findPython reads the facts from the cache or from the interpreter.
func (t *Toolchain) findPython(ctx context.Context) (*Python, error) {
	path, err := pythonCommand(t.options.Python, t.getenv)
	if err != nil {
		return nil, err
	}
	key := t.pythonKey(path)
	p := &Python{}
	if content, ok := t.cache.read(kindPython, key); ok && json.Unmarshal(content, p) == nil {
		p.Path = path
		return p, t.acceptable(p)
	}
	if err := t.askPython(ctx, path, p); err != nil {
		return nil, err
	}
	content, err := json.Marshal(p)
	if err != nil {
		return nil, err
	}
	if err := t.cache.putBytes(kindPython, key, content, pythonDeps(path, p)); err != nil {
		return nil, err
	}
	return p, t.acceptable(p)
}

// pythonTimeout is far beyond any interpreter's start.
const pythonTimeout = time.Minute

// askPython runs the interpreter once, in the user's own environment: it is
// the one in which the compiled module will be imported.
func (t *Toolchain) askPython(ctx context.Context, path string, p *Python) error {
	ctx, cancel := context.WithTimeout(ctx, pythonTimeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, path, "-c", pythonProbe)
	cmd.WaitDelay = time.Second
	out, err := cmd.Output()
	if err != nil {
		return pythonError("%s does not run: %v", path, err)
	}
	// Whatever a sitecustomize prints comes before the last line.
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if err := json.Unmarshal([]byte(lines[len(lines)-1]), p); err != nil {
		return pythonError("%s is not a usable Python interpreter", path)
	}
	p.Path = path
	return nil
}

// acceptable refuses interpreters that the runtime is not written for.
func (t *Toolchain) acceptable(p *Python) error {
	switch {
	case p.Implementation != "cpython":
		return pythonError("%s is %s, not CPython", p.Path, p.Implementation)
	case p.Version[0] != pythonMajor || p.Version[1] != pythonMinor:
		return pythonError("%s is Python %s; only %d.%d is supported so far", p.Path, p.VersionString(), pythonMajor, pythonMinor)
	case p.PointerBits != 64:
		return pythonError("%s is a %d-bit interpreter; 64 bits are needed", p.Path, p.PointerBits)
	case p.FreeThreaded:
		return pythonError("%s is a free-threaded build, which is not supported", p.Path)
	}
	return nil
}

// headers says where Python.h is, or that it has to be installed.
func (t *Toolchain) headers(p *Python) (string, error) {
	include := p.Include
	if override := t.getenv("PYX2CPP_PYTHON_INCLUDE"); override != "" {
		include = override
	}
	if _, err := os.Stat(filepath.Join(include, "Python.h")); err == nil {
		return include, nil
	}
	return "", missing(diag.PythonHeadersMissing, []string{fmt.Sprintf("python%d.%d-dev", p.Version[0], p.Version[1])},
		"there is no Python.h in %s", include)
}

// pythonVariables are the variables that change which modules an interpreter
// finds, or which interpreter a launch script starts.
var pythonVariables = []string{
	"PYTHONHOME", "PYTHONPATH", "PYTHONNOUSERSITE", "PYTHONUSERBASE", "HOME",
	"PYENV_VERSION", "PYENV_ROOT", "ASDF_PYTHON_VERSION", "ASDF_DATA_DIR",
}

// pythonKey is the key of an interpreter's facts. What a launch script (pyenv,
// asdf) starts depends on the current folder and on PATH, so they belong to
// its key; a binary's facts depend on neither.
func (t *Toolchain) pythonKey(path string) string {
	parts := []string{"python 1", pythonProbe, path}
	for _, name := range pythonVariables {
		parts = append(parts, t.getenv(name))
	}
	if isScript(path) {
		cwd, err := os.Getwd()
		if err != nil {
			cwd = ""
		}
		parts = append(parts, cwd, t.getenv("PATH"))
		for _, s := range versionFiles(cwd, t.getenv) {
			parts = append(parts, s.identity())
		}
	}
	return hashKey(parts...)
}

// isScript says whether a file starts with "#!".
func isScript(path string) bool {
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	head := make([]byte, 2)
	n, err := file.Read(head)
	return err == nil && n == 2 && string(head) == "#!"
}

// versionFiles are the files by which version managers choose an interpreter.
func versionFiles(cwd string, getenv func(string) string) []stamp {
	var stamps []stamp
	for dir := cwd; dir != ""; dir = filepath.Dir(dir) {
		stamps = append(stamps, stampsOf(filepath.Join(dir, ".python-version"), filepath.Join(dir, ".tool-versions"))...)
		if dir == filepath.Dir(dir) {
			break
		}
	}
	home := getenv("HOME")
	stamps = append(stamps, stampOf(filepath.Join(home, ".tool-versions")), stampOf(filepath.Join(home, ".pyenv", "version")))
	if root := getenv("PYENV_ROOT"); root != "" {
		stamps = append(stamps, stampOf(filepath.Join(root, "version")))
	}
	return stamps
}

// pythonDeps are the files whose change makes the facts stale: installing a
// package changes its site-packages folder, an upgrade of NumPy its version
// file, and creating a virtual environment anew its configuration.
func pythonDeps(path string, p *Python) []stamp {
	paths := []string{
		path, p.Executable, p.NumPyFile, p.UserSite, filepath.Join(p.Prefix, "pyvenv.cfg"),
		filepath.Join(p.Include, "Python.h"), filepath.Join(p.Include, "patchlevel.h"), filepath.Join(p.PlatInclude, "pyconfig.h"),
	}
	for _, dir := range p.SysPath {
		if base := filepath.Base(dir); base == "site-packages" || base == "dist-packages" {
			paths = append(paths, dir)
		}
	}
	stamps := make([]stamp, 0, len(paths))
	for _, path := range paths {
		if path != "" {
			stamps = append(stamps, stampOf(path))
		}
	}
	return stamps
}

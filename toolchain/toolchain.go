package toolchain

import (
	"context"
	"io/fs"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// Options say where the tools are and what the runtime is.
type Options struct {
	Runtime  fs.FS               // cpprt: include/** and src/**; nil for header-free code
	Python   string              // interpreter to build for; "" is the active venv's, else python3
	CacheDir string              // "" follows PYX2CPP_CACHE, XDG_CACHE_HOME and HOME
	Jobs     int                 // compilations at a time; 0 is the number of CPUs
	Getenv   func(string) string // nil is os.Getenv
	Log      func(string)        // told before something that takes seconds; may be nil
}

// Toolchain compiles C++ with the tools of this machine. Its methods may be
// called from several goroutines.
type Toolchain struct {
	options  Options
	getenv   func(string) string
	cache    *cache
	compiler compiler
	cpu      string        // identity of this machine's CPU
	runtime  runtimeFiles  // the runtime unpacked
	jobs     chan struct{} // one token for each running compilation
	extra    []string      // options of PYX2CPP_CXXFLAGS
	seconds  uint64        // processor time that clang may take for a unit
	rejected sync.Map      // key of a precompiled header → the error that making it gave

	mu     sync.Mutex // guards what follows
	probes map[string]*probed
	python *Python
}

// Open finds the compiler and opens the cache. It starts no program; what has
// to be asked of one is asked when it is needed. The error is a
// *ToolchainMissing or diag.Errors.
func Open(options Options) (*Toolchain, error) {
	getenv := options.Getenv
	if getenv == nil {
		getenv = os.Getenv
	}
	found, err := findCompiler(getenv)
	if err != nil {
		return nil, err
	}
	c, err := openCache(options.CacheDir, getenv)
	if err != nil {
		return nil, err
	}
	jobs := options.Jobs
	if jobs <= 0 {
		jobs = runtime.NumCPU()
	}
	t := &Toolchain{
		options: options, getenv: getenv, cache: c, compiler: found, cpu: cpuIdentity(),
		jobs: make(chan struct{}, jobs), seconds: mostSeconds, probes: map[string]*probed{}, extra: splitWords(getenv("PYX2CPP_CXXFLAGS")),
	}
	if options.Runtime != nil {
		if t.runtime, err = c.unpack(options.Runtime); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// CacheDir is the folder of the cache, for others to keep things beside it.
func (t *Toolchain) CacheDir() string { return t.cache.dir }

// Compiler describes the C++ compiler in one line.
func (t *Toolchain) Compiler(ctx context.Context) (string, error) {
	p, err := t.probe(ctx, t.driverFlags(Flags{}))
	if err != nil {
		return "", err
	}
	return p.Version, nil
}

// driverFlags are a user's flags and those of the environment.
func (t *Toolchain) driverFlags(f Flags) []string { return slices.Concat(f.driver(), t.extra) }

// withEnvironment adds the sanitizers that PYX2CPP_SANITIZE lists, so that any
// test can be run with everything instrumented.
func (t *Toolchain) withEnvironment(f Flags) Flags {
	for _, name := range strings.FieldsFunc(t.getenv("PYX2CPP_SANITIZE"), func(r rune) bool { return r == ',' }) {
		if !slices.Contains(f.Sanitize, name) {
			f.Sanitize = append(slices.Clone(f.Sanitize), name)
		}
	}
	return f
}

// log tells the caller about something slow.
func (t *Toolchain) log(text string) {
	if t.options.Log != nil {
		t.options.Log(text)
	}
}

package toolchain

import "time"

// SourceKind says what a translation unit may include.
type SourceKind uint8

const (
	// Core units include the runtime's pyx and np headers, never Python.h.
	Core SourceKind = iota
	// Glue units may include Python.h and NumPy's headers too.
	Glue
)

// Source is one translation unit.
type Source struct {
	Name string // file name shown by __FILE__ and logs, such as "strategy.core.cpp"; unique in a request
	Text string
	Kind SourceKind
	Cold bool // compiled at -O1: generic clones and other code that seldom runs
}

// ProductKind says what is linked.
type ProductKind uint8

const (
	// Extension is a Python extension module: Python's symbols stay open.
	Extension ProductKind = iota
	// SharedC is a shared library with a C interface. Every symbol must be
	// resolved, so one without Glue units is known not to need Python.
	SharedC
)

// Request asks for one shared object.
type Request struct {
	Sources []Source
	Kind    ProductKind
	OutPath string // where the shared object goes, by rename; "" leaves it in the cache, to be loaded from there
	Flags   Flags
}

// Result tells what a build did.
type Result struct {
	Path    string   // where the shared object is
	Cached  bool     // nothing was compiled or linked
	Sum     string   // SHA-256 of the shared object
	Key     string   // for Restore
	Preload []string // libraries that a process must load first: sanitizer runtimes
	Timings []Timing // what took time, in the order in which it ended
}

// Timing is the duration of one step of a build.
type Timing struct {
	Step     string // "pch", "compile strategy.core.cpp", "link" …
	Duration time.Duration
}

// needsPython says whether a request has units that see Python.h.
func (r *Request) needsPython() bool {
	if r.Kind == Extension {
		return true
	}
	for _, source := range r.Sources {
		if source.Kind == Glue {
			return true
		}
	}
	return false
}

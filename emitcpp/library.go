package emitcpp

import (
	"strings"

	"pyx2cpp/transpile/ir"
)

// libraryMacro is defined where the translation units are compiled for the C library.
const libraryMacro = "PYX_LIBRARY"

// ForLibrary makes a translation unit one of the C library: with the functions
// that only it has. A unit without any is the same for both, and compiled once.
func ForLibrary(unit string) string {
	if !strings.Contains(unit, "#ifdef "+libraryMacro+"\n") {
		return unit
	}
	return "#define " + libraryMacro + "\n" + unit
}

// entered tells whether other translation units call f by name.
func entered(f *ir.Func) bool { return f.Exported || f.Library }

// inLibrary leaves what write writes about f out of the extension, when only the C library needs it.
func inLibrary(w *writer, f *ir.Func, write func()) {
	if !f.LibraryOnly {
		write()
		return
	}
	w.line("#ifdef %s", libraryMacro)
	write()
	w.line("#endif")
}

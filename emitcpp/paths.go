package emitcpp

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"pyx2cpp/transpile/ir"
)

// fileOf is the file that tracebacks name for a function.
func (m *module) fileOf(f *ir.Func) string {
	if f.File != "" {
		return f.File
	}
	return m.sourceOf(f)
}

// sourceOf is the file that a function stands in.
func (m *module) sourceOf(f *ir.Func) string {
	if f.Home != nil {
		return f.Home.File
	}
	return m.m.File
}

// path returns the C++ constant of a file's path.
func (m *module) path(file string) string {
	i := slices.Index(m.paths, file)
	if i < 0 {
		i = len(m.paths)
		m.paths = append(m.paths, file)
	}
	return fmt.Sprintf("%s%d", prefixPath, i)
}

// pathData defines the constants of path.
func (m *module) pathData() string {
	var b strings.Builder
	for i, p := range m.paths {
		fmt.Fprintf(&b, "extern const char %s%d[] = %s;\n", prefixPath, i, quote(p))
	}
	return b.String()
}

// lineFile is what #line directives call a file. Only a debugger has to find it.
func (m *module) lineFile(file string) string {
	if !m.m.Debug {
		file = filepath.Base(file)
	}
	return quote(file)
}

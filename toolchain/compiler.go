package toolchain

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"

	"pyx2cpp/transpile/diag"
)

const (
	preferredClang = 19
	oldestClang    = 15
	newestClang    = 29 // names beyond are reached through plain "clang++"
)

// compiler is the clang++ to use. Its identity is that of the binary behind
// the symbolic links, so that an upgrade is noticed without running it.
type compiler struct {
	path   string // as found
	binary stamp  // behind the links
}

// lookPath finds a program on the PATH that getenv gives. Relative entries
// are skipped as os/exec does: the current folder must not supply a compiler.
func lookPath(name string, getenv func(string) string) (string, bool) {
	if strings.Contains(name, "/") {
		path, err := exec.LookPath(name)
		return path, err == nil
	}
	for _, dir := range filepath.SplitList(getenv("PATH")) {
		if !filepath.IsAbs(dir) {
			continue
		}
		if path, err := exec.LookPath(filepath.Join(dir, name)); err == nil {
			return path, true
		}
	}
	return "", false
}

// clangNames lists the names to try in order: the preferred version, then the
// newest first, and at last whatever clang++ is.
func clangNames() []string {
	names := []string{fmt.Sprintf("clang++-%d", preferredClang)}
	for version := newestClang; version >= oldestClang; version-- {
		if version != preferredClang {
			names = append(names, fmt.Sprintf("clang++-%d", version))
		}
	}
	return append(names, "clang++")
}

// findCompiler finds clang++; PYX2CPP_CXX overrides the search.
func findCompiler(getenv func(string) string) (compiler, error) {
	names := clangNames()
	if override := getenv("PYX2CPP_CXX"); override != "" {
		names = []string{override}
	}
	for _, name := range names {
		if path, ok := lookPath(name, getenv); ok {
			return newCompiler(path), nil
		}
	}
	if len(names) == 1 {
		return compiler{}, missing(diag.ClangMissing, []string{clangPackage, linkerPackage},
			"PYX2CPP_CXX names %q, which is not a program", names[0])
	}
	return compiler{}, missing(diag.ClangMissing, []string{clangPackage, linkerPackage},
		"no clang++ of version %d or newer was found", oldestClang)
}

// newCompiler resolves the links of a compiler's path.
func newCompiler(path string) compiler {
	binary, err := filepath.EvalSymlinks(path)
	if err != nil {
		binary = path
	}
	return compiler{path: path, binary: stampOf(binary)}
}

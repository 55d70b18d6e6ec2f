package toolchain

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"pyx2cpp/transpile/diag"
)

// linker is the program that joins objects. Any of the GNU-compatible ones
// does; they differ in what a start costs. Measured here for a small object
// with libm and libc: gold 7 ms, GNU ld 10 ms, lld 20 ms (of which 14 are for
// loading LLVM), so the order of preference is by speed.
type linker struct {
	path   string
	binary stamp
}

// linkerNames lists the linkers to try for a version of clang.
func linkerNames(major int) []string {
	return []string{"ld.gold", fmt.Sprintf("ld.lld-%d", major), "ld.lld", "ld"}
}

// findLinker finds a linker; PYX2CPP_LD overrides the search.
func findLinker(getenv func(string) string, major int) (linker, error) {
	names := linkerNames(major)
	if override := getenv("PYX2CPP_LD"); override != "" {
		names = []string{override}
	}
	for _, name := range names {
		path, ok := lookPath(name, getenv)
		if !ok {
			continue
		}
		binary, err := filepath.EvalSymlinks(path)
		if err != nil {
			binary = path
		}
		return linker{path: path, binary: stampOf(binary)}, nil
	}
	return linker{}, missing(diag.LinkerMissing, []string{linkerPackage}, "no linker was found (%s)", strings.Join(names, ", "))
}

// linkJob is everything that a link needs.
type linkJob struct {
	objects  []string // in order
	archives []archive
	strict   bool     // report symbols that stay open
	libs     []string // further options, such as a libpython
	soname   string
	// full links libstdc++ and libgcc_s whether or not a symbol asks for them:
	// a sanitizer's runtime does.
	full bool
}

// command gives the linker's command line for a job.
func (l linker) command(p *probed, job linkJob, out string) ([]string, error) {
	needed := job.full
	if !needed {
		var err error
		if needed, err = needsCXX(job.objects, job.archives); err != nil {
			return nil, err
		}
	}
	command := slices.Concat([]string{l.path}, p.LinkPre, []string{
		"-o", out, "-soname", job.soname, "--build-id=none", "--gc-sections", "-z", "now", "-z", "relro", "-z", "noexecstack",
	})
	if job.strict {
		command = append(command, "-z", "defs", "--warn-unresolved-symbols")
	}
	command = append(command, job.objects...)
	command = append(command, "--start-group") // the parts of the runtime use each other
	for _, a := range job.archives {
		command = append(command, a.path)
	}
	command = append(command, "--end-group")
	command = append(command, job.libs...)
	for _, arg := range p.LinkEnd {
		if !needed && (arg == "-lstdc++" || arg == "-lgcc_s") {
			continue // reading their symbols takes longer than all the rest
		}
		command = append(command, arg)
	}
	return command, nil
}

// unresolvedSymbol finds the names in the warnings of gold, lld and GNU ld.
var unresolvedSymbol = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile("undefined (?:reference to|symbol:) ['`]?([A-Za-z_][^'\n]*)")
})

// unresolved gives the first symbol that a linker warns of and that the
// process will not supply: of an extension's symbols, Python supplies its own.
// Found here it is a report of a failed build; else it would be an ImportError
// in the hands of the user.
func unresolved(output string, python bool) (string, bool) {
	for _, m := range unresolvedSymbol().FindAllStringSubmatch(output, -1) {
		if name := m[1]; !python || !strings.HasPrefix(name, "Py") && !strings.HasPrefix(name, "_Py") {
			return name, true
		}
	}
	return "", false
}

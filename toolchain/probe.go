package toolchain

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"pyx2cpp/transpile/diag"
)

// probed is what the clang driver would run for a set of flags. Starting cc1
// and the linker ourselves saves the driver's start, a third of the time of a
// small function. Input, output and names are left out of both lists.
type probed struct {
	Version string   // first line of clang --version
	Major   int      // 19
	CC1     []string // program and arguments up to the input
	LinkPre []string // arguments of the linker before the objects, without the program
	LinkEnd []string // after the objects: libraries and end files
}

// probeInput and probeOutput stand for files in the probed commands. The
// driver insists on an existing input, and standard input always exists.
const (
	probeInput  = "-"
	probeOutput = "/pyx2cpp/probe.so"
)

// probe asks the driver, or the cache, for the commands of a set of flags.
func (t *Toolchain) probe(ctx context.Context, flags []string) (*probed, error) {
	key := hashKey(append([]string{"probe 1", t.compiler.path, t.compiler.binary.identity(), t.cpu}, flags...)...)
	t.mu.Lock()
	defer t.mu.Unlock()
	if p := t.probes[key]; p != nil {
		return p, nil
	}
	p := &probed{}
	if content, ok := t.cache.read(kindProbe, key); ok && json.Unmarshal(content, p) == nil {
		t.probes[key] = p
		return p, nil
	}
	p, deps, err := t.askDriver(ctx, flags)
	if err != nil {
		return nil, err
	}
	content, err := json.Marshal(p)
	if err != nil {
		return nil, err
	}
	if err := t.cache.putBytes(kindProbe, key, content, deps); err != nil {
		return nil, err
	}
	t.probes[key] = p
	return p, nil
}

// clangVersion finds the version in the driver's first line, whoever built it.
var clangVersion = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`clang version (\d+)\.`) })

// askDriver runs clang -### and takes its answer apart.
func (t *Toolchain) askDriver(ctx context.Context, flags []string) (*probed, []stamp, error) {
	command := slices.Concat([]string{t.compiler.path, "-###"}, flags,
		[]string{"-shared", "-x", "c++", probeInput, "-o", probeOutput})
	out, err := run(ctx, "/", command, 0)
	if ctx.Err() != nil {
		return nil, nil, ctx.Err()
	}
	version, _, _ := strings.Cut(out, "\n")
	m := clangVersion().FindStringSubmatch(out)
	if m == nil {
		return nil, nil, missing(diag.ClangMissing, []string{clangPackage, linkerPackage}, "%s is not clang or does not run", t.compiler.path)
	}
	p := &probed{Version: version}
	p.Major, _ = strconv.Atoi(m[1])
	if p.Major < oldestClang {
		return nil, nil, missing(diag.ClangMissing, []string{clangPackage, linkerPackage}, "%s is version %d; %d or newer is needed", t.compiler.path, p.Major, oldestClang)
	}
	if err != nil {
		return nil, nil, t.cache.diagnose(diag.CompilerRejected, "clang's driver failed", "", failure{command, out, err})
	}
	if err := p.parse(out); err != nil {
		return nil, nil, t.cache.diagnose(diag.CompilerRejected, err.Error(), "", failure{command, out, err})
	}
	return p, stampsOf(p.witnesses()...), nil
}

// parse finds the two commands in the driver's answer.
func (p *probed) parse(out string) error {
	var commands [][]string
	for line := range strings.Lines(out) {
		if strings.HasPrefix(line, ` "`) {
			commands = append(commands, splitQuoted(line))
		}
	}
	if len(commands) != 2 || len(commands[0]) < 2 || commands[0][1] != "-cc1" {
		return fmt.Errorf("clang's driver plans %d commands where two are understood", len(commands))
	}
	cc1 := commands[0]
	object := argumentOf(cc1, "-o")
	for _, option := range []string{"-o", "-main-file-name", "-dumpdir", "-x"} {
		cc1 = dropOption(cc1, option)
	}
	cc1 = slices.DeleteFunc(cc1, func(arg string) bool {
		return arg == probeInput || strings.HasPrefix(arg, "-fdebug-compilation-dir=") || strings.HasPrefix(arg, "-fcoverage-compilation-dir=")
	})
	p.CC1 = cc1
	link := dropOption(commands[1][1:], "-o")
	at := slices.Index(link, object)
	if at < 0 {
		return fmt.Errorf("clang's driver does not link what it compiles")
	}
	p.LinkPre = slices.DeleteFunc(link[:at:at], func(arg string) bool { return arg == "--build-id" })
	// The start file of -ffast-math would change the floating-point mode of the
	// whole process that loads the library.
	p.LinkEnd = slices.DeleteFunc(link[at+1:], func(arg string) bool { return strings.HasSuffix(arg, "crtfastmath.o") })
	return nil
}

// witnesses are files whose change may change the driver's answer: an
// installed or removed GCC, whose libstdc++ and start files clang uses.
func (p *probed) witnesses() []string {
	paths := []string{"/usr/lib/gcc", p.CC1[0]}
	for _, arg := range append(slices.Clone(p.LinkPre), p.LinkEnd...) {
		if filepath.IsAbs(arg) && strings.HasSuffix(arg, ".o") {
			paths = append(paths, arg, filepath.Dir(filepath.Dir(arg)))
		}
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

// splitQuoted splits a line of clang -###: every argument is in double quotes,
// with a backslash before a quote, a backslash or a dollar.
func splitQuoted(line string) []string {
	var args []string
	var arg strings.Builder
	quoted := false
	for i := 0; i < len(line); i++ {
		switch b := line[i]; {
		case b == '"' && quoted:
			args = append(args, arg.String())
			arg.Reset()
			quoted = false
		case b == '"':
			quoted = true
		case b == '\\' && quoted && i+1 < len(line):
			i++
			arg.WriteByte(line[i])
		case quoted:
			arg.WriteByte(b)
		}
	}
	return args
}

// argumentOf gives the word after an option.
func argumentOf(args []string, option string) string {
	if i := slices.Index(args, option); i >= 0 && i+1 < len(args) {
		return args[i+1]
	}
	return ""
}

// dropOption removes an option and the word after it.
func dropOption(args []string, option string) []string {
	kept := make([]string, 0, len(args))
	for i := 0; i < len(args); i++ {
		if args[i] == option {
			i++
			continue
		}
		kept = append(kept, args[i])
	}
	return kept
}

package toolchain

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"pyx2cpp/transpile/diag"
)

// Build compiles and links one shared object, or finds it in the cache. The
// error is a *ToolchainMissing, diag.Errors or the context's.
func (t *Toolchain) Build(ctx context.Context, request Request) (Result, error) {
	request.Flags = t.withEnvironment(request.Flags)
	plan, err := t.plan(ctx, &request)
	if err != nil {
		return Result{}, err
	}
	result := Result{Path: request.OutPath, Preload: plan.preload}
	shared, hit := t.cache.get(kindShared, plan.key)
	if !hit {
		if shared, err = t.makeShared(ctx, plan); err != nil {
			return Result{}, err
		}
		t.cache.clean(cacheLimit, time.Now())
	}
	result.Cached = hit
	result.Sum = shared.sum
	result.Key = plan.key
	result.Timings = plan.clock.timings
	if request.OutPath == "" {
		result.Path = shared.path
		return result, nil
	}
	return result, install(shared.path, request.OutPath)
}

// Restore puts a shared object that Build made, and whose key is known, at a
// path; false when it is no longer in the cache.
func (t *Toolchain) Restore(key, path string) bool {
	shared, ok := t.cache.get(kindShared, key)
	return ok && install(shared.path, path) == nil
}

// Note gives what KeepNote put under a key of the caller's.
func (t *Toolchain) Note(key string) ([]byte, bool) { return t.cache.read(kindNote, hashKey(key)) }

// KeepNote puts a small text into the cache. Whoever can't write finds it missing later.
func (t *Toolchain) KeepNote(key string, text []byte) {
	_ = t.cache.putBytes(kindNote, hashKey(key), text, nil)
}

// plan is a request with everything decided and nothing done.
type plan struct {
	request *Request
	target  *target
	linker  linker
	units   []unit
	parts   []string
	libs    []string
	soname  string
	preload []string
	key     string
	clock   clock
}

// plan settles options and keys.
func (t *Toolchain) plan(ctx context.Context, request *Request) (*plan, error) {
	if err := checkNames(request.Sources); err != nil {
		return nil, err
	}
	python := request.needsPython()
	tg, err := t.target(ctx, request.Flags, python)
	if err != nil {
		return nil, err
	}
	p := &plan{request: request, target: tg, soname: "pyx.so"}
	if request.OutPath != "" {
		p.soname = filepath.Base(request.OutPath)
	}
	if p.linker, err = findLinker(t.getenv, tg.probed.Major); err != nil {
		return nil, err
	}
	if python && request.Kind == SharedC {
		if p.libs, err = libpython(tg.python); err != nil {
			return nil, err
		}
	}
	parts := []string{"shared 1", p.linker.binary.identity(), fmt.Sprint(request.Kind), p.soname}
	for _, source := range request.Sources {
		u := t.newUnit(tg, source)
		p.units = append(p.units, u)
		parts = append(parts, u.key)
	}
	for _, part := range t.parts(python) {
		p.parts = append(p.parts, part)
		parts = append(parts, t.archiveKey(tg, part))
	}
	p.preload = tg.probed.preload(request.Flags)
	p.key = hashKey(slices.Concat(parts, p.libs, []string{"--"}, tg.probed.LinkPre, tg.probed.LinkEnd)...)
	return p, nil
}

// checkNames refuses names that would collide or leave the temporary folder:
// they come from the caller, and a mistake there must not look like clang's.
func checkNames(sources []Source) error {
	seen := map[string]bool{}
	for _, source := range sources {
		if seen[source.Name] || source.Name != filepath.Base(source.Name) || !strings.HasSuffix(source.Name, ".cpp") {
			return fmt.Errorf("toolchain: %q is no usable name for a translation unit", source.Name)
		}
		seen[source.Name] = true
	}
	return nil
}

// libpython gives the linker's options for embedding the interpreter.
func libpython(p *Python) ([]string, error) {
	path := filepath.Join(p.LibDir, p.LDLibrary)
	if !p.SharedLib || !strings.Contains(p.LDLibrary, ".so") {
		return nil, pythonError("%s has no shared libpython, which a library that calls Python objects needs", p.Path)
	}
	if _, err := os.Stat(path); err != nil {
		return nil, missing(diag.PythonHeadersMissing, []string{fmt.Sprintf("libpython%d.%d-dev", p.Version[0], p.Version[1])}, "there is no %s", path)
	}
	return []string{path, "-rpath", p.LibDir}, nil
}

// preload lists the sanitizer runtimes that must be loaded before Python.
func (p *probed) preload(flags Flags) []string {
	var libs []string
	if len(flags.Sanitize) == 0 {
		return nil
	}
	for _, arg := range slices.Concat(p.LinkPre, p.LinkEnd) {
		if strings.Contains(filepath.Base(arg), "libclang_rt.") && strings.HasSuffix(arg, ".so") {
			libs = append(libs, arg)
		}
	}
	return libs
}

// makeShared does what a plan says, once for all who want it at the same time.
func (t *Toolchain) makeShared(ctx context.Context, p *plan) (entry, error) {
	unlock, err := t.cache.lock(ctx, kindShared, p.key)
	if err != nil {
		return entry{}, err
	}
	defer unlock()
	if e, ok := t.cache.get(kindShared, p.key); ok {
		return e, nil
	}
	var archives []archive
	var archiveErr error
	var waiting sync.WaitGroup
	waiting.Go(func() {
		for _, part := range p.parts {
			a, err := t.archive(ctx, p.target, part, &p.clock)
			if err != nil {
				archiveErr = err
				return
			}
			archives = append(archives, a)
		}
	})
	objects, err := t.compileAll(ctx, p.target, p.units, &p.clock)
	waiting.Wait()
	if err == nil {
		err = archiveErr
	}
	if err != nil {
		return entry{}, err
	}
	return t.link(ctx, p, objects, archives)
}

// compileAll compiles units in parallel; the first error in order wins.
func (t *Toolchain) compileAll(ctx context.Context, tg *target, units []unit, clock *clock) ([]entry, error) {
	objects := make([]entry, len(units))
	errs := make([]error, len(units))
	var waiting sync.WaitGroup
	for i, u := range units {
		waiting.Go(func() { objects[i], errs[i] = t.compile(ctx, tg, u, clock) })
	}
	waiting.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return objects, nil
}

// link joins objects and archives.
func (t *Toolchain) link(ctx context.Context, p *plan, objects []entry, archives []archive) (entry, error) {
	tmp, err := t.cache.tempDir()
	if err != nil {
		return entry{}, err
	}
	defer os.RemoveAll(tmp)
	job := linkJob{
		archives: archives, soname: p.soname, libs: p.libs,
		strict: len(p.request.Flags.Sanitize) == 0,
		full:   len(p.request.Flags.Sanitize) > 0,
	}
	var deps []stamp // everything that the result was made from by reference
	for _, object := range objects {
		job.objects = append(job.objects, object.path)
		deps = mergeStamps(deps, object.deps)
	}
	for _, a := range archives {
		deps = mergeStamps(deps, a.deps)
	}
	out := filepath.Join(tmp, "shared.so")
	command, err := p.linker.command(p.target.probed, job, out)
	if err != nil {
		return entry{}, t.cache.diagnose(diag.LinkerRejected, "the compiled objects cannot be read", "", failure{err: err})
	}
	f := t.runJob(ctx, tmp, command, &p.clock, "link", 0)
	if ctx.Err() != nil {
		return entry{}, ctx.Err()
	}
	if f.err == nil {
		_, f.err = os.Stat(out)
	}
	if name, open := unresolved(f.output, p.request.Kind == Extension); open && f.err == nil {
		f.err = fmt.Errorf("the symbol %s is nowhere", name)
	}
	if f.err != nil {
		return entry{}, t.cache.diagnose(diag.LinkerRejected, "the linker rejected compiled code", p.texts(), f)
	}
	return t.cache.put(kindShared, p.key, out, deps)
}

// texts are the sources of a plan, for a log.
func (p *plan) texts() string {
	var all strings.Builder
	for _, u := range p.units {
		fmt.Fprintf(&all, "// ---- %s ----\n%s\n", u.source.Name, u.source.Text)
	}
	return all.String()
}

// install copies a shared object to its place by rename, because the file in
// that place may be mapped by a running process. It is a copy and no link: a
// tool that writes to the user's file must not change the cache.
func install(from, to string) error {
	content, err := os.ReadFile(from)
	if err != nil {
		return writeError(from, err)
	}
	file, err := os.CreateTemp(filepath.Dir(to), "."+filepath.Base(to)+".*")
	if err != nil {
		return outputError(to, err)
	}
	_, err = file.Write(content)
	if err == nil {
		err = file.Chmod(0o755)
	}
	if closeErr := file.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(file.Name(), to)
	}
	if err != nil {
		_ = os.Remove(file.Name())
		return outputError(to, err)
	}
	return nil
}

package toolchain

import (
	"context"
	"os"
	"path/filepath"
	"slices"

	"pyx2cpp/transpile/diag"
)

// precompiled gives the precompiled header for a kind of unit. It is made with
// the target's options without debug information; clang accepts it for units
// at -O1 and with -g as well.
func (t *Toolchain) precompiled(ctx context.Context, tg *target, kind SourceKind, clock *clock) (entry, error) {
	args := slices.Concat(tg.plain.CC1, t.includes(tg, kind))
	input := filepath.Join(t.runtime.dir, prefixNames[kind])
	key := hashKey(append([]string{"pch 1", t.compiler.binary.identity(), input}, args...)...)
	if e, ok := t.cache.get(kindPCH, key); ok {
		return e, nil
	}
	unlock, err := t.cache.lock(ctx, kindPCH, key)
	if err != nil {
		return entry{}, err
	}
	defer unlock()
	if e, ok := t.cache.get(kindPCH, key); ok {
		return e, nil
	}
	if err, ok := t.rejected.Load(key); ok { // every unit of a build asks; clang need not say no each time
		return entry{}, err.(error)
	}
	t.log("precompiling the runtime's headers (once)")
	tmp, err := t.cache.tempDir()
	if err != nil {
		return entry{}, err
	}
	defer os.RemoveAll(tmp)
	for i, arg := range args {
		if arg == "-emit-obj" {
			args[i] = "-emit-pch"
		}
	}
	command := append(args, "-fpch-instantiate-templates",
		"-sys-header-deps", "-dependency-file", objectDeps, "-MT", objectFile, "-o", objectFile, "-x", "c++-header", input)
	f := t.runJob(ctx, tmp, command, clock, "pch "+filepath.Base(input), 0)
	if ctx.Err() != nil {
		return entry{}, ctx.Err()
	}
	if f.err != nil {
		err := t.cache.diagnose(diag.CompilerRejected, "the C++ compiler rejected the runtime's headers", string(t.runtime.prefix(kind)), f)
		t.rejected.Store(key, err)
		return entry{}, err
	}
	deps, err := t.dependencies(filepath.Join(tmp, objectDeps))
	if err != nil {
		return entry{}, err
	}
	return t.cache.put(kindPCH, key, filepath.Join(tmp, objectFile), deps)
}

package toolchain

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"pyx2cpp/transpile/diag"
)

// launcherSource is the program of an executable, among the runtime's sources.
const launcherSource = "src/exe/launcher.cpp"

// Launcher gives the path of a program that embeds the interpreter and runs
// what stands behind it in its file.
func (t *Toolchain) Launcher(ctx context.Context) (string, error) {
	python, err := t.Python(ctx)
	if err != nil {
		return "", err
	}
	include, err := t.headers(python)
	if err != nil {
		return "", err
	}
	libs, err := embedding(python)
	if err != nil {
		return "", err
	}
	command := append([]string{t.compiler.path, "--no-default-config", "-std=c++20", "-O2", "-w", "-fPIE", "-pie",
		"-I", include, "-I", python.PlatInclude, filepath.Join(t.runtime.dir, launcherSource), "-o", "launcher"}, libs...)
	key := hashKey(append([]string{"launcher 1", t.compiler.binary.identity(), python.ABI()}, command...)...)
	if e, ok := t.cache.get(kindShared, key); ok {
		return e.path, nil
	}
	tmp, err := t.cache.tempDir()
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(tmp)
	var laps clock
	f := t.runJob(ctx, tmp, command, &laps, "launcher", 0)
	if ctx.Err() != nil {
		return "", ctx.Err()
	}
	if f.err != nil {
		return "", t.cache.diagnose(diag.LinkerRejected, "the launcher of the executable could not be linked", "", f)
	}
	e, err := t.cache.put(kindShared, key, filepath.Join(tmp, "launcher"), nil)
	return e.path, err
}

// embedding gives the driver's options for a program that contains the interpreter.
func embedding(p *Python) ([]string, error) {
	if p.SharedLib && strings.Contains(p.LDLibrary, ".so") {
		libs, err := libpython(p)
		if err != nil {
			return nil, err
		}
		return []string{"-Wl,-export-dynamic", libs[0], "-Wl,-rpath," + p.LibDir}, nil
	}
	archive := filepath.Join(p.LibPL, p.StaticLib)
	if _, err := os.Stat(archive); err != nil || p.StaticLib == "" {
		return nil, pythonError("%s has neither a shared nor a static libpython, which an executable needs", p.Path)
	}
	libs := []string{"-Wl,-export-dynamic", archive}
	return append(append(libs, strings.Fields(p.Libs)...), "-lm", "-ldl", "-lpthread"), nil
}

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
)

// runtime is the compiled runtime and what modules are compiled with.
type runtime struct {
	dir, pch, archive, suffix string
	include, python           string
}

// root is the folder of the project.
func root() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	if r := os.Getenv("CLONEC_ROOT"); r != "" {
		dir = r
	}
	for ; dir != "/"; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "cpprt", "include")); err == nil {
			return dir, nil
		}
	}
	return "", fmt.Errorf("set CLONEC_ROOT to the folder of the project")
}

// openRuntime compiles the runtime when the folder does not have it yet.
func openRuntime(python string) (*runtime, error) {
	dir := os.Getenv("CLONEC_DIR")
	if dir == "" {
		dir = filepath.Join(os.TempDir(), fmt.Sprintf("clonec-%d", os.Getuid()))
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	lock, err := os.OpenFile(filepath.Join(dir, "lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	defer lock.Close()
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX); err != nil {
		return nil, err
	}
	r := &runtime{dir: dir, pch: filepath.Join(dir, "module.pch"), archive: filepath.Join(dir, "libruntime.a")}
	facts := filepath.Join(dir, "facts")
	if text, err := os.ReadFile(facts); err == nil {
		return r, r.read(string(text))
	}
	out, err := exec.Command(python, "-c",
		"import sysconfig as s; print(s.get_paths()['include']); print(s.get_config_var('EXT_SUFFIX'))").Output()
	if err != nil {
		return nil, err
	}
	top, err := root()
	if err != nil {
		return nil, err
	}
	text := top + "\n" + string(out)
	if err := r.read(text); err != nil {
		return nil, err
	}
	if err := r.compile(top); err != nil {
		return nil, err
	}
	return r, os.WriteFile(facts, []byte(text), 0o600)
}

func (r *runtime) read(facts string) error {
	lines := strings.Fields(facts)
	if len(lines) != 3 {
		return fmt.Errorf("damaged %s", r.dir)
	}
	r.include, r.python, r.suffix = filepath.Join(lines[0], "cpprt", "include"), lines[1], lines[2]
	return nil
}

func (r *runtime) flags() []string {
	f := []string{"-std=c++20", "-fPIC", "-fvisibility=hidden", "-fno-exceptions", "-I" + r.include, "-I" + r.python}
	if s := os.Getenv("CLONEC_SANITIZE"); s != "" {
		f = append(f, "-fsanitize="+s, "-fno-omit-frame-pointer", "-shared-libsan")
	}
	return f
}

func (r *runtime) compile(top string) error {
	run := func(args ...string) error {
		if out, err := exec.Command(args[0], args[1:]...).CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %w\n%s", args[0], err, out)
		}
		return nil
	}
	if err := run(append(append([]string{"clang++-19"}, r.flags()...), "-O0", "-x", "c++-header",
		filepath.Join(r.include, "py", "module.hpp"), "-o", r.pch)...); err != nil {
		return err
	}
	archive := []string{"llvm-ar-19", "rcs", r.archive}
	if _, err := exec.LookPath(archive[0]); err != nil {
		archive[0] = "ar"
	}
	for _, part := range []string{"py", "core"} {
		list, err := filepath.Glob(filepath.Join(top, "cpprt", "src", part, "*.cpp"))
		if err != nil {
			return err
		}
		for _, src := range list {
			obj := filepath.Join(r.dir, part+"_"+filepath.Base(src)+".o")
			if err := run(append(append([]string{"clang++-19"}, r.flags()...), "-O2", "-g1", "-c", src, "-o", obj)...); err != nil {
				return err
			}
			archive = append(archive, obj)
		}
	}
	os.Remove(r.archive)
	return run(archive...)
}

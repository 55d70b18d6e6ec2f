// Package boundary tests what stands between Python and native code with
// native code written by hand, so that a failure here is the boundary's own.
package boundary

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/txtar"

	"pyx2cpp/bridgegen"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

const root = "../.."

// python is the interpreter of the project's environment, else the system's.
var python = sync.OnceValue(func() string {
	if p, err := filepath.Abs(filepath.Join(root, ".venv", "bin", "python")); err == nil {
		if _, err := os.Stat(p); err == nil {
			return p
		}
	}
	return "python3"
})

// facts are the include folder and the suffix of extension modules.
var facts = sync.OnceValue(func() [2]string {
	out, err := exec.Command(python(), "-c",
		"import sysconfig as s; print(s.get_paths()['include']); print(s.get_config_var('EXT_SUFFIX'))").Output()
	if err != nil {
		panic(err)
	}
	lines := strings.Fields(string(out))
	return [2]string{lines[0], lines[1]}
})

// sanitize is -fsanitize's argument: "address", "thread" or "".
var sanitize = os.Getenv("PYX2CPP_TEST_SANITIZE")

// sanitizers are the runtimes that a process must load first.
var sanitizers = map[string]string{"address": "libclang_rt.asan-x86_64.so", "thread": "libclang_rt.tsan-x86_64.so"}

func flags() []string {
	include, _ := filepath.Abs(filepath.Join(root, "cpprt", "include"))
	f := []string{"-std=c++20", "-O2", "-g1", "-fPIC", "-fvisibility=hidden", "-ffp-contract=off", "-fno-exceptions", "-Wall",
		"-Wextra", "-Wno-missing-field-initializers", "-Wno-unused-function", "-I" + include, "-I" + facts()[0]}
	if sanitize != "" {
		f = append(f, "-fsanitize="+sanitize, "-fno-omit-frame-pointer", "-shared-libsan")
	}
	return f
}

func clang(t testing.TB, args ...string) {
	t.Helper()
	if out, err := exec.Command("clang++-19", args...).CombinedOutput(); err != nil {
		t.Fatalf("clang++ %s\n%v\n%s", strings.Join(args, " "), err, out)
	}
}

// runtimes has the object files of the runtime for Python, by sanitizer.
var runtimes = map[string][]string{}

// runtime compiles the runtime for Python once.
func runtime(t testing.TB) []string {
	t.Helper()
	if objects, ok := runtimes[sanitize]; ok {
		return objects
	}
	dir, err := os.MkdirTemp("", "boundary")
	if err != nil {
		t.Fatal(err)
	}
	var objects []string
	for _, part := range []string{"py", "core"} {
		sources, _ := filepath.Glob(filepath.Join(root, "cpprt", "src", part, "*.cpp"))
		for _, src := range sources {
			obj := filepath.Join(dir, part+"_"+strings.TrimSuffix(filepath.Base(src), ".cpp")+".o")
			clang(t, append(flags(), "-c", src, "-o", obj)...)
			objects = append(objects, obj)
		}
	}
	runtimes[sanitize] = objects
	return objects
}

func TestMain(m *testing.M) {
	status := m.Run()
	for _, objects := range runtimes {
		os.RemoveAll(filepath.Dir(objects[0]))
	}
	os.Exit(status)
}

// spec is spec.json of a case: the parts of a ModuleSpec that tests vary.
type spec struct {
	CPUFeatures []string
	Tool        string
	Funcs       []funcSpec
	Assumptions []bridgegen.Assumption
	Key         string
	Types       string // of a specialisation
}

type funcSpec struct {
	bridgegen.FuncSpec
	Native []native
}

type native struct {
	Sym        string
	Params     int
	FloatFlags bool
	Code       string
	Assumes    []int
	Functions  []int
	Loops      bool // of numbers and arrays only: may run without the GIL
}

// module returns the ModuleSpec for a case's module.
func (s *spec) module(name, path string, source []byte, header string) *bridgegen.ModuleSpec {
	m := &bridgegen.ModuleSpec{Name: name, Path: path, Source: source, Key: s.Key, Tool: s.Tool, CPUFeatures: s.CPUFeatures,
		Assumptions: s.Assumptions, CoreHeader: header}
	for _, f := range s.Funcs {
		for _, n := range f.Native {
			fn := &ir.Func{Sym: n.Sym, FloatFlags: n.FloatFlags}
			param := types.Object
			if n.Loops {
				fn.Body, fn.Result, param = []ir.Stmt{&ir.Loop{}}, types.Float, types.Float
			}
			for range n.Params {
				fn.Params = append(fn.Params, &ir.Local{Type: param})
			}
			f.Entries = append(f.Entries, bridgegen.Entry{Func: fn, Code: n.Code, Assumes: n.Assumes, Functions: n.Functions})
		}
		m.Funcs = append(m.Funcs, f.FuncSpec)
	}
	return m
}

// link compiles core and glue and links them with the runtime.
func link(t testing.TB, dir, stem, out, glue string) {
	t.Helper()
	gluePath := filepath.Join(dir, stem+".glue.cpp")
	if err := os.WriteFile(gluePath, []byte(glue), 0o600); err != nil {
		t.Fatal(err)
	}
	args := append(flags(), "-I"+dir, "-shared", "-fuse-ld=lld", "-Wl,--exclude-libs,ALL", filepath.Join(dir, stem+".core.cpp"),
		gluePath, "-o", out)
	clang(t, append(args, runtime(t)...)...)
}

// build makes the modules and specialisations of a case in dir. A module NAME
// consists of NAME.py, NAME.core.h, NAME.core.cpp and NAME.json; a
// specialisation of it of SPEC.core.h, SPEC.core.cpp and SPEC.NAME.json.
func build(t testing.TB, dir string, files map[string][]byte) {
	t.Helper()
	for name, data := range files {
		base, ok := strings.CutSuffix(name, ".json")
		if !ok {
			continue
		}
		var s spec
		if err := json.Unmarshal(data, &s); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		s.Tool = strings.ReplaceAll(s.Tool, "$DIR", dir)
		stem, module, special := strings.Cut(base, ".")
		if !special {
			module = stem
		}
		m := s.module(module, filepath.Join(dir, module+".py"), files[module+".py"], stem+".core.h")
		if special {
			link(t, dir, stem, filepath.Join(dir, stem+".so"), bridgegen.Specialisation(m, s.Types))
		} else {
			link(t, dir, stem, filepath.Join(dir, module+facts()[1]), bridgegen.Glue(m))
		}
	}
}

// unpack writes the files of a txtar archive to dir.
func unpack(t testing.TB, path, dir string) map[string][]byte {
	t.Helper()
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, f := range archive.Files {
		files[f.Name] = f.Data
		mode := os.FileMode(0o600)
		if strings.HasSuffix(f.Name, ".sh") {
			mode = 0o700
		}
		if err := os.WriteFile(filepath.Join(dir, f.Name), f.Data, mode); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// run runs a Python program in dir; its output is shown when it fails.
func run(t testing.TB, dir, program string, env ...string) string {
	t.Helper()
	cmd := exec.Command(python(), "-X", "faulthandler", program)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), append(env, "PYX2CPP_CACHE="+filepath.Join(dir, "cache"), "PYTHONDONTWRITEBYTECODE=1")...)
	if sanitize != "" {
		lib, _ := exec.Command("clang++-19", "-print-file-name="+sanitizers[sanitize]).Output()
		cmd.Env = append(cmd.Env, "LD_PRELOAD="+strings.TrimSpace(string(lib)), "ASAN_OPTIONS=detect_leaks=0",
			"TSAN_OPTIONS=exitcode=66:halt_on_error=1", "PYTHONMALLOC=malloc")
	}
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", program, err, out)
	}
	return string(out)
}

// TestCases builds every testdata/*.txtar and runs its test.py, which asserts.
func TestCases(t *testing.T) {
	cases, _ := filepath.Glob("testdata/*.txtar")
	for _, path := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			dir := t.TempDir()
			if err := os.Chmod(dir, 0o700); err != nil {
				t.Fatal(err)
			}
			build(t, dir, unpack(t, path, dir))
			if out := run(t, dir, "test.py"); testing.Verbose() {
				fmt.Print(out)
			}
		})
	}
}

func write(t testing.TB, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

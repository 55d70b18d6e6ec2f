package toolchain

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pyx2cpp/transpile/diag"
)

// facts asks for the interpreter under an environment and options.
func facts(t *testing.T, name string, env map[string]string) (*Python, error) {
	t.Helper()
	tc := open(t, func(o *Options) { o.Python, o.Getenv = name, environment(env) })
	return tc.Python(context.Background())
}

func TestPythonFacts(t *testing.T) {
	p, err := facts(t, "", nil)
	if err != nil {
		t.Fatal(err)
	}
	tc := open(t, nil)
	want := python(t, tc, t.TempDir(), "import sysconfig, sys; print(sysconfig.get_config_var('EXT_SUFFIX'), sysconfig.get_paths()['include'], '%d.%d.%d' % sys.version_info[:3])")
	if got := strings.Join([]string{p.ExtSuffix, p.Include, p.VersionString()}, " "); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if !strings.Contains(p.ABI(), "cpython") {
		t.Errorf("ABI %q", p.ABI())
	}
	before := childFaults(t)
	if _, err := facts(t, "", nil); err != nil {
		t.Fatal(err)
	}
	if childFaults(t) != before {
		t.Error("the interpreter was asked twice")
	}
}

func TestPythonOfAVirtualEnvironment(t *testing.T) {
	tc := open(t, nil)
	base, err := tc.Python(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	venv := filepath.Join(t.TempDir(), "venv")
	if out, err := exec.Command(base.Executable, "-m", "venv", "--without-pip", venv).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	ask := func() *Python {
		p, err := facts(t, "", map[string]string{"VIRTUAL_ENV": venv})
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	p := ask()
	if p.Prefix != venv || p.Executable != base.Executable || p.NumPyVersion != "" {
		t.Errorf("prefix %s, executable %s, NumPy %q", p.Prefix, p.Executable, p.NumPyVersion)
	}
	// Installing a package is noticed without a change of the interpreter.
	site := filepath.Join(venv, "lib", "python"+p.VersionString()[:strings.LastIndex(p.VersionString(), ".")], "site-packages")
	numpy := filepath.Join(site, "numpy")
	for _, err := range []error{
		os.MkdirAll(filepath.Join(numpy, "_core", "include"), 0o755),
		os.WriteFile(filepath.Join(numpy, "__init__.py"), nil, 0o644),
		os.WriteFile(filepath.Join(numpy, "version.py"), []byte("version = '2.9.1'\n"), 0o644),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if p = ask(); p.NumPyVersion != "2.9.1" || p.NumPyInclude != filepath.Join(numpy, "_core", "include") {
		t.Errorf("NumPy %q in %q", p.NumPyVersion, p.NumPyInclude)
	}
}

func TestLaunchScriptDependsOnTheFolder(t *testing.T) {
	base, err := facts(t, "", nil)
	if err != nil {
		t.Fatal(err)
	}
	shim := script(t, t.TempDir(), "python3", "exec "+base.Executable+" \"$@\"\n")
	tc := open(t, func(o *Options) { o.Python = shim })
	first := tc.pythonKey(shim)
	t.Chdir(t.TempDir())
	if tc.pythonKey(shim) == first {
		t.Error("two folders share the answer of a launch script")
	}
	second := tc.pythonKey(shim)
	if err := os.WriteFile(".python-version", []byte("3.12\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if tc.pythonKey(shim) == second {
		t.Error("a chosen version is not noticed")
	}
	binary := tc.pythonKey(base.Executable)
	t.Chdir(t.TempDir())
	if tc.pythonKey(base.Executable) != binary {
		t.Error("the key of a binary depends on the folder")
	}
}

func TestPythonProblems(t *testing.T) {
	dir := t.TempDir()
	answer := func(implementation, version string) string {
		return `echo '{"Implementation": "` + implementation + `", "Version": ` + version + `, "PointerBits": 64}'` + "\n"
	}
	for name, text := range map[string]string{
		"fails":   "exit 3\n",
		"babbles": "echo hello\n",
		"pypy":    answer("pypy", "[3, 11, 0]"),
		"old":     answer("cpython", "[3, 6, 9]"),
		"two":     answer("cpython", "[2, 7, 18]"),
	} {
		_, err := facts(t, script(t, dir, name, text), nil)
		if d := diagnosticOf(t, err); d.Code != diag.PythonUnusable || d.Hint == "" {
			t.Errorf("%s: got %+v", name, d)
		}
	}
	for _, name := range []string{"/nonexistent/python3", "no-such-python"} {
		_, err := facts(t, name, nil)
		if d := diagnosticOf(t, err); d.Code != diag.PythonUnusable {
			t.Errorf("%s: got %+v", name, d)
		}
	}
	cxx := open(t, nil).compiler.path
	_, err := facts(t, "", map[string]string{"PATH": t.TempDir(), "VIRTUAL_ENV": "", "PYX2CPP_CXX": cxx})
	absent(t, err, diag.PythonUnusable, "python3")
}

func TestPythonHeadersMissing(t *testing.T) {
	tc := open(t, func(o *Options) {
		o.Getenv = environment(map[string]string{"PYX2CPP_PYTHON_INCLUDE": "/nonexistent"})
	})
	_, err := tc.Build(context.Background(), extension(native, filepath.Join(t.TempDir(), "built.so")))
	absent(t, err, diag.PythonHeadersMissing, "-dev")
}

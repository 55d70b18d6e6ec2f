package modules

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// keptCode lists the code objects that were kept since a time.
func keptCode(t *testing.T, since time.Time) []string {
	t.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(cache, "pyx2cpp")
	if own := os.Getenv("PYX2CPP_CACHE"); own != "" {
		dir = own
	}
	files, err := filepath.Glob(filepath.Join(dir, "specialised", "*.code"))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, file := range files {
		if info, err := os.Stat(file); err == nil && !info.ModTime().Before(since) {
			out = append(out, file)
		}
	}
	return out
}

// TestKeptCode: the code object of a module's body outlives the process; a damaged one is made again, and what
// CPython warns about when it compiles is warned about by every process.
func TestKeptCode(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	const program = "def f(n):\n    total = 0\n    for i in range(n):\n        total += i\n    return total\n\n\nprint(f(5), f.__name__)\n1 / 0\n"
	write("prog.py", program)
	want := run(t, dir, python, "prog.py")
	began := time.Now().Add(-time.Second)
	for range 2 {
		same(t, "program", run(t, dir, tool, "run", "prog.py"), want)
	}
	files := keptCode(t, began)
	if len(files) == 0 {
		t.Fatal("no code object was kept")
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text[len(text)/2] ^= 0x55
		if err := os.WriteFile(file, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	same(t, "after damage", run(t, dir, tool, "run", "prog.py"), want)

	write("warns.py", "def f(n):\n    return n\n\n\nif f(5) is 5:\n    print('five')\n")
	want = run(t, dir, python, "warns.py")
	for range 2 {
		same(t, "warning", run(t, dir, tool, "run", "warns.py"), want)
	}
}

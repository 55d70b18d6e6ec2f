package syntax_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pyx2cpp/transpile/syntax"
)

// BenchmarkParse parses the modules of the interpreter's standard library; the
// throughput to keep is 20 MB/s.
func BenchmarkParse(b *testing.B) {
	out, err := exec.Command("python3", "-c", "import sysconfig; print(sysconfig.get_paths()['stdlib'])").Output()
	if err != nil {
		b.Fatal(err)
	}
	paths, err := filepath.Glob(filepath.Join(strings.TrimSpace(string(out)), "*.py"))
	if err != nil || len(paths) == 0 {
		b.Fatalf("no modules found: %v", err)
	}
	var sources [][]byte
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		sources = append(sources, src)
	}
	size := int64(0)
	for _, src := range sources {
		size += int64(len(src))
	}
	b.SetBytes(size)
	for b.Loop() {
		for i, src := range sources {
			if _, err := syntax.Parse(src, paths[i]); err != nil {
				b.Fatal(err)
			}
		}
	}
}

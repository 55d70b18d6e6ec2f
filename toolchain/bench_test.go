package toolchain

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
)

// benchBuild times whole builds, opening included, each of a text that is new
// or, when cached, the same. The budgets are 45 ms for a header-free function
// and 20 ms for a cached extension with everything around it.
func benchBuild(b *testing.B, cached bool, request func(text string) Request) {
	options := Options{Runtime: testRuntime, CacheDir: filepath.Join(b.TempDir(), "cache")}
	run := func(text string) {
		tc, err := Open(options)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := tc.Build(context.Background(), request(text)); err != nil {
			b.Fatal(err)
		}
	}
	run("// first\n")
	n := 0
	for b.Loop() {
		if n++; cached {
			n = 0
		}
		run(fmt.Sprintf("// %d\n", n))
	}
}

func BenchmarkHeaderFreeFunction(b *testing.B) {
	benchBuild(b, false, func(text string) Request {
		return core(text + `extern "C" __attribute__((visibility("default"))) double f(const double* x, long n) {
  double sum = 0;
  for (long i = 0; i < n; i++) sum += x[i];
  return sum;
}
`)
	})
}

func BenchmarkExtension(b *testing.B) {
	out := filepath.Join(b.TempDir(), "built.so")
	benchBuild(b, false, func(text string) Request { return extension(text+native, out) })
}

func BenchmarkCachedExtension(b *testing.B) {
	out := filepath.Join(b.TempDir(), "built.so")
	benchBuild(b, true, func(text string) Request { return extension(text+native, out) })
}

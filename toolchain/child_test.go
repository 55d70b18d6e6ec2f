package toolchain

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"testing"

	"pyx2cpp/transpile/diag"
)

// child is what a process does that a test starts of itself.
func child(job string) int {
	var err error
	switch job {
	case "build":
		err = childBuild()
	case "full disk":
		err = childFullDisk()
	default:
		err = fmt.Errorf("unknown job %q", job)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// childBuild builds in the cache that the environment names.
func childBuild() error {
	tc, err := Open(Options{Runtime: testRuntime})
	if err != nil {
		return err
	}
	_, err = tc.Build(context.Background(), core(native))
	return err
}

// childFullDisk builds while no file may grow beyond a few bytes, which every
// writer meets as it meets a full disk, and expects a diagnostic about it.
func childFullDisk() error {
	tc, err := Open(Options{Runtime: testRuntime})
	if err != nil {
		return err
	}
	signal.Ignore(syscall.SIGXFSZ)
	limit := syscall.Rlimit{Cur: 100, Max: 100}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	_, err = tc.Build(context.Background(), core("extern \"C\" int full() { return 1; }\n"))
	var list diag.Errors
	if !errors.As(err, &list) || list[0].Code != diag.CacheUnusable || list[0].Hint == "" {
		return fmt.Errorf("got %T %v", err, err)
	}
	left, err := os.ReadDir(filepath.Join(tc.CacheDir(), "tmp"))
	if err == nil && len(left) > 0 {
		err = fmt.Errorf("temporary files are left: %v", left)
	}
	return err
}

func TestFullDisk(t *testing.T) {
	runChild(t, "full disk", filepath.Join(t.TempDir(), "cache"))
}

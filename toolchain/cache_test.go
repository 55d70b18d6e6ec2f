package toolchain

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"pyx2cpp/transpile/diag"
)

// runChild runs a job of this test program with a cache.
func runChild(t *testing.T, job, cacheDir string) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "PYX2CPP_TEST_CHILD="+job, "PYX2CPP_CACHE="+cacheDir)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%s: %v\n%s", job, err, out)
	}
}

func TestDefaultCacheDir(t *testing.T) {
	for _, test := range []struct {
		env  map[string]string
		want string
	}{
		{map[string]string{"PYX2CPP_CACHE": "/a", "XDG_CACHE_HOME": "/b", "HOME": "/c"}, "/a"},
		{map[string]string{"PYX2CPP_CACHE": "", "XDG_CACHE_HOME": "/b", "HOME": "/c"}, "/b/pyx2cpp"},
		{map[string]string{"PYX2CPP_CACHE": "", "XDG_CACHE_HOME": "relative", "HOME": "/c"}, "/c/.cache/pyx2cpp"},
		{map[string]string{"PYX2CPP_CACHE": "", "XDG_CACHE_HOME": "", "HOME": ""}, ""},
	} {
		if got := defaultCacheDir(environment(test.env)); got != test.want {
			t.Errorf("%v: got %q, want %q", test.env, got, test.want)
		}
	}
}

func TestCacheIsPrivate(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "cache")
	open(t, func(o *Options) { o.CacheDir = dir })
	info, err := os.Stat(dir)
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

func TestUnusableCaches(t *testing.T) {
	shared := filepath.Join(t.TempDir(), "shared")
	below := filepath.Join(t.TempDir(), "open", "cache")
	file := filepath.Join(t.TempDir(), "file")
	for _, err := range []error{
		os.Mkdir(shared, 0o700), os.Chmod(shared, 0o777),
		os.MkdirAll(below, 0o700), os.Chmod(filepath.Dir(below), 0o777),
		os.WriteFile(file, nil, 0o600),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, dir := range []string{shared, below, file, "/proc/pyx2cpp", "/proc/self/fd"} {
		_, err := Open(Options{CacheDir: dir})
		if d := diagnosticOf(t, err); d.Code != diag.CacheUnusable || d.Hint == "" {
			t.Errorf("%s: got %+v", dir, d)
		}
	}
}

func TestSafeDir(t *testing.T) {
	dir := t.TempDir()
	link := filepath.Join(dir, "link")
	target := filepath.Join(dir, "target")
	for _, err := range []error{os.Mkdir(target, 0o700), os.Symlink(target, link)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := SafeDir(link); err != nil {
		t.Errorf("a private folder: %v", err)
	}
	if err := os.Chmod(target, 0o770); err != nil {
		t.Fatal(err)
	}
	if SafeDir(link) == nil {
		t.Error("a folder that a group can write is taken for safe")
	}
	if SafeDir(filepath.Join(dir, "absent")) == nil {
		t.Error("a folder that does not exist is taken for safe")
	}
}

// TestDamagedEntries damages an entry in every way and expects a rebuild.
func TestDamagedEntries(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "cache")
	request := core("extern \"C\" int damaged() { return 1; }\n")
	result := build(t, open(t, func(o *Options) { o.CacheDir = dir }), request)
	for name, damage := range map[string]func() error{
		"truncated content": func() error { return os.Truncate(result.Path, 100) },
		"other content":     func() error { return corrupt(result.Path) },
		"no content":        func() error { return os.Remove(result.Path) },
		"no record":         func() error { return os.Remove(result.Path + ".rec") },
		"truncated record":  func() error { return os.Truncate(result.Path+".rec", 60) },
		"empty record":      func() error { return os.Truncate(result.Path+".rec", 0) },
	} {
		if err := damage(); err != nil {
			t.Fatal(err)
		}
		again := build(t, open(t, func(o *Options) { o.CacheDir = dir }), request)
		if again.Cached || again.Sum != result.Sum {
			t.Errorf("%s: cached %v, same %v", name, again.Cached, again.Sum == result.Sum)
		}
	}
}

// corrupt changes one byte in the middle of a file.
func corrupt(path string) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	content[len(content)/2] ^= 1
	return os.WriteFile(path, content, 0o600)
}

func TestCleanKeepsTheNewest(t *testing.T) {
	c, err := openCache(filepath.Join(t.TempDir(), "cache"), os.Getenv)
	if err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	for i := range 8 {
		key := fmt.Sprintf("%064d", i)
		if err := c.putBytes(kindObject, key, make([]byte, 1000), nil); err != nil {
			t.Fatal(err)
		}
		used := now.Add(time.Duration(i-8) * time.Hour)
		for _, path := range []string{c.path(kindObject, key), c.path(kindObject, key) + ".rec"} {
			if err := os.Chtimes(path, used, used); err != nil {
				t.Fatal(err)
			}
		}
	}
	c.clean(6000, now)
	var kept []int
	for i := range 8 {
		if _, ok := c.get(kindObject, fmt.Sprintf("%064d", i)); ok {
			kept = append(kept, i)
		}
	}
	if len(kept) == 0 || len(kept) > 4 || kept[len(kept)-1] != 7 || kept[0] != 8-len(kept) {
		t.Errorf("kept %v", kept)
	}
	c.clean(0, now.Add(time.Minute))
	if _, ok := c.get(kindObject, fmt.Sprintf("%064d", 7)); !ok {
		t.Error("a second clean-up ran within the hour")
	}
}

func TestRuntimeVersionsLiveSideBySide(t *testing.T) {
	c, err := openCache(filepath.Join(t.TempDir(), "cache"), os.Getenv)
	if err != nil {
		t.Fatal(err)
	}
	first, err := c.unpack(testRuntime)
	if err != nil {
		t.Fatal(err)
	}
	again, err := c.unpack(testRuntime)
	if err != nil || again.dir != first.dir {
		t.Errorf("unpacked twice: %v", err)
	}
	changed := map[string]string{}
	for name, file := range testRuntime {
		changed[name] = string(file.Data)
	}
	other, err := c.unpack(mapFS(changed, "include/pyx/math.hpp", "#pragma once\n"))
	if err != nil || other.dir == first.dir {
		t.Errorf("a changed runtime has the same folder: %v", err)
	}
}

func TestLockHonoursTheContext(t *testing.T) {
	c, err := openCache(filepath.Join(t.TempDir(), "cache"), os.Getenv)
	if err != nil {
		t.Fatal(err)
	}
	unlock, err := c.lock(context.Background(), kindObject, "abcdef")
	if err != nil {
		t.Fatal(err)
	}
	defer unlock()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	if _, err := c.lock(ctx, kindObject, "abcxyz"); err == nil {
		t.Error("a held lock was given twice")
	}
}

package toolchain

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"pyx2cpp/transpile/diag"
)

// Kinds of entries, which are also the folders and lock names of the cache.
const (
	kindProbe   = "probe"
	kindPython  = "python"
	kindPCH     = "pch"
	kindArchive = "archive"
	kindObject  = "object"
	kindShared  = "shared"
	kindNote    = "note"
)

var entryKinds = []string{kindProbe, kindPython, kindPCH, kindArchive, kindObject, kindShared, kindNote}

// recordHead opens every record; another layout of the cache gets another one.
const recordHead = "pyx2cpp-cache 1"

// cache is a folder of entries. An entry is a file "key" and a record
// "key.rec" with its size, its SHA-256 and the stamps of what it depends on.
type cache struct {
	dir   string
	locks keyedLocks
}

// openCache opens the folder that the environment names, creating it for this
// user alone. A folder that others can write is refused: its shared objects
// would be loaded into the user's Python.
func openCache(dir string, getenv func(string) string) (*cache, error) {
	if dir == "" {
		dir = defaultCacheDir(getenv)
	}
	if dir == "" {
		return nil, cacheError("there is no folder for the cache", errors.New("neither XDG_CACHE_HOME nor HOME is set"))
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, cacheError("the cache folder cannot be used", err)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, cacheError("the cache folder cannot be created", err)
	}
	if err := SafeDir(dir); err != nil {
		return nil, cacheError("the cache folder is not safe", err)
	}
	for _, sub := range append([]string{"lock", "tmp", "log", "headers"}, entryKinds...) {
		if err := os.Mkdir(filepath.Join(dir, sub), 0o700); err != nil && !errors.Is(err, os.ErrExist) {
			return nil, cacheError("the cache folder cannot be written", err)
		}
	}
	return &cache{dir: dir}, nil
}

// defaultCacheDir applies the precedence PYX2CPP_CACHE, XDG_CACHE_HOME, HOME.
// The XDG specification asks to ignore relative paths.
func defaultCacheDir(getenv func(string) string) string {
	if dir := getenv("PYX2CPP_CACHE"); dir != "" {
		return dir
	}
	if dir := getenv("XDG_CACHE_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "pyx2cpp")
	}
	if home := getenv("HOME"); home != "" {
		return filepath.Join(home, ".cache", "pyx2cpp")
	}
	return ""
}

// cacheError says that no cache can be had and how to name another one.
func cacheError(text string, err error) error {
	return diag.Errors{{
		Code: diag.CacheUnusable,
		Text: fmt.Sprintf("%s: %v", text, err),
		Hint: "set PYX2CPP_CACHE to a folder that only you can write",
	}}
}

// hashKey makes a key from the parts that an entry is made of. Each part is
// preceded by its length, so that no two lists of parts run together.
func hashKey(parts ...string) string {
	h := sha256.New()
	for _, part := range parts {
		fmt.Fprintf(h, "%d:", len(part))
		io.WriteString(h, part)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// path is where the content of an entry lies.
func (c *cache) path(kind, key string) string { return filepath.Join(c.dir, kind, key) }

// entry is a valid entry that get found or put made.
type entry struct {
	path string
	sum  string
	deps []stamp
}

// smallEntry is the size up to which a hit checks the content and not only
// the length: precompiled headers are too large, and clang checks them itself.
const smallEntry = 4 << 20

// get finds an entry whose recorded dependencies are all unchanged. Whatever
// is wrong with an entry makes it a miss, and the next put replaces it.
func (c *cache) get(kind, key string) (entry, bool) {
	path := c.path(kind, key)
	record, err := os.ReadFile(path + ".rec")
	if err != nil {
		return entry{}, false
	}
	e, size, ok := parseRecord(string(record))
	if !ok {
		return entry{}, false
	}
	info, err := os.Stat(path)
	if err != nil || info.Size() != size {
		return entry{}, false
	}
	for _, dep := range e.deps {
		if !dep.current() {
			return entry{}, false
		}
	}
	if size <= smallEntry {
		if sum, err := fileSum(path); err != nil || sum != e.sum {
			return entry{}, false
		}
	}
	e.path = path
	c.touch(path + ".rec")
	return e, true
}

// read gives the content of a small entry.
func (c *cache) read(kind, key string) ([]byte, bool) {
	e, ok := c.get(kind, key)
	if !ok {
		return nil, false
	}
	content, err := os.ReadFile(e.path)
	return content, err == nil
}

// parseRecord reads a record; its last line proves that it is whole.
func parseRecord(text string) (e entry, size int64, ok bool) {
	lines := strings.Split(text, "\n")
	if len(lines) < 4 || lines[0] != recordHead || lines[len(lines)-2] != "end" {
		return entry{}, 0, false
	}
	if n, err := fmt.Sscanf(lines[1], "content %d %64s", &size, &e.sum); n != 2 || err != nil {
		return entry{}, 0, false
	}
	for _, line := range lines[2 : len(lines)-2] {
		dep, ok := parseStamp(line)
		if !ok {
			return entry{}, 0, false
		}
		e.deps = append(e.deps, dep)
	}
	return e, size, true
}

// put moves a finished file of the cache's tmp folder into the cache.
func (c *cache) put(kind, key, file string, deps []stamp) (entry, error) {
	sum, err := fileSum(file)
	if err != nil {
		return entry{}, writeError(file, err)
	}
	info, err := os.Stat(file)
	if err != nil {
		return entry{}, writeError(file, err)
	}
	var record strings.Builder
	fmt.Fprintf(&record, "%s\ncontent %d %s\n", recordHead, info.Size(), sum)
	for _, dep := range deps {
		record.WriteString(dep.line())
	}
	record.WriteString("end\n")
	path := c.path(kind, key)
	recordFile := file + ".rec"
	if err := os.WriteFile(recordFile, []byte(record.String()), 0o600); err != nil {
		return entry{}, writeError(recordFile, err)
	}
	if err := os.Rename(file, path); err != nil {
		return entry{}, writeError(path, err)
	}
	if err := os.Rename(recordFile, path+".rec"); err != nil {
		return entry{}, writeError(path, err)
	}
	return entry{path: path, sum: sum, deps: deps}, nil
}

// putBytes stores a small content that is in memory.
func (c *cache) putBytes(kind, key string, content []byte, deps []stamp) error {
	tmp, err := c.tempDir()
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	file := filepath.Join(tmp, "content")
	if err := os.WriteFile(file, content, 0o600); err != nil {
		return writeError(file, err)
	}
	_, err = c.put(kind, key, file, deps)
	return err
}

// tempDir makes a folder for one step, on the same file system as the entries.
func (c *cache) tempDir() (string, error) {
	dir, err := os.MkdirTemp(filepath.Join(c.dir, "tmp"), "")
	if err != nil {
		return "", writeError(c.dir, err)
	}
	return dir, nil
}

// drop forgets an entry that turned out to be useless.
func (c *cache) drop(kind, path string) {
	_ = os.Remove(c.path(kind, filepath.Base(path)) + ".rec")
}

// touchEvery is how stale the last use of an entry may be on record: writing
// it at every hit would cost more than the hit.
const touchEvery = time.Hour

// touch records the use of an entry for the clean-up. It may fail: an entry
// removed this moment, or a cache that became read-only, is no error here.
func (c *cache) touch(path string) {
	info, err := os.Stat(path)
	if err == nil && time.Since(info.ModTime()) > touchEvery {
		now := time.Now()
		_ = os.Chtimes(path, now, now)
	}
}

// fileSum is the SHA-256 of a file's content.
func fileSum(path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	h := sha256.New()
	if _, err := io.Copy(h, file); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

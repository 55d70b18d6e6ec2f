package toolchain

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
)

// Launch is what running a program again needs: the command line of the
// interpreter, if the sources are what they were.
type Launch struct {
	Python    string   // the interpreter, as it is called
	Before    []string // its arguments before those that name the libraries
	Libraries []LaunchLibrary
}

// LaunchLibrary is a source with the library that it was compiled to.
type LaunchLibrary struct {
	Source string // resolved
	Sum    string // SHA-256 of the source
	Key    string // of the library in the cache
}

// launchable gives the file of the command line "pyx2cpp run FILE …": flags
// would have to be understood first.
func launchable(args []string) (string, bool) {
	if len(args) < 3 || args[1] != "run" || args[2] == "" || args[2][0] == '-' {
		return "", false
	}
	return args[2], true
}

// launchKey identifies everything that decides how a program is run, but for
// files: those are the stamps of the entry.
func launchKey(file string, getenv func(string) string) (string, bool) {
	exe, err := os.Executable()
	if err != nil {
		return "", false
	}
	cwd, err := os.Getwd()
	if err != nil {
		return "", false
	}
	parts := []string{"launch 1", stampOf(exe).identity(), cwd, file}
	for _, name := range append([]string{"PATH", "VIRTUAL_ENV"}, pythonVariables...) {
		parts = append(parts, getenv(name))
	}
	for _, v := range os.Environ() {
		if strings.HasPrefix(v, "PYX2CPP_") {
			parts = append(parts, v)
		}
	}
	return hashKey(parts...), true
}

// KeepLaunch notes how the program of a command line is run, so that Relaunch
// can do it without looking at anything else. What chose the interpreter and
// what is known of it must be as it is now, and the libraries in the cache.
func (t *Toolchain) KeepLaunch(args []string, l Launch) {
	file, ok := launchable(args)
	if !ok || t.python == nil || isScript(t.python.Path) {
		return
	}
	key, ok := launchKey(file, t.getenv)
	if !ok {
		return
	}
	deps := append(pythonDeps(t.python.Path, t.python), t.passedOver(t.python.Path)...)
	keys := map[string]bool{}
	for _, lib := range l.Libraries {
		if keys[lib.Key] { // loaded twice it would be one library with one state
			return
		}
		keys[lib.Key] = true
		path := t.cache.path(kindShared, lib.Key)
		deps = append(deps, stampOf(path), stampOf(lib.Source))
	}
	if text, err := json.Marshal(l); err == nil {
		_ = t.cache.putBytes(kindNote, key, text, deps)
	}
}

// passedOver are the places where an interpreter was looked for before it was found.
func (t *Toolchain) passedOver(found string) []stamp {
	var stamps []stamp
	for _, dir := range filepath.SplitList(t.getenv("PATH")) {
		path := filepath.Join(dir, filepath.Base(found))
		if path == found {
			break
		}
		stamps = append(stamps, stampOf(path))
	}
	return stamps
}

// Relaunch runs the program of a command line in the place of this process if
// KeepLaunch noted how; else it returns. It opens nothing but the cache.
func Relaunch(args []string) {
	file, ok := launchable(args)
	if !ok {
		return
	}
	key, ok := launchKey(file, os.Getenv)
	dir := defaultCacheDir(os.Getenv)
	if !ok || !filepath.IsAbs(dir) || SafeDir(dir) != nil {
		return
	}
	c := &cache{dir: dir}
	text, ok := c.read(kindNote, key)
	var l Launch
	if !ok || json.Unmarshal(text, &l) != nil || len(l.Libraries) == 0 {
		return
	}
	words := slices.Concat([]string{l.Python}, l.Before, []string{fmt.Sprint(len(l.Libraries))})
	for _, lib := range l.Libraries {
		path := c.path(kindShared, lib.Key)
		if source, err := os.ReadFile(lib.Source); err != nil || sumOf(source) != lib.Sum {
			return
		}
		c.touch(path + ".rec")
		words = append(words, lib.Source, path)
	}
	_ = syscall.Exec(l.Python, append(words, args[2:]...), os.Environ())
}

func sumOf(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

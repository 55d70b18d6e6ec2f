package toolchain

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// runtimeFiles is the C++ runtime on disk.
type runtimeFiles struct {
	hash    string   // of all names and contents
	dir     string   // where include and src lie
	headers []string // below include, sorted: "pyx/list.hpp"
	sources []string // below src, sorted: "py/hooks.cpp"
}

// runtimeTime is the time stamp of every unpacked file. Clang compares the
// times of a precompiled header's inputs; contents are in the folder's name.
var runtimeTime = time.Unix(1_000_000_000, 0)

// unpack writes the runtime's files to a folder named by their hash, once.
func (c *cache) unpack(runtime fs.FS) (runtimeFiles, error) {
	var files runtimeFiles
	contents := map[string][]byte{}
	h := sha256.New()
	err := fs.WalkDir(runtime, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		header, isHeader := strings.CutPrefix(name, "include/")
		source, isSource := strings.CutPrefix(name, "src/")
		if !isHeader && !isSource {
			return nil
		}
		content, err := fs.ReadFile(runtime, name)
		if err != nil {
			return err
		}
		contents[name] = content
		fmt.Fprintf(h, "%s %d\n", name, len(content))
		h.Write(content)
		switch {
		case isHeader && path.Ext(name) == ".hpp":
			files.headers = append(files.headers, header)
		case isSource && path.Ext(name) == ".cpp":
			files.sources = append(files.sources, source)
		}
		return nil
	})
	if err != nil {
		return files, fmt.Errorf("reading the runtime: %w", err)
	}
	slices.Sort(files.headers)
	slices.Sort(files.sources)
	files.hash = hex.EncodeToString(h.Sum(nil))
	files.dir = filepath.Join(c.dir, "headers", files.hash[:32])
	for _, kind := range []SourceKind{Core, Glue} {
		contents[prefixNames[kind]] = files.prefix(kind)
	}
	if _, err := os.Stat(files.dir); err == nil {
		c.touch(files.dir)
		return files, nil
	}
	return files, c.writeRuntime(files.dir, contents)
}

// writeRuntime writes the files beside their place and renames the folder, so
// that whoever sees it sees all of it.
func (c *cache) writeRuntime(dir string, contents map[string][]byte) error {
	tmp, err := c.tempDir()
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	for name, content := range contents {
		file := filepath.Join(tmp, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			return writeError(file, err)
		}
		if err := os.WriteFile(file, content, 0o600); err != nil {
			return writeError(file, err)
		}
		if err := os.Chtimes(file, runtimeTime, runtimeTime); err != nil {
			return writeError(file, err)
		}
	}
	if err := os.Rename(tmp, dir); err != nil {
		if _, gone := os.Stat(dir); gone == nil {
			return nil // another process was first
		}
		return writeError(dir, err)
	}
	return nil
}

// isGlueHeader says whether a runtime header may include Python.h.
func isGlueHeader(name string) bool { return strings.HasPrefix(name, "py/") }

// prefixNames are the inputs of the precompiled headers. They stay on disk:
// clang looks for them whenever it loads what was made of them.
var prefixNames = map[SourceKind]string{Core: "pch/core.hpp", Glue: "pch/glue.hpp"}

// prefix is the text of a precompiled header: every runtime header that a kind
// of translation unit may include. Loading one is lazy, so headers that a unit
// does not use cost it next to nothing, and one precompiled header serves all.
func (r runtimeFiles) prefix(kind SourceKind) []byte {
	var text bytes.Buffer
	text.WriteString("// What is precompiled for every unit of this kind.\n")
	for _, name := range r.headers {
		if kind == Glue || !isGlueHeader(name) {
			fmt.Fprintf(&text, "#include \"%s\"\n", name)
		}
	}
	return text.Bytes()
}

// include is the folder that emitted code includes runtime headers from.
func (r runtimeFiles) include() string { return filepath.Join(r.dir, "include") }

// splitWords splits a variable with options at its blanks.
func splitWords(text string) []string { return strings.Fields(text) }

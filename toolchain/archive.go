package toolchain

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// archive is a static library of the runtime with the symbols of its members.
type archive struct {
	path    string
	sum     string
	deps    []stamp
	members []archiveMember
	index   map[string]int // symbol → the first member that defines it
}

// archiveMember is one object of an archive.
type archiveMember struct {
	Name      string
	Defined   []string
	Undefined []string
}

// The parts of the runtime's sources, each an archive: src/py implements the
// hooks with Python, src/nopy without it, and everything else is for both.
const (
	partShared = "pyxrt"
	partPython = "pyxpy"
	partNoPy   = "pyxnopy"
	// partLauncher is the program of an executable, which is no archive.
	partLauncher = "exe"
)

// partOf says which archive a runtime source belongs to.
func partOf(source string) string {
	switch dir, _, _ := strings.Cut(source, "/"); dir {
	case "py":
		return partPython
	case "nopy":
		return partNoPy
	case partLauncher:
		return partLauncher
	}
	return partShared
}

// archiveKey is the key of a part compiled for a target.
func (t *Toolchain) archiveKey(tg *target, part string) string {
	args := slices.Concat(tg.probed.CC1, t.includes(tg, partKind(part)), archiveFlags())
	return hashKey(append([]string{"archive 1", part, t.runtime.hash, t.compiler.binary.identity()}, args...)...)
}

// partKind is the kind of a part's units.
func partKind(part string) SourceKind {
	if part == partPython {
		return Glue
	}
	return Core
}

// archiveFlags let the linker drop functions that a module does not use, and
// let the runtime use Eigen, which emitted code never includes.
func archiveFlags() []string {
	return []string{"-ffunction-sections", "-fdata-sections", "-internal-isystem", "/usr/include/eigen3"}
}

// parts lists the archives that a product links, in the order of the linker.
func (t *Toolchain) parts(python bool) []string {
	hooks := partNoPy
	if python {
		hooks = partPython
	}
	return slices.DeleteFunc([]string{hooks, partShared}, func(part string) bool {
		return !slices.ContainsFunc(t.runtime.sources, func(source string) bool { return partOf(source) == part })
	})
}

// archive gives a part of the runtime, compiling it when it is new.
func (t *Toolchain) archive(ctx context.Context, tg *target, part string, clock *clock) (archive, error) {
	key := t.archiveKey(tg, part)
	if a, ok := t.cachedArchive(key); ok {
		return a, nil
	}
	unlock, err := t.cache.lock(ctx, kindArchive, key)
	if err != nil {
		return archive{}, err
	}
	defer unlock()
	if a, ok := t.cachedArchive(key); ok {
		return a, nil
	}
	t.log("compiling the runtime (once)")
	defer clock.start("archive " + part)()
	units, err := t.runtimeUnits(tg, part)
	if err != nil {
		return archive{}, err
	}
	objects, err := t.compileAll(ctx, tg, units, clock)
	if err != nil {
		return archive{}, err
	}
	content, members, err := buildArchive(units, objects)
	if err != nil {
		return archive{}, err
	}
	index, err := json.Marshal(members)
	if err != nil {
		return archive{}, err
	}
	var deps []stamp
	for _, object := range objects {
		deps = mergeStamps(deps, object.deps)
	}
	if err := t.cache.putBytes(kindArchive, key, content, deps); err != nil {
		return archive{}, err
	}
	if err := t.cache.putBytes(kindArchive, indexKey(key), index, nil); err != nil {
		return archive{}, err
	}
	if a, ok := t.cachedArchive(key); ok {
		return a, nil
	}
	return archive{}, cacheError("the cache lost what was just written", fmt.Errorf("%s is gone", t.cache.path(kindArchive, key)))
}

// indexKey is the key of the list of an archive's members.
func indexKey(key string) string { return hashKey("index", key) }

// cachedArchive finds an archive and its index.
func (t *Toolchain) cachedArchive(key string) (archive, bool) {
	e, ok := t.cache.get(kindArchive, key)
	if !ok {
		return archive{}, false
	}
	content, ok := t.cache.read(kindArchive, indexKey(key))
	if !ok {
		return archive{}, false
	}
	a := archive{path: e.path, sum: e.sum, deps: e.deps, index: map[string]int{}}
	if json.Unmarshal(content, &a.members) != nil {
		return archive{}, false
	}
	for i, member := range a.members {
		for _, name := range member.Defined {
			if _, known := a.index[name]; !known {
				a.index[name] = i
			}
		}
	}
	return a, true
}

// runtimeUnits reads the sources of a part.
func (t *Toolchain) runtimeUnits(tg *target, part string) ([]unit, error) {
	var units []unit
	for _, name := range t.runtime.sources {
		if partOf(name) != part {
			continue
		}
		text, err := os.ReadFile(filepath.Join(t.runtime.dir, "src", filepath.FromSlash(name)))
		if err != nil {
			return nil, cacheError("the unpacked runtime cannot be read", err)
		}
		// A source may include a file beside it.
		beside := filepath.Join(t.runtime.dir, "src", path.Dir(name))
		source := Source{Name: path.Base(name), Text: string(text), Kind: partKind(part)}
		units = append(units, t.newUnit(tg, source, append(archiveFlags(), "-I", beside)...))
	}
	return units, nil
}

// buildArchive joins objects in the ar format with the GNU symbol index, so
// that no archiver has to be installed or started.
func buildArchive(units []unit, objects []entry) ([]byte, []archiveMember, error) {
	members := make([]archiveMember, len(objects))
	contents := make([][]byte, len(objects))
	var symbolCount int
	var names bytes.Buffer
	for i, object := range objects {
		s, err := objectSymbols(object.path)
		if err != nil {
			return nil, nil, fmt.Errorf("reading the object of %s: %w", units[i].source.Name, err)
		}
		if contents[i], err = os.ReadFile(object.path); err != nil {
			return nil, nil, err
		}
		members[i] = archiveMember{Name: units[i].source.Name, Defined: s.defined, Undefined: s.undefined}
		symbolCount += len(s.defined)
		for _, name := range s.defined {
			names.WriteString(name)
			names.WriteByte(0)
		}
	}
	const header = 60
	indexSize := 4 + 4*symbolCount + names.Len()
	offset := len(arMagic) + header + padded(indexSize)
	index := binary.BigEndian.AppendUint32(nil, uint32(symbolCount))
	for i, member := range members {
		for range member.Defined {
			index = binary.BigEndian.AppendUint32(index, uint32(offset))
		}
		offset += header + padded(len(contents[i]))
	}
	var out bytes.Buffer
	out.WriteString(arMagic)
	writeMember(&out, "/", append(index, names.Bytes()...))
	for i, content := range contents {
		writeMember(&out, fmt.Sprintf("m%d.o/", i), content)
	}
	return out.Bytes(), members, nil
}

const arMagic = "!<arch>\n"

// padded is a size rounded up to the even offsets of the ar format.
func padded(size int) int { return size + size&1 }

// writeMember writes one member with its header of fixed columns.
func writeMember(out *bytes.Buffer, name string, content []byte) {
	fmt.Fprintf(out, "%-16s%-12d%-6d%-6d%-8s%-10d`\n", name, 0, 0, 0, "644", len(content))
	out.Write(content)
	if len(content)&1 == 1 {
		out.WriteByte('\n')
	}
}

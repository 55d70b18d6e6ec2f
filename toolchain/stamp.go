package toolchain

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

// stamp identifies the state of a file that was used by reference. A size of
// -1 says that there was no such file, which is a fact worth recording too: a
// pyvenv.cfg that appears later changes what an interpreter is.
type stamp struct {
	path  string
	size  int64
	mtime int64 // nanoseconds since 1970
}

// stampOf looks at a file now, following symbolic links.
func stampOf(path string) stamp {
	info, err := os.Stat(path)
	if err != nil {
		return stamp{path: path, size: -1}
	}
	return stamp{path: path, size: info.Size(), mtime: info.ModTime().UnixNano()}
}

// stampsOf looks at several files.
func stampsOf(paths ...string) []stamp {
	stamps := make([]stamp, len(paths))
	for i, path := range paths {
		stamps[i] = stampOf(path)
	}
	return stamps
}

// current says whether the file is still as it was.
func (s stamp) current() bool { return stampOf(s.path) == s }

// identity is the stamp as a text to hash into a key.
func (s stamp) identity() string {
	return fmt.Sprintf("%s %d %d", s.path, s.size, s.mtime)
}

// line is the stamp as a line of an entry's record.
func (s stamp) line() string {
	return fmt.Sprintf("dep %d %d %s\n", s.size, s.mtime, s.path)
}

// parseStamp reads what line wrote, without its line end.
func parseStamp(text string) (stamp, bool) {
	fields := strings.SplitN(text, " ", 4)
	if len(fields) != 4 || fields[0] != "dep" {
		return stamp{}, false
	}
	size, err1 := strconv.ParseInt(fields[1], 10, 64)
	mtime, err2 := strconv.ParseInt(fields[2], 10, 64)
	return stamp{path: fields[3], size: size, mtime: mtime}, err1 == nil && err2 == nil
}

// mergeStamps joins lists of stamps, each path once. Two lists that disagree
// about a path keep both, so the entry made from them never validates: the
// file changed while it was being built.
func mergeStamps(lists ...[]stamp) []stamp {
	seen := map[stamp]bool{}
	var merged []stamp
	for _, list := range lists {
		for _, s := range list {
			if !seen[s] {
				seen[s] = true
				merged = append(merged, s)
			}
		}
	}
	return merged
}

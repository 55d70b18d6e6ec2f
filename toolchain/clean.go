package toolchain

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

const (
	cacheLimit   = 2 << 30          // bytes; the clean-up goes down to three quarters
	cleanEvery   = time.Hour        // between two clean-ups
	recentlyUsed = 10 * time.Minute // an entry that a parallel build may be about to read
	staleTemp    = 24 * time.Hour   // left behind by a killed build
	staleHeaders = 720 * time.Hour  // of a version of the compiler no longer used
	staleMade    = 720 * time.Hour  // by running modules: specialisations and code objects
)

// aged is something that the clean-up may remove.
type aged struct {
	paths []string
	size  int64
	used  time.Time
}

// clean bounds the size of the cache, at most once an hour. It is best effort:
// whatever cannot be removed is tried again next time. Removing an entry that
// another process has open is safe, and one that it is about to open turns
// into a miss there.
func (c *cache) clean(limit int64, now time.Time) {
	mark := filepath.Join(c.dir, "cleaned")
	if info, err := os.Stat(mark); err == nil && now.Sub(info.ModTime()) < cleanEvery {
		return
	}
	if os.WriteFile(mark, nil, 0o600) != nil {
		return
	}
	_ = os.Chtimes(mark, now, now)
	for _, sub := range []string{"tmp", "log"} {
		removeOld(filepath.Join(c.dir, sub), now.Add(-staleTemp))
	}
	removeOld(filepath.Join(c.dir, "headers"), now.Add(-staleHeaders))
	removeOld(filepath.Join(c.dir, "specialised"), now.Add(-staleMade))
	entries := c.agedEntries()
	var total int64
	for _, e := range entries {
		total += e.size
	}
	if total <= limit {
		return
	}
	slices.SortFunc(entries, func(a, b aged) int { return cmp.Compare(a.used.UnixNano(), b.used.UnixNano()) })
	for _, e := range entries {
		if total <= limit/4*3 || now.Sub(e.used) < recentlyUsed {
			return
		}
		for _, path := range e.paths {
			_ = os.RemoveAll(path)
		}
		total -= e.size
	}
}

// agedEntries lists the entries with their sizes and last uses; a content
// without a record is an entry too, so that an interrupted put leaves nothing.
func (c *cache) agedEntries() []aged {
	byKey := map[string]*aged{}
	for _, kind := range entryKinds {
		files, err := os.ReadDir(filepath.Join(c.dir, kind))
		if err != nil {
			continue
		}
		for _, file := range files {
			info, err := file.Info()
			if err != nil {
				continue
			}
			path := filepath.Join(c.dir, kind, file.Name())
			key := strings.TrimSuffix(path, ".rec")
			e := byKey[key]
			if e == nil {
				e = &aged{}
				byKey[key] = e
			}
			e.paths = append(e.paths, path)
			e.size += info.Size()
			if info.ModTime().After(e.used) {
				e.used = info.ModTime()
			}
		}
	}
	var entries []aged
	for _, e := range byKey {
		// The record goes first: without it the content is not an entry.
		slices.SortFunc(e.paths, func(a, b string) int { return cmp.Compare(b, a) })
		entries = append(entries, *e)
	}
	return entries
}

// removeOld removes what was last changed before a time.
func removeOld(dir string, before time.Time) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, file := range files {
		if info, err := file.Info(); err == nil && info.ModTime().Before(before) {
			_ = os.RemoveAll(filepath.Join(dir, file.Name()))
		}
	}
}

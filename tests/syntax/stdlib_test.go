package syntax_test

import (
	"bufio"
	"encoding/binary"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"pyx2cpp/transpile/syntax"
)

// TestStandardLibrary parses every file of the running interpreter's standard
// library and compares the trees with those of its own ast module: every node,
// constant and position. Where CPython finds a syntax error, so must we, unless
// the file is in the syntax of a later version.
func TestStandardLibrary(t *testing.T) {
	compareLibrary(t, func(path string) bool { return !isThirdParty(path) }, 500)
}

// TestSitePackages does the same for what is installed beside it; with -short
// for one file in twenty.
func TestSitePackages(t *testing.T) {
	seen := 0
	compareLibrary(t, func(path string) bool {
		if !isThirdParty(path) {
			return false
		}
		seen++
		return !testing.Short() || seen%20 == 0
	}, 0)
}

func isThirdParty(path string) bool {
	return strings.Contains(path, "site-packages") || strings.Contains(path, "dist-packages")
}

func compareLibrary(t *testing.T, include func(path string) bool, least int) {
	files := slices.DeleteFunc(pythonFiles(t), func(path string) bool { return !include(path) })
	loose := pythonVersion(t) < 312
	var mu sync.Mutex
	var done, bytes, nodes, refused, later int
	var unchecked []string
	var wg sync.WaitGroup
	work := make(chan record, 16)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for r := range work {
				src, err := os.ReadFile(r.file)
				if err != nil {
					t.Errorf("%v", err)
					continue
				}
				n, outcome := compareFile(t, r, src, loose)
				mu.Lock()
				if outcome == notCompilable {
					unchecked = append(unchecked, r.file)
				}
				done, bytes, nodes = done+1, bytes+len(src), nodes+n
				switch outcome {
				case bothRefuse:
					refused++
				case laterSyntax:
					later++
				}
				mu.Unlock()
			}
		})
	}
	pickles(t, files, work)
	close(work)
	wg.Wait()
	compareRefusals(t, unchecked)
	t.Logf("%d files, %.1f MB, %d nodes compared; %d refused by both, %d accepted only by us", done, float64(bytes)/1e6, nodes, refused, later)
	if done != len(files) || done < least {
		t.Errorf("only %d of %d files were compared", done, len(files))
	}
}

// record is what CPython says about a file.
type record struct {
	file string
	py   any
}

type outcome int

const (
	sameTree outcome = iota
	bothRefuse
	laterSyntax
	// notCompilable is a file with the same tree that Check refuses.
	notCompilable
)

func compareFile(t *testing.T, r record, src []byte, loose bool) (int, outcome) {
	tree, err := syntax.Parse(src, r.file)
	switch py := r.py.(type) {
	case *pyNode:
		if err != nil {
			t.Errorf("CPython parses what we refuse: %v", err)
			return 0, sameTree
		}
		diff, nodes := compareTrees(tree, py, loose)
		if diff != "" {
			t.Errorf("%s: %s", r.file, diff)
		}
		if syntax.Check(tree) != nil {
			return nodes, notCompilable
		}
		return nodes, sameTree
	default:
		if err != nil {
			return 0, bothRefuse
		}
		t.Logf("%s: accepted, CPython says %v", r.file, py)
		return 0, laterSyntax
	}
}

// pythonFiles lists the Python files below the interpreter's library.
func pythonFiles(t *testing.T) []string {
	seen := map[string]bool{}
	var files []string
	for _, root := range strings.Split(pythonSays(t, "import sysconfig; p = sysconfig.get_paths(); print(p['stdlib']); print(p['purelib'])"), "\n") {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err == nil && d.Type().IsRegular() && filepath.Ext(path) == ".py" && !seen[path] {
				seen[path] = true
				files = append(files, path)
			}
			return nil
		})
		if err != nil {
			t.Logf("%s: %v", root, err)
		}
	}
	return files
}

// compareRefusals checks that CPython does not compile the files that Check
// refuses, for the same reason.
func compareRefusals(t *testing.T, files []string) {
	if len(files) == 0 {
		return
	}
	t.Logf("%d files parse but do not compile", len(files))
	for i, v := range pythonVerdicts(t, "files", files) {
		src, err := os.ReadFile(files[i])
		if err != nil {
			t.Fatal(err)
		}
		d, _ := firstError(string(src), files[i])
		if v.Message == nil || *v.Message != d.Text || v.Line != d.Span.Line {
			t.Errorf("%s\nours:    %v\nCPython: %s", files[i], &d, v)
		}
	}
}

// pickles runs one interpreter over all files and sends what it says.
func pickles(t *testing.T, files []string, work chan<- record) {
	cmd := exec.Command(python(), "astpickle.py")
	cmd.Stdin = strings.NewReader(strings.Join(files, "\n") + "\n")
	cmd.Stderr = os.Stderr
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	in := bufio.NewReaderSize(pipe, 1<<20)
	for _, file := range files {
		var size [8]byte
		if _, err := io.ReadFull(in, size[:]); err != nil {
			t.Errorf("%s: %v", file, err)
			break
		}
		data := make([]byte, binary.LittleEndian.Uint64(size[:]))
		if _, err := io.ReadFull(in, data); err != nil {
			t.Errorf("%s: %v", file, err)
			break
		}
		py, err := unpickle(data)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		work <- record{file, py}
	}
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}

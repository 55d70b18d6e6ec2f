package syntax_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write the goldens anew")

// golden is a file of an archive: a program and what the test makes of it,
// which stands in a second file with another extension.
type golden struct {
	archive string
	name    string
	source  string
	want    string
}

// eachGolden runs f for every program in the archives of a folder and compares
// what it gives with the file name+ext, or writes that with -update.
func eachGolden(t *testing.T, folder, ext string, f func(t *testing.T, g golden) string) {
	t.Helper()
	for path, archive := range archives(t, folder) {
		fresh := &txtar.Archive{Comment: archive.Comment}
		for _, g := range programs(archive, ext) {
			g.archive = filepath.Base(path)
			t.Run(strings.TrimSuffix(g.archive, ".txtar")+"/"+g.name, func(t *testing.T) {
				got := f(t, g)
				if diff := cmp.Diff(g.want, got); diff != "" && !*update {
					t.Errorf("%s\n%s", g.source, diff)
				}
				fresh.Files = append(fresh.Files,
					txtar.File{Name: g.name + ".py", Data: []byte(g.source)}, txtar.File{Name: g.name + ext, Data: []byte(got)})
			})
		}
		if *update {
			if err := os.WriteFile(path, txtar.Format(fresh), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// archives reads the archives of a folder.
func archives(t testing.TB, folder string) map[string]*txtar.Archive {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(folder, "*.txtar"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no archives in %s: %v", folder, err)
	}
	found := map[string]*txtar.Archive{}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		found[path] = archive
	}
	return found
}

// programs pairs the files of an archive.
func programs(archive *txtar.Archive, ext string) []golden {
	want := map[string]string{}
	for _, file := range archive.Files {
		if name, ok := strings.CutSuffix(file.Name, ext); ok {
			want[name] = string(file.Data)
		}
	}
	var list []golden
	for _, file := range archive.Files {
		if name, ok := strings.CutSuffix(file.Name, ".py"); ok {
			list = append(list, golden{name: name, source: string(file.Data), want: want[name]})
		}
	}
	return list
}

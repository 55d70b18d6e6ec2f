package lib

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write docs/supported.md")

const root = "../.."

func TestPage(t *testing.T) {
	path := filepath.Join(root, "docs", "supported.md")
	want := Page(Builtin())
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("docs/supported.md is stale: run go test ./typer/lib -update")
	}
}

func TestHeadersExist(t *testing.T) {
	for _, r := range Builtin().Rows() {
		if _, err := os.Stat(filepath.Join(root, "cpprt", "include", r.Header)); err != nil {
			t.Errorf("%s%s: %v", r.Name, r.Sig, err)
		}
	}
}

// internal are the names of rows that no program writes: lowering and passes ask for them.
var internal = []string{"py.", "frame.", "inst.", "member.", "make.", "loop.", "iter.", "slice.make", "list.of", "list.unpack_item", "tuple.unpack_item", "ndarray.unpack_item", "str.unpack_item", "bytes.unpack_item", "unpack", "str.join_parts", "wide."}

func TestExamples(t *testing.T) {
	siblings := map[string]bool{}
	for _, r := range Builtin().Rows() {
		siblings[r.Unchecked] = true
	}
	for _, r := range Builtin().Rows() {
		hidden := slices.ContainsFunc(internal, func(p string) bool { return strings.HasPrefix(r.Name, p) })
		if r.Example == "" && !hidden && !siblings[r.Name] && !r.Python {
			t.Errorf("%s%s has no example", r.Name, r.Sig)
		}
	}
}

func TestUncheckedRows(t *testing.T) {
	for _, r := range Builtin().Rows() {
		if r.Unchecked == "" {
			continue
		}
		rows := Builtin().Named(r.Unchecked)
		if len(rows) == 0 {
			t.Errorf("%s%s: no row %s", r.Name, r.Sig, r.Unchecked)
		}
		for _, u := range rows {
			if u.Raises || u.Exits {
				t.Errorf("%s can fail, though it is an unchecked row", u.Name)
			}
		}
	}
}

// A row that is listed after one with the same name and signature is never taken.
func TestNoRowTwice(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Builtin().Rows() {
		key := r.Name + r.Sig
		if seen[key] && r.Accepts == nil {
			t.Errorf("%s stands twice in the table", key)
		}
		seen[key] = true
	}
}

func TestVariadicRows(t *testing.T) {
	r := Builtin().Named("print")[0]
	if got := r.For(3); got != r.For(3) || len(got.Params) != 3 || got.Params[0].Type == got.Params[1].Type {
		t.Errorf("print for three arguments: %v", got.Params)
	}
	if fixed := Builtin().Named("math.sqrt")[0]; fixed.For(2) != fixed {
		t.Error("a row without a star was expanded")
	}
}

package bridgegen

import (
	"flag"
	"math"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// sample describes a module with one function of each kind that generators treat differently.
func sample() *ModuleSpec {
	instance := func(sym string, result types.Type, params ...types.Type) Entry {
		f := &ir.Func{Sym: sym, Result: result}
		for _, p := range params {
			f.Params = append(f.Params, &ir.Local{Type: p})
		}
		return Entry{Func: f, Code: "c_" + sym}
	}
	floats := types.List(types.Float)
	add := FuncSpec{Name: "add", Qualname: "add", DefLine: 3, ID: 1, Doc: "Adds.\n\n    Twice.",
		Params: []Param{{Name: "x", Kind: PositionalOnly}, {Name: "range", Kind: PositionalOrKeyword, Default: true, Literal: "1.0"}},
		Entries: []Entry{instance("f_add__0", types.Float, types.Float, types.Float),
			instance("f_add__1", types.Int, types.Int, types.Int)}}
	add.Entries[0].Assumes = []int{0, 1}
	add.Entries[1].Func.FloatFlags = true
	scan := FuncSpec{Name: "running_sum", Qualname: "running_sum", DefLine: 9, ID: 2,
		Params:  []Param{{Name: "xs", Kind: PositionalOrKeyword}, {Name: "by", Kind: KeywordOnly}},
		Entries: []Entry{instance("f_scan", types.Tuple(floats, types.Int), floats, types.Array("f8", 1, true))}}
	apply := FuncSpec{Name: "apply", Qualname: "apply", DefLine: 12, ID: 3,
		Params:  []Param{{Name: "f", Kind: PositionalOrKeyword}, {Name: "args", Kind: VarPositional}},
		Entries: []Entry{instance("f_apply", types.None, types.Func("add", nil), types.Tuple(types.Float))}}
	apply.Entries[0].Functions = []int{1, -1}
	open := FuncSpec{Name: "open", Qualname: "open", DefLine: 15, ID: 4, Open: OpenLoops, Returns: "float",
		Params: []Param{{Name: "x", Kind: PositionalOrKeyword, Annotation: "float"}, {Name: "k", Kind: VarKeyword}}}
	method := FuncSpec{Name: "m", Qualname: "C.m", DefLine: 20, ID: 5, Params: []Param{{Name: "self", Kind: PositionalOrKeyword}}}
	return &ModuleSpec{Name: "pkg.strat", Path: "/src/strat.py", Source: []byte("\"\"\"é?\"\"\"\nx = 1\n"), Key: "k", Tool: "/bin/tool",
		ToolArgs: []string{"--cpu", "v3"}, CPUFeatures: []string{"avx2"}, CoreHeader: "core.h",
		Consts:      []any{big.NewInt(7), "é", math.Inf(-1), []any{true, nil}},
		Funcs:       []FuncSpec{add, scan, apply, open, method},
		Assumptions: []Assumption{{Kind: AssumeValue, Name: "x", Cell: "g_0_x", Type: types.Float}, {Kind: AssumeFunction, Name: "add", ID: 1}}}
}

// TestGoldens compares everything that is generated for the sample with testdata/sample.txtar.
func TestGoldens(t *testing.T) {
	m := sample()
	got := &txtar.Archive{Comment: []byte("What is generated for the module of bridgegen_test.go; go test -update rewrites it.\n")}
	file := func(name, text string) { got.Files = append(got.Files, txtar.File{Name: name, Data: []byte(text)}) }
	file("glue.cpp", Glue(m))
	file("specialisation.cpp", Specialisation(m, "float, list[int]"))
	file("strat.pyi", Pyi(m))
	file(HeaderName(m), Header(m))
	file("cface.cpp", CGlue(m))
	file(GoPackageName(m)+".go", GoFiles(m)[GoPackageName(m)+".go"])
	path := filepath.Join("testdata", "sample.txtar")
	if *update {
		if err := os.WriteFile(path, txtar.Format(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(txtar.Format(want)), string(txtar.Format(got))); d != "" {
		t.Error(d)
	}
}

// TestConstants checks the C++ of boxed constants.
func TestConstants(t *testing.T) {
	type named string
	for _, c := range []struct {
		v    any
		want string
	}{
		{nil, "px(Py_NewRef(Py_None))"},
		{int64(-3), "pyx_box_i64(-3LL)"},
		{int64(math.MinInt64), `px(PyLong_FromString("-9223372036854775808", nullptr, 10))`},
		{new(big.Int).Lsh(big.NewInt(1), 70), `px(PyLong_FromString("1180591620717411303424", nullptr, 10))`},
		{0.1, "pyx_box_f64(0x1.999999999999ap-04)"},
		{math.Copysign(0, -1), "pyx_box_f64(-0x0p+00)"},
		{math.NaN(), `pyx_box_f64(__builtin_nan(""))`},
		{named("\xff"), `pyx_box_bytes("\377", 1)`},
		{"a\"?", `pyx_box_utf8("a\"\077", 3)`},
		{struct{}{}, "pyx_box_ellipsis()"},
		{[]any{int64(1), []any{}}, "pyx::tuple_of({pyx_box_i64(1LL), pyx::tuple_of({})})"},
	} {
		if got := constant(c.v); got != c.want {
			t.Errorf("%v: %s, want %s", c.v, got, c.want)
		}
	}
}

// TestInitNames checks PEP 489's names of modules outside ASCII.
func TestInitNames(t *testing.T) {
	for base, want := range map[string]string{
		"strat": "PyInit_strat", "lančmít": "PyInitU_lanmt_2sa6t", "スパム": "PyInitU_zck5b2b", "__main__": "PyInit___main__",
	} {
		if got := initNames(base)[0]; got != want {
			t.Errorf("%s: %s, want %s", base, got, want)
		}
	}
}

// TestSkipped checks the reasons for which functions are left out of the Go package.
func TestSkipped(t *testing.T) {
	_, skipped := Exports(sample())
	var got []string
	for _, s := range skipped {
		got = append(got, s.Name+": "+s.Reason)
	}
	want := []string{"apply: it takes any number of arguments",
		"open: its argument types are open: annotate it, or give --sig 'open(...)'"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

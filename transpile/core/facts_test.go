package core_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/syntax"
)

// codeFacts prints, for each file named on its standard input, what CPython's
// compiler says about every code object: the lines of each kind of operation,
// cells, free variables and qualified names.
const codeFacts = `
import dis, json, sys
KINDS = {
    "CALL": "call", "CALL_FUNCTION_EX": "call", "LOAD_ATTR": "attr", "LOAD_METHOD": "attr",
    "STORE_ATTR": "store attr", "DELETE_ATTR": "del attr", "BINARY_OP": "binary",
    "UNARY_NEGATIVE": "unary", "UNARY_POSITIVE": "unary", "UNARY_INVERT": "unary",
    "COMPARE_OP": "compare", "IS_OP": "compare", "CONTAINS_OP": "compare",
    "BINARY_SUBSCR": "item", "STORE_SUBSCR": "store item", "DELETE_SUBSCR": "del item",
    "GET_ITER": "iter", "FOR_ITER": "for", "UNPACK_SEQUENCE": "unpack", "UNPACK_EX": "unpack",
    "RAISE_VARARGS": "raise", "LOAD_GLOBAL": "global", "IMPORT_NAME": "import", "IMPORT_FROM": "import from",
    "FORMAT_VALUE": "format", "YIELD_VALUE": "yield", "BEFORE_WITH": "with", "CHECK_EXC_MATCH": "match exc",
    "SET_ADD": "add", "MAP_ADD": "add", "BUILD_SLICE": "slice", "MATCH_CLASS": "match class",
    "WITH_EXCEPT_START": "with except", "BUILD_SET": "set", "BUILD_MAP": "dict", "LOAD_DEREF": "cell",
}
def walk(code, out):
    facts = out.setdefault(f"{code.co_name}:{code.co_firstlineno}", {"Lines": {}, "Names": []})
    kinds = facts["Lines"]
    facts["Names"] += ["qualname " + code.co_qualname]
    facts["Names"] += ["cell " + n for n in code.co_cellvars]
    facts["Names"] += ["free " + n for n in code.co_freevars]
    for i in dis.get_instructions(code):
        found = [KINDS.get(i.opname)]
        if "JUMP" in i.opname and ("TRUE" in i.opname or "FALSE" in i.opname):
            found = ["truth"]
        elif "NONE" in i.opname:
            found = ["truth", "compare"]  # x is None, fused
        elif i.opname in ("LOAD_NAME", "LOAD_CLASSDEREF"):
            found = ["global", "cell"]
        elif i.opname in ("FORMAT_VALUE", "BUILD_STRING"):
            found = ["format", "binary"]  # "%s" % x, optimised
        elif i.opname == "BEFORE_WITH":
            found = ["with", "call"]
        for kind in found:
            if kind and i.positions.lineno:
                kinds.setdefault(kind, []).append(i.positions.lineno)
    for c in code.co_consts:
        if hasattr(c, "co_code"):
            walk(c, out)
for path in sys.stdin.read().split("\n"):
    out = {}
    try:
        with open(path, "rb") as f:
            walk(compile(f.read(), path, "exec", dont_inherit=True), out)
    except Exception:
        pass
    print(json.dumps(out))
`

// facts is what codeFacts says about the code objects of one name and first line.
type facts struct {
	Lines map[string][]int
	Names []string
}

// lineKind names the operation of a statement as the script does, "" for
// operations that CPython has no instruction for or that can't fail.
func lineKind(s core.Stmt) string {
	switch s := s.(type) {
	case *core.Let:
		for _, a := range core.Operands(s) {
			if _, ok := a.(*core.Const); !ok {
				return exprKind(s.X)
			}
		}
		if len(core.Operands(s)) == 0 {
			return exprKind(s.X)
		}
		return "" // CPython may have folded it
	case *core.StoreAttr:
		return "store attr"
	case *core.StoreItem:
		return "store item"
	case *core.Delete:
		if s.Index != nil {
			return "del item"
		}
		if s.Obj != nil {
			return "del attr"
		}
	case *core.For:
		return "for"
	case *core.Unpack:
		return "unpack"
	case *core.Raise:
		if !s.Reraise {
			return "raise"
		}
	}
	return ""
}

func exprKind(x core.Expr) string {
	switch x := x.(type) {
	case *core.Call, *core.MakeClass:
		return "call"
	case *core.GetAttr:
		return "attr"
	case *core.Binary:
		return "binary"
	case *core.Unary:
		if x.Op != "not" {
			return "unary"
		}
	case *core.Compare:
		return "compare"
	case *core.GetItem:
		return "item"
	case *core.GetIter:
		return "iter"
	case *core.LoadGlobal:
		return "global"
	case *core.LoadCell:
		if x.Var.Name != "__class__" { // read by super() itself
			return "cell"
		}
	case *core.Import:
		return "import"
	case *core.ImportFrom:
		return "import from"
	case *core.Format:
		return "format"
	case *core.Yield:
		return "yield"
	case *core.MatchExc:
		return "match exc"
	case *core.MakeSlice:
		return "slice"
	case *core.Truth:
		return "truth"
	case *core.Intrinsic:
		return map[string]string{core.WithEnter: "with", core.WithExit: "with", core.SetAdd: "add", core.DictSet: "add",
			core.MatchClass: "match class", core.WithExcept: "with except"}[x.Name]
	}
	return ""
}

// fact is one thing said about a code object of core.
type fact struct {
	code, kind string
	line       int    // of an operation
	name       string // of a variable
}

func coreFacts(m *core.Module) []fact {
	var out []fact
	made := map[*core.Func]bool{} // by calls, such as namedtuple's: CPython has no code for them
	for _, f := range m.Funcs {
		core.Walk(f.Body, func(s core.Stmt) {
			if let, ok := s.(*core.Let); ok {
				if call, ok := let.X.(*core.Call); ok {
					made[call.Made] = true
				}
			}
		})
	}
	for _, f := range m.Funcs {
		if f.Kind == core.Generated || made[f] {
			continue
		}
		code := fmt.Sprintf("%s:%d", f.Name, f.FirstLine)
		if f.Kind != core.ModuleBody {
			out = append(out, fact{code: code, name: "qualname " + f.Qualname})
		}
		for _, v := range f.Vars {
			switch v.Kind {
			case core.Cell:
				out = append(out, fact{code: code, name: "cell " + v.Name})
			case core.Free:
				out = append(out, fact{code: code, name: "free " + v.Name})
			}
		}
		core.Walk(f.Body, func(s core.Stmt) {
			if kind := lineKind(s); kind != "" {
				at := code
				if n := s.N().Frame; n > 0 {
					at = fmt.Sprintf("%s:%d", f.Frames[n-1].Name, f.Frames[n-1].CallLine)
				}
				out = append(out, fact{code: at, kind: kind, line: s.N().Span.Line})
			}
		})
	}
	return out
}

// wrongFacts builds a file and lists what CPython would not say.
func wrongFacts(t *testing.T, path string, want map[string]facts) (wrong []string, all int) {
	src, _ := os.ReadFile(path)
	tree, err := syntax.Parse(src, path)
	if err != nil || len(want) == 0 {
		return nil, 0
	}
	m, err := core.BuildPlain(tree, "m")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range coreFacts(m) {
		all++
		w := want[f.code]
		if f.kind != "" && !slices.Contains(w.Lines[f.kind], f.line) || f.name != "" && !slices.Contains(w.Names, f.name) {
			wrong = append(wrong, fmt.Sprintf("%s: %+v, CPython has %v %v", path, f, w.Lines[f.kind], w.Names))
		}
	}
	return wrong, all
}

// Every operation has the line that CPython 3.11 reports for it in tracebacks,
// every function its qualified name, and its cells are cells in CPython.
func TestFacts(t *testing.T) {
	t.Parallel()
	files := slices.DeleteFunc(stdlib(t), func(path string) bool { return strings.Contains(path, "/test") })
	cmd := exec.Command("python3", "-W", "ignore", "-c", codeFacts)
	cmd.Stdin = strings.NewReader(strings.Join(files, "\n"))
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	dec := json.NewDecoder(out)
	all := 0
	var wrong []string
	for _, path := range files {
		var want map[string]facts
		if err := dec.Decode(&want); err != nil {
			t.Fatal(err)
		}
		w, n := wrongFacts(t, path, want)
		wrong, all = append(wrong, w...), all+n
	}
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	// CPython has no instruction for code that it finds dead or constant where
	// we don't look as hard: for x in [y] in a comprehension, a branch behind a
	// constant, arithmetic on bools.
	if all < 300_000 || len(wrong) > 20 {
		t.Errorf("%d of %d facts differ:\n%s", len(wrong), all, strings.Join(wrong, "\n"))
	}
}

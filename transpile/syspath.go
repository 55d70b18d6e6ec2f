package transpile

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// pathEdits reads what a source does to sys.path, as far as its text tells:
//
//	ROOT = Path(__file__).resolve().parent.parent
//	sys.path.insert(0, str(ROOT / "src"))
//
// What is not understood, or stands where it is never reached, costs nothing but
// speed: Python finds the modules, and runs those that were not compiled.
type pathEdits struct {
	file        string            // absolute
	known       map[string]string // strings and paths in variables
	front, back []string          // folders before and behind those that are searched anyway
}

func editsOf(tree *syntax.Tree, file string) *pathEdits {
	e := &pathEdits{file: realPath(file), known: map[string]string{}}
	if abs, err := filepath.Abs(file); err == nil {
		e.file = abs
	}
	syntax.Walk(tree.Module, func(n any) bool {
		e.statement(n)
		return true
	})
	return e
}

func (e *pathEdits) statement(n any) {
	switch n := n.(type) {
	case *ast.Assign:
		e.assign(n)
	case *ast.AugAssign:
		if isSysPath(n.Target) {
			e.back = append(e.back, e.folders(n.Value)...)
		}
	case *syntax.Call:
		method, ok := n.Func.(*ast.Attribute)
		switch {
		case !ok || !isSysPath(method.Value):
		case method.Attr == "insert" && len(n.Args) == 2:
			e.insert(n.Args[0], e.folders(n.Args[1]))
		case (method.Attr == "append" || method.Attr == "extend") && len(n.Args) == 1:
			e.back = append(e.back, e.folders(n.Args[0])...)
		}
	}
}

func (e *pathEdits) assign(n *ast.Assign) {
	target := n.Targets[0]
	if name, ok := target.(*ast.Name); ok {
		delete(e.known, string(name.Id))
		if s, ok := e.text(n.Value); ok {
			e.known[string(name.Id)] = s
		}
		return
	}
	if part, ok := target.(*syntax.Subscript); ok && isSysPath(part.Value) {
		e.front = append(e.folders(n.Value), e.front...)
	}
	if sum, ok := n.Value.(*ast.BinOp); ok && isSysPath(target) && sum.Op == ast.Add {
		e.front = append(e.folders(sum.Left), e.front...)
		e.back = append(e.back, e.folders(sum.Right)...)
	}
}

func (e *pathEdits) insert(at ast.Expr, folders []string) {
	if c, ok := at.(*syntax.Constant); ok && c.Value == syntax.Int(0) {
		e.front = append(folders, e.front...)
		return
	}
	e.back = append(folders, e.back...)
}

func isSysPath(x ast.Expr) bool {
	path, ok := x.(*ast.Attribute)
	if !ok || path.Attr != "path" {
		return false
	}
	sys, ok := path.Value.(*ast.Name)
	return ok && sys.Id == "sys"
}

// folders are those that an expression names: a path, or a list or tuple of paths.
func (e *pathEdits) folders(x ast.Expr) []string {
	list := []ast.Expr{x}
	switch x := x.(type) {
	case *ast.List:
		list = x.Elts
	case *ast.Tuple:
		list = x.Elts
	}
	var out []string
	for _, x := range list {
		s, ok := e.text(x)
		abs, err := filepath.Abs(s)
		if info, serr := os.Stat(abs); ok && err == nil && serr == nil && info.IsDir() && !isInstalled(abs) {
			out = append(out, abs)
		}
	}
	return out
}

// isInstalled tells folders of libraries from those of programs.
func isInstalled(dir string) bool {
	return strings.Contains(dir, "site-packages") || strings.Contains(dir, "dist-packages") || strings.Contains(dir, "/lib/python")
}

// text is the string, or the path, that an expression is.
func (e *pathEdits) text(x ast.Expr) (string, bool) {
	switch x := x.(type) {
	case *syntax.Constant:
		s, ok := x.Value.(syntax.Str)
		return string(s), ok
	case *ast.Name:
		if x.Id == "__file__" {
			return e.file, true
		}
		s, ok := e.known[string(x.Id)]
		return s, ok
	case *ast.BinOp:
		left, ok := e.text(x.Left)
		right, also := e.text(x.Right)
		if x.Op == ast.Div {
			return joined([]string{left, right}), ok && also
		}
		return left + right, ok && also && x.Op == ast.Add
	case *ast.Attribute:
		return e.attribute(x)
	case *syntax.Subscript:
		return e.ancestor(x)
	case *syntax.JoinedStr:
		parts, ok := e.texts(x.Values)
		return strings.Join(parts, ""), ok
	case *syntax.FormattedValue:
		return e.text(x.Value)
	case *syntax.Call:
		return e.call(x)
	}
	return "", false
}

func (e *pathEdits) texts(xs []ast.Expr) ([]string, bool) {
	var out []string
	for _, x := range xs {
		s, ok := e.text(x)
		if !ok {
			return nil, false
		}
		out = append(out, s)
	}
	return out, true
}

// attribute reads os.pardir and path.parent.
func (e *pathEdits) attribute(x *ast.Attribute) (string, bool) {
	switch x.Attr {
	case "pardir":
		return "..", true
	case "curdir":
		return ".", true
	case "sep":
		return "/", true
	case "parent":
		s, ok := e.text(x.Value)
		return filepath.Dir(s), ok
	}
	return "", false
}

// ancestor reads path.parents[n].
func (e *pathEdits) ancestor(x *syntax.Subscript) (string, bool) {
	of, ok := x.Value.(*ast.Attribute)
	index, isNumber := x.Slice.(*syntax.Constant)
	if !ok || !isNumber || of.Attr != "parents" {
		return "", false
	}
	n, isInt := index.Value.(syntax.Int)
	s, ok := e.text(of.Value)
	for ; n >= 0; n-- {
		s = filepath.Dir(s)
	}
	return s, ok && isInt
}

// call reads the functions of os.path and the methods of pathlib. What these are applied to
// is an argument or what stands before the point.
func (e *pathEdits) call(x *syntax.Call) (string, bool) {
	args, ok := e.texts(x.Args)
	name := ""
	switch f := x.Func.(type) {
	case *ast.Name:
		name = string(f.Id)
	case *ast.Attribute:
		name = string(f.Attr)
		if s, is := e.text(f.Value); is {
			args = append([]string{s}, args...)
		}
	}
	switch name {
	case "getcwd", "cwd":
		dir, err := os.Getwd()
		return dir, err == nil
	case "getfile", "getsourcefile": // of the frame
		return e.file, true
	}
	if !ok || len(args) == 0 {
		return "", false
	}
	switch name {
	case "abspath", "realpath", "resolve", "absolute":
		abs, err := filepath.Abs(args[0])
		return abs, err == nil
	case "dirname":
		return filepath.Dir(args[0]), true
	case "str", "fspath", "normpath", "as_posix":
		return args[0], true
	case "join", "joinpath", "Path", "PurePath":
		return joined(args), true
	}
	return "", false
}

// joined is os.path.join: what stands before an absolute path does not count.
func joined(parts []string) string {
	out := parts[0]
	for _, p := range parts[1:] {
		if filepath.IsAbs(p) || out == "" {
			out = p
			continue
		}
		out += "/" + p
	}
	return out
}

// inEnvironment are the folders that PYTHONPATH names.
func inEnvironment() []string {
	var out []string
	for _, dir := range filepath.SplitList(os.Getenv("PYTHONPATH")) {
		if info, err := os.Stat(dir); err == nil && info.IsDir() && !isInstalled(dir) {
			out = append(out, realPath(dir))
		}
	}
	return out
}

// merged adds folders before and behind a list that are not yet in it.
func merged(front, list, back []string) []string {
	out := slices.Clone(list)
	for _, dir := range slices.Backward(front) {
		if !slices.Contains(out, dir) {
			out = slices.Insert(out, 0, dir)
		}
	}
	for _, dir := range back {
		if !slices.Contains(out, dir) {
			out = append(out, dir)
		}
	}
	return out
}

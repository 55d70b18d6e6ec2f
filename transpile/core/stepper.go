package core

import (
	"slices"
	"strconv"
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// An iterator that is kept, such as
//
//	it = chain(a, b)
//	first = next(it)
//	for x in it: …
//
// is in native code a generator that makes the same items. What the call would do is
// written down here as a generator function per call, frameless, as C code is; whether
// it serves is for the typer to say, and CPython makes the iterator where it does not.

// stepperNames are the builtins among them, and those with any number of arguments.
var stepperNames = map[string]bool{"iter": true, "enumerate": true, "filter": true, "map": true, "reversed": true, "zip": true}

// stepperUses are the names of builtins in the texts.
var stepperUses = []string{"StopIteration", "iter", "range", "len", "tuple", "list", "zip", "reversed"}

// stepper is the generator function for the call e; nil where there is none.
func (b *builder) stepper(e *syntax.Call) *Func {
	if !b.names.inline || spreads(e) && !zipsRows(e) {
		return nil
	}
	name, _ := b.itertoolsFunction(e)
	if merge, _ := b.moduleFunction(e, "heapq"); merge == "merge" {
		name = merge
	}
	if builtin, ok := b.isBuiltin(e.Func); ok && stepperNames[builtin] {
		if builtin != "iter" && !b.names.generators { // enumerate and zip of the like of lists have iterators of their own
			return nil
		}
		name = builtin
	}
	return b.stepperBy(b.stepperText(name, e), e)
}

// stepperBy is the generator function of that text for the call e.
func (b *builder) stepperBy(text string, e *syntax.Call) *Func {
	root, owner := b, b
	for root.parent != nil {
		owner, root = root, root.parent
	}
	if text == "" || root.text != nil && ownText[text] {
		return nil
	}
	for _, used := range stepperUses {
		if strings.Contains(text, used) && (b.names.binds[used] > 0 || b.names.declared[used] || b.names.star) {
			return nil
		}
	}
	return root.stepperOf(text, e, owner.fn)
}

// ownText are the texts that call what they stand for.
var ownText = map[string]bool{columnsText: true, stepperTexts["reversed 1"]: true}

// stepperText is the text for a call, "" where there is none.
func (b *builder) stepperText(name string, e *syntax.Call) string {
	n := len(e.Args)
	switch {
	case name == "":
		return ""
	case choosing[name] != "":
		return b.choosingText(name, e)
	case name == "chain" && n > 0 && len(e.Keywords) == 0:
		return chainText(n)
	case name == "zip" && zipsRows(e):
		return columnsText
	case spreads(e):
		return ""
	case name == "zip" && n > 0 && len(e.Keywords) == 0:
		return zippedText(name, "", n)
	case name == "map" && n > 1 && len(e.Keywords) == 0:
		return zippedText(name, "function", n-1)
	}
	key := name + " " + strconv.Itoa(n)
	for _, k := range e.Keywords {
		key += " " + string(k.Arg)
	}
	return stepperTexts[key]
}

// maxZipped is the number of iterables that map, zip and chain are taken with.
const maxZipped = 4

// zipsRows tells whether the one argument of a call is *rows.
func zipsRows(e *syntax.Call) bool {
	if len(e.Args) != 1 || len(e.Keywords) != 0 {
		return false
	}
	_, ok := e.Args[0].(*ast.Starred)
	return ok
}

func chainText(n int) string {
	if n > maxZipped {
		return ""
	}
	var t strings.Builder
	t.WriteString("def chain(" + letters(n) + "):\n")
	for i := range n {
		t.WriteString("    for x in a" + strconv.Itoa(i) + ":\n        yield x\n")
	}
	return t.String()
}

// zippedText is the text of zip, and with a function of map, for n iterables.
func zippedText(name, function string, n int) string {
	if n > maxZipped {
		return ""
	}
	params, item := letters(n), strings.ReplaceAll(letters(n), "a", "x")
	if function != "" {
		params, item = function+", "+params, function+"("+item+")"
	}
	var t strings.Builder
	t.WriteString("def " + name + "(" + params + "):\n")
	for i := 1; i < n; i++ {
		t.WriteString("    a" + strconv.Itoa(i) + " = iter(a" + strconv.Itoa(i) + ")\n")
	}
	t.WriteString("    for x0 in a0:\n")
	for i := 1; i < n; i++ {
		t.WriteString("        for x" + strconv.Itoa(i) + " in a" + strconv.Itoa(i) + ":\n            break\n        else:\n            return\n")
	}
	if function == "" {
		t.WriteString("        yield (" + item + ",)\n")
	} else {
		t.WriteString("        try:\n            y = " + item + "\n        except StopIteration:\n            return\n        yield y\n")
	}
	return t.String()
}

func letters(n int) string {
	names := make([]string, n)
	for i := range names {
		names[i] = "a" + strconv.Itoa(i)
	}
	return strings.Join(names, ", ")
}

// stepperKey names the generator functions that calls share.
type stepperKey struct {
	owner *Func
	text  string
}

// stepperOf is the function of the text, which belongs to the module. Calls with the same text in one function or class
// of the module share it, so that their iterators have one type, as containers of them need.
func (b *builder) stepperOf(text string, e *syntax.Call, owner *Func) *Func {
	key := stepperKey{owner, text}
	f := b.steppers[key]
	if f == nil {
		f = b.buildStepper(text, e)
		b.steppers[key] = f
	}
	return f
}

func (b *builder) buildStepper(text string, e *syntax.Call) *Func {
	tree, err := syntax.Parse([]byte(text), generatedFile)
	if err != nil {
		panic("stepper: " + err.Error())
	}
	def := tree.Module.Body[0].(*syntax.FunctionDef)
	col := &collector{symbols: b.symbols, scope: b.scope}
	col.open(functionScope, string(def.Name), def, func(*scope) {
		col.params(def.Args)
		for _, s := range def.Body {
			col.stmt(s)
		}
	})
	b.scopes[def].resolve(b.names)
	outer := b.text
	b.text = tree
	f := b.function(def)
	b.text = outer
	f.Kind, f.File, f.Frameless, f.Steps = Generated, generatedFile, true, true
	f.DefLine = b.spanOf(ast.Ast(e)).Line
	f.FirstLine = f.DefLine
	return f
}

// passes notes that a function or class of the program may get an iterator.
func (c *collector) passes(e *syntax.Call) {
	switch fn := e.Func.(type) {
	case *ast.Name:
		if slices.Contains(takers, string(fn.Id)) {
			return
		}
	case *ast.Attribute:
		if slices.Contains(takers, string(fn.Attr)) {
			return
		}
	}
	for _, a := range e.Args {
		c.keeps(a)
	}
	for _, k := range e.Keywords {
		c.keeps(k.Value)
	}
}

// takers are the functions, classes and methods, not of the program as a rule, that take the items of an iterator.
var takers = strings.Fields(`Counter OrderedDict all any array chain deque dict enumerate extend filter fromkeys frozenset intersection iter join
	len list map max min next print reversed set sorted sum tuple union update writelines writerows zip`)

// keeps notes that a variable, an attribute or a caller may get an iterator.
func (c *collector) keeps(e ast.Expr) {
	switch e := e.(type) {
	case *syntax.GeneratorExp:
		c.names.generators = true
	case *syntax.Call:
		if n, ok := e.Func.(*ast.Name); ok && stepperNames[string(n.Id)] {
			c.names.generators = true
		}
	}
}

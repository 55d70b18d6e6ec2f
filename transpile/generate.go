package transpile

import (
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"pyx2cpp/bridgegen"
	"pyx2cpp/emitcpp"
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// generate writes the C++ of the module's functions.
func (u *Unit) generate() error {
	return u.run(stage{"emit", func(u *Unit) error {
		u.Cpp = emitcpp.Emit(u.IR)
		return nil
	}})
}

// spec describes the module to bridgegen.
func (u *Unit) spec(key string) *bridgegen.ModuleSpec {
	s := &bridgegen.ModuleSpec{Name: u.Name, Path: sourcePath(u.Options.File), Source: u.Source, Key: key, Tool: u.Options.Tool,
		ToolArgs: u.toolArgs(), CPUFeatures: cpuFeatures(u.Options.Flags.CPU), CoreHeader: "core.h", Arrow: u.Options.Arrow}
	for _, c := range u.IR.Consts {
		s.Consts = append(s.Consts, c.Value)
	}
	s.Links = u.linkSpecs()
	a := newAssumptions(u)
	s.Layouts = u.layouts()
	s.Cycles = slices.ContainsFunc(u.IR.Classes, func(c *ir.Class) bool { return emitcpp.Cyclic(u.IR, c) })
	for _, c := range u.Program.PlainExceptions() {
		s.Exceptions = append(s.Exceptions, [2]string{c.Name, c.Base})
	}
	for _, fn := range u.Program.Functions {
		if u.listed(fn) {
			s.Funcs = append(s.Funcs, u.funcSpec(fn, a))
		} else if len(fn.Library) > 0 {
			s.Library = append(s.Library, u.funcSpec(fn, a))
		}
		if fn.Core.Kind == core.Piece && (len(fn.Exported) > 0 || u.awaits(fn)) {
			s.Funcs = append(s.Funcs, u.pieceSpec(fn, a))
		}
	}
	s.Assumptions = a.list
	return s
}

// sourcePath makes a path absolute as CPython does for a program: "./a.py" stays
// visible in tracebacks.
func sourcePath(file string) string {
	if dir, err := os.Getwd(); err == nil && !filepath.IsAbs(file) {
		return dir + "/" + file
	}
	return file
}

// toolArgs are the options that a rebuild of the module repeats.
func (u *Unit) toolArgs() []string {
	args := []string{"--no-follow"}
	if u.Options.Linked {
		args = append(args, "--linked")
	}
	for _, dir := range u.Options.Roots {
		args = append(args, "--root="+dir)
	}
	if u.Options.Dotted != "" {
		args = append(args, "--dotted="+u.Options.Dotted)
	}
	for _, s := range u.Options.Sigs {
		args = append(args, "--sig", s)
	}
	f := u.Options.Flags
	if f.CPU != "" {
		args = append(args, "--cpu", f.CPU)
	}
	if f.FastMath {
		args = append(args, "--fast-math")
	}
	if u.Options.Threads > 0 {
		args = append(args, "--threads", strconv.Itoa(u.Options.Threads))
	}
	if len(f.Sanitize) > 0 {
		args = append(args, "--sanitize", strings.Join(f.Sanitize, ","))
	}
	return args
}

var paramKinds = map[core.ParamKind]bridgegen.ParamKind{
	core.PositionalOnly: bridgegen.PositionalOnly, core.PositionalOrKeyword: bridgegen.PositionalOrKeyword,
	core.VarPositional: bridgegen.VarPositional, core.KeywordOnly: bridgegen.KeywordOnly, core.VarKeyword: bridgegen.VarKeyword,
}

func (u *Unit) funcSpec(fn *typer.Function, a *assumptions) bridgegen.FuncSpec {
	f := fn.Core
	s := bridgegen.FuncSpec{Name: f.Name, Qualname: f.Qualname, DefLine: f.DefLine, ID: f.ID, Open: openness(fn)}
	if f.Doc != nil {
		s.Doc = *f.Doc
	}
	for _, q := range f.Params {
		s.Params = append(s.Params, bridgegen.Param{Name: q.Var.Name, Kind: paramKinds[q.Kind], Default: q.Default})
	}
	s.Cells = u.Program.CellOrder(f)
	if f.Inside() {
		s.Open = bridgegen.Closed
	}
	for _, in := range fn.Exported {
		irf := u.IR.ByInstance[in]
		s.Entries = append(s.Entries, bridgegen.Entry{Func: irf, Code: emitcpp.CodeName(irf), Functions: passed(in), Frames: frames(in), Known: u.known(in), Assumes: a.of(in)})
	}
	for _, in := range fn.Library {
		irf := u.IR.ByInstance[in]
		s.Library = append(s.Library, bridgegen.Entry{Func: irf, Code: emitcpp.CodeName(irf), Functions: passed(in), Frames: frames(in), Known: u.known(in), Assumes: a.of(in)})
	}
	s.Member = u.memberKind(f)
	return s
}

// passed are the functions that must be passed to an instance, by parameter.
func passed(in *typer.Instance) []int {
	ids := make([]int, len(in.Params))
	for i, t := range in.Params {
		ids[i] = -1
		if t.Kind == types.KFunc && t.Ref.(*core.Func).Kind == core.Function {
			ids[i] = t.Ref.(*core.Func).ID
		}
		if kind := types.Recognised(t); kind != 0 {
			ids[i] = kind
		}
	}
	return ids
}

// frames are the types of the frames and series that must be passed to an instance.
func frames(in *typer.Instance) []string {
	names := make([]string, len(in.Params))
	for i, t := range in.Params {
		if types.Recognised(t) == types.AsText {
			names[i] = t.Name
		}
	}
	return names
}

// known are the code objects of the lambdas, and the classes, that must be passed to an instance.
func (u *Unit) known(in *typer.Instance) []string {
	names := make([]string, len(in.Params))
	for i, t := range in.Params {
		if t.Kind == types.KFunc && t.Ref.(*core.Func).Kind == core.Lambda {
			f := t.Ref.(*core.Func)
			names[i] = emitcpp.CodeName(&ir.Func{Nth: f.Nth, PyName: f.Qualname})
		}
		if c, ok := t.Ref.(*typer.Class); ok && t.Kind == types.KClass {
			names[i] = emitcpp.ClassName(&ir.Class{Name: c.Name}) + "::info"
		}
	}
	return names
}

// openness tells what a call with unknown argument types leads to.
func openness(fn *typer.Function) bridgegen.Openness {
	switch {
	case fn.Stays != "" || fn.Failed() || fn.Core.Generator || fn.TooSmall():
		return bridgegen.Closed
	case hasLoop(fn.Core.Body):
		return bridgegen.OpenLoops
	}
	return bridgegen.Open
}

func hasLoop(body []core.Stmt) bool {
	return slices.ContainsFunc(body, func(s core.Stmt) bool {
		switch s := s.(type) {
		case *core.Loop, *core.For:
			return true
		case *core.Let:
			mk, ok := s.X.(*core.MakeFunc)
			return ok && (hasLoop(mk.Func.Body) || slices.ContainsFunc(core.Captures(mk.Func), func(v *core.Var) bool { return v.Name == mk.Func.Name }))
		case *core.If:
			return hasLoop(s.Then) || hasLoop(s.Else)
		case *core.Block:
			return hasLoop(s.Body)
		case *core.Try:
			return hasLoop(s.Body) || hasLoop(s.Handler)
		}
		return false
	})
}

// assumptions numbers what native code takes for granted about names.
type assumptions struct {
	u     *Unit
	list  []bridgegen.Assumption
	index map[string]int
	cells map[string][]*ir.GlobalCell
}

func newAssumptions(u *Unit) *assumptions {
	a := &assumptions{u: u, index: map[string]int{}, cells: map[string][]*ir.GlobalCell{}}
	for _, c := range u.IR.Cells {
		a.cells[c.Name] = append(a.cells[c.Name], c)
	}
	return a
}

// of gives the assumptions of an instance and of everything that it calls.
func (a *assumptions) of(in *typer.Instance) []int {
	var out []int
	seen := map[*typer.Instance]bool{}
	var walk func(in *typer.Instance)
	walk = func(in *typer.Instance) {
		if seen[in] {
			return
		}
		seen[in] = true
		for _, name := range in.Builtins {
			out = append(out, a.add(bridgegen.Assumption{Kind: bridgegen.AssumeBuiltin, Name: in.Of.Home.Qualify(name)}))
		}
		for _, name := range in.Reads {
			out = append(out, a.global(a.u.Program.Globals[name])...)
		}
		for _, f := range in.Managers {
			out = append(out, a.add(bridgegen.Assumption{Kind: bridgegen.AssumeManager, Name: f.Name, ID: f.ID}))
		}
		out = append(out, a.attributes(in)...)
		for _, t := range in.Params {
			if t.Kind == types.KFunc && !t.Ref.(*core.Func).Inside() { // where it is needed as an object, its name gives it
				f := t.Ref.(*core.Func)
				out = append(out, a.function(f.Home.Qualify(f.Name), f)...)
			}
			if c, ok := t.Ref.(*typer.Class); ok && t.Kind == types.KClass {
				out = append(out, a.class(c)...)
			}
		}
		for _, c := range in.Classes {
			out = append(out, a.class(c)...)
		}
		for _, c := range slices.Concat(in.Calls, in.RuntimeCalls()) {
			walk(c)
		}
	}
	walk(in)
	slices.Sort(out)
	out = slices.Compact(out)
	slices.SortStableFunc(out, func(i, j int) int { return a.turn(i) - a.turn(j) })
	return out
}

// turn puts names with values behind all else: whether a value is of its type, {"a": Momentum} say, can't be told before
// the classes have been found.
func (a *assumptions) turn(i int) int {
	if a.list[i].Kind == bridgegen.AssumeValue {
		return 1
	}
	return 0
}

func (a *assumptions) global(g *typer.Global) []int {
	if g.Default != nil {
		return a.defaults(g)
	}
	switch g.Type.Kind {
	case types.KFunc:
		return a.function(g.Name, g.Type.Ref.(*core.Func))
	case types.KModule:
		if name, ok := typer.LinkedModule(g.Type); ok {
			return []int{a.add(bridgegen.Assumption{Kind: bridgegen.AssumeModule, Name: g.Name, Ref: name, Owner: a.home(name)})}
		}
		return []int{a.add(bridgegen.Assumption{Kind: bridgegen.AssumeModule, Name: g.Name, Ref: g.Type.Name})}
	case types.KMethod, types.KClass:
		if g.Type.Ref != nil { // a class of the program: the code that uses it relies on it
			return a.alias(g)
		}
		return []int{a.add(bridgegen.Assumption{Kind: bridgegen.AssumeImported, Name: g.Name, Ref: memberName(g.Type)})}
	}
	var out []int
	for _, c := range a.cells[g.Name] {
		out = append(out, a.add(bridgegen.Assumption{Kind: bridgegen.AssumeValue, Name: g.Name, Cell: emitcpp.CellName(c), Type: c.Type, Literal: literal(g)}))
	}
	return out
}

// defaults are the assumptions on what a pseudo-name stands for.
func (a *assumptions) defaults(g *typer.Global) []int {
	x := bridgegen.Assumption{Kind: bridgegen.AssumeDefault, Name: g.Default.Name, Param: g.Default.Param}
	if g.Default.Class {
		x.Kind = bridgegen.AssumeClassValue
	} else if g.Default.Method != "" {
		x.Param = g.Default.Method + "." + x.Param
	}
	switch g.Type.Kind {
	case types.KFunc, types.KClass:
		x.Ref = "=" + g.Type.Name
		return []int{a.add(x)}
	case types.KMethod:
		x.Ref = memberName(g.Type)
		return []int{a.add(x)}
	}
	var out []int
	for _, c := range a.cells[g.Name] {
		x.Cell, x.Type = emitcpp.CellName(c), c.Type
		out = append(out, a.add(x))
	}
	return out
}

// literal is the value of a global as a C++ initialiser, "" unless it is a
// number that the source states.
func literal(g *typer.Global) string {
	if g.Value == nil {
		return ""
	}
	switch v := g.Value.Value.(type) {
	case bool, float64:
		return emitcpp.Literal(v)
	case *big.Int:
		if v.IsInt64() {
			return emitcpp.Literal(v.Int64())
		}
	}
	return ""
}

// memberName is the qualified name of a function or class that a module has.
func memberName(t types.Type) string {
	switch {
	case t.Kind == types.KMethod:
		return t.Elems[0].Name + "." + t.Name
	case strings.Contains(t.Name, "."):
		return t.Name
	}
	return "builtins." + t.Name
}

// attributes are what an instance takes for granted of modules: of that in a
// global, or of one that the function itself imports.
func (a *assumptions) attributes(in *typer.Instance) []int {
	holder := map[string]string{}
	for _, name := range in.Reads {
		if g := a.u.Program.Globals[name]; g.Type.Kind == types.KModule {
			holder[g.Type.Name] = name
		}
	}
	var out []int
	for _, x := range in.Attributes {
		if name, ok := holder[x.Module]; ok {
			out = append(out, a.add(bridgegen.Assumption{Kind: bridgegen.AssumeAttribute, Name: name, Ref: x.Name}))
		} else {
			out = append(out, a.add(bridgegen.Assumption{Kind: bridgegen.AssumeMember, Name: x.Module, Ref: x.Name}))
		}
	}
	return out
}

func (a *assumptions) add(x bridgegen.Assumption) int {
	key := string(rune('0'+int(x.Kind))) + x.Name + "\x00" + x.Ref + "\x00" + x.Param + "\x00" + x.Cell
	module, name := core.SplitName(x.Name)
	x.Home, x.Name = a.home(module), name
	i, ok := a.index[key]
	if !ok {
		i = len(a.list)
		a.index[key] = i
		a.list = append(a.list, x)
	}
	return i
}

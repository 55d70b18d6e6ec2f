// Package lower turns the typed core into IR. It decides nothing: which row,
// instance or object operation carries a statement out stands in its Typing.
// What lowering adds is representation: one local per variable and type,
// conversions where types meet, and the edges for raising and leaving.
package lower

import (
	"slices"

	"fmt"
	"sort"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// Module lowers every compiled instance of a program.
func Module(p *typer.Program) (*ir.Module, error) {
	m := &module{p: p, holds: map[types.Type]bool{}, out: &ir.Module{Name: p.Module.Name, File: p.Module.File, Code: map[int][]byte{},
		ByInstance: map[lib.Target]*ir.Func{}},
		funcs: map[*typer.Instance]*ir.Func{}, cells: map[string]*ir.GlobalCell{}, classes: map[*typer.Class]*ir.Class{}}
	for _, h := range p.Module.Homes {
		m.out.Links = append(m.out.Links, &ir.Link{Name: h.Name, Index: h.Index, File: h.File})
	}
	for _, fn := range p.Functions {
		for i, in := range fn.Instances {
			m.declare(fn, in, i)
		}
	}
	for _, fn := range p.Functions {
		for _, in := range fn.Instances {
			lowerFunc(m, in, m.funcs[in])
		}
	}
	m.allClasses()
	m.mentionFunctions()
	ir.Settle(m.out)
	for _, f := range m.out.Funcs {
		if f.Exits {
			m.serialise(f.CoreID)
		}
	}
	return m.out, nil
}

// module is the state of lowering one module.
type module struct {
	p     *typer.Program
	out   *ir.Module
	funcs map[*typer.Instance]*ir.Func
	cells map[string]*ir.GlobalCell
	holds map[types.Type]bool // see holdsObjects

	classes map[*typer.Class]*ir.Class
}

// declare makes the empty IR function of an instance.
func (m *module) declare(fn *typer.Function, in *typer.Instance, n int) {
	name := core.Identifier(in.Of.Qualname)
	if in.Of.Home != nil {
		name = fmt.Sprintf("m%d_%s", in.Of.Home.Index, name)
	}
	if !m.onlyOfName(in.Of) {
		name += fmt.Sprintf("_%d", in.Of.Nth)
	}
	f := &ir.Func{
		Sym:    fmt.Sprintf("f_%s__%d", name, n),
		CoreID: in.Of.ID, Nth: in.Of.Nth, PyName: in.Of.Qualname, Home: m.home(in.Of), File: in.Of.File, Frameless: in.Of.Frameless, DefLine: in.Of.DefLine,
		FastMath: in.Of.FastMath, Bulky: in.Bulky(), Parallel: in.Of.Parallel, Ordinal: m.ordinal(in.Of),
		Result: in.Result, NVars: len(in.Of.Vars), Recurses: countsDepth(in),
	}
	for _, e := range fn.Exported {
		f.Exported = f.Exported || e == in
	}
	f.Library, f.LibraryOnly = slices.Contains(fn.Library, in), in.LibraryOnly
	for _, o := range in.PyOps {
		f.PyOps = append(f.PyOps, ir.PyOp{Line: o.Line, Reason: o.Reason})
	}
	f.Python = len(f.PyOps) > 0
	for _, t := range in.Params {
		if g := localFunc(t); g != nil && f.Exported {
			m.mention(g)
		}
	}
	if in.Of.Generator {
		f.Gen, f.Exits, f.Raises = in.GenType(), true, true
		f.Sym = ir.GenSym(f.Gen)
	}
	m.funcs[in] = f
	m.out.ByInstance[in] = f
	m.out.Funcs = append(m.out.Funcs, f)
}

// onlyOfName tells whether no other scope of the module can have the name of
// f: a function of the module is defined once, or this is its last
// definition.
func (m *module) onlyOfName(f *core.Func) bool {
	if f.Kind != core.Function || f.Parent.Kind != core.ModuleBody {
		return false
	}
	return !slices.ContainsFunc(m.p.Module.Funcs, func(o *core.Func) bool {
		return o.ID > f.ID && o.Home == f.Home && o.Kind == core.Function && o.Qualname == f.Qualname
	})
}

// countsDepth tells whether an instance is part of a call cycle, or calls one that is. A piece has no frame that could count.
func countsDepth(in *typer.Instance) bool {
	return in.Of.Kind != core.Piece && (recurses(in) || slices.ContainsFunc(in.Calls, recurses))
}

// recurses tells whether an instance can call itself.
func recurses(in *typer.Instance) bool {
	seen := map[*typer.Instance]bool{}
	var walk func(x *typer.Instance) bool
	walk = func(x *typer.Instance) bool {
		for _, c := range x.Calls {
			if c == in {
				return true
			}
			if !seen[c] {
				seen[c] = true
				if walk(c) {
					return true
				}
			}
		}
		return false
	}
	return walk(in)
}

// cell returns the typed cell of a constant module name.
func (m *module) cell(name string, t types.Type) *ir.GlobalCell {
	key := name + ":" + t.Key()
	c, ok := m.cells[key]
	if !ok {
		c = &ir.GlobalCell{Name: name, Type: t, ID: m.cellsOf(name)}
		m.cells[key] = c
		m.out.Cells = append(m.out.Cells, c)
	}
	return c
}

// cellsOf counts the cells of a name.
func (m *module) cellsOf(name string) int {
	n := 0
	for _, c := range m.out.Cells {
		if c.Name == name {
			n++
		}
	}
	return n
}

func sortedVars(e core.Env) []int {
	vs := make([]int, 0, len(e))
	for v := range e {
		vs = append(vs, v)
	}
	sort.Ints(vs)
	return vs
}

package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// MakerCall is the target of defaultdict(lambda: [0, 0]): the dict keeps the
// function object, and native code makes missing values by calling In.
type MakerCall struct {
	Row *lib.Row
	In  *Instance
}

// TargetName names the function in dumps.
func (m *MakerCall) TargetName() string { return "made by " + m.In.TargetName() }

// makerNames are the global names that a function may read which makes missing
// values: nothing that the program computes.
var makerNames = []string{"list", "dict", "set", "int", "float", "str", "bool", "tuple", "defaultdict", "deque", "Counter", "OrderedDict", "collections", "math"}

// makesPlainly tells whether a lambda takes and captures nothing and, as far as
// its text tells, has no effect: only then may it run within an operation.
func makesPlainly(f *core.Func) bool {
	if f.Kind != core.Lambda || len(f.Params) > 0 || f.Generator {
		return false
	}
	if slices.ContainsFunc(f.Vars, func(v *core.Var) bool { return v.Kind == core.Free }) {
		return false
	}
	plain := true
	core.Walk(f.Body, func(s core.Stmt) {
		switch s := s.(type) {
		case *core.Return:
		case *core.Let:
			switch x := s.X.(type) {
			case *core.Copy, *core.MakeTuple, *core.MakeList, *core.MakeSet, *core.MakeDict, *core.MakeFunc, *core.Binary, *core.Unary:
			case *core.Call:
				plain = plain && !slices.ContainsFunc(x.Args, func(g core.Arg) bool { return g.Star })
			case *core.LoadGlobal:
				plain = plain && slices.Contains(makerNames, x.Name)
			case *core.GetAttr:
				_, ok := moduleRead(f, x.X)
				plain = plain && ok
			default:
				plain = false
			}
		default:
			plain = false
		}
	})
	return plain
}

// moduleRead finds the statement that reads x, when that is a global name.
func moduleRead(f *core.Func, x core.Atom) (read *core.LoadGlobal, ok bool) {
	core.Walk(f.Body, func(s core.Stmt) {
		if let, is := s.(*core.Let); is && let.Dst != nil && core.Atom(let.Dst) == x {
			read, ok = let.X.(*core.LoadGlobal)
		}
	})
	return read, ok
}

// madeByFunction types defaultdict(f) for a lambda f; nil: it is CPython's.
func (a *analysis) madeByFunction(s *core.Let, factory types.Type) types.Type {
	f := localFunc(factory)
	if f != nil && factory.Kind == types.KFunc && makesPlainly(f) && !a.p.refused[refusedHelper{f, makerHelper}] {
		a.p.makers = append(a.p.makers, f) // its object is needed
		return nil
	}
	f = code(factory)
	if f == nil || factory.Kind != types.KClosure || !makesPlainly(f) || a.p.refused[refusedHelper{f, makerHelper}] {
		return nil
	}
	key := "default" + itoa(s.N().Point)
	in := a.p.instance(f, nil, false)
	if in == nil || in.Failed != "" {
		return nil
	}
	in = a.calls(in)
	st := a.h.at(key, types.KDefault)
	res := a.h.adopt(in.Result, key+".v")
	a.h.grow(st, types.Never, res)
	if wide := resolve(a.h.norm(res)); wide != in.Result && in.Result != types.Never {
		// The values are filled with more here: they must be made for that.
		if in = a.p.instanceFor(f, nil, nil, wide, false); in == nil || in.Failed != "" {
			return nil
		}
		in = a.calls(in)
	}
	a.link(in, nil, res)
	a.widenResult(in, res)
	st = st.find()
	if st.boxed {
		return nil
	}
	s.Target = &MakerCall{Row: a.p.table.Named("make.default_by")[0], In: in}
	a.in.Calls = append(a.in.Calls, in)
	return st.typ()
}

// makerHelper stands, in Program.refused, for what makes missing values.
const makerHelper = helperCount

// calls notes that the function at hand relies on an instance.
func (a *analysis) calls(in *Instance) *Instance {
	a.p.demand(in)
	in.callers[a.in] = true
	a.in.seeds = append(a.in.seeds, in)
	return in
}

// refuseMakers has the functions that make missing values made as objects, and finds those among those that make missing values which
// turned out to need Python or to call others; inference then starts again with
// that known.
func (p *Program) refuseMakers() {
	for _, f := range p.makers {
		p.restart = p.restart || !p.escaped[f]
		p.escaped[f] = true
	}
	if p.restart {
		return
	}
	for in := range p.makersUsed() {
		calls := slices.ContainsFunc(in.Calls, func(c *Instance) bool { return !makesPlainly(c.Of) })
		if (in.Failed != "" || len(in.PyOps) > 0 || calls) && !p.refused[refusedHelper{in.Of, makerHelper}] {
			p.refused[refusedHelper{in.Of, makerHelper}] = true
			p.restart = true
		}
	}
}

// makersUsed are the instances that make missing values.
func (p *Program) makersUsed() map[*Instance]bool {
	out := map[*Instance]bool{}
	for _, fn := range p.Functions {
		for _, in := range fn.order {
			if in.Func == nil {
				continue
			}
			core.Walk(in.Func.Body, func(s core.Stmt) {
				if ty := typing(s); ty != nil {
					if m, ok := ty.Target.(*MakerCall); ok {
						out[m.In] = true
					}
				}
			})
		}
	}
	return out
}

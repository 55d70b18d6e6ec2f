package ir

import (
	"fmt"

	"pyx2cpp/typer/types"
)

// Verify returns what is wrong with the module: nil for a well-formed one.
func Verify(m *Module) []error {
	var errs []error
	funcs := map[*Func]bool{}
	syms := map[string]bool{}
	for _, f := range m.Funcs {
		funcs[f] = true
		if syms[f.Sym] {
			errs = append(errs, fmt.Errorf("%s: two functions with this symbol", f.Sym))
		}
		syms[f.Sym] = true
	}
	for _, f := range m.Funcs {
		v := &verifier{m: m, f: f, funcs: funcs, locals: map[*Local]bool{}}
		v.function()
		errs = append(errs, v.errs...)
	}
	return errs
}

// verifier checks one function.
type verifier struct {
	m      *Module
	f      *Func
	funcs  map[*Func]bool
	locals map[*Local]bool
	loops  []Stmt       // enclosing loops and blocks
	tries  map[int]bool // enclosing tries whose body we are in
	line   int
	errs   []error
}

func (v *verifier) fail(format string, args ...any) {
	v.errs = append(v.errs, fmt.Errorf("%s line %d: "+format, append([]any{v.f.Sym, v.line}, args...)...))
}

func (v *verifier) function() {
	names := map[string]bool{}
	declare := func(l *Local) {
		if v.locals[l] {
			return
		}
		v.locals[l] = true
		if names[l.Name] {
			v.fail("two locals named %s", l.Name)
		}
		names[l.Name] = true
		if l.Type == nil {
			v.fail("local %s has no type", l.Name)
		}
	}
	for _, l := range v.f.Params {
		declare(l)
	}
	for _, l := range v.f.Locals {
		declare(l)
	}
	v.tries = map[int]bool{}
	v.body(v.f.Body)
	if v.f.Result != types.Never && FallsThrough(v.f.Body) && !mayNotReturn(v.f.Body) {
		v.fail("control reaches the end without a return")
	}
}

func (v *verifier) body(list []Stmt) {
	for _, s := range list {
		v.stmt(s)
	}
}

func (v *verifier) stmt(s Stmt) {
	if line := LineOf(s); line > 0 {
		v.line = line
	}
	for _, e := range Exprs(s) {
		if *e == nil {
			v.fail("%T with a missing expression", s)
			return
		}
		WalkExpr(*e, v.expr)
	}
	for _, l := range Defs(s) {
		v.local(l)
	}
	v.edges(s)
	v.types(s)
	v.jumps(s)
	if t, ok := s.(*Try); ok {
		v.tries[t.ID] = true
		v.body(t.Body)
		delete(v.tries, t.ID)
		v.body(t.Handler)
		return
	}
	_, loop := LoopID(s)
	if loop {
		v.loops = append(v.loops, s)
	}
	for _, b := range Bodies(s) {
		v.body(*b)
	}
	if loop {
		v.loops = v.loops[:len(v.loops)-1]
	}
}

func (v *verifier) local(l *Local) {
	if !v.locals[l] {
		v.fail("local %s is not in the function's list", l.Name)
	}
}

func (v *verifier) expr(e Expr) {
	switch e := e.(type) {
	case *Op:
		if e.Row == nil || e.T == nil {
			v.fail("operation without row or type")
		} else if e.Row.Raises || e.Row.Exits {
			v.fail("%s can fail but stands in an expression", e.Row.Name)
		}
	case *BoxedConst:
		if e.Index < 0 || e.Index >= len(v.m.Consts) {
			v.fail("no constant %d", e.Index)
		}
	case *TupleItem:
		if t := e.X.Type(); t.Kind != types.KTuple || e.Index >= len(t.Elems) {
			v.fail("item %d of %s", e.Index, t)
		}
	}
	switch e.(type) {
	case *Use, *Elem, *Data:
		Reads(e, v.local)
	}
}

// edges checks the raise and exit edges against the row or callee that takes them.
func (v *verifier) edges(s Stmt) {
	raise, exit := Edges(s)
	if raise != nil && raise.Handler >= 0 && !v.tries[raise.Handler] {
		v.fail("raise edge to try %d, which does not enclose it", raise.Handler)
	}
	_, counted := s.(*For) // short ones are not asked for signals in the end (passes/polls.go)
	if raise != nil && raise.Handler < 0 && !v.f.Raises && !counted {
		v.fail("raise edge out of a function that does not raise")
	}
	if raise != nil && raise.Store != nil {
		for _, live := range raise.Store.Live {
			for _, l := range live.Locals() {
				v.local(l)
			}
		}
	}
	if exit != nil {
		if !v.f.Exits {
			v.fail("exit edge in a function that does not exit")
		}
		for _, live := range exit.Live {
			for _, l := range live.Locals() {
				v.local(l)
			}
			if live.Var < 0 && live.Cell == "" || live.Var >= v.f.NVars {
				v.fail("exit hands over variable %d of %d", live.Var, v.f.NVars)
			}
		}
	}
	switch s := s.(type) {
	case *Check:
		v.complete(s.Row.Name, s.Row.Raises, s.Row.Exits, raise, exit)
	case *CallFunc:
		if !v.funcs[s.Fn] {
			v.fail("call of %s, which is not in the module", s.Fn.Sym)
		}
		v.complete(s.Fn.Sym, s.Fn.Raises, false, raise, exit)
	case *PyCall:
		v.complete("python call", true, false, raise, exit)
	}
}

func (v *verifier) complete(what string, raises, exits bool, raise *Raise, exit *Exit) {
	if raises && raise == nil {
		v.fail("%s can raise and has no raise edge", what)
	}
	if exits && exit == nil {
		v.fail("%s can exit and has no exit edge", what)
	}
}

// types checks that a value and the place it goes to agree.
func (v *verifier) types(s Stmt) {
	switch s := s.(type) {
	case *Assign:
		if _, data := s.X.(*Data); s.Dst != nil && data != s.Dst.Data {
			v.fail("%s mixes data pointers and values", s.Dst.Name)
		}
		if s.Dst != nil {
			v.same(s.Dst.Name, s.Dst.Type, s.X.Type())
		}
	case *CallFunc:
		if s.Next {
			if s.Dst != nil {
				item := s.Fn.Result
				if s.Fn.Gen != nil {
					item = s.Fn.Gen.Elems[0]
				}
				v.same(s.Dst.Name, s.Dst.Type, types.Tuple(types.Bool, item))
			}
			return
		}
		if s.Memo != nil {
			return
		}
		if len(s.Args) != len(s.Fn.Params) {
			v.fail("call of %s with %d arguments instead of %d", s.Fn.Sym, len(s.Args), len(s.Fn.Params))
			return
		}
		for i, a := range s.Args {
			if to := s.Fn.Params[i].Type; !types.Stateless(to) || a.Type() != types.None {
				v.same(fmt.Sprintf("argument %d of %s", i, s.Fn.Sym), to, a.Type())
			}
		}
		if s.Dst != nil && !s.truth() {
			v.same(s.Dst.Name, s.Dst.Type, s.Fn.Result)
		}
	case *Return:
		if s.X != nil {
			v.same("result", v.f.Result, s.X.Type())
		}
	case *If:
		v.same("condition", types.Bool, s.Cond.Type())
	case *While:
		v.same("condition", types.Bool, s.Cond.Type())
	case *StoreElem:
		if s.Data.Type.Kind != types.KArray { // an array converts what it stores
			v.same("element of "+s.Data.Name, ElemType(s.Data.Type), s.X.Type())
		}
	case *For:
		if s.Step == 0 {
			v.fail("for with step 0")
		}
	}
}

func (v *verifier) same(what string, want, got types.Type) {
	// Objects are objects, whatever is known of them.
	if want != got && !(want.Kind == types.KObject && got.Kind == types.KObject) {
		v.fail("%s is %s, not %s", what, got, want)
	}
}

// mayNotReturn tells whether what looks like a way to the end of body may be none: behind a call of a function that never
// returns a value, or an operation in a try that always raises.
func mayNotReturn(body []Stmt) bool {
	found := false
	Walk(body, func(s Stmt) {
		call, ok := s.(*CallFunc)
		_, try := s.(*Try)
		found = found || try || ok && !call.Next && call.Fn.Result == types.Never
	})
	return found
}

// jumps checks that breaks and continues name an enclosing loop.
func (v *verifier) jumps(s Stmt) {
	target, isContinue := 0, false
	switch s := s.(type) {
	case *Break:
		target = s.ID
	case *Continue:
		target, isContinue = s.ID, true
	default:
		return
	}
	for _, l := range v.loops {
		id, _ := LoopID(l)
		if id != target {
			continue
		}
		if _, block := l.(*Block); block && isContinue {
			v.fail("continue of block %d", target)
		}
		return
	}
	v.fail("jump to %d, which does not enclose it", target)
}

package emitcpp

import (
	"fmt"
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

func (f *function) body(list []ir.Stmt) {
	for _, s := range list {
		f.stmt(s)
	}
}

// stmt writes one statement.
func (f *function) stmt(s ir.Stmt) {
	f.w.python(ir.LineOf(s), notes(s))
	switch s := s.(type) {
	case *ir.Assign:
		f.assign(s)
	case *ir.Check:
		f.check(s)
	case *ir.CallFunc:
		f.call(s)
	case *ir.PyCall:
		f.pyCall(s)
	case *ir.Unpack:
		f.unpack(s)
	case *ir.If:
		f.branch(s)
	case *ir.Loop, *ir.While, *ir.For, *ir.ForIter:
		f.loop(s)
	case *ir.Block:
		f.block(s)
	case *ir.Aside:
		f.putAside(s)
	case *ir.Parallel:
		f.parallel(s)
	case *ir.Abreast:
		f.abreast(s)
	case *ir.Break:
		f.jump(s.ID, true)
	case *ir.Continue:
		f.jump(s.ID, false)
	case *ir.Try:
		f.try(s)
	case *ir.LeaveTry:
		f.w.line("pyx_handled_pop(%s.release());", s.Saved.Name)
		for _, l := range s.Done {
			f.w.line("%s = {};", l.Name)
		}
	case *ir.StoreElem:
		f.w.line("%s[%s] = %s;", s.Data.Name, f.expr(s.Index), f.stored(s))
	case *ir.Goto:
		f.w.line("goto %s;", f.edges.raise(s.Raise))
	case *ir.Leave:
		f.w.line("goto %s;", f.edges.exit(s.Exit))
	case *ir.Yield:
		f.yield(s)
	case *ir.Return:
		f.returns(s.X)
	default:
		panic(fmt.Sprintf("emitcpp: no such statement: %T", s))
	}
}

// notes tells whether s evaluates a row that records a warning with its line,
// which the runtime takes from the compiler.
func notes(s ir.Stmt) bool {
	found := false
	if c, ok := s.(*ir.Check); ok {
		found = c.Row.Notes
	}
	for _, e := range ir.Exprs(s) {
		ir.WalkExpr(*e, func(e ir.Expr) {
			if op, ok := e.(*ir.Op); ok {
				found = found || op.Row.Notes
			}
		})
	}
	return found
}

// stored renders a value as it lies in memory.
func (f *function) stored(s *ir.StoreElem) string {
	if s.X.Type().Kind == types.KNumPy {
		return f.operand(s.X, precPostfix) + ".v"
	}
	return f.value(s.X)
}

func (f *function) assign(s *ir.Assign) {
	if s.Dst == nil {
		f.w.line("%s;", f.expr(s.X))
		return
	}
	if text, ok := f.compound(s); ok {
		f.w.line("%s", text)
		return
	}
	f.w.line("%s = %s;", s.Dst.Name, f.value(s.X))
	if s.Dst.Parked {
		f.w.line(`asm("" : "+m"(%s));`, s.Dst.Name)
	}
}

// compound writes x = x + y as x += y, or as the row's own way to grow x, and counting as ++ and --.
func (f *function) compound(s *ir.Assign) (string, bool) {
	op, ok := s.X.(*ir.Op)
	if !ok || len(op.Args) != 2 || !strings.HasPrefix(op.Row.Cxx, "op:") && op.Row.Grow == "" {
		return "", false
	}
	use, ok := op.Args[0].(*ir.Use)
	if ok && use.Local == s.Dst && op.Row.Grow != "" {
		return fmt.Sprintf("pyx::%s(%s, %s);", op.Row.Grow, s.Dst.Name, f.expr(op.Args[1])), true
	}
	name := strings.TrimPrefix(op.Row.Cxx, "op:")
	if !ok || use.Local != s.Dst || binaryPrec[name] < precShift && !strings.Contains("|^&", name) {
		return "", false
	}
	if v, isInt := smallInt(op.Args[1]); isInt && v == 1 && (name == "+" || name == "-") {
		return name + name + s.Dst.Name + ";", true
	}
	return s.Dst.Name + " " + name + "= " + f.value(op.Args[1]) + ";", true
}

// check writes a row that can fail, with the jumps to its edges.
func (f *function) check(s *ir.Check) {
	if s.Dst != nil && s.Row.Result != types.None && outlivesFailure(s) {
		r := f.scratch(f.m.ctype(s.Dst.Type))
		f.checkInto(r, s)
		f.w.line("%s = std::move(%s);", s.Dst.Name, r)
		return
	}
	out := ""
	switch {
	case s.Row.Result == types.None:
	case s.Dst != nil:
		out = s.Dst.Name
	case s.Row.Result == nil: // a test made by a pass
	default: // whatever the items are: here None, for which there is no local
		out = f.scratch(f.m.ctype(types.None))
	}
	f.checkInto(out, s)
}

// outlivesFailure tells whether the old value of Dst is needed when the row
// fails: by the generic clone or by a handler. A failing row may have written it.
func outlivesFailure(s *ir.Check) bool {
	if s.Raise != nil && s.Raise.Handler >= 0 {
		return true
	}
	for _, x := range ir.Handovers(s) {
		for _, v := range x.Live {
			if v.Local == s.Dst {
				return true
			}
		}
	}
	return false
}

// checkInto writes the call of a row with its out-parameter; "" for none.
func (f *function) checkInto(out string, s *ir.Check) {
	args := make([]string, 0, len(s.Args)+1)
	if out != "" {
		args = append(args, out)
	}
	for _, a := range s.Args {
		args = append(args, f.expr(a))
	}
	kind, name, ok := strings.Cut(s.Row.Cxx, ":")
	call := "pyx::" + s.Row.Cxx
	switch {
	case ok && kind == "m":
		receiver := f.operand(s.Args[0], precPostfix)
		at := len(args) - len(s.Args)
		args = append(args[:at:at], args[at+1:]...)
		call = receiver + "." + name
	case ok && kind == "t":
		call = "pyx::" + name + "<" + f.m.ctype(s.Dst.Type) + ">"
	case warns(s):
		f.w.open("")
		f.w.line("static pyx_call_site site{&%s, %d};", codeName(f.f), s.Line-f.f.DefLine)
		f.w.line("pyx_calling(&site);")
		f.w.close("")
	case s.Row.Vector != nil:
		f.guarded(f.vectorCall(s, out, args[len(args)-len(s.Args):]), s.Row.Exits, s.Raise, s.Exit)
		return
	case ok && kind == "fn":
		call = "pyx::" + name
	}
	raise, exit := s.Raise, s.Exit
	if !s.Row.Raises {
		raise = nil
	}
	if !s.Row.Exits {
		exit = nil
	}
	f.guarded(call+"("+strings.Join(args, ", ")+")", s.Row.Raises && s.Row.Exits, raise, exit)
}

// guarded writes a call whose result says how it went: a status, or a bool
// where there is one way to fail.
func (f *function) guarded(call string, isStatus bool, raise *ir.Raise, exit *ir.Exit) {
	switch {
	case !isStatus && raise != nil:
		f.w.line("if (!%s) [[unlikely]] goto %s;", call, f.edges.raise(raise))
	case !isStatus && exit != nil:
		f.w.line("if (!%s) [[unlikely]] goto %s;", call, f.edges.exit(exit))
	case raise != nil && exit != nil:
		st := f.scratch("pyx::status")
		f.failed(fmt.Sprintf("(%s = %s)", st, call), st, raise, exit)
	default:
		f.w.line("%s;", call)
	}
}

// call writes the call of a native function.
func (f *function) call(s *ir.CallFunc) {
	text := fmt.Sprintf("%s(%s)", s.Fn.Sym, f.args(s.Args))
	byMethod := s.Next && s.Fn.Gen == nil
	switch {
	case byMethod:
		text = fmt.Sprintf("pyx::inst_next<%s>(%s)", CxxType(s.Fn.Result), text)
	case s.Manager != "":
		text = "pyx::manager_" + s.Manager + "(" + f.args(s.Args) + ")"
	case s.Next && len(s.Args) > 2:
		text = "pyx::gen_throw(" + f.args(s.Args) + ")"
	case s.Next && len(s.Args) == 2:
		text = "pyx::gen_send(" + f.args(s.Args) + ")"
	case s.Next:
		text = "pyx::gen_next(" + f.args(s.Args) + ")"
	}
	if s.Memo != nil {
		text = f.memoCall(s)
	}
	post := s.As != "" && (s.Fn.Exits || s.Converts())
	if !canFail(s.Fn) && s.Memo == nil && !post && !byMethod {
		if s.Dst == nil {
			f.w.line("%s;", text)
		} else {
			f.w.line("%s = %s;", s.Dst.Name, text)
		}
		return
	}
	st := f.scratch("pyx::status")
	f.w.open("")
	if canFail(s.Fn) || s.Memo != nil || byMethod {
		f.w.line("auto r = %s;", text)
	} else {
		f.w.line("pyx::ret<%s> r{%s};", CxxType(s.Fn.Result), text)
	}
	if post {
		f.w.line("pyx::special_%s(r);", s.As)
	}
	f.w.line("%s = r.st;", st)
	if s.Dst != nil {
		f.w.line("if (%s == pyx::status::ok) [[likely]] %s = std::move(r.value);", st, s.Dst.Name)
	}
	f.w.close("")
	f.failed(st, st, s.Raise, s.Exit)
}

// failed writes the jumps for a status: value gives it, variable holds it then.
func (f *function) failed(value, variable string, raise *ir.Raise, exit *ir.Exit) {
	switch {
	case raise != nil && exit != nil:
		f.w.open("if (%s != pyx::status::ok) [[unlikely]]", value)
		f.w.line("if (%s == pyx::status::raised) [[likely]] goto %s;", variable, f.edges.raise(raise))
		f.w.line("goto %s;", f.edges.exit(exit))
		f.w.close("")
	case raise != nil:
		f.w.line("if (%s != pyx::status::ok) [[unlikely]] goto %s;", value, f.edges.raise(raise))
	case exit != nil:
		f.w.line("if (%s != pyx::status::ok) [[unlikely]] goto %s;", value, f.edges.exit(exit))
	}
}

// pyCall writes the call of a Python object.
func (f *function) pyCall(s *ir.PyCall) {
	if s.Step != nil {
		f.step(s)
		return
	}
	all := append([]ir.Expr{}, s.Args...)
	if s.Method != "" {
		all = append([]ir.Expr{s.Fn}, all...)
	}
	r := f.scratch("pyobj*")
	f.w.open("")
	held := s.Fn.Type() == types.ObjectMethod
	if held {
		f.w.line("const pyx::object_method& fn = %s;", f.expr(s.Fn))
	} else if s.Method == "" {
		f.w.line("const pyx::obj%s fn = %s;", heldBy(s.Fn), f.expr(s.Fn))
	}
	// The objects are held for the call: an argument may be a temporary.
	texts := make([]string, len(all))
	for i, a := range all {
		texts[i] = fmt.Sprintf("a%d.get()", i)
		f.w.line("const pyx::obj%s a%d = %s;", heldBy(a), i, f.expr(a))
	}
	array := "nullptr"
	if held {
		texts = append([]string{"fn.self.get()"}, texts...)
	}
	if len(texts) > 0 {
		f.w.line("pyobj* const args[] = {%s};", strings.Join(texts, ", "))
		array = "args"
	}
	kw := f.m.useKwNames(s.KwNames)
	count := len(all) - len(s.KwNames)
	columns := ""
	if s.To > 0 {
		columns = fmt.Sprintf(", %d, %d", s.From, s.To)
	}
	f.w.line("static pyx_call_site site{&%s, %d%s};", codeName(f.f), s.Line-f.f.DefLine, columns)
	f.w.line("pyx_calling(&site);")
	if held {
		f.w.line("%s = pyx_call_held(fn.function.get(), %s, %d, %s);", r, array, count, kw)
	} else if s.Method != "" {
		f.w.line("%s = pyx_call_method(%s, %s, %d, %s);", r, f.m.useName(s.Method), array, count, kw)
	} else {
		f.w.line("%s = pyx_call(fn.get(), %s, %d, %s);", r, array, count, kw)
	}
	f.w.close("")
	f.called(s, r)
}

// heldBy is "&" for an object that a local holds while the call lasts, since nothing else assigns it.
func heldBy(x ir.Expr) string {
	if use, ok := x.(*ir.Use); ok && use.Local.Type == types.Object {
		return "&"
	}
	return ""
}

// called writes what follows a call whose result is in r.
func (f *function) called(s *ir.PyCall, r string) {
	f.w.line("if (!%s) [[unlikely]] goto %s;", r, f.edges.raise(s.Raise))
	if s.Dst != nil {
		f.w.line("%s = pyx::obj::steal(%s);", s.Dst.Name, r)
	} else {
		f.w.line("pyx_decref(%s);", r)
	}
}

func (f *function) branch(s *ir.If) {
	likely := ""
	if s.Likely {
		likely = " [[likely]]"
	}
	f.w.open("if (%s)%s", f.expr(s.Cond), likely)
	f.body(s.Then)
	for {
		if len(s.Else) == 1 {
			if inner, ok := s.Else[0].(*ir.If); ok && f.sameLine(inner) {
				f.w.depth--
				f.w.open("} else if (%s)", f.expr(inner.Cond))
				f.body(inner.Then)
				s = inner
				continue
			}
		}
		break
	}
	if len(s.Else) > 0 {
		f.w.depth--
		f.w.open("} else")
		f.body(s.Else)
	}
	f.w.close("")
}

// sameLine tells whether an If can stand behind an else: its line need not be named first.
func (f *function) sameLine(s *ir.If) bool {
	return (s.Line == 0 || s.Line == f.w.at) && (!notes(s) || f.w.next == s.Line)
}

// try writes a try statement: the handler stands behind the body and is entered by goto.
func (f *function) try(s *ir.Try) {
	after := fmt.Sprintf("%st%d", prefixBreak, s.ID)
	f.body(s.Body)
	falls := ir.FallsThrough(s.Body)
	if falls {
		f.w.line("goto %s;", after)
	}
	f.w.label(fmt.Sprintf("%s%d", prefixHandler, s.ID))
	f.w.line("%s = pyx::obj::steal(pyx_error_fetch());", s.Exc.Name)
	f.w.line("%s = pyx::obj::steal(pyx_handled_push(%s.get()));", s.Saved.Name, s.Exc.Name)
	f.body(s.Handler)
	if falls {
		f.w.label(after)
	}
}

// unpack writes the unpacking of a Python iterable.
func (f *function) unpack(s *ir.Unpack) {
	args := []string{f.expr(s.X), fmt.Sprint(s.Star)}
	for _, d := range s.Dsts {
		args = append(args, d.Name)
	}
	f.m.need("object.hpp")
	f.guarded("pyx::py_unpack("+strings.Join(args, ", ")+")", false, s.Raise, nil)
}

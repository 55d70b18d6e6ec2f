package typer

import (
	"math/big"
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// atom gives the type of an operand.
func (a *analysis) atom(x core.Atom) types.Type {
	switch x := x.(type) {
	case *core.Var:
		if t := a.env[x.ID]; t != nil {
			return a.h.norm(t)
		}
		return types.Unbound
	case *core.Const:
		return constType(x)
	}
	return types.None
}

func constType(c *core.Const) types.Type {
	switch v := c.Value.(type) {
	case nil:
		return types.None
	case bool:
		return types.Bool
	case *big.Int:
		if v.IsInt64() {
			return types.Int
		}
		if v.BitLen() <= types.WideBits {
			return types.Wide
		}
		return types.Object
	case float64:
		return types.Float
	case complex128:
		return types.Complex
	case string:
		return types.Str
	case core.Bytes:
		return types.Bytes
	case core.Ellipsis:
		return types.Ellipsis
	case []*core.Const:
		es := make([]types.Type, len(v))
		for i, e := range v {
			es[i] = constType(e)
		}
		return types.Tuple(es...)
	}
	return types.Object
}

// let types an operation and its destination.
func (a *analysis) let(s *core.Let) {
	s.Typing = core.Typing{}
	ts, ok := a.operandTypes(s)
	if !ok {
		s.Args = resolveAll(ts)
		s.Result = types.Never
		return
	}
	if a.split(s, ts) {
		return
	}
	t := a.expr(s, ts)
	for i := range ts {
		ts[i] = a.h.norm(ts[i])
	}
	s.Args = resolveAll(ts)
	for i, w := range s.Want {
		s.Want[i] = resolve(w)
	}
	s.Result = resolve(t)
	if t == types.Never {
		a.env = nil
		return
	}
	if s.Dst != nil {
		a.set(s.Dst, t)
		if s.Dst.Kind == core.Temp && t == types.Bool {
			a.defs[s.Dst] = s.X
			a.constTest(s)
		}
	}
}

// readUnbound narrows a variable that may be unbound: the read raises
// UnboundLocalError, and after it the variable is bound.
func (a *analysis) readUnbound(o core.Atom, t types.Type) types.Type {
	bound := t.Without(types.Unbound)
	if bound == types.Never {
		a.env = nil
		return bound
	}
	if v, ok := o.(*core.Var); ok {
		a.env[v.ID] = bound
	}
	return bound
}

// expr types the right-hand side; it fills Target, Want and Bind.
func (a *analysis) expr(s *core.Let, ts []types.Type) types.Type {
	switch x := s.X.(type) {
	case *core.Copy:
		return ts[0]
	case *core.Unary:
		return a.unary(s, x, ts)
	case *core.Binary:
		return a.binary(s, x, ts)
	case *core.Compare:
		return a.compare(s, x, ts)
	case *core.Truth:
		return a.truth(s, ts)
	case *core.Call:
		return a.callHanding(s, x, ts)
	case *core.GetAttr:
		return a.getAttr(s, x, ts)
	case *core.GetItem:
		return a.getItem(s, ts)
	case *core.MakeSlice:
		return types.Slice(ts[0], ts[1], ts[2])
	case *core.MakeTuple:
		for _, it := range x.Items {
			if it.Star {
				return a.python(s, "step", "star in tuple display")
			}
		}
		return types.Tuple(tupleItems(ts)...)
	case *core.MakeList:
		return a.makeList(s, x, ts)
	case *core.MakeSet:
		return a.makeSet(s, x, ts)
	case *core.MakeDict:
		return a.makeDict(s, x, ts)
	case *core.LoadGlobal:
		return a.loadGlobal(s, x.Name)
	case *core.GetIter:
		return a.getIter(s, ts)
	case *core.Format:
		return a.format(s, x, ts)
	case *core.Join:
		for _, t := range ts {
			if t != types.Str {
				return a.python(s, "join", "f-string of objects")
			}
		}
		return types.Str
	case *core.Import:
		return a.importModule(s, x)
	case *core.ImportFrom:
		return a.importFrom(s, x, ts[0])
	case *core.MatchExc:
		s.Target = &lib.PyOp{Op: "matchexc"}
		return types.Bool
	case *core.MakeFunc:
		if x.Func.Parent == a.p.Module.Main && x.Func.Kind == core.Function {
			s.Target = &lib.PyOp{Op: "makefunc"}
			return funcType(x.Func)
		}
		return a.makeFunc(s, x, ts)
	case *core.MakeClass:
		if c := a.p.classes[x.Body]; c != nil {
			s.Target = &lib.PyOp{Op: "makeclass"}
			return types.UserClass(c.Name, c)
		}
		if c := a.p.exceptions[x.Body]; c != nil {
			s.Target = &lib.PyOp{Op: "makeclass"}
			return types.UserClass(c.Name, c)
		}
	case *core.LoadCell:
		if t := a.classCell(x); t != nil {
			s.Target = &lib.PyOp{Op: "static"}
			return t
		}
		if a.atom(x.Var).Kind == types.KCell {
			return a.loadCell(s, x.Var)
		}
	case *core.Intrinsic:
		return a.intrinsic(s, x, ts)
	case *core.RunPiece:
		return a.runPiece(s, x)
	case *core.Yield:
		return a.yieldItem(s, x, ts)
	}
	return a.python(s, opName(s.X), opName(s.X)+" is not native yet")
}

func opName(x core.Expr) string {
	switch x := x.(type) {
	case *core.MakeClass:
		return "class " + x.Name
	case *core.LoadCell, *core.LoadName:
		return "closure variable"
	case *core.ImportFrom:
		return "import of " + x.Name
	case *core.Yield:
		return "yield"
	}
	return "operation"
}

// python makes a statement go through the object protocol.
func (a *analysis) python(s *core.Let, op, reason string) types.Type {
	s.Target = &lib.PyOp{Op: op, Reason: reason}
	s.Want, s.Bind = nil, nil
	a.pyOp(reason)
	a.cantDo(op, reason)
	return types.Object
}

// objectOps are the operations that lowering can send through the object protocol.
var objectOps = map[string]bool{"binary": true, "with": true, "match": true, "inplace": true, "unary": true, "compare": true, "truth": true,
	"getattr": true, "classattr": true, "getitem": true, "call": true, "iter": true, "next": true, "listof": true, "global": true, "import": true,
	"importfrom": true, "format": true, "setattr": true, "setitem": true, "delitem": true, "setglobal": true,
	"unpack": true, "sortby": true, "delete": true, "delvar": true, "newdict": true, "dict_set": true,
	"newset": true, "set_add": true, "step": true}

// moduleStore is the operation that replaces an attribute of a module.
const moduleStore = "setattr of a module"

func kindOf(op string) string {
	kind, _, _ := strings.Cut(op, " ")
	return kind
}

// cantDo gives the instance up when an operation has no form outside CPython's
// own interpreter: the whole function then stays Python.
func (a *analysis) cantDo(op, reason string) {
	if (!objectOps[kindOf(op)] || op == moduleStore) && !a.in.Shadow {
		a.giveUp(reason)
	}
}

func (a *analysis) pyOp(reason string) {
	if a.cold || reason == "" {
		return
	}
	for _, o := range a.in.PyOps {
		if o.Line == a.line && o.Reason == reason {
			return
		}
	}
	a.in.PyOps = append(a.in.PyOps, PyOp{a.line, reason})
}

// row carries a statement out by the best row of that name; false when none fits.
func (a *analysis) row(t *core.Typing, name string, args []arg) (types.Type, bool) {
	c := a.h.choose(a.p.table.Named(name), args, a.key())
	if c == nil && strings.HasPrefix(name, "operator.") {
		ts := make([]types.Type, len(args))
		for i, g := range args {
			ts[i] = g.t
		}
		c = a.oneRow(name, ts)
	}
	if c == nil || c.boxed() {
		return nil, false
	}
	t.Target, t.Want, t.Bind = c.row, c.want, c.bind
	if c.row.Python && !c.row.Cold {
		a.pyOp(c.row.Name + " works on Python objects")
	}
	return c.result, true
}

func plain(ts ...types.Type) []arg {
	out := make([]arg, len(ts))
	for i, t := range ts {
		out[i] = arg{t: t}
	}
	return out
}

func (a *analysis) unary(s *core.Let, x *core.Unary, ts []types.Type) types.Type {
	name := map[string]string{"+": "operator.pos", "-": "operator.neg", "~": "operator.invert", "not": "operator.not_"}[x.Op]
	if t, ok := a.row(&s.Typing, name, plain(ts...)); ok {
		return t
	}
	if t := a.unaryInst(s, x, ts[0]); t != nil {
		return t
	}
	if x.Op != "not" {
		return a.expect(s, "unary "+x.Op, "unary "+x.Op+" of "+resolve(ts[0]).String(), arrayOp(ts, ""))
	}
	a.python(s, "unary "+x.Op, "unary "+x.Op+" of "+resolve(ts[0]).String())
	return types.Bool
}

var binaryNames = map[string]string{"+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod",
	"**": "pow", "<<": "lshift", ">>": "rshift", "&": "and_", "|": "or_", "^": "xor", "@": "matmul"}

func (a *analysis) binary(s *core.Let, x *core.Binary, ts []types.Type) types.Type {
	name := binaryNames[x.Op]
	if x.InPlace {
		if t, ok := a.row(&s.Typing, "operator.i"+strings.TrimSuffix(name, "_"), plain(ts...)); ok {
			return t
		}
	}
	if x.InPlace && mutable(ts[0]) {
		return a.expect(s, "inplace "+x.Op, x.Op+"= on "+resolve(ts[0]).String(), changedInPlace(x.Op, ts))
	}
	if t := a.maskWide(s, x, ts); t != nil {
		return t
	}
	if !foreignPower(x, ts) {
		if t, ok := a.row(&s.Typing, "operator."+name, plain(ts...)); ok {
			return t
		}
	}
	op := "binary "
	if x.InPlace {
		op = "inplace "
	}
	if t := a.binaryInst(s, x, ts); t != nil {
		return t
	}
	if hopeless(x.Op, ts[0], ts[1]) {
		s.Target = &lib.PyOp{Op: op + x.Op}
		return types.Never
	}
	return a.expect(s, op+x.Op, x.Op+" of "+resolve(ts[0]).String()+" and "+resolve(ts[1]).String(), binaryResult(x.Op, ts))
}

// mutable types are changed in place by augmented assignment.
func mutable(t types.Type) bool {
	switch t.Kind {
	case types.KList, types.KSet, types.KFrozen, types.KDict, types.KDefault, types.KCounter, types.KOrdered, types.KDeque, types.KArray, types.KObject:
		return true
	}
	return false
}

var compareNames = map[string]string{"<": "lt", "<=": "le", "==": "eq", "!=": "ne", ">": "gt", ">=": "ge",
	"in": "contains", "not in": "not_contains", "is": "is_", "is not": "is_not"}

func (a *analysis) compare(s *core.Let, x *core.Compare, ts []types.Type) types.Type {
	if t := a.lengthTest(s, x); t != nil {
		return t
	}
	if t := a.compareNone(s, x, ts); t != nil {
		return t
	}
	if t := a.identity(s, x, ts); t != nil {
		return t
	}
	if t := a.compareInst(s, x, ts); t != nil {
		return t
	}
	if t, ok := a.row(&s.Typing, "operator."+compareNames[x.Op], plain(ts...)); ok {
		return t
	}
	if x.Op[0] == '<' || x.Op[0] == '>' {
		if hopeless(x.Op, ts[0], ts[1]) {
			s.Target = &lib.PyOp{Op: "compare " + x.Op}
			return types.Never
		}
	}
	reason := x.Op + " of " + resolve(ts[0]).String() + " and " + resolve(ts[1]).String()
	switch x.Op {
	case "is", "is not", "in", "not in":
		a.python(s, "compare "+x.Op, reason)
		return types.Bool
	}
	if lib.ObjectsCompare(ts[0], ts[1]) {
		return a.expect(s, "compare "+x.Op, reason, types.Bool)
	}
	return a.expect(s, "compare "+x.Op, reason, arrayOp(ts, "b1"))
}

func (a *analysis) truth(s *core.Let, ts []types.Type) types.Type {
	if t, ok := a.row(&s.Typing, "operator.truth", plain(ts...)); ok {
		return t
	}
	if t := a.truthInst(s, ts[0]); t != nil {
		return t
	}
	a.python(s, "truth", "truth of "+resolve(ts[0]).String())
	return types.Bool
}

func (a *analysis) getItem(s *core.Let, ts []types.Type) types.Type {
	if t := a.tupleItem(s, ts); t != nil {
		return t
	}
	if t, ok := a.row(&s.Typing, "operator.getitem", plain(ts...)); ok {
		return t
	}
	if tooManyIndices(ts[0], ts[1]) {
		s.Target = &lib.PyOp{Op: "getitem"}
		return types.Never
	}
	if t := a.special(s, ts[0], "__getitem__", ts); t != nil {
		return t
	}
	return a.expect(s, "getitem", "index of "+resolve(ts[0]).String()+" by "+resolve(ts[1]).String(), objectItem(ts[0], ts[1]))
}

// TupleItem is the target of an item of a tuple at a constant index.
type TupleItem struct{ Index int }

// TargetName names the item in dumps.
func (t *TupleItem) TargetName() string { return "tuple item" }

func (a *analysis) tupleItem(s *core.Let, ts []types.Type) types.Type {
	if ts[0].Kind != types.KTuple {
		return nil
	}
	c, ok := s.X.(*core.GetItem).Index.(*core.Const)
	if !ok {
		return nil
	}
	i, ok := c.Value.(*big.Int)
	if !ok || !i.IsInt64() {
		return nil
	}
	n := int(i.Int64())
	if n < 0 {
		n += len(ts[0].Elems)
	}
	if n < 0 || n >= len(ts[0].Elems) {
		return nil
	}
	s.Target = &TupleItem{n}
	return ts[0].Elems[n]
}

func (a *analysis) makeList(s *core.Let, x *core.MakeList, ts []types.Type) types.Type {
	for _, it := range x.Items {
		if it.Star {
			return a.python(s, "step", "star in list display")
		}
	}
	st := a.h.at("list"+itoa(s.N().Point), types.KList)
	for _, t := range ts {
		a.h.grow(st, valueType(t), types.Never)
	}
	elem := a.h.norm(st.find().elem)
	for range ts {
		s.Want = append(s.Want, elem)
	}
	return st.typ()
}

// valueType is the type as which a value is stored in a container: what has
// no run-time value of its own is stored as the Python object.
func valueType(t types.Type) types.Type {
	switch t.Kind {
	case types.KFunc:
		return asObjects(t)
	case types.KModule, types.KClass, types.KMethod, types.KIter, types.KEnum, types.KZip, types.KSlice, types.KView, types.KGen:
		return types.Object
	}
	return t
}

// tupleItems are the types as which items are stored in a tuple. A slice stays
// one: a tuple of them is an index.
func tupleItems(ts []types.Type) []types.Type {
	out := make([]types.Type, len(ts))
	for i, t := range ts {
		out[i] = t
		if t.Kind != types.KSlice {
			out[i] = valueType(t)
		}
	}
	return out
}

func (a *analysis) loadGlobal(s *core.Let, name string) types.Type {
	if g, ok := a.p.Globals[name]; ok {
		g.readers[a.in] = true
		if a.in.Of.Kind == core.ModuleBody {
			s.Target = &lib.PyOp{Op: "global"}
			if t := a.nameNow(name); t != nil {
				return t
			}
			return a.h.adopt(resolve(g.Type), "global:"+name)
		}
		if g.Const && g.Type != types.Never && (stateless(g.Type) || cellable(resolve(g.Type))) {
			a.reads(name)
			s.Target = g
			a.usesAll(g.Type)
			return a.h.adopt(resolve(g.Type), "global:"+name)
		}
		if g.Type == types.Never {
			return types.Never // not typed yet
		}
		if g.Type.Kind == types.KObject { // what it is expected to be is looked at where it is used
			a.python(s, "global", "global "+name+" is not constant")
			return g.Type
		}
		if t := resolve(g.Type); cellable(t) && !hasObject(t) {
			a.usesAll(t)
			return a.expect(s, "global", "", t)
		}
		return a.python(s, "global", "global "+name+" is not constant")
	}
	if strings.HasPrefix(name, "__") {
		return a.python(s, "global", "global "+name)
	}
	if a.p.table.Has(name) || builtinType(name) || name == "next" {
		a.builtin(name)
		s.Target = &lib.PyOp{Op: "builtin"}
		return types.Method(types.Module("builtins"), name)
	}
	a.builtin(name)
	if _, ok := exceptionNames[name]; ok {
		s.Target = &lib.PyOp{Op: "builtin"}
		return types.Class(name)
	}
	return a.python(s, "global", "name "+name)
}

// TargetName names the global in dumps.
func (g *Global) TargetName() string { return "global " + g.Name }

// cellable types are read through a typed cell that is filled from the module dict.
func cellable(t types.Type) bool {
	switch t.Kind {
	case types.KBool, types.KInt, types.KWide, types.KFloat, types.KStr, types.KNone, types.KComplex, types.KInst:
		return true
	case types.KClosure, types.KMemo:
		return len(t.Elems) == 0
	case types.KUnion:
		return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return e.Kind != types.KClosure || !cellable(e) })
	case types.KTuple:
		for _, e := range t.Elems {
			if !cellable(e) {
				return false
			}
		}
		return true
	case types.KList:
		return cellable(t.Elems[0]) || t.Elems[0].Kind == types.KList && cellable(t.Elems[0])
	case types.KSet, types.KFrozen, types.KDeque:
		return cellable(t.Elems[0])
	case types.KDict, types.KDefault, types.KCounter, types.KOrdered:
		return cellable(t.Elems[0]) && cellable(t.Elems[1])
	case types.KArray:
		return true
	}
	return false
}

func (a *analysis) reads(name string) {
	for _, r := range a.in.Reads {
		if r == name {
			return
		}
	}
	a.in.Reads = append(a.in.Reads, name)
}

func (a *analysis) builtin(name string) {
	for _, r := range a.in.Builtins {
		if r == name {
			return
		}
	}
	a.in.Builtins = append(a.in.Builtins, name)
}

// attribute records that the code relies on what an attribute of a module is.
func (a *analysis) attribute(module, name string) {
	x := Attribute{module, name}
	if !slices.Contains(a.in.Attributes, x) {
		a.in.Attributes = append(a.in.Attributes, x)
	}
}

func (a *analysis) getAttr(s *core.Let, x *core.GetAttr, ts []types.Type) types.Type {
	t := ts[0]
	if t.Kind == types.KModule {
		if res := a.member(s, t, x.Name); res != nil {
			return res
		}
		return a.expect(s, "getattr", t.Name+"."+x.Name+" is not native", a.memberOf(t, x.Name))
	}
	if c := userClass(t); c != nil {
		return a.classAttr(s, x, c)
	}
	if m := a.builtinMember(t, x.Name); m != nil {
		return m
	}
	switch t.Kind {
	case types.KInst:
		return a.instAttr(s, x, t)
	case types.KSuper:
		return a.superAttr(s, x, t)
	}
	if lacks(t, x.Name) { // raises
		s.Target = &lib.PyOp{Op: "getattr"}
		return types.Never
	}
	if superOfExc(t) && a.in.Shadow {
		s.Target = &lib.PyOp{Op: "getattr"}
		return types.Method(t, x.Name)
	}
	kind := kindName(t)
	if (x.Method || s.Dst != nil && a.methods[s.Dst]) && a.p.table.Has(kind+"."+x.Name) {
		return types.Method(t, x.Name)
	}
	if res, ok := a.row(&s.Typing, kind+":"+x.Name, plain(t)); ok {
		return res
	}
	return a.expect(s, "getattr", "attribute "+x.Name+" of "+described(t), a.memberOf(t, x.Name))
}

// kindNames gives the class name under which rows list the methods of a type;
// attributes stand under "class:name".
var kindNames = map[types.Kind]string{types.KBool: "int", types.KInt: "int", types.KWide: "int", types.KFloat: "float",
	types.KComplex: "complex", types.KStr: "str", types.KBytes: "bytes", types.KRange: "range", types.KTuple: "tuple",
	types.KList: "list", types.KSet: "set", types.KFrozen: "frozenset", types.KDict: "dict", types.KDefault: "defaultdict", types.KCounter: "Counter", types.KOrdered: "OrderedDict", types.KDeque: "deque", types.KArray: "ndarray", types.KNumPy: "npscalar"}

func kindName(t types.Type) string {
	if t.Kind == types.KView {
		return t.Name
	}
	if name, ok := kindNames[t.Kind]; ok {
		return name
	}
	if t.Kind == types.KObject && t.Name != "" {
		return t.Name
	}
	return "object"
}

func (a *analysis) intrinsic(s *core.Let, x *core.Intrinsic, ts []types.Type) types.Type {
	switch x.Name {
	case core.AssumeBuiltin, core.AssumeFunction:
		return a.assume(s, x)
	case core.AssertionError:
		s.Target = &lib.PyOp{Op: "assertion_error"}
		return types.Object
	case core.Super:
		if t := a.superOf(s, ts); t != nil {
			s.Target = &SuperSelf{}
			return t
		}
		if t := a.superExc(ts); t != nil {
			return a.expect(s, "call", "super() of an exception", t)
		}
	case "list_append":
		if t, ok := a.row(&s.Typing, "list.append", plain(ts...)); ok {
			return t
		}
	case core.ExactList:
		s.Target = &ConstBool{ts[0].Kind == types.KList}
		return types.Bool
	case core.ListTake, core.ListPut:
		if t, ok := a.row(&s.Typing, "list."+x.Name, plain(ts...)); ok {
			return t
		}
	case core.SortBy:
		if t, ok := a.row(&s.Typing, "list.sort_by", plain(ts...)); ok {
			return t
		}
		a.python(s, "sortby", "sorts by keys of "+resolve(ts[1]).String())
		return types.None
	case "set_add":
		if t, ok := a.row(&s.Typing, "set.add", plain(ts...)); ok {
			return t
		}
		return a.python(s, "set_add", "set comprehension of "+resolve(ts[1]).String())
	case "dict_update":
		if t, ok := a.row(&s.Typing, "dict.update", plain(ts...)); ok && types.IsDict(ts[1].Kind) {
			return t
		}
	case "dict_set":
		if t, ok := a.row(&s.Typing, "operator.setitem", plain(ts...)); ok {
			return t
		}
		return a.python(s, "dict_set", "dict comprehension of "+resolve(ts[1]).String())
	}
	if t := a.matchIntrinsic(s, x, ts); t != nil {
		return t
	}
	if strings.HasPrefix(x.Name, "with_") {
		if t := a.withInst(s, x.Name, ts[0]); t != nil {
			return t
		}
		return a.withIntrinsic(s, x.Name, ts[0])
	}
	return a.python(s, "intrinsic "+x.Name, x.Name)
}

// constTest follows tests that the types decide through Truth and not.
func (a *analysis) constTest(s *core.Let) {
	if c, ok := s.Target.(*ConstBool); ok {
		a.consts[s.Dst] = c.Value
		return
	}
	var inner core.Atom
	negate := false
	switch x := s.X.(type) {
	case *core.Truth:
		inner = x.X
	case *core.Unary:
		inner, negate = x.X, x.Op == "not"
	case *core.Copy:
		inner = x.X
	default:
		return
	}
	if known, v := a.constCond(inner); known {
		a.consts[s.Dst] = v != negate
	}
}

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

// ConstType is the type of a literal.
func ConstType(c *core.Const) types.Type { return constType(c) }

func constType(c *core.Const) types.Type {
	switch v := c.Value.(type) {
	case MemberValue:
		return v.Class.typ
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
		if len(v) > maxItems {
			return types.Object
		}
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
	if a.looksAt(s, ts) || a.copiesNumber(s, ts) || a.split(s, ts) {
		delete(a.texts, s.Dst)
		return
	}
	t := a.readsField(s, ts, a.asNumber(s, a.expr(s, ts)))
	a.noteStorer(s, ts)
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
		a.noteText(s)
		if s.Dst.Kind == core.Temp && t == types.Bool {
			a.defs[s.Dst] = s.X
			a.constTest(s)
		} else if s.Dst.Kind == core.Temp && lengthCall(s, ts) {
			a.defs[s.Dst] = s.X
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
		if a.splits > 0 && slices.Contains(ts, types.Float) { // to be an index of an array of labels at best
			return a.leaves(&s.Typing)
		}
		a.slices[s.Dst] = x
		return types.Slice(ts[0], ts[1], ts[2])
	case *core.MakeTuple:
		if slices.ContainsFunc(x.Items, func(it core.Item) bool { return it.Star }) {
			return a.spreadTuple(s, x, ts)
		}
		if len(ts) > maxItems {
			return a.python(s, "step", "tuple display of more than "+itoa(maxItems)+" items")
		}
		a.noteClasses(s, ts)
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
		if a.f.Kind == core.ClassBody {
			return a.classFunction(s, x.Func)
		}
		if x.Func.Parent != nil && x.Func.Parent.Kind == core.ModuleBody && x.Func.Kind == core.Function {
			s.Target = &lib.PyOp{Op: "makefunc"}
			a.storeDefaults(x, ts)
			return defType(x.Func)
		}
		return a.makeFunc(s, x, ts)
	case *core.MakeClass:
		if a.in.Of.Kind == core.Function {
			if t := a.makeLocal(s, "makes a class"); t != nil {
				return t
			}
			return a.python(s, "step", "makes a class")
		}
		a.classDefaults(x.Body)
		if c := a.p.classes[x.Body]; c != nil {
			a.initSubclass(x, c, ts)
			s.Target = &lib.PyOp{Op: "makeclass"}
			return types.UserClass(c.Name, c)
		}
		if c := a.p.exceptions[x.Body]; c != nil {
			s.Target = &lib.PyOp{Op: "makeclass"}
			return types.UserClass(c.Name, c)
		}
	case *core.LoadCell:
		if t := a.localCell(s, x); t != nil {
			return t
		}
		if t := a.classCell(x); t != nil {
			s.Target = &lib.PyOp{Op: "static"}
			return t
		}
		if a.atom(x.Var).Kind == types.KCell {
			return a.loadCell(s, x.Var)
		}
	case *core.LoadName:
		if t := a.loadClassName(s, x.Name); t != nil {
			return t
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
	if a.f.Home != nil && !a.in.Shadow && !a.in.worksOnNative() { // its own module may do better
		a.giveUp(reason)
	}
	for _, o := range a.in.PyOps {
		if o.Line == a.line && o.Reason == reason {
			return
		}
	}
	a.in.PyOps = append(a.in.PyOps, PyOp{a.line, reason})
}

var binaryNames = map[string]string{"+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod",
	"**": "pow", "<<": "lshift", ">>": "rshift", "&": "and_", "|": "or_", "^": "xor", "@": "matmul"}

var compareNames = map[string]string{"<": "lt", "<=": "le", "==": "eq", "!=": "ne", ">": "gt", ">=": "ge",
	"in": "contains", "not in": "not_contains", "is": "is_", "is not": "is_not"}

// kindNames gives the class name under which rows list the methods of a type;
// attributes stand under "class:name".
var kindNames = map[types.Kind]string{types.KBool: "int", types.KInt: "int", types.KWide: "int", types.KFloat: "float",
	types.KComplex: "complex", types.KStr: "str", types.KBytes: "bytes", types.KRange: "range", types.KTuple: "tuple", types.KTupleOf: "tuple",
	types.KList: "list", types.KSet: "set", types.KFrozen: "frozenset", types.KDict: "dict", types.KDefault: "defaultdict", types.KCounter: "Counter", types.KOrdered: "OrderedDict", types.KDeque: "deque", types.KArray: "ndarray", types.KNumPy: "npscalar"}

func (a *analysis) intrinsic(s *core.Let, x *core.Intrinsic, ts []types.Type) types.Type {
	if t := a.frameRows(s, x, ts); t != nil {
		return t
	}
	switch x.Name {
	case core.AssumeBuiltin, core.AssumeFunction:
		return a.assume(s, x)
	case core.Managed:
		return a.managed(s, x, ts)
	case core.ManagedMethod:
		return a.managedMethod(s, ts)
	case core.ManagerEnter, core.ManagerExit, core.ManagerExcept:
		return a.managerStep(s, x.Name, ts)
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
		if t, ok := a.row(&s.Typing, "list.append", toKeep(ts...)); ok {
			return t
		}
	case core.ListExtend:
		return a.spread(s, ts)
	case core.ExactList:
		s.Target = &ConstBool{ts[0].Kind == types.KList}
		return types.Bool
	case core.GenReturned:
		return a.genReturned(s, ts[0])
	case core.NativeGen:
		s.Target = &ConstBool{a.takesEach(s, ts)}
		return types.Bool
	case core.NativeItems:
		s.Target = &ConstBool{types.IsContainer(ts[0].Kind) || ts[0].Kind == types.KView}
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
	case core.SortCalls:
		return a.sortCalls(s, ts)
	case "set_add":
		if t, ok := a.row(&s.Typing, "set.add", toKeep(ts...)); ok {
			return t
		}
		return a.python(s, "set_add", "set comprehension of "+resolve(ts[1]).String())
	case "dict_update":
		if t, ok := a.row(&s.Typing, "dict.update", plain(ts...)); ok && types.IsDict(ts[1].Kind) {
			return t
		}
	case "dict_set":
		if name, ok := fieldName(x.Args[1]); ok {
			a.noteField(name, itemType(ts[2]))
		}
		if t, ok := a.row(&s.Typing, "operator.setitem", toKeep(ts...)); ok {
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
	if t, ok := s.Target.(*HasAttr); ok && t.Attr == nil {
		a.consts[s.Dst] = false
		return
	}
	if r, ok := s.Target.(*lib.Row); ok {
		if verdict, ok := dateTest(r); ok {
			a.consts[s.Dst] = verdict
			return
		}
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

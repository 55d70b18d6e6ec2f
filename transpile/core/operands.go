package core

// Operands lists the operands of a statement in the order in which
// Typing.Args, Want and the object protocol take them:
//
//	Let        those of its expression, as the fields stand; Call: Fn, then Args;
//	           MakeDict: key, value, key, value … (no key for **); MakeFunc:
//	           Defaults, KwDefaults, Annotations; Format: X, then Spec if not nil
//	Store…     StoreAttr: Obj, X; StoreItem: Obj, Index, X; the others: X
//	Delete     Obj, Index, as far as they are set
//	Raise      X, Cause, as far as they are set
//	For        Iter
//	Unpack, Return: X;  If: Cond;  all others: none
func Operands(s Stmt) []Atom {
	if f, ok := s.(*For); ok {
		return []Atom{f.Iter}
	}
	var out []Atom
	eachOperand(s, func(a *Atom) { out = append(out, *a) })
	return out
}

// ReadOrder gives the indexes of the n operands of a statement in the order in
// which Python reads them: a store reads the value first.
func ReadOrder(s Stmt, n int) []int {
	switch s.(type) {
	case *StoreItem:
		return []int{2, 0, 1}
	case *StoreAttr:
		return []int{1, 0}
	}
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	return order
}

// MapOperands replaces the operands of a statement, except For.Iter.
func MapOperands(s Stmt, f func(Atom) Atom) { eachOperand(s, func(a *Atom) { *a = f(*a) }) }

// eachOperand calls f with the place of each operand of s itself (not of the
// statements inside it). For.Iter is a variable, not an Atom, and left out.
func eachOperand(s Stmt, f func(*Atom)) {
	opt := func(a *Atom) {
		if *a != nil {
			f(a)
		}
	}
	switch s := s.(type) {
	case *Let:
		eachExprOperand(s.X, f)
	case *StoreCell:
		f(&s.X)
	case *StoreGlobal:
		f(&s.X)
	case *StoreName:
		f(&s.X)
	case *StoreAttr:
		f(&s.Obj)
		f(&s.X)
	case *StoreItem:
		f(&s.Obj)
		f(&s.Index)
		f(&s.X)
	case *Delete:
		opt(&s.Obj)
		opt(&s.Index)
	case *Unpack:
		f(&s.X)
	case *If:
		f(&s.Cond)
	case *Return:
		f(&s.X)
	case *Raise:
		opt(&s.X)
		opt(&s.Cause)
	}
}

// eachExprOperand calls f with the place of each operand of x.
func eachExprOperand(x Expr, f func(*Atom)) {
	switch x := x.(type) {
	case *Copy:
		f(&x.X)
	case *Unary:
		f(&x.X)
	case *Binary:
		f(&x.X)
		f(&x.Y)
	case *Compare:
		f(&x.X)
		f(&x.Y)
	case *Truth:
		f(&x.X)
	case *Call:
		f(&x.Fn)
		eachArg(x.Args, f)
	case *GetAttr:
		f(&x.X)
	case *GetItem:
		f(&x.X)
		f(&x.Index)
	case *GetIter:
		f(&x.X)
	case *MatchExc:
		f(&x.Exc)
		f(&x.Class)
	case *ImportFrom:
		f(&x.Module)
	case *Yield:
		f(&x.X)
		if x.Sub != nil {
			f(&x.Sub)
		}
	case *Intrinsic:
		eachAtom(x.Args, f)
	default:
		eachMakerOperand(x, f)
	}
}

// eachMakerOperand is eachExprOperand for the expressions that build something.
func eachMakerOperand(x Expr, f func(*Atom)) {
	switch x := x.(type) {
	case *MakeSlice:
		f(&x.Lo)
		f(&x.Hi)
		f(&x.Step)
	case *MakeTuple:
		eachItem(x.Items, f)
	case *MakeList:
		eachItem(x.Items, f)
	case *MakeSet:
		eachItem(x.Items, f)
	case *MakeDict:
		for i := range x.Items {
			if x.Items[i].Key != nil {
				f(&x.Items[i].Key)
			}
			f(&x.Items[i].Value)
		}
	case *MakeFunc:
		eachAtom(x.Defaults, f)
		eachArg(x.KwDefaults, f)
		eachArg(x.Annotations, f)
	case *MakeClass:
		eachArg(x.Bases, f)
	case *Format:
		f(&x.X)
		if x.Spec != nil {
			f(&x.Spec)
		}
	case *Join:
		eachAtom(x.Parts, f)
	}
}

func eachAtom(atoms []Atom, f func(*Atom)) {
	for i := range atoms {
		f(&atoms[i])
	}
}

func eachArg(args []Arg, f func(*Atom)) {
	for i := range args {
		f(&args[i].X)
	}
}

func eachItem(items []Item, f func(*Atom)) {
	for i := range items {
		f(&items[i].X)
	}
}

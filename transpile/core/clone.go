package core

import "slices"

// Clone copies a function: its statements and expressions are new, variables,
// points, labels and liveness are shared. The typer annotates such copies.
func Clone(f *Func) *Func {
	g := *f
	g.Body = CloneStmts(f.Body)
	return &g
}

// CloneStmts copies a list of statements as Clone does; two copies of a loop
// body in one function are what peeling makes.
func CloneStmts(stmts []Stmt) []Stmt {
	if stmts == nil {
		return nil
	}
	out := make([]Stmt, len(stmts))
	for i, s := range stmts {
		out[i] = cloneStmt(s)
	}
	return out
}

func cloneStmt(s Stmt) Stmt {
	c := copyStmt(s)
	for _, body := range Bodies(c) {
		*body = CloneStmts(*body)
	}
	return c
}

// copyStmt copies the statement itself; the lists inside it stay shared.
func copyStmt(s Stmt) Stmt {
	switch s := s.(type) {
	case *Let:
		c := *s
		c.X = cloneExpr(s.X)
		return &c
	case *Unpack:
		c := *s
		c.Dsts = slices.Clone(s.Dsts)
		return &c
	case *StoreCell:
		return ptr(*s)
	case *StoreGlobal:
		return ptr(*s)
	case *StoreName:
		return ptr(*s)
	case *StoreAttr:
		return ptr(*s)
	case *StoreItem:
		return ptr(*s)
	case *Delete:
		return ptr(*s)
	case *If:
		return ptr(*s)
	case *Loop:
		return ptr(*s)
	case *For:
		return ptr(*s)
	case *Block:
		return ptr(*s)
	case *Break:
		return ptr(*s)
	case *Continue:
		return ptr(*s)
	case *Try:
		return ptr(*s)
	case *Return:
		return ptr(*s)
	case *Raise:
		return ptr(*s)
	}
	panic("core: unknown statement")
}

func ptr[T any](x T) *T { return &x }

func cloneExpr(x Expr) Expr {
	switch x := x.(type) {
	case *Copy:
		return ptr(*x)
	case *Unary:
		return ptr(*x)
	case *Binary:
		return ptr(*x)
	case *Compare:
		return ptr(*x)
	case *Truth:
		return ptr(*x)
	case *Call:
		return &Call{x.Fn, slices.Clone(x.Args), x.Made, x.Steps}
	case *GetAttr:
		return ptr(*x)
	case *GetItem:
		return ptr(*x)
	case *LoadGlobal:
		return ptr(*x)
	case *LoadName:
		return ptr(*x)
	case *LoadCell:
		return ptr(*x)
	case *GetIter:
		return ptr(*x)
	case *MatchExc:
		return ptr(*x)
	case *Import:
		return ptr(*x)
	case *ImportFrom:
		return ptr(*x)
	case *RunPiece:
		return ptr(*x)
	case *Yield:
		return ptr(*x)
	case *Intrinsic:
		return &Intrinsic{x.Name, slices.Clone(x.Args)}
	}
	return cloneMaker(x)
}

// cloneMaker is cloneExpr for the expressions that build something.
func cloneMaker(x Expr) Expr {
	switch x := x.(type) {
	case *MakeSlice:
		return ptr(*x)
	case *MakeTuple:
		return &MakeTuple{slices.Clone(x.Items)}
	case *MakeList:
		c := *x
		c.Items = slices.Clone(x.Items)
		return &c
	case *MakeSet:
		c := *x
		c.Items = slices.Clone(x.Items)
		return &c
	case *MakeDict:
		c := *x
		c.Items = slices.Clone(x.Items)
		return &c
	case *MakeFunc:
		c := *x
		c.Defaults = slices.Clone(x.Defaults)
		c.KwDefaults = slices.Clone(x.KwDefaults)
		c.Annotations = slices.Clone(x.Annotations)
		return &c
	case *MakeClass:
		c := *x
		c.Bases = slices.Clone(x.Bases)
		return &c
	case *Format:
		return ptr(*x)
	case *Join:
		return &Join{slices.Clone(x.Parts)}
	}
	panic("core: unknown expression")
}

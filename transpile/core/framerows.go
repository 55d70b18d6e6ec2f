package core

import (
	"slices"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// DataFrame.iterrows makes a Series of each row, of which a loop mostly reads some items. Where the types say that the
// object is a frame of pandas, the rows are taken from what its iterator holds, and Series are made only of those rows
// that are used otherwise:
//
//	for i, row in df.iterrows():   →   if @frame_rows(df, names)              names = ("close", ".open")
//	    x = row["close"] + row.open        rows = @rows_begin(df, names)
//	    f(row, i)                          loop
//	                                         if not @rows_next(rows): break
//	                                         x = @rows_item(rows, 0) + @rows_item(rows, 1)
//	                                         f(@rows_row(rows), @rows_label(rows))
//	                                   else
//	                                       for i, row in df.iterrows(): …
//
// The variables are assigned behind the loop, however it is left, where something may read them there. In the generic
// clone the rows are pandas' own from the beginning.

// rowNames are the variables of a loop over the rows of a frame, and what it reads of a row.
type rowNames struct {
	label, row ast.Identifier
	vars       [2]*Var  // what these names are in the loop; in the body of an inlined generator they may be others
	items      []string // of what the body reads; as attributes with a point before the name
	rows       *Var
	methods    []any // attributes that are called
	kept       bool  // something may read them behind the loop
}

// seriesNames are attributes of Series that programs use; others are found when the loop begins.
var seriesNames = []string{"name", "index", "values", "iloc", "loc", "at", "iat", "dtype", "dtypes", "size", "shape", "empty", "array",
	"str", "dt", "ndim", "T", "attrs", "flags", "axes", "hasnans", "is_unique", "plot"}

// IsSeriesAttribute tells whether Series are known to have an attribute, so that it is no item.
func IsSeriesAttribute(name string) bool { return name == "name" || slices.Contains(seriesNames, name) }

// frameRows builds a loop over df.iterrows(); false: it is none, or something else sees its variables.
func (b *builder) frameRows(s *ast.For) bool {
	call, ok := s.Iter.(*syntax.Call)
	if !ok || len(call.Args) > 0 || len(call.Keywords) > 0 || 2*b.copies > maxCopies {
		return false
	}
	attr, ok := call.Func.(*ast.Attribute)
	if !ok || attr.Attr != "iterrows" {
		return false
	}
	r := b.rowNamesOf(s)
	if r == nil {
		return false
	}
	x := b.expr(attr.Value)
	b.at(call)
	names := make([]*Const, len(r.items))
	for i, name := range r.items {
		names[i] = b.str(name)
	}
	b.copies *= 2
	defer func() { b.copies /= 2 }()
	b.ifElse(b.let(&Intrinsic{Name: FrameRows, Args: []Atom{x, b.constant(names)}}), func() {
		b.at(s)
		r.rows = b.hidden("rows")
		b.set(r.rows, &Intrinsic{Name: RowsBegin, Args: []Atom{x, b.constant(names)}})
		b.overRows(s, r)
	}, func() {
		b.atEndOf(attr)
		fn := b.let(&GetAttr{X: x, Name: "iterrows", Method: true})
		b.at(call)
		b.forEach(s, b.let(&Call{Fn: fn}))
	})
	return true
}

// overRows builds the loop itself, and the assignments behind it.
func (b *builder) overRows(s *ast.For, r *rowNames) {
	if !r.kept {
		b.rowLoop(s, r)
		return
	}
	final := func() {
		b.at(s)
		b.ifElse(b.let(&Intrinsic{Name: RowsAny, Args: []Atom{r.rows}}), func() {
			b.store(r.label, b.let(&Intrinsic{Name: RowsLabel, Args: []Atom{r.rows}}))
			b.store(r.row, b.let(&Intrinsic{Name: RowsRow, Args: []Atom{r.rows}}))
		}, nil)
	}
	b.protect(func() { b.rowLoop(s, r) }, final, func(exc *Var) {
		final()
		b.emit(&Raise{X: exc, Reraise: true})
	})
}

func (b *builder) rowLoop(s *ast.For, r *rowNames) {
	loop := &Loop{Label: b.label()}
	b.loop(loop.Label, s.Orelse, func() {
		span := b.span
		loop.Body = b.collect(func() {
			b.ifElse(b.let(&Intrinsic{Name: RowsNext, Args: []Atom{r.rows}}), nil, func() { b.emit(&Break{Label: loop.Label}) })
			b.rows = append(b.rows, r)
			b.stmts(s.Body)
			b.rows = b.rows[:len(b.rows)-1]
		})
		b.span = span
		b.emit(loop)
	})
}

// rowOf is the loop over rows whose row or label a name stands for, nil when it stands for neither.
func (b *builder) rowOf(id ast.Identifier) *rowNames {
	for i := len(b.rows) - 1; i >= 0; i-- {
		if r := b.rows[i]; (id == r.label || id == r.row) && slices.Contains(r.vars[:], b.resolve(id).v) {
			return r
		}
	}
	return nil
}

// rowValue is e when it is the row or the label of a loop over rows, or an item of the row.
func (b *builder) rowValue(e ast.Expr) Expr {
	if name, ok := e.(*ast.Name); ok {
		r := b.rowOf(name.Id)
		switch {
		case r == nil:
			return nil
		case name.Id == r.label:
			return &Intrinsic{Name: RowsLabel, Args: []Atom{r.rows}}
		}
		return &Intrinsic{Name: RowsRow, Args: []Atom{r.rows}}
	}
	id, item := rowItem(e)
	r := b.rowOf(id)
	if r == nil || id != r.row || item == "" {
		return nil
	}
	if item == ".name" {
		return &Intrinsic{Name: RowsLabel, Args: []Atom{r.rows}}
	}
	return &Intrinsic{Name: RowsItem, Args: []Atom{r.rows, b.int(slices.Index(r.items, item))}}
}

// rowItem is the variable and the item of row["close"] or row.open: "close", ".open"; "" when it may be something else.
func rowItem(e ast.Expr) (id ast.Identifier, item string) {
	switch e := e.(type) {
	case *syntax.Subscript:
		name, ok := e.Value.(*ast.Name)
		c, is := e.Slice.(*syntax.Constant)
		if !ok || !is {
			return "", ""
		}
		if text, ok := c.Value.(syntax.Str); ok && text != "" && text[0] != '.' {
			return name.Id, string(text)
		}
	case *ast.Attribute:
		name, ok := e.Value.(*ast.Name)
		if ok && e.Attr[0] != '_' && (e.Attr == "name" || !IsSeriesAttribute(string(e.Attr))) {
			return name.Id, "." + string(e.Attr)
		}
	}
	return "", ""
}

// rowNamesOf looks at a loop over rows: nil when its variables are anything but plain ones that the loop alone assigns.
func (b *builder) rowNamesOf(s *ast.For) *rowNames {
	t, ok := s.Target.(*ast.Tuple)
	if !ok || groupName(t) == "" || b.fn.Kind == ModuleBody {
		return nil
	}
	r := &rowNames{label: t.Elts[0].(*ast.Name).Id, row: t.Elts[1].(*ast.Name).Id}
	for i, id := range []ast.Identifier{r.label, r.row} {
		p := b.resolve(id)
		r.vars[i] = p.v
		if p.v == nil || p.class || isCell(p.v) || b.rowOf(id) != nil || b.seenInside(id) {
			return nil
		}
	}
	fine := true
	for _, st := range s.Body {
		syntax.Walk(st, func(n any) bool {
			fine = fine && r.visit(n)
			return fine
		})
	}
	r.kept = b.readElsewhere(s, r.label) || b.readElsewhere(s, r.row)
	if !fine || r.kept && len(s.Orelse) > 0 {
		return nil
	}
	return r
}

// visit notes what a row is read for; false: its variables may be assigned there.
func (r *rowNames) visit(n any) bool {
	switch n := n.(type) {
	case *ast.Name:
		return n.Ctx == ast.Load || n.Id != r.label && n.Id != r.row
	case *ast.ExceptHandler:
		return n.Name != r.label && n.Name != r.row
	case *ast.Import, *ast.ImportFrom, *syntax.FunctionDef, *syntax.ClassDef, *syntax.Match:
		return false
	case *syntax.Call:
		if method, ok := n.Func.(*ast.Attribute); ok {
			r.methods = append(r.methods, method)
		}
	case *syntax.Subscript, *ast.Attribute:
		if slices.Contains(r.methods, n) {
			return true
		}
		if id, item := rowItem(n.(ast.Expr)); id == r.row && item != "" && item != ".name" && !slices.Contains(r.items, item) {
			r.items = append(r.items, item)
		}
	}
	return true
}

// seenInside tells whether functions of the module may read a module name; names of functions are variables that no
// other function has.
func (b *builder) seenInside(id ast.Identifier) bool {
	if b.scope.kind != moduleScope {
		return false
	}
	var seen func(s *scope) bool
	seen = func(s *scope) bool {
		return s.uses[string(id)] && !s.local(string(id)) || slices.ContainsFunc(s.children, seen)
	}
	return slices.ContainsFunc(b.scope.children, func(s *scope) bool { return !s.inline && seen(s) })
}

// readElsewhere tells whether something outside of loops that assign it first may read a variable of the loop s.
func (b *builder) readElsewhere(s *ast.For, id ast.Identifier) bool {
	body := b.functionBody()
	if body == nil {
		return true
	}
	u := &loopReads{id: id, of: s}
	for _, st := range body {
		u.look(st)
	}
	return u.found
}

// loopReads looks for reads of a variable outside of the bodies of for loops that assign it.
type loopReads struct {
	id    ast.Identifier
	of    *ast.For
	found bool
}

func (u *loopReads) look(n any) {
	syntax.Walk(n, func(n any) bool {
		switch n := n.(type) {
		case *ast.For:
			if !u.assigns(n.Target) {
				return true
			}
			u.look(n.Iter)
			for _, st := range n.Orelse {
				u.look(st)
			}
			return false
		case *ast.Name:
			u.found = u.found || n.Id == u.id && n.Ctx != ast.Store
		case *ast.AugAssign:
			name, ok := n.Target.(*ast.Name)
			u.found = u.found || ok && name.Id == u.id
		case *ast.Global, *ast.Nonlocal:
			u.found = true
		}
		return !u.found
	})
}

func (u *loopReads) assigns(target ast.Expr) bool {
	found := false
	syntax.Walk(target, func(n any) bool {
		name, ok := n.(*ast.Name)
		found = found || ok && name.Id == u.id
		return true
	})
	return found
}

package lower

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// makeDict lowers a dict display: an empty dict, then its entries.
func (f *function) makeDict(s *core.Let, x *core.MakeDict, ops []core.Atom) {
	d := f.temp(s.Result)
	f.emit(&ir.Assign{Dst: d, X: f.op("make.dict", s.Result), Line: f.line})
	key, val := s.Result.Elems[0], s.Result.Elems[1]
	i := 0
	for _, it := range x.Items {
		if it.Key == nil {
			from := s.Args[i]
			if i < len(s.Want) && holdsItems(from, s.Want[i]) {
				from = s.Want[i]
			}
			f.row(row("make.dict_update"), []ir.Expr{&ir.Use{Local: d}, f.use(ops[i], s.Args[i], from)}, nil, types.None)
			i++
			continue
		}
		args := []ir.Expr{&ir.Use{Local: d}, f.stored(ops[i], s.Args[i], key), f.stored(ops[i+1], s.Args[i+1], val)}
		f.row(row("make.dict_entry"), args, nil, types.None)
		i += 2
	}
	f.assign(s.Dst, &ir.Use{Local: d}, s.Result)
}

// pyDict lowers a dict display that has to be a Python dict.
func (f *function) pyDict(s *core.Let, ops []core.Atom) {
	d := f.temp(types.Object)
	f.check(d, "py.new_dict")
	for i := 0; i < len(ops); i += 2 {
		f.check(nil, "py.setitem", &ir.Use{Local: d}, f.object(ops[i], s.Args[i]), f.object(ops[i+1], s.Args[i+1]))
	}
	f.assign(s.Dst, &ir.Use{Local: d}, types.Object)
}

// makeSet lowers a set display: an empty set, then its items.
func (f *function) makeSet(s *core.Let, x *core.MakeSet, ops []core.Atom) {
	d := f.temp(s.Result)
	f.emit(&ir.Assign{Dst: d, X: f.op("make.set", s.Result), Line: f.line})
	for i, o := range ops {
		if x.Items[i].Star {
			f.row(row("make.set_update"), []ir.Expr{&ir.Use{Local: d}, f.use(o, s.Args[i], s.Args[i])}, nil, types.None)
			continue
		}
		f.row(row("make.set_add"), []ir.Expr{&ir.Use{Local: d}, f.stored(o, s.Args[i], s.Result.Elem())}, nil, types.None)
	}
	f.assign(s.Dst, &ir.Use{Local: d}, s.Result)
}

// pySet lowers a set display that has to be a Python set.
func (f *function) pySet(s *core.Let, ops []core.Atom) {
	d := f.temp(types.Object)
	f.check(d, "py.new_set")
	for i, o := range ops {
		f.check(nil, "py.set_add", &ir.Use{Local: d}, f.object(o, s.Args[i]))
	}
	f.assign(s.Dst, &ir.Use{Local: d}, types.Object)
}

// mayChange tells whether taking the next item raises when the container has
// been changed meanwhile.
func mayChange(it types.Type) bool {
	switch it.Kind {
	case types.KIter:
		switch it.Elems[0].Kind {
		case types.KDict, types.KDefault, types.KCounter, types.KOrdered, types.KDeque, types.KSet, types.KFrozen, types.KView:
			return true
		}
	case types.KEnum, types.KZip:
		for _, e := range it.Elems {
			if mayChange(e) {
				return true
			}
		}
	}
	return false
}

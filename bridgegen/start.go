package bridgegen

import (
	"cmp"
	"slices"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// Unknown lists the module names that functions read and whose values the source does not state as numbers, those that
// most functions read first; and which of them have values that can change.
func Unknown(m *ModuleSpec) (names, mutable []string) {
	readers := map[string]int{}
	for _, f := range m.callable() {
		for _, entries := range [][]Entry{f.Entries, f.Library} {
			for i := range entries {
				for _, k := range entries[i].Assumes {
					a := m.Assumptions[k]
					if a.Kind != AssumeValue || a.Home != 0 || a.Literal != "" || holdsObject(a.Type) || f.Piece > 0 || entries[i].Func.Python {
						continue
					}
					if readers[a.Name] == 0 {
						names = append(names, a.Name)
						if changes(a.Type) {
							mutable = append(mutable, a.Name)
						}
					}
					readers[a.Name]++
				}
			}
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(readers[b], readers[a]) })
	return names, mutable
}

func holdsObject(t types.Type) bool {
	return t.Kind == types.KObject || slices.ContainsFunc(t.Elems, holdsObject)
}

// changes tells whether values of a type can change, or count who holds them.
func changes(t types.Type) bool {
	switch t.Kind {
	case types.KList, types.KDict, types.KSet, types.KDeque, types.KDefault, types.KCounter, types.KOrdered, types.KInst, types.KArray, types.KFrozen, types.KTupleOf, types.KBytes:
		return true
	}
	return slices.ContainsFunc(t.Elems, func(e types.Type) bool { return e.Kind == types.KStr || changes(e) })
}

// startGlue writes what runs the start, and gives a lone str a count that threads may change without care.
func startGlue(t *text, m *ModuleSpec) {
	if m.Start == nil {
		return
	}
	t.line("#include \"c/start.hpp\"")
	t.line("static bool start() {")
	t.line("  const auto r = %s();", m.Start.Func.Sym)
	t.line("  if (!pyx::c::succeeded(r)) return false;")
	for i := range m.Assumptions {
		a := &m.Assumptions[i]
		if !a.Started {
			continue
		}
		t.line("  %s = pyx::get<%d>(pyx::c::value(r));", a.Cell, a.Item)
		if a.Type.Kind == types.KStr {
			t.line("  if (%s.body()) %s.body()->refs = pyx::kImmortal;", a.Cell, a.Cell)
		}
	}
	t.line("  return true;\n}")
}

// Start makes the function of that name what gives the module names their values, as a tuple. False when it cannot
// run in a library.
func Start(m *ModuleSpec, function string, names []string) bool {
	for _, f := range m.callable() {
		if f.Name != function || len(f.Entries) != 1 {
			continue
		}
		e := &f.Entries[0]
		r := e.Func.Result
		if unsupported(m, &FuncSpec{Name: f.Name}, &Entry{Func: &ir.Func{Body: e.Func.Body, Python: e.Func.Python, Result: types.None}, Assumes: e.Assumes}) != "" ||
			prints(e.Func) || r.Kind != types.KTuple || len(r.Elems) != len(names) {
			return false
		}
		for i := range m.Assumptions {
			a := &m.Assumptions[i]
			k := slices.Index(names, a.Name)
			if a.Kind == AssumeValue && a.Home == 0 && k >= 0 {
				a.Started, a.Item = a.Type == r.Elems[k], k
			}
		}
		m.Start = e
		return true
	}
	return false
}

// prints tells whether a function writes or reads anything.
func prints(f *ir.Func) bool {
	return reaches(f, func(s ir.Stmt) bool {
		c, ok := s.(*ir.Check)
		return ok && (c.Row.Name == "print" || c.Row.Name == "input")
	})
}

// tables tells whether a call reads values that can change or are counted: such calls wait for each other.
func (x *Export) tables(m *ModuleSpec) bool {
	return x.started(m, func(a *Assumption) bool { return changes(a.Type) })
}

// started tells whether a call reads a module name that the start gives its value, of some kind.
func (x *Export) started(m *ModuleSpec, kind func(*Assumption) bool) bool {
	return x.Entry != nil && slices.ContainsFunc(x.Entry.Assumes, func(i int) bool {
		a := &m.Assumptions[i]
		return a.Started && kind(a)
	})
}

func anyTables(m *ModuleSpec, exports []Export) bool {
	return slices.ContainsFunc(exports, func(x Export) bool { return x.tables(m) })
}

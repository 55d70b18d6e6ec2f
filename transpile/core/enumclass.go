package core

import (
	"math/big"
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// EnumClass is an enumeration whose members the class statement shows.
type EnumClass struct {
	// Bases are the names of the bases: "Enum", "IntEnum", "StrEnum", or "int" or "str" before "Enum".
	Bases []string
	// Members are the members in order, without aliases; Aliases are other names of members.
	Members []EnumMember
	Aliases map[string]int

	names  []string // all in order
	values []*Const // theirs, nil where one is not known
	places []int    // the members that these are
}

// EnumMember is one member. Value is its value where that is a literal or auto(), else nil.
type EnumMember struct {
	Name  string
	Value *Const
	// Auto: the value is what auto() gives.
	Auto bool
}

// Mixed is the builtin class that the members are instances of too, "" without one.
func (e *EnumClass) Mixed() string {
	switch e.Bases[0] {
	case "IntEnum":
		return "int"
	case "StrEnum":
		return "str"
	case "Enum":
		return ""
	}
	return e.Bases[0]
}

// enumBases are the lists of bases that make enumerations whose members are all
// known: those of a Flag can be combined.
func (b *builder) enumBases(list []ast.Expr) []string {
	var out []string
	for _, e := range list {
		if name, ok := b.isBuiltin(e); ok && (name == "int" || name == "str") {
			out = append(out, name)
			continue
		}
		name, ok := b.importedAs(e, "enum")
		if !ok {
			return nil
		}
		out = append(out, name)
	}
	switch strings.Join(out, " ") {
	case "Enum", "IntEnum", "StrEnum", "int Enum", "str Enum":
		return out
	}
	return nil
}

// enumClass reads a class statement that makes an enumeration; nil when it
// makes something else, or members that it does not show.
func (b *builder) enumClass(s *syntax.ClassDef) *EnumClass {
	outer := b.parent
	if outer.fn.Kind != ModuleBody || len(s.Keywords) > 0 || len(s.TypeParams) > 0 {
		return nil
	}
	e := &EnumClass{Bases: outer.enumBases(s.Bases), Aliases: map[string]int{}}
	if e.Bases == nil || !b.onlyUnique(s.DecoratorList) {
		return nil
	}
	for _, st := range s.Body {
		if !b.enumStatement(e, st) {
			return nil
		}
	}
	for name, n := range b.binds() {
		if strings.HasPrefix(name, "_") && !strings.HasPrefix(name, "__") || name == "name" || name == "value" || n > 1 {
			return nil
		}
	}
	if len(e.Members) == 0 {
		return nil
	}
	return e
}

// onlyUnique tells whether @unique is all that decorates an enumeration.
func (b *builder) onlyUnique(list []ast.Expr) bool {
	return !slices.ContainsFunc(list, func(d ast.Expr) bool {
		name, ok := b.parent.importedAs(d, "enum")
		return !ok || name != "unique"
	})
}

// binds counts the statements of a class body that bind each name.
func (b *builder) binds() map[string]int {
	count := map[string]int{}
	Walk(b.fn.Body, func(s Stmt) {
		if st, ok := s.(*StoreName); ok {
			count[st.Name]++
		}
	})
	return count
}

func (b *builder) enumStatement(e *EnumClass, st ast.Stmt) bool {
	switch st := st.(type) {
	case *ast.Assign:
		name, ok := st.Targets[0].(*ast.Name)
		return ok && len(st.Targets) == 1 && b.enumMember(e, string(name.Id), st.Value)
	case *syntax.AnnAssign:
		name, ok := st.Target.(*ast.Name)
		return ok && (st.Value == nil || b.enumMember(e, string(name.Id), st.Value))
	case *syntax.FunctionDef, *ast.Pass, *ast.ExprStmt:
		return true
	}
	return false
}

// enumMember reads the assignment of a member.
func (b *builder) enumMember(e *EnumClass, name string, value ast.Expr) bool {
	if strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__") {
		return name == "__slots__"
	}
	if strings.HasPrefix(name, "_") {
		return false
	}
	m := EnumMember{Name: name, Value: b.fold(value)}
	if other, ok := value.(*ast.Name); ok {
		if i := e.named(string(other.Id)); i >= 0 { // BEGIN = IDLE
			m.Value = e.values[i]
			e.put(m, e.places[i])
			return true
		}
	}
	if m.Value == nil {
		call, ok := value.(*syntax.Call)
		if !ok {
			return false
		}
		fn, ok := b.parent.importedAs(call.Func, "enum")
		if m.Auto = ok && fn == "auto" && len(call.Args) == 0; !m.Auto {
			return false
		}
	}
	e.add(m)
	return true
}

// add adds a member, or another name of one that has its value.
func (e *EnumClass) add(m EnumMember) {
	v := m.Value
	if m.Auto {
		v = e.next()
	}
	place := len(e.Members)
	if i := slices.IndexFunc(e.values, func(o *Const) bool { return o != nil && v != nil && sameValue(o, v) }); i >= 0 {
		place = e.places[i]
	}
	e.put(m, place)
	e.values[len(e.values)-1] = v
}

// put adds a name for the member at a place.
func (e *EnumClass) put(m EnumMember, place int) {
	if place == len(e.Members) {
		e.Members = append(e.Members, m)
	} else {
		e.Aliases[m.Name] = place
	}
	e.names, e.values, e.places = append(e.names, m.Name), append(e.values, m.Value), append(e.places, place)
}

// named is the number of a name that stands for a member, -1 for others.
func (e *EnumClass) named(name string) int { return slices.Index(e.names, name) }

// next is what auto() gives for the next member, nil where the versions of Python do not agree, or do not count.
func (e *EnumClass) next() *Const {
	if e.Bases[0] == "StrEnum" || e.Mixed() == "str" {
		return nil
	}
	last, most := new(big.Int), new(big.Int)
	for i, v := range e.values {
		if v == nil {
			return nil
		}
		var ok bool
		if last, ok = v.Value.(*big.Int); !ok {
			return nil
		}
		if i == 0 || last.Cmp(most) > 0 {
			most = last
		}
	}
	if last.Cmp(most) != 0 {
		return nil
	}
	return &Const{Value: new(big.Int).Add(last, big.NewInt(1))}
}

// sameValue tells whether two literals are one value of an enumeration. What
// compares equal in Python without being written alike is found out at run time.
func sameValue(a, b *Const) bool { return constKey(a.Value) == constKey(b.Value) }

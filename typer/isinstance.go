package typer

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// isInstance decides isinstance(x, classes) where the types do; nil leaves it to Python.
func (a *analysis) isInstance(s *core.Let, args []arg) types.Type {
	if len(args) != 2 || args[0].name != "" || args[1].name != "" {
		return nil
	}
	classes := []types.Type{args[1].t}
	if args[1].t.Kind == types.KTuple {
		classes = args[1].t.Elems
	}
	if made := a.classTuples[core.Operands(s)[2]]; made != nil {
		classes = made
	}
	for _, c := range classes {
		if k := userClass(c); k != nil {
			a.uses(k)
		}
	}
	if s.Dst != nil {
		a.instTests[s.Dst] = classes
	}
	if t := a.isDate(s, args[0], classes); t != nil {
		return t
	}
	if t := a.asksObject(s, args[0].t, classes); t != nil {
		return t
	}
	var verdict *bool
	for _, m := range resolve(args[0].t).Members() {
		v, known := instanceOfAny(m, classes)
		if !known || verdict != nil && *verdict != v {
			return nil
		}
		verdict = &v
	}
	if verdict == nil {
		return nil
	}
	s.Target = &ConstBool{*verdict}
	return types.Bool
}

// IsInstance is the target of isinstance(x, classes) for an object x: a test per class, up to the first that holds.
type IsInstance struct{ Classes []KindOfClass }

// KindOfClass is a class that isinstance asks for: the type of its instances, where they are native, or the place of a
// builtin class in askedClasses, or else the class itself.
type KindOfClass struct {
	Class, Instances types.Type
	Builtin          int
}

// askedClasses are those that the runtime knows by their place (pyx_is_builtin_instance).
var askedClasses = []string{"bool", "int", "float", "complex", "str", "bytes", "list", "tuple", "dict", "set", "frozenset", "range"}

func kindOfClass(c types.Type) KindOfClass {
	k := KindOfClass{Class: resolve(c), Builtin: slices.Index(askedClasses, className(c))}
	if u := userClass(c); u != nil && u.typ != nil && u.typ.Kind == types.KInst {
		k.Instances = u.typ
	}
	return k
}

// TargetName names the test in dumps.
func (t *IsInstance) TargetName() string { return "isinstance" }

// asksObject types isinstance(x, classes) for an object and classes that are known at compile time; nil for others.
func (a *analysis) asksObject(s *core.Let, x types.Type, classes []types.Type) types.Type {
	if !a.isOpen(x) || len(classes) == 0 || slices.ContainsFunc(classes, func(c types.Type) bool { return className(c) == "" && userClass(c) == nil }) {
		return nil
	}
	test := &IsInstance{}
	for _, c := range classes {
		test.Classes = append(test.Classes, kindOfClass(c))
	}
	s.Target = test
	return types.Bool
}

// noteClasses notes a tuple display of classes, which the tuple itself holds as objects.
func (a *analysis) noteClasses(s *core.Let, ts []types.Type) {
	if s.Dst == nil || s.Dst.Kind != core.Temp || slices.ContainsFunc(ts, func(t types.Type) bool { return className(t) == "" && userClass(t) == nil }) {
		return
	}
	a.classTuples[s.Dst] = slices.Clone(ts)
}

func instanceOfAny(t types.Type, classes []types.Type) (yes, known bool) {
	bases := baseNames(t)
	own := instClass(t)
	if c := enumOf(t); c != nil {
		own, bases = c, []string{c.Enum.Mixed()}
	}
	if own != nil && slices.ContainsFunc(own.MRO, (*Class).isNamed) {
		bases = []string{"tuple"}
	}
	if own.HasContents() {
		bases = []string{kindName(own.contents)}
		if own.keepsOrder() {
			bases = append(bases, "dict")
		}
	}
	library := libraryBases(t)
	if bases == nil && library == nil && own == nil {
		return false, false
	}
	if own == nil {
		bases = append(slices.Clip(bases), library...)
	}
	for _, c := range classes {
		if k := userClass(c); k != nil {
			is := own != nil && slices.Contains(own.MRO, k)
			if !is && k.Virtual {
				return false, false // t may be registered
			}
			yes = yes || is
			continue
		}
		name := className(c)
		if name == "" || own != nil && structural(name) {
			return false, false
		}
		for _, b := range bases {
			yes = yes || b == name
		}
	}
	return yes, true
}

// structural tells whether a class counts what has certain methods, or is registered, among its instances.
func structural(name string) bool {
	return strings.HasPrefix(name, "collections.abc.") || strings.HasPrefix(name, "numbers.")
}

// className is the name of a class known at compile time, "" if c is none.
func className(c types.Type) string {
	switch {
	case (c.Kind == types.KMethod || c.Kind == types.KBuiltin) && c.Elems[0] == types.Module("builtins"):
		switch c.Name {
		case "bool", "int", "float", "str", "list", "tuple", "range", "dict", "set", "frozenset", "bytes", "complex":
			return c.Name
		}
	case libraryClass(c) != "":
		return libraryClass(c)
	case c.Kind == types.KMethod && c.Elems[0] == types.Module("numpy"):
		return className(types.Class("numpy." + c.Name))
	case c.Kind == types.KClass:
		switch c.Name {
		case "numpy.float64", "numpy.int64", "numpy.bool_":
			return c.Name
		}
	}
	return ""
}

// baseNames are the classes among those of className that values of type t are
// instances of; nil when not known.
func baseNames(t types.Type) []string {
	switch t.Kind {
	case types.KBool:
		return []string{"bool", "int"}
	case types.KInt, types.KWide, types.KFloat, types.KStr, types.KBytes, types.KComplex, types.KList, types.KRange, types.KDict, types.KSet, types.KFrozen:
		return []string{kindName(t)}
	case types.KTuple, types.KTupleOf:
		return []string{"tuple"}
	case types.KNone:
		return []string{}
	case types.KNumPy:
		switch t.DType {
		case "f8":
			return []string{"float", "numpy.float64"}
		case "i8":
			return []string{"numpy.int64"}
		case "b1":
			return []string{"numpy.bool_"}
		case "c16":
			return []string{"complex"}
		}
	case types.KDefault, types.KCounter, types.KOrdered:
		return []string{"dict"}
	}
	return nil
}

// dateBases are the classes of the module datetime whose instances types.Known names, with their bases.
var dateBases = map[string][]string{"date": {"date"}, "datetime": {"datetime", "date"}, "timedelta": {"timedelta"}}

// isDate decides isinstance(x, classes) for an x that is expected to be a date: it is tested for being one, and
// something else leaves. Nil for other arguments.
func (a *analysis) isDate(s *core.Let, x arg, classes []types.Type) types.Type {
	bases := dateBases[x.t.Name]
	if x.t.Kind != types.KObject || bases == nil {
		return nil
	}
	verdict := false
	for _, c := range classes {
		name := className(c)
		if c.Kind == types.KMethod && c.Elems[0] == types.Module("datetime") {
			name = c.Name
		}
		if name == "" || name == "object" {
			return nil
		}
		verdict = verdict || slices.Contains(bases, name)
	}
	name := x.t.Name + dateTests[verdict]
	t, ok := a.row(&s.Typing, name, plain(x.t))
	if !ok {
		return nil
	}
	s.Want, s.Bind = []types.Type{types.Object, s.Want[0]}, []int{1} // operand 0 is isinstance itself
	return t
}

// dateTests are the rows that test for the class and answer True or False.
var dateTests = map[bool]string{true: ".is_it", false: ".is_other"}

// dateTest tells what a row of dateTests answers.
func dateTest(r *lib.Row) (verdict, ok bool) {
	kind, test, _ := strings.Cut(r.Name, ".")
	return "."+test == dateTests[true], dateBases[kind] != nil && ("."+test == dateTests[true] || "."+test == dateTests[false])
}

// Package types is the lattice of Python types: what a value is, never how it
// is stored.
//
// Types are immutable and interned: two equal types are the same pointer, so
// == compares them and they serve as map keys.
package types

import (
	"slices"
	"sort"
	"strings"
	"sync"
)

// Kind is the outermost constructor of a type.
type Kind uint8

// WideBits is the size of the largest int that a Wide holds.
const WideBits = 126

// The kinds. Scalars first.
const (
	KNever   Kind = iota // no value: bottom, and the result of a call that never returns
	KUnbound             // the state of a variable before assignment
	KNone
	KBool
	KInt
	KWide // int of up to 127 bits: one Python type with KInt, into which it absorbs
	KFloat
	KComplex
	KStr
	KBytes
	KNumPy      // NumPy scalar, DType
	KSlice      // slice object known by its three parts, Elems
	KEllipsis   // ...
	KRange      // range object
	KTuple      // Elems
	KList       // Elems[0]
	KSet        // Elems[0]
	KFrozen     // frozenset: Elems[0]
	KTupleOf    // tuple of any length whose items have one type: Elems[0]
	KDict       // Elems[0], Elems[1]
	KDefault    // collections.defaultdict: as a dict
	KCounter    // collections.Counter: as a dict
	KOrdered    // collections.OrderedDict: as a dict
	KDeque      // collections.deque: Elems[0]
	KArray      // NumPy ndarray: DType, NDim, Contig
	KIter       // native iterator over Elems[0] (the iterated type)
	KEnum       // enumerate object: Elems[0] is the underlying iterator
	KZip        // zip object: Elems are the underlying iterators
	KCell       // variable shared by functions: Elems[0]
	KView       // view of a container, Elems[0]: Name is "dict_keys", "dict_values", "dict_items", "list_reversed", or "zip_rows" or "any_of", whose items are Elems[1]
	KGen        // generator of a known function: Elems[0] is what it yields, Name and Ref tell which
	KFunc       // function with known target: Ref
	KClosure    // function object whose code is Ref: Elems are the types of its cells
	KMemo       // what functools.lru_cache makes of a KClosure: Ref and Elems are the same
	KPartial    // functools.partial object: Elems[0] is its KClosure, then what is bound, by keyword at last: Name has these, with commas
	KMethod     // bound method: Elems[0] receiver, Name
	KBound      // bound method of an instance of the program as a value: Elems[0] receiver, Name
	KBuiltin    // function of the interpreter as a value: Elems[0] its module, Name
	KModule     // module Name known at compile time
	KClass      // class object known at compile time: Name ("float", "ValueError", "numpy.float64")
	KClassValue // class of the program as a value, one of several perhaps: Name, Ref
	KExc        // exception instance of known class Name; stored as an object
	KInst       // instance of exactly the class Ref of the program, called Name
	KMember     // member of the enumeration Ref of the program, called Name
	KSuper      // super() of Elems[0], looked up after the class Ref
	KVar        // type variable or constraint in a row's signature: Name
	KUnion      // Elems, at least two
	KObject     // anything: top
)

// Type is a Python type. Treat as read-only.
type Type = *T

// T is the structure behind Type.
type T struct {
	Kind   Kind
	Elems  []Type
	DType  string // NumPy: "f8", "i8", "b1", "f4", "i4" …
	NDim   int
	Contig bool    // KArray: C-contiguous
	Name   string  // KMethod, KModule, KClass, KExc, KFunc (qualified name)
	Fields []Field // KInst as it is parsed: attributes seen on an instance
	Ref    any     // KFunc: the *core.Func; KInst, KSuper, KClass of the program: the class (comparable)
	key    string
	depth  int // 1 + that of the deepest element; containers and instances have 1
	unions int // how many unions are inside, this one included
}

// ItemsSlot is the name of the slot of a class derived from list that holds the items, which no attribute can have.
const ItemsSlot = "(items)"

// Field is an attribute of an instance.
type Field struct {
	Name string
	Type Type
}

// The types without parts.
var (
	Never    = intern(&T{Kind: KNever})
	Unbound  = intern(&T{Kind: KUnbound})
	None     = intern(&T{Kind: KNone})
	Bool     = intern(&T{Kind: KBool})
	Int      = intern(&T{Kind: KInt})
	Wide     = intern(&T{Kind: KWide})
	Float    = intern(&T{Kind: KFloat})
	Complex  = intern(&T{Kind: KComplex})
	Str      = intern(&T{Kind: KStr})
	Bytes    = intern(&T{Kind: KBytes})
	Ellipsis = intern(&T{Kind: KEllipsis})
	Range    = intern(&T{Kind: KRange})
	Object   = intern(&T{Kind: KObject})
)

// NumPy returns the NumPy scalar type with the given dtype code.
func NumPy(dtype string) Type { return intern(&T{Kind: KNumPy, DType: dtype}) }

// Array returns ndarray[dtype, ndim]; contig: known to be C-contiguous and aligned.
func Array(dtype string, ndim int, contig bool) Type {
	return intern(&T{Kind: KArray, DType: dtype, NDim: ndim, Contig: contig})
}

// List returns list[elem].
func List(elem Type) Type { return intern(&T{Kind: KList, Elems: []Type{elem}}) }

// Cell returns the type of a variable that functions share and that holds values of type elem.
func Cell(elem Type) Type { return intern(&T{Kind: KCell, Elems: []Type{elem}}) }

// Set returns set[elem].
func Set(elem Type) Type { return intern(&T{Kind: KSet, Elems: []Type{elem}}) }

// Frozen returns frozenset[elem].
func Frozen(elem Type) Type { return intern(&T{Kind: KFrozen, Elems: []Type{elem}}) }

// TupleOf returns tuple[elem, ...].
func TupleOf(elem Type) Type { return intern(&T{Kind: KTupleOf, Elems: []Type{elem}}) }

// Dict returns dict[key, value].
func Dict(k, v Type) Type { return intern(&T{Kind: KDict, Elems: []Type{k, v}}) }

// Tuple returns tuple[elems...] of fixed length. What is nested so deeply that
// it can only come from a program that builds trees of tuples is an object:
// such types would grow without end.
func Tuple(elems ...Type) Type {
	unions := 0
	for _, e := range elems {
		unions += e.unions
	}
	if unions > maxNestedUnions {
		elems = slices.Clone(elems)
		for i, e := range elems {
			if e.unions > 0 && e.depth > 1 {
				elems[i] = Object
			}
		}
	}
	for i, e := range elems {
		if e.depth >= maxDepth {
			elems = slices.Clone(elems)
			elems[i] = Object
		}
	}
	return intern(&T{Kind: KTuple, Elems: elems})
}

// Tuples nest at most maxDepth deep, and hold at most maxNestedUnions unions in all.
const (
	maxDepth        = 6
	maxNestedUnions = 8
)

// Slice returns the type of a slice with parts of the given types.
func Slice(lo, hi, step Type) Type { return intern(&T{Kind: KSlice, Elems: []Type{lo, hi, step}}) }

// Iter returns the type of the native iterator over a value of type of.
func Iter(of Type) Type { return intern(&T{Kind: KIter, Elems: []Type{of}}) }

// Enumerate returns the type of enumerate() over the iterator it.
func Enumerate(it Type) Type { return intern(&T{Kind: KEnum, Elems: []Type{it}}) }

// Zip returns the type of zip() over the iterators.
func Zip(its ...Type) Type { return intern(&T{Kind: KZip, Elems: its}) }

// View returns the type of a view of the dict type of; name is "dict_keys", "dict_values" or "dict_items".
func View(name string, of ...Type) Type {
	return intern(&T{Kind: KView, Name: name, Elems: of})
}

// Gen returns the type of the generators that the instance ref of a function
// makes; name identifies it in keys, item is what they yield.
func Gen(name string, ref any, item Type) Type {
	return intern(&T{Kind: KGen, Name: name, Ref: ref, Elems: []Type{item}})
}

// Partial returns the type of functools.partial objects over fn with the given values bound; names are those of the keywords.
func Partial(names string, elems ...Type) Type {
	return intern(&T{Kind: KPartial, Name: names, Elems: elems})
}

// Method returns the type of the bound method recv.name.
func Method(recv Type, name string) Type {
	return intern(&T{Kind: KMethod, Elems: []Type{recv}, Name: name})
}

// ObjectMethod is the type of a method of a Python object that is called at once.
var ObjectMethod = Bound(Object, "")

// Bound returns the type of the method name bound to an instance recv, as a value.
func Bound(recv Type, name string) Type {
	return intern(&T{Kind: KBound, Elems: []Type{recv}, Name: name})
}

// Module returns the type of the module object of that name.
func Module(name string) Type { return intern(&T{Kind: KModule, Name: name}) }

// Class returns the type of a class object known by its qualified name.
func Class(name string) Type { return intern(&T{Kind: KClass, Name: name}) }

// Known tells that the type is that of one function or class of the program, which it says.
func (t *T) Known() bool { return t.Kind == KFunc || t.Kind == KClass && t.Ref != nil }

// UserClass returns the type of a class that the program makes: ref is its record.
func UserClass(name string, ref any) Type { return intern(&T{Kind: KClass, Name: name, Ref: ref}) }

// ClassValue returns the type of a class that the program makes where it is kept as a value: ref is its record.
func ClassValue(name string, ref any) Type {
	return intern(&T{Kind: KClassValue, Name: name, Ref: ref})
}

// Inst returns the type of the instances of exactly the program's class ref.
func Inst(name string, ref any) Type { return intern(&T{Kind: KInst, Name: name, Ref: ref}) }

// Member returns the type of the members of the program's enumeration ref.
func Member(name string, ref any) Type { return intern(&T{Kind: KMember, Name: name, Ref: ref}) }

// Seen returns the type of an instance of a class called name, with the types
// of its attributes: what is known of it before the class is.
func Seen(name string, attrs []Field) Type {
	return intern(&T{Kind: KInst, Name: name, Fields: attrs})
}

func fields(list []Field) string {
	parts := make([]string, len(list))
	for i, f := range list {
		parts[i] = f.Name + ": " + f.Type.key
	}
	return strings.Join(parts, ", ")
}

// Builtin returns the type of the function name of a module of the interpreter, as a value.
func Builtin(module Type, name string) Type {
	return intern(&T{Kind: KBuiltin, Elems: []Type{module}, Name: name})
}

// Super returns the type of super() in a method of class ref called on a self.
func Super(name string, ref any, self Type) Type {
	return intern(&T{Kind: KSuper, Name: name, Ref: ref, Elems: []Type{self}})
}

// Exc returns the type of an instance of the builtin exception class name.
func Exc(name string) Type { return intern(&T{Kind: KExc, Name: name}) }

// Func returns the type of a function whose code is ref; name identifies it in keys.
func Func(name string, ref any) Type { return intern(&T{Kind: KFunc, Name: name, Ref: ref}) }

// Closure returns the type of function objects whose code is ref, with the types
// of the cells that they close over; name identifies the code in keys.
func Closure(name string, ref any, cells ...Type) Type {
	return intern(&T{Kind: KClosure, Name: name, Ref: ref, Elems: cells})
}

// Memo returns the type of caches around function objects of the type Closure
// gives for the same arguments.
func Memo(name string, ref any, cells ...Type) Type {
	return intern(&T{Kind: KMemo, Name: name, Ref: ref, Elems: cells})
}

// Var returns the type variable (or constraint, such as "index") of that name.
func Var(name string) Type { return intern(&T{Kind: KVar, Name: name}) }

// Site returns the type of a list, set or dict while its allocation site is
// still being inferred: ref is the site, id makes its key.
func Site(kind Kind, id string, ref any) Type {
	return intern(&T{Kind: kind, Name: id, Ref: ref})
}

// Known returns the type of a Python object that is expected to behave as what
// the library table calls name; items, where given, are what iteration over it
// gives. It is an object in every other respect: what comes of it is checked.
func Known(name string, items ...Type) Type {
	return intern(&T{Kind: KObject, Name: name, Elems: items})
}

// datum is what items of Data are until they are looked at.
var datum = Known(dataName)

// Data is what a reader of JSON, YAML or TOML gives: a tree of dicts and lists with None, bools, ints, floats and strs
// in it. It is an object; where an operation needs a number or a str, it is tested for one there.
var Data = Known(dataName, datum)

const dataName = "data"

// IsData tells whether t is Data or an item of it.
func IsData(t Type) bool { return t.Kind == KObject && t.Name == dataName }

// isDatum tells whether a value of type t can stand in Data as it is.
func isDatum(t Type) bool {
	switch t.Kind {
	case KNone, KBool, KInt, KWide, KFloat, KStr, KList, KDict:
		return true
	}
	return IsData(t)
}

// Union returns the exact union of ts: flattened, without duplicates, in a
// fixed order. Object absorbs everything but Unbound; Never disappears.
func Union(ts ...Type) Type {
	set := map[Type]bool{}
	var flat []Type
	var add func(t Type)
	add = func(t Type) {
		if t == nil || t.Kind == KNever || set[t] {
			return
		}
		if t.Kind == KUnion {
			for _, e := range t.Elems {
				add(e)
			}
			return
		}
		set[t] = true
		flat = append(flat, t)
	}
	for _, t := range ts {
		add(t)
	}
	if set[Wide] && set[Int] {
		flat = slices.DeleteFunc(flat, func(t Type) bool { return t == Int })
	}
	if object := theObject(flat); object != nil {
		keep := []Type{object}
		if set[Unbound] {
			keep = append(keep, Unbound)
		}
		flat = keep
	}
	switch len(flat) {
	case 0:
		return Never
	case 1:
		return flat[0]
	}
	sort.Slice(flat, func(i, j int) bool {
		if flat[i].Kind != flat[j].Kind {
			return flat[i].Kind < flat[j].Kind
		}
		return flat[i].key < flat[j].key
	})
	return intern(&T{Kind: KUnion, Elems: flat})
}

// theObject is the object type among ts, nil without one; it absorbs the others.
func theObject(ts []Type) Type {
	var found Type
	for _, t := range ts {
		if t.Kind == KObject {
			if found != nil && IsFrame(found) && IsFrame(t) {
				t = common(found, t)
			} else if found != nil && !(IsData(found) && IsData(t)) {
				return Object
			}
			found = t
		}
	}
	if found == nil {
		return nil
	}
	for _, t := range ts {
		if IsFrame(found) && IsFrame(t) {
			continue
		}
		if t != found && t.Kind != KUnbound && !(IsData(found) && isDatum(t)) {
			return Object
		}
	}
	if IsData(found) {
		return Data
	}
	return found
}

// Members returns the members of a union, or t alone.
func (t *T) Members() []Type {
	if t.Kind == KUnion {
		return t.Elems
	}
	return []Type{t}
}

// Has tells whether m is t or a member of it.
func (t *T) Has(m Type) bool {
	for _, e := range t.Members() {
		if e == m {
			return true
		}
	}
	return false
}

// HasObject tells whether t or a member of it is a Python object, whatever it is expected to be.
func (t *T) HasObject() bool {
	return slices.ContainsFunc(t.Members(), func(m Type) bool { return m.Kind == KObject })
}

// Without returns t less the member m.
func (t *T) Without(m Type) Type {
	var keep []Type
	for _, e := range t.Members() {
		if e != m {
			keep = append(keep, e)
		}
	}
	return Union(keep...)
}

// Elem returns the first part.
func (t *T) Elem() Type { return t.Elems[0] }

// Key identifies the type: equal keys, same type. It is stable between runs.
func (t *T) Key() string { return t.key }

var kindNames = [...]string{"Never", "Unbound", "None", "bool", "int", "wide", "float", "complex", "str", "bytes",
	"numpy", "slice", "ellipsis", "range", "tuple", "list", "set", "frozenset", "tuple", "dict", "defaultdict", "Counter", "OrderedDict", "deque", "ndarray", "iterator",
	"enumerate", "zip", "cell", "view", "generator", "function", "closure", "memo", "partial", "method", "bound", "builtin", "module", "type", "class", "exception", "instance", "member", "super", "typevar", "Union", "object"}

// String returns the type in annotation syntax.
func (t *T) String() string { return t.key }

func (t *T) makeKey() string {
	name := kindNames[t.Kind]
	part := func(sep string) string {
		s := make([]string, len(t.Elems))
		for i, e := range t.Elems {
			s[i] = e.key
		}
		return strings.Join(s, sep)
	}
	switch t.Kind {
	case KNumPy:
		return "np." + t.DType
	case KArray:
		if len(t.Elems) > 0 { // a pattern of the library table
			return "array" + string(rune('0'+t.NDim)) + "[" + t.Elems[0].key + "]"
		}
		dims := make([]string, t.NDim)
		for i := range dims {
			dims[i] = ":"
		}
		c := ""
		if t.Contig {
			c = ",C"
		}
		return t.DType + "[" + strings.Join(dims, ",") + c + "]"
	case KObject:
		if t.Name == "" {
			return name
		}
		if name += ":" + t.Name; t.Name == dataName {
			return name + map[bool]string{true: "'s item"}[len(t.Elems) == 0]
		}
	case KUnion:
		return part(" | ")
	case KVar:
		if len(t.Elems) > 0 { // a pattern of the library table
			return t.Name + "[" + part(", ") + "]"
		}
		return t.Name
	case KMember:
		return t.Name
	case KInst:
		if t.Ref == nil {
			return t.Name + "{" + fields(t.Fields) + "}"
		}
		return t.Name
	case KSuper:
		return name + "[" + t.Name + ", " + t.Elems[0].key + "]"
	case KClass:
		if t.Ref != nil {
			return "class[" + t.Name + "]"
		}
		return name + "[" + t.Name + "]"
	case KModule, KExc, KFunc, KClassValue:
		return name + "[" + t.Name + "]"
	case KView:
		return t.Name + "[" + t.Elems[0].key + "]"
	case KGen:
		return name + "[" + t.Name + ", " + t.Elems[0].key + "]"
	case KClosure, KMemo:
		if len(t.Elems) > 0 {
			return name + "[" + t.Name + ", " + part(", ") + "]"
		}
		return name + "[" + t.Name + "]"
	case KPartial:
		return name + "[" + part(", ") + "; " + t.Name + "]"
	case KMethod, KBound, KBuiltin:
		return name + "[" + t.Elems[0].key + "." + t.Name + "]"
	case KTuple:
		if len(t.Elems) == 0 {
			return "tuple[()]"
		}
	case KTupleOf:
		if t.Ref == nil {
			return name + "[" + t.Elems[0].key + ", ...]"
		}
		return name + "#" + t.Name
	case KList, KSet, KFrozen, KDict, KDefault, KCounter, KOrdered, KDeque, KCell:
		if t.Ref != nil {
			return name + "#" + t.Name
		}
	}
	if len(t.Elems) > 0 {
		return name + "[" + part(", ") + "]"
	}
	return name
}

var (
	internMu sync.Mutex
	interned = map[string][]Type{} // what has the same key: classes of several programs, a class named like a type variable
)

// holdsSite tells whether types of a kind have an allocation site while they are inferred.
func (t *T) holdsSite() bool {
	switch t.Kind {
	case KList, KSet, KFrozen, KTupleOf, KDict, KDefault, KCounter, KOrdered, KDeque, KCell:
		return true
	}
	return false
}

// intern returns the one T equal to t. Functions and classes are told apart by
// Ref too, and so is what is made of them: a program may be inferred again.
func intern(t *T) Type {
	t.key = t.makeKey()
	for _, e := range t.Elems {
		if !t.holdsSite() { // whose elements are not known yet where it stands for a site
			t.depth, t.unions = max(t.depth, e.depth), t.unions+e.unions
		}
	}
	if t.Kind == KUnion {
		t.unions++
	} else {
		t.depth++
	}
	internMu.Lock()
	defer internMu.Unlock()
	same := interned[t.key]
	for i := len(same) - 1; i >= 0; i-- {
		if old := same[i]; old.Kind == t.Kind && old.Ref == t.Ref && slices.Equal(old.Elems, t.Elems) {
			return old
		}
	}
	interned[t.key] = append(same, t)
	return t
}

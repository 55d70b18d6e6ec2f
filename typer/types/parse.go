package types

import (
	"fmt"
	"strconv"
	"strings"
)

// Parse reads a type in annotation syntax, as signatures of the library table,
// --sig, .pyi-like files and cache keys write it:
//
//	int  float  None  list[float]  tuple[int, str]  float | None  Optional[int]
//	Point{x: float} (an instance and attributes seen on it)
//	object:Generator (an object of that class, see Recognised)
//	object:DataFrame(0f8_close) (see Frame)
//	np.float64  float64[:]  f8[:,:]  f8[:,C] (C-contiguous)  T (a type variable)
func Parse(s string) (Type, error) {
	p := &parser{s: s}
	t, err := p.union()
	if err != nil {
		return nil, err
	}
	p.space()
	if p.i < len(p.s) {
		return nil, fmt.Errorf("unexpected %q after type %s", p.s[p.i:], t)
	}
	return t, nil
}

var scalars = map[string]Type{
	"None": None, "bool": Bool, "int": Int, "wide": Wide, "float": Float, "complex": Complex, "str": Str, "bytes": Bytes,
	"object": Object, "Any": Object, "range": Range, "ellipsis": Ellipsis, "Never": Never, "Unbound": Unbound,
}

// dtypes maps the names of NumPy scalar types and codes to codes.
var dtypes = map[string]string{
	"float64": "f8", "float32": "f4", "int64": "i8", "int32": "i4", "int16": "i2", "int8": "i1",
	"uint64": "u8", "uint32": "u4", "uint16": "u2", "uint8": "u1", "bool_": "b1", "complex128": "c16", "complex64": "c8",
	"f8": "f8", "f4": "f4", "i8": "i8", "i4": "i4", "i2": "i2", "i1": "i1", "u8": "u8", "u4": "u4", "u2": "u2", "u1": "u1",
	"b1": "b1", "c16": "c16", "c8": "c8", "intp": "i8", "float": "f8", "int": "i8", "bool": "b1", "double": "f8",
}

// DTypeName returns the name of the NumPy scalar type of a code ("f8" → "float64").
func DTypeName(code string) string {
	kinds := map[byte]string{'f': "float", 'i': "int", 'u': "uint", 'c': "complex"}
	if IsDate(code) {
		return map[byte]string{'M': "datetime64", 'm': "timedelta64"}[code[0]]
	}
	if bytes, err := strconv.Atoi(code[1:]); err == nil && code != "b1" {
		return kinds[code[0]] + strconv.Itoa(8*bytes)
	}
	return "bool_"
}

// DType returns the code of a NumPy scalar type's name ("float64" → "f8").
func DType(name string) (string, bool) {
	if IsDate(name) {
		return name, true
	}
	c, ok := dtypes[name]
	return c, ok
}

type parser struct {
	s string
	i int
}

func (p *parser) space() {
	for p.i < len(p.s) && p.s[p.i] == ' ' {
		p.i++
	}
}

func (p *parser) take(c byte) bool {
	p.space()
	if p.i < len(p.s) && p.s[p.i] == c {
		p.i++
		return true
	}
	return false
}

func (p *parser) name() string {
	p.space()
	start := p.i
	for p.i < len(p.s) && (p.s[p.i] == '_' || p.s[p.i] == '.' || '0' <= p.s[p.i] && p.s[p.i] <= '9' ||
		'a' <= p.s[p.i] && p.s[p.i] <= 'z' || 'A' <= p.s[p.i] && p.s[p.i] <= 'Z') {
		p.i++
	}
	return p.s[start:p.i]
}

// columns reads the columns of a frame, "" where there are none.
func (p *parser) columns() string {
	end := strings.IndexByte(p.s[p.i:], ')')
	if end < 0 || p.s[p.i] != '(' {
		return ""
	}
	start := p.i
	p.i += end + 1
	return p.s[start:p.i]
}

func (p *parser) union() (Type, error) {
	var ts []Type
	for {
		t, err := p.one()
		if err != nil {
			return nil, err
		}
		ts = append(ts, t)
		if !p.take('|') {
			return Union(ts...), nil
		}
	}
}

func (p *parser) one() (Type, error) {
	name := p.name()
	if name == "" {
		if p.i < len(p.s) {
			return nil, fmt.Errorf("expected a type, found %q", p.s[p.i:])
		}
		return nil, fmt.Errorf("expected a type")
	}
	bare := strings.TrimPrefix(strings.TrimPrefix(name, "numpy."), "np.")
	if p.take('[') {
		return p.subscript(name, bare)
	}
	if p.take('{') {
		return p.instance(name)
	}
	if name == "object" && p.take(':') {
		t := Known(p.name() + p.columns())
		if dtype := SeriesOf(t); dtype != "" {
			return Series(dtype), nil
		}
		return t, nil
	}
	if t, ok := scalars[name]; ok {
		return t, nil
	}
	if bare != name {
		if c, ok := DType(bare); ok {
			return NumPy(c), nil
		}
	}
	if len(name) == 1 && 'A' <= name[0] && name[0] <= 'Z' {
		return Var(name), nil
	}
	if constraints[name] {
		return Var(name), nil
	}
	return nil, fmt.Errorf("unknown type %q", name)
}

// constraints are the parameter types of rows that accept several types.
var constraints = map[string]bool{"index": true, "dtype": true, "each": true}

// instance reads the attributes of an instance: Point{x: float, y: float}.
func (p *parser) instance(name string) (Type, error) {
	var attrs []Field
	for !p.take('}') {
		if len(attrs) > 0 && !p.take(',') {
			return nil, fmt.Errorf("expected ',' or '}' in %s{...}", name)
		}
		attr := p.name()
		if attr == "" || !p.take(':') {
			return nil, fmt.Errorf("expected an attribute and ':' in %s{...}", name)
		}
		t, err := p.union()
		if err != nil {
			return nil, err
		}
		attrs = append(attrs, Field{attr, t})
	}
	return Seen(name, attrs), nil
}

func (p *parser) subscript(name, bare string) (Type, error) {
	p.space()
	if c, ok := DType(bare); ok && p.i < len(p.s) && p.s[p.i] == ':' {
		return p.array(c)
	}
	if p.take('(') {
		if name != "tuple" || !p.take(')') || !p.take(']') {
			return nil, fmt.Errorf("expected tuple[()]")
		}
		return Tuple(), nil
	}
	switch name {
	case "function": // whose code is not known here
		return p.named(func(name string) Type { return Func(name, nil) })
	case "class":
		return p.named(func(name string) Type { return UserClass(name, nil) })
	}
	var args []Type
	for {
		if len(args) == 1 && (name == "tuple" || name == "Tuple") && strings.HasPrefix(p.s[p.i:], " ...]") {
			p.i += len(" ...]")
			return TupleOf(args[0]), nil
		}
		t, err := p.union()
		if err != nil {
			return nil, err
		}
		args = append(args, t)
		if p.take(',') {
			continue
		}
		if p.take(']') {
			break
		}
		return nil, fmt.Errorf("expected ',' or ']' in %s[...]", name)
	}
	want := map[string]int{"list": 1, "List": 1, "set": 1, "Set": 1, "frozenset": 1, "FrozenSet": 1, "dict": 2, "Dict": 2, "defaultdict": 2, "DefaultDict": 2, "OrderedDict": 2, "deque": 1, "Deque": 1, "Optional": 1, "iterator": 1, "iterable": 1, "array1": 1, "array2": 1, "array3": 1, "array4": 1, "dict_keys": 1, "dict_values": 1, "dict_items": 1, "slice": 3}
	if n, ok := want[name]; ok && n != len(args) {
		return nil, fmt.Errorf("%s takes %d types, not %d", name, n, len(args))
	}
	switch name {
	case "list", "List":
		return List(args[0]), nil
	case "set", "Set":
		return Set(args[0]), nil
	case "frozenset", "FrozenSet":
		return Frozen(args[0]), nil
	case "defaultdict", "DefaultDict":
		return DictOf(KDefault, args[0], args[1]), nil
	case "OrderedDict":
		return DictOf(KOrdered, args[0], args[1]), nil
	case "Counter":
		if len(args) == 1 {
			args = append(args, Int)
		}
		return DictOf(KCounter, args[0], args[1]), nil
	case "deque", "Deque":
		return Deque(args[0]), nil
	case "dict", "Dict":
		return Dict(args[0], args[1]), nil
	case "tuple", "Tuple":
		return Tuple(args...), nil
	case "Optional":
		return Union(args[0], None), nil
	case "Union":
		return Union(args...), nil
	case "iterator":
		return Iter(args[0]), nil
	case "dict_keys", "dict_values", "dict_items":
		return View(name, args[0]), nil
	case "iterable":
		return intern(&T{Kind: KVar, Name: name, Elems: args}), nil
	case "slice":
		return Slice(args[0], args[1], args[2]), nil
	case "enumerate":
		return Enumerate(args[0]), nil
	case "zip":
		return Zip(args...), nil
	case "array1", "array2", "array3", "array4":
		return intern(&T{Kind: KArray, NDim: int(name[5] - '0'), Elems: args}), nil
	}
	return nil, fmt.Errorf("unknown type %q", name)
}

func (p *parser) array(dtype string) (Type, error) {
	ndim, contig := 0, false
	for {
		switch {
		case p.take(':'):
			if p.take(':') { // NumPy users write [::1] for contiguous
				if !p.take('1') {
					return nil, fmt.Errorf("expected ::1 in an array type")
				}
				contig = true
			}
			ndim++
		case p.take('C'):
			contig = true
		default:
			return nil, fmt.Errorf("expected ':' in an array type")
		}
		if p.take(',') {
			continue
		}
		if p.take(']') {
			return Array(dtype, ndim, contig), nil
		}
		return nil, fmt.Errorf("expected ',' or ']' in an array type")
	}
}

// named reads a qualified name up to the bracket.
func (p *parser) named(of func(name string) Type) (Type, error) {
	end := strings.IndexByte(p.s[p.i:], ']')
	if end < 0 {
		return nil, fmt.Errorf("expected ']' behind a name")
	}
	name := p.s[p.i : p.i+end]
	p.i += end + 1
	return of(name), nil
}

package lib

import (
	"strings"

	"pyx2cpp/typer/types"
)

// bytearray and array.array stay Python's objects; native code reads and writes
// their items in place.
var bufferRows = allOf(rows("pyx/buffers.hpp", `
len(bytearray: object) -> int ;; buffers::byte_len ;; exits shared when=bytearray ;; x = bytearray(b"ab"); len(x)
operator.getitem(bytearray: object, i: index) -> int ;; buffers::byte_item ;; exits shared when=bytearray ;; x = bytearray(b"abc"); [x[1], x[-1]]
operator.setitem(bytearray: object, i: index, x: int) -> None ;; buffers::byte_put ;; exits shared when=bytearray ;; x = bytearray(b"abc"); x[1] = 120; x
bytearray.append(self: object, x: int) -> None ;; buffers::byte_append ;; raises exits shared ;; x = bytearray(b"abc"); x.append(120); x
`), bufferArrays, pythonRows(bytearrayMethods), func() []Row { return readPython(arrayMethods()) })

const bytearrayMethods = `
bytearray ;; bytearray
bytearray.extend ;; None
bytearray.insert ;; None
bytearray.remove ;; None
bytearray.reverse ;; None
bytearray.clear ;; None
bytearray.pop ;; int
bytearray.copy ;; bytearray
bytearray.replace ;; bytearray
bytearray.strip ;; bytearray
bytearray.translate ;; bytearray
bytearray.upper ;; bytearray
bytearray.lower ;; bytearray
bytearray.ljust ;; bytearray
bytearray.rjust ;; bytearray
bytearray.join ;; bytearray
bytearray.decode ;; str
bytearray.hex ;; str
bytearray.find ;; int
bytearray.rfind ;; int
bytearray.index ;; int
bytearray.count ;; int
bytearray.startswith ;; bool
bytearray.endswith ;; bool
array.array ;; array
`

// arrayCode is a type code of array.array: what native code has for its items, in memory and as values.
type arrayCode struct{ code, memory, value string }

var arrayCodes = []arrayCode{
	{"b", "int8_t", "int"}, {"B", "uint8_t", "int"}, {"h", "int16_t", "int"}, {"H", "uint16_t", "int"},
	{"i", "int32_t", "int"}, {"I", "uint32_t", "int"}, {"l", "int64_t", "int"}, {"L", "uint64_t", "wide"},
	{"q", "int64_t", "int"}, {"Q", "uint64_t", "wide"}, {"f", "float", "float"}, {"d", "double", "float"},
}

const arrayPrefix = "array."

// bufferArrays are the rows of arrays with each type code.
func bufferArrays() []Row {
	var out []Row
	for _, c := range arrayCodes {
		items := map[string]string{"int": "[1, 2, 3]", "wide": "[1, 2, 3]", "float": "[1.5, 2.0, 0.25]"}[c.value]
		text := strings.NewReplacer("CODE", c.code, "MEM", c.memory, "VALUE", c.value,
			"MADE", `array.array("`+c.code+`", `+items+`)`).Replace(`
len(array_CODE: object) -> int ;; buffers::array_len<'CODE', MEM> ;; exits shared ;; x = MADE; len(x)
operator.getitem(array_CODE: object, i: index) -> VALUE ;; buffers::array_item<'CODE', MEM> ;; exits shared ;; x = MADE; [x[0], x[-1]]
operator.setitem(array_CODE: object, i: index, x: VALUE) -> None ;; buffers::array_put<'CODE', MEM> ;; exits shared ;; x = MADE; x[1] = 7; x
array.CODE.append(self: object, x: VALUE) -> None ;; buffers::array_append<'CODE', MEM> ;; raises exits shared ;; x = MADE; x.append(7); x
`)
		made := readRows("pyx/buffers.hpp", text)
		for i := range made {
			made[i].Accepts = func(args []types.Type) bool { return args[0] == arrayOf(c.code) }
		}
		out = append(out, made...)
	}
	return out
}

// arrayMethods are the methods of arrays that Python carries out.
func arrayMethods() string {
	var text strings.Builder
	for _, c := range arrayCodes {
		text.WriteString(strings.NewReplacer("CODE", c.code, "VALUE", c.value).Replace(`
array.CODE.extend ;; None
array.CODE.insert ;; None
array.CODE.remove ;; None
array.CODE.reverse ;; None
array.CODE.frombytes ;; None
array.CODE.fromlist ;; None
array.CODE.byteswap ;; None
array.CODE.pop ;; VALUE
array.CODE.tolist ;; list[VALUE]
array.CODE.tobytes ;; bytes
array.CODE.count ;; int
array.CODE.index ;; int
array.CODE:itemsize ;; int
array.CODE:typecode ;; str`))
	}
	return text.String()
}

var bytearrayType = types.Known("bytearray", types.Int)

// arrayOf is the type of arrays with a type code, nil when native code knows nothing of them.
func arrayOf(code string) types.Type {
	for _, c := range arrayCodes {
		if c.code == code {
			t, err := types.Parse(c.value)
			if err != nil {
				panic(err)
			}
			return types.Known(arrayPrefix+code, t)
		}
	}
	return nil
}

// isBuffer tells whether a type is that of a bytearray or an array.
func isBuffer(t types.Type) bool {
	return t.Kind == types.KObject && (t == bytearrayType || strings.HasPrefix(t.Name, arrayPrefix) && len(t.Elems) == 1)
}

// BufferItem is what indexing a bytearray or an array gives where Python carries it out, nil when it is not known.
func BufferItem(x, index types.Type) types.Type {
	if !isBuffer(x) {
		return nil
	}
	switch index.Kind {
	case types.KInt, types.KBool:
		return x.Elems[0]
	case types.KSlice:
		return x
	}
	return nil
}

// bufferOp is what an operator with a bytearray or an array gives, nil when it is not known.
func bufferOp(op string, x, y types.Type) types.Type {
	number := func(t types.Type) bool { return t == types.Int || t == types.Bool }
	switch {
	case isBuffer(x) && (op == "*" && number(y) || op == "+" && (x == y || x == bytearrayType && y == types.Bytes)):
		return x
	case isBuffer(y) && op == "*" && number(x):
		return y
	case x == types.Bytes && y == bytearrayType && op == "+":
		return x
	}
	return nil
}

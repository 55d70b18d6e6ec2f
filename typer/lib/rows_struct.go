package lib

import (
	"strings"

	"pyx2cpp/typer/types"
)

// struct packs and unpacks natively where the values are plain. What it gives follows from the format where that is a
// literal; all else runs in Python.
var structTable = allOf(rows("pyx/structs.hpp", `
struct.pack(format: str, *args: each) -> bytes ;; structs::pack ;; exits when=packed ;; struct.pack("<IHd", 70000, 3, 2.5)
struct.pack_into(format: str, buffer: object, offset: int, *args: each) -> None ;; structs::pack_into ;; exits shared when=packed_into ;; x = bytearray(4); struct.pack_into(">h", x, 1, 5); x
Struct.pack(self: object, *args: each) -> bytes ;; structs::pack ;; exits shared when=packed ;; s = struct.Struct(">hh"); s.pack(5, -6)
Struct.pack_into(self: object, buffer: object, offset: int, *args: each) -> None ;; structs::pack_into ;; exits shared when=packed_into ;; s = struct.Struct(">h"); x = bytearray(4); s.pack_into(x, 1, 5); x
unpacked.struct.unpack(format: str, data: T) -> U ;; structs::unpack ;; exits when=unpacked ;; struct.unpack("<hB?", b"abcd")
unpacked.struct.unpack_from(format: str, data: T, offset: int = 0) -> U ;; structs::unpack_from ;; exits when=unpacked ;; struct.unpack_from(">h", b"abcd", 1)
unpacked.Struct.unpack(self: object, data: T) -> U ;; structs::unpack ;; exits shared when=unpacked ;; s = struct.Struct(">hh"); s.unpack(b"abcd")
unpacked.Struct.unpack_from(self: object, data: T, offset: int = 0) -> U ;; structs::unpack_from ;; exits shared when=unpacked ;; s = struct.Struct(">hh"); s.unpack_from(b"abcde", 1)
`), pythonRows(`
struct.pack ;; bytes
struct.calcsize ;; int
struct.unpack ;; unpacked
struct.unpack_from ;; unpacked
struct.iter_unpack ;; unpacked_each
struct.pack_into ;; None
struct.Struct ;; struct
Struct.pack ;; bytes
Struct.pack_into ;; None
Struct.unpack ;; unpacked_by
Struct.unpack_from ;; unpacked_by
Struct.iter_unpack ;; unpacked_each_by
Struct:size ;; int
Struct:format ;; str
`))

var structRules = map[string]Through{
	"unpacked": func(c *Call) types.Type { return formatOf(c) },
	"unpacked_each": func(c *Call) types.Type {
		return iteratorOf(formatOf(c))
	},
	"struct": func(c *Call) types.Type {
		if format, ok := c.text("format", 0); ok && !strings.ContainsAny(format, "epP") && structTuple(format) != nil {
			return types.Known("Struct", structTuple(format))
		}
		return types.Known("Struct")
	},
	"unpacked_by":      func(c *Call) types.Type { return formatBehind(c) },
	"unpacked_each_by": func(c *Call) types.Type { return iteratorOf(formatBehind(c)) },
}

// formatOf is the type of the tuple that the format of a call stands for, nil when it is not known.
func formatOf(c *Call) types.Type {
	format, ok := c.text("format", 0)
	if !ok {
		return nil
	}
	return structTuple(format)
}

// formatBehind is formatOf for methods of a Struct.
func formatBehind(c *Call) types.Type {
	if len(c.Args) == 0 || len(c.Args[0].Elems) != 1 {
		return nil
	}
	return c.Args[0].Elems[0]
}

// What the codes of struct stand for. An unsigned int of 64 bits may be wide.
var structCodes = map[byte]types.Type{
	'c': types.Bytes, 'b': types.Int, 'B': types.Int, '?': types.Bool, 'h': types.Int, 'H': types.Int, 'i': types.Int, 'I': types.Int,
	'l': types.Int, 'L': types.Int, 'q': types.Int, 'Q': types.Wide, 'n': types.Int, 'N': types.Wide, 'P': types.Wide,
	'e': types.Float, 'f': types.Float, 'd': types.Float,
}

// maxUnpacked is the number of values up to which their tuple has a type for each.
const maxUnpacked = 16

// structTuple is the type of the tuple that a format stands for.
func structTuple(format string) types.Type {
	native := !strings.ContainsAny(format[:min(1, len(format))], "=<>!")
	var items []types.Type
	count, counted := 0, false
	for i := 0; i < len(format); i++ {
		c := format[i]
		switch {
		case c >= '0' && c <= '9':
			if count, counted = count*10+int(c-'0'), true; count > 1<<16 {
				return nil
			}
			continue
		case strings.IndexByte("@=<>!", c) >= 0 && i == 0, strings.IndexByte(" \t\n", c) >= 0:
			continue
		case c == 'x':
		case c == 's' || c == 'p':
			items = append(items, types.Bytes)
		default:
			t := structCodes[c]
			if t == nil {
				return nil
			}
			if c == 'L' && native {
				t = types.Wide
			}
			if !counted {
				count = 1
			}
			for range count {
				items = append(items, t)
			}
		}
		count, counted = 0, false
	}
	if len(items) <= maxUnpacked {
		return types.Tuple(items...)
	}
	for _, t := range items {
		if t != items[0] {
			return nil
		}
	}
	return types.TupleOf(items[0])
}

// Unpacked is what a call that unpacks gives as a native tuple, nil where Python carries it out.
func Unpacked(name string, c *Call) types.Type {
	format, ok := c.text("format", 0)
	var t types.Type
	switch name {
	case "struct.unpack", "struct.unpack_from":
		if ok && !strings.ContainsAny(format, "epP") {
			t = structTuple(format)
		}
	case "Struct.unpack", "Struct.unpack_from":
		t = formatBehind(c)
	}
	if t == nil || t.Kind != types.KTuple {
		return nil
	}
	return t
}

// packable tells whether native code packs values of these types.
func packable(args []types.Type) bool {
	for _, t := range args {
		switch t {
		case types.Int, types.Bool, types.Wide, types.Float, types.Bytes:
		default:
			return false
		}
	}
	return true
}

package bridgegen

import (
	"fmt"
	"strings"

	"pyx2cpp/typer/types"
)

// goParams lists the parameters of the Go function of an export, the
// statements that prepare them, in which ZEROS stands for the results, and the
// arguments of the C function.
func goParams(x *Export) (params, before, args []string) { return goParamsOf(x, false) }

// goParamsOf is goParams, or the same with Arrow arrays for sequences.
func goParamsOf(x *Export, arrow bool) (params, before, args []string) {
	for _, p := range x.params() {
		r, _ := convert(p.typ)
		name := goParam(p.name)
		if p.name == "self" && x.method() {
			name = "self"
		}
		typ, prepare, values := r.goParam(name)
		if r.shape == bytesInRow {
			prepare = []string{fmt.Sprintf("%sPacked, err := %s.pack(%s)\nif err != nil { return ZEROSerr }", name, codecName(p.typ), name)}
		}
		if arrow && r.shape == sequence {
			typ, prepare, values = arrowParam(r, name)
		}
		if name != "self" {
			params = append(params, name+" "+typ)
		}
		before = append(before, prepare...)
		args = append(args, values...)
	}
	return params, before, args
}

// goParam returns the Go type of a parameter, the statements that prepare it,
// and the C arguments that stand for it.
func (r row) goParam(name string) (typ string, before, args []string) {
	items := func(slice string) string { return fmt.Sprintf("(*%s)(unsafe.SliceData(%s))", cgoTypes[r.c], slice) }
	length := func(of string) string { return fmt.Sprintf("C.int64_t(len(%s))", of) }
	offsets := fmt.Sprintf("(*C.int64_t)(unsafe.SliceData(%sOffsets))", name)
	switch r.shape {
	case scalar:
		return r.goT, nil, []string{fmt.Sprintf("%s(%s)", cgoTypes[r.c], name)}
	case sequence:
		return "[]" + r.goT, nil, []string{items(name), length(name)}
	case utf8:
		return r.goT, nil, []string{fmt.Sprintf("(*C.char)(unsafe.Pointer(unsafe.StringData(%s)))", name), length(name)}
	case nested:
		if r.c == "char" {
			before = []string{fmt.Sprintf("%sItems, %sOffsets := joined(%s)", name, name, name)}
			return "[]" + r.goT, before, []string{fmt.Sprintf("(*C.char)(unsafe.Pointer(unsafe.SliceData(%sItems)))", name), offsets, length(name)}
		}
		before = []string{fmt.Sprintf("%sItems, %sOffsets := flat(%s)", name, name, name)}
		return "[]" + r.goT, before, []string{items(name + "Items"), offsets, length(name)}
	case object:
		return "*" + r.goT, nil, []string{fmt.Sprintf("(*C.%s)(%s.at)", r.c, name)}
	case bytesInRow:
		return r.goT, nil, []string{items(name + "Packed"), length(name + "Packed")}
	case fixed:
		return r.goT, nil, []string{fmt.Sprintf("(*%s)(&%s[0])", cgoTypes[r.c], name)}
	case matrix:
		before = []string{fmt.Sprintf("if err := %s.check(%q); err != nil { return ZEROSerr }", name, name)}
		size := func(field string) string { return fmt.Sprintf("C.int64_t(%s.%s)", name, field) }
		return "Array2[" + r.goT + "]", before, []string{items(name + ".Data"), size("Rows"), size("Columns")}
	}
	return "struct{}", nil, nil
}

// goResult returns the Go type of result i, the C variables it arrives in, and
// the expression that makes the one of the others.
func goResult(i int, t types.Type) (typ string, vars []string, value string) {
	r, _ := resultRow(t)
	name := fmt.Sprintf("result%d", i)
	count := func(what string) string { return name + what + " C.int64_t" }
	items := name + " *" + cgoTypes[r.c]
	switch r.shape {
	case scalar:
		return r.goT, []string{name + " " + cgoTypes[r.c]}, fmt.Sprintf("%s(%s)", r.goT, name)
	case sequence:
		return "[]" + r.goT, []string{items, count("Length")}, fmt.Sprintf("slice[%s](unsafe.Pointer(%s), %sLength)", r.goT, name, name)
	case utf8:
		return r.goT, []string{items, count("Length")}, fmt.Sprintf("text(%s, %sLength)", name, name)
	case maybe:
		return "*" + r.goT, []string{items, count("Length")}, fmt.Sprintf("maybeText(%s, %sLength)", name, name)
	case optional:
		value = fmt.Sprintf("optional(%s(%s), bool(%sNone))", r.goT, name, name)
		return "*" + r.goT, []string{name + " " + cgoTypes[r.c], name + "None C.bool"}, value
	case nested:
		make := fmt.Sprintf("pieces[%s]", strings.TrimPrefix(r.goT, "[]"))
		if r.c == "char" {
			make = "texts"
		}
		vars = []string{items, name + "Offsets *C.int64_t", count("Length")}
		return "[]" + r.goT, vars, fmt.Sprintf("%s(unsafe.Pointer(%s), unsafe.Pointer(%sOffsets), %sLength)", make, name, name, name)
	case bytesInRow:
		session := "nil"
		if p, _ := packed(t); p.held {
			session = "within"
		}
		return r.goT, []string{items, count("Length")}, fmt.Sprintf("%s.unpack(%s, %s, %sLength)", codecName(t), session, name, name)
	case object:
		return "*" + r.goT, []string{name + " *C." + r.c}, fmt.Sprintf("adopt%s(within, %s)", r.goT, name)
	case matrix:
		value = fmt.Sprintf("Array2[%s]{slice[%s](unsafe.Pointer(%s), %sRows*%sColumns), int(%sRows), int(%sColumns)}",
			r.goT, r.goT, name, name, name, name, name)
		return "Array2[" + r.goT + "]", []string{items, count("Rows"), count("Columns")}, value
	}
	return "struct{}", nil, "struct{}{}"
}

// zero is the zero value of a result's type.
func zero(typ string) string {
	switch {
	case strings.HasPrefix(typ, "[]"), strings.HasPrefix(typ, "*"):
		return "nil"
	case strings.HasPrefix(typ, "map["), typ == "any":
		return "nil"
	case strings.HasPrefix(typ, "Array2["), strings.HasPrefix(typ, "Tuple"):
		return typ + "{}"
	case typ == "bool":
		return "false"
	case typ == "string":
		return `""`
	case typ == "struct{}":
		return "struct{}{}"
	}
	return "0"
}

// goHelpers writes what the functions of the package share, as far as they need it.
func goHelpers(t *text, prefix string, exports []Export) {
	of := func(shapes ...shape) func(row) bool {
		return func(r row) bool {
			for _, s := range shapes {
				if r.shape == s {
					return true
				}
			}
			return false
		}
	}
	for _, h := range []struct {
		needed func(row) bool
		source string
	}{
		{of(sequence, matrix, nested), goSlice},
		{of(utf8, maybe), goText},
		{of(maybe), goMaybe},
		{of(optional), goOptional},
		{of(matrix), goArray2},
		{func(r row) bool { return r.shape == nested && r.c != "char" }, goNested},
		{func(r row) bool { return r.shape == nested && r.c == "char" }, goTexts},
	} {
		if uses(exports, h.needed) {
			t.line("%s", strings.ReplaceAll(h.source, "PREFIX", prefix))
		}
	}
}

const goSlice = `
// slice copies n items of C memory, which it frees.
func slice[T any](items unsafe.Pointer, n C.int64_t) []T {
	defer C.PREFIX_free(items)
	out := make([]T, n)
	copy(out, unsafe.Slice((*T)(items), n))
	return out
}
`

const goText = `
// text copies n bytes of C memory, which it frees.
func text(bytes *C.char, n C.int64_t) string {
	defer C.PREFIX_free(unsafe.Pointer(bytes))
	return string(unsafe.Slice((*byte)(unsafe.Pointer(bytes)), n))
}
`

const goMaybe = `
// maybeText takes text or None from C.
func maybeText(bytes *C.char, n C.int64_t) *string {
	if n < 0 {
		return nil
	}
	s := text(bytes, n)
	return &s
}
`

const goOptional = `
// optional is nil for None.
func optional[T any](v T, none bool) *T {
	if none {
		return nil
	}
	return &v
}
`

const goArray2 = `
// Array2 is an array of two dimensions, row by row.
type Array2[T any] struct {
	Data          []T
	Rows, Columns int
}

func (a Array2[T]) check(name string) error {
	if a.Rows < 0 || a.Columns < 0 || len(a.Data) != a.Rows*a.Columns {
		return &Error{Type: "ValueError", Message: fmt.Sprintf("%s: %d items are not %d rows of %d", name, len(a.Data), a.Rows, a.Columns)}
	}
	return nil
}
`

const goNested = `
// flat puts the items of all slices into one, with the offset of every slice and of the end.
func flat[T any](slices [][]T) (items []T, offsets []int64) {
	offsets = make([]int64, 1, len(slices)+1)
	for _, s := range slices {
		items = append(items, s...)
		offsets = append(offsets, int64(len(items)))
	}
	return items, offsets
}

// pieces takes slices from C, which it frees.
func pieces[T any](items, offsets unsafe.Pointer, n C.int64_t) [][]T {
	at := slice[int64](offsets, n+1)
	all := slice[T](items, C.int64_t(at[n]))
	out := make([][]T, n)
	for i := range out {
		out[i] = all[at[i]:at[i+1]:at[i+1]]
	}
	return out
}
`

const goTexts = `
// joined puts the bytes of all strings into one slice, with the offset of every string and of the end.
func joined(strings []string) (bytes []byte, offsets []int64) {
	offsets = make([]int64, 1, len(strings)+1)
	for _, s := range strings {
		bytes = append(bytes, s...)
		offsets = append(offsets, int64(len(bytes)))
	}
	return bytes, offsets
}

// texts takes strings from C, which it frees.
func texts(bytes, offsets unsafe.Pointer, n C.int64_t) []string {
	at := slice[int64](offsets, n+1)
	all := string(slice[byte](bytes, C.int64_t(at[n])))
	out := make([]string, n)
	for i := range out {
		out[i] = all[at[i]:at[i+1]]
	}
	return out
}
`

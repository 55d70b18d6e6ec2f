package bridgegen

import (
	"fmt"
	"slices"
	"strings"

	"pyx2cpp/typer/types"
)

// packing is how Go sees a type whose values cross as bytes in a row (c/packed.hpp).
type packing struct {
	goT    string // Go type
	codec  string // Go expression that reads and writes values
	suffix string // names the type, and no other: what comes of its parts stands behind
	// key: Go can have it as the key of a map, in ascending order.
	key bool
	// nilable: nil is a value of the Go type that no value of the Python type but None becomes.
	nilable bool
	// plain: values lie in memory as they do in C.
	plain bool
	// held: instances are among its values.
	held bool
}

// packed returns the packing of a type, false when only Python can hold it.
func packed(t types.Type) (packing, bool) {
	if r, ok := scalars[t]; ok && r.shape == scalar {
		codec := "ordered"
		if r.c == "bool" {
			codec = "number"
		}
		return packing{goT: r.goT, codec: codec + "[" + r.goT + "]()", suffix: r.suffix, key: r.c != "bool", plain: true}, true
	}
	switch t.Kind {
	case types.KStr:
		return packing{goT: "string", codec: "word()", suffix: "String", key: true}, true
	case types.KBytes:
		return packing{goT: "[]byte", codec: "numbers[byte]()", suffix: "Bytes", nilable: true}, true
	case types.KComplex:
		return packing{goT: "complex128", codec: "number[complex128]()", suffix: "Complex128", plain: true}, true
	case types.KMember:
		return packing{goT: goName(t.Name), codec: "ordered[" + goName(t.Name) + "]()", suffix: goName(t.Name), key: true}, true
	case types.KInst:
		name := goName(t.Name)
		adopt := fmt.Sprintf("func(within *session, at unsafe.Pointer) *%s { return adopt%s(within, (*C.%s)(at)) }", name, name, handle(t).c)
		return packing{goT: "*" + name, codec: fmt.Sprintf("handles(%s, (*%s).held)", adopt, name), suffix: name, nilable: true, held: true}, true
	case types.KList, types.KDeque, types.KTupleOf:
		return packedList(t.Elems[0])
	case types.KSet, types.KFrozen:
		return packedMap("set", "setOf", t.Elems[:1])
	case types.KDict, types.KDefault, types.KOrdered, types.KCounter:
		return packedMap("map", "mapOf", t.Elems[:2])
	case types.KTuple:
		return packedTuple(t.Elems)
	case types.KUnion:
		return packedUnion(t.Elems)
	}
	return packing{}, false
}

// packedAll returns the packings of several types, and the text of their codecs, Go types and names.
func packedAll(ts []types.Type) (all []packing, codecs, goTs, suffix string, ok bool) {
	var cs, gs []string
	for _, t := range ts {
		p, ok := packed(t)
		if !ok {
			return nil, "", "", "", false
		}
		all, cs, gs = append(all, p), append(cs, p.codec), append(gs, p.goT)
		suffix += p.suffix
	}
	return all, strings.Join(cs, ", "), strings.Join(gs, ", "), suffix, true
}

func packedList(item types.Type) (packing, bool) {
	p, ok := packed(item)
	if !ok {
		return p, false
	}
	codec := "sliceOf(" + p.codec + ")"
	if p.plain {
		codec = "numbers[" + p.goT + "]()"
	}
	return packing{goT: "[]" + p.goT, codec: codec, suffix: "List" + p.suffix, nilable: true, held: p.held}, true
}

// packedMap is the packing of a dict, or of a set.
func packedMap(kind, codec string, ts []types.Type) (packing, bool) {
	all, codecs, _, suffix, ok := packedAll(ts)
	if !ok || !all[0].key {
		return packing{}, false
	}
	value := "struct{}"
	if kind == "map" {
		value = all[1].goT
	}
	return packing{goT: fmt.Sprintf("map[%s]%s", all[0].goT, value), codec: fmt.Sprintf("%s(%s)", codec, codecs),
		suffix: strings.ToUpper(kind[:1]) + kind[1:] + suffix, nilable: true, held: held(all)}, true
}

func held(all []packing) bool {
	return slices.ContainsFunc(all, func(p packing) bool { return p.held })
}

// maxTuple is the length of the longest tuples that Go has a type for.
const maxTuple = 12

func packedTuple(items []types.Type) (packing, bool) {
	all, codecs, goTs, suffix, ok := packedAll(items)
	if !ok || len(items) < 1 || len(items) > maxTuple {
		return packing{}, false
	}
	key := !slices.ContainsFunc(all, func(p packing) bool { return !p.key })
	return packing{goT: fmt.Sprintf("Tuple%d[%s]", len(items), goTs), codec: fmt.Sprintf("tuple%d(%s)", len(items), codecs),
		suffix: fmt.Sprintf("Tuple%d%s", len(items), suffix), key: key, held: held(all)}, true
}

// packedUnion is the packing of None or a value of another type, as a pointer where nil is not free; and of values of
// several types, as any.
func packedUnion(members []types.Type) (packing, bool) {
	some := slices.DeleteFunc(slices.Clone(members), func(t types.Type) bool { return t == types.None })
	all, _, _, suffix, ok := packedAll(some)
	if !ok || len(members) > 100 {
		return packing{}, false
	}
	none := slices.Index(members, types.None)
	if len(some) == 1 && none >= 0 {
		p := all[0]
		if p.nilable {
			return packing{goT: p.goT, codec: fmt.Sprintf("orNil(%d, %s, func(v %s) bool { return v == nil })", none, p.codec, p.goT),
				suffix: "Maybe" + p.suffix, nilable: true, held: p.held}, true
		}
		return packing{goT: "*" + p.goT, codec: fmt.Sprintf("pointer(%d, %s)", none, p.codec), suffix: "Maybe" + p.suffix, nilable: true, held: p.held}, true
	}
	var cases, seen []string
	for _, t := range members {
		if t == types.None {
			cases = append(cases, "nothing()")
			continue
		}
		p, _ := packed(t)
		if slices.Contains(seen, p.goT) { // Go could not tell them apart
			return packing{}, false
		}
		seen = append(seen, p.goT)
		cases = append(cases, "either("+p.codec+")")
	}
	return packing{goT: "any", codec: fmt.Sprintf("anyOf(%s)", strings.Join(cases, ", ")), suffix: fmt.Sprintf("Any%d%s", len(members), suffix), nilable: none >= 0, held: held(all)}, true
}

// packedRow is the row of a type that crosses packed.
func packedRow(t types.Type) (row, bool) {
	p, ok := packed(t)
	return row{shape: bytesInRow, c: "uint8_t", goT: p.goT, suffix: p.suffix}, ok
}

// codecName is the Go variable that reads and writes values of a type.
func codecName(t types.Type) string {
	p, _ := packed(t)
	return "packed" + p.suffix
}

// givable tells whether Go can make values of a type: those of some classes of containers only come as results.
func givable(t types.Type) bool {
	switch t.Kind {
	case types.KDeque, types.KDefault, types.KOrdered, types.KCounter:
		return false
	}
	return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return !givable(e) })
}

// packedTypes are the types that exports pass packed, each once.
func packedTypes(exports []Export) []types.Type {
	var out []types.Type
	add := func(t types.Type, r row) {
		if r.shape == bytesInRow && !slices.ContainsFunc(out, func(o types.Type) bool { return codecName(o) == codecName(t) }) {
			out = append(out, t)
		}
	}
	for i := range exports {
		for _, p := range exports[i].params() {
			r, _ := convert(p.typ)
			add(p.typ, r)
		}
		for _, t := range results(exports[i].result()) {
			r, _ := resultRow(t)
			add(t, r)
		}
	}
	return out
}

// within tells whether t is part of type in.
func within(in, t types.Type) bool {
	return in == t || slices.ContainsFunc(in.Elems, func(e types.Type) bool { return within(e, t) })
}

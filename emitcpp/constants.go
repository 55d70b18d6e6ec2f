package emitcpp

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
)

// constants writes the names and literals of one translation unit.
func (m *module) constants(w *writer) {
	names := make([]string, 0, len(m.names))
	for n := range m.names {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		w.line("%s", m.nameDef(n))
	}
	for _, def := range m.kwnames {
		w.line("%s", def)
	}
	for i, s := range m.strList {
		strConstant(w, fmt.Sprint(prefixStr, i), s)
	}
	for i, s := range m.bytesList {
		constant(w, "pyx::bytes", fmt.Sprint(prefixBytes, i), s)
	}
}

// strConstant writes a str literal. Characters of one byte outside ASCII are rare: these are decoded like wider ones.
func strConstant(w *writer, name, s string) {
	if strings.ContainsFunc(s, func(r rune) bool { return r > unicode.MaxASCII }) {
		w.line("static const pyx::str %s = pyx::literal(%s, %d);", name, quote(s), len(s))
		return
	}
	constant(w, "pyx::str", name, s)
}

// constant writes a literal whose characters or bytes take one byte each: static data. Those of one character are the
// runtime's, as there is one of each.
func constant(w *writer, class, name, s string) {
	switch len(s) {
	case 0:
		w.line("PYX_CONSTANT %s %s{};", class, name)
	case 1:
		w.line("PYX_CONSTANT %s %s{&pyx::latin1[%d].body};", class, name, s[0])
	default:
		w.line("static pyx::str_body %s_body = pyx::constant_body(%s, %d);", name, quote(s), len(s))
		w.line("PYX_CONSTANT %s %s{&%s_body};", class, name, name)
	}
}

package core

import "strings"

// Identifier makes a C++ identifier of a qualified name. Several names can give the same.
func Identifier(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
			return r
		}
		return '_'
	}, s)
}

// count numbers the functions whose names give the same identifier. Emitted names have this number instead of the ID,
// which a function has in common with nothing but its place among all others: the C++ of a function is the same after
// an edit of another.
func count(funcs []*Func) {
	seen := map[string]int{}
	for _, f := range funcs {
		name := Identifier(f.Qualname)
		f.Nth = seen[name]
		seen[name]++
	}
}

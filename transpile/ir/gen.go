package ir

import (
	"strings"

	"pyx2cpp/typer/types"
)

// NextType is what a step of a generator gives: whether there is an item, and the item.
func NextType(gen types.Type) types.Type { return types.Tuple(types.Bool, gen.Elems[0]) }

// GenSym names the C++ type of the state of the generators of type t.
func GenSym(t types.Type) string {
	return "G_" + strings.Map(func(r rune) rune {
		if r == '_' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
			return r
		}
		return '_'
	}, t.Name)
}

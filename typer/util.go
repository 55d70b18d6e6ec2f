package typer

import (
	"slices"
	"sort"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// TypingOf returns the Typing of a statement that has one.
func TypingOf(s core.Stmt) *core.Typing { return typing(s) }

func sorted(vs []int) []int { sort.Ints(vs); return vs }

// typing returns the Typing of a statement that has one.
func typing(s core.Stmt) *core.Typing {
	switch s := s.(type) {
	case *core.Let:
		return &s.Typing
	case *core.StoreCell:
		return &s.Typing
	case *core.StoreGlobal:
		return &s.Typing
	case *core.StoreName:
		return &s.Typing
	case *core.StoreAttr:
		return &s.Typing
	case *core.StoreItem:
		return &s.Typing
	case *core.Delete:
		return &s.Typing
	case *core.Unpack:
		return &s.Typing
	case *core.For:
		return &s.Typing
	case *core.Return:
		return &s.Typing
	case *core.Raise:
		return &s.Typing
	}
	return nil
}

// publicAttrs are the attributes without underscores that numbers have.
var publicAttrs = map[types.Kind][]string{
	types.KNone: {},
	types.KBool: intAttrs, types.KInt: intAttrs, types.KWide: intAttrs,
	types.KFloat: {"as_integer_ratio", "conjugate", "fromhex", "hex", "imag", "is_integer", "real"},
}

var intAttrs = []string{"as_integer_ratio", "bit_count", "bit_length", "conjugate", "denominator", "from_bytes", "imag",
	"numerator", "real", "to_bytes"}

// lacks tells whether values of type t never have an attribute of that name.
func lacks(t types.Type, name string) bool {
	known, ok := publicAttrs[t.Kind]
	return ok && !strings.HasPrefix(name, "__") && !slices.Contains(known, name)
}

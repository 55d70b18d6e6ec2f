package typer

import (
	"slices"
	"strings"

	"pyx2cpp/typer/types"
)

// publicAttrs are the attributes without underscores that numbers have.
var publicAttrs = map[types.Kind][]string{
	types.KNone: {},
	types.KBool: intAttrs, types.KInt: intAttrs, types.KWide: intAttrs,
	types.KFloat: {"as_integer_ratio", "conjugate", "fromhex", "hex", "imag", "is_integer", "real"},
}

var intAttrs = []string{"as_integer_ratio", "bit_count", "bit_length", "conjugate", "denominator", "from_bytes", "imag",
	"numerator", "real", "to_bytes"}

// containerAttrs are those that texts and containers have.
var containerAttrs = map[types.Kind]string{
	types.KStr: `capitalize casefold center count encode endswith expandtabs find format format_map index isalnum isalpha
		isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower
		lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split
		splitlines startswith strip swapcase title translate upper zfill`,
	types.KTuple: "count index",
	types.KList:  "append clear copy count extend index insert pop remove reverse sort",
	types.KDict:  "clear copy fromkeys get items keys pop popitem setdefault update values",
	types.KSet: `add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset
		issuperset pop remove symmetric_difference symmetric_difference_update union update`,
}

// lacks tells whether values of type t never have an attribute of that name.
func lacks(t types.Type, name string) bool {
	known, ok := publicAttrs[t.Kind]
	return ok && !strings.HasPrefix(name, "__") && !slices.Contains(known, name)
}

// lacksInUnion is lacks for a member of a union, whose other members are what the program means: an operation on it leaves
// for the generic clone, which knows better should another Python have that attribute.
func lacksInUnion(t types.Type, name string) bool {
	if known, ok := containerAttrs[t.Kind]; ok {
		return !strings.HasPrefix(name, "__") && !slices.Contains(strings.Fields(known), name)
	}
	return lacks(t, name)
}

package lib

import (
	"slices"
	"strings"
)

// byKeyword lists what functions and methods of the built-in types, math, operator and heapq take by keyword besides
// what stands behind a *; everything else of theirs is positional-only, and a call that names it raises TypeError.
var byKeyword = words(`
	bytes.decode encoding errors
	bytes.hex sep bytes_per_sep
	bytes.rsplit sep maxsplit
	bytes.split sep maxsplit
	collections.deque iterable maxlen
	collections.namedtuple typename field_names rename defaults module
	complex real imag
	enumerate iterable start
	int base
	int.from_bytes bytes byteorder signed
	int.to_bytes length byteorder signed
	math.isclose a b
	open file mode buffering encoding errors newline closefd opener
	pow base exp mod
	round number ndigits
	str object encoding errors
	str.encode encoding errors
	str.expandtabs tabsize
	str.rsplit sep maxsplit
	str.split sep maxsplit
	str.splitlines keepends
	sum start
`)

// owners are the namespaces that byKeyword speaks of.
const owners = ` bytes complex dict collections Counter defaultdict deque float frozenset heapq int list math operator set str tuple `

// words reads lines of a name and what belongs to it.
func words(text string) map[string][]string {
	table := map[string][]string{}
	for _, line := range strings.Split(text, "\n") {
		if fields := strings.Fields(line); len(fields) > 0 {
			table[fields[0]] = fields[1:]
		}
	}
	return table
}

// placeOnly tells whether a function takes the parameter only by its place.
func placeOnly(function, param string) bool {
	owner, _, dotted := strings.Cut(function, ".")
	if dotted && !strings.Contains(owners, " "+owner+" ") {
		return false
	}
	return !slices.Contains(byKeyword[function], param)
}

package core

import (
	"strconv"
	"strings"

	"pyx2cpp/transpile/syntax"
)

// The functions of itertools that choose items take these from a pool, which CPython
// fills when the iterator is made: so does the call of a generator function with a
// parameter "pool", which gets a copy of a list.

// choosingText is the text for a call of one of them, "" where there is none: nested loops
// where the number of items is a small literal.
func (b *builder) choosingText(name string, e *syntax.Call) string {
	switch {
	case name == "product" && len(e.Keywords) == 1 && e.Keywords[0].Arg == "repeat" && len(e.Args) == 1:
		if r, ok := b.constInt(e.Keywords[0].Value); ok && r > 0 && r <= maxNested {
			return nestedText(name, "pool, repeat", repeated("pool", r), func(int) (string, string) { return "0", "" })
		}
		return pooled(name, "pool, repeat", "repeat")
	case len(e.Keywords) > 0:
		return ""
	case name == "product" && len(e.Args) > 0 && len(e.Args) <= maxNested:
		pools := make([]string, len(e.Args))
		for i := range pools {
			pools[i] = "pool" + strconv.Itoa(i)
		}
		return nestedText(name, strings.Join(pools, ", "), pools, func(int) (string, string) { return "0", "" })
	case name == "permutations" && len(e.Args) == 1:
		return strings.Replace(pooled(name, "pool", "r"), "    n = len(pool)\n", "    n = len(pool)\n    r = n\n", 1)
	case name == "product" || len(e.Args) != 2:
		return ""
	}
	r, ok := b.constInt(e.Args[1])
	if !ok || r <= 0 || r > maxNested {
		return pooled(name, "pool, r", "r")
	}
	return nestedText(name, "pool, r", repeated("pool", r), func(i int) (string, string) {
		switch {
		case i == 0:
			return "0", ""
		case name == "combinations":
			return "i" + strconv.Itoa(i-1) + " + 1", ""
		case name == "combinations_with_replacement":
			return "i" + strconv.Itoa(i-1), ""
		}
		tests := make([]string, i)
		for j := range tests {
			tests[j] = "i" + strconv.Itoa(i) + " != i" + strconv.Itoa(j)
		}
		return "0", strings.Join(tests, " and ")
	})
}

func repeated(s string, n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = s
	}
	return out
}

// pooled is the text of choosing with the pool as a parameter; count is what it calls r.
func pooled(name, params, count string) string {
	_, body, _ := strings.Cut(strings.TrimPrefix(choosing[name], "\n"), "\n")
	body = strings.TrimPrefix(body, "    pool = list(iterable)\n")
	if count != "r" {
		body = "    r = " + count + "\n" + body
	}
	return "def " + name + "(" + params + "):\n" + body
}

// nestedText is a loop per item over the indices of the pools; each tells where the
// indices of a loop begin, and what is asked of them.
func nestedText(name, params string, pools []string, each func(i int) (from, test string)) string {
	var t strings.Builder
	t.WriteString("def " + name + "(" + params + "):\n")
	indent, items := "    ", ""
	for i, p := range pools {
		from, test := each(i)
		index := "i" + strconv.Itoa(i)
		t.WriteString(indent + "for " + index + " in range(" + from + ", len(" + p + ")):\n")
		indent += "    "
		if test != "" {
			t.WriteString(indent + "if " + test + ":\n")
			indent += "    "
		}
		items += p + "[" + index + "], "
	}
	t.WriteString(indent + "yield (" + items + ")\n")
	return t.String()
}

package lib

import (
	"fmt"
	"strings"
	"sync"

	"pyx2cpp/typer/types"
)

// Table is the table of rows, indexed by Python name.
type Table struct {
	rows   []*Row
	byName map[string][]*Row
}

// Builtin is the table of everything pyx2cpp supports. Running what was built
// before does not need it, and parses nothing.
var Builtin = sync.OnceValue(func() *Table {
	return mustTable(intRows, wideRows, floatRows, boolRows, noneRows, strRows, strMethodRows, translateRows, listRows, tupleRows, tupleOfRows,
		iterRows, dictRows, builtinRows, textRows, mathRows, moduleRows, complexRows, bytesRows, bytesMethodRows, scalarRows, mixedRows, numberTable, arrayTables,
		collectionRows,
		bufferRows, frameTable, structTable, zipRows, reversedRows, anyOfRows, pythonTable, iteratorTable, stdlibTable, decimalTable, dataTable, specialTable, specialThrough, scipyTable, objectRows, instRows, memberRows)
})

// NewTable parses the signatures of the groups of rows.
func NewTable(groups ...[]Row) (*Table, error) {
	t := &Table{byName: map[string][]*Row{}}
	for _, g := range groups {
		for i := range g {
			r := &g[i]
			if err := r.parse(); err != nil {
				return nil, fmt.Errorf("row %s%s: %w", r.Name, r.Sig, err)
			}
			t.rows = append(t.rows, r)
			t.byName[r.Name] = append(t.byName[r.Name], r)
		}
	}
	return t, nil
}

func mustTable(groups ...group) *Table {
	t, err := NewTable(allOf(groups...)())
	if err != nil {
		panic(err)
	}
	return t
}

// Rows returns all rows in the order of the table.
func (t *Table) Rows() []*Row { return t.rows }

// Named returns the overloads of a name.
func (t *Table) Named(name string) []*Row { return t.byName[name] }

// Has tells whether any row has the name or a name that starts with it and a dot.
func (t *Table) Has(name string) bool { return len(t.byName[name]) > 0 }

func (r *Row) parse() error {
	sig := r.Sig
	if !strings.HasPrefix(sig, "(") {
		return fmt.Errorf("signature does not start with (")
	}
	end := closing(sig)
	if end < 0 {
		return fmt.Errorf("unbalanced signature")
	}
	rest := strings.TrimSpace(sig[end+1:])
	if !strings.HasPrefix(rest, "->") {
		return fmt.Errorf("signature without ->")
	}
	res, err := types.Parse(strings.TrimSpace(rest[2:]))
	if err != nil {
		return err
	}
	r.Result = res
	keyword := false
	for _, p := range splitTop(sig[1:end]) {
		p = strings.TrimSpace(p)
		if p == "*" {
			keyword = true
			continue
		}
		name, typ, ok := strings.Cut(p, ":")
		if !ok {
			return fmt.Errorf("parameter %q without a type", p)
		}
		typ, def, _ := strings.Cut(typ, "=")
		pt, err := types.Parse(strings.TrimSpace(typ))
		if err != nil {
			return err
		}
		name, star := strings.CutPrefix(strings.TrimSpace(name), "*")
		r.Params = append(r.Params, Param{Name: name, Type: pt, Default: strings.TrimSpace(def), Keyword: keyword && !star, Star: star,
			Place: !keyword && placeOnly(r.Name, name)})
	}
	return nil
}

func closing(s string) int {
	depth := 0
	for i, c := range s {
		switch c {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
			if depth == 0 {
				return i
			}
		}
	}
	return -1
}

// splitTop splits at commas outside brackets.
func splitTop(s string) []string {
	var out []string
	depth, start := 0, 0
	for i, c := range s {
		switch c {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
		case ',':
			if depth == 0 {
				out = append(out, s[start:i])
				start = i + 1
			}
		}
	}
	if strings.TrimSpace(s[start:]) != "" {
		out = append(out, s[start:])
	}
	return out
}

package lib

import (
	"fmt"
	"strconv"
	"strings"
)

// rows reads a group of the table, one row a line:
//
//	NAME(SIGNATURE) -> RESULT ;; C++ name ;; flags ;; example
//
// The flags are raises, exits, pure, apart, python, numpy, dates, cold, shared, notes, elementwise, contig,
// cost=N, ulp=N, orderfree, unchecked=NAME, grow=NAME, when=NAME (a condition on the
// argument types, of conditions), as=NAME (a rule for the result, of rules). The C++ name may start with "op:" (infix
// operator), "pre:" (prefix operator) or "m:" (method of the first argument).
// header applies to all lines. An empty line or one that starts with # is skipped.
func rows(header, text string) group {
	return func() []Row { return readRows(header, text) }
}

// group is a part of the table, read when the table is made: most runs of the compiler find what they want in its cache.
type group func() []Row

// allOf is several groups as one.
func allOf(gs ...group) group {
	return func() []Row {
		var out []Row
		for _, g := range gs {
			out = append(out, g()...)
		}
		return out
	}
}

func readRows(header, text string) []Row {
	var out []Row
	for _, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		r, err := readRow(header, line)
		if err != nil {
			panic(fmt.Sprintf("library table, %q: %v", line, err))
		}
		out = append(out, r)
	}
	return out
}

func readRow(header, line string) (Row, error) {
	parts := strings.Split(line, ";;")
	if len(parts) < 2 {
		return Row{}, fmt.Errorf("no C++ name")
	}
	head := strings.TrimSpace(parts[0])
	open := strings.IndexByte(head, '(')
	if open < 0 {
		return Row{}, fmt.Errorf("no signature")
	}
	r := Row{Name: head[:open], Sig: head[open:], Cxx: strings.TrimSpace(parts[1]), Header: header}
	if len(parts) > 2 {
		for _, f := range strings.Fields(parts[2]) {
			if err := r.flag(f); err != nil {
				return r, err
			}
		}
	}
	if len(parts) > 3 {
		r.Example = strings.TrimSpace(parts[3])
	}
	return r, nil
}

func (r *Row) flag(f string) error {
	name, value, _ := strings.Cut(f, "=")
	switch name {
	case "raises":
		r.Raises = true
	case "exits":
		r.Exits = true
	case "pure":
		r.Pure = true
	case "apart":
		r.Apart = true
	case "numpy":
		r.NumPy = true
	case "dates":
		r.Dates = true
	case "python":
		r.Python = true
	case "cold":
		r.Cold = true
	case "shared":
		r.Shared = true
	case "notes":
		r.Notes = true
	case "elementwise":
		r.Elementwise = true
	case "contig":
		r.Contig = true
	case "orderfree":
		r.How = OrderFree
	case "when":
		if r.Accepts = conditions[value]; r.Accepts == nil {
			return fmt.Errorf("unknown condition %q", value)
		}
	case "as":
		if r.Infer = rules[value]; r.Infer == nil {
			return fmt.Errorf("unknown rule %q", value)
		}
	case "grow":
		r.Grow = value
	case "unchecked":
		r.Unchecked = value
	case "doc":
		r.Doc = strings.ReplaceAll(value, "_", " ")
	case "cost", "ulp":
		n, err := strconv.Atoi(value)
		if err != nil {
			return fmt.Errorf("flag %s: %w", f, err)
		}
		if name == "cost" {
			r.Cost = n
		} else {
			r.How, r.ULPs = ULP, n
		}
	default:
		return fmt.Errorf("unknown flag %q", f)
	}
	return nil
}

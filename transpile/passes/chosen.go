package passes

import (
	"maps"

	"pyx2cpp/transpile/ir"
)

// choices are the values of locals that a nest assigns in several places, as
// the place of a minimum:
//
//	v_best = 0
//	for 1 v_c = 0 to v_k step 1:
//	  if …: v_best = v_c
//	t1 = check pass.axis_index(v_best, n_counts)
//
// Wherever such a local is read it has one of the values, so that an index
// check of it is decided before the nest when it holds for each of them.
type choices struct {
	values  map[*ir.Local][]choice
	unknown map[*ir.Local]bool // assigned something that is no polynomial
	sure    map[*ir.Local]bool // assigned in the nest whenever the current statement is reached
	waiting []waiting
}

// choice is one of the values, and the loops around its assignment.
type choice struct {
	value poly
	box   []side
}

// waiting is an index check of such a local.
type waiting struct {
	check *ir.Check
	index *ir.Local
	size  poly
	early bool // the local may still have its value from before the nest
}

func newChoices() *choices {
	return &choices{values: map[*ir.Local][]choice{}, unknown: map[*ir.Local]bool{}, sure: map[*ir.Local]bool{}}
}

// assign notes that l gets a value, nil for one that is not known.
func (c *choices) assign(l *ir.Local, value poly, box []side) {
	c.sure[l] = true
	if value == nil {
		c.unknown[l] = true
		return
	}
	c.values[l] = append(c.values[l], choice{value, append([]side{}, box...)})
}

// wait notes an index check of a local without a value of its own.
func (c *choices) wait(check *ir.Check, size poly) {
	if use, ok := check.Args[0].(*ir.Use); ok && size != nil && check.Dst != nil {
		c.waiting = append(c.waiting, waiting{check, use.Local, size, !c.sure[use.Local]})
	}
}

// inside walks something that may not run at all.
func (c *choices) inside(walk func()) {
	before := maps.Clone(c.sure)
	walk()
	c.sure = before
}

// maxChoices is how many values the tests before a nest may be about.
const maxChoices = 4

// candidates makes candidates of the checks that wait.
func (n *nest) candidates() {
	for _, w := range n.choices.waiting {
		values := n.choices.values[w.index]
		if n.choices.unknown[w.index] || len(values) == 0 {
			continue
		}
		if w.early {
			values = append([]choice{{value: polyVar(w.index)}}, values...)
		}
		if len(values) > maxChoices {
			continue
		}
		n.checks[w.check] = &candidate{size: w.size, others: values[1:], value: values[0].value, box: values[0].box}
		n.order = append(n.order, w.check)
	}
}

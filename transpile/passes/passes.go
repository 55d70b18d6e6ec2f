// Package passes rewrites IR into IR that says the same with less work.
//
// The table in this file is the order; each pass is one file, whose comment
// shows the IR before and after.
package passes

import (
	"fmt"
	"strings"
	"time"

	"pyx2cpp/transpile/diag"
	"pyx2cpp/transpile/ir"
)

// Pass is one rewriting of a function.
type Pass struct {
	Name string
	Run  func(*Context)
}

// Context is what a pass works on.
type Context struct {
	Module *ir.Module
	Func   *ir.Func
	// labels is the largest loop or block ID in use.
	labels int
	// temps counts the locals made by passes, by name prefix.
	temps   map[string]int
	remarks *[]Remark
	pass    string // the name of the one that runs
}

// Remark says why something was not made faster.
type Remark struct {
	Func   string // Python name
	Line   int
	Reason string
	Pass   string // that could not do it
}

// Format returns remarks as text, one a line.
func Format(list []Remark) string {
	var b strings.Builder
	for _, r := range list {
		fmt.Fprintf(&b, "%s:%d: %s\n", r.Func, r.Line, r.Reason)
	}
	return b.String()
}

// Options says what happens around the passes.
type Options struct {
	Verify bool                                  // check the module after every pass
	Dump   func(pass string, m *ir.Module)       // called after every pass
	Timing func(pass string, took time.Duration) // called for every pass with its time over all functions
}

// Table lists the passes in the order in which they run.
var Table = []Pass{
	{"masks", masks},
	{"products", products},
	{"fold", fold},
	{"popcount", popcount},
	{"structure", structure},
	{"inline", inline},
	{"fold loops", fold},
	{"fuse", fuse},
	{"fuse sums", fuseSums},
	{"broadcast", broadcast},
	{"tuple indices", tupleIndices},
	{"prange", prange},
	{"flat", flat},
	{"flat arrays", flatArrays},
	{"ranges", ranges},
	{"version", version},
	{"fold indices", fold},
	{"plain", plain},
	{"quiet", quietLoops},
	{"scalar", scalar},
	{"sums", sums},
	{"again", again},
	{"remarks", remarks},
	{"fuse rows", fuseRows},
	{"spans", spans},
	{"exits", exits},
	{"fold temporaries", fold},
	{"methods", methods},
	{"limits", joinLimits},
	{"park", park},
	{"parallel", parallel},
	{"aside", aside},
	{"polls", polls},
	{"abreast", abreast},
	{"notes", notes},
	{"pace", pace},
	{"clean", clean},
}

// Order is a constraint between two passes of the table, with its reason.
type Order struct{ Before, After, Reason string }

// Orders are checked by a test.
var Orders = []Order{
	{"fold", "popcount", "the text is an operand then"},
	{"masks", "fold", "what leads to a mask is one statement a step at first"},
	{"masks", "products", "a power of two as the modulus is a mask"},
	{"products", "fold", "as for masks"},
	{"fold", "structure", "a while loop is recognised by the test that it begins with, as one expression"},
	{"popcount", "inline", "a loop that is an instruction is none"},
	{"inline", "fold loops", "parameters are copies of what is passed"},
	{"inline", "quiet", "a call may raise, which can't be taken back"},
	{"structure", "fold loops", "the bounds of a counted loop are copies at first"},
	{"fold loops", "flat", "an index that is a copied constant is seen as a constant"},
	{"fold loops", "fuse", "operands are named by the locals that hold them"},
	{"fuse", "fuse sums", "the whole expression is one operation then"},
	{"fuse sums", "broadcast", "operands are marked once it is settled which expression they belong to"},
	{"fuse sums", "version", "as for other expressions"},
	{"fuse", "version", "in the copy of a loop its expressions are joined already"},
	{"structure", "ranges", "the variable of a counted loop has bounds; an item of an iterator has none"},
	{"fold loops", "prange", "an index is the loop variable itself"},
	{"tuple indices", "prange", "so is an index along one axis"},
	{"prange", "flat", "it looks at the indices of items, of lists"},
	{"prange", "flat arrays", "and of arrays"},
	{"park", "parallel", "what threads run is the loop as it will be emitted"},
	{"parallel", "aside", "the loop that runs in order is hardly ever needed"},
	{"parallel", "polls", "threads are asked for signals between chunks"},
	{"version", "again", "an index that a loop decides is its variable, not where a check put it"},
	{"scalar", "again", "elements are recognised by their indices"},
	{"sums", "again", "as for elements"},
	{"again", "exits", "a check that is gone needs no way out"},
	{"again", "fold temporaries", "its result is a copy"},
	{"tuple indices", "flat arrays", "an element is taken by ints"},
	{"flat arrays", "ranges", "as for lists"},
	{"flat", "ranges", "the bounds check of an item is a plain comparison of ints once the list is known to be flat"},
	{"ranges", "version", "what holds always needs no test at run time"},
	{"version", "fold indices", "unchecked arithmetic can be folded into the expressions that use it"},
	{"version", "quiet", "a check of an index may raise, which can't be taken back"},
	{"fold indices", "quiet", "elements are in the statements that use them"},
	{"quiet", "scalar", "what makes no notes can be moved"},
	{"fold indices", "scalar", "elements are recognised by their index expressions"},
	{"version", "sums", "the items are taken from memory without checks"},
	{"sums", "remarks", "what is summed in chunks has no check left"},
	{"sums", "exits", "the checks of the slow loop keep their ways out"},
	{"flat", "fuse rows", "a list that is flat needs no span"},
	{"version", "spans", "loops that are copied have their spans twice"},
	{"fuse rows", "spans", "the span of a row can be taken before a loop when it is an expression"},
	{"fuse rows", "exits", "an exit before both is one that others can share"},
	{"version", "exits", "a check that is gone needs no way out, and must not lend its own to others"},
	{"exits", "fold temporaries", "temporaries that were kept for an exit only can be folded after it"},
	{"version", "limits", "they are tests before versioned loops"},
	{"fold temporaries", "limits", "folding would put what is computed before the loop back"},
	{"limits", "aside", "a loop put aside has no tests"},
	{"fold temporaries", "methods", "an argument that is computed stands in the call then"},
	{"methods", "aside", "what is looked up is a local until then"},
	{"park", "aside", "what is parked need not be handed to the function aside"},
	{"fold temporaries", "park", "folding would undo it: a parked value is a copy"},
	{"aside", "polls", "what is improved is the loop as it was written"},
	{"quiet", "notes", "a nest whose flags are read afterwards needs no other tests"},
	{"polls", "notes", "a loop that can be vectorised has been cut into pieces"},
	{"fold temporaries", "notes", "folding would put operations back into one expression"},
	{"polls", "abreast", "a long loop has been cut into pieces, between which signals are looked for"},
	{"plain", "quiet", "in lanes the flags tell of all operations at once"},
	{"quiet", "abreast", "a loop that clang makes vectors of needs no lanes; the others are left as they are"},
	{"abreast", "notes", "lanes have no use for tests of what warns: the flags tell"},
	{"notes", "pace", "a loop that tests what it computes is not a small one"},
	{"polls", "pace", "the pieces of a long loop are long themselves"},
	{"notes", "clean", "operations get locals of their own"},
	{"fold temporaries", "clean", "folding leaves locals without uses"},
	{"scalar", "clean", "scalar replacement leaves locals without uses"},
}

// Run applies the table to every function of m, which is changed in place, and
// returns what could not be improved.
func Run(m *ir.Module) []Remark { return RunWith(m, Options{}) }

// RunWith is Run with something to be done around the passes.
func RunWith(m *ir.Module, opts Options) []Remark {
	var remarks []Remark
	for _, p := range Table {
		start := time.Now()
		for _, f := range m.Funcs {
			if f.Gen == nil { // what is known before a yield need not hold after it
				runOne(p, m, f, &remarks)
			}
		}
		if opts.Timing != nil {
			opts.Timing(p.Name, time.Since(start))
		}
		if opts.Dump != nil {
			opts.Dump(p.Name, m)
		}
		if opts.Verify {
			if errs := ir.Verify(m); len(errs) > 0 {
				panic(fmt.Sprintf("pass %s: %v", p.Name, errs[0]))
			}
		}
	}
	giveWay(m)
	return remarks
}

// runOne applies one pass to one function and names both in a panic.
func runOne(p Pass, m *ir.Module, f *ir.Func, remarks *[]Remark) {
	defer diag.InFunction(f.CoreID, f.Sym)
	defer func() {
		if r := recover(); r != nil {
			panic(fmt.Sprintf("pass %s: %v", p.Name, r))
		}
	}()
	c := newContext(m, f, remarks)
	c.pass = p.Name
	p.Run(c)
}

func newContext(m *ir.Module, f *ir.Func, remarks *[]Remark) *Context {
	c := &Context{Module: m, Func: f, temps: map[string]int{}, remarks: remarks}
	ir.Walk(f.Body, func(s ir.Stmt) {
		if id, ok := ir.LoopID(s); ok {
			c.labels = max(c.labels, id)
		}
		if t, ok := s.(*ir.Try); ok {
			c.labels = max(c.labels, t.ID)
		}
	})
	return c
}

// label returns a new loop or block ID.
func (c *Context) label() int {
	c.labels++
	return c.labels
}

// missed records why something stayed slow.
func (c *Context) missed(line int, format string, args ...any) {
	*c.remarks = append(*c.remarks, Remark{c.Func.PyName, line, fmt.Sprintf(format, args...), c.pass})
}

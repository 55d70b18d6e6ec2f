package core

import "pyx2cpp/typer/types"

// Env gives the type of each live variable at a place, by variable ID.
// A variable that may be unbound has a union with types.Unbound.
type Env map[int]types.Type

// Target is what the typer chose to carry out an operation: a row of the
// library table, an instance of a function, or the object protocol.
type Target interface{ TargetName() string }

// Typing is what the typer records on its own copy of a statement. It is
// empty in the core that desugaring makes.
type Typing struct {
	// Args holds the type of each operand as it is read here, in the order in
	// which the node lists them (Operands).
	Args []types.Type
	// Want holds the type to which each operand is converted before the
	// operation, as the target's parameters demand.
	Want []types.Type
	// Result is the type of the value produced (for For: of one item).
	Result types.Type
	// Yields, when set, is the wider type of what Target gives, of which Result is
	// expected: a value of another type goes on in the generic clone after the operation.
	Yields types.Type
	// Target carries the operation out; nil where the node itself says it all
	// (Copy, and statements without an operation).
	Target Target
	// Bind tells, for each parameter of the target (a row or an instance), which
	// operand is passed (index into Args), or -1 for the parameter's default. Nil:
	// the operands in their order. For what an instance captures: Captured of the
	// variable that holds it here.
	Bind []int
	// Parts are arguments that are no operand by themselves; Bind names them by PartAt.
	Parts []Part
	// From, when set, is the first of several statements that are carried out as one, of which this is another: what
	// leaves here goes on in the generic clone before that one.
	From *Node
	// Split, when set, replaces the statement: an operand is a union, and there is one
	// copy of the statement for each of its members.
	Split *Split
}

// Split is a statement typed once per member of a union operand.
type Split struct {
	Var *Var
	// Guard, when set, is what Var, an object, has to be: it is tested before the statement.
	Guard types.Type
	Cases []SplitCase
	// Join holds the types after it.
	Join Env
}

// SplitCase is the copy for one member.
type SplitCase struct {
	Type types.Type
	Stmt Stmt
}

// Told is what a variable, which holds an object, has to be where a branch begins; something else leaves before the test.
type Told struct {
	Var  *Var
	Type types.Type
}

// Captured is what Bind holds for a captured variable: v holds its value in the caller.
func Captured(v *Var) int { return -2 - v.ID }

// CapturedVar is the ID of the variable that an entry of Bind names, -1 if it names none.
func CapturedVar(bind int) int {
	if bind <= partBase {
		return -1
	}
	return max(-2-bind, -1)
}

// Part is an argument that is made for a call: item Item of the tuple that is
// operand Operand (a call with *), or, when Tuple is set, the tuple of Items,
// which are entries of Bind (a parameter with *), or, when Whole is set, the items of list Operand
// as that tuple, or, when Cell is set, cell Item
// of the function object that is operand Operand (or that the pseudo-name Of holds, of type OfType), or, when Dict is set, the dict of
// Names and Items (a parameter with **); with From it begins with a copy of the dict Items[0], which must have none of
// Lacks and loses Drops. With Empty it is no argument: the dict Items[0] must be empty but for Names. With Take it
// is what the dict Items[0] has under the name of the parameter, or the default.
type Part struct {
	Operand, Item     int
	Tuple, Cell, Dict bool
	// Bound: what a functools.partial object has bound, its Item.
	Bound             bool
	From, Empty, Take bool
	Whole             bool
	// Exactly: no argument, but the Operand, a list or tuple of any length, must have Item items.
	Exactly bool
	// Before is how many entries stand before the copy.
	Before       int
	Lacks, Drops []string
	Items        []int
	Names        []string
	Of           string
	OfType       types.Type
}

const partBase = -1 << 24

// PartAt is what Bind holds for Parts[i].
func PartAt(i int) int { return partBase - i }

// PartOf is the index in Parts that an entry of Bind names, -1 if it names none.
func PartOf(bind int) int { return max(partBase-bind, -1) }

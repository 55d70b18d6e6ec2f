package ir

import "fmt"

// Abreast runs turns of a counted loop side by side, one in each lane of vectors, from From on and while more than the
// lanes are left before To. It stops where an operation of one of them would raise or warn: At is the first turn that has
// not been made.
//
// Body and the bodies of Funcs, what it calls, callees first, are in a form of their own (passes/abreast.go), which
// Bodies does not show: every row computes with vectors, nothing fails, and there are no edges. Items are stored when a
// turn is known to be good; then Tail, which is plain code, is carried out for one turn after the other.
type Abreast struct {
	At       *Local
	From, To Expr
	Var      *Local // the turn, in indices of Body
	Body     []Stmt
	Tail     []Stmt
	Carried  []*Local // assigned in Tail
	Funcs    []*Func
	Outer    []Expr // what Body reads of the function around it
	Line     int
}

func (*Abreast) stmt() {}

// outer returns the places of the expressions that stand for what is read.
func (s *Abreast) outer() []*Expr {
	return append([]*Expr{&s.From, &s.To}, each(s.Outer)...)
}

func (s *Abreast) headString() string {
	return fmt.Sprintf("%s = abreast %s = %s to %s:%s", s.At.Name, s.Var.Name, ExprString(s.From), ExprString(s.To), at(s.Line))
}

package diag

import (
	"fmt"
	"os"
)

// Defect is the panic value of a stage that failed on one function: the
// pipeline leaves that function in Python and goes on with the others.
type Defect struct {
	Function int // ID of the function in the core
	Text     string
}

// Error gives the text.
func (d *Defect) Error() string { return d.Text }

// InFunction gives a panic that passes through it the function it was about.
// It is to be deferred.
func InFunction(id int, name string) {
	switch r := recover().(type) {
	case nil:
	case *Defect:
		panic(r)
	default:
		panic(&Defect{Function: id, Text: fmt.Sprintf("function %s: %v", name, r)})
	}
}

// FailAsked panics where PYX2CPP_FAIL asks for it: a stage, or a stage and a
// function. This is how tests see what becomes of a defect.
func FailAsked(place string) {
	if place == os.Getenv("PYX2CPP_FAIL") {
		panic("asked for by PYX2CPP_FAIL")
	}
}

package typer

import "pyx2cpp/typer/types"

// A bound method of a native instance is a value like others: the receiver,
// with the method as part of the type. Tables of methods and callbacks in
// attributes are called directly, and their instances stay native:
//
//	self.ops = {"push": self.push}      dict[str, bound[VM.push]]
//	self.ops[op](x)                     VM.push(the receiver, x)
//
// What such a value does not have is an identity of its own: where the program
// compares one by "is", all are the objects of Python instead.

// methodsAreObjects is noted among what inference has found out in vain.
var methodsAreObjects = refusedHelper{}

// methodIsValue tells whether the look-up of a method on an instance gives a value.
func (a *analysis) methodIsValue(m *Member) bool {
	fn := a.p.byFunc[m.Func]
	return fn != nil && fn.Stays == "" && !a.p.refused[methodsAreObjects]
}

// methodIdentity looks for bound methods among what "is" compares.
func (a *analysis) methodIdentity(ts []types.Type) {
	for _, t := range ts {
		for _, m := range t.Members() {
			if m.Kind == types.KBound && !a.p.refused[methodsAreObjects] {
				a.p.refused[methodsAreObjects] = true
				a.p.restart = true
			}
		}
	}
}

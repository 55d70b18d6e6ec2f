package types

// recognised are the objects known by name whose class the boundary can tell,
// with the numbers by which it does (cpprt/include/py/module.hpp).
var recognised = map[string]int{"Generator": -2, "RandomState": -3}

// AsText stands for types that the boundary tests by their names.
const AsText = -4

// Recognised is the number by which an entry tests an argument of type t, an
// object of which the name of its class is known; 0: it can't be tested.
func Recognised(t Type) int {
	if t.Kind != KObject {
		return 0
	}
	if IsFrame(t) || IsSeries(t) {
		return AsText
	}
	return recognised[t.Name]
}

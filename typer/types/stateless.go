package types

// Stateless tells whether values of the type are known entirely at compile time and nothing stands for them at run time:
// functions, modules, classes, and methods bound to these.
func Stateless(t Type) bool {
	switch t.Kind {
	case KFunc, KModule, KClass:
		return true
	case KMethod:
		return Stateless(t.Elems[0])
	}
	return false
}

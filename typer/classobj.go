package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// ConstText is the target of an operation that gives a str known at compile time.
type ConstText struct{ Text string }

// TargetName names the value in dumps.
func (t *ConstText) TargetName() string { return "constant text" }

// classOfObject is the type of the class of a Python object.
var classOfObject = types.Known("class")

// typeOf types type(x).
func (a *analysis) typeOf(s *core.Let, t types.Type) types.Type {
	if t.Kind == types.KObject {
		return a.expect(s, "call", "type of "+described(t), classOfObject)
	}
	return a.classObject(s, t)
}

// classObject gives the class of values of type t, nil where it is not one that
// native code knows.
func (a *analysis) classObject(s *core.Let, t types.Type) types.Type {
	var class types.Type
	if c := instClass(t); c != nil {
		if own := a.p.classOf(a.in.Of); c.Local && a.in.Of != c.Body.Parent && (own == nil || !own.Local) { // x may be gone before its class
			return nil
		}
		a.uses(c)
		class = types.UserClass(c.Name, c)
	} else if name := kindName(t); builtinClass[name] && (t.Kind != types.KNumPy && t.Kind != types.KBool) {
		a.builtin(name)
		class = types.Method(types.Module("builtins"), name)
	} else {
		return nil
	}
	s.Target = &lib.PyOp{Op: "static"}
	return class
}

// builtinClass are the builtin classes that kindName names.
var builtinClass = map[string]bool{"int": true, "float": true, "str": true, "list": true, "dict": true, "set": true}

// isClassObject tells whether values of a type are one class, known at compile time.
func isClassObject(t types.Type) bool {
	return userClass(t) != nil || isBuiltin(t) && builtinClass[t.Name]
}

// compareClasses decides "type(x) is C" and the like.
func (a *analysis) compareClasses(s *core.Let, x *core.Compare, ts []types.Type) types.Type {
	if !isClassObject(ts[0]) || !isClassObject(ts[1]) {
		return nil
	}
	switch x.Op {
	case "is", "==":
		s.Target = &ConstBool{classKnown(ts[0]) == classKnown(ts[1])}
	case "is not", "!=":
		s.Target = &ConstBool{classKnown(ts[0]) != classKnown(ts[1])}
	default:
		return nil
	}
	return types.Bool
}

// nameOfClass types __name__ and __qualname__ of a class of the program; nil for
// other attributes.
func (a *analysis) nameOfClass(s *core.Let, c *Class, name string) types.Type {
	switch name {
	case "__name__":
		s.Target = &ConstText{c.Body.Name}
	case "__qualname__":
		s.Target = &ConstText{c.Body.Qualname}
	default:
		return nil
	}
	a.uses(c)
	return types.Str
}

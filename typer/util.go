package typer

import (
	"sort"

	"pyx2cpp/transpile/core"
)

// TypingOf returns the Typing of a statement that has one.
func TypingOf(s core.Stmt) *core.Typing { return typing(s) }

func sorted(vs []int) []int { sort.Ints(vs); return vs }

// typing returns the Typing of a statement that has one.
func typing(s core.Stmt) *core.Typing {
	switch s := s.(type) {
	case *core.Let:
		return &s.Typing
	case *core.StoreCell:
		return &s.Typing
	case *core.StoreGlobal:
		return &s.Typing
	case *core.StoreName:
		return &s.Typing
	case *core.StoreAttr:
		return &s.Typing
	case *core.StoreItem:
		return &s.Typing
	case *core.Delete:
		return &s.Typing
	case *core.Unpack:
		return &s.Typing
	case *core.For:
		return &s.Typing
	case *core.Return:
		return &s.Typing
	case *core.Raise:
		return &s.Typing
	}
	return nil
}

// noneAttrs are the attributes that None has.
var noneAttrs = func() map[string]bool {
	out := map[string]bool{}
	for _, name := range []string{"__bool__", "__class__", "__delattr__", "__dir__", "__doc__", "__eq__", "__format__",
		"__ge__", "__getattribute__", "__getstate__", "__gt__", "__hash__", "__init__", "__init_subclass__", "__le__",
		"__lt__", "__ne__", "__new__", "__reduce__", "__reduce_ex__", "__repr__", "__setattr__", "__sizeof__", "__str__",
		"__subclasshook__"} {
		out[name] = true
	}
	return out
}()

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

// eachLet visits the Lets of a body, in the order of Walk.
func eachLet(body []core.Stmt, visit func(*core.Let)) {
	core.Walk(body, func(s core.Stmt) {
		if let, ok := s.(*core.Let); ok {
			visit(let)
		}
	})
}

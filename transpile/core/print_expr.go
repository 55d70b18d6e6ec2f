package core

import (
	"fmt"
	"strings"
)

// ExprText is an expression in the form in which Print shows it.
func ExprText(x Expr) string {
	switch x := x.(type) {
	case *Copy:
		return atomText(x.X)
	case *Unary:
		if x.Op == "not" {
			return "not " + atomText(x.X)
		}
		return x.Op + atomText(x.X)
	case *Binary:
		op := x.Op
		if x.InPlace {
			op += "="
		}
		return atomText(x.X) + " " + op + " " + atomText(x.Y)
	case *Compare:
		return atomText(x.X) + " " + x.Op + " " + atomText(x.Y)
	case *Truth:
		return "truth " + atomText(x.X)
	case *Call:
		return atomText(x.Fn) + "(" + argsText(x.Args) + ")"
	case *GetAttr:
		if x.Method {
			return "method " + atomText(x.X) + "." + x.Name
		}
		if x.Manager {
			return "manager " + atomText(x.X) + "." + x.Name
		}
		return atomText(x.X) + "." + x.Name
	case *GetItem:
		return atomText(x.X) + "[" + atomText(x.Index) + "]"
	case *GetIter:
		return "iter " + atomText(x.X)
	case *MatchExc:
		return atomText(x.Exc) + " matches " + atomText(x.Class)
	case *RunPiece:
		return "run piece"
	case *Yield:
		if x.From {
			return "yield from " + atomText(x.X)
		}
		return "yield " + atomText(x.X)
	case *Intrinsic:
		return "@" + x.Name + "(" + atomsText(x.Args) + ")"
	}
	if s, ok := nameText(x); ok {
		return s
	}
	return makerText(x)
}

// nameText is the text of expressions that look a name up.
func nameText(x Expr) (string, bool) {
	switch x := x.(type) {
	case *LoadGlobal:
		return "global " + x.Name, true
	case *LoadName:
		if x.Cell != nil {
			return "name " + x.Name + " or cell " + varText(x.Cell), true
		}
		return "name " + x.Name, true
	case *LoadCell:
		return "cell " + varText(x.Var), true
	case *Import:
		s := "import " + strings.Repeat(".", x.Level) + x.Module
		if x.As {
			s += " leaf"
		}
		if x.From != nil {
			s += " for " + strings.Join(x.From, ", ")
		}
		return s, true
	case *ImportFrom:
		return "from " + atomText(x.Module) + " import " + x.Name, true
	}
	return "", false
}

// makerText is the text of expressions that build something.
func makerText(x Expr) string {
	switch x := x.(type) {
	case *MakeSlice:
		return "slice(" + atomsText([]Atom{x.Lo, x.Hi, x.Step}) + ")"
	case *MakeTuple:
		return "tuple(" + itemsText(x.Items) + ")"
	case *MakeList:
		name := "list"
		if x.Comprehension {
			name = "listcomp"
		}
		return fmt.Sprintf("%s@%d[%s]", name, x.Site, itemsText(x.Items))
	case *MakeSet:
		return fmt.Sprintf("set@%d{%s}", x.Site, itemsText(x.Items))
	case *MakeDict:
		parts := make([]string, len(x.Items))
		for i, it := range x.Items {
			if it.Key == nil {
				parts[i] = "**" + atomText(it.Value)
			} else {
				parts[i] = atomText(it.Key) + ": " + atomText(it.Value)
			}
		}
		return fmt.Sprintf("dict@%d{%s}", x.Site, strings.Join(parts, ", "))
	case *MakeFunc:
		s := fmt.Sprintf("function #%d %s(%s)", x.Func.ID, x.Func.Name, atomsText(x.Defaults))
		if len(x.KwDefaults) > 0 {
			s += " kw(" + argsText(x.KwDefaults) + ")"
		}
		if len(x.Annotations) > 0 {
			s += " annotations(" + argsText(x.Annotations) + ")"
		}
		return s
	case *MakeClass:
		return fmt.Sprintf("class #%d %s(%s)", x.Body.ID, x.Name, argsText(x.Bases))
	case *Format:
		s := "format " + atomText(x.X)
		if x.Conv != 0 {
			s += "!" + string(x.Conv)
		}
		if x.Spec != nil {
			s += " : " + atomText(x.Spec)
		}
		return s
	case *Join:
		return "join(" + atomsText(x.Parts) + ")"
	}
	return fmt.Sprintf("%T", x)
}

func atomsText(atoms []Atom) string {
	parts := make([]string, len(atoms))
	for i, a := range atoms {
		parts[i] = atomText(a)
	}
	return strings.Join(parts, ", ")
}

func itemsText(items []Item) string {
	parts := make([]string, len(items))
	for i, it := range items {
		parts[i] = atomText(it.X)
		if it.Star {
			parts[i] = "*" + parts[i]
		}
	}
	return strings.Join(parts, ", ")
}

func argsText(args []Arg) string {
	parts := make([]string, len(args))
	for i, a := range args {
		t := atomText(a.X)
		switch {
		case a.Star && a.Name == "**":
			t = "**" + t
		case a.Star:
			t = "*" + t
		case a.Name != "":
			t = a.Name + "=" + t
		}
		parts[i] = t
	}
	return strings.Join(parts, ", ")
}

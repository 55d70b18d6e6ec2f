package core

import (
	"slices"
	"strconv"
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// positionalFormat gives the fields of a literal format places instead of names,
// for which there is a native form:
//
//	"{name} is {age:>3}".format(name=n, age=a)   →   "{0} is {1:>3}".format(n, a)
//
// Arguments are evaluated in the same order. It gives e itself when some name is
// missing, or numbers are given both by hand and not.
func (b *builder) positionalFormat(e *syntax.Call) *syntax.Call {
	attr, ok := e.Func.(*ast.Attribute)
	if !ok || attr.Attr != "format" || len(e.Keywords) == 0 || spreads(e) {
		return e
	}
	text, ok := attr.Value.(*syntax.Constant)
	if !ok {
		return e
	}
	s, ok := text.Value.(syntax.Str)
	if !ok {
		return e
	}
	r := renumbering{names: map[string]int{}}
	call := *e
	call.Args, call.Keywords = slices.Clone(e.Args), nil
	for _, k := range e.Keywords {
		if _, twice := r.names[string(k.Arg)]; twice {
			return e
		}
		r.names[string(k.Arg)] = len(call.Args)
		call.Args = append(call.Args, k.Value)
	}
	out, ok := r.text(string(s), false)
	if !ok || r.auto > 0 && r.byHand {
		return e
	}
	places, fn := *text, *attr
	places.Value = syntax.Str(out)
	fn.Value = &places
	call.Func = &fn
	if b.places == nil {
		b.places = map[ast.Ast]ast.Ast{}
	}
	b.places[&call], b.places[&fn], b.places[&places] = e, attr, text
	return &call
}

// renumbering replaces the names of fields by the places of the arguments.
type renumbering struct {
	names  map[string]int
	auto   int // fields without a name so far
	byHand bool
}

// text is a format, or the specification of a field, with places for names.
func (r *renumbering) text(s string, spec bool) (string, bool) {
	var out strings.Builder
	for i := 0; i < len(s); {
		switch {
		case !spec && (strings.HasPrefix(s[i:], "{{") || strings.HasPrefix(s[i:], "}}")):
			out.WriteString(s[i : i+2])
			i += 2
		case s[i] == '{':
			end := fieldEnd(s[i:])
			if end < 0 {
				return "", false
			}
			field, ok := r.field(s[i+1:i+end], spec)
			if !ok {
				return "", false
			}
			out.WriteString("{" + field + "}")
			i += end + 1
		case s[i] == '}':
			return "", false
		default:
			out.WriteByte(s[i])
			i++
		}
	}
	return out.String(), true
}

// fieldEnd is the place of the bracket that closes the one at the start, -1 without one.
func fieldEnd(s string) int {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i
			}
		case '[':
			return -1
		}
	}
	return -1
}

// field is what stands between the brackets of a field.
func (r *renumbering) field(s string, nested bool) (string, bool) {
	head, rest := s, ""
	if at := strings.IndexAny(s, ".!:"); at >= 0 {
		head, rest = s[:at], s[at:]
	}
	switch place, ok := r.names[head]; {
	case ok:
		head = strconv.Itoa(place)
	case head == "":
		head = strconv.Itoa(r.auto)
		r.auto++
	case strings.Trim(head, "0123456789") == "":
		r.byHand = true
	default:
		return "", false
	}
	if before, spec, ok := strings.Cut(rest, ":"); ok {
		if nested && strings.Contains(spec, "{") {
			return "", false
		}
		spec, ok = r.text(spec, true)
		return head + before + ":" + spec, ok
	}
	return head + rest, !strings.Contains(rest, "{")
}

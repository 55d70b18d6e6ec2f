package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// StarUnpack is the target of "a, *b, c = x" for a native list or tuple: the
// statement's Result is the tuple of the types of the targets.
type StarUnpack struct{}

// TargetName names the unpacking in dumps.
func (*StarUnpack) TargetName() string { return "star unpack" }

// unpackStar types an unpacking with a starred target; false: not native.
func (a *analysis) unpackStar(s *core.Unpack, t types.Type) bool {
	before, after := s.Star, len(s.Dsts)-s.Star-1
	var front, rest, back []types.Type
	switch {
	case t.Kind == types.KTuple && len(t.Elems) >= before+after:
		n := len(t.Elems)
		front, rest, back = t.Elems[:before], t.Elems[before:n-after], t.Elems[n-after:]
	case t.Kind == types.KList:
		elem := a.h.norm(siteOf(t).elem)
		if elem == types.Never {
			a.env = nil
			s.Result = types.Never
			return true
		}
		for range before {
			front = append(front, elem)
		}
		for range after {
			back = append(back, elem)
		}
		rest = []types.Type{elem}
	default:
		return false
	}
	st := a.h.at("rest"+itoa(s.N().Point), types.KList)
	for _, e := range rest {
		a.h.grow(st, valueType(e), types.Never)
	}
	if elem := a.h.norm(st.find().elem); t.Kind == types.KList && elem != a.h.norm(siteOf(t).elem) {
		return false // more is stored in it later on
	}
	items := append(append(append([]types.Type{}, front...), st.typ()), back...)
	s.Target = &StarUnpack{}
	s.Result = resolve(types.Tuple(items...))
	for i, d := range s.Dsts {
		a.set(d, items[i])
	}
	return true
}

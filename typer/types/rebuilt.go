package types

// Rebuilt is a container, tuple or union with other parts.
func Rebuilt(t Type, parts []Type) Type {
	if t.Kind == KUnion {
		return Union(parts...)
	}
	return intern(&T{Kind: t.Kind, Elems: parts, Name: t.Name})
}

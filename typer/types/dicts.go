package types

// IsDict tells whether values of a kind are dicts: their parts are the types
// of keys and values.
func IsDict(k Kind) bool { return k == KDict || k == KDefault || k == KCounter || k == KOrdered }

// DictOf returns the dict of a kind.
func DictOf(kind Kind, k, v Type) Type { return intern(&T{Kind: kind, Elems: []Type{k, v}}) }

// Deque returns deque[elem].
func Deque(elem Type) Type { return intern(&T{Kind: KDeque, Elems: []Type{elem}}) }

// IsContainer tells whether values of a kind are lists, sets, dicts or deques:
// while types are inferred they have allocation sites.
func IsContainer(k Kind) bool {
	return k == KList || k == KSet || k == KFrozen || k == KTupleOf || k == KDeque || IsDict(k)
}

package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// conditions are the demands on argument types that rows name with when=.
// An argument that is left out is missing from the list.
var conditions = map[string]func(args []types.Type) bool{
	"dates":      dates,
	"moments":    moments,
	"reversible": func(args []types.Type) bool { return reversible(args[0]) },
	"ordered": func(args []types.Type) bool {
		return len(args) > 1 && ordered(args...) && !slices.ContainsFunc(args, hasInst)
	},
	"packed":      func(args []types.Type) bool { return packable(args[1:]) },
	"packed_into": func(args []types.Type) bool { return args[1] == bytearrayType && packable(args[2:]) },
	"unpacked":    func(args []types.Type) bool { return args[1] == types.Bytes || args[1] == bytearrayType },
	"bytearray":   func(args []types.Type) bool { return args[0] == bytearrayType },
	"ordered_items": func(args []types.Type) bool {
		return args[0] != types.Tuple() && (orderedTogether(itemOf(args[0])) || orderedLists(itemOf(args[0])))
	},
	"sortable_items": func(args []types.Type) bool { return orderedTogether(itemOf(args[0])) || orderedLists(itemOf(args[0])) },
	"ordered_keys":   func(args []types.Type) bool { return orderedKeys(itemOf(args[1])) && !hasInst(itemOf(args[1])) },
	"ordered_default": func(args []types.Type) bool {
		return orderedTogether(itemOf(args[0])) && sameOrNever(itemOf(args[0]), args[1]) && !hasInst(itemOf(args[0]))
	},
	"plain_start": func(args []types.Type) bool { return len(args) < 2 || args[1] == types.Int || args[1] == types.Float },
	"same_items": func(args []types.Type) bool {
		item := itemOf(args[0]) // others would be widened
		return item == types.NumPy("f8") || item == types.NumPy("i8")
	},
	"mixed_items": func(args []types.Type) bool { return itemOf(args[0]) == types.Union(types.Int, types.Float) },
	"float_items": func(args []types.Type) bool { return itemOf(args[0]) == types.Float },
	// What NumPy makes of its bools among numbers has other types and warnings.
	"no_b1": func(args []types.Type) bool { return !slices.ContainsFunc(args, isBoolScalar) },
	"has_f8": func(args []types.Type) bool {
		return !slices.ContainsFunc(args, isBoolScalar) && slices.Contains(args, types.NumPy("f8"))
	},
	// An int that would only be widened for the row has rows of its own.
	"wide_float": func(args []types.Type) bool {
		return slices.Contains(args, types.Wide) && slices.Contains(args, types.Float)
	},
	"np_f8":  func(args []types.Type) bool { return args[0] == types.NumPy("f8") },
	"np_i8":  func(args []types.Type) bool { return args[0] == types.NumPy("i8") },
	"native": native,
	"some_float": func(args []types.Type) bool {
		return !slices.ContainsFunc(args, notReal) && slices.ContainsFunc(args, isFloat)
	},
	"ints":         func(args []types.Type) bool { return args[0] == types.Int && args[1] == types.Int },
	"real":         func(args []types.Type) bool { return !slices.ContainsFunc(args, notReal) },
	"floats":       func(args []types.Type) bool { return args[0] == types.Float || args[0] == types.NumPy("f8") },
	"percent":      func(args []types.Type) bool { return native(args[1:]) },
	"native_repr":  func(args []types.Type) bool { return texts(args, true) },
	"native_items": func(args []types.Type) bool { return native([]types.Type{itemOf(args[0])}) && !hasInst(args[0]) },
	"boxable":      func(args []types.Type) bool { return !slices.ContainsFunc(args, isMethod) },
	"scalar_text":  func(args []types.Type) bool { return scalarText(args[0]) },
	"number_text":  func(args []types.Type) bool { return scalarText(args[0]) && args[0] != types.Str },
	"formatted": func(args []types.Type) bool {
		return scalarText(args[0]) && args[0] != types.Complex && args[0] != types.Bytes
	},
	"tuple":  func(args []types.Type) bool { return args[0].Kind == types.KTuple },
	"tuples": func(args []types.Type) bool { return args[0].Kind == types.KTuple && args[1].Kind == types.KTuple },
	"equal_tuples": func(args []types.Type) bool {
		return args[0].Kind == types.KTuple && args[1].Kind == types.KTuple && comparable(args[0], args[1]) && !hasInst(args[0]) && !hasInst(args[1]) &&
			!slices.ContainsFunc(args, holdsContainer)
	},
	"ordered_tuples": func(args []types.Type) bool {
		return args[0].Kind == types.KTuple && args[1].Kind == types.KTuple && comparable(args[0], args[1]) && !hasInst(args[0]) && !hasInst(args[1]) &&
			orderedAlone(args[0]) && orderedAlone(args[1]) && !slices.ContainsFunc(args, holdsContainer) && !slices.ContainsFunc(args, holdsScalar)
	},
	"equal_rows": func(args []types.Type) bool {
		return comparable(args[0], args[1]) && plainItem(args[0]) && plainItem(args[1])
	},
	"ordered_with_lists": func(args []types.Type) bool {
		return args[0].Kind == types.KTuple && args[0] == args[1] && orderedLists(args[0]) && !holdsScalar(args[0])
	},
	"ordered_rows": func(args []types.Type) bool {
		return comparable(args[0], args[1]) && orderedAlone(args[0]) && orderedAlone(args[1]) && !slices.ContainsFunc(args, holdsScalar)
	},
	"in_tuple": func(args []types.Type) bool {
		return args[1].Kind == types.KTuple && !slices.ContainsFunc(args[1].Elems,
			func(e types.Type) bool { return !comparable(e, args[0]) || hasInst(e) || holdsContainer(e) })
	},
	"translation": func(args []types.Type) bool {
		return !slices.ContainsFunc(args[1].Elems[1].Members(), func(m types.Type) bool { return m != types.Int && m != types.Str && m != types.None })
	},
	"in_list":      func(args []types.Type) bool { return amongItems(itemOf(args[1]), args[0]) },
	"item":         func(args []types.Type) bool { return amongItems(itemOf(args[0]), args[1]) },
	"equal_lists":  func(args []types.Type) bool { return comparable(args[0], args[1]) },
	"equal_dicts":  func(args []types.Type) bool { return comparable(args[0], args[1]) },
	"key":          func(args []types.Type) bool { return lookup(args[1]) },
	"in_dict":      func(args []types.Type) bool { return lookup(args[0]) },
	"hashable":     func(args []types.Type) bool { return Hashable(args[0]) },
	"not_dict":     func(args []types.Type) bool { return !types.IsDict(args[1].Kind) },
	"has_truth":    func(args []types.Type) bool { return !foreign(args[0]) && args[0].Kind != types.KArray },
	"view_of_dict": func(args []types.Type) bool { return args[0].Kind == types.KView },
	"in_keys":      func(args []types.Type) bool { return lookup(args[0]) && args[1].Name == "dict_keys" },
	"in_values": func(args []types.Type) bool {
		return args[1].Name == "dict_values" && comparable(itemOf(args[1]), args[0])
	},
	"pairs": func(args []types.Type) bool {
		t := args[len(args)-1]
		return !types.IsDict(t.Kind) && isPair(itemOf(t)) // a mapping is no iterable of pairs, whatever its keys
	},
	"texts": func(args []types.Type) bool {
		return args[1].Kind == types.KTuple && !slices.ContainsFunc(args[1].Elems, func(e types.Type) bool { return e != args[0] })
	},
	"bytes_percent": func(args []types.Type) bool {
		values := args[1:]
		if args[1].Kind == types.KTuple {
			values = args[1].Elems
		}
		return !slices.ContainsFunc(values, func(e types.Type) bool {
			return e != types.Bytes && e != types.Int && e != types.Bool && e != types.Float
		})
	},
	"one_type": func(args []types.Type) bool {
		t := args[len(args)-1]
		return t.Kind == types.KTuple && len(t.Elems) > 0 && !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return e != t.Elems[0] })
	},
	"heap":          func(args []types.Type) bool { return heapItem(itemOf(args[0]), true) },
	"heap_of_items": func(args []types.Type) bool { return heapItem(itemOf(args[0]), false) },
	"heap_item": func(args []types.Type) bool {
		return heapItem(itemOf(args[0]), true) && heapJoins(itemOf(args[0]), args[1]) && heapItem(args[1], true)
	},
	"ordered_second": func(args []types.Type) bool { return orderedTogether(itemOf(args[1])) && !hasInst(itemOf(args[1])) },
	"not_dict_first": func(args []types.Type) bool { return !types.IsDict(args[0].Kind) },
	"plain_data":     func(args []types.Type) bool { return PlainData(args[0]) },
	"maxlen":         func(args []types.Type) bool { return len(args) < 2 || args[1] == types.None || args[1] == types.Int },
	"bisect": func(args []types.Type) bool {
		return together(itemOf(args[0]), args[1]) && orderedAlone(args[1]) && !hasInst(args[1])
	},
	"ordered_lists": func(args []types.Type) bool {
		return comparable(args[0], args[1]) && orderedTogether(itemOf(args[0])) && !hasInst(args[0]) && !slices.ContainsFunc(args, holdsScalar)
	},
	"greatest": func(args []types.Type) bool {
		t := itemOf(args[0])
		return args[0] != types.Tuple() && (orderedTogether(t) && !comparesGreater(t) || orderedLists(t))
	},
}

// rules are the result types that rows name with as=.
var rules = map[string]func(args []types.Type) types.Type{
	"item":      func(args []types.Type) types.Type { return itemOf(args[0]) },
	"last_item": func(args []types.Type) types.Type { return itemOf(args[len(args)-1]) },
	"self":      func(args []types.Type) types.Type { return args[0] },
	"timedelta": func([]types.Type) types.Type { return timedelta },
	"reversed":  func(args []types.Type) types.Type { return types.Iter(types.View("list_reversed", args[0])) },
	"keys":      func(args []types.Type) types.Type { return types.View("dict_keys", args[0]) },
	"values":    func(args []types.Type) types.Type { return types.View("dict_values", args[0]) },
	"items":     func(args []types.Type) types.Type { return types.View("dict_items", args[0]) },
	"enumerate": func(args []types.Type) types.Type {
		switch args[0].Kind {
		case types.KIter, types.KEnum, types.KZip:
			return types.Enumerate(args[0])
		}
		return types.Enumerate(types.Iter(args[0]))
	},
	"concat": func(args []types.Type) types.Type { return types.Tuple(slices.Concat(args[0].Elems, args[1].Elems)...) },
}

// itemOf is the type of what an iterable gives, by its structural type; Never
// for an empty list, Object where it is not known.
func itemOf(t types.Type) types.Type {
	switch t.Kind {
	case types.KList, types.KSet, types.KFrozen, types.KTupleOf, types.KDict, types.KDefault, types.KCounter, types.KOrdered, types.KDeque:
		return t.Elems[0]
	case types.KView:
		return viewItem(t)
	case types.KIter:
		return itemOf(t.Elems[0])
	case types.KRange:
		return types.Int
	case types.KStr:
		return types.Str
	case types.KBytes:
		return types.Int
	case types.KTuple:
		return types.Union(t.Elems...)
	case types.KArray:
		if t.NDim == 1 {
			return types.NumPy(t.DType)
		}
		return types.Array(t.DType, t.NDim-1, t.Contig)
	case types.KEnum:
		return types.Tuple(types.Int, itemOf(t.Elems[0]))
	case types.KZip:
		es := make([]types.Type, len(t.Elems))
		for i, e := range t.Elems {
			es[i] = itemOf(e)
		}
		return types.Tuple(es...)
	}
	return types.Object
}

// PlainSlice tells whether every part of a slice is None, an int of 64 bits at most, or one of these.
func PlainSlice(t types.Type) bool {
	return (t.Kind == types.KSlice || t.Kind == types.KUnion) && !slices.ContainsFunc(t.Elems, func(e types.Type) bool {
		if e.Kind == types.KUnion {
			return !PlainSlice(e)
		}
		return e != types.None && e != types.Int && e != types.Bool && e != types.NumPy("i8")
	})
}

func sameOrNever(a, b types.Type) bool { return a == b || a == types.Never }

func isMethod(t types.Type) bool {
	return t.Kind == types.KMethod || t.Kind == types.KSlice || slices.ContainsFunc(t.Elems, isMethod)
}

// native tells whether values of all these types are known without Python.
func native(ts []types.Type) bool { return texts(ts, false) }

func texts(ts []types.Type, inside bool) bool {
	for _, t := range ts {
		switch t.Kind {
		case types.KNever:
		case types.KInst:
			if c, ok := t.Ref.(userClass); !ok || !c.Texts(inside) {
				return false
			}
		case types.KTuple, types.KList, types.KUnion, types.KDict, types.KDefault, types.KCounter, types.KOrdered, types.KDeque, types.KSet, types.KFrozen, types.KTupleOf:
			if !texts(t.Elems, inside || t.Kind != types.KUnion) {
				return false
			}
		default:
			if !scalarText(t) {
				return false
			}
		}
	}
	return true
}

// scalarText tells whether str() of values of a type can't fail.
func scalarText(t types.Type) bool {
	switch t.Kind {
	case types.KNone, types.KComplex, types.KStr, types.KBytes:
		return true
	}
	return number(t) || isBoolScalar(t)
}

// notReal: NumPy computes with bools in float16, or not at all.
func notReal(t types.Type) bool { return t == types.Bool || !number(t) }

func isFloat(t types.Type) bool { return t == types.Float || t == types.NumPy("f8") }

func isBoolScalar(t types.Type) bool { return t.Kind == types.KNumPy && t.DType == "b1" }

// ordered tells whether values of these types compare by < with each other,
// always giving a truth value.
func ordered(ts ...types.Type) bool {
	u := types.Union(ts...)
	if u == types.Never {
		return true
	}
	for _, m := range u.Members() {
		if !number(m) && len(u.Members()) > 1 || !orderedAlone(m) {
			return false
		}
	}
	return true
}

// orderedTogether: values of the type are items of one container that native code orders; NumPy's numbers beside others are
// its own to compare, but for float | np.float64.
func orderedTogether(t types.Type) bool {
	if t.Kind == types.KUnion && t != types.Union(types.Float, types.NumPy("f8")) &&
		slices.ContainsFunc(t.Elems, func(m types.Type) bool { return m.Kind == types.KNumPy }) {
		return false
	}
	return ordered(t)
}

// orderedKeys: values that sort, or None, which is not expected among them (what d.get gives).
func orderedKeys(t types.Type) bool {
	return ordered(t) || t != types.None && t.Has(types.None) && t.Without(types.None).Kind != types.KUnion && ordered(t.Without(types.None))
}

// orderedAlone: values of the type compare with each other by <.
func orderedAlone(t types.Type) bool {
	switch t.Kind {
	case types.KTuple, types.KTupleOf:
		// The first items that are not equal decide.
		return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return e != types.Never && !(orderedAlone(e) && comparable(e, e)) })
	case types.KUnion:
		return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return e != types.Bool && e != types.Int && e != types.Float })
	}
	return t == types.Str || t == types.Bytes || number(t) || isBoolScalar(t) || isOrdered(t)
}

// holdsScalar: the order of two such containers is what comparing two of their items gives, a bool of NumPy as a rule.
func holdsScalar(t types.Type) bool {
	return t.Kind == types.KNumPy || slices.ContainsFunc(t.Elems, holdsScalar)
}

// number: Python's real numbers and the NumPy scalars that compare with them.
func number(t types.Type) bool {
	switch t.Kind {
	case types.KBool, types.KInt, types.KWide, types.KFloat:
		return true
	case types.KNumPy:
		return t.DType == "f8" || t.DType == "i8"
	}
	return false
}

// comparable tells whether == of values of the types is native: of one type,
// of int with float, and of containers of such.
func comparable(a, b types.Type) bool {
	switch {
	case a == types.Never || b == types.Never:
		return true
	case a.Kind == types.KTuple && b.Kind == types.KTuple:
		if len(a.Elems) != len(b.Elems) {
			return true
		}
		for i := range a.Elems {
			if !comparable(a.Elems[i], b.Elems[i]) {
				return false
			}
		}
		return true
	case a.Kind == types.KTupleOf && b.Kind == types.KTuple:
		return !slices.ContainsFunc(b.Elems, func(e types.Type) bool { return !comparable(a.Elems[0], e) })
	case a.Kind == types.KTuple && b.Kind == types.KTupleOf:
		return comparable(b, a)
	case a.Kind == types.KTupleOf && b.Kind == types.KTupleOf, a.Kind == types.KList && b.Kind == types.KList, a.Kind == types.KDeque && b.Kind == types.KDeque:
		return comparable(a.Elems[0], b.Elems[0])
	case isSet(a) && isSet(b):
		return Hashable(a.Elems[0]) && Hashable(b.Elems[0])
	case types.IsDict(a.Kind) && types.IsDict(b.Kind):
		return comparable(a.Elems[1], b.Elems[1])
	case a == b:
		c, inst := a.Ref.(userClass)
		return number(a) || a.Kind == types.KMember || a.Kind == types.KClassValue || a == types.Str || a == types.Bytes || a == types.None || isBoolScalar(a) ||
			a.Kind == types.KInst && inst && c.Equatable() || plainNumbers(a)
	}
	if a == types.Wide || b == types.Wide {
		return a == types.Int || b == types.Int
	}
	if a.Kind == types.KUnion || b.Kind == types.KUnion {
		return itselfAlone(a) && itselfAlone(b) || plainNumbers(a) && plainNumbers(b)
	}
	return (a == types.Int || a == types.Float) && (b == types.Int || b == types.Float)
}

// amongItems tells whether x can be looked for among items natively. None is not among numbers, texts and tuples.
func amongItems(item, x types.Type) bool {
	if x == types.None {
		switch item.Kind {
		case types.KInt, types.KFloat, types.KBool, types.KStr, types.KTuple, types.KTupleOf:
			return true
		}
	}
	return comparable(item, x)
}

// itselfAlone tells whether values of a type are equal to themselves alone: None and instances of classes without __eq__.
func itselfAlone(t types.Type) bool {
	return !slices.ContainsFunc(t.Members(), func(m types.Type) bool {
		return m != types.None && m.Kind != types.KClassValue && (m.Kind != types.KInst || !byIdentity(m))
	})
}

// plainItem tells whether == of values of a type is a matter of native code alone.
func plainItem(t types.Type) bool {
	switch t.Kind {
	case types.KTuple, types.KTupleOf:
		return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return !plainItem(e) })
	case types.KUnion:
		return orderedAlone(t)
	}
	return t == types.Never || comparable(t, t) && (t.Kind == types.KNone || orderedAlone(t))
}

// foreign tells whether only Python knows what values of a type are in a test.
func foreign(t types.Type) bool {
	return slices.ContainsFunc(t.Members(), func(m types.Type) bool {
		switch m.Kind {
		case types.KObject, types.KInst, types.KMember, types.KExc, types.KGen, types.KFunc, types.KClass, types.KClassValue, types.KModule, types.KMethod:
			return true
		}
		return false
	})
}

// holdsContainer tells whether a value is or holds a container whose comparison may
// leave native code, which the comparison of a tuple can't do in the middle.
func holdsContainer(t types.Type) bool {
	switch t.Kind {
	case types.KList, types.KSet, types.KFrozen, types.KDict, types.KDefault, types.KCounter, types.KOrdered, types.KDeque:
		return true
	case types.KTuple, types.KUnion:
		return slices.ContainsFunc(t.Elems, holdsContainer)
	}
	return false
}

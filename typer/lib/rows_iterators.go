package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// Iterators that Python makes and keeps: native code steps them and expects
// items of a known type.
var iteratorTable = pythonRows(`
iter ;; iter
next ;; next
map ;; map
filter ;; filter
zip ;; zip
enumerate ;; enumerate
list ;; list
tuple ;; tuple
sorted ;; sorted
set ;; set
sum ;; total
min ;; least
max ;; least
any ;; flag
all ;; flag
itertools.count ;; count
itertools.cycle ;; items
itertools.repeat ;; repeat
itertools.chain ;; chain
itertools.chain.from_iterable ;; flat
itertools.islice ;; items
itertools.takewhile ;; items1
itertools.dropwhile ;; items1
itertools.filterfalse ;; items1
itertools.compress ;; items
itertools.starmap ;; iterator
itertools.accumulate ;; accumulate
itertools.groupby ;; groupby
itertools.tee ;; tee
itertools.zip_longest ;; zip_longest
itertools.pairwise ;; pairwise
itertools.product ;; product
itertools.permutations ;; choices
itertools.combinations ;; choices
itertools.combinations_with_replacement ;; choices
`)

// iteratorOf is a Python iterator that gives items of the type, nil when that is not known.
func iteratorOf(item types.Type) types.Type {
	if item == nil || item == types.Never || item.Kind == types.KObject && item.Name == "" {
		return nil
	}
	return types.Known("iterator", item)
}

// ItemOf is the type of the items of a value, nil when it is not known.
func ItemOf(t types.Type) types.Type {
	if t.Kind == types.KObject && len(t.Elems) > 0 || t.Kind == types.KGen {
		return t.Elems[0]
	}
	return itemOf(t)
}

// itemOfArg is the type of the items of an argument.
func (c *Call) itemOfArg(i int) types.Type {
	if i >= len(c.Args) {
		return nil
	}
	return ItemOf(c.Args[i])
}

var iteratorRules = map[string]Through{
	"iterator": func(*Call) types.Type { return types.Known("iterator") },
	"items":    func(c *Call) types.Type { return iteratorOf(c.itemOfArg(0)) },
	"items1":   func(c *Call) types.Type { return iteratorOf(c.itemOfArg(1)) },
	"iter": func(c *Call) types.Type {
		if len(c.Args) != 1 {
			return nil
		}
		return iteratorOf(c.itemOfArg(0))
	},
	"next": func(c *Call) types.Type {
		if len(c.Args) == 0 || c.Args[0].Kind != types.KObject || len(c.Args[0].Elems) == 0 {
			return nil
		}
		if len(c.Args) == 2 {
			return types.Union(c.Args[0].Elems[0], c.Args[1])
		}
		return c.Args[0].Elems[0]
	},
	"map": func(c *Call) types.Type {
		if len(c.Args) == 2 && c.Args[0].Kind == types.KMethod && c.Args[0].Elems[0] == types.Module("builtins") {
			switch c.Args[0].Name {
			case "int", "len", "ord":
				return iteratorOf(types.Int)
			case "float":
				return iteratorOf(types.Float)
			case "str", "chr", "repr":
				return iteratorOf(types.Str)
			}
		}
		return nil
	},
	"flat": func(c *Call) types.Type {
		if of := c.itemOfArg(0); of != nil && of != types.Never {
			return iteratorOf(ItemOf(of))
		}
		return nil
	},
	"filter": func(c *Call) types.Type { return iteratorOf(c.itemOfArg(1)) },
	"zip": func(c *Call) types.Type {
		if len(c.Named) > 0 {
			return nil
		}
		return c.tupleOfArgs(types.Never)
	},
	"enumerate": func(c *Call) types.Type {
		if item := c.itemOfArg(0); item != nil && item != types.Never {
			return iteratorOf(types.Tuple(types.Int, item))
		}
		return nil
	},
	"list":   func(c *Call) types.Type { return c.collected(types.List) },
	"sorted": (*Call).sorted,
	"set":    func(c *Call) types.Type { return c.collected(types.Set) },
	"tuple": func(c *Call) types.Type {
		return c.collected(func(t types.Type) types.Type { return types.Known("items", t) })
	},
	"total":       (*Call).total,
	"least":       (*Call).least,
	"flag":        func(c *Call) types.Type { return c.collected(func(types.Type) types.Type { return types.Bool }) },
	"count":       (*Call).countItems,
	"repeat":      (*Call).repeatItems,
	"chain":       (*Call).chainItems,
	"accumulate":  (*Call).accumulateItems,
	"groupby":     (*Call).groups,
	"tee":         (*Call).tees,
	"zip_longest": (*Call).longest,
	"pairwise":    (*Call).pairs,
	"product":     (*Call).products,
	"choices":     (*Call).choices,
}

// collected is what is made of all items of an object that is known to give some.
func (c *Call) collected(of func(types.Type) types.Type) types.Type {
	if len(c.Args) != 1 || c.Args[0].Kind != types.KObject || c.Named["default"] != nil {
		return nil
	}
	item := c.itemOfArg(0)
	if item == nil || item == types.Object {
		return nil
	}
	return of(item)
}

// sorted is the list that Python makes of items that native code can't compare: pairs of texts and classes, say.
func (c *Call) sorted() types.Type {
	item := c.itemOfArg(0)
	if len(c.Args) != 1 || item == nil || holdsUnknown(item) {
		return nil
	}
	return types.List(item)
}

// holdsUnknown tells whether values of a type are or hold objects of which nothing is known.
func holdsUnknown(t types.Type) bool {
	return t == types.Object || t == types.Never || slices.ContainsFunc(t.Elems, holdsUnknown)
}

// least is the smallest or greatest of the items of an object, of dates, or of several decimals.
func (c *Call) least() types.Type {
	if len(c.Args) > 1 {
		return c.exactArgs()
	}
	if item := c.itemOfArg(0); item != nil && ObjectsCompare(item, item) && c.Named["default"] == nil {
		return item
	}
	return c.collected(func(t types.Type) types.Type { return t })
}

// total is a sum: of no items it is the int 0, which is not expected of decimals.
func (c *Call) total() types.Type {
	if t := c.itemOfArg(0); t != nil && exact(t) && len(c.Args) <= 2 && (len(c.Args) < 2 || exactOp("+", t, c.Args[1]) == t) {
		return t
	}
	return c.collected(func(t types.Type) types.Type {
		switch t {
		case types.Int:
			return t
		case types.Float:
			return types.Union(t, types.Int)
		}
		if types.IsData(t) {
			return types.Union(types.Int, types.Float)
		}
		return nil
	})
}

func (c *Call) countItems() types.Type {
	item := types.Int
	for _, t := range c.Args {
		if t == types.Float {
			item = t
		} else if t != types.Int {
			return nil
		}
	}
	return iteratorOf(item)
}

func (c *Call) repeatItems() types.Type {
	if len(c.Args) == 0 {
		return nil
	}
	return iteratorOf(c.Args[0])
}

func (c *Call) chainItems() types.Type {
	var item types.Type = types.Never
	for i := range c.Args {
		t := c.itemOfArg(i)
		if t == nil {
			return nil
		}
		item = types.Union(item, t)
	}
	return iteratorOf(item)
}

func (c *Call) accumulateItems() types.Type {
	item := c.itemOfArg(0)
	if len(c.Args) > 1 || len(c.Named) > 0 || item != types.Int && item != types.Float && item != types.Str {
		return nil
	}
	return iteratorOf(item)
}

// groups of equal items: without a key function the items are the keys.
func (c *Call) groups() types.Type {
	item := c.itemOfArg(0)
	group := iteratorOf(item)
	if group == nil || len(c.Args) > 1 || len(c.Named) > 0 {
		return nil
	}
	return iteratorOf(types.Tuple(item, group))
}

func (c *Call) tees() types.Type {
	it := iteratorOf(c.itemOfArg(0))
	if it == nil || len(c.Args) != 1 {
		return nil
	}
	return types.Tuple(it, it)
}

func (c *Call) longest() types.Type {
	fill := c.Named["fillvalue"]
	if fill == nil {
		fill = types.None
	}
	return c.tupleOfArgs(fill)
}

func (c *Call) pairs() types.Type {
	item := c.itemOfArg(0)
	if item == nil {
		return nil
	}
	return iteratorOf(types.Tuple(item, item))
}

func (c *Call) products() types.Type {
	if c.Named["repeat"] == nil {
		return c.tupleOfArgs(types.Never)
	}
	return c.choices()
}

// tupleOfArgs is an iterator over tuples of an item of each argument, or of fill.
func (c *Call) tupleOfArgs(fill types.Type) types.Type {
	items := make([]types.Type, len(c.Args))
	for i := range c.Args {
		t := c.itemOfArg(i)
		if t == nil || t == types.Never {
			return nil
		}
		items[i] = types.Union(t, fill)
	}
	if len(items) == 0 {
		return nil
	}
	return iteratorOf(types.Tuple(items...))
}

// choices are tuples of some length of the items of an argument.
func (c *Call) choices() types.Type {
	item := c.itemOfArg(0)
	if item == nil || item == types.Never {
		return nil
	}
	return iteratorOf(types.Known("items", item))
}

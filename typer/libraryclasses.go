package typer

import (
	"slices"
	"strings"

	"pyx2cpp/typer/types"
)

// Classes of libraries that programs ask for by isinstance: np.ndarray, np.integer, numbers.Real, collections.abc.Sequence
// and the like. Which of them the values of a native type are instances of is known; what a program registers concerns
// its own classes.

var (
	collection = strings.Fields("collections.abc.Iterable collections.abc.Container collections.abc.Sized collections.abc.Collection")
	sequence   = append(strings.Fields("collections.abc.Sequence collections.abc.Reversible"), collection...)
	mapping    = append(strings.Fields("collections.abc.Mapping collections.abc.MutableMapping collections.abc.Reversible"), collection...)
	sets       = append([]string{"collections.abc.Set"}, collection...)
	complexes  = strings.Fields("numbers.Number numbers.Complex")
	reals      = append([]string{"numbers.Real"}, complexes...)
	integers   = append(strings.Fields("numbers.Integral numbers.Rational"), reals...)
)

const (
	hashableClass = "collections.abc.Hashable"
	mutableList   = "collections.abc.MutableSequence"
)

// libraryBases are those of these classes that the values of a native type are instances of; nil when that is not known.
func libraryBases(t types.Type) []string {
	switch t.Kind {
	case types.KBool, types.KInt, types.KWide:
		return with(integers, hashableClass)
	case types.KFloat:
		return with(reals, hashableClass)
	case types.KComplex:
		return with(complexes, hashableClass)
	case types.KNone:
		return []string{hashableClass}
	case types.KStr, types.KRange, types.KTuple, types.KTupleOf:
		return with(sequence, hashableClass)
	case types.KBytes:
		return with(sequence, hashableClass, "collections.abc.ByteString")
	case types.KList, types.KDeque:
		return with(sequence, mutableList)
	case types.KDict, types.KDefault, types.KCounter, types.KOrdered:
		return mapping
	case types.KSet:
		return with(sets, "collections.abc.MutableSet")
	case types.KFrozen:
		return with(sets, hashableClass)
	case types.KArray:
		return with(collection, "numpy.ndarray")
	case types.KNumPy:
		return scalarClasses(t.DType)
	}
	return nil
}

func with(list []string, more ...string) []string { return append(slices.Clip(list), more...) }

// scalarClasses are the classes of NumPy's and of numbers' hierarchies for scalars of a dtype.
func scalarClasses(dtype string) []string {
	switch dtype[0] {
	case 'f':
		return with(reals, hashableClass, "numpy.generic", "numpy.number", "numpy.inexact", "numpy.floating")
	case 'c':
		return with(complexes, hashableClass, "numpy.generic", "numpy.number", "numpy.inexact", "numpy.complexfloating")
	case 'i':
		return with(integers, hashableClass, "numpy.generic", "numpy.number", "numpy.integer", "numpy.signedinteger")
	case 'u':
		return with(integers, hashableClass, "numpy.generic", "numpy.number", "numpy.integer", "numpy.unsignedinteger")
	case 'b':
		return []string{hashableClass, "numpy.generic"}
	}
	return nil
}

// libraryClasses are the names of these classes, and of others that no native value is an instance of.
var libraryClasses = func() map[string]bool {
	out := map[string]bool{"decimal.Decimal": true, "fractions.Fraction": true, "datetime.date": true, "datetime.datetime": true, "datetime.timedelta": true}
	for _, k := range []types.Kind{types.KInt, types.KTuple, types.KBytes, types.KList, types.KDict, types.KSet, types.KArray} {
		for _, name := range libraryBases(&types.T{Kind: k}) {
			out[name] = true
		}
	}
	for _, dtype := range []string{"f8", "c16", "i8", "u8"} {
		for _, name := range scalarClasses(dtype) {
			out[name] = true
		}
	}
	return out
}()

// libraryClass is the name of one of these classes, "" if c is none.
func libraryClass(c types.Type) string {
	if c.Kind != types.KMethod || len(c.Elems) == 0 || c.Elems[0].Kind != types.KModule {
		return ""
	}
	if name := c.Elems[0].Name + "." + c.Name; libraryClasses[name] {
		return name
	}
	return ""
}

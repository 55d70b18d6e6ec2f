package typer

import "pyx2cpp/typer/types"

// tableOf is the type of a module name that holds a tuple of tuples of several lengths: a table, whose rows are tuples
// of any length, so that a row found by an index has one type. Other types stay as they are.
//
//	LINES = ((), (DOWN, UP), (DOWN, UP, LEFT, RIGHT))     tuple[tuple[tuple[int, ...], ...], ...]
func tableOf(t types.Type) types.Type {
	if t.Kind != types.KTuple || sameItem(t.Elems) != nil {
		return t
	}
	for _, row := range t.Elems {
		if row.Kind != types.KTuple {
			return t
		}
	}
	if row := rowOf(t.Elems); row != nil {
		return types.TupleOf(row)
	}
	return t
}

// rowOf is the type of a tuple of any length that holds each of the tuples: of numbers, texts or such tuples again.
// Nil when they have no item, or items of different types.
func rowOf(rows []types.Type) types.Type {
	var items []types.Type
	for _, row := range rows {
		if row.Kind != types.KTuple && row.Kind != types.KTupleOf {
			return nil
		}
		items = append(items, row.Elems...)
	}
	item := sameItem(items)
	if len(items) > 0 && (item == nil || !plainItem(item)) {
		item = rowOf(items)
	}
	if item == nil {
		return nil
	}
	return types.TupleOf(item)
}

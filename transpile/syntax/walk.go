package syntax

// Walk calls visit for n and everything below it, parents first. Where visit
// gives false it goes no deeper. Besides nodes of ast, visit sees *Arguments,
// *Comprehension and *MatchCase.
func Walk(n any, visit func(n any) bool) {
	if !visit(n) {
		return
	}
	_, fields := Fields(n)
	for _, f := range fields {
		eachNode(f.Value, func(child any) { Walk(child, visit) })
	}
}

// eachNode calls f for the nodes in the value of a field.
func eachNode(v any, f func(any)) {
	switch v := v.(type) {
	case nil, string, int, Operator, Value:
	case []any:
		for _, item := range v {
			eachNode(item, f)
		}
	default:
		f(v)
	}
}

// height measures how many nodes the longest way down from n has. It keeps its
// own stack because the tree may be too high to recurse into.
func height(n any) int {
	type entry struct {
		n     any
		level int
	}
	stack, highest := []entry{{n, 1}}, 0
	for len(stack) > 0 {
		e := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		highest = max(highest, e.level)
		_, fields := Fields(e.n)
		for _, f := range fields {
			eachNode(f.Value, func(child any) { stack = append(stack, entry{child, e.level + 1}) })
		}
	}
	return highest
}

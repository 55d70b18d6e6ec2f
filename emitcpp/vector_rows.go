package emitcpp

import "pyx2cpp/typer/types"

// hasRows tells whether there is a kernel for the rows of a plane: all steps fit one loop.
func (k *kernel) hasRows() bool { return k.v.Rows && !k.blocks }

// rows writes the kernel that carries out the rows of a plane. An operand that is the same along a row is read once
// before it, so that x[:, None] - y costs no copies of x; with the last axis reduced, a row is summed up without having
// been anywhere.
func (k *kernel) rows(last int) {
	w := k.w
	k.done, k.fixed = map[int]bool{}, k.v.Fixed
	defer func() { k.fixed = 0 }()
	w.open("static void %s_rows(int64_t rows, int64_t n, char* out, char* const* in, const int64_t* steps)", k.name)
	w.open("for (int64_t r = 0; r < rows; r++)")
	for i, t := range k.leaves {
		if t.Kind == types.KArray && k.fixed>>i&1 == 0 {
			w.line("[[maybe_unused]] auto* a%d = reinterpret_cast<const %s*>(in[%d] + r * steps[%d]);", i, leafType(t), i, i)
		} else {
			w.line("[[maybe_unused]] const auto a%d = *reinterpret_cast<const %s*>(in[%d] + r * steps[%d]);", i, leafType(t), i, i)
		}
	}
	w.line("auto* o = reinterpret_cast<%s*>(out + r * steps[%d]);", dtypes[k.v.Steps[last].Out].elem, len(k.leaves))
	if k.v.Reduced {
		k.rowSum(last)
	} else {
		k.pass(last, "o", "n")
	}
	w.close("")
	w.close("")
}

// rowSum writes the sum of a row.
func (k *kernel) rowSum(last int) {
	l := &loopBody{class: k.together(last), named: map[int]bool{}}
	text := k.element(last, l)
	k.w.open("*o = pyx::np_sum_of_row(n, [=](int64_t i)")
	for _, line := range l.lines {
		k.w.line("%s", line)
	}
	k.w.line("return %s;", text)
	k.w.close(");")
	k.w.line(`asm volatile("" : : "r"(o) : "memory");`)
}

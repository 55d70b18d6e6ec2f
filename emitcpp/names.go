package emitcpp

import (
	"fmt"
	"strings"
)

// The prefixes of names in emitted C++. What follows the prefix of functions
// and variables is the Python name where there is one.
//
//	f_  native function (from the IR: Func.Sym)
//	v_  Python variable, t_ temporary (both from the IR: Local.Name)
//	m_  copy of a variable in memory, for side exits (from the IR, as are d_, n_, s_, i_, k_: see passes)
//	p_  parameter whose variable is assigned in the body
//	g_  cell of a module name
//	c_  code object: what tracebacks show, and the generic clone; ci_ one that is inlined, cc_ its core for the clone
//	name_  interned name of an attribute, method or module variable
//	o_  boxed constant, with a digest of its value; without: the table of all
//	r_  result on its way
//	s_  str constant
//	w_  keyword names of a call
//	x_  side exit: a label, and the cold function behind it
//	e_  raise edge
//	h_  exception handler
//	b_  place after a loop or block (break)
//	q_  end of a loop body (continue)
//	y_  part of a function that hardly ever runs; o_ with a name: a variable handed to it
//	sb_ bytes constant
//	k_  struct of the instances of a class, a_ one of its slots, l_ a name looked up on it
//	u_  kernel of a vector expression and what describes it
//	j_  place behind a yield
//	path  with a number: place of a Python file
//	z_  end of a counted loop, evaluated before it
const (
	prefixParam    = "p_"
	prefixCell     = "g_"
	prefixCode     = "c_"
	prefixInlined  = "ci_"
	prefixCore     = "cc_"
	prefixPath     = "path"
	prefixName     = "name_"
	boxedConsts    = "o_"
	prefixScratch  = "r_"
	prefixBytes    = "sb_"
	prefixStr      = "s_"
	prefixKwNames  = "w_"
	prefixStore    = "store_" // cold functions that write module names
	prefixExit     = "x_"
	prefixRaise    = "e_"
	prefixHandler  = "h_"
	prefixBreak    = "b_"
	prefixContinue = "q_"
	prefixYield    = "j_"
	prefixEnd      = "z_"
	prefixAside    = "y_"
	prefixOut      = "o_"
	prefixClass    = "k_"
	prefixSlot     = "a_"
	prefixMethod   = "l_"
	prefixVector   = "u_"
)

// identifier turns any text into the tail of a C++ identifier, reversibly.
func identifier(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '_':
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, "_u%x_", r)
		}
	}
	return b.String()
}

// quote returns s as a C string literal. Bytes outside ASCII are octal escapes,
// so that the text means the same in any source encoding.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c == '\n':
			b.WriteString(`\n`)
		case c == '?', c < ' ', c >= 0x7f:
			fmt.Fprintf(&b, `\%03o`, c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

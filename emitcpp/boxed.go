package emitcpp

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"pyx2cpp/transpile/ir"
)

// constName returns the C++ variable of a boxed constant. It depends on nothing but the value: code that uses one stays
// the same when others come and go.
func constName(c *ir.Const) string {
	return fmt.Sprintf("%s%x", boxedConsts, sha256.Sum256(fmt.Appendf(nil, "%T %v", c.Value, c.Value)))[:len(boxedConsts)+10]
}

// declareBoxed declares the boxed constants, and the table through which the glue fills them.
func (m *module) declareBoxed(w *writer) {
	for _, c := range m.m.Consts {
		w.line("extern pyobj* %s;", constName(c))
	}
	if len(m.m.Consts) > 0 {
		w.line("extern pyobj** const %s[%d];", boxedConsts, len(m.m.Consts))
	}
}

// boxedData defines them.
func (m *module) boxedData(w *writer) {
	names := make([]string, len(m.m.Consts))
	for i, c := range m.m.Consts {
		names[i] = "&" + constName(c)
		w.line("pyobj* %s;  // %.40q", constName(c), fmt.Sprint(c.Value))
	}
	if len(names) > 0 {
		w.line("pyobj** const %s[%d] = {%s};", boxedConsts, len(names), strings.Join(names, ", "))
	}
}

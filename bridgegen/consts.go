package bridgegen

import (
	"fmt"
	"math"
	"math/big"
	"reflect"
	"strconv"
	"strings"
)

// constants writes make_constants, which fills the table of boxed constants.
func constants(t *text, m *ModuleSpec) {
	t.line("")
	t.line("// Makes the boxed constants; false with an exception.")
	t.line("static bool make_constants() {")
	if len(m.Consts) > 0 {
		t.line("  if (*o_[0]) return true;")
		for i, c := range m.Consts {
			t.line("  if (!(*o_[%d] = %s)) return false;", i, constant(c))
		}
	}
	t.line("  return true;")
	t.line("}")
}

// constant returns the C++ expression that makes a new object of a literal's
// value: nil (None), bool, int, int64, *big.Int, float64, complex128, string
// (str), []byte or a string type of its own (bytes), []any (a tuple), and any
// other (Ellipsis).
func constant(v any) string {
	switch v := v.(type) {
	case nil:
		return "px(Py_NewRef(Py_None))"
	case bool:
		return fmt.Sprintf("pyx_box_bool(%s)", yesNo(v))
	case int:
		return constant(int64(v))
	case int64:
		return integer(big.NewInt(v))
	case *big.Int:
		return integer(v)
	case float64:
		return fmt.Sprintf("pyx_box_f64(%s)", float(v))
	case complex128:
		return fmt.Sprintf("pyx_box_complex(%s, %s)", float(real(v)), float(imag(v)))
	case string:
		return fmt.Sprintf("pyx_box_utf8(%s, %d)", quote(v), len(v))
	case []byte:
		return fmt.Sprintf("pyx_box_bytes(%s, %d)", quote(string(v)), len(v))
	case []any:
		items := make([]string, len(v))
		for i, item := range v {
			items[i] = constant(item)
		}
		return fmt.Sprintf("pyx::tuple_of({%s})", strings.Join(items, ", "))
	}
	if named := reflect.ValueOf(v); named.Kind() == reflect.String { // a string type of its own: bytes
		return constant([]byte(named.String()))
	}
	return "pyx_box_ellipsis()"
}

func integer(v *big.Int) string {
	if v.IsInt64() && v.Int64() != math.MinInt64 {
		return fmt.Sprintf("pyx_box_i64(%dLL)", v.Int64())
	}
	return fmt.Sprintf("px(PyLong_FromString(%s, nullptr, 10))", quote(v.String()))
}

// float returns a C++ expression with exactly the value v.
func float(v float64) string {
	switch {
	case math.IsNaN(v):
		return `__builtin_nan("")`
	case math.IsInf(v, 1):
		return "__builtin_inf()"
	case math.IsInf(v, -1):
		return "-__builtin_inf()"
	}
	return strconv.FormatFloat(v, 'x', -1, 64)
}

package syntax

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// maxDecimalDigits is CPython's limit for decimal integers, which guards
// against quadratic conversion.
const maxDecimalDigits = 4300

// literalError says what is wrong with a literal, in CPython's words.
type literalError string

func (e literalError) Error() string { return string(e) }

// numberValue reads a number literal that the lexer has accepted.
func numberValue(text string) (Value, error) {
	if len(text) <= 18 {
		if n, ok := smallInt(text); ok {
			return Int(n), nil
		}
	}
	text = strings.ReplaceAll(text, "_", "")
	if len(text) > 2 && text[0] == '0' {
		switch text[1] | 0x20 {
		case 'x':
			return integer(text[2:], 16), nil
		case 'o':
			return integer(text[2:], 8), nil
		case 'b':
			return integer(text[2:], 2), nil
		}
	}
	if last := text[len(text)-1]; last|0x20 == 'j' {
		return Imag(float(text[:len(text)-1])), nil
	}
	if strings.ContainsAny(text, ".eE") {
		return Float(float(text)), nil
	}
	if len(text) > maxDecimalDigits {
		return nil, literalError(fmt.Sprintf("Exceeds the limit (%d digits) for integer string conversion: "+
			"value has %d digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal "+
			"for huge integer literals to avoid decimal conversion limits.", maxDecimalDigits, len(text)))
	}
	return integer(text, 10), nil
}

func smallInt(text string) (int64, bool) {
	n := int64(0)
	for i := 0; i < len(text); i++ {
		if !isDigit(text[i]) {
			return 0, false
		}
		n = n*10 + int64(text[i]-'0')
	}
	return n, true
}

func integer(digits string, base int) Value {
	if n, err := strconv.ParseInt(digits, base, 64); err == nil {
		return Int(n)
	}
	b := new(BigInt)
	b.SetString(digits, base)
	return b
}

// float reads a float as Python does: too large is inf, too small is 0.
func float(text string) float64 {
	f, _ := strconv.ParseFloat(text, 64)
	return f
}

// Big gives the value of an integer constant of any size, or nil.
func Big(v Value) *big.Int {
	switch v := v.(type) {
	case Int:
		return big.NewInt(int64(v))
	case *BigInt:
		return &v.Int
	}
	return nil
}

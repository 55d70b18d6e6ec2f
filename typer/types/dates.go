package types

import (
	"slices"
	"strings"
)

// dateUnits are the units of datetime64 and timedelta64 as NumPy numbers them; the one that it has given up is empty.
var dateUnits = []string{"Y", "M", "W", "", "D", "h", "m", "s", "ms", "us", "ns"}

// UnitOf is the number of the unit of a datetime64 ("M8ns") or timedelta64 ("m8D"); negative: the dtype is neither.
func UnitOf(dtype string) int {
	if len(dtype) < 3 || dtype[:2] != "M8" && dtype[:2] != "m8" {
		return -1
	}
	return slices.Index(dateUnits, dtype[2:])
}

// IsDate tells whether a dtype is a datetime64 or a timedelta64.
func IsDate(dtype string) bool { return UnitOf(dtype) >= 0 }

// DateUnit is the name of the unit of that number.
func DateUnit(number int) string { return dateUnits[number] }

// DTypeText is what numpy.dtype takes for a code: "M8[ns]" for "M8ns".
func DTypeText(code string) string {
	if IsDate(code) {
		return code[:2] + "[" + code[2:] + "]"
	}
	return code
}

// byLetter are dtypes that text names shorter than classes do.
var byLetter = map[string]string{"?": "b1", "b": "i1", "h": "i2", "i": "i4", "l": "i8", "B": "u1", "H": "u2", "I": "u4", "L": "u8",
	"f": "f4", "d": "f8", "F": "c8", "D": "c16", "complex": "c16"}

// TextDType returns the code of the dtype that a str names for NumPy: "float64", "<f8", "datetime64[ns]" …
func TextDType(text string) (string, bool) {
	if c, ok := byLetter[text]; ok {
		return c, true
	}
	name := strings.TrimPrefix(strings.TrimPrefix(text, "<"), "=")
	if head, unit, ok := strings.Cut(strings.TrimSuffix(name, "]"), "["); ok && strings.HasSuffix(name, "]") {
		code := map[string]string{"datetime64": "M8", "M8": "M8", "timedelta64": "m8", "m8": "m8"}[head] + unit
		return code, IsDate(code) && (head == code[:2] || name == text)
	}
	c, ok := dtypes[name]
	return c, ok && c != "" && name != "bool_" && (name == text || name == c) && !IsDate(name)
}

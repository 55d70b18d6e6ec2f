package bridgegen

import (
	"fmt"
	"strings"
)

// text collects generated source.
type text struct{ b strings.Builder }

func (t *text) line(format string, args ...any) {
	fmt.Fprintf(&t.b, format, args...)
	t.b.WriteByte('\n')
}

func (t *text) String() string { return t.b.String() }

// quote returns s as a C string literal. Bytes outside ASCII are octal escapes,
// so that the text means the same in any source encoding, and "?" is one so
// that no trigraph arises.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c == '?' || c < ' ' || c >= 0x7f:
			fmt.Fprintf(&b, `\%03o`, c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// quoteLines is quote with one literal per line of s, each on a line of its own.
func quoteLines(s string) string {
	if s == "" {
		return `""`
	}
	var b strings.Builder
	for _, l := range strings.SplitAfter(s, "\n") {
		if l != "" {
			b.WriteString("\n    " + quote(l))
		}
	}
	return b.String()
}

// identifier turns any text into the tail of a C identifier, reversibly enough
// to stay unique: what is no letter or digit becomes _uXX_.
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

func yesNo(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

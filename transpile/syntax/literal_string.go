package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// stringToken is a string literal taken apart.
type stringToken struct {
	body                string // between the quotes
	raw, bytes, unicode bool
}

func splitStringToken(text string) stringToken {
	var s stringToken
	i := 0
	for ; text[i] != '"' && text[i] != '\''; i++ {
		switch text[i] | 0x20 {
		case 'r':
			s.raw = true
		case 'b':
			s.bytes = true
		case 'u':
			s.unicode = text[i] == 'u' // as CPython: U'' is not recorded
		}
	}
	size := 1
	if len(text)-i >= 6 && text[i+1] == text[i] && text[i+2] == text[i] {
		size = 3
	}
	s.body = text[i+size : len(text)-size]
	return s
}

// value decodes the literal.
func (s stringToken) value() (string, error) {
	if s.bytes {
		for i := 0; i < len(s.body); i++ {
			if s.body[i] >= utf8.RuneSelf {
				return "", fmt.Errorf("bytes can only contain ASCII literal characters")
			}
		}
	}
	if s.raw || strings.IndexByte(s.body, '\\') < 0 {
		return s.body, nil
	}
	if s.bytes {
		return decodeBytes(s.body)
	}
	return decodeText(s.body)
}

// simpleEscape gives the character of an escape of one letter, or -1.
func simpleEscape(c byte) int {
	switch c {
	case '\\', '\'', '"':
		return int(c)
	case 'a':
		return 7
	case 'b':
		return 8
	case 'f':
		return 12
	case 'n':
		return 10
	case 'r':
		return 13
	case 't':
		return 9
	case 'v':
		return 11
	}
	return -1
}

// octal reads up to three octal digits.
func octal(s string) (value rune, size int) {
	for size < 3 && size < len(s) && '0' <= s[size] && s[size] <= '7' {
		value = value*8 + rune(s[size]-'0')
		size++
	}
	return value, size
}

// hexDigits reads exactly n hexadecimal digits, or says how many there are.
func hexDigits(s string, n int) (value rune, size int) {
	for size < n && size < len(s) && isHex(s[size]) {
		c := s[size]
		if isDigit(c) {
			value = value<<4 | rune(c-'0')
		} else {
			value = value<<4 | rune(c|0x20-'a'+10)
		}
		size++
	}
	return value, size
}

func decodeBytes(s string) (string, error) {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		if s[i] != '\\' {
			out = append(out, s[i])
			i++
			continue
		}
		rest := s[i+1:]
		if n := simpleEscape(rest[0]); n >= 0 {
			out = append(out, byte(n))
			i += 2
			continue
		}
		switch value, size := octal(rest); {
		case rest[0] == '\n':
			i += 2
		case size > 0:
			out = append(out, byte(value))
			i += 1 + size
		case rest[0] == 'x':
			value, size := hexDigits(rest[1:], 2)
			if size < 2 {
				return "", fmt.Errorf("(value error) invalid \\x escape at position %d", i)
			}
			out = append(out, byte(value))
			i += 4
		default:
			out = append(out, '\\')
			i++
		}
	}
	return string(out), nil
}

// textDecoder decodes the escapes of a str literal.
type textDecoder struct {
	src string
	i   int
	out []byte
}

func decodeText(s string) (string, error) {
	d := textDecoder{src: s, out: make([]byte, 0, len(s))}
	for d.i < len(s) {
		next := strings.IndexByte(s[d.i:], '\\')
		if next < 0 {
			d.out = append(d.out, s[d.i:]...)
			break
		}
		d.out = append(d.out, s[d.i:d.i+next]...)
		d.i += next
		if err := d.escape(); err != nil {
			return "", err
		}
	}
	return string(d.out), nil
}

func (d *textDecoder) escape() error {
	rest := d.src[d.i+1:]
	if rest == "" {
		return d.fail(1, "\\ at end of string")
	}
	if n := simpleEscape(rest[0]); n >= 0 {
		d.out = append(d.out, byte(n))
		d.i += 2
		return nil
	}
	if value, size := octal(rest); size > 0 {
		d.put(value)
		d.i += 1 + size
		return nil
	}
	switch rest[0] {
	case '\n':
		d.i += 2
	case 'x':
		return d.hex(2, "truncated \\xXX escape")
	case 'u':
		return d.hex(4, "truncated \\uXXXX escape")
	case 'U':
		return d.hex(8, "truncated \\UXXXXXXXX escape")
	case 'N':
		return d.named()
	default:
		d.out = append(d.out, '\\')
		d.i++
	}
	return nil
}

func (d *textDecoder) hex(digits int, truncated string) error {
	value, size := hexDigits(d.src[d.i+2:], digits)
	switch {
	case size < digits:
		return d.fail(2+size, truncated)
	case value < 0 || value > utf8.MaxRune:
		return d.fail(2+size, "illegal Unicode character")
	}
	d.put(value)
	d.i += 2 + digits
	return nil
}

func (d *textDecoder) named() error {
	rest := d.src[d.i+2:]
	end := strings.IndexByte(rest, '}')
	if rest == "" || rest[0] != '{' || end < 2 {
		size := 2
		if rest != "" && rest[0] == '{' {
			size = 3
			if end < 0 {
				size = len(rest) + 2
			}
		}
		return d.fail(size, "malformed \\N character escape")
	}
	r, ok := runeByName(rest[1:end])
	if !ok {
		return d.fail(2+end+1, "unknown Unicode character name")
	}
	d.put(r)
	d.i += 2 + end + 1
	return nil
}

// put adds a character, a surrogate as three bytes.
func (d *textDecoder) put(r rune) {
	if 0xD800 <= r && r <= 0xDFFF {
		d.out = append(d.out, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
		return
	}
	d.out = utf8.AppendRune(d.out, r)
}

// fail words an error as CPython's codec does. It counts every character
// outside ASCII as ten, because the tokenizer hands it to the codec as \U….
func (d *textDecoder) fail(size int, reason string) error {
	start := 0
	for _, r := range d.src[:d.i] {
		if r < utf8.RuneSelf {
			start++
		} else {
			start += 10
		}
	}
	where := fmt.Sprintf("bytes in position %d-%d", start, start+size-1)
	if size == 1 {
		where = fmt.Sprintf("byte 0x5c in position %d", start)
	}
	return fmt.Errorf("(unicode error) 'unicodeescape' codec can't decode %s: %s", where, reason)
}

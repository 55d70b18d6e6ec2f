package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"pyx2cpp/transpile/diag"
)

const byteOrderMark = "\xef\xbb\xbf"

// Decode turns the bytes of a file into the text to parse: UTF-8 without a byte
// order mark, every line end as "\n", and a line end at the end. Parse does this
// itself; Decode is for quoting a file that does not parse. The error, if any,
// is diag.Errors.
func Decode(src []byte, file string) (string, error) {
	text := string(src)
	hasMark := strings.HasPrefix(text, byteOrderMark)
	text = strings.TrimPrefix(text, byteOrderMark)
	name, line := declaredEncoding(text)
	fail := func(line int, format string, args ...any) (string, error) {
		span := diag.Span{File: file, Line: line, EndLine: line}
		return "", diag.Errors{diag.At(diag.BadEncoding, span, format, args...)}
	}
	if hasMark && name != "" && name != "utf-8" {
		return fail(line, "encoding problem: %s with BOM", name)
	}
	if name == "" || name == "utf-8" || name == "utf8" || name == "u8" {
		if bad := firstInvalidUTF8(text); bad >= 0 {
			at := 1 + countLines(text[:bad])
			if name == "" && !hasMark {
				return fail(at, "Non-UTF-8 code starting with '\\x%02x' on line %d, but no encoding declared; "+
					"see https://peps.python.org/pep-0263/ for details", text[bad], at)
			}
			return fail(at, "(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %d", text[bad], bad)
		}
	} else {
		decoded, err := decodeLegacy(text, name)
		if err != nil {
			return fail(line, "%s", err)
		}
		text = decoded
	}
	text = normalizeLineEnds(text)
	if zero := strings.IndexByte(text, 0); zero >= 0 {
		return fail(1+countLines(text[:zero]), "source code cannot contain null bytes")
	}
	return text, nil
}

func countLines(s string) int { return strings.Count(normalizeLineEnds(s+"x"), "\n") - 1 }

// normalizeLineEnds turns "\r\n" and "\r" into "\n" and completes the last line.
func normalizeLineEnds(text string) string {
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	if text != "" && text[len(text)-1] != '\n' {
		text += "\n"
	}
	return text
}

// firstInvalidUTF8 gives the offset of the first byte that is not UTF-8, or -1.
func firstInvalidUTF8(s string) int {
	if utf8.ValidString(s) {
		return -1
	}
	for i, r := range s {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
				return i
			}
		}
	}
	return -1
}

// declaredEncoding finds the encoding that a comment in one of the first two
// lines declares (PEP 263), normalized, and its line; "" without one.
func declaredEncoding(text string) (string, int) {
	for n := 1; n <= 2; n++ {
		end := strings.IndexAny(text, "\r\n")
		line := text
		if end >= 0 {
			line = text[:end]
		}
		blank := strings.TrimLeft(line, " \t\f")
		if blank != "" && blank[0] != '#' {
			return "", 0
		}
		if name := codingSpec(blank); name != "" {
			return name, n
		}
		if end < 0 {
			return "", 0
		}
		if strings.HasPrefix(text[end:], "\r\n") {
			end++
		}
		text = text[end+1:]
	}
	return "", 0
}

// codingSpec finds "coding:" or "coding=" and a name in a comment.
func codingSpec(comment string) string {
	for {
		at := strings.Index(comment, "coding")
		if at < 0 {
			return ""
		}
		comment = comment[at+len("coding"):]
		if comment == "" || comment[0] != ':' && comment[0] != '=' {
			continue
		}
		rest := strings.TrimLeft(comment[1:], " \t")
		n := 0
		for n < len(rest) && isEncodingChar(rest[n]) {
			n++
		}
		if n > 0 {
			return normalizeEncoding(rest[:n])
		}
	}
}

func isEncodingChar(c byte) bool {
	return isDigit(c) || isLetter(c) || c == '-' || c == '_' || c == '.'
}

// normalizeEncoding gives the names that need no table one spelling.
func normalizeEncoding(name string) string {
	n := strings.ReplaceAll(strings.ToLower(name), "_", "-")
	switch {
	case n == "utf-8" || strings.HasPrefix(n, "utf-8-"):
		return "utf-8"
	case n == "latin-1" || n == "iso-8859-1" || n == "iso-latin-1",
		strings.HasPrefix(n, "latin-1-"), strings.HasPrefix(n, "iso-8859-1-"), strings.HasPrefix(n, "iso-latin-1-"):
		return "iso-8859-1"
	}
	return n
}

// decodeLegacy decodes text from an encoding other than UTF-8.
func decodeLegacy(text, name string) (string, error) {
	enc := encodingByName(name)
	if enc == nil {
		return "", fmt.Errorf("unknown encoding: %s", name)
	}
	var decoded string
	var err error
	if table, ok := enc.(*charmap.Charmap); ok {
		decoded = decodeBytewise(text, table, strings.HasPrefix(name, "iso"))
	} else {
		decoded, err = enc.NewDecoder().String(text)
	}
	if err != nil || strings.ContainsRune(decoded, utf8.RuneError) {
		return "", fmt.Errorf("(unicode error) '%s' codec can't decode the file", name)
	}
	return decoded, nil
}

// decodeBytewise decodes by a table. Python's ISO tables have the control
// characters from 0x80 on, which the web's tables leave out.
func decodeBytewise(text string, table *charmap.Charmap, controls bool) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		r := table.DecodeByte(text[i])
		if r == utf8.RuneError && controls && text[i] < 0xA0 {
			r = rune(text[i])
		}
		b.WriteRune(r)
	}
	return b.String()
}

package syntax

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isHex(c byte) bool    { return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f' }

// identChars marks the bytes that may stand in an identifier; for those above
// 127 the characters are looked at one by one afterwards.
var identChars = func() (t [256]bool) {
	for c := range t {
		t[c] = c >= 0x80 || c == '_' || isLetter(byte(c)) || isDigit(byte(c))
	}
	return t
}()

// badIdentChar gives the offset of the first character of s, a run of
// identChars, that cannot stand in an identifier, or -1.
func badIdentChar(s string) int {
	for i, r := range s {
		if r < utf8.RuneSelf {
			continue
		}
		if !isXIDContinue(r) || i == 0 && !isXIDStart(r) {
			return i
		}
	}
	return -1
}

func isIDStart(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.In(r, unicode.Nl, unicode.Other_ID_Start)
}

func isIDContinue(r rune) bool {
	return isIDStart(r) || unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue)
}

// isXIDStart and isXIDContinue close the identifier properties under NFKC, the
// normalization that Python applies to identifiers: a character whose
// normalized form is no identifier is none either.
func isXIDStart(r rune) bool {
	if !isIDStart(r) {
		return false
	}
	for i, n := range norm.NFKC.String(string(r)) {
		if i == 0 && !isIDStart(n) || !isIDContinue(n) {
			return false
		}
	}
	return true
}

func isXIDContinue(r rune) bool {
	if !isIDContinue(r) {
		return false
	}
	for _, n := range norm.NFKC.String(string(r)) {
		if !isIDContinue(n) {
			return false
		}
	}
	return true
}

// normalizeIdent gives an identifier the form Python compares names in.
func normalizeIdent(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return norm.NFKC.String(s)
		}
	}
	return s
}

// isPrintable is Python's str.isprintable for one character.
func isPrintable(r rune) bool {
	return r == ' ' || !unicode.In(r, unicode.C, unicode.Z) && unicode.IsGraphic(r)
}

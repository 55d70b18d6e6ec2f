package syntax

import (
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/runenames"
)

// runeByName finds the character that \N{name} stands for.
func runeByName(name string) (rune, bool) {
	name = strings.ToUpper(name)
	if r, ok := nameAliases[name]; ok {
		return r, true
	}
	if r, ok := computedName(name); ok {
		return r, true
	}
	r, ok := allNames()[name]
	return r, ok
}

// allNames turns Unicode's table round. Programs with \N are rare, so the
// table is made on first use.
var allNames = sync.OnceValue(func() map[string]rune {
	names := make(map[string]rune, 36000)
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if 0x3400 <= r && r < 0xA000 && unicode.Is(unicode.Unified_Ideograph, r) || 0xAC00 <= r && r < 0xF900 {
			continue // computed names and private use
		}
		if r == 0x20000 {
			r = 0xE0000 // ideographs and nothing else up to there, bar the compatibility block
			for c := rune(0x2F800); c < 0x2FA20; c++ {
				names[runenames.Name(c)] = c
			}
		}
		if name := runenames.Name(r); name != "" && name[0] != '<' {
			names[name] = r
		}
		if r >= 0xE01EF {
			break
		}
	}
	return names
})

// computedName reads the names that follow a rule.
func computedName(name string) (rune, bool) {
	if hex, ok := strings.CutPrefix(name, "CJK UNIFIED IDEOGRAPH-"); ok {
		n, err := strconv.ParseUint(hex, 16, 21)
		r := rune(n)
		return r, err == nil && (len(hex) == 4 || len(hex) == 5) && unicode.Is(unicode.Unified_Ideograph, r)
	}
	if syllable, ok := strings.CutPrefix(name, "HANGUL SYLLABLE "); ok {
		return hangul(syllable)
	}
	if n, err := strconv.Atoi(strings.TrimPrefix(name, "VS")); err == nil && strings.HasPrefix(name, "VS") {
		switch {
		case 1 <= n && n <= 16:
			return rune(0xFE00 + n - 1), true
		case 17 <= n && n <= 256:
			return rune(0xE0100 + n - 17), true
		}
	}
	return 0, false
}

// The romanized letters of a Hangul syllable, in code point order.
var (
	hangulLead  = strings.Split("G GG N D DD R M B BB S SS  J JJ C K T P H", " ")
	hangulVowel = strings.Split("A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I", " ")
	hangulTail  = strings.Split(" G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H", " ")
)

func hangul(s string) (rune, bool) {
	lead, s := longestPrefix(hangulLead, s)
	vowel, s := longestPrefix(hangulVowel, s)
	tail, s := longestPrefix(hangulTail, s)
	if lead < 0 || vowel < 0 || tail < 0 || s != "" {
		return 0, false
	}
	return rune(0xAC00 + (lead*len(hangulVowel)+vowel)*len(hangulTail) + tail), true
}

func longestPrefix(words []string, s string) (int, string) {
	best := -1
	for i, w := range words {
		if strings.HasPrefix(s, w) && (best < 0 || len(w) > len(words[best])) {
			best = i
		}
	}
	if best < 0 {
		return -1, s
	}
	return best, s[len(words[best]):]
}

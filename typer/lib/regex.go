package lib

import (
	"strings"

	"pyx2cpp/typer/types"
)

// found is what findall gives for each place: a str, or a tuple of the groups
// of a pattern that is a literal.
func found(c *Call, i int) types.Type {
	text, ok := c.text("pattern", i)
	if n := groups(text); ok && n > 1 {
		items := make([]types.Type, n)
		for i := range items {
			items[i] = types.Str
		}
		return types.Tuple(items...)
	}
	return types.Str
}

// groups counts the groups of a regular expression that capture what they match.
func groups(pattern string) int {
	n, class := 0, false
	for i := 0; i < len(pattern); i++ {
		switch {
		case pattern[i] == '\\':
			i++
		case pattern[i] == '[' && !class:
			class = true
			if strings.HasPrefix(pattern[i+1:], "^") {
				i++
			}
			if strings.HasPrefix(pattern[i+1:], "]") { // stands for itself at the start
				i++
			}
		case pattern[i] == ']':
			class = false
		case pattern[i] == '(' && !class:
			if rest := pattern[i+1:]; !strings.HasPrefix(rest, "?") || strings.HasPrefix(rest, "?P<") {
				n++
			}
		}
	}
	return n
}

// matched is what match and the like give: an object, of a pattern whose groups may take no part with what a group is then.
func matched(c *Call) types.Type {
	if t := groupOf(c); t != types.Str {
		return types.Known("match", t)
	}
	return types.Known("match")
}

// groupOf is the type of a group: str, or None as well where the pattern, a literal or what a pattern or match object was made
// of, has groups that may take no part. Of other patterns that is not expected.
func groupOf(c *Call) types.Type {
	if len(c.Args) > 0 && c.Args[0].Kind == types.KObject && (c.Args[0].Name == "pattern" || c.Args[0].Name == "match") {
		return Group(c.Args[0])
	}
	if text, ok := c.text("pattern", 0); ok && optionalGroups(text) {
		return types.Union(types.Str, types.None)
	}
	return types.Str
}

// Group is the type of a group of a match object, or of what a pattern object matches.
func Group(of types.Type) types.Type {
	switch {
	case of.Name == "pattern" && len(of.Elems) == 2:
		return of.Elems[1]
	case of.Name == "match" && len(of.Elems) == 1:
		return of.Elems[0]
	}
	return types.Str
}

// optionalGroups tells whether a group of a regular expression that captures stands in an alternative, or in what may be left out.
func optionalGroups(pattern string) bool {
	type level struct{ captures, inside, alternatives bool } // inside: a group in it captures
	open := []level{{}}
	class := false
	for i := 0; i < len(pattern); i++ {
		rest := pattern[i+1:]
		switch {
		case pattern[i] == '\\':
			i++
		case pattern[i] == '[' && !class:
			class = true
			if strings.HasPrefix(rest, "^]") {
				i += 2
			} else if strings.HasPrefix(rest, "^") || strings.HasPrefix(rest, "]") {
				i++
			}
		case pattern[i] == ']':
			class = false
		case class:
		case pattern[i] == '|':
			open[len(open)-1].alternatives = true
		case pattern[i] == '(':
			open = append(open, level{captures: !strings.HasPrefix(rest, "?") || strings.HasPrefix(rest, "?P<")})
			if strings.HasPrefix(rest, "?") {
				i++
			}
		case pattern[i] == ')' && len(open) > 1:
			group := open[len(open)-1]
			open = open[:len(open)-1]
			captures := group.captures || group.inside
			if group.inside && group.alternatives || captures && dropped(rest) {
				return true
			}
			open[len(open)-1].inside = open[len(open)-1].inside || captures
		}
	}
	return open[0].alternatives && open[0].inside
}

// dropped tells whether what stands before the rest of a regular expression may be left out.
func dropped(rest string) bool {
	for _, quantifier := range []string{"?", "*", "{0", "{,"} {
		if strings.HasPrefix(rest, quantifier) {
			return true
		}
	}
	return false
}

package syntax

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
)

// strings parses adjacent string literals into one node.
func (p *parser) strings() ast.Expr {
	start := p.i
	j := joiner{p: p, start: start}
	formatted, isBytes := false, p.isBytesToken(start)
	for p.kind() == kString || p.kind() == kFStringStart {
		at := p.i
		if p.kind() == kFStringStart {
			formatted = true
			j.fstring()
		} else {
			s := splitStringToken(p.text(p.i))
			value, err := s.value()
			p.i++
			j.literalError(at, err)
			j.unicode = j.unicode || s.unicode && at == start
			j.text(value, p.toks[at].from(), p.toks[at].to())
		}
		if p.isBytesToken(at) != p.isBytesToken(start) {
			p.raiseInFString(&j, "cannot mix bytes and nonbytes literals")
		}
	}
	if !formatted {
		n := p.constants.new()
		n.Unicode = j.unicode
		n.Value = Str(j.joined())
		if isBytes {
			n.Value = Bytes(j.joined())
		}
		p.at(n, &n.Pos, start)
		return n
	}
	j.flush()
	n := &JoinedStr{Values: j.values}
	p.at(n, &n.Pos, start)
	return n
}

func (p *parser) isBytesToken(i int) bool {
	return p.toks[i].kind == kString && splitStringToken(p.text(i)).bytes
}

// joiner collects the parts of a string: literal text, which is joined, and
// replacement fields.
type joiner struct {
	p       *parser
	start   int // first token of the whole string
	unicode bool
	values  []ast.Expr

	parts     []string // literal text not yet in values
	from, end pos      // of parts
}

func (j *joiner) text(s string, from, end pos) {
	if len(j.parts) == 0 {
		j.from = from
	}
	j.parts = append(j.parts, s)
	j.end = end
}

func (j *joiner) joined() string {
	if len(j.parts) == 1 {
		return j.parts[0]
	}
	return strings.Join(j.parts, "")
}

// flush makes the literal text a Constant.
func (j *joiner) flush() {
	if text := j.joined(); text != "" {
		n := j.p.constants.new()
		n.Value, n.Unicode = Str(text), j.unicode
		n.Lineno, n.ColOffset = int(j.from.line), int(j.from.col)
		j.p.ends = append(j.p.ends, nodeEnd{n, j.end})
		j.values = append(j.values, n)
	}
	j.parts = j.parts[:0]
}

// literalError reports a bad escape as CPython does: at the token after the
// string, where its parser stands when it decodes the string.
func (j *joiner) literalError(token int, err error) {
	if err == nil {
		return
	}
	p := j.p
	msg := err.Error()
	if strings.HasPrefix(msg, "bytes can only") {
		t := &p.toks[token]
		p.raise(diag.BadEscape, t.from(), t.to(), "%s", msg)
	}
	first := &p.toks[j.start]
	at := tokenAfterStrings(p.src, int(first.start), int(first.line), int(first.start-first.col))
	p.raise(diag.BadEscape, at.from(), at.to(), "%s", msg)
}

// fstring parses one f-string.
func (j *joiner) fstring() {
	p := j.p
	raw := strings.ContainsAny(strings.TrimRight(p.text(p.i), `"'`), "rR")
	p.i++
	j.pieces(raw, false)
	p.expect(kFStringEnd)
}

// pieces parses literal text and fields, of an f-string or of a format
// specification, in which braces are not doubled.
func (j *joiner) pieces(raw, spec bool) {
	p := j.p
	for {
		switch p.kind() {
		case kFStringMiddle:
			at := p.i
			s := stringToken{body: p.text(at), raw: raw}
			if !spec && strings.ContainsAny(s.body, "{}") {
				s.body = undouble(s.body, raw)
			}
			value, err := s.value()
			j.literalError(at, err)
			p.i++
			j.text(value, p.toks[at].from(), p.toks[at].to())
		case kLBrace:
			j.field(raw)
		default:
			return
		}
	}
}

// undouble turns {{ and }} into single braces, but leaves \N{name} alone.
func undouble(s string, raw bool) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && !raw && i+1 < len(s) && s[i+1] != '{' && s[i+1] != '}':
			b.WriteByte(c)
			i++
			if end := strings.IndexByte(s[i:], '}'); s[i] == 'N' && end > 0 && i+1 < len(s) && s[i+1] == '{' {
				b.WriteString(s[i : i+end])
				i += end
			}
		case (c == '{' || c == '}') && i+1 < len(s) && s[i+1] == c:
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// field parses a replacement field: `{expr[=][!conversion][:spec]}`.
func (j *joiner) field(raw bool) {
	p := j.p
	start := p.i
	p.i++
	p.checkField(j)
	n := &FormattedValue{Value: p.annotatedRHS()}
	debug := p.accept(kAssign)
	if debug {
		j.text(p.withoutComments(start), p.toks[start].to(), p.toks[p.i].from())
	}
	j.flush()
	if p.accept(kBang) {
		n.Conversion = p.conversion(j)
	}
	specified := p.accept(kColon)
	if specified {
		n.FormatSpec = p.formatSpec(j, raw)
	}
	if p.kind() != kRBrace && (debug || specified || n.Conversion != 0 || p.kind() == kFStringEnd) {
		p.raiseInFString(j, "f-string: expecting '}'")
	}
	p.expect(kRBrace)
	if debug && n.Conversion == 0 && !specified {
		n.Conversion = 'r'
	}
	p.at(n, &n.Pos, start)
	j.values = append(j.values, n)
}

// withoutComments gives the source from the token at start to the next token,
// both excluded, without comments.
func (p *parser) withoutComments(start int) string {
	text := p.src[p.toks[start].end:p.toks[p.i].start]
	if strings.IndexByte(text, '#') < 0 {
		return text
	}
	var b strings.Builder
	for i := start; i < p.i; i++ {
		gap := p.src[p.toks[i].end:p.toks[i+1].start]
		for {
			at := strings.IndexByte(gap, '#')
			if at < 0 {
				break
			}
			b.WriteString(gap[:at])
			gap = gap[at+strings.IndexByte(gap[at:], '\n'):]
		}
		b.WriteString(gap)
		if i+1 < p.i {
			b.WriteString(p.text(i + 1))
		}
	}
	return b.String()
}

// formatSpec parses the text and fields after the colon, which has been read and
// counts as part of the node.
func (p *parser) formatSpec(outer *joiner, raw bool) *JoinedStr {
	colon := p.i - 1
	inner := joiner{p: p, start: outer.start, unicode: outer.unicode}
	inner.pieces(raw, true)
	inner.flush()
	n := &JoinedStr{Values: inner.values}
	p.at(n, &n.Pos, colon)
	return n
}

// conversion reads the letter after '!'.
func (p *parser) conversion(j *joiner) rune {
	if p.kind() == kName && p.toks[p.i].start == p.toks[p.i-1].end {
		switch s := p.text(p.i); s[0] {
		case 's', 'r', 'a':
			if len(s) > 1 {
				p.raiseInFString(j, "f-string: expecting '}'")
			}
			p.i++
			return rune(s[0])
		}
	}
	p.raiseInFString(j, "f-string: invalid conversion character: expected 's', 'r', or 'a'")
	return 0
}

// checkField reports a field without an expression.
func (p *parser) checkField(j *joiner) {
	switch p.kind() {
	case kRBrace:
		p.raiseInFString(j, "f-string: empty expression not allowed")
	case kBang, kColon, kAssign:
		p.raiseInFString(j, "f-string: expression required before '"+p.text(p.i)+"'")
	}
}

// raiseInFString reports an error where CPython 3.11 does, after the string.
func (p *parser) raiseInFString(j *joiner, msg string) {
	first := &p.toks[j.start]
	at := tokenAfterStrings(p.src, int(first.start), int(first.line), int(first.start-first.col))
	p.raise(diag.BadFString, at.from(), at.to(), "%s", msg)
}

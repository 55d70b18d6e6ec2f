package diag

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Text renders diagnostics for a terminal:
//
//	file:line:col: error[PX0123]: text
//	    total = total +* 2
//	                   ^
//	hint: …
//
// Columns are printed from 1 and in characters.
func Text(w io.Writer, diags []Diagnostic, src *Sources) error {
	out := bufio.NewWriter(w)
	for i := range diags {
		writeText(out, &diags[i], src)
	}
	return out.Flush()
}

const quoteIndent = "    "

func writeText(out *bufio.Writer, d *Diagnostic, src *Sources) {
	line, hasLine := "", false
	if src != nil && d.Span.Line > 0 {
		line, hasLine = src.Line(d.Span.File, d.Span.Line)
	}
	fmt.Fprintf(out, "%s%s[%s]: %s\n", place(d.Span, line), d.Severity, d.Code, d.Text)
	if hasLine {
		fmt.Fprintf(out, "%s%s\n%s%s\n", quoteIndent, strings.TrimRight(line, " \t\f"), quoteIndent, underline(d.Span, line))
	}
	for _, note := range d.Notes {
		fmt.Fprintf(out, "note: %s\n", note)
	}
	if d.Hint != "" {
		fmt.Fprintf(out, "hint: %s\n", d.Hint)
	}
}

// place gives "file:line:col: " with as much as the span knows.
func place(s Span, line string) string {
	switch {
	case s.File == "" && s.Line == 0:
		return ""
	case s.Line == 0:
		return s.File + ": "
	}
	return fmt.Sprintf("%s:%d:%d: ", s.File, s.Line, column(line, s.Col))
}

// column turns a byte offset into a column counted in characters from 1.
// Past the end of the line (or without one) bytes count as characters.
func column(line string, col int) int {
	if col <= len(line) {
		return utf8.RuneCountInString(line[:col]) + 1
	}
	return utf8.RuneCountInString(line) + col - len(line) + 1
}

// underline draws the caret line: blanks as wide as the text before the span
// (tabs stay tabs, so that the caret stands right at any tab width), a caret,
// and tildes to the end of the span on this line.
func underline(s Span, line string) string {
	var b strings.Builder
	for _, r := range line[:min(s.Col, len(line))] {
		if r == '\t' {
			b.WriteByte('\t')
		} else {
			b.WriteString(strings.Repeat(" ", cells(r)))
		}
	}
	b.WriteString(strings.Repeat(" ", max(0, s.Col-len(line))))
	b.WriteByte('^')
	end := s.EndCol
	if s.EndLine > s.Line {
		end = len(strings.TrimRight(line, " \t\f"))
	}
	if end = min(end, len(line)); end > s.Col {
		width := 0
		for _, r := range line[s.Col:end] {
			width += cells(r)
		}
		b.WriteString(strings.Repeat("~", max(0, width-1)))
	}
	return b.String()
}

// cells is the number of terminal columns a character takes.
func cells(r rune) int {
	switch {
	case r >= 0x300 && r < 0x370, r == 0x200D, r >= 0xFE00 && r < 0xFE10:
		return 0
	case r >= 0x1100 && r < 0x1160, r >= 0x2E80 && r < 0xA4D0, r >= 0xAC00 && r < 0xD7A4,
		r >= 0xF900 && r < 0xFB00, r >= 0xFE30 && r < 0xFE70, r >= 0xFF00 && r < 0xFF61,
		r >= 0xFFE0 && r < 0xFFE7, r >= 0x1F300 && r < 0x1F650, r >= 0x1F900 && r < 0x1FA00,
		r >= 0x20000 && r < 0x3FFFE:
		return 2
	}
	return 1
}

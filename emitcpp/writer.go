package emitcpp

import (
	"fmt"
	"strings"
)

// writer is the only place that writes indentation and #line directives.
type writer struct {
	b     strings.Builder
	depth int
	file  string // Python file, quoted for #line
	at    int    // Python line that the text after the last directive belongs to
}

// line writes one line of C++ at the current depth.
func (w *writer) line(format string, args ...any) {
	w.b.WriteString(strings.Repeat("  ", w.depth))
	fmt.Fprintf(&w.b, format, args...)
	w.b.WriteByte('\n')
}

// label writes a label, one level to the left of the statements.
func (w *writer) label(name string) {
	w.b.WriteString(strings.Repeat("  ", max(w.depth-1, 0)))
	w.b.WriteString(name + ":;\n")
}

// open writes a line that ends with a brace and indents what follows.
func (w *writer) open(format string, args ...any) {
	w.line("%s", strings.TrimPrefix(fmt.Sprintf(format, args...)+" {", " "))
	w.depth++
}

// close ends a block; after is what stands behind the brace.
func (w *writer) close(after string) {
	w.depth--
	w.line("}%s", after)
}

// python says which Python line the following text comes from. Only a change
// is written; 0 keeps the line.
func (w *writer) python(line int) {
	if line <= 0 || line == w.at {
		return
	}
	w.at = line
	fmt.Fprintf(&w.b, "#line %d %s\n", line, w.file)
}

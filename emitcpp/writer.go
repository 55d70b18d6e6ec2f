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
	next  int    // Python line that the compiler takes the next C++ line for
}

// line writes one line of C++ at the current depth.
func (w *writer) line(format string, args ...any) {
	w.b.WriteString(strings.Repeat("  ", w.depth))
	fmt.Fprintf(&w.b, format, args...)
	w.b.WriteByte('\n')
	w.next++
}

// label writes a label, one level to the left of the statements.
func (w *writer) label(name string) {
	w.b.WriteString(strings.Repeat("  ", max(w.depth-1, 0)))
	w.b.WriteString(name + ":;\n")
	w.next++
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

// python says which Python line the following text comes from; 0 keeps it. To
// keep the text readable only a change is written, and the lines that follow
// the first drift; exact text is one that must not, since it asks for its line.
func (w *writer) python(line int, exact bool) {
	if line <= 0 || line == w.at && !(exact && line != w.next) {
		return
	}
	w.at, w.next = line, line
	fmt.Fprintf(&w.b, "#line %d %s\n", line, w.file)
}

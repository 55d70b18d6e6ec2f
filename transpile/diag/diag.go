// Package diag holds what the compiler has to say to its user: one Diagnostic
// type, the table of diagnostic codes, and the renderers for terminals and
// editors. Stages create diagnostics as data; only the renderers decide how
// they look. The package imports nothing else of the project.
package diag

import (
	"fmt"
	"strings"
)

// Severity says how serious a diagnostic is.
type Severity uint8

// The severities. Only an Error stops the build.
const (
	Error Severity = iota
	Warning
	Note
)

// String gives the word that the renderers print.
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	case Note:
		return "note"
	}
	return fmt.Sprintf("severity(%d)", uint8(s))
}

// Code names a kind of diagnostic, such as "PX0101". The table in codes.go
// documents every code that may be used.
type Code string

// Span is a stretch of source text. Lines are counted from 1 and columns from
// 0 in UTF-8 bytes, as in CPython's ast; the end is exclusive. Line 0 means
// that the diagnostic is about the file as a whole (or, with an empty File,
// about the command line).
type Span struct {
	File    string
	Line    int
	Col     int
	EndLine int
	EndCol  int
}

// Diagnostic is one message to the user.
type Diagnostic struct {
	Code     Code
	Severity Severity
	Span     Span
	Text     string   // one sentence without a full stop
	Hint     string   // what to do about it; may be empty
	Notes    []string // further facts, one line each
}

// Error makes a Diagnostic usable as an error; it renders without the source.
func (d *Diagnostic) Error() string {
	return fmt.Sprintf("%s%s[%s]: %s", place(d.Span, ""), d.Severity, d.Code, d.Text)
}

// Errors is a list of diagnostics as one error value.
type Errors []Diagnostic

// Error joins the messages, one per line.
func (e Errors) Error() string {
	lines := make([]string, len(e))
	for i := range e {
		lines[i] = e[i].Error()
	}
	return strings.Join(lines, "\n")
}

// Err gives e as an error, or nil when no diagnostic in it is an Error.
// Returning an empty Errors as an error would not compare equal to nil.
func (e Errors) Err() error {
	for i := range e {
		if e[i].Severity == Error {
			return e
		}
	}
	return nil
}

// At makes an error diagnostic at a span.
func At(code Code, span Span, format string, args ...any) Diagnostic {
	return Diagnostic{Code: code, Span: span, Text: sprintf(format, args)}
}

// sprintf leaves texts without arguments alone, so that a % in a message that
// comes from elsewhere is printed as it is.
func sprintf(format string, args []any) string {
	if len(args) == 0 {
		return format
	}
	return fmt.Sprintf(format, args...)
}

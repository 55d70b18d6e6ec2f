package syntax

import (
	"fmt"

	"pyx2cpp/transpile/diag"
)

// syntaxError is an error at a stretch of the source. A zero end means that
// only the start is known.
type syntaxError struct {
	code     diag.Code
	from, to pos
	msg      string
}

func newError(code diag.Code, from, to pos, format string, args ...any) *syntaxError {
	return &syntaxError{code, from, to, fmt.Sprintf(format, args...)}
}

// diagnostics gives the error in the form that Parse returns.
func (e *syntaxError) diagnostics(file string) diag.Errors {
	span := diag.Span{File: file, Line: int(e.from.line), Col: int(e.from.col)}
	if e.to.line != 0 {
		span.EndLine, span.EndCol = int(e.to.line), int(e.to.col)
	} else {
		span.EndLine, span.EndCol = span.Line, span.Col
	}
	return diag.Errors{{Code: e.code, Span: span, Text: e.msg, Hint: hints[e.code]}}
}

// hints says what usually helps, where the message alone does not.
var hints = map[diag.Code]string{
	diag.MissingCallParens: "this is a statement of Python 2; pyx2cpp compiles Python 3",
	diag.BadEncoding:       "save the file as UTF-8, or declare its encoding: # -*- coding: name -*-",
}

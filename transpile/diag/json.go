package diag

import (
	"encoding/json"
	"io"
)

// jsonDiagnostic fixes the field names that editors rely on.
type jsonDiagnostic struct {
	Code      Code     `json:"code"`
	Severity  string   `json:"severity"`
	File      string   `json:"file"`
	Line      int      `json:"line"`
	Column    int      `json:"column"`
	EndLine   int      `json:"endLine"`
	EndColumn int      `json:"endColumn"`
	Text      string   `json:"text"`
	Hint      string   `json:"hint,omitempty"`
	Notes     []string `json:"notes,omitempty"`
}

// JSON renders diagnostics as one array with an object per diagnostic. Columns
// count characters from 1, the end is exclusive; line 0 stands for the whole
// file.
func JSON(w io.Writer, diags []Diagnostic, src *Sources) error {
	list := make([]jsonDiagnostic, len(diags))
	for i := range diags {
		d := &diags[i]
		list[i] = jsonDiagnostic{
			Code: d.Code, Severity: d.Severity.String(), File: d.Span.File,
			Line: d.Span.Line, Column: jsonColumn(src, d.Span.File, d.Span.Line, d.Span.Col),
			EndLine: d.Span.EndLine, EndColumn: jsonColumn(src, d.Span.File, d.Span.EndLine, d.Span.EndCol),
			Text: d.Text, Hint: d.Hint, Notes: d.Notes,
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(list)
}

func jsonColumn(src *Sources, file string, line, col int) int {
	if line == 0 {
		return 0
	}
	text := ""
	if src != nil {
		text, _ = src.Line(file, line)
	}
	return column(text, col)
}

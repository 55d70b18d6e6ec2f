package diag

import (
	"os"
	"strings"
)

// Sources gives the renderers the source lines they quote. The zero value
// reads files from disk when first asked; Add supplies text that is not on
// disk or was decoded from another encoding.
type Sources struct {
	lines map[string][]string
}

// Add registers the text of a file, decoded to UTF-8.
func (s *Sources) Add(file, text string) {
	if s.lines == nil {
		s.lines = map[string][]string{}
	}
	s.lines[file] = splitLines(text)
}

// Line gives line n (from 1) of a file without its line end, and whether
// there is one.
func (s *Sources) Line(file string, n int) (string, bool) {
	lines, known := s.lines[file]
	if !known {
		// A file that cannot be read stays known as having no lines.
		text, err := os.ReadFile(file)
		if err != nil {
			text = nil
		}
		s.Add(file, string(text))
		lines = s.lines[file]
	}
	if n < 1 || n > len(lines) {
		return "", false
	}
	return lines[n-1], true
}

// splitLines cuts at every line end that Python knows.
func splitLines(text string) []string {
	if text == "" {
		return nil
	}
	if strings.Contains(text, "\r") {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n")
}

package bars

import (
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"sort"
	"strings"
)

// MaxBars is the largest number of bars in one table: two centuries of days.
const MaxBars = 50_000

// Malformed says why something could not be read as bars at all.
type Malformed struct {
	Format string
	Reason string
}

// Error gives the reason after the format.
func (e *Malformed) Error() string { return e.Format + ": " + e.Reason }

// ErrTooMany is returned for tables of more than MaxBars bars, and for input
// that would take more memory than such a table can need.
var ErrTooMany = fmt.Errorf("more than %d bars", MaxBars)

// ErrMediaType is returned for types that Read does not know.
var ErrMediaType = errors.New("unknown media type")

// Media types that Read knows.
const (
	JSON    = "application/json"
	CSV     = "text/csv"
	Arrow   = "application/vnd.apache.arrow.stream"
	Parquet = "application/vnd.apache.parquet"
)

var readers = map[string]func(io.Reader) (*Table, error){
	JSON: readJSON, CSV: readCSV, Arrow: readArrow, Parquet: readParquet,
}

// form is what `curl -d` calls a body of which nobody has said what it is.
const form = "application/x-www-form-urlencoded"

// Kind is the media type in a Content-Type, JSON where none is stated.
func Kind(contentType string) (string, error) {
	if contentType == "" {
		return JSON, nil
	}
	name, _, err := mime.ParseMediaType(contentType)
	switch {
	case err != nil:
		return "", fmt.Errorf("%w %q", ErrMediaType, contentType)
	case name == form:
		return JSON, nil
	}
	return name, nil
}

// MediaTypes lists the types that Read knows.
func MediaTypes() string {
	names := make([]string, 0, len(readers))
	for name := range readers {
		names = append(names, name)
	}
	sort.Strings(names)
	return strings.Join(names, ", ")
}

// Read reads and checks bars of a media type; no type means JSON. The errors
// are ErrMediaType, ErrTooMany, *http.MaxBytesError, *Malformed or *Invalid.
func Read(mediaType string, r io.Reader) (t *Table, err error) {
	name, err := Kind(mediaType)
	if err != nil {
		return nil, err
	}
	read, ok := readers[name]
	if !ok {
		return nil, fmt.Errorf("%w %q; known: %s", ErrMediaType, name, MediaTypes())
	}
	defer func() { // the readers of binary formats panic on some damaged files
		if p := recover(); p != nil {
			if p == ErrTooMany {
				t, err = nil, ErrTooMany
				return
			}
			t, err = nil, &Malformed{name, fmt.Sprint(p)}
		}
	}()
	if t, err = read(r); err != nil {
		return nil, classify(name, err)
	}
	if err = t.Check(); err != nil {
		t.Release()
		return nil, err
	}
	return t, nil
}

// classify makes any error of a reader one of those that Read promises.
func classify(format string, err error) error {
	var tooLarge *http.MaxBytesError
	var malformed *Malformed
	var invalid *Invalid
	switch {
	case errors.As(err, &tooLarge), errors.Is(err, ErrTooMany), errors.As(err, &malformed), errors.As(err, &invalid):
		return err
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return &Malformed{format, "it ends too early"}
	}
	return &Malformed{format, err.Error()}
}

// columns are the names that every tabular format must have, in any case and order.
var columns = []string{"date", "high", "low", "close"}

// find returns the positions of the columns among the names of a table.
func find(names []string) (at [4]int, err error) {
	at = [4]int{-1, -1, -1, -1}
	for i, name := range names {
		for k, c := range columns {
			if strings.EqualFold(strings.TrimSpace(name), c) {
				if at[k] >= 0 {
					return at, &Invalid{Row: -1, Reason: fmt.Sprintf("column %s is there twice", c)}
				}
				at[k] = i
			}
		}
	}
	var missing []string
	for k, c := range columns {
		if at[k] < 0 {
			missing = append(missing, c)
		}
	}
	if missing != nil {
		return at, &Invalid{Row: -1, Reason: fmt.Sprintf("missing column %s; there are: %s",
			strings.Join(missing, ", "), clip(strings.Join(names, ", ")))}
	}
	return at, nil
}

// clip keeps what a client sent from filling the answer.
func clip(text string) string {
	if len(text) > 200 {
		return strings.ToValidUTF8(text[:200], "") + "…"
	}
	return text
}

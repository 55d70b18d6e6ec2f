package bars

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// optional is a bar some of whose fields may not be there.
type optional struct {
	Date  *string  `json:"date"`
	High  *float64 `json:"high"`
	Low   *float64 `json:"low"`
	Close *float64 `json:"close"`
}

func (o *optional) bar() (Bar, error) {
	for k, there := range []bool{o.Date != nil, o.High != nil, o.Low != nil, o.Close != nil} {
		if !there {
			return Bar{}, errors.New("it has no " + columns[k])
		}
	}
	date, err := ParseDate(*o.Date)
	return Bar{date, *o.High, *o.Low, *o.Close}, err
}

// ReadBar reads one bar as a JSON object, and nothing after it.
func ReadBar(r io.Reader) (Bar, error) {
	d := json.NewDecoder(r)
	var o optional
	if err := d.Decode(&o); err != nil {
		return Bar{}, classify(JSON, err)
	}
	if err := atEnd(d); err != nil {
		return Bar{}, classify(JSON, err)
	}
	b, err := o.bar()
	if err != nil {
		return Bar{}, &Invalid{Row: -1, Reason: err.Error()}
	}
	return b, nil
}

func atEnd(d *json.Decoder) error {
	if _, err := d.Token(); err == nil {
		return errors.New("more follows the value")
	} else if err != io.EOF {
		return err
	}
	return nil
}

// readJSON reads an array of bars, or an object that has one as "bars".
func readJSON(r io.Reader) (*Table, error) {
	d := json.NewDecoder(r)
	first, err := d.Token()
	if err != nil {
		return nil, err
	}
	t := &Table{}
	switch first {
	case json.Delim('['):
		err = items(d, t)
	case json.Delim('{'):
		err = member(d, t)
	default:
		err = errors.New(`expected an array of bars, or an object with one as "bars"`)
	}
	if err != nil {
		return nil, err
	}
	return t, atEnd(d)
}

// member reads the rest of an object and the bars in it.
func member(d *json.Decoder, t *Table) error {
	found := false
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return err
		}
		if name != "bars" {
			var skipped json.RawMessage
			if err := d.Decode(&skipped); err != nil {
				return err
			}
			continue
		}
		if found {
			return errors.New(`"bars" is there twice`)
		}
		found = true
		if open, err := d.Token(); err != nil {
			return err
		} else if open != json.Delim('[') {
			return errors.New(`"bars" is no array`)
		}
		if err := items(d, t); err != nil {
			return err
		}
	}
	if _, err := d.Token(); err != nil {
		return err
	}
	if !found {
		return &Invalid{Row: -1, Reason: `the object has no "bars"`}
	}
	return nil
}

// items reads the rest of an array of bars.
func items(d *json.Decoder, t *Table) error {
	for d.More() {
		var o optional
		if err := d.Decode(&o); err != nil {
			return err
		}
		b, err := o.bar()
		if err != nil {
			return &Invalid{Row: t.Len(), Reason: err.Error()}
		}
		if t.Len() == MaxBars {
			return ErrTooMany
		}
		t.Append(b)
	}
	_, err := d.Token()
	return err
}

// readCSV reads a table with a header.
func readCSV(r io.Reader) (*Table, error) {
	lines := csv.NewReader(bufio.NewReader(r))
	lines.ReuseRecord = true
	lines.TrimLeadingSpace = true
	header, err := lines.Read()
	if err != nil {
		return nil, err
	}
	header[0] = strings.TrimPrefix(header[0], "\ufeff")
	at, err := find(header)
	if err != nil {
		return nil, err
	}
	t := &Table{}
	for {
		fields, err := lines.Read()
		if err == io.EOF {
			return t, nil
		}
		if err != nil {
			return nil, err
		}
		b := Bar{}
		if b.Date, err = ParseDate(strings.TrimSpace(fields[at[0]])); err != nil {
			return nil, &Invalid{Row: t.Len(), Reason: err.Error()}
		}
		for k, to := range []*float64{&b.High, &b.Low, &b.Close} {
			text := strings.TrimSpace(fields[at[k+1]])
			if *to, err = strconv.ParseFloat(text, 64); err != nil {
				return nil, &Invalid{t.Len(), b.Date.String(), fmt.Sprintf("%s is %q, not a number", columns[k+1], clip(text))}
			}
		}
		if t.Len() == MaxBars {
			return nil, ErrTooMany
		}
		t.Append(b)
	}
}

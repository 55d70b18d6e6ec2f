// Package bars holds daily bars: what makes them good, and how they are read
// from JSON, CSV, Arrow and Parquet.
package bars

import (
	"fmt"
	"math"
	"time"
)

// Date is a calendar day, counted from 1970-01-01 as Arrow's date32 does.
type Date int32

// DateLayout is how dates are written: ISO 8601.
const DateLayout = "2006-01-02"

const day = 24 * time.Hour

// ParseDate reads an ISO date.
func ParseDate(text string) (Date, error) {
	t, err := time.Parse(DateLayout, text)
	if err != nil {
		return 0, fmt.Errorf("%q is not a date such as 2018-12-31", text)
	}
	return dateOf(t), nil
}

func dateOf(t time.Time) Date { return Date(math.Floor(float64(t.Unix()) / day.Seconds())) }

// String gives the date as ISO 8601.
func (d Date) String() string {
	return time.Unix(int64(d)*int64(day.Seconds()), 0).UTC().Format(DateLayout)
}

// MarshalText gives the date as ISO 8601.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads an ISO date.
func (d *Date) UnmarshalText(text []byte) error {
	parsed, err := ParseDate(string(text))
	*d = parsed
	return err
}

// Bar is the day's range and close.
type Bar struct {
	Date  Date    `json:"date"`
	High  float64 `json:"high"`
	Low   float64 `json:"low"`
	Close float64 `json:"close"`
}

// Table is bars in columns, oldest first. The price columns may be borrowed
// from an Arrow record; Release gives them back.
type Table struct {
	Date             []Date
	High, Low, Close []float64

	release []func()
}

// Len is the number of bars.
func (t *Table) Len() int { return len(t.Date) }

// Bar is the bar of row i.
func (t *Table) Bar(i int) Bar { return Bar{t.Date[i], t.High[i], t.Low[i], t.Close[i]} }

// Tail is the last n bars, or all; it shares the columns of t, which stays their owner.
func (t *Table) Tail(n int) *Table {
	i := max(0, t.Len()-n)
	return &Table{Date: t.Date[i:], High: t.High[i:], Low: t.Low[i:], Close: t.Close[i:]}
}

// Append adds a bar.
func (t *Table) Append(b Bar) {
	t.Date = append(t.Date, b.Date)
	t.High = append(t.High, b.High)
	t.Low = append(t.Low, b.Low)
	t.Close = append(t.Close, b.Close)
}

// Release returns borrowed columns; the table is empty afterwards.
func (t *Table) Release() {
	for _, f := range t.release {
		f()
	}
	*t = Table{}
}

// Invalid says what is wrong with bars that could be read.
type Invalid struct {
	Row    int    `json:"row"` // from 0; -1 when it is not one row
	Date   string `json:"date,omitempty"`
	Reason string `json:"reason"`
}

// Error gives the reason after the row.
func (e *Invalid) Error() string {
	if e.Row < 0 {
		return e.Reason
	}
	return fmt.Sprintf("bar %d (%s): %s", e.Row, e.Date, e.Reason)
}

// MaxGap is the number of calendar days after which a bar is missing. The
// longest closure of American exchanges since the war was a week, in 2001.
const MaxGap = 10

// Check validates bar b, which follows a bar of the given date.
func Check(previous Date, b Bar) error {
	reason := priced(b)
	if reason == "" {
		reason = follows(previous, b.Date)
	}
	if reason != "" {
		return &Invalid{Row: -1, Date: b.Date.String(), Reason: b.Date.String() + ": " + reason}
	}
	return nil
}

// Check validates all bars.
func (t *Table) Check() error {
	for i := range t.Date {
		b := t.Bar(i)
		reason := priced(b)
		if i > 0 && reason == "" {
			reason = follows(t.Date[i-1], b.Date)
		}
		if reason != "" {
			return &Invalid{Row: i, Date: b.Date.String(), Reason: reason}
		}
	}
	return nil
}

// rounding is how far a close may be outside of the day's range: prices may come in single precision.
const rounding = 1e-6

func follows(previous, date Date) string {
	switch gap := int64(date) - int64(previous); {
	case gap == 0:
		return fmt.Sprintf("%s is there twice", date)
	case gap < 0:
		return fmt.Sprintf("%s comes after %s: dates must increase", date, previous)
	case gap > MaxGap:
		return fmt.Sprintf("%d days after %s: bars are missing (at most %d days apart)", gap, previous, MaxGap)
	}
	return ""
}

func priced(b Bar) string {
	for _, p := range []struct {
		name  string
		value float64
	}{{"high", b.High}, {"low", b.Low}, {"close", b.Close}} {
		if math.IsNaN(p.value) || math.IsInf(p.value, 0) {
			return fmt.Sprintf("%s is %v", p.name, p.value)
		}
		if p.value <= 0 {
			return fmt.Sprintf("%s is %v: prices are positive", p.name, p.value)
		}
	}
	if b.High <= b.Low {
		return fmt.Sprintf("high %v is not above low %v", b.High, b.Low)
	}
	if spread := b.High / b.Low; spread == 1 || math.IsInf(spread, 0) {
		return fmt.Sprintf("high %v and low %v have no usable range", b.High, b.Low)
	}
	if b.Close > b.High*(1+rounding) || b.Close < b.Low*(1-rounding) {
		return fmt.Sprintf("close %v is outside low %v to high %v", b.Close, b.Low, b.High)
	}
	return ""
}

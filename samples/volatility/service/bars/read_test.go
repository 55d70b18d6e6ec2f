package bars

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const rows = 300 // in the files of testdata

// sample is the bars that the files of testdata hold.
func sample(t *testing.T) *Table {
	t.Helper()
	data, err := os.ReadFile("../../data/sp500.csv")
	if err != nil {
		t.Fatal(err)
	}
	table, err := Read(CSV, bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	i := rows
	return &Table{Date: table.Date[:i], High: table.High[:i], Low: table.Low[:i], Close: table.Close[:i]}
}

func same(a, b *Table) error {
	if a.Len() != b.Len() || len(a.High) != a.Len() || len(a.Low) != a.Len() || len(a.Close) != a.Len() {
		return fmt.Errorf("%d bars, not %d", a.Len(), b.Len())
	}
	for i := range a.Date {
		if a.Bar(i) != b.Bar(i) {
			return fmt.Errorf("bar %d is %v, not %v", i, a.Bar(i), b.Bar(i))
		}
	}
	return nil
}

func kind(name string) string {
	if strings.HasSuffix(name, ".parquet") {
		return Parquet
	}
	return Arrow
}

func TestBinaryFormats(t *testing.T) {
	want := sample(t)
	for _, name := range []string{"one_batch.arrows", "batches_zstd.arrows", "timestamps.arrows",
		"dates.parquet", "groups_texts_zstd.parquet", "timestamps.parquet"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		got, err := Read(kind(name), bytes.NewReader(data))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if err := same(got, want); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		got.Release()
	}
}

// TestArrowIsBorrowed: the prices of a stream of one batch are its buffers.
func TestArrowIsBorrowed(t *testing.T) {
	data, err := os.ReadFile("testdata/one_batch.arrows")
	if err != nil {
		t.Fatal(err)
	}
	table, err := Read(Arrow, bytes.NewReader(data))
	if err != nil || len(table.release) != 1 {
		t.Fatal(err, len(table.release))
	}
	before := table.Bar(0)
	table.Append(before) // makes a copy
	table.High[0] = 0
	again := table.Tail(1)
	if again.Len() != 1 || again.Bar(0) != before {
		t.Error(again)
	}
	table.Release()
	if table.Len() != 0 {
		t.Error("not empty after Release")
	}
}

func TestFloat32IsWidened(t *testing.T) {
	data, err := os.ReadFile("testdata/float32.arrows")
	if err != nil {
		t.Fatal(err)
	}
	table, err := Read(Arrow, bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if want := float64(float32(sample(t).High[7])); table.High[7] != want {
		t.Errorf("%v, not %v", table.High[7], want)
	}
}

// TestDamaged: no cut and no flipped byte of a binary file does worse than an error.
func TestDamaged(t *testing.T) {
	for _, name := range []string{"one_batch.arrows", "batches_zstd.arrows", "dates.parquet", "groups_texts_zstd.parquet"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i < len(data); i += 1 + len(data)/80 {
			damaged := bytes.Clone(data)
			damaged[i] ^= 0xff
			for _, text := range [][]byte{data[:i], damaged} {
				table, err := Read(kind(name), bytes.NewReader(text))
				if err == nil {
					table.Release()
				} else if p := (*Malformed)(nil); !errors.As(err, &p) && !errors.As(err, new(*Invalid)) && !errors.Is(err, ErrTooMany) {
					t.Fatalf("%s at %d: %T %v", name, i, err, err)
				}
			}
		}
	}
}

func TestJSON(t *testing.T) {
	want := sample(t)
	var list []Bar
	for i := range want.Date {
		list = append(list, want.Bar(i))
	}
	array, _ := json.Marshal(list)
	object, _ := json.Marshal(map[string]any{"a": []int{1}, "bars": list, "name": "x"})
	for _, text := range [][]byte{array, object} {
		got, err := Read("application/json; charset=utf-8", bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := same(got, want); err != nil {
			t.Error(err)
		}
	}
}

const (
	one = `{"date":"2018-01-02","high":2,"low":1,"close":1.5}`
	two = `{"date":"2018-01-03","high":2,"low":1,"close":1.5}`
)

// bad is input with a part of what is said about it. I stands for *Invalid, M for *Malformed.
var bad = []struct{ kind, text, class, message string }{
	{JSON, ``, "M", "ends too early"},
	{JSON, `7`, "M", "expected an array of bars"},
	{JSON, `[`, "M", "ends too early"},
	{JSON, `[` + one, "M", "ends too early"},
	{JSON, `[` + one + `] x`, "M", "invalid character"},
	{JSON, `[` + one + `] []`, "M", "more follows"},
	{JSON, `{"bar":[]}`, "I", `no "bars"`},
	{JSON, `{"bars":{}}`, "M", "no array"},
	{JSON, `{"bars":[],"bars":[]}`, "M", "twice"},
	{JSON, `[{"date":"2018-01-02","high":2,"low":1}]`, "I", "it has no close"},
	{JSON, `[{"date":"2018-01-02","high":NaN,"low":1,"close":1}]`, "M", "invalid character 'N'"},
	{JSON, `[{"date":"2018-01-02","high":null,"low":1,"close":1}]`, "I", "it has no high"},
	{JSON, `[{"date":"2018-01-02","high":"2","low":1,"close":1}]`, "M", "cannot unmarshal string"},
	{JSON, `[{"date":"2.1.2018","high":2,"low":1,"close":1}]`, "I", `"2.1.2018" is not a date`},
	{JSON, `[{"date":"2018-02-30","high":2,"low":1,"close":1}]`, "I", "is not a date"},
	{JSON, `[{"date":"2018-01-02","high":1,"low":1,"close":1}]`, "I", "high 1 is not above low 1"},
	{JSON, `[{"date":"2018-01-02","high":1,"low":2,"close":1}]`, "I", "high 1 is not above low 2"},
	{JSON, `[{"date":"2018-01-02","high":2,"low":0,"close":1}]`, "I", "low is 0: prices are positive"},
	{JSON, `[{"date":"2018-01-02","high":2,"low":1,"close":3}]`, "I", "close 3 is outside low 1 to high 2"},
	{JSON, `[` + one + `,` + one + `]`, "I", "bar 1 (2018-01-02): 2018-01-02 is there twice"},
	{JSON, `[` + two + `,` + one + `]`, "I", "2018-01-02 comes after 2018-01-03"},
	{JSON, `[` + one + `,{"date":"2018-01-13","high":2,"low":1,"close":1.5}]`, "I", "11 days after 2018-01-02: bars are missing"},
	{CSV, ``, "M", "ends too early"},
	{CSV, "Date,High,Low\n", "I", "missing column close; there are: Date, High, Low"},
	{CSV, "a;b\n", "I", "missing column date, high, low, close"},
	{CSV, "Date,High,Low,Close,HIGH\n", "I", "column high is there twice"},
	{CSV, "Date,High,Low,Close\n2018-01-02,2,1\n", "M", "wrong number of fields"},
	{CSV, "Date,High,Low,Close\n2018-01-02,2,1,\n", "I", `close is "", not a number`},
	{CSV, "Date,High,Low,Close\n2018-01-02,NaN,1,1\n", "I", "high is NaN"},
	{CSV, "Date,High,Low,Close\n2018-01-02,inf,1,1\n", "I", "high is +Inf"},
	{CSV, "Date,High,Low,Close\n2018-01-02,1e400,1,1\n", "I", "not a number"},
	{CSV, "Date,High,Low,Close\n2018-01-02,1e308,1e-308,1\n", "I", "no usable range"},
	{CSV, "Date,High,Low,Close\nyesterday,2,1,1\n", "I", `bar 0 (): "yesterday" is not a date`},
	{Arrow, "", "M", "too early"},
	{Arrow, "hello", "M", ""},
	{Parquet, "hello", "M", ""},
}

func TestBad(t *testing.T) {
	for _, c := range bad {
		_, err := Read(c.kind, strings.NewReader(c.text))
		class := "?"
		if errors.As(err, new(*Invalid)) {
			class = "I"
		} else if errors.As(err, new(*Malformed)) {
			class = "M"
		}
		if err == nil || class != c.class || !strings.Contains(err.Error(), c.message) {
			t.Errorf("%s %q: %T %v", c.kind, c.text, err, err)
		}
	}
	for name, message := range map[string]string{"missing.arrows": "low has missing values", "missing.parquet": "low has missing values",
		"words.arrows": "low is utf8, not numbers", "words.parquet": "low is BYTE_ARRAY, not numbers"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Read(kind(name), bytes.NewReader(data)); err == nil || !strings.Contains(err.Error(), message) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestLimits(t *testing.T) {
	var b strings.Builder
	b.WriteString("Date,High,Low,Close\n")
	for i := range MaxBars + 1 {
		fmt.Fprintf(&b, "%s,2,1,1.5\n", Date(i))
	}
	if _, err := Read(CSV, strings.NewReader(b.String())); !errors.Is(err, ErrTooMany) {
		t.Error(err)
	}
	limited := http.MaxBytesReader(nil, readCloser{strings.NewReader(b.String())}, 1000)
	if _, err := Read(CSV, limited); !errors.As(err, new(*http.MaxBytesError)) {
		t.Error(err)
	}
	if _, err := Read("text/html", strings.NewReader("")); !errors.Is(err, ErrMediaType) || !strings.Contains(err.Error(), Parquet) {
		t.Error(err)
	}
	for _, unstated := range []string{"", "application/x-www-form-urlencoded"} {
		if _, err := Read(unstated, strings.NewReader("[]")); errors.Is(err, ErrMediaType) {
			t.Errorf("%q: %v", unstated, err)
		}
	}
	if _, err := Read(";;", strings.NewReader("")); !errors.Is(err, ErrMediaType) {
		t.Error(err)
	}
}

type readCloser struct{ *strings.Reader }

func (readCloser) Close() error { return nil }

// TestCapped: what claims to be large is refused before it is there.
func TestCapped(t *testing.T) {
	defer func() {
		if p := recover(); p != ErrTooMany {
			t.Error(p)
		}
	}()
	newCapped().Allocate(maxMemory + 1)
}

func TestOneBar(t *testing.T) {
	b, err := ReadBar(strings.NewReader(one))
	if err != nil || b.Date.String() != "2018-01-02" || b.High != 2 || b.Low != 1 || b.Close != 1.5 {
		t.Error(b, err)
	}
	for _, text := range []string{"", "[]", one + one, `{"date":"2018-01-02"}`, `{"date":1}`} {
		if _, err := ReadBar(strings.NewReader(text)); err == nil {
			t.Error(text)
		}
	}
	b.High = math.NaN()
	if err := Check(b.Date-1, b); err == nil || err.Error() != "2018-01-02: high is NaN" {
		t.Error(err)
	}
}

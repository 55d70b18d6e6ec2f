package server

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/ipc"
	"github.com/apache/arrow/go/v17/arrow/memory"

	"volatility/service/bars"
	"volatility/service/model"
)

// reference is the published numbers of one year on all models, as the sample's own tests have them.
var reference = map[string]struct{ r2, lhar, first, final, s2, volatility float64 }{
	"sp500":  {0.533295, 0.508012, -12.580064932, -9.354799378, 0.753662504, 17.830325},
	"nasdaq": {0.462589, 0.426996, -11.661098483, -8.887156848, 0.731815110, 22.404461},
}

func csv(t *testing.T, series string) string {
	t.Helper()
	data, err := os.ReadFile("../../data/" + series + ".csv")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func table(t *testing.T, series string) *bars.Table {
	t.Helper()
	out, err := bars.Read(bars.CSV, strings.NewReader(csv(t, series)))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// quiet is the default configuration without logs.
func quiet() Config {
	c := Defaults()
	c.Log = slog.New(slog.DiscardHandler)
	return c
}

func client(t *testing.T, c Config, series ...string) (*Server, *httptest.Server) {
	t.Helper()
	s := New(c, nil)
	for _, name := range series {
		if err := s.Add(name, table(t, name), model.Full); err != nil {
			t.Fatal(err)
		}
	}
	h := httptest.NewServer(s)
	t.Cleanup(h.Close)
	return s, h
}

// ask sends a request and returns the status and the body.
func ask(t *testing.T, method, url, kind string, body io.Reader, header ...string) (int, []byte) {
	t.Helper()
	r, err := http.NewRequest(method, url, body)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", kind)
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	a, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Body.Close()
	text, err := io.ReadAll(a.Body)
	if err != nil {
		t.Fatal(err)
	}
	return a.StatusCode, text
}

func decode[T any](t *testing.T, text []byte) T {
	t.Helper()
	var out T
	if err := json.Unmarshal(text, &out); err != nil {
		t.Fatalf("%v in %.300s", err, text)
	}
	return out
}

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s: %v, not %v", what, got, want)
	}
}

func checkYear(t *testing.T, series string, r *model.Result) {
	t.Helper()
	want := reference[series]
	if r.Models != 32760 || len(r.Points) != 253 || r.R2 == nil || r.R2Lhar == nil {
		t.Fatalf("%s: %d models, %d points, %v, %v", series, r.Models, len(r.Points), r.R2, r.R2Lhar)
	}
	near(t, series+" R2", *r.R2, want.r2, 5.1e-7)
	near(t, series+" LHAR R2", *r.R2Lhar, want.lhar, 5.1e-7)
	near(t, series+" first", r.Points[0].LogVariance, want.first, 5.1e-10)
	near(t, series+" final", r.Forecast.LogVariance, want.final, 5.1e-10)
	near(t, series+" s2", r.Forecast.ErrorVariance, want.s2, 5.1e-10)
	near(t, series+" volatility", r.Forecast.Volatility, want.volatility, 5.1e-7)
}

// asJSON is a table as a body.
func asJSON(t *testing.T, from *bars.Table) string {
	t.Helper()
	var list []bars.Bar
	for i := range from.Date {
		list = append(list, from.Bar(i))
	}
	text, err := json.Marshal(map[string]any{"bars": list})
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// asArrow is a table as an IPC stream.
func asArrow(t *testing.T, from *bars.Table) []byte {
	t.Helper()
	number := arrow.PrimitiveTypes.Float64
	schema := arrow.NewSchema([]arrow.Field{{Name: "Date", Type: arrow.FixedWidthTypes.Date32}, {Name: "High", Type: number},
		{Name: "Low", Type: number}, {Name: "Close", Type: number}}, nil)
	b := array.NewRecordBuilder(memory.DefaultAllocator, schema)
	defer b.Release()
	for _, d := range from.Date {
		b.Field(0).(*array.Date32Builder).Append(arrow.Date32(d))
	}
	for i, column := range [][]float64{from.High, from.Low, from.Close} {
		b.Field(1+i).(*array.Float64Builder).AppendValues(column, nil)
	}
	record := b.NewRecord()
	defer record.Release()
	var out bytes.Buffer
	w := ipc.NewWriter(&out, ipc.WithSchema(schema))
	if err := errors.Join(w.Write(record), w.Close()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestReferenceNumbers(t *testing.T) {
	_, h := client(t, quiet(), "sp500", "nasdaq")
	for series := range reference {
		all := table(t, series)
		for kind, body := range map[string]string{bars.CSV: csv(t, series), bars.JSON: asJSON(t, all), bars.Arrow: string(asArrow(t, all))} {
			status, text := ask(t, "POST", h.URL+"/forecast", kind, strings.NewReader(body))
			if status != 200 {
				t.Fatalf("%s %s: %d %s", series, kind, status, text)
			}
			checkYear(t, series, decodeResult(t, text))
		}
		status, text := ask(t, "GET", h.URL+"/forecast/"+series+"?days=252", "", nil)
		if status != 200 {
			t.Fatal(status, string(text))
		}
		checkYear(t, series, decodeResult(t, text))
		status, text = ask(t, "GET", h.URL+"/forecast/"+series, "", nil)
		state := decode[State](t, text)
		if status != 200 || state.Bars != 5031 || state.Forecast == nil {
			t.Fatal(status, string(text))
		}
		near(t, series+" state", state.Forecast.LogVariance, reference[series].final, 5.1e-10)
	}
}

func decodeResult(t *testing.T, text []byte) *model.Result {
	t.Helper()
	r := decode[model.Result](t, text)
	return &r
}

func TestArrowOut(t *testing.T) {
	_, h := client(t, quiet(), "sp500")
	status, text := ask(t, "GET", h.URL+"/forecast/sp500?days=252", "", nil, "Accept", "text/html, "+bars.Arrow)
	if status != 200 {
		t.Fatal(status, string(text))
	}
	r, err := ipc.NewReader(bytes.NewReader(text))
	if err != nil || !r.Next() {
		t.Fatal(err)
	}
	defer r.Release()
	record := r.Record()
	meta := r.Schema().Metadata()
	final := record.Column(1).(*array.Float64).Value(252)
	near(t, "final", final, reference["sp500"].final, 5.1e-10)
	if v, _ := meta.GetValue("log_variance"); v != fmt.Sprint(final) || record.NumRows() != 253 {
		t.Error(v, record.NumRows())
	}
	if !record.Column(5).IsNull(252) || record.Column(5).NullN() != 1 || record.Column(4).NullN() != 1 {
		t.Error("only the last day has no outcome")
	}
}

func lines(from *bars.Table) []string {
	var out []string
	for i := range from.Date {
		text, _ := json.Marshal(from.Bar(i))
		out = append(out, string(text))
	}
	return out
}

// TestStreaming: a series that grows bar by bar has the forecast of one that was there at once.
func TestStreaming(t *testing.T) {
	_, h := client(t, quiet(), "sp500")
	all := table(t, "sp500")
	head := &bars.Table{Date: all.Date[:5021], High: all.High[:5021], Low: all.Low[:5021], Close: all.Close[:5021]}
	want := decode[State](t, second(ask(t, "GET", h.URL+"/forecast/sp500", "", nil)))
	for _, kind := range []string{bars.JSON, ndjson} {
		url := h.URL + "/series/new"
		if status, text := ask(t, "PUT", url+"?days=242", bars.Arrow, bytes.NewReader(asArrow(t, head))); status != 201 {
			t.Fatal(status, string(text))
		}
		if status, text := ask(t, "PUT", url, bars.Arrow, bytes.NewReader(asArrow(t, head))); status != 409 {
			t.Fatal(status, string(text))
		}
		var last State
		if kind == ndjson {
			status, text := ask(t, "POST", url+"/bars", ndjson, strings.NewReader(strings.Join(lines(all.Tail(10)), "\n\n")))
			answers := strings.Split(strings.TrimSpace(string(text)), "\n")
			if status != 200 || len(answers) != 10 {
				t.Fatal(status, string(text))
			}
			last = decode[State](t, []byte(answers[9]))
		} else {
			for i, line := range lines(all.Tail(10)) {
				status, text := ask(t, "POST", url+"/bars", kind, strings.NewReader(line))
				if last = decode[State](t, text); status != 200 || last.Bars != 5022+i {
					t.Fatal(status, string(text))
				}
			}
		}
		if last.Series = "sp500"; last.After != want.After || *last.Forecast != *want.Forecast || last.Bars != want.Bars {
			t.Errorf("%s: %+v, not %+v", kind, last, want)
		}
		if status, _ := ask(t, "DELETE", url, "", nil); status != 204 {
			t.Error(status)
		}
	}
}

func second[A, B any](_ A, b B) B { return b }

// TestBadBars: every bad bar is refused with a reason, and afterwards the series is as it was.
func TestBadBars(t *testing.T) {
	_, h := client(t, quiet(), "sp500")
	before := second(ask(t, "GET", h.URL+"/forecast/sp500", "", nil))
	for _, c := range []struct {
		kind, text string
		status     int
		message    string
	}{
		{bars.JSON, `{"date":"2019-01-02","high":1,"low":1,"close":1}`, 422, "high 1 is not above low 1"},
		{bars.JSON, `{"date":"2019-01-02","high":NaN,"low":1,"close":1}`, 400, "invalid character"},
		{bars.JSON, `{"date":"2018-12-31","high":2,"low":1,"close":1}`, 409, "2018-12-31 is not after 2018-12-31"},
		{bars.JSON, `{"date":"2019-02-01","high":2,"low":1,"close":1}`, 422, "32 days after 2018-12-31: bars are missing"},
		{bars.JSON, `{"date":"2019-01-02","high":2,"low":1}`, 422, "it has no close"},
		{bars.JSON, `{"date":"2019-01-02"`, 400, "ends too early"},
		{bars.CSV, `x`, 415, "known: application/json, application/x-ndjson"},
		{"application/x-www-form-urlencoded", `{"date":"2019-01-02","high":2,"low":1}`, 422, "it has no close"}, // as curl -d sends it
		{";;", `x`, 415, "unknown media type"},
		{ndjson, `{"date":"2019-01-02","high":1,"low":1,"close":1}`, 422, "high 1 is not above low 1"},
		{ndjson, strings.Repeat("x", 100_000), 400, "a line is too long"},
	} {
		status, text := ask(t, "POST", h.URL+"/series/sp500/bars", c.kind, strings.NewReader(c.text))
		answer := decode[map[string]problem](t, text)["error"]
		if status != c.status || answer.Status != status || !strings.Contains(answer.Message, c.message) || answer.Code == "" {
			t.Errorf("%.60s: %d %s", c.text, status, text)
		}
	}
	if after := second(ask(t, "GET", h.URL+"/forecast/sp500", "", nil)); !bytes.Equal(before, after) {
		t.Errorf("%s\n%s", before, after)
	}
	good := `{"date":"2019-01-02","high":2520,"low":2467,"close":2510}`
	bad := `{"date":"2019-01-03","high":2467,"low":2467,"close":2467}`
	status, text := ask(t, "POST", h.URL+"/series/sp500/bars", ndjson, strings.NewReader(good+"\n"+bad+"\n"+good))
	answers := strings.Split(strings.TrimSpace(string(text)), "\n")
	if status != 200 || len(answers) != 2 || !strings.Contains(answers[1], `"status":422`) {
		t.Error(status, string(text))
	}
	state := decode[State](t, second(ask(t, "GET", h.URL+"/forecast/sp500", "", nil)))
	if state.Bars != 5032 || state.After.String() != "2019-01-02" {
		t.Error(state)
	}
}

func TestBadRequests(t *testing.T) {
	_, h := client(t, quiet(), "sp500")
	all := table(t, "sp500")
	missing := &bars.Table{}
	for i := range 600 {
		if i < 300 || i > 310 {
			missing.Append(all.Bar(i))
		}
	}
	for _, c := range []struct {
		method, path, kind, body string
		status                   int
		code, message            string
	}{
		{"POST", "/forecast", bars.CSV, "Date,High,Low\n", 422, "bad_bars", "missing column close"},
		{"POST", "/forecast", bars.JSON, asJSON(t, missing), 422, "bad_bars", "bars are missing"},
		{"POST", "/forecast", bars.JSON, asJSON(t, all.Tail(504)), 422, "too_few_bars", "504 bars: a forecast needs two years of history, 505 bars or more"},
		{"POST", "/forecast", bars.JSON, "[]", 422, "too_few_bars", "0 bars"},
		{"POST", "/forecast", bars.JSON, "[", 400, "malformed", "ends too early"},
		{"POST", "/forecast", bars.Arrow, "junk", 400, "malformed", ""},
		{"POST", "/forecast", bars.Parquet, "junk", 400, "malformed", ""},
		{"POST", "/forecast", "image/png", "", 415, "media_type", "known:"},
		{"POST", "/forecast?grid=huge", bars.JSON, "[]", 400, "bad_option", "grid is"},
		{"POST", "/forecast?days=-1", bars.JSON, "[]", 400, "bad_option", "days is"},
		{"GET", "/forecast/sp500?days=x", "", "", 400, "bad_option", "days is"},
		{"GET", "/forecast/dax", "", "", 404, "unknown_series", "GET /series"},
		{"POST", "/series/dax/bars", bars.JSON, "{}", 404, "unknown_series", ""},
		{"DELETE", "/series/dax", "", "", 404, "unknown_series", ""},
		{"PUT", "/series/" + strings.Repeat("x", 65), bars.JSON, "[]", 400, "bad_name", "64 letters"},
	} {
		status, text := ask(t, c.method, h.URL+c.path, c.kind, strings.NewReader(c.body))
		answer := decode[map[string]problem](t, text)["error"]
		if status != c.status || answer.Status != status || answer.Code != c.code || !strings.Contains(answer.Message, c.message) {
			t.Errorf("%s %s: %d %s", c.method, c.path, status, text)
		}
	}
}

// TestFewBars: with 505 bars there is a forecast, and nothing to score.
func TestFewBars(t *testing.T) {
	_, h := client(t, quiet())
	status, text := ask(t, "POST", h.URL+"/forecast?grid=small", bars.JSON, strings.NewReader(asJSON(t, table(t, "sp500").Tail(505))))
	r := decodeResult(t, text)
	if status != 200 || len(r.Points) != 1 || r.R2 != nil || r.R2Lhar != nil || r.Models != 120 || r.Points[0].Realised != nil {
		t.Error(status, string(text))
	}
	if status, text := ask(t, "PUT", h.URL+"/series/young", bars.JSON, strings.NewReader("[]")); status != 201 {
		t.Fatal(status, string(text))
	}
	status, text = ask(t, "POST", h.URL+"/series/young/bars", bars.JSON, strings.NewReader(lines(table(t, "sp500").Tail(1))[0]))
	if state := decode[State](t, text); status != 200 || state.Bars != 1 || state.Forecast != nil {
		t.Error(status, string(text))
	}
}

// TestDegenerate: bars that never vary have a forecast, though the benchmark has none.
func TestDegenerate(t *testing.T) {
	_, h := client(t, quiet())
	flat := &bars.Table{}
	for i := range 600 {
		flat.Append(bars.Bar{Date: bars.Date(i), High: 2, Low: 1, Close: 1.5})
	}
	status, text := ask(t, "POST", h.URL+"/forecast", bars.JSON, strings.NewReader(asJSON(t, flat)))
	if status != 200 {
		t.Fatal(status, string(text))
	}
	r := decodeResult(t, text)
	if r.R2Lhar != nil || r.Points[0].Lhar != nil {
		t.Errorf("%.200s", text)
	}
	near(t, "flat", r.Forecast.LogVariance, math.Log(math.Log(2)/4), 1e-9)
}

// endless is a body that never ends.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	e.read += len(p)
	return len(p), nil
}

func TestHugeBody(t *testing.T) {
	_, h := client(t, quiet())
	r, err := http.NewRequest("POST", h.URL+"/forecast", &endless{})
	if err != nil {
		t.Fatal(err)
	}
	r.ContentLength = 1 << 30
	began := time.Now()
	a, err := http.DefaultClient.Do(r)
	if err == nil { // else the server has closed the connection, as it may
		defer a.Body.Close()
		if a.StatusCode != 413 {
			t.Error(a.Status)
		}
	}
	body := &endless{}
	w := httptest.NewRecorder()
	q := httptest.NewRequest("POST", "/forecast", body)
	q.ContentLength = -1
	New(quiet(), nil).ServeHTTP(w, q)
	if w.Code != 413 || body.read > 40<<20 || time.Since(began) > 5*time.Second {
		t.Error(w.Code, body.read, time.Since(began))
	}
}

// TestCancelled: a run ends when its client goes away, long before it is done.
func TestCancelled(t *testing.T) {
	s := New(quiet(), nil)
	ctx, cancel := context.WithCancel(context.Background())
	r := httptest.NewRequest("POST", "/forecast?days=4500", strings.NewReader(csv(t, "sp500"))).WithContext(ctx)
	r.Header.Set("Content-Type", bars.CSV)
	w := httptest.NewRecorder()
	time.AfterFunc(100*time.Millisecond, cancel)
	s.ServeHTTP(w, r)
	if w.Code != 499 || len(s.runs) != 0 {
		t.Error(w.Code, w.Body, len(s.runs))
	}
}

func TestTimeout(t *testing.T) {
	c := quiet()
	c.Timeout = 60 * time.Millisecond
	_, h := client(t, c, "sp500")
	status, text := ask(t, "GET", h.URL+"/forecast/sp500?days=4500", "", nil)
	if status != 503 || !strings.Contains(string(text), `"timeout"`) {
		t.Error(status, string(text))
	}
}

// TestBusy: one run at a time and one that waits; the third is turned away, and all is well afterwards.
func TestBusy(t *testing.T) {
	c := quiet()
	c.Runs, c.Queue = 1, 1
	s, h := client(t, c, "sp500")
	release, err := s.Acquire(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	waiting := make(chan int)
	go func() {
		status, _ := ask(t, "GET", h.URL+"/forecast/sp500?grid=small", "", nil)
		waiting <- status
	}()
	for s.waiting.Load() == 0 {
		time.Sleep(time.Millisecond)
	}
	if status, text := ask(t, "GET", h.URL+"/forecast/sp500?grid=small", "", nil); status != 429 {
		t.Error(status, string(text))
	}
	release()
	if status := <-waiting; status != 200 {
		t.Error(status)
	}
	if status, _ := ask(t, "GET", h.URL+"/forecast/sp500?grid=small", "", nil); status != 200 {
		t.Error(status)
	}
}

// TestConcurrency: requests of all kinds at the same time have the answers they would have alone.
func TestConcurrency(t *testing.T) {
	_, h := client(t, quiet(), "sp500", "nasdaq")
	young := table(t, "nasdaq").Tail(30)
	if status, text := ask(t, "PUT", h.URL+"/series/shared?grid=small", bars.JSON, strings.NewReader("[]")); status != 201 {
		t.Fatal(status, string(text))
	}
	want := map[string]string{}
	path := func(series string) string { return "/forecast/" + series + "?grid=small&days=40" }
	strip := func(text []byte) string {
		r := decodeResult(t, text)
		r.Seconds = 0
		return fmt.Sprintf("%+v", r.Forecast)
	}
	for series := range reference {
		want[series] = strip(second(ask(t, "GET", h.URL+path(series), "", nil)))
	}
	var all sync.WaitGroup
	var mu sync.Mutex
	taken := map[int]int{}
	for k := range 8 {
		all.Go(func() {
			for i, line := range lines(young) {
				series := []string{"sp500", "nasdaq"}[(i+k)%2]
				if got := strip(second(ask(t, "GET", h.URL+path(series), "", nil))); got != want[series] {
					t.Errorf("%s: %s", series, got)
				}
				status, _ := ask(t, "POST", h.URL+"/series/shared/bars", bars.JSON, strings.NewReader(line))
				mu.Lock()
				taken[status]++
				mu.Unlock()
			}
		})
	}
	all.Wait()
	state := decode[State](t, second(ask(t, "GET", h.URL+"/forecast/shared", "", nil)))
	if taken[200] != state.Bars || taken[200]+taken[409]+taken[422] != 8*young.Len() || state.After != young.Date[young.Len()-1] {
		t.Error(taken, state)
	}
}

func TestHealthAndMetrics(t *testing.T) {
	s, h := client(t, quiet(), "sp500")
	if status, text := ask(t, "GET", h.URL+"/healthz", "", nil); status != 200 || string(text) != "{\"status\":\"ok\"}\n" {
		t.Error(status, string(text))
	}
	ask(t, "GET", h.URL+"/forecast/sp500?grid=small", "", nil)
	ask(t, "POST", h.URL+"/series/sp500/bars", bars.JSON, strings.NewReader(`{"date":"2019-01-02","high":2520,"low":2467,"close":2510}`))
	ask(t, "GET", h.URL+"/forecast/none", "", nil)
	_, text := ask(t, "GET", h.URL+"/metrics", "", nil)
	for _, line := range []string{
		`volatility_http_requests_total{route="GET /forecast/{series}",status="200"} 1`,
		`volatility_http_requests_total{route="GET /forecast/{series}",status="404"} 1`,
		`volatility_run_seconds_count{grid="small"} 1`, `volatility_append_seconds_count 1`,
		`volatility_bars_appended_total 1`, `volatility_series 1`, `volatility_runs_in_progress 0`, "go_goroutines",
	} {
		if !strings.Contains(string(text), line) {
			t.Errorf("no %s in\n%s", line, text)
		}
	}
	status, text := ask(t, "GET", h.URL+"/series", "", nil)
	if all := decode[map[string][]State](t, text)["series"]; status != 200 || len(all) != 1 || all[0].Series != "sp500" {
		t.Error(string(text))
	}
	s.Drain()
	if status, _ := ask(t, "GET", h.URL+"/healthz", "", nil); status != 503 {
		t.Error(status)
	}
}

func TestPanic(t *testing.T) {
	s := New(quiet(), nil)
	w := httptest.NewRecorder()
	s.wrap("GET /x", func(http.ResponseWriter, *http.Request) error { panic("x") }).ServeHTTP(w, httptest.NewRequest("GET", "/x", nil))
	if w.Code != 500 || !strings.Contains(w.Body.String(), `"internal"`) {
		t.Error(w.Code, w.Body)
	}
}

func TestLimitOfSeries(t *testing.T) {
	c := quiet()
	c.MaxSeries = 1
	_, h := client(t, c)
	for i, want := range []int{201, 409} {
		if status, text := ask(t, "PUT", fmt.Sprintf("%s/series/s%d?grid=small", h.URL, i), bars.JSON, strings.NewReader("[]")); status != want {
			t.Error(status, string(text))
		}
	}
}

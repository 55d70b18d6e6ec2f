package race

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"volatility/service/bars"
	"volatility/service/model"
)

// interpreter is the project's own Python, or what PYTHON says.
func interpreter() string {
	if p := os.Getenv("PYTHON"); p != "" {
		return p
	}
	own, err := filepath.Abs("../../../../.venv/bin/python")
	if err == nil {
		if _, err := os.Stat(own); err == nil {
			return own
		}
	}
	return "python3"
}

func load(name string) (*bars.Table, error) {
	f, err := os.Open("../../data/" + name + ".csv")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return bars.Read(bars.CSV, f)
}

// serve returns the address of a service with nothing but races over a few days.
func serve(t *testing.T, change func(*Config)) string {
	t.Helper()
	c := Config{Python: interpreter(), Sample: "../..", Limit: time.Minute, Races: 2, Days: 60, Done: make(chan struct{}), Bars: load,
		Names: func() []string { return []string{"nasdaq", "sp500"} }}
	if change != nil {
		change(&c)
	}
	h, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

type event struct {
	name string
	data map[string]any
}

// watch returns the events of a race.
func watch(t *testing.T, url string) []event {
	t.Helper()
	a, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Body.Close()
	if a.StatusCode != 200 {
		text, _ := io.ReadAll(a.Body)
		return []event{{fmt.Sprint(a.StatusCode), map[string]any{"text": string(text)}}}
	}
	var out []event
	lines := bufio.NewScanner(a.Body)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if name, ok := strings.CutPrefix(lines.Text(), "event: "); ok {
			out = append(out, event{name: name})
		} else if text, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
			if err := json.Unmarshal([]byte(text), &out[len(out)-1].data); err != nil {
				t.Fatal(err)
			}
		}
	}
	return out
}

// TestRace: both lanes report increasing progress of their own, and end with the same bits.
func TestRace(t *testing.T) {
	url := serve(t, nil)
	for _, script := range []string{"forecaster", "baseline"} {
		events := watch(t, url+"/race/run?series=sp500&grid=small&script="+script)
		if events[0].name != "start" || events[0].data["script"] != script+".py" || events[0].data["models"] != 120.0 {
			t.Fatal(events[0])
		}
		done, finished := map[any]float64{}, map[any]map[string]any{}
		for _, e := range events[1 : len(events)-1] {
			lane := e.data["lane"]
			switch e.name {
			case "progress":
				if e.data["done"].(float64) <= done[lane] || finished[lane] != nil {
					t.Errorf("%s after %v", e, done[lane])
				}
				done[lane] = e.data["done"].(float64)
			case "finish":
				finished[lane] = e.data
			default:
				t.Error(e)
			}
		}
		if done["python"] < 1 || done["compiled"] < 1 || finished["python"] == nil || finished["compiled"] == nil {
			t.Fatal(done, len(finished))
		}
		end := events[len(events)-1]
		if end.name != "end" || end.data["compared"] != 61.0 || script == "forecaster" && end.data["same"] != 61.0 {
			t.Error(end)
		}
		mine := finished["python"]["forecast"].(map[string]any)["log_variance"].(float64)
		theirs := finished["compiled"]["result"].(map[string]any)["forecast"].(map[string]any)["log_variance"].(float64)
		if d := mine - theirs; d > 1e-11 || d < -1e-11 {
			t.Error(mine, theirs)
		}
	}
}

// TestStopped: what takes too long is stopped and said to be.
func TestStopped(t *testing.T) {
	url := serve(t, func(c *Config) { c.Limit = 500 * time.Millisecond })
	events := watch(t, url+"/race/run?series=nasdaq&grid=full&script=baseline")
	var names []string
	for _, e := range events {
		if e.name != "progress" {
			names = append(names, e.name)
		}
	}
	if strings.Join(names, " ") != "start finish stopped end" && strings.Join(names, " ") != "start stopped finish end" {
		t.Error(names)
	}
}

// TestBrokenLane: without an interpreter the page is told why there is no race.
func TestBrokenLane(t *testing.T) {
	for _, change := range []func(*Config){
		func(c *Config) { c.Python = "/nowhere/python" },
		func(c *Config) { c.Sample = t.TempDir() },
	} {
		events := watch(t, serve(t, change)+"/race/run?series=sp500&grid=small&script=forecaster")
		if len(events) != 1 || events[0].name != "failed" || !strings.Contains(events[0].data["message"].(string), "did not start") {
			t.Error(events)
		}
	}
}

func TestBadRaces(t *testing.T) {
	url := serve(t, func(c *Config) { c.Races = 0 })
	for query, status := range map[string]string{
		"series=dax&grid=full&script=forecaster":     "400",
		"series=sp500&grid=x&script=forecaster":      "400",
		"series=sp500&grid=full&script=/etc/passwd":  "400",
		"series=sp500&grid=small&script=forecaster":  "429",
		"series=nasdaq&grid=small&script=forecaster": "429",
	} {
		if events := watch(t, url+"/race/run?"+query); events[0].name != status {
			t.Error(query, events)
		}
	}
}

// TestLeaving: a race ends when its browser goes away, and so does the process of its interpreted lane.
func TestLeaving(t *testing.T) {
	url := serve(t, func(c *Config) { c.Races = 1 })
	ctx, cancel := context.WithCancel(context.Background())
	r, _ := http.NewRequestWithContext(ctx, "GET", url+"/race/run?series=sp500&grid=full&script=forecaster", nil)
	a, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := bufio.NewReader(a.Body).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	cancel()
	a.Body.Close()
	for i := 0; ; i++ {
		events := watch(t, url+"/race/run?series=sp500&grid=small&script=forecaster")
		if events[0].name == "start" {
			return
		}
		if i == 50 {
			t.Fatal(events)
		}
		time.Sleep(100 * time.Millisecond)
	}
}

// TestEnding: races end with the service.
func TestEnding(t *testing.T) {
	done := make(chan struct{})
	url := serve(t, func(c *Config) { c.Done = done })
	time.AfterFunc(500*time.Millisecond, func() { close(done) })
	began := time.Now()
	watch(t, url+"/race/run?series=sp500&grid=full&script=baseline")
	if time.Since(began) > 5*time.Second {
		t.Error(time.Since(began))
	}
}

func TestPage(t *testing.T) {
	url := serve(t, nil)
	for path, kind := range map[string]string{"/": "text/html", "/race.js": "text/javascript", "/chart.js": "text/javascript",
		"/race.css": "text/css", "/icon.svg": "image/svg"} {
		a, err := http.Get(url + path)
		if err != nil {
			t.Fatal(err)
		}
		text, _ := io.ReadAll(a.Body)
		a.Body.Close()
		if a.StatusCode != 200 || !strings.HasPrefix(a.Header.Get("Content-Type"), kind) || !strings.Contains(a.Header.Get("Content-Security-Policy"), "default-src 'self'") {
			t.Error(path, a.Status, a.Header)
		}
		for _, other := range []string{"http://", "https://"} {
			if strings.Contains(strings.ReplaceAll(string(text), "http://www.w3.org/", ""), other) {
				t.Errorf("%s needs something from elsewhere", path)
			}
		}
	}
	a, err := http.Get(url + "/race/choices")
	if err != nil {
		t.Fatal(err)
	}
	defer a.Body.Close()
	var choices struct {
		Series []string
		Grids  []struct{ Models int }
	}
	if err := json.NewDecoder(a.Body).Decode(&choices); err != nil || len(choices.Series) != 2 || choices.Grids[0].Models != model.Full.Models() {
		t.Error(choices, err)
	}
}

// Package race serves the page on which interpreted Python and compiled code
// forecast the same days, each reporting its own progress.
package race

import (
	"context"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"volatility/service/bars"
	"volatility/service/model"
)

//go:embed page
var page embed.FS

// Config says where things are.
type Config struct {
	Python string        // interpreter of the interpreted lane
	Sample string        // folder of race_lane.py
	Limit  time.Duration // after which the interpreted lane is stopped
	Races  int           // at the same time
	Days   int
	Done   <-chan struct{} // closed when the service ends: races end too
	// Bars returns the bars of a series, Names lists the series.
	Bars  func(name string) (*bars.Table, error)
	Names func() []string
}

type handler struct {
	Config
	mux   *http.ServeMux
	slots chan struct{}
}

// New returns the handler of the page and of its races.
func New(c Config) (http.Handler, error) {
	h := &handler{Config: c, mux: http.NewServeMux(), slots: make(chan struct{}, c.Races)}
	files, err := fs.Sub(page, "page")
	if err != nil {
		return nil, err
	}
	static := http.FileServerFS(files)
	h.mux.Handle("GET /", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Cache-Control", "no-cache")
		static.ServeHTTP(w, r)
	}))
	h.mux.HandleFunc("GET /race/choices", h.choices)
	h.mux.HandleFunc("GET /race/run", h.run)
	return h, nil
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) { h.mux.ServeHTTP(w, r) }

// choices answers what can be raced.
func (h *handler) choices(w http.ResponseWriter, _ *http.Request) {
	type grid struct {
		Name   string `json:"name"`
		Models int    `json:"models"`
	}
	var out struct {
		Series []string `json:"series"`
		Grids  []grid   `json:"grids"`
		Limit  float64  `json:"limit"` // seconds
	}
	for _, name := range h.Names() {
		if t, err := h.Bars(name); err == nil && t.Len() > model.WarmUp+2 {
			out.Series = append(out.Series, name)
		}
	}
	for _, g := range []*model.Grid{model.Full, model.Medium, model.Small} {
		out.Grids = append(out.Grids, grid{g.Name, g.Models()})
	}
	out.Limit = h.Limit.Seconds()
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(out) //nolint:errcheck // the client may have gone
}

// Scripts are what the interpreted lane can run.
var Scripts = map[string]bool{"forecaster": true, "baseline": true}

// run answers with the events of one race.
func (h *handler) run(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	grid := model.Grids[q.Get("grid")]
	t, err := h.Bars(q.Get("series"))
	if grid == nil || err != nil || !Scripts[q.Get("script")] {
		http.Error(w, "series, grid and script are those of /race/choices", http.StatusBadRequest)
		return
	}
	if t, err = model.Window(t, h.Days); err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
		return
	}
	select {
	case h.slots <- struct{}{}:
		defer func() { <-h.slots }()
	default:
		w.Header().Set("Retry-After", "5")
		http.Error(w, "other races are on; try again in a moment", http.StatusTooManyRequests)
		return
	}
	ctx, cancel := context.WithCancel(r.Context())
	defer cancel()
	go func() {
		select {
		case <-h.Done:
			cancel()
		case <-ctx.Done():
		}
	}()
	s := newStream(w)
	h.race(ctx, s, &course{table: t, grid: grid, script: q.Get("script"), days: h.Days})
}

// course is what both lanes compute.
type course struct {
	table  *bars.Table
	grid   *model.Grid
	script string
	days   int
}

// race starts both lanes together, when the interpreted one has been loaded.
func (h *handler) race(ctx context.Context, s *stream, c *course) {
	p, err := startPython(ctx, h.Python, filepath.Join(h.Sample, "race_lane.py"), c)
	if err != nil {
		s.send("failed", map[string]string{"message": "the interpreted lane did not start: " + err.Error()})
		return
	}
	defer p.stop()
	s.send("start", map[string]any{
		"python": p.version, "script": c.script + ".py", "models": c.grid.Models(),
		"first": c.table.Date[model.WarmUp], "last": c.table.Date[c.table.Len()-1], "forecasts": c.table.Len() - model.WarmUp,
	})
	var lanes sync.WaitGroup
	var forecasts, interpreted []float64
	lanes.Go(func() { forecasts = compiledLane(ctx, s, c) })
	lanes.Go(func() { interpreted = p.race(ctx, s, h.Limit) })
	lanes.Wait()
	if ctx.Err() == nil {
		s.send("end", compare(forecasts, interpreted))
	}
}

// compare counts the forecasts that have the same bits in both lanes.
func compare(compiled, interpreted []float64) map[string]any {
	same := 0
	for i := range interpreted {
		if i < len(compiled) && compiled[i] == interpreted[i] {
			same++
		}
	}
	return map[string]any{"compared": len(interpreted), "same": same}
}

// progress is how far a lane is.
type progress struct {
	Lane    string  `json:"lane"`
	Done    int     `json:"done"`
	Of      int     `json:"of"`
	Seconds float64 `json:"seconds"`
}

// compiledLane runs the compiled forecaster and returns its forecasts.
func compiledLane(ctx context.Context, s *stream, c *course) []float64 {
	began := time.Now()
	due := began
	result, err := model.Run(ctx, c.table, c.grid, c.days, func(done, of int) {
		now := time.Now()
		if done > model.WarmUp && now.After(due) {
			due = now.Add(2 * time.Millisecond)
			s.send("progress", progress{"compiled", done - model.WarmUp, of - model.WarmUp, now.Sub(began).Seconds()})
		}
	})
	if err != nil {
		s.send("failed", map[string]string{"lane": "compiled", "message": err.Error()})
		return nil
	}
	s.send("finish", map[string]any{"lane": "compiled", "seconds": result.Seconds, "result": result})
	return result.Raw
}

// stream sends events to one browser, from any goroutine.
type stream struct {
	mu      sync.Mutex
	w       http.ResponseWriter
	control *http.ResponseController
}

func newStream(w http.ResponseWriter) *stream {
	s := &stream{w: w, control: http.NewResponseController(w)}
	s.control.SetWriteDeadline(time.Time{}) //nolint:errcheck // a recorder in a test has none
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	return s
}

// send writes an event. The browser may have gone: then the context of the request ends the race.
func (s *stream) send(event string, value any) {
	text, err := json.Marshal(value)
	if err != nil {
		event, text = "failed", []byte(`{"message":"no JSON for it"}`)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	fmt.Fprintf(s.w, "event: %s\ndata: %s\n\n", event, strings.ReplaceAll(string(text), "\n", " "))
	s.control.Flush() //nolint:errcheck // as above
}

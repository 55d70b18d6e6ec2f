// Package server answers HTTP: forecasts of bars that come along, forecasts of
// series that grow bar by bar, health, metrics, and the race.
package server

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"runtime"
	"runtime/debug"
	"sync/atomic"
	"time"

	"volatility/service/bars"
	"volatility/service/model"
)

// Config is what can be set.
type Config struct {
	MaxBody   int64         // bytes of a request's body
	Timeout   time.Duration // for one request
	Runs      int           // that are computed at the same time
	Queue     int           // runs that may wait
	MaxSeries int
	Days      int // that a series is scored over when it starts
	Log       *slog.Logger
}

// Defaults are for a service that faces its own network.
func Defaults() Config {
	return Config{MaxBody: 16 << 20, Timeout: 20 * time.Second, Runs: runtime.GOMAXPROCS(0), Queue: 64, MaxSeries: 1000,
		Days: model.Year, Log: slog.Default()}
}

// Server is the service.
type Server struct {
	config   Config
	store    store
	metrics  *metrics
	runs     chan struct{} // one item per run in progress
	waiting  atomic.Int64
	draining atomic.Bool
	handler  http.Handler
}

// New returns a service without series. The race is served at the root; nil for none.
func New(c Config, race http.Handler) *Server {
	s := &Server{config: c, runs: make(chan struct{}, c.Runs), store: store{named: map[string]*series{}, limit: c.MaxSeries}}
	s.metrics = newMetrics(func() float64 { return float64(len(s.store.names())) })
	mux := http.NewServeMux()
	handle := func(pattern string, h func(http.ResponseWriter, *http.Request) error) {
		mux.Handle(pattern, s.wrap(pattern, h))
	}
	handle("POST /forecast", s.forecast)
	handle("GET /forecast/{series}", s.current)
	handle("GET /series", s.list)
	handle("PUT /series/{series}", s.create)
	handle("DELETE /series/{series}", s.remove)
	handle("POST /series/{series}/bars", s.appendBars)
	handle("GET /healthz", s.health)
	mux.Handle("GET /metrics", s.metrics.handler())
	if race != nil {
		mux.Handle("GET /", race)
	}
	s.handler = mux
	return s
}

// ServeHTTP answers a request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// Add makes a series of bars, of which it becomes the owner.
func (s *Server) Add(name string, t *bars.Table, g *model.Grid) error {
	made, err := newSeries(t, g, s.config.Days)
	if err != nil {
		return err
	}
	return s.store.add(name, made)
}

// Bars returns the bars of a series.
func (s *Server) Bars(name string) (*bars.Table, error) {
	found, err := s.store.get(name)
	if err != nil {
		return nil, err
	}
	return found.bars(), nil
}

// Drain makes the health check say that the service is about to end.
func (s *Server) Drain() { s.draining.Store(true) }

// Acquire waits for a processor; the function it returns gives it back.
func (s *Server) Acquire(ctx context.Context) (release func(), err error) {
	if s.waiting.Add(1) > int64(s.config.Queue) {
		s.waiting.Add(-1)
		return nil, errBusy
	}
	s.metrics.waiting.Inc()
	defer func() {
		s.waiting.Add(-1)
		s.metrics.waiting.Dec()
	}()
	select {
	case s.runs <- struct{}{}:
		s.metrics.busy.Inc()
		return func() { <-s.runs; s.metrics.busy.Dec() }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// answer remembers what a handler answered.
type answer struct {
	http.ResponseWriter
	status int
}

func (a *answer) WriteHeader(status int) {
	if a.status == 0 {
		a.status = status
	}
	a.ResponseWriter.WriteHeader(status)
}

func (a *answer) Write(p []byte) (int, error) {
	if a.status == 0 {
		a.status = http.StatusOK
	}
	return a.ResponseWriter.Write(p)
}

// Unwrap is for http.ResponseController.
func (a *answer) Unwrap() http.ResponseWriter { return a.ResponseWriter }

// wrap puts around a handler what all have: a limit and a time-out, an answer for errors and panics, logs and metrics.
func (s *Server) wrap(route string, h func(http.ResponseWriter, *http.Request) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		a := &answer{ResponseWriter: w}
		ctx, cancel := context.WithTimeout(r.Context(), s.config.Timeout)
		defer cancel()
		r = r.WithContext(ctx)
		var err error
		defer func() {
			if p := recover(); p != nil {
				s.config.Log.Error("panic", "route", route, "panic", p, "stack", string(debug.Stack()))
				err = errors.New("panic")
			}
			if err != nil && a.status == 0 {
				send(a, r, err)
			}
			took := time.Since(began)
			s.metrics.answered(route, a.status, took.Seconds())
			attributes := []any{"route", route, "status", a.status, "seconds", took.Seconds(), "bytes", r.ContentLength, "from", r.RemoteAddr}
			if err != nil {
				attributes = append(attributes, "error", err.Error())
			}
			s.config.Log.Info("request", attributes...)
		}()
		if r.ContentLength > s.config.MaxBody {
			err = &http.MaxBytesError{Limit: s.config.MaxBody}
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, s.config.MaxBody)
		err = h(a, r)
	})
}

// Names lists the series.
func (s *Server) Names() []string { return s.store.names() }

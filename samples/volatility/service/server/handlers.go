package server

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strconv"
	"strings"
	"time"

	"volatility/service/bars"
	"volatility/service/model"
)

// ndjson is the type of a body with one bar per line.
const ndjson = "application/x-ndjson"

// options reads ?grid= and ?days=.
func (s *Server) options(r *http.Request) (g *model.Grid, days int, err error) {
	q := r.URL.Query()
	g, days = model.Full, s.config.Days
	if name := q.Get("grid"); name != "" {
		if g = model.Grids[name]; g == nil {
			return nil, 0, fail(http.StatusBadRequest, "bad_option", "grid is full, medium or small")
		}
	}
	if text := q.Get("days"); text != "" {
		if days, err = strconv.Atoi(text); err != nil || days < 0 || days > bars.MaxBars {
			return nil, 0, fail(http.StatusBadRequest, "bad_option", fmt.Sprintf("days is a number from 0 to %d", bars.MaxBars))
		}
	}
	return g, days, nil
}

// forecast answers POST /forecast: a run over the bars in the body.
func (s *Server) forecast(w http.ResponseWriter, r *http.Request) error {
	g, days, err := s.options(r)
	if err != nil {
		return err
	}
	t, err := bars.Read(r.Header.Get("Content-Type"), r.Body)
	if err != nil {
		return err
	}
	defer t.Release()
	return s.run(w, r, t, g, days)
}

// run computes a run when its turn comes, and answers with it.
func (s *Server) run(w http.ResponseWriter, r *http.Request, t *bars.Table, g *model.Grid, days int) error {
	if _, err := model.Window(t, days); err != nil {
		return err
	}
	release, err := s.Acquire(r.Context())
	if err != nil {
		return err
	}
	began := time.Now()
	result, err := model.Run(r.Context(), t, g, days, nil)
	release()
	if err != nil {
		return err
	}
	took := time.Since(began)
	s.metrics.runs.WithLabelValues(g.Name).Observe(took.Seconds())
	w.Header().Set("Server-Timing", fmt.Sprintf("run;dur=%.3f", took.Seconds()*1e3))
	if accepts(r, bars.Arrow) {
		w.Header().Set("Content-Type", bars.Arrow)
		return writeArrow(w, result)
	}
	reply(w, http.StatusOK, result)
	return nil
}

// accepts tells whether the client asked for a media type by name.
func accepts(r *http.Request, mediaType string) bool {
	for _, part := range strings.Split(r.Header.Get("Accept"), ",") {
		if name, _, err := mime.ParseMediaType(part); err == nil && name == mediaType {
			return true
		}
	}
	return false
}

// current answers GET /forecast/{series}: the forecast after its last bar, or with ?days= or ?grid= a run over its bars.
func (s *Server) current(w http.ResponseWriter, r *http.Request) error {
	name := r.PathValue("series")
	found, err := s.store.get(name)
	if err != nil {
		return err
	}
	if q := r.URL.Query(); q.Has("days") || q.Has("grid") {
		g, days, err := s.options(r)
		if err != nil {
			return err
		}
		return s.run(w, r, found.bars(), g, days)
	}
	state, err := found.now(name)
	if err != nil {
		return err
	}
	reply(w, http.StatusOK, state)
	return nil
}

// list answers GET /series.
func (s *Server) list(w http.ResponseWriter, _ *http.Request) error {
	states := []State{}
	for _, name := range s.store.names() {
		found, err := s.store.get(name)
		if err != nil {
			continue // removed since
		}
		state, err := found.now(name)
		if errors.Is(err, errUnknownSeries) {
			continue
		}
		if err != nil {
			return err
		}
		states = append(states, state)
	}
	reply(w, http.StatusOK, map[string][]State{"series": states})
	return nil
}

// create answers PUT /series/{series}: a new series that begins with the bars in the body.
func (s *Server) create(w http.ResponseWriter, r *http.Request) error {
	g, days, err := s.options(r)
	if err != nil {
		return err
	}
	name := r.PathValue("series")
	t, err := bars.Read(r.Header.Get("Content-Type"), r.Body)
	if err != nil {
		return err
	}
	release, err := s.Acquire(r.Context())
	if err != nil {
		t.Release()
		return err
	}
	made, err := newSeries(t, g, days)
	release()
	if err != nil {
		return err
	}
	if err := s.store.add(name, made); err != nil {
		made.close()
		return err
	}
	state, err := made.now(name)
	if err != nil {
		return err
	}
	reply(w, http.StatusCreated, state)
	return nil
}

// remove answers DELETE /series/{series}.
func (s *Server) remove(w http.ResponseWriter, r *http.Request) error {
	if err := s.store.remove(r.PathValue("series")); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// appendBars answers POST /series/{series}/bars: one bar, or with the type of ndjson one per line.
func (s *Server) appendBars(w http.ResponseWriter, r *http.Request) error {
	name := r.PathValue("series")
	found, err := s.store.get(name)
	if err != nil {
		return err
	}
	switch kind, err := bars.Kind(r.Header.Get("Content-Type")); {
	case err != nil:
		return err
	case kind == ndjson:
		return s.stream(w, r, name, found)
	case kind != bars.JSON:
		return fmt.Errorf("%w %q; known: %s, %s", bars.ErrMediaType, kind, bars.JSON, ndjson)
	}
	b, err := bars.ReadBar(r.Body)
	if err != nil {
		return err
	}
	state, err := s.appendBar(name, found, b)
	if err != nil {
		return err
	}
	reply(w, http.StatusOK, state)
	return nil
}

func (s *Server) appendBar(name string, to *series, b bars.Bar) (State, error) {
	began := time.Now()
	state, err := to.append(name, b)
	if err == nil {
		s.metrics.appends.Observe(time.Since(began).Seconds())
		s.metrics.bars.Inc()
	}
	return state, err
}

// stream answers every line with a line as soon as it has come, and ends with
// the first bad one. Bars before that are in the series, as their answers say.
func (s *Server) stream(w http.ResponseWriter, r *http.Request, name string, to *series) error {
	control := http.NewResponseController(w)
	if err := control.EnableFullDuplex(); err != nil && !errors.Is(err, http.ErrNotSupported) {
		return err
	}
	w.Header().Set("Content-Type", ndjson)
	out := json.NewEncoder(w)
	lines := bufio.NewScanner(r.Body)
	lines.Buffer(nil, 64<<10)
	answered := false
	refuse := func(err error) error {
		if answered {
			err = errors.Join(err, out.Encode(map[string]*problem{"error": asProblem(err)}), control.Flush())
		}
		// What the client may still send must have been read before this function returns.
		control.SetReadDeadline(time.Now().Add(time.Second)) //nolint:errcheck // a recorder in a test has none
		io.Copy(io.Discard, r.Body)                          //nolint:errcheck // the connection is closed after an error
		return err
	}
	for lines.Scan() {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		b, err := bars.ReadBar(bytes.NewReader(lines.Bytes()))
		var state State
		if err == nil {
			state, err = s.appendBar(name, to, b)
		}
		if err != nil {
			return refuse(err)
		}
		answered = true
		if err := out.Encode(state); err != nil {
			return err
		}
		if err := s.next(control); err != nil {
			return err
		}
	}
	if err := lines.Err(); errors.Is(err, bufio.ErrTooLong) {
		return refuse(&bars.Malformed{Format: ndjson, Reason: "a line is too long"})
	} else if err != nil {
		return refuse(err)
	}
	return nil
}

// next sends what was answered, and gives the client time for another line.
func (s *Server) next(control *http.ResponseController) error {
	deadline := time.Now().Add(s.config.Timeout)
	for _, step := range []error{control.Flush(), control.SetReadDeadline(deadline), control.SetWriteDeadline(deadline)} {
		if step != nil && !errors.Is(step, http.ErrNotSupported) {
			return step
		}
	}
	return nil
}

// health answers GET /healthz: 200 while the service takes requests.
func (s *Server) health(w http.ResponseWriter, _ *http.Request) error {
	if s.draining.Load() {
		return fail(http.StatusServiceUnavailable, "draining", "the service is about to end")
	}
	reply(w, http.StatusOK, map[string]string{"status": "ok"})
	return nil
}

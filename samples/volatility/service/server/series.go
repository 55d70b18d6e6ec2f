package server

import (
	"fmt"
	"net/http"
	"regexp"
	"sort"
	"sync"

	"volatility/service/bars"
	"volatility/service/model"
)

// series is bars that grow, with a forecaster that has taken them.
type series struct {
	mu         sync.Mutex
	table      *bars.Table
	begin      int               // the first bar that the forecaster took
	forecaster *model.Forecaster // nil once the series has been removed
}

// State is what is known after the last bar of a series.
type State struct {
	Series   string          `json:"series"`
	Bars     int             `json:"bars"`
	After    bars.Date       `json:"after"`
	Grid     string          `json:"grid"`
	Models   int             `json:"models"`
	Forecast *model.Forecast `json:"forecast"` // null until there are two years of bars
}

// newSeries takes over the table. At most the last two years and `days` bars go into the forecaster.
func newSeries(t *bars.Table, g *model.Grid, days int) (*series, error) {
	s := &series{table: &bars.Table{}, begin: max(0, t.Len()-(model.WarmUp+days+1))}
	for i := range t.Date {
		s.table.Append(t.Bar(i))
	}
	t.Release()
	return s, s.replay(g)
}

// replay makes the forecaster from the bars.
func (s *series) replay(g *model.Grid) error {
	f, err := model.NewForecaster(g)
	if err != nil {
		return err
	}
	for i := s.begin; i < s.table.Len(); i++ {
		b := s.table.Bar(i)
		if _, err := f.Append(b.High, b.Low, b.Close); err != nil {
			f.Close()
			return fmt.Errorf("bar %d (%s): %w", i, b.Date, err)
		}
	}
	s.close()
	s.forecaster = f
	return nil
}

// close gives the forecaster back.
func (s *series) close() {
	if s.forecaster != nil {
		s.forecaster.Close()
		s.forecaster = nil
	}
}

// append takes a bar as a whole or not at all.
func (s *series) append(name string, b bars.Bar) (State, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.forecaster == nil {
		return State{}, errUnknownSeries
	}
	if n := s.table.Len(); n > 0 {
		last := s.table.Date[n-1]
		if b.Date <= last {
			return State{}, fail(http.StatusConflict, "not_newer", fmt.Sprintf("%s is not after %s, the last day of %s", b.Date, last, name))
		}
		if n >= bars.MaxBars {
			return State{}, bars.ErrTooMany
		}
		if err := bars.Check(last, b); err != nil {
			return State{}, err
		}
	} else if err := bars.Check(b.Date-1, b); err != nil {
		return State{}, err
	}
	if _, err := s.forecaster.Append(b.High, b.Low, b.Close); err != nil {
		if again := s.replay(s.forecaster.Grid); again != nil {
			return State{}, again
		}
		return State{}, err
	}
	s.table.Append(b)
	return s.state(name)
}

// state describes the series; the lock is held.
func (s *series) state(name string) (State, error) {
	if s.forecaster == nil {
		return State{}, errUnknownSeries
	}
	n := s.table.Len()
	st := State{Series: name, Bars: n, Grid: s.forecaster.Grid.Name, Models: s.forecaster.Grid.Models()}
	if n > 0 {
		st.After = s.table.Date[n-1]
	}
	var err error
	st.Forecast, err = s.forecaster.Forecast()
	return st, err
}

// now describes the series.
func (s *series) now(name string) (State, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state(name)
}

// bars returns the bars so far. They are never changed, only added to.
func (s *series) bars() *bars.Table {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.table.Tail(s.table.Len())
}

// store is the series by name.
type store struct {
	mu    sync.RWMutex
	named map[string]*series
	limit int
}

var seriesName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$`)

func (st *store) get(name string) (*series, error) {
	st.mu.RLock()
	defer st.mu.RUnlock()
	if s, ok := st.named[name]; ok {
		return s, nil
	}
	return nil, errUnknownSeries
}

func (st *store) add(name string, s *series) error {
	if !seriesName.MatchString(name) {
		return fail(http.StatusBadRequest, "bad_name", "a series has a name of up to 64 letters, digits, '.', '_' and '-'")
	}
	st.mu.Lock()
	defer st.mu.Unlock()
	if _, ok := st.named[name]; ok {
		return errSeriesExists
	}
	if len(st.named) >= st.limit {
		return errTooManySeries
	}
	st.named[name] = s
	return nil
}

func (st *store) remove(name string) error {
	st.mu.Lock()
	s, ok := st.named[name]
	delete(st.named, name)
	st.mu.Unlock()
	if !ok {
		return errUnknownSeries
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.close()
	return nil
}

func (st *store) names() []string {
	st.mu.RLock()
	defer st.mu.RUnlock()
	out := make([]string, 0, len(st.named))
	for name := range st.named {
		out = append(out, name)
	}
	sort.Strings(out)
	return out
}

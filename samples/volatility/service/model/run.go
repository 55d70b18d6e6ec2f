package model

import (
	"context"
	"errors"
	"fmt"
	"math"
	"time"

	"forecastgo"

	"volatility/service/bars"
)

// TooFew says that a table has no day to forecast.
type TooFew struct{ Bars, Needed int }

// Error gives both numbers.
func (e *TooFew) Error() string {
	return fmt.Sprintf("%d bars: a forecast needs two years of history, %d bars or more", e.Bars, e.Needed)
}

// Point is a forecast beside what came.
type Point struct {
	Date        bars.Date `json:"date"`                        // the day of the close at which it was made
	LogVariance float64   `json:"log_variance"`                // of the next day
	Volatility  float64   `json:"volatility"`                  // of the next day, percent a year
	For         bars.Date `json:"for,omitzero"`                // the next day, except for the last forecast
	Realised    *float64  `json:"realised,omitempty"`          // volatility of the next day, percent a year
	Lhar        *float64  `json:"lhar_log_variance,omitempty"` // the benchmark's forecast of the next day, if it has one
}

// Result is a run over a table.
type Result struct {
	Grid     string    `json:"grid"`
	Models   int       `json:"models"`
	After    bars.Date `json:"after"` // the last day of the table
	Forecast Forecast  `json:"forecast"`
	R2       *float64  `json:"r2"`      // of next-day log variance; null without any outcome
	R2Lhar   *float64  `json:"r2_lhar"` // the same of the benchmark LHAR-252
	Points   []Point   `json:"points"`
	Seconds  float64   `json:"seconds"` // in the compiled forecaster
	// Raw is the forecasts as the compiled code gives them, with Shift.
	Raw []float64 `json:"-"`
}

// Window returns the bars that a run over the last `days` days takes: two years
// before the first forecast, then one bar per forecast. With fewer bars there
// are fewer days.
func Window(t *bars.Table, days int) (*bars.Table, error) {
	if t.Len() <= WarmUp {
		return nil, &TooFew{t.Len(), WarmUp + 1}
	}
	return t.Tail(WarmUp + days + 1), nil
}

// Run forecasts at the close of each of the last days + 1 days of a table.
// It stops when the context ends. Progress, if not nil, is called after every bar.
func Run(ctx context.Context, t *bars.Table, g *Grid, days int, progress func(done, of int)) (*Result, error) {
	w, err := Window(t, days)
	if err != nil {
		return nil, err
	}
	f, err := NewForecaster(g)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := &Result{Grid: g.Name, Models: g.Models(), After: w.Date[w.Len()-1]}
	began := time.Now()
	r.Raw = make([]float64, 0, w.Len()-WarmUp)
	for i := range w.Date {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		raw, err := f.Append(w.High[i], w.Low[i], w.Close[i])
		if err != nil {
			return nil, err
		}
		if raw != nil {
			now, err := f.Forecast()
			if err != nil {
				return nil, err
			}
			r.Forecast = *now
			r.Raw = append(r.Raw, *raw)
			r.Points = append(r.Points, Point{Date: w.Date[i], LogVariance: r.Forecast.LogVariance, Volatility: r.Forecast.Volatility})
		}
		if progress != nil {
			progress(i+1, w.Len())
		}
	}
	r.Seconds = time.Since(began).Seconds()
	return r, r.judge(w)
}

// judge sets beside the forecasts what came and what the benchmark said.
func (r *Result) judge(w *bars.Table) error {
	v, err := forecastgo.LogVariances(w.High, w.Low)
	if err != nil {
		return err
	}
	returns, err := forecastgo.Returns(w.Close)
	if err != nil {
		return err
	}
	lhar, err := forecastgo.Lhar(v, returns, WarmUp, int64(len(r.Raw)-1))
	if divided(err) { // nothing varies: the benchmark has no ridge
		lhar = nil
	} else if err != nil {
		return err
	}
	for i := range r.Points {
		p := &r.Points[i]
		if lhar != nil {
			benchmark := lhar[i] - Shift
			p.Lhar = &benchmark
		}
		if next := WarmUp + i + 1; next < w.Len() {
			realised := RealisedVolatility(v[next] - Shift)
			p.For, p.Realised = w.Date[next], &realised
		}
	}
	if r.R2, err = rSquared(v, r.Raw); err != nil {
		return err
	}
	r.R2Lhar, err = rSquared(v, lhar)
	return err
}

// rSquared is the R² of the forecasts, nil when it has no meaning.
func rSquared(v, forecasts []float64) (*float64, error) {
	if len(forecasts) < 3 { // one outcome is its own mean
		return nil, nil
	}
	r2, err := forecastgo.RSquared(v, forecasts, WarmUp, 0)
	if divided(err) { // every day was like the others
		return nil, nil
	}
	if err != nil || math.IsNaN(r2) || math.IsInf(r2, 0) {
		return nil, err
	}
	return &r2, nil
}

// divided tells whether the Python code has divided by zero.
func divided(err error) bool {
	var raised *forecastgo.Error
	return errors.As(err, &raised) && raised.Type == "ZeroDivisionError"
}

// Package model is the compiled sample as Go values: a forecaster that takes
// bars one by one, and the figures of a run. All numbers come from the
// compiled Python (forecaster.py and forecast.py); this package keeps its state.
package model

import (
	"math"

	"forecastergo"
	"forecastgo"
)

// The sample's constants.
const (
	Year   = 252
	WarmUp = 2 * Year // bars before the one that gives the first forecast
	Shift  = 10.0     // added to log variances in the compiled code
	lanes  = 8
)

// Grid is the set of models.
type Grid struct {
	Name                 string
	VolatilityHalfLives  []float64
	ReturnHalfLives      []float64
	fitHalfLives, ridges []float64
}

// The grids of the sample.
var (
	Full   = newGrid("full", []float64{0, 1, 2, 4, 8, 16, 32, 64}, []float64{0, 2, 8, 32})
	Medium = newGrid("medium", []float64{0, 1, 4, 16, 64}, []float64{0, 8})
	Small  = newGrid("small", []float64{0, 4, 16}, []float64{0})
)

// Grids are the grids by name.
var Grids = map[string]*Grid{Full.Name: Full, Medium.Name: Medium, Small.Name: Small}

func newGrid(name string, volatility, returns []float64) *Grid {
	return &Grid{name, volatility, returns, []float64{42, 63, 126, 252}, []float64{0, 0.03}}
}

func (g *Grid) regressors() int { return 1 + len(g.VolatilityHalfLives) + len(g.ReturnHalfLives) }

// Models is the number of models: a subset of the regressors in a lane each.
func (g *Grid) Models() int { return (1<<(g.regressors()-1) - 1) * lanes }

// Forecaster forecasts tomorrow's volatility from bars that arrive one by one.
// It is for one goroutine at a time.
type Forecaster struct {
	Grid *Grid

	// What forecaster.start describes. The compiled code changes it in place.
	head, rates, lanes, total, x, ring, moment, cross, score, forecast []float64
}

// NewForecaster returns a forecaster that has seen no bar.
func NewForecaster(g *Grid) (*Forecaster, error) {
	k := g.regressors()
	f := &Forecaster{
		Grid: g, head: make([]float64, 6), rates: make([]float64, 3*k), lanes: make([]float64, 3*lanes),
		total: make([]float64, k), x: make([]float64, k), ring: make([]float64, Year*(k+3)),
		moment: make([]float64, k*k*lanes), cross: make([]float64, k*lanes),
		score: make([]float64, g.Models()), forecast: make([]float64, g.Models()),
	}
	halfLives := append(append([]float64{}, g.VolatilityHalfLives...), g.ReturnHalfLives...)
	err := forecastergo.Start(halfLives, int64(len(g.VolatilityHalfLives)), g.fitHalfLives, g.ridges,
		f.head, f.rates, f.lanes, f.x, f.score)
	return f, err
}

// Append takes the next bar. A bar that the model can't take is an error and changes nothing.
func (f *Forecaster) Append(high, low, close float64) error {
	_, err := forecastergo.AppendBar(high, low, close, int64(len(f.Grid.VolatilityHalfLives)),
		f.head, f.rates, f.lanes, f.total, f.x, f.ring, f.moment, f.cross, f.score, f.forecast)
	return err
}

// Bars is the number of bars taken.
func (f *Forecaster) Bars() int { return int(f.head[0]) + 1 }

// Ready tells whether there is a forecast.
func (f *Forecaster) Ready() bool { return f.Bars() > WarmUp }

// Forecast is what is expected of the day after the last bar.
type Forecast struct {
	LogVariance   float64 `json:"log_variance"`   // of the day, by Parkinson's estimator
	ErrorVariance float64 `json:"error_variance"` // discounted mean square of the forecast errors so far
	Volatility    float64 `json:"volatility"`     // percent a year
}

// Forecast returns the forecast after the last bar; call it when Ready.
func (f *Forecaster) Forecast() (Forecast, error) {
	s2 := f.head[4] / f.head[5]
	volatility, err := forecastgo.Annualised(f.head[3], s2)
	return Forecast{f.head[3] - Shift, s2, volatility}, err
}

// RealisedVolatility is a day's realised volatility in percent a year, from its log variance.
func RealisedVolatility(logVariance float64) float64 {
	return 100 * math.Sqrt(Year*math.Exp(logVariance))
}

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

// Forecaster forecasts tomorrow's volatility from bars that arrive one by one:
// an instance of the compiled class. It is to be closed, and may be used by
// any number of goroutines, which wait for each other.
type Forecaster struct {
	Grid  *Grid
	class *forecastergo.Forecaster
}

// NewForecaster returns a forecaster that has seen no bar.
func NewForecaster(g *Grid) (*Forecaster, error) {
	class, err := forecastergo.NewForecaster(g.VolatilityHalfLives, g.ReturnHalfLives, g.fitHalfLives, g.ridges)
	if err != nil {
		return nil, err
	}
	return &Forecaster{g, class}, nil
}

// Close frees the state, which lies in the compiled library.
func (f *Forecaster) Close() {
	f.class.Close() //nolint:errcheck // it never fails
}

// Append takes the next bar, and returns the forecast of the next day's log variance, plus Shift, or nil while warming
// up. A bar that the model can't take is an error and changes nothing.
func (f *Forecaster) Append(high, low, close float64) (*float64, error) {
	return f.class.Append([3]float64{high, low, close})
}

// Bars is the number of bars taken.
func (f *Forecaster) Bars() (int, error) {
	n, err := f.class.Bars()
	return int(n), err
}

// Forecast is what is expected of the day after the last bar.
type Forecast struct {
	LogVariance   float64 `json:"log_variance"`   // of the day, by Parkinson's estimator
	ErrorVariance float64 `json:"error_variance"` // discounted mean square of the forecast errors so far
	Volatility    float64 `json:"volatility"`     // percent a year
}

// Forecast returns the forecast after the last bar, nil while there is none.
func (f *Forecaster) Forecast() (*Forecast, error) {
	logVariance, errorVariance, err := f.class.Latest()
	if err != nil || math.IsNaN(logVariance) {
		return nil, err
	}
	volatility, err := forecastgo.Annualised(logVariance, errorVariance)
	return &Forecast{logVariance - Shift, errorVariance, volatility}, err
}

// RealisedVolatility is a day's realised volatility in percent a year, from its log variance.
func RealisedVolatility(logVariance float64) float64 {
	return 100 * math.Sqrt(Year*math.Exp(logVariance))
}

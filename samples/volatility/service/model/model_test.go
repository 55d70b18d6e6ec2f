package model

import (
	"context"
	"errors"
	"math"
	"os"
	"slices"
	"testing"

	"forecastergo"
	"forecastgo"

	"volatility/service/bars"
)

func load(t testing.TB, series string) *bars.Table {
	t.Helper()
	file, err := os.Open("../../data/" + series + ".csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	table, err := bars.Read(bars.CSV, file)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// TestAgainstBatch: bar by bar, the forecasts are those of forecast.run to the bit, in every grid.
func TestAgainstBatch(t *testing.T) {
	for _, series := range []string{"sp500", "nasdaq"} {
		all := load(t, series)
		v, err := forecastgo.LogVariances(all.High, all.Low)
		if err != nil {
			t.Fatal(err)
		}
		r, err := forecastgo.Returns(all.Close)
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range Grids {
			got, err := Run(context.Background(), all, g, Year, nil)
			if err != nil {
				t.Fatal(err)
			}
			first := int64(all.Len() - 1 - Year)
			want, _, _, models, err := forecastgo.Run(v, r, g.VolatilityHalfLives, g.ReturnHalfLives, g.fitHalfLives, g.ridges, first, Year, false)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(got.Raw, want) || !slices.Equal(got.Forecaster.forecast, models) || len(models) != g.Models() {
				t.Errorf("%s %s: %d models, last %v, not %v", series, g.Name, len(models), got.Forecast, want[Year])
			}
		}
	}
}

// TestRefused: what the compiled code refuses is an error with its place, and changes nothing.
func TestRefused(t *testing.T) {
	f, err := NewForecaster(Small)
	if err != nil {
		t.Fatal(err)
	}
	for range 600 {
		if err := f.Append(2, 1, 1.5); err != nil {
			t.Fatal(err)
		}
	}
	before := slices.Concat(f.head, f.x, f.ring, f.score, f.forecast)
	for _, bar := range [][3]float64{{1, 1, 1}, {math.NaN(), 1, 1}, {2, 1, 0}, {math.Inf(1), 1, 1}} {
		err := f.Append(bar[0], bar[1], bar[2])
		if err == nil || f.Bars() != 600 {
			t.Errorf("%v: %v", bar, err)
		}
	}
	if !slices.Equal(before, slices.Concat(f.head, f.x, f.ring, f.score, f.forecast)) {
		t.Error("the state has changed")
	}
}

// TestClass: the class itself, which keeps its state in the library, gives the same to the bit.
func TestClass(t *testing.T) {
	all := load(t, "sp500")
	for _, g := range []*Grid{Small, Full} {
		f, err := NewForecaster(g)
		if err != nil {
			t.Fatal(err)
		}
		class, err := forecastergo.NewForecaster(g.VolatilityHalfLives, g.ReturnHalfLives, g.fitHalfLives, g.ridges)
		if err != nil {
			t.Fatal(err)
		}
		for i := range WarmUp + 20 {
			if err := f.Append(all.High[i], all.Low[i], all.Close[i]); err != nil {
				t.Fatal(err)
			}
			got, err := class.Append([3]float64{all.High[i], all.Low[i], all.Close[i]})
			if err != nil || (got != nil) != f.Ready() || got != nil && *got != f.head[3] {
				t.Fatal(g.Name, i, got, err)
			}
		}
		models, err := class.Forecast()
		if err != nil || !slices.Equal(models, f.forecast) {
			t.Error(g.Name, err)
		}
		_, err = class.Append([3]float64{1, 1, 1})
		var raised *forecastergo.Error
		if !errors.As(err, &raised) || raised.Type != "ValueError" || raised.Function != "log_variance" {
			t.Error(err)
		}
		if after, err := class.Forecast(); err != nil || !slices.Equal(after, models) {
			t.Error("the state has changed")
		}
		class.Close()
	}
}

// BenchmarkClass is a bar of 32,760 models given to the class.
func BenchmarkClass(b *testing.B) {
	all := load(b, "sp500")
	f, err := forecastergo.NewForecaster(Full.VolatilityHalfLives, Full.ReturnHalfLives, Full.fitHalfLives, Full.ridges)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	i := 0
	next := func() {
		if _, err := f.Append([3]float64{all.High[i], all.Low[i], all.Close[i]}); err != nil {
			b.Fatal(err)
		}
		i = (i + 1) % all.Len()
	}
	for range WarmUp + 1 {
		next()
	}
	for b.Loop() {
		next()
	}
}

// BenchmarkAppend is a bar of 32,760 models, from Go.
func BenchmarkAppend(b *testing.B) {
	all := load(b, "sp500")
	f, err := NewForecaster(Full)
	if err != nil {
		b.Fatal(err)
	}
	i := 0
	next := func() {
		if err := f.Append(all.High[i], all.Low[i], all.Close[i]); err != nil {
			b.Fatal(err)
		}
		i = (i + 1) % all.Len()
	}
	for !f.Ready() {
		next()
	}
	for b.Loop() {
		next()
	}
}

package model

import (
	"context"
	"errors"
	"math"
	"os"
	"slices"
	"strings"
	"sync"
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
			if !slices.Equal(got.Raw, want) || len(models) != g.Models() {
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
		if _, err := f.Append(2, 1, 1.5); err != nil {
			t.Fatal(err)
		}
	}
	before := state(t, f)
	for _, bar := range [][3]float64{{1, 1, 1}, {math.NaN(), 1, 1}, {2, 1, 0}, {math.Inf(1), 1, 1}} {
		_, err := f.Append(bar[0], bar[1], bar[2])
		var raised *forecastergo.Error
		if !errors.As(err, &raised) || raised.Type != "ValueError" || !strings.HasPrefix(raised.Function, "log_") || raised.Line == 0 {
			t.Errorf("%v: %v", bar, err)
		}
	}
	if n, err := f.Bars(); n != 600 || err != nil || !slices.Equal(before, state(t, f)) {
		t.Error("the state has changed", n, err)
	}
	f.Close()
	if _, err := f.Append(2, 1, 1.5); err == nil || !strings.Contains(err.Error(), "closed") {
		t.Error("closed:", err)
	}
	f.Close()
}

// state is everything that a bar changes.
func state(t *testing.T, f *Forecaster) []float64 {
	t.Helper()
	head, total, x, ring, moment, cross, score, forecast, err := f.class.State()
	if err != nil {
		t.Fatal(err)
	}
	return slices.Concat(head, total, x, ring, moment, cross, score, forecast)
}

// TestTogether: forecasters are independent of each other, whatever goroutines use them.
func TestTogether(t *testing.T) {
	all := load(t, "nasdaq")
	results := make([]*Result, 6)
	var running sync.WaitGroup
	for i := range results {
		running.Go(func() {
			var err error
			if results[i], err = Run(context.Background(), all, Medium, 100, nil); err != nil {
				t.Error(err)
			}
		})
	}
	running.Wait()
	for _, r := range results[1:] {
		if r == nil || !slices.Equal(r.Raw, results[0].Raw) {
			t.Error("the runs differ")
		}
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
	defer f.Close()
	next := func() {
		if _, err := f.Append(all.High[i], all.Low[i], all.Close[i]); err != nil {
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

package server

import (
	"net/http"
	"strconv"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics is what Prometheus may ask for.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
	runs     *prometheus.HistogramVec
	appends  prometheus.Histogram
	bars     prometheus.Counter
	busy     prometheus.Gauge
	waiting  prometheus.Gauge
}

func newMetrics(series func() float64) *metrics {
	buckets := prometheus.ExponentialBuckets(50e-6, 2, 18)
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "volatility_http_requests_total", Help: "Answered requests."}, []string{"route", "status"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "volatility_http_request_seconds", Help: "Time to answer.", Buckets: buckets}, []string{"route"}),
		runs: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "volatility_run_seconds", Help: "Time of a whole run in compiled code.", Buckets: buckets}, []string{"grid"}),
		appends: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name: "volatility_append_seconds", Help: "Time of one bar in compiled code.", Buckets: buckets}),
		bars: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "volatility_bars_appended_total", Help: "Bars taken into series."}),
		busy: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "volatility_runs_in_progress", Help: "Runs that are being computed."}),
		waiting: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "volatility_runs_waiting", Help: "Runs that wait for a processor."}),
	}
	m.registry.MustRegister(m.requests, m.seconds, m.runs, m.appends, m.bars, m.busy, m.waiting,
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "volatility_series", Help: "Series held."}, series),
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}

func (m *metrics) answered(route string, status int, seconds float64) {
	m.requests.WithLabelValues(route, strconv.Itoa(status)).Inc()
	m.seconds.WithLabelValues(route).Observe(seconds)
}

// Command service forecasts volatility over HTTP with the compiled sample, and
// serves the race of the compiled code against interpreted Python.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"volatility/service/bars"
	"volatility/service/model"
	"volatility/service/race"
	"volatility/service/server"
)

type options struct {
	address, sample, python string
	grace, raceLimit        time.Duration
	config                  server.Config
}

func parse() options {
	o := options{config: server.Defaults()}
	flag.StringVar(&o.address, "address", "127.0.0.1:8080", "where to listen; port 0 for any")
	flag.StringVar(&o.sample, "sample", "samples/volatility", "folder of the sample: its Python files and data")
	flag.StringVar(&o.python, "python", "python3", "interpreter for the interpreted lane of the race")
	flag.Int64Var(&o.config.MaxBody, "max-body", o.config.MaxBody, "bytes of a request's body")
	flag.DurationVar(&o.config.Timeout, "timeout", o.config.Timeout, "time for one request")
	flag.IntVar(&o.config.Runs, "runs", o.config.Runs, "runs computed at the same time")
	flag.IntVar(&o.config.Queue, "queue", o.config.Queue, "runs that may wait")
	flag.DurationVar(&o.grace, "grace", 10*time.Second, "time for requests in progress when the service ends")
	flag.DurationVar(&o.raceLimit, "race-limit", 5*time.Minute, "time after which the interpreted lane of a race is stopped")
	flag.Parse()
	return o
}

func main() {
	slog.SetDefault(slog.New(slog.NewJSONHandler(os.Stderr, nil)))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	o := parse()
	o.config.Log = slog.Default()
	if err := serve(ctx, o); err != nil {
		slog.Error("service", "error", err)
		os.Exit(1)
	}
}

// serve runs the service until the context ends, and then until requests in progress are answered.
func serve(ctx context.Context, o options) error {
	var s *server.Server
	page, err := race.New(race.Config{
		Python: o.python, Sample: o.sample, Limit: o.raceLimit, Races: 2, Days: model.Year, Done: ctx.Done(),
		Bars:  func(name string) (*bars.Table, error) { return s.Bars(name) },
		Names: func() []string { return s.Names() },
	})
	if err != nil {
		return err
	}
	s = server.New(o.config, page)
	if err := load(s, filepath.Join(o.sample, "data")); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", o.address)
	if err != nil {
		return err
	}
	h := &http.Server{
		Handler: s, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: o.config.Timeout + 5*time.Second,
		WriteTimeout: o.config.Timeout + 10*time.Second, IdleTimeout: time.Minute, MaxHeaderBytes: 64 << 10,
		ErrorLog: slog.NewLogLogger(slog.Default().Handler(), slog.LevelWarn),
	}
	done := make(chan error, 1)
	go func() { done <- h.Serve(listener) }()
	fmt.Printf("The race: http://%s/\n", listener.Addr())
	slog.Info("listening", "address", listener.Addr().String(), "series", s.Names())
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	slog.Info("ending")
	s.Drain()
	end, cancel := context.WithTimeout(context.Background(), o.grace)
	defer cancel()
	err = h.Shutdown(end)
	if served := <-done; !errors.Is(served, http.ErrServerClosed) {
		err = errors.Join(err, served)
	}
	return err
}

// load makes a series of every CSV file of a folder.
func load(s *server.Server, folder string) error {
	files, err := filepath.Glob(filepath.Join(folder, "*.csv"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("no series in %s", folder)
	}
	for _, file := range files {
		if err := loadFile(s, file); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return nil
}

func loadFile(s *server.Server, file string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	t, err := bars.Read(bars.CSV, f)
	if err != nil {
		return err
	}
	return s.Add(strings.TrimSuffix(filepath.Base(file), ".csv"), t, model.Full)
}

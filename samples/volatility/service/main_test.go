package main

import (
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"volatility/service/server"
)

func settings(address string) options {
	return options{address: address, sample: "..", python: "python3", grace: 10 * time.Second, raceLimit: time.Second, config: server.Defaults()}
}

// TestServe: the service starts, answers a request that is in progress when it ends, and takes no other.
func TestServe(t *testing.T) {
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := free.Addr().String()
	free.Close()
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- serve(ctx, settings(address)) }()
	for i := 0; ; i++ {
		if a, err := http.Get("http://" + address + "/healthz"); err == nil {
			a.Body.Close()
			break
		} else if i == 100 {
			t.Fatal(err)
		}
		time.Sleep(50 * time.Millisecond)
	}
	answered := make(chan string, 1)
	go func() {
		a, err := http.Get("http://" + address + "/forecast/sp500?days=1000")
		if err != nil {
			answered <- err.Error()
			return
		}
		defer a.Body.Close()
		text, _ := io.ReadAll(a.Body)
		answered <- a.Status + string(text)
	}()
	time.Sleep(50 * time.Millisecond) // it computes now
	cancel()
	if text := <-answered; !strings.HasPrefix(text, "200 OK") || !strings.Contains(text, `"r2":`) {
		t.Errorf("%.200s", text)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if _, err := http.Get("http://" + address + "/healthz"); err == nil {
		t.Error("it still answers")
	}
}

func TestNoSeries(t *testing.T) {
	o := settings("127.0.0.1:0")
	o.sample = t.TempDir()
	if err := serve(context.Background(), o); err == nil || !strings.Contains(err.Error(), "no series") {
		t.Error(err)
	}
}

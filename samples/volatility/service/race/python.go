package race

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"time"

	"volatility/service/model"
)

// python is the interpreted lane: a process that reports its own progress.
type python struct {
	cmd     *exec.Cmd
	in      io.WriteCloser
	out     *bufio.Scanner
	errors  bytes.Buffer
	version string
	kill    func()
}

// message is a line of race_lane.py.
type message struct {
	Ready      bool      `json:"ready"`
	Python     string    `json:"python"`
	Done       int       `json:"done"`
	Of         int       `json:"of"`
	Seconds    float64   `json:"seconds"`
	Forecasts  []float64 `json:"forecasts"`
	Volatility float64   `json:"volatility"`
	R2         *float64  `json:"r2"`
}

// startPython starts the process and waits until it has loaded everything.
func startPython(ctx context.Context, interpreter, script string, c *course) (*python, error) {
	ctx, cancel := context.WithCancel(ctx)
	p := &python{cmd: exec.CommandContext(ctx, interpreter, "-u", script)}
	p.cmd.Stderr = &p.errors
	p.cmd.WaitDelay = time.Second
	out, err := p.cmd.StdoutPipe()
	if err == nil {
		p.in, err = p.cmd.StdinPipe()
	}
	if err == nil {
		err = p.cmd.Start()
	}
	if err != nil {
		cancel()
		return nil, err
	}
	p.kill = cancel
	p.out = bufio.NewScanner(out)
	p.out.Buffer(nil, 4<<20)
	ready, err := p.prepare(c)
	if err != nil {
		p.stop()
		return nil, err
	}
	p.version = ready.Python
	return p, nil
}

// stop ends the process; nothing may be reading from it.
func (p *python) stop() {
	p.kill()
	p.cmd.Wait() //nolint:errcheck // it was killed, or has ended
}

func (p *python) prepare(c *course) (*message, error) {
	task := map[string]any{
		"script": c.script, "vol_half_lives": c.grid.VolatilityHalfLives, "ret_half_lives": c.grid.ReturnHalfLives,
		"bars": map[string][]float64{"high": c.table.High, "low": c.table.Low, "close": c.table.Close},
	}
	if err := json.NewEncoder(p.in).Encode(task); err != nil {
		return nil, err
	}
	m, err := p.read()
	if err == nil && !m.Ready {
		err = errors.New("it is not ready")
	}
	return m, err
}

// read returns the next line.
func (p *python) read() (*message, error) {
	if !p.out.Scan() {
		p.stop() // what it said last has come when it is over
		return nil, fmt.Errorf("it ended: %s", lastLine(p.errors.Bytes()))
	}
	m := &message{}
	return m, json.Unmarshal(p.out.Bytes(), m)
}

func lastLine(text []byte) string {
	text = bytes.TrimSpace(text)
	return string(text[bytes.LastIndexByte(text, '\n')+1:])
}

// race gives the start, passes on the progress, and returns the forecasts; nil when the limit comes first.
func (p *python) race(ctx context.Context, s *stream, limit time.Duration) []float64 {
	began := time.Now()
	timer := time.AfterFunc(limit, p.kill)
	defer timer.Stop()
	if _, err := io.WriteString(p.in, "go\n"); err != nil {
		s.send("failed", map[string]string{"lane": "python", "message": err.Error()})
		return nil
	}
	for {
		m, err := p.read()
		switch {
		case ctx.Err() != nil:
			return nil
		case err != nil && time.Since(began) >= limit:
			s.send("stopped", progress{Lane: "python", Seconds: time.Since(began).Seconds()})
			return nil
		case err != nil:
			s.send("failed", map[string]string{"lane": "python", "message": err.Error()})
			return nil
		case m.Forecasts != nil:
			s.send("finish", map[string]any{"lane": "python", "seconds": m.Seconds, "r2": m.R2, "forecast": model.Forecast{
				LogVariance: m.Forecasts[len(m.Forecasts)-1] - model.Shift, Volatility: m.Volatility}})
			return m.Forecasts
		default:
			s.send("progress", progress{"python", m.Done, m.Of, m.Seconds})
		}
	}
}

package server

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"

	"forecastergo"
	"forecastgo"

	"volatility/service/bars"
	"volatility/service/model"
)

// problem is an error as clients see it.
type problem struct {
	Status  int    `json:"status"`
	Code    string `json:"code"` // for programs; stays as it is
	Message string `json:"message"`
	// Bar is set when one bar is to blame.
	Bar *bars.Invalid `json:"bar,omitempty"`
}

func (p *problem) Error() string { return p.Message }

func fail(status int, code, message string) *problem {
	return &problem{Status: status, Code: code, Message: message}
}

var (
	errUnknownSeries = fail(http.StatusNotFound, "unknown_series", "there is no such series; GET /series lists them")
	errBusy          = fail(http.StatusTooManyRequests, "busy", "too many requests are waiting; try again in a second")
	errSeriesExists  = fail(http.StatusConflict, "series_exists", "there is a series of that name")
	errTooManySeries = fail(http.StatusConflict, "too_many_series", "no room for further series; delete one")
)

// asProblem says what an error means to the client.
func asProblem(err error) *problem {
	var p *problem
	var invalid *bars.Invalid
	var malformed *bars.Malformed
	var tooLarge *http.MaxBytesError
	var tooFew *model.TooFew
	switch {
	case errors.As(err, &p):
		return p
	case errors.As(err, &invalid):
		p := fail(http.StatusUnprocessableEntity, "bad_bars", invalid.Error())
		if invalid.Row >= 0 {
			p.Bar = invalid
		}
		return p
	case errors.As(err, &tooFew):
		return fail(http.StatusUnprocessableEntity, "too_few_bars", tooFew.Error())
	case errors.As(err, &malformed):
		return fail(http.StatusBadRequest, "malformed", malformed.Error())
	case errors.As(err, &tooLarge):
		return fail(http.StatusRequestEntityTooLarge, "too_large", "the body is too large")
	case errors.Is(err, bars.ErrTooMany):
		return fail(http.StatusRequestEntityTooLarge, "too_many_bars", err.Error())
	case errors.Is(err, bars.ErrMediaType):
		return fail(http.StatusUnsupportedMediaType, "media_type", err.Error())
	case errors.Is(err, context.DeadlineExceeded):
		return fail(http.StatusServiceUnavailable, "timeout", "the forecast was not ready in time")
	case errors.Is(err, context.Canceled):
		return fail(499, "cancelled", "the client went away")
	}
	return asRaised(err)
}

// asRaised is for exceptions of the compiled Python: bad numbers are the client's, the rest is ours.
func asRaised(err error) *problem {
	kind := ""
	var batch *forecastgo.Error
	var stream *forecastergo.Error
	if errors.As(err, &batch) {
		kind = batch.Type
	} else if errors.As(err, &stream) {
		kind = stream.Type
	}
	switch kind {
	case "ValueError", "ZeroDivisionError", "OverflowError":
		return fail(http.StatusUnprocessableEntity, "bad_bars", "the model cannot be fitted to these bars: "+err.Error())
	}
	return fail(http.StatusInternalServerError, "internal", "something went wrong; the log has it")
}

// send writes a problem as the answer.
func send(w http.ResponseWriter, r *http.Request, err error) {
	p := asProblem(err)
	if p.Status >= 500 {
		slog.ErrorContext(r.Context(), "failed", "path", r.URL.Path, "error", err)
	}
	if p.Status == http.StatusTooManyRequests || p.Status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "1")
	}
	if p.Status == http.StatusRequestEntityTooLarge {
		w.Header().Set("Connection", "close") // the rest of the body is not read
	}
	reply(w, p.Status, map[string]*problem{"error": p})
}

// reply writes a value as JSON.
func reply(w http.ResponseWriter, status int, value any) {
	text, err := json.Marshal(value)
	if err != nil {
		status, text = http.StatusInternalServerError, []byte(`{"error":{"status":500,"code":"internal","message":"no JSON for it"}}`)
		slog.Error("answer", "error", err)
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	w.Write(append(text, '\n')) //nolint:errcheck // the client may have gone
}

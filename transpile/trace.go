package transpile

import (
	"context"
	_ "embed"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/diag"
)

//go:embed trace.py
var tracer string

// traced is o with the signatures that --trace finds.
func traced(ctx context.Context, o Options) (Options, error) {
	if o.Trace == "" {
		return o, nil
	}
	u, err := AnalyseUpTo(o, "core")
	if err != nil {
		return o, err
	}
	sigs, err := trace(ctx, o, u.Core)
	o.Sigs = append(slices.Clone(o.Sigs), sigs...)
	o.Trace = ""
	return o, err
}

// trace runs the program of --trace under CPython and returns the signatures
// with which it called functions of the source.
func trace(ctx context.Context, o Options, m *core.Module) ([]string, error) {
	words := splitWords(o.Trace)
	if len(words) == 0 {
		return nil, diag.Errors{diag.At(diag.TraceFailed, diag.Span{File: o.File}, "--trace names no program")}
	}
	if _, err := os.Stat(words[0]); err != nil {
		return nil, diag.Errors{diag.At(diag.TraceFailed, diag.Span{File: o.File}, "the program to trace, %s, is not there", words[0])}
	}
	u := &Unit{Options: o}
	tc, err := u.open()
	if err != nil {
		return nil, err
	}
	py, err := tc.Python(ctx)
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "pyx2cpp-trace-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	result := filepath.Join(dir, "signatures")
	script := filepath.Join(dir, "trace.py")
	if err := os.WriteFile(script, []byte(tracer), 0o600); err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, py.Invoked, append([]string{script, result, o.File}, words...)...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stderr, os.Stderr
	run := cmd.Run()
	text, err := os.ReadFile(result)
	if err != nil || len(text) == 0 && run != nil {
		return nil, traceError(o, run)
	}
	return slices.DeleteFunc(strings.Split(strings.TrimSpace(string(text)), "\n"), func(sig string) bool {
		name, ts, err := parseSig(sig, m)
		return err != nil || checkSig(m, name, ts, 0) != nil
	}), nil
}

func traceError(o Options, run error) error {
	d := diag.At(diag.TraceFailed, diag.Span{File: o.File}, "the traced program %q could not be run", o.Trace)
	var exit *exec.ExitError
	if errors.As(run, &exit) {
		d.Text += ": " + exit.String()
	}
	return diag.Errors{d}
}

// splitWords splits a command line at spaces; quotes, single or double, keep them.
func splitWords(s string) []string {
	var words []string
	var word strings.Builder
	quote, open := rune(0), false
	for _, c := range s {
		switch {
		case quote != 0 && c == quote:
			quote = 0
		case quote != 0:
			word.WriteRune(c)
		case c == '\'' || c == '"':
			quote, open = c, true
		case c == ' ' || c == '\t':
			if open || word.Len() > 0 {
				words = append(words, word.String())
			}
			word.Reset()
			open = false
		default:
			word.WriteRune(c)
		}
	}
	if open || word.Len() > 0 {
		words = append(words, word.String())
	}
	return words
}

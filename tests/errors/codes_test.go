// Package errors tests what the command line answers to bad input.
package errors

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"pyx2cpp/transpile/diag"
)

// TestSamples compiles the sample of every diagnostic code.
func TestSamples(t *testing.T) {
	tool := filepath.Join(t.TempDir(), "pyx2cpp")
	build := exec.Command("go", "build", "-o", tool, "pyx2cpp")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, info := range diag.Codes() {
		t.Run(info.Name, func(t *testing.T) { checkSample(t, tool, info) })
	}
}

var variable = regexp.MustCompile(`^[A-Z][A-Z0-9_]*=`)

// checkSample runs the tool on one sample in an empty folder: it must fail
// with the code, and no other, at the head of the diagnostics.
func checkSample(t *testing.T, tool string, info diag.Info) {
	dir := t.TempDir()
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, tool)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "PYX2CPP_CACHE="+filepath.Join(dir, "cache"))
	if info.Sample != "" {
		if err := os.WriteFile(filepath.Join(dir, "sample.py"), []byte(info.Sample), 0o600); err != nil {
			t.Fatal(err)
		}
		cmd.Args = append(cmd.Args, "sample.py")
	}
	for _, flag := range info.Flags {
		if variable.MatchString(flag) {
			cmd.Env = append(cmd.Env, flag)
		} else {
			cmd.Args = append(cmd.Args, flag)
		}
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if cmd.Run() == nil {
		t.Fatalf("%s: the command succeeded", info.Code)
	}
	if got := regexp.MustCompile(`error\[(PX\d{4})\]`).FindStringSubmatch(stderr.String()); got == nil || got[1] != string(info.Code) {
		t.Errorf("%s: the command said\n%s", info.Code, stderr.String())
	}
	want := 1
	if missing := []diag.Code{diag.ClangMissing, diag.LinkerMissing, diag.PythonHeadersMissing}; slices.Contains(missing, info.Code) {
		want = 3
	}
	if status := cmd.ProcessState.ExitCode(); status != want {
		t.Errorf("%s: exit status %d, not %d", info.Code, status, want)
	}
	if strings.Contains(stderr.String(), "goroutine ") {
		t.Errorf("%s: a panic came through", info.Code)
	}
}

package transpile

import (
	_ "embed"
	"encoding/json"
	"os"
	"os/exec"
	"strings"
)

// runMain runs an extension module as `python prog.py` would run its source.
//
//go:embed run.py
var runMain string

// RunCommand is the command that runs the program args[0], compiled, with its
// arguments as __main__.
func (u *Unit) RunCommand(args []string) (*exec.Cmd, error) {
	libraries, err := json.Marshal(u.libraries())
	if err != nil {
		return nil, err
	}
	// The frames of the program's imports look as they do under CPython: those of importlib are left out of tracebacks.
	script := "exec(compile(" + pyString(runMain) + `, "<frozen importlib._bootstrap_external>", "exec"), {})`
	cmd := exec.Command(u.python.Invoked, append([]string{"-c", script, u.out, string(libraries)}, args...)...)
	cmd.Env = os.Environ()
	if len(u.preload) > 0 {
		cmd.Env = append(cmd.Env, "LD_PRELOAD="+strings.Join(u.preload, ":"))
	}
	return cmd, nil
}

// pyString writes a text as a Python string.
func pyString(text string) string {
	quoted, _ := json.Marshal(text) // of ASCII, JSON's strings are Python's
	return string(quoted)
}

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
	cmd := exec.Command(u.python.Invoked, append([]string{"-c", importlibCode(runMain), u.out, string(libraries)}, args...)...)
	cmd.Env = os.Environ()
	if len(u.preload) > 0 {
		cmd.Env = append(cmd.Env, "LD_PRELOAD="+strings.Join(u.preload, ":"))
	}
	return cmd, nil
}

// importlibCode is a command that runs code in a namespace of its own. Its
// frames are taken for importlib's, which CPython leaves out of tracebacks.
func importlibCode(text string) string {
	return "exec(compile(" + pyString(text) + `, "<frozen importlib._bootstrap_external>", "exec"), {})`
}

// pyString writes a text as a Python string.
func pyString(text string) string {
	quoted, _ := json.Marshal(text) // of ASCII, JSON's strings are Python's
	return string(quoted)
}

package transpile

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/binary"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
)

// exeMain runs what an executable carries.
//
//go:embed exe.py
var exeMain string

// part is where something stands in the file of an executable: offset and size.
type part [2]int

// carried is a module in an executable.
type carried struct {
	File    string `json:"file"` // its source, as tracebacks name it
	Package bool   `json:"package"`
	Library *part  `json:"library"` // nil for one that stays Python
	Source  part   `json:"source"`
}

// executable is the file of an executable on its way: the launcher, and behind
// it libraries, sources and a script, which finds them by their places.
type executable struct {
	file bytes.Buffer
	err  error
}

func (x *executable) add(text []byte) part {
	at := x.file.Len()
	x.file.Write(text)
	return part{at, len(text)}
}

func (x *executable) addFile(path string) part {
	text, err := os.ReadFile(path)
	if x.err == nil {
		x.err = err
	}
	return x.add(text)
}

// Executable compiles a program to one file that runs as "python prog.py"
// would, and gives its path. It contains the interpreter as a library and
// carries the program's modules; the standard library and installed packages
// are those of the interpreter that it was built for.
func Executable(ctx context.Context, o Options) (*Unit, string, error) {
	dir, err := os.MkdirTemp("", "pyx2cpp-exe-")
	if err != nil {
		return nil, "", err
	}
	defer os.RemoveAll(dir)
	to := o.OutDir
	if to == "" {
		to = filepath.Dir(o.File)
	}
	o.OutDir, o.NoGo = dir, true
	u, err := Compile(ctx, o)
	if err != nil {
		return u, "", err
	}
	tc, err := u.open()
	if err != nil {
		return u, "", err
	}
	launcher, err := tc.Launcher(ctx)
	if err != nil {
		return u, "", err
	}
	content, err := u.carry(launcher)
	if err != nil {
		return u, "", err
	}
	name := strings.TrimSuffix(filepath.Base(o.File), ".py")
	if err := os.MkdirAll(to, 0o777); err != nil {
		return u, "", unwritable(to, err)
	}
	path := filepath.Join(to, name)
	return u, path, u.writeMode(path, string(content), 0o755)
}

// carry puts an executable together.
func (u *Unit) carry(launcher string) ([]byte, error) {
	var x executable
	x.addFile(launcher)
	modules := map[string]carried{}
	libraries := u.libraries()
	for _, m := range u.Followed {
		c := carried{File: sourcePath(m.File), Package: filepath.Base(m.File) == "__init__.py", Source: x.addFile(m.File)}
		if library, ok := libraries[realPath(m.File)]; ok {
			p := x.addFile(library)
			c.Library = &p
		}
		modules[m.Name] = c
	}
	library := x.addFile(u.out)
	all := map[string]any{"modules": modules, "name": filepath.Base(u.Options.File), "library": library}
	names, err := json.Marshal(all)
	if err != nil {
		return nil, err
	}
	text := strings.Replace(exeMain, `"carried"`, pyString(string(names)), 1)
	script := x.add([]byte(importlibCode(text)))
	python := x.add([]byte(u.python.Invoked))
	for _, p := range []part{script, python} {
		x.file.Write(binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64(nil, uint64(p[0])), uint64(p[1])))
	}
	x.file.WriteString("pyx2cpp1")
	return x.file.Bytes(), x.err
}

// Needs says what an executable takes for granted of the machine that it runs on.
func (u *Unit) Needs() string {
	needs := "CPython " + u.python.VersionString() + " at " + u.python.Invoked
	if cpu := cpuFeatures(u.Options.Flags.CPU); len(cpu) > 0 {
		needs += ", and a CPU with " + strings.Join(cpu, ", ") + " for its native code"
	}
	return needs
}

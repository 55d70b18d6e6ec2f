package transpile

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"pyx2cpp/transpile/diag"
)

// compileFollowed compiles the modules that a unit imports, each to an
// extension module of its own in the place that corresponds to its source's.
// One that can't be compiled stays Python, with a warning.
func (u *Unit) compileFollowed(ctx context.Context, list []Followed) {
	u.Followed = list
	slots := make(chan struct{}, runtime.NumCPU())
	units := make([]*Unit, len(list))
	errs := make([]error, len(list))
	var waiting sync.WaitGroup
	for i, m := range list {
		o, ok := u.moduleOptions(m)
		if !ok {
			u.leave(m)
			continue
		}
		waiting.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			units[i], errs[i] = compileModule(ctx, o)
		})
	}
	waiting.Wait()
	for i, m := range list {
		switch {
		case errs[i] != nil:
			u.left = true
			if !u.Options.Silent { // a program's standard error is its own
				fmt.Fprintf(os.Stderr, "%s: warning: module %s stays in Python: %s\n", m.File, m.Name, firstLine(errs[i]))
			}
			u.leave(m)
		case units[i] != nil:
			u.Modules = append(u.Modules, units[i])
			u.Report.Modules = append(u.Report.Modules, ModuleReport{m.Name, m.File, units[i].Report})
		}
	}
}

func firstLine(err error) string {
	var list diag.Errors
	if errors.As(err, &list) && len(list) > 0 {
		return fmt.Sprintf("line %d: %s", list[0].Span.Line, list[0].Text)
	}
	first, _, _ := strings.Cut(err.Error(), "\n")
	return first
}

// moduleOptions are the options for a module that is followed. __main__ has to
// be Python for "python -m".
func (u *Unit) moduleOptions(m Followed) (Options, bool) {
	o := u.Options
	o.File, o.NoGo, o.Sigs, o.Stays, o.Strict = m.File, true, nil, nil, false
	o.Dotted, o.ToRun = m.Name, false
	o.Module = m.Name[strings.LastIndexByte(m.Name, '.')+1:]
	o.OutDir = filepath.Join(u.folder(), filepath.Dir(m.Place))
	return o, filepath.Base(m.File) != "__main__.py"
}

// leave puts the source of a module that stays Python where its product would
// have been.
func (u *Unit) leave(m Followed) {
	if err := copyFile(m.File, filepath.Join(u.folder(), m.Place)); err != nil {
		fmt.Fprintf(os.Stderr, "%s: warning: %v\n", m.File, err)
	}
}

// copyFile copies a file unless it is there.
func copyFile(from, to string) error {
	if realPath(from) == realPath(to) {
		return nil
	}
	text, err := os.ReadFile(from)
	if err == nil {
		err = os.MkdirAll(filepath.Dir(to), 0o777)
	}
	if err == nil {
		err = os.WriteFile(to, text, 0o666)
	}
	return err
}

// libraries are the extension modules of followed modules by their sources.
func (u *Unit) libraries() map[string]string {
	out := map[string]string{}
	for _, m := range u.Modules {
		out[realPath(m.Options.File)] = m.out
	}
	return out
}

package transpile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"sort"
	"strings"

	"pyx2cpp/bridgegen"
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/diag"
	"pyx2cpp/transpile/passes"
	"pyx2cpp/typer"
)

// Report says what became native and what stayed in Python, and why. Its JSON
// form is what --report writes.
type Report struct {
	Functions []FunctionReport `json:"functions"`
	// Module are the loops of the module body, in the order of the source.
	Module []PieceReport `json:"module,omitempty"`
	// Modules are the reports on the modules that are compiled with this one.
	Modules []ModuleReport `json:"modules,omitempty"`
}

// ModuleReport is the report on a module that another one imports.
type ModuleReport struct {
	Name string `json:"name"`
	File string `json:"file"`
	*Report
}

// FunctionReport is the report on one function.
type FunctionReport struct {
	Name       string   `json:"name"`
	Line       int      `json:"line"`
	Signatures []string `json:"signatures"`
	Native     bool     `json:"native"`
	PythonOps  []PyOp   `json:"python_ops"`
	// Missed are the places that the passes could not make faster.
	Missed []PyOp `json:"missed,omitempty"`
	// Open: no argument types are known; the function is specialised when it is called.
	Open bool `json:"open,omitempty"`
	// Loops are the loops that are specialised when CPython gets to them.
	Loops []LineRange `json:"loops,omitempty"`
	// Go is the name of the function in the Go package, or why it is not there.
	Go string `json:"go,omitempty"`
}

// LineRange are consecutive lines of the source, first and last.
type LineRange struct {
	Line    int `json:"line"`
	EndLine int `json:"end_line"`
}

// PyOp is something that goes through Python objects.
type PyOp struct {
	Line   int    `json:"line"`
	Reason string `json:"reason"`
}

func newReport(u *Unit) *Report {
	r := &Report{Functions: []FunctionReport{}}
	for _, fn := range u.Program.Functions {
		if fn.Core.Kind == core.Function && fn.Core.Home == nil {
			r.Functions = append(r.Functions, u.reportFunction(fn))
		}
	}
	r.Module = u.reportPieces()
	u.reportLoops(r)
	r.noteMissed(u.Remarks)
	return r
}

// noteMissed adds what the passes have remarked to the functions concerned.
func (r *Report) noteMissed(remarks []passes.Remark) {
	for _, m := range remarks {
		for i := range r.Functions {
			f := &r.Functions[i]
			if o := (PyOp{m.Line, m.Reason}); f.Name == m.Func && !slices.Contains(f.Missed, o) {
				f.Missed = append(f.Missed, o)
			}
		}
	}
}

func (u *Unit) reportFunction(fn *typer.Function) FunctionReport {
	f := FunctionReport{Name: fn.Core.Qualname, Line: fn.Core.DefLine, Signatures: []string{}, PythonOps: []PyOp{}}
	for _, in := range fn.Exported {
		f.Signatures = append(f.Signatures, typer.Signature(in.Params)+" -> "+in.Result.String())
		for _, o := range in.PyOps {
			f.add(PyOp{o.Line, o.Reason})
		}
	}
	switch {
	case fn.Core.Generator && fn.Stays == "":
		f.generator(fn)
	case fn.Inside():
		f.inside(fn.Instances, len(fn.Core.Params))
	case fn.Stays != "":
		f.add(PyOp{fn.Core.DefLine, fn.Stays})
	case len(fn.Exported) == 0 && slices.ContainsFunc(fn.Instances, calledInside):
		f.inside(slices.DeleteFunc(slices.Clone(fn.Instances), func(in *typer.Instance) bool { return !calledInside(in) }), len(fn.Core.Params))
	case len(fn.Exported) == 0:
		f.unexported(fn, u.Program.ClassOf(fn.Core) != nil)
	}
	slices.Sort(f.Signatures)
	f.Signatures = slices.Compact(f.Signatures)
	sort.SliceStable(f.PythonOps, func(i, j int) bool { return f.PythonOps[i].Line < f.PythonOps[j].Line })
	f.Native = len(f.Signatures) > 0 && len(f.PythonOps) == 0
	return f
}

// calledInside tells whether native code of the module calls an instance.
func calledInside(in *typer.Instance) bool { return !in.Shadow && !in.LibraryOnly }

// inside reports on instances that only native code calls.
func (f *FunctionReport) inside(instances []*typer.Instance, params int) {
	for _, in := range instances {
		f.Signatures = append(f.Signatures, typer.Signature(in.Params[:params])+" -> "+in.Result.String())
		for _, o := range in.PyOps {
			f.add(PyOp{o.Line, o.Reason})
		}
	}
}

// generator reports on a generator function: native code steps the generators
// that it makes itself; those that Python asks for are CPython's.
func (f *FunctionReport) generator(fn *typer.Function) {
	for _, in := range fn.Instances {
		f.Signatures = append(f.Signatures, typer.Signature(in.Params)+" -> generator of "+in.Yield.String())
		for _, o := range in.PyOps {
			f.add(PyOp{o.Line, o.Reason})
		}
	}
	if len(fn.Instances) == 0 {
		f.add(PyOp{fn.Core.DefLine, "generator"})
	}
}

// unexported says why a function has no entry that Python can call.
func (f *FunctionReport) unexported(fn *typer.Function, method bool) {
	for _, in := range fn.Candidates() {
		if in.Failed != "" {
			f.add(PyOp{fn.Core.DefLine, in.Failed})
			continue
		}
		for _, o := range in.PyOps {
			f.add(PyOp{o.Line, o.Reason})
		}
	}
	switch {
	case len(f.PythonOps) > 0:
	case fn.Core.Parent.Kind == core.ClassBody && !method:
		f.add(PyOp{fn.Core.DefLine, "method of a class whose instances stay Python"})
	case fn.Core.Parent.Kind != core.ModuleBody && !method:
		f.add(PyOp{fn.Core.DefLine, "is made by a function that stays in Python"})
	default:
		f.Open = true
	}
}

func (f *FunctionReport) add(o PyOp) {
	for _, p := range f.PythonOps {
		if p == o {
			return
		}
	}
	f.PythonOps = append(f.PythonOps, o)
}

// notInGo begins the reason why a function is not in the Go package.
const notInGo = "not in Go: "

// noteGo records which functions the C library and the Go package have.
func (r *Report) noteGo(exports []bridgegen.Export, skipped []bridgegen.Skipped) {
	note := map[string]string{}
	for _, s := range skipped {
		note[s.Name] = notInGo + s.Reason
	}
	for _, x := range exports {
		if x.Func != nil {
			note[x.Func.Qualname] = x.Name
		}
	}
	for i := range r.Functions {
		r.Functions[i].Go = note[r.Functions[i].Name]
	}
}

// Strict turns everything that stayed in Python into errors.
func (r *Report) Strict(u *Unit) diag.Errors {
	var errs diag.Errors
	for _, f := range r.Functions {
		for _, o := range f.PythonOps {
			errs = append(errs, diag.At(diag.StaysInPython, u.lineSpan(o.Line), "%s: %s", f.Name, o.Reason))
		}
		if f.Open {
			d := diag.At(diag.StaysInPython, u.lineSpan(f.Line), "%s: no argument types are known", f.Name)
			d.Hint = "annotate the parameters, or give --sig '" + f.Name + "(...)'"
			errs = append(errs, d)
		}
	}
	return errs
}

func (u *Unit) lineSpan(line int) diag.Span {
	return diag.Span{File: u.Options.File, Line: line, EndLine: line}
}

// WriteJSON writes the report for --report.
func (r *Report) WriteJSON(path string) error {
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false) // "->" is to be read by people too
	e.SetIndent("", "  ")
	if err := e.Encode(r); err != nil {
		return err
	}
	if err := os.WriteFile(path, text.Bytes(), 0o644); err != nil {
		return diag.Errors{diag.At(diag.OutputUnwritable, diag.Span{File: path}, "%v", err)}
	}
	return nil
}

// WriteText writes the report for the terminal; verbose with what was not made faster.
func (r *Report) WriteText(w io.Writer, file string, verbose bool) {
	for _, p := range r.Module {
		p.writeText(w, file)
	}
	for _, f := range r.Functions {
		state := "native"
		switch {
		case f.Native:
		case f.Open:
			state = "open: specialised when first called"
		case len(f.Signatures) > 0:
			state = "native, with Python inside"
		default:
			state = "Python"
		}
		fmt.Fprintf(w, "  %-24s %s\n", f.Name, state)
		for _, s := range f.Signatures {
			fmt.Fprintf(w, "      %s\n", s)
		}
		for _, o := range f.PythonOps {
			fmt.Fprintf(w, "      %s:%d: %s\n", file, o.Line, o.Reason)
		}
		for _, l := range f.Loops {
			l.writeText(w)
		}
		if verbose {
			for _, o := range f.Missed {
				fmt.Fprintf(w, "      %s:%d: missed: %s\n", file, o.Line, o.Reason)
			}
		}
		if f.Open {
			fmt.Fprintf(w, "      types close it: annotations, a call in the program, or --sig '%s(...)'\n", f.Name)
		}
		if strings.HasPrefix(f.Go, notInGo) && len(f.Signatures) > 0 {
			fmt.Fprintf(w, "      %s\n", f.Go)
		}
	}
	if len(r.Functions)+len(r.Module) == 0 {
		fmt.Fprintln(w, strings.TrimSpace("  no functions"))
	}
}

package transpile

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer"
)

//go:embed annotate.html
var annotatePage string

var annotateTemplate = template.Must(template.New("annotate").Parse(annotatePage))

// annotation is one source line as the page shows it.
type annotation struct {
	Number int
	Text   string
	// Kind is how native the line is: "native", "mixed" (Python inside native
	// code), "open" (native once it is called), "python", or "" for none of these.
	Kind    string
	Types   []string // "x: int"
	Reasons []string // why something goes through Python, or was not made faster
	Cpp     string
}

// Detail tells whether the line has more to show than its text.
func (a annotation) Detail() bool { return len(a.Types)+len(a.Reasons) > 0 || a.Cpp != "" }

// Annotate writes a page of HTML in which every line of the source is coloured
// by how native it is, with its types, the reasons, and its C++.
func Annotate(o Options, w io.Writer) error {
	u, err := Analyse(o)
	if err != nil {
		return err
	}
	if err := u.generate(); err != nil {
		return err
	}
	lines := u.annotations()
	count := map[string]int{}
	for _, l := range lines {
		count[l.Kind]++
	}
	return annotateTemplate.Execute(w, map[string]any{"File": filepath.Base(o.File), "Lines": lines,
		"Native": count["native"], "Mixed": count["mixed"], "Open": count["open"], "Python": count["python"]})
}

func (u *Unit) annotations() []annotation {
	text := strings.Split(strings.TrimSuffix(string(u.Source), "\n"), "\n")
	lines := make([]annotation, len(text))
	for i, t := range text {
		lines[i] = annotation{Number: i + 1, Text: strings.TrimSuffix(t, "\r")}
	}
	at := func(n int) *annotation {
		if n < 1 || n > len(lines) {
			return &annotation{}
		}
		return &lines[n-1]
	}
	u.colour(at)
	u.colourModule(at)
	u.noteTypes(at)
	for n, code := range cppByLine(u.Cpp.Core+strings.Join(u.Cpp.Parts, ""), generatedFile) {
		at(n).Cpp = code
	}
	return lines
}

// colour gives the lines of every function their kind and reasons.
func (u *Unit) colour(at func(int) *annotation) {
	for _, fn := range u.Program.Functions {
		if fn.Core.Kind != core.Function {
			continue
		}
		f := u.Report.of(fn.Core)
		if f == nil {
			continue
		}
		for n := fn.Core.DefLine; n <= fn.Core.Span.EndLine; n++ {
			if strings.TrimSpace(at(n).Text) != "" {
				at(n).Kind = f.kind()
			}
		}
		for _, o := range f.PythonOps {
			if a := at(o.Line); len(f.Signatures) > 0 {
				a.Kind = "mixed"
			}
			at(o.Line).Reasons = append(at(o.Line).Reasons, o.Reason)
		}
		for _, o := range f.Missed {
			at(o.Line).Reasons = append(at(o.Line).Reasons, "not made faster: "+o.Reason)
		}
	}
}

// colourModule does the same for the loops of the module body.
func (u *Unit) colourModule(at func(int) *annotation) {
	for _, p := range u.Report.Module {
		kind := "python"
		if p.Compiled {
			kind = "native"
		}
		for n := p.Line; n <= p.EndLine; n++ {
			if a := at(n); strings.TrimSpace(a.Text) != "" && a.Kind == "" {
				a.Kind = kind
			}
		}
		for _, o := range p.PythonOps {
			a := at(o.Line)
			if a.Reasons = append(a.Reasons, o.Reason); p.Compiled {
				a.Kind = "mixed"
			}
		}
	}
}

// of finds the report on a function.
func (r *Report) of(f *core.Func) *FunctionReport {
	for i := range r.Functions {
		if r.Functions[i].Name == f.Qualname && r.Functions[i].Line == f.DefLine {
			return &r.Functions[i]
		}
	}
	return nil
}

func (f *FunctionReport) kind() string {
	switch {
	case len(f.Signatures) > 0:
		return "native"
	case f.Open:
		return "open"
	}
	return "python"
}

// noteTypes lists the types of the variables that a line assigns, over all instances.
func (u *Unit) noteTypes(at func(int) *annotation) {
	note := func(line int, v *core.Var, t fmt.Stringer) {
		if v == nil || v.Kind == core.Temp || v.Kind == core.Hidden || t == nil {
			return
		}
		a := at(line)
		if s := v.Name + ": " + t.String(); !slices.Contains(a.Types, s) {
			a.Types = append(a.Types, s)
		}
	}
	for _, fn := range u.Program.Functions {
		if fn.Core.Kind == core.Generated { // not from the source
			continue
		}
		for _, in := range fn.Instances {
			for i, p := range in.Of.Params {
				note(in.Of.DefLine, p.Var, in.Params[i])
			}
			if a := at(in.Of.DefLine); in.Of.Kind != core.Piece {
				a.Types = append(a.Types, in.Of.Name+typer.Signature(in.Params)+" -> "+in.Result.String())
			}
			core.Walk(in.Func.Body, func(s core.Stmt) {
				switch s := s.(type) {
				case *core.Let:
					if s.Result != nil {
						note(s.Span.Line, s.Dst, s.Result)
					}
				case *core.For:
					if s.Result != nil {
						note(s.Span.Line, s.Dst, s.Result)
					}
				}
			})
		}
	}
}

var lineDirective = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\s*#line (\d+) (.*)`) })

// generatedFile is the file, as #line writes it, of functions that are not in the source.
const generatedFile = `"<string>"`

// cppByLine collects the C++ that stands under each #line of another file than that.
func cppByLine(cpp, without string) map[int]string {
	parts := map[int]*strings.Builder{}
	current := 0
	for _, line := range strings.Split(cpp, "\n") {
		if m := lineDirective().FindStringSubmatch(line); m != nil {
			if current, _ = strconv.Atoi(m[1]); m[2] == without {
				current = 0
			}
			continue
		}
		if line == "}" {
			current = 0
		}
		if current == 0 || strings.TrimSpace(line) == "" {
			continue
		}
		if parts[current] == nil {
			parts[current] = &strings.Builder{}
		}
		parts[current].WriteString(line + "\n")
	}
	out := map[int]string{}
	for n, b := range parts {
		out[n] = b.String()
	}
	return out
}

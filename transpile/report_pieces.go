package transpile

import (
	"fmt"
	"io"
	"sort"

	"pyx2cpp/transpile/core"
)

// PieceReport is the report on consecutive lines of the module body that loop.
type PieceReport struct {
	Line      int    `json:"line"`
	EndLine   int    `json:"end_line"`
	Native    bool   `json:"native"`
	Compiled  bool   `json:"compiled"` // native but for PythonOps
	PythonOps []PyOp `json:"python_ops"`
	// Loops are the loops inside that are specialised when CPython gets to them.
	Loops []LineRange `json:"loops,omitempty"`
}

// reportPieces lists the pieces of the module body, and the loops in it that
// CPython runs.
func (u *Unit) reportPieces() []PieceReport {
	var list []PieceReport
	for _, fn := range u.Program.Functions {
		if fn.Core.Kind != core.Piece || len(fn.Exported) == 0 {
			continue
		}
		p := PieceReport{Line: fn.Core.Extent.Span.Line, EndLine: fn.Core.Extent.Last, Compiled: true, PythonOps: []PyOp{}}
		for _, o := range fn.Exported[0].PyOps {
			p.PythonOps = append(p.PythonOps, PyOp{o.Line, o.Reason})
		}
		sort.SliceStable(p.PythonOps, func(i, j int) bool { return p.PythonOps[i].Line < p.PythonOps[j].Line })
		p.Native = len(p.PythonOps) == 0
		list = append(list, p)
	}
	for s, why := range u.skipped {
		if sp, _ := u.Tree.Span(s); core.Repeats(s) {
			list = append(list, PieceReport{Line: sp.Line, EndLine: sp.EndLine, PythonOps: []PyOp{why}})
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].Line < list[j].Line })
	return list
}

func (p *PieceReport) writeText(w io.Writer, file string) {
	state := "Python"
	switch {
	case p.Native:
		state = "native"
	case p.Compiled:
		state = "native, with Python inside"
	}
	fmt.Fprintf(w, "  %-24s %s\n", fmt.Sprintf("<module> %d-%d", p.Line, p.EndLine), state)
	for _, o := range p.PythonOps {
		fmt.Fprintf(w, "      %s:%d: %s\n", file, o.Line, o.Reason)
	}
	for _, l := range p.Loops {
		l.writeText(w)
	}
}

func (l LineRange) writeText(w io.Writer) {
	fmt.Fprintf(w, "      loop %d-%d: specialised when CPython gets to it\n", l.Line, l.EndLine)
}

// reportLoops adds the open loops to what the report says of the code in which they stand.
func (u *Unit) reportLoops(r *Report) {
	for _, fn := range u.Program.Functions {
		if !u.awaits(fn) {
			continue
		}
		l := LineRange{fn.Core.Extent.Span.Line, fn.Core.Extent.Last}
		for i := range r.Functions {
			if f := &r.Functions[i]; f.Name == host(fn.Core) && !f.Open && f.Line <= l.Line {
				f.Loops = append(f.Loops, l)
			}
		}
		if host(fn.Core) == "<module>" {
			r.noteLoop(l)
		}
	}
}

// noteLoop adds an open loop of the module body.
func (r *Report) noteLoop(l LineRange) {
	for i := range r.Module {
		if p := &r.Module[i]; p.Line <= l.Line && l.EndLine <= p.EndLine {
			p.Loops = append(p.Loops, l)
			return
		}
	}
	r.Module = append(r.Module, PieceReport{Line: l.Line, EndLine: l.EndLine, PythonOps: []PyOp{}, Loops: []LineRange{l}})
	sort.SliceStable(r.Module, func(i, j int) bool { return r.Module[i].Line < r.Module[j].Line })
}

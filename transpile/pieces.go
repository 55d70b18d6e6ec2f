package transpile

import (
	"slices"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/bridgegen"
	"pyx2cpp/emitcpp"
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer"
)

// maxNarrowings is how often the pieces of a module body are cut smaller
// before those that still can't be native are given up.
const maxNarrowings = 5

// pieceID stands for all pieces of the module body among Options.Stays.
const pieceID = -1

// newUnit starts a module on its way. A specialisation has no use for the
// module body.
func newUnit(o Options) *Unit {
	return &Unit{Options: o, skipped: map[ast.Stmt]PyOp{}, pieces: core.Options{NoPieces: o.Stays[pieceID] != "" || len(o.Only) > 0, Skip: map[ast.Stmt]bool{}}}
}

// loops tells which open loops are built: for a specialisation the one that it asks for.
func (o Options) loops() func(name string, line int) bool {
	switch {
	case o.Stays[pieceID] != "" || o.Plain != "" || o.Dump != "" && len(o.Only) == 0:
		return nil
	case len(o.Only) > 0:
		return func(name string, line int) bool { return slices.Contains(o.Only, name) && line == o.Line }
	}
	return func(string, int) bool { return true }
}

// narrowPieces leaves the statements because of which pieces of the module
// body have no native form out of them; false when there is nothing more to do.
func (u *Unit) narrowPieces(round int) bool {
	found := false
	for f, why := range u.Program.PieceFailures() {
		for _, o := range why {
			for _, s := range f.Extent.Stmts {
				sp, _ := u.Tree.Span(s)
				if sp.Line <= o.Line && o.Line <= sp.EndLine && !u.pieces.Skip[s] {
					u.pieces.Skip[s], found = true, true
					u.skipped[s] = PyOp{o.Line, o.Reason}
				}
			}
		}
		if round == maxNarrowings || found && !slices.ContainsFunc(f.Extent.Stmts, core.Repeats) {
			for _, s := range f.Extent.Stmts {
				u.pieces.Skip[s], found = true, true
			}
		}
	}
	return found && round <= maxNarrowings
}

// pieceSpec describes a piece of the module body to bridgegen.
func (u *Unit) pieceSpec(fn *typer.Function, a *assumptions) bridgegen.FuncSpec {
	f := fn.Core
	s := bridgegen.FuncSpec{Name: f.Name, Qualname: f.Qualname, DefLine: f.DefLine, ID: f.ID, Open: bridgegen.Closed,
		Piece: f.Extent.Count, Column: f.Extent.Span.Col, InFunction: f.LocalNames(), MayReturn: f.Extent.Returns}
	if f.OpenLoop() {
		s.Open = bridgegen.OpenLoops
	}
	for i, n := range f.Extent.Names {
		kind := bridgegen.PositionalOnly
		if i >= len(f.Params) {
			kind = bridgegen.KeywordOnly
		}
		s.Params = append(s.Params, bridgegen.Param{Name: n, Kind: kind})
	}
	for _, in := range fn.Exported {
		irf := u.IR.ByInstance[in]
		e := bridgegen.Entry{Func: irf, Code: emitcpp.CodeName(irf), Assumes: a.of(in)}
		if f.OpenLoop() {
			e.Functions, e.Frames, e.Known = passed(in), frames(in), u.known(in)
		}
		s.Entries = append(s.Entries, e)
	}
	return s
}

package transpile

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"pyx2cpp/toolchain"
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/diag"
)

// retreat runs the pipeline until no stage and no compiler fails on a function:
// a function that is the cause of a defect stays in Python, and the report says
// so. Where no function can be blamed, all of the module stays in Python if that
// helps. Modules that were compiled into this one are left out first. With
// PYX2CPP_DEBUG set every defect is an error.
func retreat(o Options, attempt func(Options) (*Unit, error)) (*Unit, error) {
	if os.Getenv("PYX2CPP_DEBUG") != "" {
		return attempt(o)
	}
	given := o
	o.Stays = recalled(o)
	for known := len(o.Stays); ; {
		u, err := attempt(o)
		if err == nil {
			if len(o.Stays) > known {
				remember(given, o.Stays)
			}
			return u, nil
		}
		if u != nil && len(u.homes) > 0 {
			o.Linked, given.Linked = false, false
			continue
		}
		next, ok := withoutCulprits(o, u, err)
		if !ok {
			return plain(given, attempt, u, err)
		}
		o = next
	}
}

// plain is the last resort: a module of which nothing is native. Where that does
// not help either, or the error is none of this compiler, the error stands.
func plain(o Options, attempt func(Options) (*Unit, error), u *Unit, err error) (*Unit, error) {
	if IsDefect(err) {
		var list diag.Errors
		errors.As(err, &list)
		o.Plain = "an error of this compiler: " + strings.ReplaceAll(list[0].Text, "\n", " ")
		if u, err := attempt(o); err == nil {
			fmt.Fprintf(os.Stderr, "%s: warning: all of it stays in Python: %s\n", o.File, o.Plain)
			return u, nil
		}
	}
	return u, err
}

// IsDefect tells whether an error is one of this compiler, not of the program.
func IsDefect(err error) bool {
	var list diag.Errors
	defects := []diag.Code{diag.Internal, diag.CompilerRejected, diag.LinkerRejected}
	return errors.As(err, &list) && len(list) > 0 && slices.Contains(defects, list[0].Code)
}

// recalled are the functions that had to stay in Python when the same was
// compiled before, so that clang need not reject them again.
func recalled(o Options) map[int]string {
	stays := map[int]string{}
	if tc, err := tools(o); err == nil {
		if text, ok := tc.Note(staysKey(o)); ok && json.Unmarshal(text, &stays) != nil {
			return nil
		}
	}
	return stays
}

func remember(o Options, stays map[int]string) {
	tc, err := tools(o)
	if err != nil {
		return
	}
	if text, err := json.Marshal(stays); err == nil {
		tc.KeepNote(staysKey(o), text)
	}
}

// staysKey identifies what is compiled and how.
func staysKey(o Options) string {
	return strings.Join(append([]string{"stays 1", compilerIdentity(), realPath(o.File), sourceSum(o.File), o.Facts, fmt.Sprint(o.Flags, o.NoGo, o.Arrow, o.Line)},
		append(append(o.Sigs, "only"), o.Only...)...), "\x00")
}

// withoutCulprits leaves the functions that an error is about in Python, or all of
// them where clang names none that could be left out; false when nothing is left to leave.
func withoutCulprits(o Options, u *Unit, err error) (Options, bool) {
	stays := maps.Clone(o.Stays)
	if stays == nil {
		stays = map[int]string{}
	}
	found := false
	for _, blamed := range []map[int]string{culprits(u, err), all(u, err)} {
		for id, why := range blamed {
			if stays[id] == "" {
				stays[id], found = why, true
			}
		}
		if found {
			break
		}
	}
	o.Stays = stays
	return o, found
}

// culprits are the functions that an error is about, by ID, with the reason for the report.
func culprits(u *Unit, err error) map[int]string {
	out := map[int]string{}
	var defect *diag.Defect
	var rejected *toolchain.Rejected
	switch {
	case u == nil || u.Core == nil:
	case errors.As(err, &defect):
		blame(out, u.Core.Funcs[defect.Function], "an error of this compiler: "+strings.ReplaceAll(defect.Text, "\n", " "))
	case errors.As(err, &rejected) && rejected.TooLong:
		if f := longest(u.Core, rejected.Lines, u.Options.Stays); f != nil {
			blame(out, f, "the C++ compiler takes too long for it")
		}
	case errors.As(err, &rejected):
		why := "an error of this compiler: its C++ was rejected (" + rejected.Errors[0].Hint + ")"
		for _, line := range rejected.Lines {
			for _, f := range at(u.Core, line, u.Options.Stays) {
				blame(out, f, why)
			}
		}
	}
	return out
}

// longest is the function that most of the lines are about, nil if there is none.
func longest(m *core.Module, lines []int, stays map[int]string) *core.Func {
	count := map[*core.Func]int{}
	var most *core.Func
	for _, line := range lines {
		for _, f := range at(m, line, stays) {
			if count[f]++; most == nil || count[f] > count[most] {
				most = f
			}
		}
	}
	return most
}

// at are the functions that a line of clang's errors may be about: those around it,
// or the one that ends before it, for C++ takes more lines than its Python. Those
// that stay in Python already are not meant.
func at(m *core.Module, line int, stays map[int]string) []*core.Func {
	var around []*core.Func
	var before *core.Func
	for _, f := range m.Funcs {
		switch {
		case f.Kind == core.ModuleBody || stays[f.ID] != "":
		case f.Span.Line <= line && line <= f.Span.EndLine:
			around = append(around, f)
		case f.Span.EndLine < line && (before == nil || f.Span.EndLine > before.Span.EndLine):
			before = f
		}
	}
	if len(around) == 0 && before != nil {
		return []*core.Func{before}
	}
	return around
}

// all leaves every function in Python: what was rejected can be blamed on none.
func all(u *Unit, err error) map[int]string {
	var rejected *toolchain.Rejected
	if u == nil || u.Core == nil || !errors.As(err, &rejected) {
		return nil
	}
	why := "an error of this compiler: its C++ was rejected (" + rejected.Errors[0].Hint + ")"
	out := map[int]string{pieceID: why}
	for _, f := range u.Core.Funcs {
		out[f.ID] = why
	}
	return out
}

// blame notes a function and those inside which it is compiled.
func blame(out map[int]string, f *core.Func, why string) {
	if f.Kind == core.Piece {
		out[pieceID] = why
		return
	}
	out[f.ID] = why
	for f = f.Parent; f != nil && f.Kind != core.ModuleBody; f = f.Parent {
		out[f.ID] = why
	}
}

// defectError keeps the function that a stage failed on beside the diagnostic.
type defectError struct {
	diag.Errors
	defect *diag.Defect
}

func (e *defectError) Unwrap() []error { return []error{e.Errors, e.defect} }

// panicked turns a panic of a stage into an error.
func panicked(stage, file string, r any) error {
	err := internalError(stage, file, r)
	var list diag.Errors
	if d, ok := r.(*diag.Defect); ok && errors.As(err, &list) {
		return &defectError{list, d}
	}
	return err
}

// Compile takes a Python source to all its products.
func Compile(ctx context.Context, o Options) (*Unit, error) {
	o, modules, err := whole(o)
	if err != nil {
		return nil, err
	}
	if o, err = traced(ctx, o); err != nil {
		return nil, err
	}
	if modules == nil && !o.Alone {
		modules, o.Roots = followed(o)
	}
	u, err := retreat(o, func(o Options) (*Unit, error) { return compileOnce(ctx, o) })
	if err != nil {
		return u, err
	}
	more, err := u.installed(ctx, o.Follow)
	if err != nil {
		return u, err
	}
	u.compileFollowed(ctx, append(modules, more...))
	return u, nil
}

// Analyse runs the stages up to the typed IR: everything that can find fault
// with the program.
func Analyse(o Options) (*Unit, error) {
	o, err := traced(context.Background(), o)
	if err != nil {
		return nil, err
	}
	return retreat(o, analyseOnce)
}

// warnDefects tells the user which functions stayed in Python because of an
// error of this compiler.
func (u *Unit) warnDefects() {
	for _, f := range u.Core.Funcs {
		if why := u.Options.Stays[f.ID]; why != "" && f.Kind != core.ClassBody {
			fmt.Fprintf(os.Stderr, "%s:%d: warning: %s stays in Python: %s\n", u.Options.File, f.DefLine, f.Qualname, why)
		}
	}
}

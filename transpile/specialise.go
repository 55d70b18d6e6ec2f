package transpile

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"strings"

	"pyx2cpp/bridgegen"
	"pyx2cpp/toolchain"
	"pyx2cpp/transpile/diag"
)

// Specialisation asks for one function of a module, compiled for one
// combination of argument types.
type Specialisation struct {
	Options
	Function string // qualified name; Line (of Options) says which def of that name
	// Types are the argument types as the process saw them, and what it knows of
	// the classes of instances: "float, Node{}; Node{next: Node{} | None}".
	Types string
	Key   string // the key of the module that asks: what it was built from
	Out   string // the shared object to write
	// SourceHash is FNV-1a of the source that the module was built from, in
	// hexadecimal: a file that was edited since is not compiled.
	SourceHash string
}

// Specialise builds a shared object that joins the module's state. A function
// that can't be native for these types is a diagnostic: the caller then stays
// with the original Python.
func Specialise(ctx context.Context, s Specialisation) error {
	o := s.Options
	args, facts, _ := strings.Cut(s.Types, "; ")
	o.Sigs, o.Facts = []string{s.Function + "(" + args + ")"}, facts
	o.Only = []string{s.Function}
	_, err := retreat(o, func(o Options) (*Unit, error) {
		u, err := analyseOnce(o)
		if err != nil {
			return u, leftOut(err, o)
		}
		if s.SourceHash != "" && s.SourceHash != sourceHash(u.Source) {
			return nil, diag.Errors{diag.At(diag.StaysInPython, diag.Span{File: o.File}, "the source was edited after the module was loaded")}
		}
		return u, u.specialise(ctx, s)
	})
	if refuses(err) { // this compiler will do so again: nobody need ask (cpprt/src/py/specialise.cpp)
		_ = os.WriteFile(s.Out+".refused", nil, 0o600)
		s.noteRefusal(args)
	}
	return err
}

// noteRefusal adds a byte to the file that counts refusals for these types of
// arguments, whatever is known of their classes.
func (s Specialisation) noteRefusal(args string) {
	name := fmt.Sprintf("%s-%016x.so.refusals", s.Key, fnv1a([]byte(fmt.Sprintf("%s:%d %s", s.Function, s.Line, args))))
	f, err := os.OpenFile(filepath.Join(filepath.Dir(s.Out), name), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return
	}
	_, _ = f.Write([]byte{'.'})
	_ = f.Close()
}

// refusal is the answer that a function has no native version for these types.
type refusal struct{ diag.Errors }

func (r *refusal) Unwrap() error { return r.Errors }

// leftOut makes a refusal of an error that comes of functions that stay in Python: a loop in one of them, for instance,
// can't be found.
func leftOut(err error, o Options) error {
	var list diag.Errors
	if len(o.Stays) > 0 && errors.As(err, &list) && !IsDefect(err) {
		return &refusal{list}
	}
	return err
}

// refuses tells whether an error is about the function and its types: neither
// about this machine nor about a source that was edited and may be again.
func refuses(err error) bool {
	var no *refusal
	var rejected *toolchain.Rejected
	var defect *diag.Defect
	return errors.As(err, &no) || errors.As(err, &rejected) || errors.As(err, &defect)
}

func sourceHash(source []byte) string { return fmt.Sprintf("%016x", fnv1a(source)) }

func fnv1a(source []byte) uint64 {
	h := fnv.New64a()
	h.Write(source)
	return h.Sum64()
}

func (u *Unit) specialise(ctx context.Context, s Specialisation) error {
	spec, err := u.specialised(s)
	if err != nil {
		return err
	}
	tc, err := u.open()
	if err != nil {
		return err
	}
	if err := u.generate(); err != nil {
		return err
	}
	_, err = tc.Build(ctx, toolchain.Request{Kind: toolchain.Extension, OutPath: s.Out, Flags: u.Options.Flags,
		Sources: u.oneUnit(bridgegen.Specialisation(spec, strings.TrimSpace(s.Types)))})
	return err
}

// specialised is the description of the one function that was asked for.
func (u *Unit) specialised(s Specialisation) (*bridgegen.ModuleSpec, error) {
	spec := u.spec(s.Key)
	for _, f := range spec.Funcs {
		if f.Qualname == s.Function && (s.Line == 0 || f.DefLine == s.Line) && len(f.Entries) > 0 {
			spec.Funcs = []bridgegen.FuncSpec{f}
			return spec, nil
		}
	}
	return nil, &refusal{diag.Errors{diag.At(diag.StaysInPython, diag.Span{File: u.Options.File},
		"%s has no native version for (%s)", s.Function, s.Types)}}
}

package transpile

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"runtime/debug"
	"strings"
	"sync"
	"syscall"

	"pyx2cpp/toolchain"
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/diag"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// readSource reads a Python file, or says why it can't be read.
func readSource(file string) ([]byte, error) {
	src, err := os.ReadFile(file)
	if err == nil {
		return src, nil
	}
	span := diag.Span{File: file}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, diag.Errors{diag.At(diag.UnreadableInput, span, "there is no file %s", file)}
	case errors.Is(err, syscall.EISDIR):
		return nil, diag.Errors{diag.At(diag.UnreadableInput, span, "%s is a folder", file)}
	}
	return nil, diag.Errors{diag.At(diag.UnreadableInput, span, "%v", err)}
}

// Identifier tells whether s can be the name of a module.
func Identifier(s string) bool {
	for i, r := range s {
		if r != '_' && !('a' <= r && r <= 'z') && !('A' <= r && r <= 'Z') && r < 0x80 && (i == 0 || r < '0' || r > '9') {
			return false
		}
	}
	return s != ""
}

// stageError passes on what is meant for the user; any other error of a stage is
// a defect, such as a verifier's finding.
func stageError(stage, file string, err error) error {
	var list diag.Errors
	var missing *toolchain.ToolchainMissing
	switch {
	case err == nil, errors.As(err, &list), errors.As(err, &missing), errors.Is(err, context.Canceled):
		return err
	}
	return internalError(stage, file, err)
}

// internalError turns a panic of a stage into a diagnostic.
func internalError(stage, file string, r any) error {
	d := diag.At(diag.Internal, diag.Span{File: file}, "internal error in stage %s: %v", stage, r)
	d.Hint = "this is a defect of pyx2cpp; please report it with the program"
	if os.Getenv("PYX2CPP_DEBUG") != "" {
		d.Notes = append(d.Notes, string(debug.Stack()))
	}
	return diag.Errors{d}
}

// parseSigs reads signatures "name(type, type)" for functions of the module; line is that of the def which is meant, 0: of any.
func parseSigs(m *core.Module, sigs []string, line int) (map[string][][]types.Type, error) {
	out := map[string][][]types.Type{}
	var errs diag.Errors
	for _, s := range sigs {
		name, ts, err := parseSig(s, m)
		ts = withSelf(m, name, ts, line)
		if err == nil {
			err = checkSig(m, name, ts, line)
		}
		for i, t := range ts {
			ts[i] = typer.Named(m, t)
		}
		if err != nil {
			errs = append(errs, diag.At(diag.BadSignature, diag.Span{}, "signature %q: %v", s, err))
			continue
		}
		out[name] = append(out[name], ts)
	}
	if len(errs) > 0 {
		return nil, errs
	}
	return out, nil
}

func parseSig(s string, m *core.Module) (string, []types.Type, error) {
	open := strings.IndexByte(s, '(')
	if open < 0 || !strings.HasSuffix(strings.TrimSpace(s), ")") {
		return "", nil, fmt.Errorf("expected name(type, ...)")
	}
	name := strings.TrimSpace(s[:open])
	inside := strings.TrimSpace(s[open+1 : strings.LastIndexByte(s, ')')])
	if inside == "" {
		return name, nil, nil
	}
	t, err := types.Parse("tuple[" + braced(inside, m) + "]")
	if err != nil {
		return "", nil, err
	}
	return name, t.Elems, nil
}

var word = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b[A-Za-z_]\w*\b(\{|)`) })

// braced writes the classes of the module that a signature names as instances of which nothing more is known.
func braced(sig string, m *core.Module) string {
	return word().ReplaceAllStringFunc(sig, func(name string) string {
		for _, f := range m.Funcs {
			if f.Kind == core.ClassBody && f.Parent == m.Main && f.Name == name {
				return name + "{}"
			}
		}
		return name
	})
}

// withSelf puts the instance before the types of a method's other parameters, if these stand alone.
func withSelf(m *core.Module, name string, ts []types.Type, line int) []types.Type {
	for _, f := range m.Funcs {
		if f.Qualname == name && (line == 0 || f.DefLine == line) && f.Kind == core.Function && f.Parent.Kind == core.ClassBody && len(ts) == len(f.Params)-1 {
			return append([]types.Type{types.Inst(f.Parent.Name, nil)}, ts...)
		}
	}
	return ts
}

// parseFacts reads what is known of the attributes of classes.
func parseFacts(text string) ([]types.Type, error) {
	if text == "" {
		return nil, nil
	}
	t, err := types.Parse("tuple[" + text + "]")
	if err != nil {
		return nil, diag.Errors{diag.At(diag.BadSignature, diag.Span{}, "attributes %q: %v", text, err)}
	}
	return t.Elems, nil
}

func checkSig(m *core.Module, name string, ts []types.Type, line int) error {
	for _, f := range m.Funcs {
		if f.Qualname == name && (line == 0 || f.DefLine == line) && (f.Kind == core.Function || f.OpenLoop()) {
			if len(f.Params) != len(ts) {
				return fmt.Errorf("%s has %d parameters", name, len(f.Params))
			}
			return nil
		}
	}
	return fmt.Errorf("there is no function %s", name)
}

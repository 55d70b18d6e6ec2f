package typer

import (
	"fmt"
	"io"
	"sort"
	"strings"

	"pyx2cpp/transpile/core"
)

// Print writes the typed core of an instance: its signature, then each
// statement's target and types.
func Print(w io.Writer, in *Instance) {
	fmt.Fprintf(w, "%s%s -> %s\n", in.Of.Qualname, Signature(in.Params), in.Result)
	printStmts(w, in.Func.Body, 1)
}

func printStmts(w io.Writer, body []core.Stmt, depth int) {
	pad := strings.Repeat("  ", depth)
	for _, s := range body {
		if t := typing(s); t != nil {
			target := "-"
			if t.Target != nil {
				target = t.Target.TargetName()
			}
			fmt.Fprintf(w, "%s%d %T %v => %v by %s\n", pad, s.N().Point, s, t.Args, t.Result, target)
			if t.Split != nil {
				for _, c := range t.Split.Cases {
					printStmts(w, []core.Stmt{c.Stmt}, depth+1)
				}
			}
		} else {
			fmt.Fprintf(w, "%s%d %T\n", pad, s.N().Point, s)
		}
		if env := headOf(s); env != nil {
			fmt.Fprintf(w, "%s  head %s\n", pad, envString(env))
		}
		for _, b := range bodies(s) {
			printStmts(w, b, depth+1)
		}
	}
}

func headOf(s core.Stmt) core.Env {
	switch s := s.(type) {
	case *core.Loop:
		return s.Head
	case *core.For:
		return s.Head
	}
	return nil
}

func envString(e core.Env) string {
	vs := make([]int, 0, len(e))
	for v := range e {
		vs = append(vs, v)
	}
	sort.Ints(vs)
	parts := make([]string, len(vs))
	for i, v := range vs {
		parts[i] = fmt.Sprintf("%d: %s", v, e[v])
	}
	return strings.Join(parts, ", ")
}

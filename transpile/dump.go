package transpile

import (
	"fmt"
	"io"
	"strings"

	"pyx2cpp/emitcpp"
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer"
)

// Stages are the names that emit --stage knows.
var Stages = []string{"ast", "core", "typed", "ir", "fuse", "cpp"}

// Dump writes what a stage made.
func (u *Unit) Dump(w io.Writer, stage string) error {
	switch stage {
	case "ast":
		return u.Tree.Dump(w)
	case "core":
		for _, f := range u.Core.Funcs {
			core.Print(w, f)
		}
	case "typed":
		for _, fn := range u.Program.Functions {
			for _, in := range fn.Instances {
				typer.Print(w, in)
			}
		}
	case "ir":
		fmt.Fprint(w, u.IR.String())
	case "fuse":
		fusion(w, u.IR, u.Remarks)
	case "cpp":
		files := emitcpp.Emit(u.IR)
		fmt.Fprint(w, files.Core, strings.Join(files.Parts, ""))
	default:
		return fmt.Errorf("unknown stage %q", stage)
	}
	return nil
}

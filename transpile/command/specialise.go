package command

import (
	"github.com/urfave/cli/v2"

	"pyx2cpp/transpile"
)

// specialise compiles one function for one combination of argument types: what
// a compiled module asks for when an open function meets new types.
func specialise(c *cli.Context) error {
	o, err := options(c)
	if err != nil {
		return err
	}
	o.File = c.String("module")
	o.Module = programName(o.File)
	o.Line = c.Int("line")
	return transpile.Specialise(c.Context, transpile.Specialisation{
		Options: o, Function: c.String("function"), Types: c.String("types"), Key: c.String("key"), Out: c.String("o"),
		SourceHash: c.String("source-hash"),
	})
}

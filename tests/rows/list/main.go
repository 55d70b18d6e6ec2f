// Command list prints the library table as JSON, for the programs of this folder.
package main

import (
	"encoding/json"
	"os"

	"pyx2cpp/typer/lib"
)

type row struct {
	Name, Sig, Example string
	Pure, Python       bool
}

func main() {
	var out []row
	for _, r := range lib.Builtin().Rows() {
		out = append(out, row{r.Name, r.Sig, r.Example, r.Pure, r.Python})
	}
	if err := json.NewEncoder(os.Stdout).Encode(out); err != nil {
		panic(err)
	}
}

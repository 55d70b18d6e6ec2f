// Command pyx2cpp compiles ordinary Python to native extension modules and Go packages.
package main

import (
	"os"

	"pyx2cpp/transpile/command"
)

func main() { os.Exit(command.Main(os.Args, os.Stdout, os.Stderr)) }

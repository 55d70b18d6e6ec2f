package command

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// reorder lets options stand behind the file name, as people type them; what
// follows the program of "run" is left to the program.
func reorder(app *cli.App, args []string) ([]string, error) {
	if len(args) < 2 {
		return args, nil
	}
	out, rest := args[:1:1], args[1:]
	if i := commandAt(app, rest); i >= 0 {
		out = append(out, rest[i])
		rest = slices.Delete(slices.Clone(rest), i, i+1)
	}
	options, files, err := divide(rest, len(out) == 2 && out[1] == "run")
	if err != nil {
		return nil, err
	}
	out = append(out, options...)
	if len(files) > 0 {
		out = append(append(out, "--"), files...)
	}
	return out, nil
}

// commandAt is the place of the command, which options may stand before; -1 when there is none.
func commandAt(app *cli.App, args []string) int {
	for i := 0; i < len(args); i++ {
		switch a := args[i]; {
		case app.Command(a) != nil:
			return i
		case len(a) < 2 || a[0] != '-' || a == "--":
			return -1
		case takesValue(a):
			i++
		}
	}
	return -1
}

// divide tells options from files. In a command that runs a program everything
// behind the program is the program's; "--" ends the options.
func divide(args []string, program bool) (options, files []string, err error) {
	for i := 0; i < len(args); i++ {
		a := args[i]
		switch {
		case a == "--":
			return options, append(files, args[i+1:]...), nil
		case (len(a) < 2 || a[0] != '-') && program:
			return options, args[i:], nil
		case len(a) < 2 || a[0] != '-':
			files = append(files, a)
		case !takesValue(a):
			options = append(options, a)
		case i+1 == len(args) || isOption(args[i+1]):
			return nil, nil, usageError{fmt.Sprintf("option %s needs a value", a)}
		default:
			options = append(options, a, args[i+1])
			i++
		}
	}
	return options, files, nil
}

// flagNamed finds an option of any command by its name, dashes and all.
func flagNamed(option string) cli.Flag {
	name := strings.TrimLeft(option, "-")
	for _, list := range [][]cli.Flag{compileFlags, {stageFlag, exeFlag}, specialiseFlags} {
		for _, f := range list {
			if slices.Contains(f.Names(), name) {
				return f
			}
		}
	}
	return nil
}

// isOption tells whether an argument can only be meant as an option.
func isOption(arg string) bool { return strings.HasPrefix(arg, "-") && flagNamed(arg) != nil }

// takesValue tells whether an option's value is the next argument.
func takesValue(option string) bool {
	f := flagNamed(option)
	_, isBool := f.(*cli.BoolFlag)
	return f != nil && !isBool
}

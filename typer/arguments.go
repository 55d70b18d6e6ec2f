package typer

import (
	"math/big"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// argumentType is the type that an attribute of the namespace has that a parser of argparse gives: what the calls of
// add_argument in the program say, whichever parser they are about. Nil: they don't tell.
func (p *Program) argumentType(name string) types.Type {
	if p.arguments == nil {
		p.arguments = map[string]types.Type{}
		for _, fn := range p.Functions {
			p.noteArguments(fn.Core)
		}
	}
	if t := p.arguments[name]; t != types.Object {
		return t
	}
	return nil
}

// noteArguments notes the arguments that the calls of add_argument in a function define.
func (p *Program) noteArguments(f *core.Func) {
	names, methods := map[*core.Var]string{}, map[*core.Var]bool{}
	eachLet(f.Body, func(let *core.Let) {
		switch x := let.X.(type) {
		case *core.LoadGlobal:
			names[let.Dst] = x.Name
		case *core.GetAttr:
			methods[let.Dst] = x.Name == "add_argument"
		case *core.Call:
			if v, ok := x.Fn.(*core.Var); ok && methods[v] {
				d := readArgument(x.Args, names)
				if t := d.typ(); d.dest != "" {
					if old := p.arguments[d.dest]; old != nil {
						t = types.Union(old, t)
					}
					p.arguments[d.dest] = t
				}
			}
		}
	})
}

// argument is what a call of add_argument says.
type argument struct {
	dest, conv, action, nargs string
	flag, required, fixed     bool // fixed: nargs is a number
	def                       types.Type
	defText                   bool // the default is a str, which is converted
}

// readArgument reads the literals among the arguments of add_argument; names are the globals in temporaries.
func readArgument(args []core.Arg, names map[*core.Var]string) argument {
	d := argument{conv: "str", def: types.None}
	for _, g := range args {
		c, _ := g.X.(*core.Const)
		v, _ := g.X.(*core.Var)
		text := ""
		if c != nil {
			text, _ = c.Value.(string)
		}
		switch g.Name {
		case "":
			d.named(text)
		case "dest":
			d.dest = text
		case "type":
			d.conv = names[v]
		case "action":
			d.action = text
		case "nargs":
			d.nargs = text
			if c != nil {
				_, d.fixed = c.Value.(*big.Int)
			}
		case "required":
			d.required = c != nil && c.Value == true
		case "default":
			d.def, d.defText = types.Never, text != ""
			if c != nil && !d.defText {
				d.def = constType(c)
			}
		}
	}
	return d
}

// named notes a name of an argument: the first with two dashes is that of the attribute, else the first of all.
func (d *argument) named(text string) {
	bare := strings.TrimLeft(text, "-")
	d.flag = d.flag || strings.HasPrefix(text, "-")
	if d.dest == "" || strings.HasPrefix(text, "--") && len(d.dest) == 1 {
		d.dest = strings.ReplaceAll(bare, "-", "_")
	}
}

// typ is the type of the attribute; Object where it is not known.
func (d *argument) typ() types.Type {
	switch d.action {
	case "store_true", "store_false":
		return types.Bool
	case "count":
		return types.Union(types.Int, d.def)
	case "", "store":
	default:
		return types.Object
	}
	t := map[string]types.Type{"int": types.Int, "float": types.Float, "str": types.Str}[d.conv]
	if t == nil {
		return types.Object
	}
	if d.fixed || d.nargs == "+" || d.nargs == "*" {
		t = types.List(t)
	}
	if d.flag && !d.required || d.nargs == "?" {
		return types.Union(t, d.def)
	}
	return t
}

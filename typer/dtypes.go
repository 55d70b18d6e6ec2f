package typer

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// literalNames gives keyword arguments that are literals a name of their own where rows of the function have one, since
// the type of the result depends on them: keepdims=True is the parameter keepdims_true of the rows that give arrays of as
// many dimensions as they take, mode="r" is mode_r.
func literalNames(rows []*lib.Row, args []arg, atoms []core.Atom) []arg {
	var out []arg
	for i, g := range args {
		k, ok := atoms[i].(*core.Const)
		if !ok || g.name == "" {
			continue
		}
		name := lib.LiteralName(g.name, k.Value)
		if name == "" || !slices.ContainsFunc(rows, func(r *lib.Row) bool { return r.Has(name) }) {
			continue
		}
		if out == nil {
			out = slices.Clone(args)
		}
		out[i].name = name
	}
	if out == nil {
		return args
	}
	return out
}

// textDTypes gives arguments that are literals and name a dtype, where rows of the function take one, the type of the dtype
// that NumPy finds under that name: dtype="float32".
func textDTypes(rows []*lib.Row, args []arg, atoms []core.Atom) {
	for i := range args {
		k, ok := atoms[i].(*core.Const)
		if !ok {
			continue
		}
		text, ok := k.Value.(string)
		if !ok {
			continue
		}
		takes := slices.ContainsFunc(rows, func(r *lib.Row) bool { return r.TakesDType(i, args[i].name) })
		if code, known := types.TextDType(text); known && (takes || args[i].name == "dtype") {
			args[i].t = types.Class(lib.DTypePrefix + code)
		}
	}
}

// dateLiterals gives the literals that np.datetime64 and np.timedelta64 take types that say what they are.
func dateLiterals(name string, args []arg, atoms []core.Atom) {
	if name == "numpy.arange" {
		dateBounds(args, atoms)
		return
	}
	if name != "numpy.datetime64" && name != "numpy.timedelta64" || len(args) == 0 || len(args) > 2 || len(atoms) < len(args) {
		return
	}
	texts := make([]string, 2)
	for i := range args {
		if args[i].name != "" {
			return
		}
		if k, ok := atoms[i].(*core.Const); ok {
			texts[i], _ = k.Value.(string)
		}
	}
	unit := lib.UnitLiteral(texts[1])
	if len(args) == 2 && unit == nil {
		return
	}
	if date := lib.DateLiteral(texts[0], texts[1]); date != nil && name == "numpy.datetime64" {
		args[0].t = date
	}
	if len(args) == 2 {
		args[1].t = unit
	}
}

// dateBounds does so with the bounds of np.arange("2020-01", "2020-03", dtype="datetime64[D]").
func dateBounds(args []arg, atoms []core.Atom) {
	if len(args) != 3 || len(atoms) < 3 {
		return
	}
	var texts [3]string
	for i := range texts {
		if k, ok := atoms[i].(*core.Const); ok {
			texts[i], _ = k.Value.(string)
		}
	}
	code, _ := types.TextDType(texts[2])
	if args[2].name != "dtype" || !types.IsDate(code) || code[0] != 'M' {
		return
	}
	from, upto := lib.DateLiteral(texts[0], code[2:]), lib.DateLiteral(texts[1], code[2:])
	if from != nil && upto != nil {
		args[0].t, args[1].t = from, upto
	}
}

// dtypeAttr types a.dtype of an array or a NumPy scalar, and dtype.type: both
// are known at compile time. nil: another attribute.
func dtypeAttr(t types.Type, attr string) types.Type {
	switch {
	case attr == "dtype" && (t.Kind == types.KArray || t.Kind == types.KNumPy):
		return types.Class(lib.DTypePrefix + t.DType)
	case attr == "type" && t.Kind == types.KClass:
		if code, ok := lib.DTypeOf(t); ok && t.Name == lib.DTypePrefix+code {
			return types.Method(types.Module("numpy"), types.DTypeName(code))
		}
	}
	return nil
}

// isDTypeObject tells whether a value is a dtype that is known at compile time.
func isDTypeObject(t types.Type) bool {
	return t.Kind == types.KClass && strings.HasPrefix(t.Name, lib.DTypePrefix)
}

// takesDTypes tells whether rows of a module or receiver have parameters that
// are dtypes: for all others a dtype is an object like any.
func takesDTypes(recv types.Type) bool {
	switch recv.Kind {
	case types.KModule:
		return strings.HasPrefix(recv.Name, "numpy")
	case types.KArray, types.KNumPy, types.KObject:
		return true
	}
	return false
}

// keepsWriteable leaves a function to Python that makes an array read-only, or
// writeable again: native code looks at that once per array.
func (a *analysis) keepsWriteable(name string, of types.Type) {
	if name == "setflags" && of.Kind == types.KArray || name == "writeable" && of.Kind == types.KObject {
		a.giveUp("changes whether an array is writeable")
	}
}

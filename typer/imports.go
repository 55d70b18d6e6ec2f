package typer

import (
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// knownModules have rows of their own.
var knownModules = map[string]bool{"math": true, "numpy": true, "random": true, "time": true, "sys": true, "os": true,
	"string": true, "cmath": true, "json": true, "re": true, "textwrap": true, "hashlib": true, "statistics": true, "struct": true, "zlib": true,
	"itertools": true, "heapq": true, "bisect": true, "csv": true, "io": true, "datetime": true, "pathlib": true, "decimal": true, "fractions": true,
	"array": true, "multiprocessing": true, "collections": true, "copy": true, "functools": true, "dataclasses": true, "operator": true,
	"argparse": true, "scipy": true, "yaml": true, "toml": true, "tomllib": true, "queue": true, "numbers": true, "calendar": true,
	"typing": true, "mypy_extensions": true}

func (a *analysis) importModule(s *core.Let, x *core.Import) types.Type {
	if t := a.importLinked(s, x); t != nil {
		return t
	}
	if name := boundName(x); x.Level == 0 && (knownModules[name] || submodules[name]) {
		s.Target = &lib.PyOp{Op: "import"}
		return types.Module(name)
	}
	return a.python(s, "import", "import of "+x.Module)
}

// boundName is the module that an import gives: "import a.b" binds a.
func boundName(x *core.Import) string {
	if x.As || x.From != nil {
		return x.Module
	}
	name, _, _ := strings.Cut(x.Module, ".")
	return name
}

// importFrom types "from module import name". What a known module is known to
// have is a function with rows, a constant or a class.
func (a *analysis) importFrom(s *core.Let, x *core.ImportFrom, module types.Type) types.Type {
	if module.Kind == types.KModule {
		if t := a.linkedMember(s, module, x.Name); t != nil {
			return t
		}
		if t := a.member(s, module, x.Name); t != nil {
			if s.Target == nil {
				s.Target = &lib.PyOp{Op: "importfrom"}
			}
			return t
		}
	}
	return a.expect(s, "importfrom", "import of "+x.Name, a.memberOf(module, x.Name))
}

// memberOf is the type that an attribute of an object is expected to have, nil
// when the table doesn't know it.
func (a *analysis) memberOf(t types.Type, attr string) types.Type {
	if t.Kind == types.KObject && attr == "__class__" {
		return classOfObject
	}
	if c := a.p.exceptionOf(t); c != nil {
		return a.excMember(c, attr)
	}
	if t.Kind == types.KObject && t.Name == "Namespace" {
		return a.p.argumentType(attr)
	}
	name := kindName(t)
	switch {
	case namedFunction(t) && (attr == "__name__" || attr == "__qualname__"):
		return types.Str
	case t.Kind == types.KModule:
		name = t.Name
	case t.Kind == types.KMethod && t.Elems[0].Kind == types.KModule: // a class of a known module
		name = t.Elems[0].Name + "." + t.Name
	}
	for _, r := range a.p.table.Named(name + ":" + attr) {
		if r.Through != nil {
			return r.Through(&lib.Call{Args: []types.Type{resolve(t)}})
		}
	}
	return nil
}

// submodules are reached as attributes of known modules.
var submodules = map[string]bool{"numpy.linalg": true, "numpy.random": true, "numpy.fft": true, "numpy.lib": true,
	"numpy.lib.stride_tricks": true, "os.path": true, "collections.abc": true,
	"scipy.stats": true, "scipy.special": true, "scipy.optimize": true, "scipy.integrate": true}

// holders are objects of known modules whose methods have rows: functions of a module called as the object.
var holders = map[string]bool{"scipy.stats.norm": true}

// heldFunction is np.add.reduce, norm.cdf and the like: methods of objects that nobody replaces,
// so that each counts as a function of a module called as the object.
func (a *analysis) heldFunction(t types.Type, attr string) types.Type {
	if t.Kind != types.KMethod || t.Elems[0].Kind != types.KModule {
		return nil
	}
	name := t.Elems[0].Name + "." + t.Name
	if t.Elems[0].Name != "numpy" && !holders[name] {
		return nil
	}
	if holders[name] && a.p.table.Has(name+"."+attr) {
		a.attribute(name, attr)
	}
	if a.p.table.Has(name + "." + attr) {
		return types.Method(types.Module(name), attr)
	}
	return nil
}

// member is the type of an attribute of a known module, nil when the table
// doesn't know it.
func (a *analysis) member(s *core.Let, module types.Type, attr string) types.Type {
	name := module.Name + "." + attr
	rows := a.p.table.Named(name)
	switch {
	case module.Name == "operator" && !core.OperatorMember(attr):
		return nil // rows of that module have names of their own
	case len(rows) > 0 && len(rows[0].Params) == 0 && rows[0].Pure: // a constant
		a.attribute(module.Name, attr)
		res, _ := a.row(&s.Typing, name, nil)
		return res
	case a.p.table.Has(name):
		a.attribute(module.Name, attr)
		return types.Method(module, attr)
	case module.Name == "itertools" && core.ItertoolsMember(attr), module.Name == "heapq" && attr == "merge", module.Name == "operator" && core.OperatorMember(attr),
		module.Name == "functools" && core.FunctoolsMember(attr), module.Name == "typing" && core.TypingMember(attr),
		module.Name == "mypy_extensions" && core.NativeInt(attr):
		a.attribute(module.Name, attr)
		return types.Method(module, attr)
	case memoMakers[name], name == "functools.wraps", name == "functools.partial", dataFunctions[name] != "":
		a.attribute(module.Name, attr)
		return types.Method(module, attr)
	case holders[name], libraryClasses[name]:
		a.attribute(module.Name, attr)
		return types.Method(module, attr)
	case submodules[name]:
		a.attribute(module.Name, attr)
		return types.Module(name)
	case module.Name == "numpy":
		if _, ok := types.DType(attr); ok {
			a.attribute(module.Name, attr)
			return types.Class(name)
		}
	}
	return nil
}

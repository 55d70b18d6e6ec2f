package typer

import "pyx2cpp/transpile/core"

// raisesFlags tells whether a function may have NumPy make exceptions of floating-point flags while it runs:
//
//	with np.errstate(all="raise"): return a[0] / b[0]
//
// Native arithmetic on single numbers notes its warnings and gives them later, which is too late for an exception.
// np.errstate and np.seterr whose modes are all literal "ignore" or "warn" are no concern.
func raisesFlags(f *core.Func) bool {
	setters, found := map[*core.Var]bool{}, false
	eachLet(f.Body, func(let *core.Let) {
		switch x := let.X.(type) {
		case *core.LoadGlobal:
			setters[let.Dst] = setsModes(x.Name)
		case *core.GetAttr:
			setters[let.Dst] = setsModes(x.Name)
		case *core.Call:
			if v, ok := x.Fn.(*core.Var); ok && setters[v] {
				found = found || !onlyWarns(x.Args)
			}
		}
	})
	return found
}

func setsModes(name string) bool { return name == "errstate" || name == "seterr" }

func onlyWarns(args []core.Arg) bool {
	for _, a := range args {
		c, ok := a.X.(*core.Const)
		if !ok || a.Name == "" || c.Value != "ignore" && c.Value != "warn" {
			return false
		}
	}
	return true
}

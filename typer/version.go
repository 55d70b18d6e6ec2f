package typer

import (
	"cmp"
	"math/big"

	"pyx2cpp/transpile/core"
)

// What the module body does for other versions of Python only is not looked at: the interpreter that the module is
// compiled for is known to be of 3.11 or later.
//
//	if sys.version_info[0] < 3:
//	    range = xrange              range is the builtin

// oldest and newest are the versions between which a test must not change its outcome for it to be known.
var oldest, newest = []int64{3, 11}, []int64{3, 1 << 20}

// versionTests finds the conditions on sys.version_info in a module body.
type versionTests struct {
	defs  map[*core.Var]core.Expr
	flags map[string]core.Atom // names of the module that are stored once, outside loops and ifs
}

func newVersionTests(body []core.Stmt) *versionTests {
	v := &versionTests{map[*core.Var]core.Expr{}, map[string]core.Atom{}}
	stores, assigned := map[string]int{}, map[*core.Var]int{}
	core.Walk(body, func(s core.Stmt) {
		for _, d := range core.Defs(s) {
			assigned[d]++
		}
		switch s := s.(type) {
		case *core.Let:
			if s.Dst != nil {
				v.defs[s.Dst] = s.X
			}
		case *core.StoreGlobal:
			stores[s.Name]++
		}
	})
	for d, n := range assigned {
		if n > 1 {
			delete(v.defs, d)
		}
	}
	for _, s := range body {
		if s, ok := s.(*core.StoreGlobal); ok && stores[s.Name] == 1 {
			v.flags[s.Name] = s.X
		}
	}
	return v
}

// outcome tells what a condition is, where it is known.
func (v *versionTests) outcome(cond core.Atom) (value, known bool) {
	temp, ok := cond.(*core.Var)
	if !ok {
		return false, false
	}
	switch x := v.defs[temp].(type) {
	case *core.Truth:
		return v.outcome(x.X)
	case *core.LoadGlobal:
		if flag := v.flags[x.Name]; flag != nil {
			return v.outcome(flag)
		}
	case *core.Unary:
		value, known = v.outcome(x.X)
		return !value, known && x.Op == "not"
	case *core.Compare:
		return v.compare(x)
	}
	return false, false
}

// never tells whether the branch of an If, 0 for what it does where the condition holds, is never taken.
func (v *versionTests) never(cond core.Atom, branch int) bool {
	value, known := v.outcome(cond)
	return known && value != (branch == 0)
}

func (v *versionTests) compare(x *core.Compare) (value, known bool) {
	part, ok := v.part(x.X)
	wanted, tuple := numbers(x.Y)
	if !ok || wanted == nil || tuple != (part == whole) {
		return false, false
	}
	low, lowKnown := compareVersions(x.Op, part.of(oldest), wanted)
	high, highKnown := compareVersions(x.Op, part.of(newest), wanted)
	return low, lowKnown && highKnown && low == high
}

// versionPart is an index into sys.version_info, or all of it.
type versionPart int

const whole versionPart = -1

func (p versionPart) of(version []int64) []int64 {
	if p == whole {
		return version
	}
	return version[p : p+1]
}

// part tells which part of sys.version_info a value is.
func (v *versionTests) part(a core.Atom) (versionPart, bool) {
	temp, ok := a.(*core.Var)
	if !ok {
		return 0, false
	}
	switch x := v.defs[temp].(type) {
	case *core.GetAttr:
		if of, ok := v.part(x.X); ok && of == whole && x.Name == "major" {
			return 0, true
		}
		return whole, x.Name == "version_info" && v.isSys(x.X)
	case *core.GetItem:
		i, tuple := numbers(x.Index)
		of, ok := v.part(x.X)
		return 0, ok && of == whole && !tuple && len(i) == 1 && i[0] == 0
	}
	return 0, false
}

func (v *versionTests) isSys(a core.Atom) bool {
	temp, ok := a.(*core.Var)
	if !ok {
		return false
	}
	load, ok := v.defs[temp].(*core.LoadGlobal)
	if !ok || v.flags[load.Name] == nil {
		return false
	}
	from, ok := v.flags[load.Name].(*core.Var)
	if !ok {
		return false
	}
	module, ok := v.defs[from].(*core.Import)
	return ok && module.Module == "sys"
}

// numbers are the small ints that a constant or a tuple of constants consists of, nil where it has others.
func numbers(a core.Atom) (found []int64, tuple bool) {
	c, ok := a.(*core.Const)
	if !ok {
		return nil, false
	}
	switch x := c.Value.(type) {
	case *big.Int:
		if x.IsInt64() {
			return []int64{x.Int64()}, false
		}
	case []*core.Const:
		for _, e := range x {
			n, inner := numbers(e)
			if len(n) != 1 || inner {
				return nil, true
			}
			found = append(found, n...)
		}
		return found, true
	}
	return nil, false
}

// compareVersions compares the beginning of a version with wanted; it is not known where wanted is longer and no
// earlier number decides, and where equality is asked for of a part.
func compareVersions(op string, have, wanted []int64) (value, known bool) {
	for i, w := range wanted {
		if i >= len(have) {
			return false, false
		}
		if c := cmp.Compare(have[i], w); c != 0 {
			return holdsFor(op, c)
		}
	}
	if len(have) > 1 { // all of version_info is longer than what it is compared with
		return holdsFor(op, 1)
	}
	return holdsFor(op, 0)
}

func holdsFor(op string, c int) (value, known bool) {
	switch op {
	case "<":
		return c < 0, true
	case "<=":
		return c <= 0, true
	case ">":
		return c > 0, true
	case ">=":
		return c >= 0, true
	case "==":
		return c == 0, true
	case "!=":
		return c != 0, true
	}
	return false, false
}

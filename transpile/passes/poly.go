package passes

import (
	"math/bits"
	"sort"
	"strconv"
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// poly is a polynomial in int locals with integer coefficients, as a sum of
// terms in a fixed order. Index arithmetic in flat tables is of this form.
type poly []term

// term is coef times the product of vars, which are sorted by name.
type term struct {
	coef int64
	vars []*ir.Local
}

// maxDegree and maxTerms bound the work; index expressions are far below.
const (
	maxDegree = 3
	maxTerms  = 12
)

func (t term) key() string {
	names := make([]string, len(t.vars))
	for i, v := range t.vars {
		names[i] = v.Name
	}
	return strings.Join(names, "*")
}

func polyConst(v int64) poly {
	if v == 0 {
		return poly{}
	}
	return poly{{v, nil}}
}

func polyVar(l *ir.Local) poly { return poly{{1, []*ir.Local{l}}} }

// normal sums equal terms and sorts; nil when coefficients or terms get out of hand.
func normal(terms []term) poly {
	sum := map[string]*term{}
	var keys []string
	for _, t := range terms {
		k := t.key()
		old, ok := sum[k]
		if !ok {
			c := t
			sum[k] = &c
			keys = append(keys, k)
			continue
		}
		s, fits := addInt(old.coef, t.coef)
		if !fits {
			return nil
		}
		old.coef = s
	}
	sort.Strings(keys)
	out := poly{}
	for _, k := range keys {
		t := sum[k]
		if t.coef == 0 {
			continue
		}
		if len(t.vars) > maxDegree || len(out) == maxTerms {
			return nil
		}
		out = append(out, *t)
	}
	return out
}

// add returns p + q; nil stands for what is not known as a polynomial.
func (p poly) add(q poly) poly {
	if p == nil || q == nil {
		return nil
	}
	return normal(append(append([]term{}, p...), q...))
}

func (p poly) scale(k int64) poly { return p.mul(polyConst(k)) }

// mul returns p * q.
func (p poly) mul(q poly) poly {
	if p == nil || q == nil {
		return nil
	}
	var terms []term
	for _, a := range p {
		for _, b := range q {
			c, fits := mulInt(a.coef, b.coef)
			if !fits {
				return nil
			}
			vars := append(append([]*ir.Local{}, a.vars...), b.vars...)
			sort.Slice(vars, func(i, j int) bool { return vars[i].Name < vars[j].Name })
			terms = append(terms, term{c, vars})
		}
	}
	return normal(terms)
}

// split writes p as a*v + b, where neither contains v; false when v occurs with a power.
func (p poly) split(v *ir.Local) (a, b poly, ok bool) {
	a, b = poly{}, poly{}
	for _, t := range p {
		var rest []*ir.Local
		n := 0
		for _, x := range t.vars {
			if x == v {
				n++
			} else {
				rest = append(rest, x)
			}
		}
		switch n {
		case 0:
			b = append(b, t)
		case 1:
			a = append(a, term{t.coef, rest})
		default:
			return nil, nil, false
		}
	}
	return normal(a), normal(b), true
}

// constant returns the term without variables, and p without it.
func (p poly) constant() (int64, poly) {
	rest := poly{}
	var c int64
	for _, t := range p {
		if len(t.vars) == 0 {
			c = t.coef
		} else {
			rest = append(rest, t)
		}
	}
	return c, rest
}

// key identifies the polynomial.
func (p poly) key() string {
	var b strings.Builder
	for _, t := range p {
		b.WriteString(strconv.FormatInt(t.coef, 10) + "*" + t.key() + "+")
	}
	return b.String()
}

// interval returns the possible values of p, given those of its variables.
func (p poly) interval(of func(*ir.Local) interval) interval {
	sum := exactly(0)
	for _, t := range p {
		i := exactly(t.coef)
		for _, v := range t.vars {
			i, _ = i.mul(of(v))
		}
		sum, _ = sum.add(i)
	}
	return sum
}

// magnitude bounds |p| and every partial sum and product of it, given bounds of
// its variables; saturated.
func (p poly) magnitude(of func(*ir.Local) uint64) uint64 {
	var sum uint64
	for _, t := range p {
		m := absolute(t.coef)
		for _, v := range t.vars {
			m = mulSat(m, of(v))
		}
		sum = addSat(sum, m)
	}
	return sum
}

func absolute(v int64) uint64 {
	if v < 0 {
		return -uint64(v)
	}
	return uint64(v)
}

func mulSat(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	if hi != 0 {
		return 1<<64 - 1
	}
	return lo
}

func addSat(a, b uint64) uint64 {
	s, carry := bits.Add64(a, b, 0)
	if carry != 0 {
		return 1<<64 - 1
	}
	return s
}

// expr returns p as an expression of unchecked arithmetic.
func (p poly) expr() ir.Expr {
	var sum ir.Expr
	join := func(t term, negative bool) {
		e := t.expr(negative)
		switch {
		case sum == nil:
			sum = e
		case negative:
			sum = intExpr(subRow, sum, e)
		default:
			sum = intExpr(addRow, sum, e)
		}
	}
	for _, t := range p { // positive terms first: a leading minus reads badly
		if t.coef > 0 {
			join(t, false)
		}
	}
	for _, t := range p {
		if t.coef < 0 {
			if sum == nil {
				sum = intConst(0)
			}
			join(t, true)
		}
	}
	if sum == nil {
		return intConst(0)
	}
	return sum
}

// expr returns the term, with the sign of its coefficient dropped if so said.
func (t term) expr(unsigned bool) ir.Expr {
	c := t.coef
	if unsigned {
		c = -c
	}
	if len(t.vars) == 0 {
		return intConst(c)
	}
	e := ir.Expr(&ir.Use{Local: t.vars[0]})
	for _, v := range t.vars[1:] {
		e = intExpr(mulRow, e, &ir.Use{Local: v})
	}
	if c == 1 {
		return e
	}
	return intExpr(mulRow, e, intConst(c))
}

func intExpr(row *rowType, a, b ir.Expr) ir.Expr {
	return &ir.Op{Row: row, Args: []ir.Expr{a, b}, T: types.Int}
}

func boolExpr(row *rowType, a, b ir.Expr) ir.Expr {
	return &ir.Op{Row: row, Args: []ir.Expr{a, b}, T: types.Bool}
}

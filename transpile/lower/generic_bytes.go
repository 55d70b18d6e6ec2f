package lower

import (
	"encoding/binary"
	"math"
	"math/big"

	"pyx2cpp/transpile/core"
)

// nameTuple is a constant tuple of interned names.
type nameTuple []string

// constant returns the operand of a constant.
func (g *generic) constant(v any) int {
	key := v
	switch v := v.(type) {
	case *big.Int:
		key = "int " + v.String()
	case float64:
		key = math.Float64bits(v)
	case complex128:
		key = [2]uint64{math.Float64bits(real(v)), math.Float64bits(imag(v))}
	case string:
		key = "str " + v
	case nameTuple, []*core.Const:
		key = nil
		g.consts = append(g.consts, v)
		return -2 * len(g.consts)
	}
	i, ok := g.index[key]
	if !ok {
		g.consts = append(g.consts, v)
		i = len(g.consts)
		g.index[key] = i
	}
	return -2 * i
}

// encoder writes the serialised form: numbers are varints, zigzag where they
// can be negative; strings have their length before them.
type encoder struct{ b []byte }

func (e *encoder) num(n int)    { e.b = binary.AppendUvarint(e.b, uint64(n)) }
func (e *encoder) signed(n int) { e.b = binary.AppendVarint(e.b, int64(n)) }
func (e *encoder) str(s string) {
	e.num(len(s))
	e.b = append(e.b, s...)
}

func (g *generic) bytes() []byte {
	e := &encoder{}
	e.num(genericVersion)
	e.num(len(g.f.Vars))
	e.num(g.slots)
	e.num(len(g.f.Params))
	for _, v := range g.f.Vars {
		e.num(int(v.Kind))
		e.str(v.Name)
	}
	e.num(len(g.consts))
	for _, c := range g.consts {
		e.constant(c)
	}
	e.num(len(g.f.Frames))
	for _, f := range g.f.Frames {
		e.str(f.Name)
		e.num(f.Line)
		e.num(f.Caller)
		e.num(f.CallLine)
		e.num(flag(f.Generator))
	}
	e.num(len(g.funcs))
	for _, r := range g.funcs {
		e.function(r.f)
	}
	e.tables(g)
	e.num(len(g.code))
	for _, w := range g.code {
		e.signed(w)
	}
	return e.b
}

// tables writes try ranges, lines and resume points.
func (e *encoder) tables(g *generic) {
	e.num(len(g.ranges))
	for _, r := range g.ranges {
		e.num(r.start)
		e.num(r.end)
		e.num(flag(r.handler))
		e.num(r.target)
		e.signed(r.exc)
		e.num(r.saved)
		e.num(r.frame)
		e.num(len(r.clear))
		for _, s := range r.clear {
			e.num(s)
		}
	}
	e.num(len(g.lines))
	last := linePlace{}
	for _, l := range g.lines {
		e.num(l.at - last.at)
		e.signed(l.line - last.line)
		e.num(l.frame)
		e.num(l.from)
		e.num(l.to - l.from)
		last = l
	}
	e.num(len(g.before))
	for p := range g.before {
		e.signed(g.before[p])
		e.signed(g.after[p])
	}
}

// function writes how to find the code object of an inner function, and which
// slots hold the cells of its free variables.
func (e *encoder) function(f *core.Func) {
	e.num(f.ID)
	e.str(f.Name)
	e.str(f.Qualname)
	e.num(f.FirstLine)
	for _, n := range []int{f.Span.Line, f.Span.Col, f.Span.EndLine, f.Span.EndCol} {
		e.num(max(n, 0))
	}
	var free []*core.Var
	for _, v := range f.Vars {
		if v.Kind == core.Free {
			free = append(free, v)
		}
	}
	e.num(len(free))
	for _, v := range free {
		e.str(v.Name)
		e.num(v.Outer.ID)
	}
}

// The tags of serialised constants.
const (
	tagNone = iota
	tagFalse
	tagTrue
	tagInt // decimal text
	tagFloat
	tagComplex
	tagStr
	tagBytes
	tagEllipsis
	tagTuple
	tagName  // interned str
	tagNames // tuple of interned strs
)

func (e *encoder) constant(v any) {
	switch v := v.(type) {
	case nil:
		e.num(tagNone)
	case bool:
		e.num(tagFalse + flag(v))
	case *big.Int:
		e.num(tagInt)
		e.str(v.String())
	case float64:
		e.num(tagFloat)
		e.float(v)
	case complex128:
		e.num(tagComplex)
		e.float(real(v))
		e.float(imag(v))
	case string:
		e.num(tagStr)
		e.str(v)
	case core.Bytes:
		e.num(tagBytes)
		e.str(string(v))
	case []*core.Const:
		e.num(tagTuple)
		e.num(len(v))
		for _, c := range v {
			e.constant(c.Value)
		}
	case internedName:
		e.num(tagName)
		e.str(string(v))
	case nameTuple:
		e.num(tagNames)
		e.num(len(v))
		for _, s := range v {
			e.str(s)
		}
	default:
		e.num(tagEllipsis)
	}
}

func (e *encoder) float(v float64) { e.b = binary.LittleEndian.AppendUint64(e.b, math.Float64bits(v)) }

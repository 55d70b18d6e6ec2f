package syntax_test

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/big"
)

// pyNode is an object of CPython's ast: its class and its fields in pairs of
// name and value.
type pyNode struct {
	class  string
	fields []any
}

// field gives a field of a node, nil if it has none of that name.
func (n *pyNode) field(name string) any {
	for i := 0; i+1 < len(n.fields); i += 2 {
		if n.fields[i] == name {
			return n.fields[i+1]
		}
	}
	return nil
}

// Values of the pickle that Go has no type for.
type (
	pyList    struct{ items []any }
	pyTuple   []any
	pyGlobal  string
	pyBytes   string
	pyComplex complex128
	pyMark    struct{}
)

// unpickler reads as much of the pickle format as syntax trees need.
type unpickler struct {
	data  []byte
	stack []any
	memo  []any
}

func unpickle(data []byte) (result any, err error) {
	u := &unpickler{data: data}
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("malformed pickle: %v", r)
		}
	}()
	for {
		op := u.take(1)[0]
		if op == '.' {
			return u.pop(), nil
		}
		u.step(op)
	}
}

func (u *unpickler) take(n int) []byte {
	b := u.data[:n]
	u.data = u.data[n:]
	return b
}

func (u *unpickler) push(v any) { u.stack = append(u.stack, v) }

func (u *unpickler) pop() any {
	v := u.stack[len(u.stack)-1]
	u.stack = u.stack[:len(u.stack)-1]
	return v
}

// popMark gives the values above the topmost mark.
func (u *unpickler) popMark() []any {
	for i := len(u.stack) - 1; ; i-- {
		if _, ok := u.stack[i].(pyMark); ok {
			items := u.stack[i+1:]
			u.stack = u.stack[:i]
			return items
		}
	}
}

func (u *unpickler) length(size int) int {
	switch b := u.take(size); size {
	case 1:
		return int(b[0])
	case 4:
		return int(binary.LittleEndian.Uint32(b))
	default:
		return int(binary.LittleEndian.Uint64(b))
	}
}

func (u *unpickler) step(op byte) {
	switch op {
	case 0x80: // PROTO
		u.take(1)
	case 0x95: // FRAME
		u.take(8)
	case 0x8c: // SHORT_BINUNICODE
		u.push(string(u.take(u.length(1))))
	case 'X': // BINUNICODE
		u.push(string(u.take(u.length(4))))
	case 'C': // SHORT_BINBYTES
		u.push(pyBytes(u.take(u.length(1))))
	case 'B': // BINBYTES
		u.push(pyBytes(u.take(u.length(4))))
	case 0x94: // MEMOIZE
		u.memo = append(u.memo, u.stack[len(u.stack)-1])
	case 'h': // BINGET
		u.push(u.memo[u.length(1)])
	case 'j': // LONG_BINGET
		u.push(u.memo[u.length(4)])
	case '(': // MARK
		u.push(pyMark{})
	default:
		if !u.number(op) {
			u.container(op)
		}
	}
}

func (u *unpickler) number(op byte) bool {
	switch op {
	case 'K': // BININT1
		u.push(int64(u.take(1)[0]))
	case 'M': // BININT2
		u.push(int64(binary.LittleEndian.Uint16(u.take(2))))
	case 'J': // BININT
		u.push(int64(int32(binary.LittleEndian.Uint32(u.take(4)))))
	case 0x8a: // LONG1
		u.push(littleEndian(u.take(u.length(1))))
	case 0x8b: // LONG4
		u.push(littleEndian(u.take(u.length(4))))
	case 'G': // BINFLOAT
		u.push(math.Float64frombits(binary.BigEndian.Uint64(u.take(8))))
	case 'N': // NONE
		u.push(nil)
	case 0x88: // NEWTRUE
		u.push(true)
	case 0x89: // NEWFALSE
		u.push(false)
	default:
		return false
	}
	return true
}

// littleEndian reads an integer that is not negative, as literals are.
func littleEndian(b []byte) any {
	be := make([]byte, len(b))
	for i := range b {
		be[len(b)-1-i] = b[i]
	}
	n := new(big.Int).SetBytes(be)
	if n.IsInt64() {
		return n.Int64()
	}
	return n
}

func (u *unpickler) container(op byte) {
	switch op {
	case ')': // EMPTY_TUPLE
		u.push(pyTuple(nil))
	case 0x85, 0x86, 0x87: // TUPLE1 to TUPLE3
		n := len(u.stack) - int(op-0x84)
		t := append(pyTuple(nil), u.stack[n:]...)
		u.stack = append(u.stack[:n], t)
	case 't': // TUPLE
		u.push(append(pyTuple(nil), u.popMark()...))
	case ']', '}': // EMPTY_LIST, EMPTY_DICT
		u.push(&pyList{})
	case 'a': // APPEND
		v := u.pop()
		u.extend(v)
	case 's': // SETITEM
		v, k := u.pop(), u.pop()
		u.extend(k, v)
	case 'e', 'u': // APPENDS, SETITEMS
		u.extend(u.popMark()...)
	case 0x93: // STACK_GLOBAL
		name := u.pop().(string)
		u.pop()
		u.push(pyGlobal(name))
	case 'R': // REDUCE
		args := u.pop().(pyTuple)
		u.push(construct(u.pop().(pyGlobal), args))
	case 'b': // BUILD
		state := u.pop().(*pyList)
		u.stack[len(u.stack)-1].(*pyNode).fields = state.items
	default:
		panic(fmt.Sprintf("opcode 0x%02x", op))
	}
}

// extend appends to the list, or the pairs of the dict, on top of the stack.
func (u *unpickler) extend(items ...any) {
	l := u.stack[len(u.stack)-1].(*pyList)
	l.items = append(l.items, items...)
}

func construct(class pyGlobal, args pyTuple) any {
	if class == "complex" {
		return pyComplex(complex(args[0].(float64), args[1].(float64)))
	}
	return &pyNode{class: string(class)}
}

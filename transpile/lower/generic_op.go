package lower

// opcode is an instruction of the generic clone. The order is that of the
// enum in cpprt/include/py/program.hpp.
//
// A word is a slot, a target in code, a number, or an operand: twice a slot
// number, or twice -1-n for constant n; one is added when the value is used
// for the last time. A destination of -1 drops the value.
type opcode int

const (
	opCopy         opcode = iota // dst, x
	opUnary                      // dst, operator, x
	opBinary                     // dst, operator, x, y
	opCompare                    // dst, operator, x, y
	opTruth                      // dst, x
	opCall                       // dst, fn, positional, keywords, names, args…
	opCallMethod                 // dst, fn, slot of self, positional, keywords, names, args…
	opCallSpread                 // dst, fn, n, (star, x)…, m, (name or -1, x)…
	opGetAttr                    // dst, x, name
	opGetMethod                  // dst, slot of self, x, name
	opGetItem                    // dst, x, index
	opSlice                      // dst, lo, hi, step
	opTuple                      // dst, n, items…
	opTupleSpread                // dst, n, (star, x)…
	opList                       // dst, n, items…
	opListSpread                 // dst, n, (star, x)…
	opSet                        // dst, n, (star, x)…
	opDict                       // dst, n, (has key, key, value)…
	opFunc                       // dst, function, n, defaults…, m, (name, value)…, k, (name, value)…
	opClass                      // dst, function, name, n, (star, x)…, m, (name or -1, x)…
	opGlobal                     // dst, name
	opCell                       // dst, slot
	opIter                       // dst, x
	opFormat                     // dst, x, conversion, has spec, spec
	opJoin                       // dst, n, parts…
	opMatchExc                   // dst, exc, class
	opImport                     // dst, name, leaf, level, from
	opImportFrom                 // dst, module, name
	opIntrinsic                  // dst, number, n, args…
	opStoreCell                  // slot, x
	opStoreGlobal                // name, x
	opStoreAttr                  // obj, name, x
	opStoreItem                  // obj, index, x
	opDeleteVar                  // slot
	opDeleteCell                 // slot
	opDeleteGlobal               // name
	opDeleteAttr                 // obj, name
	opDeleteItem                 // obj, index
	opUnpack                     // x, n, star, slots…
	opJump                       // target
	opLoop                       // target: a jump back
	opIf                         // x (a bool), target when false
	opIfTruth                    // x, target when false
	opFor                        // iterator, dst, target when exhausted
	opCheck                      // slot, whether it is another frame's: raises UnboundLocalError or NameError
	opClear                      // slot
	opLeave                      // slot: the handler is left
	opReturn                     // x
	opRaise                      // x
	opRaiseFrom                  // x, cause
	opReraise                    // x
	opRaiseBare                  //
	opYield                      // dst, x, the iterator that x comes from or -1
	opLine                       // index of the place: from here on that line runs
)

// The operators, in the order of the runtime's enums (cpprt/include/pyx/hook_types.hpp).
var (
	binaryOps  = numbered("+", "-", "*", "@", "/", "//", "%", "**", "<<", ">>", "&", "|", "^")
	unaryOps   = numbered("-", "+", "~", "not")
	compareOps = numbered("<", "<=", "==", "!=", ">", ">=", "is", "is not", "in", "not in")
)

// inPlace is added to the number of a binary operator.
const inPlace = 32

// intrinsics are numbered by the runtime in this order.
var intrinsics = numbered("list_append", "set_add", "dict_set", "dict_update", "call_kwargs", "with_enter", "with_exit",
	"with_except", "match_sequence", "match_mapping", "match_len", "match_keys", "match_rest", "match_class", "super",
	"assertion_error", "exact_list", "list_take", "list_put", "sort_by", "store_plain", "native_gen", "gen_returned", "native_items",
	"list_extend", "manager_enter", "manager_exit", "manager_except",
	"frame_rows", "rows_begin", "rows_next", "rows_any", "rows_item", "rows_label", "rows_row", "sort_calls", "managed_method", "managed")

func numbered(names ...string) map[string]int {
	m := make(map[string]int, len(names))
	for i, n := range names {
		m[n] = i
	}
	return m
}

package core

// The intrinsics: helpers of the runtime that desugaring needs and that no
// Python name reaches. Each line gives arguments, result and the CPython 3.11
// instruction whose behaviour (errors included) it has.
const (
	// ListAppend (list, x) appends to the list of a comprehension. No result. LIST_APPEND.
	ListAppend = "list_append"
	// ListExtend (list, x) appends the items of *x in a display. No result. LIST_EXTEND.
	ListExtend = "list_extend"
	// SetAdd (set, x) adds to the set of a comprehension. No result. SET_ADD.
	SetAdd = "set_add"
	// DictSet (dict, key, value) sets an entry in the dict of a comprehension. No result. MAP_ADD.
	DictSet = "dict_set"
	// ExactList (x) tells whether x is exactly a list.
	ExactList = "exact_list"
	// NativeGen (x) tells whether native code steps the iterator over x itself: a generator. With a second argument,
	// whether that is a str besides, or for the number 2 whether the items are tuples of two, and for SumOfInstances whether it
	// has instances that native code adds up to the third, for None whether it is a generator itself, or for a function whether native code has one that takes all items. Never in the generic clone.
	NativeGen = "native_gen"
	// NativeItems (x) tells whether x is a container of native code. Never in the generic clone.
	NativeItems = "native_items"
	// GenReturned (iterator) is what the iterator returned at its end, which the loop just before has reached.
	GenReturned = "gen_returned"
	// ListTake (list) is a new list with the items, of which list has none any more.
	ListTake = "list_take"
	// ListPut (list, items) gives list the items, as list.sort does at its end: ValueError
	// when it was not empty.
	ListPut = "list_put"
	// SortBy (items, keys, reverse) sorts a list in the order of the keys of its items. No result.
	SortBy = "sort_by"
	// SortCalls (items, compare, reverse) sorts a list by functools.cmp_to_key(compare). No result.
	SortCalls = "sort_calls"
	// DictUpdate (dict, mapping) merges **mapping into the dict of a display. No result. DICT_UPDATE.
	DictUpdate = "dict_update"
	// CallKwargs (fn, mapping) is a new dict with the entries of **mapping in a call of fn. DICT_MERGE.
	CallKwargs = "call_kwargs"

	// WithEnter (manager) is the bound __enter__, looked up on the type. First half of BEFORE_WITH.
	WithEnter = "with_enter"
	// WithExit (manager) is the bound __exit__, looked up on the type. Second half of BEFORE_WITH.
	WithExit = "with_exit"
	// WithExcept (exit, exc) is exit(type(exc), exc, exc.__traceback__). WITH_EXCEPT_START.
	WithExcept = "with_except"
	// Managed (name, args…) calls what contextlib.contextmanager got to make what the module has under the name.
	Managed = "managed"
	// ManagedMethod (method, args…) calls what contextlib.contextmanager is said to have made.
	ManagedMethod = "managed_method"
	// ManagerEnter (generator) is what __enter__ of a manager over the generator gives.
	ManagerEnter = "manager_enter"
	// ManagerExit (generator) is its __exit__(None, None, None). No result.
	ManagerExit = "manager_exit"
	// ManagerExcept (generator, exc) is its __exit__(type(exc), exc, exc.__traceback__).
	ManagerExcept = "manager_except"

	// MatchSequence (subject) tells whether a sequence pattern may match. MATCH_SEQUENCE.
	MatchSequence = "match_sequence"
	// MatchMapping (subject) tells whether a mapping pattern may match. MATCH_MAPPING.
	MatchMapping = "match_mapping"
	// MatchLen (subject) is its length. GET_LEN.
	MatchLen = "match_len"
	// MatchKeys (subject, keys) is the tuple of values for the tuple of keys, or None. MATCH_KEYS.
	MatchKeys = "match_keys"
	// MatchRest (subject, keys) is a new dict of what the keys leave over: **rest of a mapping pattern.
	MatchRest = "match_rest"
	// MatchClass (subject, class, count, names) is the tuple of the count positional and the
	// named attributes, or None; names is a constant tuple. MATCH_CLASS.
	MatchClass = "match_class"

	// Super (fn, class, self) is fn(): super() without arguments when fn is the builtin. The
	// cell __class__ and the first parameter are what super() finds in its caller's frame.
	Super = "super"
	// ClassCell () is the cell object of the variable __class__ of this class body.
	ClassCell = "class_cell"
	// AssertionError () is the builtin class, whatever its name is bound to. LOAD_ASSERTION_ERROR.
	AssertionError = "assertion_error"

	// AssumeBuiltin (name) and AssumeFunction (name) do nothing: the code after them relies on
	// a name of the module being the builtin, or the function that the module defines.
	AssumeBuiltin  = "assume_builtin"
	AssumeFunction = "assume_function"

	// FrameRows (x, names) tells whether native code takes the rows of x, a frame of pandas. Never in the generic clone.
	FrameRows = "frame_rows"
	// RowsBegin (x, names) is x.iterrows(), of whose rows the names are read; RowsNext (rows) goes to its next row, if there
	// is one; RowsAny (rows) tells whether there was one. RowsItem (rows, i) is row[names[i]], or the attribute of a name
	// that begins with a point.
	RowsBegin = "rows_begin"
	RowsNext  = "rows_next"
	RowsAny   = "rows_any"
	RowsItem  = "rows_item"
	// RowsLabel (rows) and RowsRow (rows) are the two parts of the item where the rows are.
	RowsLabel = "rows_label"
	RowsRow   = "rows_row"

	// SetupAnnotations () makes __annotations__ in the module or class namespace. SETUP_ANNOTATIONS.
	SetupAnnotations = "setup_annotations"
	// ImportStar (module) copies the public names of the module into this one. IMPORT_STAR.
	ImportStar = "import_star"
)

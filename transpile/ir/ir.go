// Package ir is the structured, typed intermediate representation between the
// typed core and C++.
//
// A function body is a tree of statements. Expressions (Expr) can't fail and
// may be nested; whatever can raise or leave for the generic clone is a
// statement (Check, CallFunc) with its edges named. Locals have one
// representation each. Every operation carries its row of the library table.
package ir

import (
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// Module is one translation unit's worth of native functions.
type Module struct {
	Name  string // Python module name
	File  string // Python source, for #line
	Debug bool   // #line gives whole paths, for debuggers
	// Threads run parallel loops; 0: as many as there are processors.
	Threads int
	Funcs   []*Func
	Cells   []*GlobalCell
	// Classes are the layouts of native instances, in the order of first use.
	Classes []*Class
	Consts  []*Const // boxed constants, made once when the module is created in Python
	// Code holds, by core function ID, the serialised core of functions that
	// some instance can leave for the generic clone (see lower/generic.go).
	Code map[int][]byte
	// ByInstance finds the function of a typed instance.
	ByInstance map[lib.Target]*Func
	// Mentioned are functions inside functions that exits make objects of.
	Mentioned []*Func
	// PyNames are the interned names that object operations use.
	PyNames []string
	// Links are the modules whose functions are compiled with those of this one.
	Links []*Link
}

// GlobalCell is a module name (or builtin) that native code reads through a
// typed cell; validated when the module dict changes.
type GlobalCell struct {
	Name string
	Type types.Type
	ID   int // among the cells of that name
}

// Func is one native instance of a Python function.
type Func struct {
	Sym       string // C++ name, stable: f_name__key
	CoreID    int    // core.Func.ID
	Nth       int    // core.Func.Nth
	NVars     int    // length of core.Func.Vars: the slots handed to the generic clone
	PyName    string // qualified name for tracebacks
	File      string // that tracebacks name, "" for the source
	Home      *Link  // the module that it belongs to, nil for this one
	Frameless bool   // tracebacks don't show it
	DefLine   int
	Ordinal   int      // among the code objects of that name and line
	Params    []*Local // by position, the Python parameters in order
	Result    types.Type
	Locals    []*Local
	Body      []Stmt
	Raises    bool // may return with a Python exception set
	Exits     bool // may leave for the generic clone
	Python    bool // touches Python objects
	Recurses  bool // part of a call cycle, or calls one that is: counts recursion depth
	Exported  bool // reachable from Python by name
	Library   bool // entered by C and Go, not by Python
	// LibraryOnly functions are compiled into the C library and not into the extension.
	LibraryOnly bool
	// PyOps lists what inside goes through Python objects, for the report.
	PyOps []PyOp
	// Inlined lists the code objects of the source that were inlined: Raise.Frame.
	Inlined []Inlined
	// Gen is the type of the generators when the function makes them: stepping one
	// runs the body, which yields.
	Gen types.Type
	// Start hands a generator over that has not been stepped yet.
	Start *Exit
	// Watched generators have something left to do when they are dropped: they are closed.
	Watched bool
	// StaysAt is the yield, counted from 1, behind which a generator stands when it has raised; 0: it is at its end then.
	StaysAt int
	// Held are the variables of a generator that are emptied when it has come to its end.
	Held []*Local
	// FloatFlags: does NumPy-scalar arithmetic whose IEEE flags become warnings.
	FloatFlags bool
	// FastMath: its sums of floats may be reassociated and contracted.
	FastMath bool
	// Bulky functions are long and hardly native: they are made small rather than fast.
	Bulky bool
	// Plain is the body in an earlier form, which lanes are made of (passes/abreast.go).
	Plain []Stmt
	// Parallel are the lines of loops whose turns threads may share.
	Parallel map[int]bool
}

// Inlined is a code object, such as that of a comprehension, for which CPython
// has a frame in tracebacks.
type Inlined struct {
	Fn       *Func  // a function of the module, whose code object it is; then Name and Line say nothing
	From, To int    // columns of its call, as of Raise
	Name     string // "<listcomp>"
	Line     int    // where its code begins
	Caller   int    // 0: the function itself, else one more than an index into Func.Inlined
	CallLine int
	// Generator: a StopIteration that leaves it becomes a RuntimeError.
	Generator bool
}

// PyOp is an operation that stayed in Python.
type PyOp struct {
	Line   int
	Reason string
}

// Local is a variable of the native function. C++ locals are declared at the top.
type Local struct {
	Name string // C++ identifier
	Type types.Type
	Var  int  // core variable ID, -1 for one made by lowering
	Data bool // holds a pointer to the elements of a list or array of Type (see data.go)
	// Items, with Data: the elements are an array of so many on the stack, and there is no list; 0: there is one.
	Items int64
	// Sole, with Data: the elements do not overlap those behind any other data pointer.
	Sole bool
	// Span: the items of a list of Type, as they lie in memory (see passes/spans.go).
	Span bool
	// Parked: a copy kept in memory for exits.
	Parked bool
}

// Exit is the edge from native code into the generic clone.
type Exit struct {
	Point int // resume point: 2p before, 2p+1 after the statement with Point p
	// Live are the values handed over: core variable ID → current local.
	Live []LiveVar
	// Result receives the boxed value of the failed operation when the edge
	// comes after an operation that produced a value of another type (core
	// variable ID), else -1.
	Result int
	// Drop, when set, are those of the locals that only the clone has from then on.
	Drop *Drop
}

// LoopSuffix ends the qualified name of an open loop, which begins with that of the function around it (core.openLoops).
const LoopSuffix = ".<loop>"

// LiveVar is a variable handed to the generic clone.
type LiveVar struct {
	Var    int    // -1: the clone has no such variable, but functions that are made at the exit need it
	Local  *Local // nil: unbound, or Static, or Range, or Func
	Static *Static
	Range  *RangeAt
	Func   *FuncRef
	// Cell is the name under which the functions made at the exit share it, "" for a plain variable.
	Cell string
	// Name: the value is not handed over but stored in the module under this name, with InFunction in the variable of
	// the function whose loop runs.
	Name       string
	InFunction bool
}

// FuncRef is a function inside a function: an object is made of it at an exit.
type FuncRef struct {
	Code     *Func     // its code object: CoreID, PyName, DefLine
	Defaults []Default // of its positional parameters
}

// Default is the value of a default: a literal, or what a local holds.
type Default struct {
	Const Expr
	Local *Local
}

// Static is an object that native code knows without having it: a module, a
// builtin, a function or class of the module, an attribute of one of these or
// (with LiveVar.Local) a bound method or what super() gives.
type Static struct {
	// Kind is "global", "builtin", "module", "dtype" (Name is its code), "super" (Local is self, Name the class),
	// "class" (one that a function makes), "chained" (the item that waits, then those of Local) or "" (Local).
	Kind  string
	Name  string
	Attr  string // attribute of it, "" for itself
	Local bool   // "super": of a class that a function makes
}

// FailedLine stands for the line of an edge that is known at run time only: that of the operation of a vector
// expression that raised.
const FailedLine = -1

// Raise is the edge taken when an operation has set a Python exception.
type Raise struct {
	Line int
	// From and To are the columns of the operation on that line, in UTF-8 bytes, for the carets of tracebacks; both 0:
	// not known.
	From, To int
	Frame    int // 0, or one more than the index in Func.Inlined of the code object that raises
	Upto     int // the frame that Handler stands in, as Frame
	Handler  int // Try.ID, or -1: return to the caller with the exception set
	// Saved, when set, is restored as the exception being handled: the edge
	// leaves the handler that it belongs to (and handlers inside that one).
	Saved *Local
	// Again: an exception is raised again unchanged, which adds no line to its traceback.
	Again bool
	// Store, when set, are the module names that are written on the way out.
	Store *Exit
	// Drop, when set, are the iterators of the loops that the edge leaves.
	Drop *Drop
}

// Drop lists locals that are emptied where control leaves: giving up what they hold
// can run code of the program.
type Drop struct{ Locals []*Local }

// Stmt is a statement.
type Stmt interface{ stmt() }

// The statements.
type (
	// Assign is Dst = X; Dst nil evaluates X for its effect (a Python-free, infallible call).
	Assign struct {
		Dst  *Local
		X    Expr
		Line int
		// Release: the value is given up here, which can be seen.
		Release bool
	}
	// Check carries out a row that can fail: Dst (may be nil) is its out-parameter.
	Check struct {
		Dst   *Local
		Row   *lib.Row
		Args  []Expr
		Raise *Raise // nil when the row can't raise
		Exit  *Exit  // nil when the row can't exit
		Line  int
	}
	// CallFunc calls another native function of the module.
	// With Next, Fn is a generator, whose next item is taken from the one argument:
	// the result is (True, item), or False and nothing; the exit is taken before
	// anything else when the item is of another type.
	// With Manager the step is one of a with statement over a generator ("enter", "exit", "except"): then the first
	// part of the result of "except" tells whether the exception is swallowed.
	// With Memo the call is made only when the cache that is the first argument has no
	// result for the others; what Fn captures it takes out of the cache's function.
	CallFunc struct {
		Next    bool // a step of a generator, with what is sent as a second argument
		Manager string
		Memo    *Memo
		Dst     *Local // nil: result dropped
		Fn      *Func
		Args    []Expr
		Raise   *Raise
		Exit    *Exit  // taken after the call when the callee returned a boxed result of another type
		As      string // of a special method: the operation that its result becomes the result of ("init", "len", …)
		Line    int
	}
	// Memo has the places of what Fn captures among the cells of the function of a
	// cache made by functools.lru_cache.
	Memo struct{ Cells []int }
	// If branches on a bool.
	If struct {
		Cond       Expr
		Then, Else []Stmt
		Line       int
		// Likely: Then is the fast path, Else is hardly ever taken.
		Likely bool
	}
	// Loop repeats until left.
	Loop struct {
		ID   int
		Body []Stmt
		Line int
	}
	// While repeats while Cond holds: Loop{If(!Cond) Break; …} after structuring.
	While struct {
		ID   int
		Cond Expr
		Body []Stmt
		Line int
	}
	// For is the canonical counted loop: for (Var = Lo; Step > 0 ? Var < Hi : Var > Hi; Var += Step).
	// Lo and Hi are evaluated once, before it; Var is not assigned in Body and dead after it.
	For struct {
		ID     int
		Var    *Local
		Lo, Hi Expr
		Step   int64
		Body   []Stmt
		Line   int
		// Rolled: of constant length, but better left to the vectoriser than unrolled.
		Rolled bool
		// Lanes, where set: the turns of the whole loop are one vector of as many elements.
		Lanes int64
		// Turns, where set: clang takes so many turns at a time.
		Turns int
		// Single: they are as many vectors, where clang makes vectors of it, one after the other.
		Single bool
		// Slow: the copy of a loop that keeps its checks; hardly ever run.
		Slow bool
		// Poll, where set: signal handlers may run between turns, and one may raise (see passes/polls.go).
		Poll *Raise
		// Own, where set: threads may share the turns, as far as memory is concerned (see passes/prange.go).
		Own *Own
	}
	// ForIter takes items from the native iterator in Iter until it is exhausted
	// (C++: status Iter.next(Dst)).
	ForIter struct {
		ID    int
		Dst   *Local
		Iter  *Local
		Body  []Stmt
		Raise *Raise // nil when next can't raise
		Exit  *Exit  // nil when next can't exit
		Poll  *Raise // as of For
		Line  int
	}
	// PyCall calls a Python object: Fn(Args..., KwNames...=last Args), or the method
	// Method of Fn when it is not empty. All are objects; the result is one. With Step it
	// is a statement of the generic clone that is carried out alone.
	PyCall struct {
		Dst    *Local
		Fn     Expr
		Method string
		// From and To are the columns of the look-up of Method, as those of an edge; both 0: those of the call.
		From, To int
		Step     *Step
		Args     []Expr
		KwNames  []string
		Raise    *Raise
		Line     int
	}
	// Step is the statement at Point: Vars are the core variables that the arguments are.
	Step struct {
		Point int
		Vars  []int
	}
	// Unpack assigns the items of the Python iterable X; Star is the index of the
	// starred target or -1. The targets are objects.
	Unpack struct {
		Dsts  []*Local
		X     Expr
		Star  int
		Raise *Raise
		Line  int
	}
	// Block is left by Break.
	Block struct {
		ID   int
		Body []Stmt
	}
	// Break leaves the Loop, While, For or Block with the ID.
	Break struct{ ID int }
	// Continue starts the next turn of the loop with the ID.
	Continue struct{ ID int }
	// Try runs Body; a Raise edge with Handler == ID lands in Handler, with the exception in Exc
	// (an object local) and made the handled one. LeaveTry must be passed on every way out of Handler.
	Try struct {
		ID      int
		Body    []Stmt
		Exc     *Local
		Saved   *Local // the exception that was being handled before
		Handler []Stmt
	}
	// LeaveTry restores the exception handled before: Saved of the Try. The exceptions in
	// Done have been handled: they are null from here on.
	LeaveTry struct {
		Saved *Local
		Done  []*Local
	}
	// Goto takes a Raise edge: the Python exception has been set.
	Goto struct {
		Raise *Raise
		Line  int
	}
	// Leave takes an Exit edge unconditionally.
	Leave struct {
		Exit *Exit
		Line int
	}
	// Yield gives X to who steps the generator; its next step goes on behind it.
	// Suspended is the state of the generator in between.
	Yield struct {
		X         Expr
		Suspended *Exit
		Sent      int    // the core variable that gets what is sent, -1 for none
		Dst       *Local // where what is sent goes, nil when nobody sends anything
		Nothing   Expr   // what Dst gets when the step was none by send
		// Raise, where set, is taken by exceptions that are thrown into the generator here.
		Raise *Raise
		// Handlers are the handlers around, outermost first: the exceptions that they handle are
		// handled when the generator goes on.
		Handlers []Handling
		// Sub, where set, is the generator that such exceptions go to first; Ended (a bool) tells that
		// it has come to its end by one.
		Sub, Ended *Local
		Line       int
	}
	// Return returns X.
	Return struct {
		X    Expr
		Line int
	}
)

// Handling is a handler that code stands in, as Exc and Saved of its Try.
type Handling struct{ Exc, Saved *Local }

func (*Assign) stmt()   {}
func (*Check) stmt()    {}
func (*CallFunc) stmt() {}
func (*If) stmt()       {}
func (*Loop) stmt()     {}
func (*While) stmt()    {}
func (*For) stmt()      {}
func (*Block) stmt()    {}
func (*ForIter) stmt()  {}
func (*PyCall) stmt()   {}
func (*Unpack) stmt()   {}
func (*Break) stmt()    {}
func (*Continue) stmt() {}
func (*Try) stmt()      {}
func (*LeaveTry) stmt() {}
func (*Goto) stmt()     {}
func (*Leave) stmt()    {}
func (*Return) stmt()   {}
func (*Yield) stmt()    {}

// Expr is an infallible expression.
type Expr interface{ Type() types.Type }

// The expressions.
type (
	// Use reads a local.
	Use struct{ Local *Local }
	// Const is a literal: nil, bool, int64, float64, complex128, string.
	Const struct {
		Value any
		T     types.Type
	}
	// BoxedConst is the object of Module.Consts[Index].
	BoxedConst struct{ Index int }
	// Op is an infallible row.
	Op struct {
		Row  *lib.Row
		Args []Expr
		T    types.Type
	}
	// Convert changes the representation: into a union, out of one (the tag is
	// known), to an object (boxing).
	// From a union to one type: the tag is known to be T's, or, with ByValue, any
	// member may be there and its value is converted.
	Convert struct {
		X       Expr
		T       types.Type
		ByValue bool
	}
	// IsType tests the tag of a union value.
	IsType struct {
		X Expr
		T types.Type
	}
	// TupleItem is item Index of a tuple value.
	TupleItem struct {
		X     Expr
		Index int
	}
	// MakeTuple builds a tuple value.
	MakeTuple struct {
		Items []Expr
		T     types.Type
	}
	// Name is an interned name: of an attribute, a module name, a builtin.
	Name struct{ Text string }
	// Cell reads a global cell.
	Cell struct{ Cell *GlobalCell }
)

// Type returns the Python type of the value.
func (e *Use) Type() types.Type        { return e.Local.Type }
func (e *Const) Type() types.Type      { return e.T }
func (e *BoxedConst) Type() types.Type { return types.Object }
func (e *Op) Type() types.Type         { return e.T }
func (e *Convert) Type() types.Type    { return e.T }
func (e *IsType) Type() types.Type     { return types.Bool }
func (e *TupleItem) Type() types.Type  { return e.X.Type().Elems[e.Index] }
func (e *MakeTuple) Type() types.Type  { return e.T }
func (e *Name) Type() types.Type       { return types.Str }
func (e *Cell) Type() types.Type       { return e.Cell.Type }

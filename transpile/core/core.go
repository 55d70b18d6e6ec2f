// Package core is the core language: what is left of Python when all sugar is
// gone and before anything is typed.
//
// A function body is a tree of structured statements in A-normal form: every
// operand is an Atom (a variable or a constant), every operation is the
// right-hand side of one Let. Control flow is If, Loop, For, Block with labels,
// and Try; there are no other jumps than Break, Continue, Return and Raise.
//
// Every statement has a Point, unique in its function. Point p names two places
// where the generic clone of the function can be resumed: before the statement
// (2p) and after it (2p+1). Copies of a statement (per instance, or made when a
// loop is peeled) keep the Point of the original, so that native code of any
// instance can leave for the one generic clone.
package core

import (
	"math/big"

	"pyx2cpp/transpile/diag"
	"pyx2cpp/typer/types"
)

// Module is one Python source file.
type Module struct {
	Name   string // dotted module name
	File   string // path as the user gave it
	Source []byte
	Main   *Func   // the module body
	Funcs  []*Func // every function of the file, Main first, by ID; then those of Homes
	// Package is what relative imports start from, Homes are the modules compiled into
	// this one as far as it uses them: see Link.
	Package string
	Homes   []*Home
}

// FuncKind tells what a Func was in the source.
type FuncKind int

// The kinds of code objects, as CPython names them.
const (
	ModuleBody  FuncKind = iota
	Function             // def, at any depth
	Lambda               // lambda
	ClassBody            // the body of a class statement
	GenExpr              // a generator expression
	AsyncFuncOf          // async def; always stays Python
	// Comprehension is a list, set or dict comprehension that could not be inlined,
	// because an inner function captures its variable. Like GenExpr, its only
	// parameter ".0" is the iterator of the first for.
	Comprehension
	// Piece is a run of statements of the module body that can be native. The
	// module names in Func.Names are its variables, those it may need at the
	// start its parameters.
	Piece
	// Generated is a function that a class decorator adds to a class: Python has its own.
	Generated
)

// Func is one code object.
type Func struct {
	ID       int
	Nth      int    // among the functions of the program that have the same Identifier
	Name     string // "f"; "<lambda>"; "<module>"
	Qualname string // "C.f", "f.<locals>.g"
	Kind     FuncKind
	Parent   *Func // lexically enclosing function, nil for the module body
	Home     *Home // the module that it belongs to, nil for the one that is compiled
	Class    string
	Params   []*Param
	Vars     []*Var // every variable, Vars[i].ID == i; parameters first, in order
	Body     []Stmt
	Span     diag.Span
	// DefLine is the line of the def keyword; FirstLine that of the first decorator.
	DefLine, FirstLine int
	Doc                *string
	Generator          bool
	// Ordering are the comparisons that functools.total_ordering adds to the class of a class body.
	Ordering map[string]*Func
	// Cached are the functions that fill the attributes of functools.cached_property in a class body, by name.
	Cached map[string]*Func
	// Missing is what a subclass of dict with the __missing__ of a class body does for d[key].
	Missing *Func
	// Decorators is the number of decorators; their calls stand in the parent.
	Decorators int
	// FastMath: marked with pyx2cpp.fast_math.
	FastMath bool
	// Parallel are the lines of loops over pyx2cpp.prange.
	Parallel map[int]bool
	// Globals lists names declared global and assigned here.
	Globals []string
	// Stays is not empty when the function can't leave Python at all
	// (async, exec, locals(), star-import …): the reason, for the report.
	Stays  string
	Points int // number of points handed out
	Labels int // number of labels handed out
	// Frames lists the inlined comprehensions, for tracebacks: see Node.Frame.
	Frames []Frame
	// Returns is the return annotation, nil without one.
	Returns types.Type
	// Names are the module names that have variables: of a Piece all that its
	// statements use, of the ModuleBody (for the typer) those of some piece.
	Names map[string]*Var
	// Extent is where a Piece stands in the source, nil for others.
	Extent *Extent
	// File is what tracebacks name in the place of the source, "" for the source.
	File string
	// Frameless functions have no frame in tracebacks.
	Frameless bool
	// Steps tells that calls of builtins and of itertools are typed as calls of this function: see Call.Steps.
	Steps bool
	// Data is what @dataclass makes of a ClassBody, nil for others.
	Data *DataClass
	// Enum are the members of a ClassBody that makes an enumeration, nil for others.
	Enum *EnumClass
}

// Inside tells whether f is made inside another function: it is neither a
// function of the module nor a method of a class of the module.
func (f *Func) Inside() bool {
	p := f.Parent
	for p != nil && p.Kind == ClassBody {
		p = p.Parent
	}
	return p == nil || p.Kind != ModuleBody || f.Kind != Function && f.Kind != Generated
}

// Frame is a code object of the source that was inlined into a Func: CPython
// has a frame for it, so tracebacks must show one.
type Frame struct {
	Name     string // "<listcomp>"
	Line     int    // where its code begins
	Caller   int    // the frame that called it: 0 the Func itself, else an index into Func.Frames plus 1
	CallLine int    // the line of the call in the caller
	// Generator: a StopIteration that leaves it becomes a RuntimeError.
	Generator bool
}

// ParamKind is inspect.Parameter's kind.
type ParamKind int

// The kinds of parameters.
const (
	PositionalOnly ParamKind = iota
	PositionalOrKeyword
	VarPositional
	KeywordOnly
	VarKeyword
)

// Param is a formal parameter. The default's value is evaluated by the parent
// (it stands in MakeFunc); Default tells that there is one.
type Param struct {
	Var        *Var
	Kind       ParamKind
	Default    bool
	Annotation types.Type // nil without one, or with one that says nothing to the typer
	Hint       types.Type // the same with a type variable for each name that may be a class of the program
}

// VarKind tells where a variable lives.
type VarKind int

// The kinds of variables.
const (
	Local  VarKind = iota // a Python local
	Temp                  // made by desugaring; assigned before every use, never unbound
	Hidden                // made by desugaring, lives across statements (iterators, saved state)
	Cell                  // a local captured by an inner function
	Free                  // captured from an enclosing function
)

// Var is a variable of one function. Cell and Free variables are read by
// LoadCell and written by StoreCell only, never used as atoms.
type Var struct {
	ID    int
	Name  string // Python name; temporaries have names like "t12"
	Kind  VarKind
	Outer *Var // Free: the variable of the enclosing function
	// Frame is the code object that has the variable: 0 the function itself, else one more
	// than the index in Func.Frames of an inlined one.
	Frame int
	// InitBound is false for a Local or Cell that may be read before assignment.
	InitBound bool
	// Module: stands for the module name of that name (see Func.Names).
	Module bool
	// deleted tells that some function deletes this Cell (builder to analysis).
	deleted bool
	// Shared tells that a function other than its own assigns or deletes this Cell.
	Shared bool
}

// Atom is an operand: *Var or *Const.
type Atom interface{ atom() }

func (*Var) atom()   {}
func (*Const) atom() {}

// Const is a literal. Value is nil (None), bool, *big.Int, float64, complex128,
// string (str; may hold surrogates as WTF-8), Bytes, Ellipsis or a []*Const (constant tuple).
type Const struct{ Value any }

// Bytes is the value of a bytes literal.
type Bytes string

// Ellipsis is the value of ....
type Ellipsis struct{}

// Int returns the constant for a small integer.
func Int(i int64) *Const { return &Const{big.NewInt(i)} }

// Label names an enclosing Loop, For or Block.
type Label int

// Node is what every statement has.
type Node struct {
	Point int
	Span  diag.Span
	// Live holds the IDs of variables live before the statement, LiveOut after it;
	// filled once by Analyse, shared by all copies.
	Live, LiveOut []int
	// Frame is 0, or one more than the index in Func.Frames of the inlined code
	// object to which the statement belongs. A traceback through it has an entry
	// for Span.Line in that frame, then one for each caller's CallLine.
	Frame int
	// Dead tells that control can't reach this statement in this instance; filled by the typer.
	Dead bool
}

// N returns the node part of a statement.
func (n *Node) N() *Node { return n }

// Stmt is a statement.
type Stmt interface{ N() *Node }

// The statements.
type (
	// Let evaluates X and stores it in Dst (nil: evaluated for its effect).
	Let struct {
		Node
		Dst *Var
		X   Expr
		Typing
	}
	// StoreCell sets a Cell or Free variable.
	StoreCell struct {
		Node
		Var *Var
		X   Atom
		Typing
	}
	// StoreGlobal sets a name of the module. In the module body every name is one.
	StoreGlobal struct {
		Node
		Name string
		X    Atom
		Typing
	}
	// StoreName sets a name of a class body.
	StoreName struct {
		Node
		Name string
		X    Atom
		Typing
	}
	// StoreAttr is Obj.Name = X; Plain: as object.__setattr__ does it, whatever the class has.
	StoreAttr struct {
		Node
		Obj   Atom
		Name  string
		X     Atom
		Plain bool
		Typing
	}
	// StoreItem is Obj[Index] = X. Index may be the result of MakeSlice or MakeTuple.
	StoreItem struct {
		Node
		Obj, Index, X Atom
		Typing
	}
	// Delete is del in its five forms; exactly one of them is set.
	Delete struct {
		Node
		Var    *Var   // local or cell
		Global string // module name
		Name   string // class-body name
		Obj    Atom   // with Attr or Index
		Attr   string
		Index  Atom
		Typing
	}
	// Unpack assigns the items of X to Dsts; Star is the index of the starred
	// target or -1.
	Unpack struct {
		Node
		Dsts []*Var
		Star int
		X    Atom
		Typing
	}
	// If branches on the truth of Cond, which is always a bool (see Truth).
	If struct {
		Node
		Cond       Atom
		Then, Else []Stmt
		Join       Env // types after it, filled by the typer
		// Decided tells that the types decide the test: Then is taken when Taken, else Else.
		Decided, Taken bool
		// IfTrue and IfFalse are what the test tells of variables that hold objects, filled by the typer.
		IfTrue, IfFalse []Told
	}
	// Loop repeats Body until a Break. A while loop starts with its test.
	Loop struct {
		Node
		Label Label
		Body  []Stmt
		Head  Env // types at the head
		Join  Env // types after it
	}
	// For takes items from the iterator Iter (the Dst of a GetIter) until it is exhausted.
	// The else clause stands after it; a break of the source leaves the Block around both.
	For struct {
		Node
		Label Label
		Dst   *Var
		Iter  *Var
		Body  []Stmt
		Head  Env
		Join  Env
		Typing
	}
	// Block is left by Break to its label.
	Block struct {
		Node
		Label Label
		Body  []Stmt
		Join  Env
	}
	// Break leaves the Loop, For or Block with the label.
	Break struct {
		Node
		Label Label
	}
	// Continue starts the next turn of the Loop or For with the label.
	Continue struct {
		Node
		Label Label
	}
	// Try runs Body; an exception (any BaseException) is stored in Exc and Handler runs,
	// with the exception as the one being handled until Handler is left.
	// Matching, else and finally have been desugared.
	Try struct {
		Node
		Body    []Stmt
		Exc     *Var
		Handler []Stmt
		Ends    bool // of an iterator: it catches a StopIteration and nothing else
		Entry   Env  // types at the start of Handler
		Join    Env
	}
	// Return returns X.
	Return struct {
		Node
		X Atom
		Typing
	}
	// Raise raises X, from Cause when HasCause. X nil is the bare raise: it raises the
	// exception being handled, which is Exc when a handler of this function lexically
	// encloses it (nil: looked up at run time). Reraise keeps the traceback as it is:
	// made by desugaring at the end of handlers that did not match.
	Raise struct {
		Node
		X        Atom
		Cause    Atom
		HasCause bool
		Exc      *Var
		Reraise  bool
		Typing
	}
)

// Expr is the right-hand side of a Let.
type Expr interface{ expr() }

// Arg is an argument of a call. Star: *x; Star and Name == "**": **x.
type Arg struct {
	X    Atom
	Name string // keyword, "" for positional, "**" for a mapping
	Star bool
}

// DictItem is an entry of a dict display; Key nil means **Value.
type DictItem struct{ Key, Value Atom }

// Item is an element of a list, tuple or set display; Star means *X.
type Item struct {
	X    Atom
	Star bool
}

// The expressions.
type (
	// Copy is a plain atom.
	Copy struct{ X Atom }
	// Unary is "+", "-", "~" or "not" (of a bool or of anything).
	Unary struct {
		Op string
		X  Atom
	}
	// Binary is "+ - * / // % ** << >> & | ^ @"; InPlace for augmented assignment.
	Binary struct {
		Op      string
		X, Y    Atom
		InPlace bool
	}
	// Compare is "< <= == != > >= is, is not, in, not in".
	Compare struct {
		Op   string
		X, Y Atom
	}
	// Truth is bool(X) as a condition takes it.
	Truth struct{ X Atom }
	// Call calls Fn.
	Call struct {
		Fn   Atom
		Args []Arg
		// Made is the class that the call makes, as the body of a class statement would, nil for others.
		Made *Func
		// Steps is the generator function that makes the items of the iterator that the call makes, nil for others.
		Steps *Func
	}
	// GetAttr is X.Name. A method call is a GetAttr followed by a Call of its result;
	// Method tells that this is so and that the result has no other use.
	GetAttr struct {
		X      Atom
		Name   string
		Method bool
		// Manager: what it gives is called by a ManagedMethod only.
		Manager bool
	}
	// GetItem is X[Index].
	GetItem struct{ X, Index Atom }
	// MakeSlice is Lo:Hi:Step, each None when absent.
	MakeSlice struct{ Lo, Hi, Step Atom }
	// MakeTuple is a tuple display.
	MakeTuple struct{ Items []Item }
	// MakeList is a list display. Site is unique in the module: the allocation site.
	// Comprehension tells that the list belongs to a list comprehension.
	MakeList struct {
		Items         []Item
		Site          int
		Comprehension bool
	}
	// MakeSet is a set display.
	MakeSet struct {
		Items []Item
		Site  int
	}
	// MakeDict is a dict display.
	MakeDict struct {
		Items []DictItem
		Site  int
	}
	// MakeFunc creates a function object. Defaults are those of the positional
	// parameters, in order; KwDefaults by name.
	MakeFunc struct {
		Func       *Func
		Defaults   []Atom
		KwDefaults []Arg
		// Annotations are (name, value) pairs, evaluated.
		Annotations []Arg
	}
	// MakeClass runs the class body Func and calls the metaclass.
	MakeClass struct {
		Name  string
		Body  *Func
		Bases []Arg // keywords included
	}
	// LoadGlobal reads a module name or a builtin; Member: it stands for an attribute of
	// the module whose name it is (by the typer).
	LoadGlobal struct {
		Name   string
		Member bool
	}
	// LoadName reads a name in a class body: class namespace, then (Cell when not nil) the cell, then module, then builtins.
	LoadName struct {
		Name string
		Cell *Var
	}
	// LoadCell reads a Cell or Free variable.
	LoadCell struct{ Var *Var }
	// GetIter is iter(X); the result is used by one For only, or is the argument of
	// a GenExpr or Comprehension, whose For goes over its parameter.
	GetIter struct{ X Atom }
	// Format is one replacement field: conversion 0, 's', 'r' or 'a'; Spec nil or a str.
	Format struct {
		X    Atom
		Conv byte
		Spec Atom
	}
	// Join concatenates strs (an f-string).
	Join struct{ Parts []Atom }
	// MatchExc tells whether exception Exc matches the class or tuple Class, as an except clause does.
	MatchExc struct{ Exc, Class Atom }
	// Import is import Module; with As false the top package is the result. From is
	// the list of names of a from … import, nil otherwise: with it the module itself
	// is the result, and submodules among the names are imported.
	Import struct {
		Module string
		As     bool
		Level  int
		From   []string
	}
	// ImportFrom gets Name from the module (an imported module atom), as from … import does.
	ImportFrom struct {
		Module Atom
		Name   string
	}
	// RunPiece stands where a piece of the module body starts. The statements
	// that follow are those of the piece: one of the two is carried out.
	RunPiece struct{ Func *Func }
	// Yield gives X to the caller and is what it sends back; From for yield from. Each
	// tells that it is the step of a yield from in the form of a loop, Sub, where not nil,
	// the iterator to which what is thrown and sent goes.
	Yield struct {
		X          Atom
		From, Each bool
		Sub        Atom
	}
	// Intrinsic is a helper of the runtime that desugaring needs and that no Python
	// name reaches: intrinsics.go lists them.
	Intrinsic struct {
		Name string
		Args []Atom
	}
)

func (*Copy) expr()       {}
func (*Unary) expr()      {}
func (*Binary) expr()     {}
func (*Compare) expr()    {}
func (*Truth) expr()      {}
func (*Call) expr()       {}
func (*GetAttr) expr()    {}
func (*GetItem) expr()    {}
func (*MakeSlice) expr()  {}
func (*MakeTuple) expr()  {}
func (*MakeList) expr()   {}
func (*MakeSet) expr()    {}
func (*MakeDict) expr()   {}
func (*MakeFunc) expr()   {}
func (*MakeClass) expr()  {}
func (*LoadGlobal) expr() {}
func (*LoadName) expr()   {}
func (*LoadCell) expr()   {}
func (*GetIter) expr()    {}
func (*Format) expr()     {}
func (*Join) expr()       {}
func (*MatchExc) expr()   {}
func (*Import) expr()     {}
func (*ImportFrom) expr() {}
func (*RunPiece) expr()   {}
func (*Yield) expr()      {}
func (*Intrinsic) expr()  {}

// Package bridgegen writes what stands between native code and its callers:
// the CPython glue of a module or of a specialisation, the C interface with
// its header, the Go package, and the .pyi file.
//
// It sees the signatures of native functions (package ir) and nothing of their
// bodies. convert.go has one row per representation.
package bridgegen

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// ModuleSpec is everything that the boundary of one compiled Python module depends on.
type ModuleSpec struct {
	Name   string // dotted name of the Python module
	Path   string // absolute path of the Python source
	Source []byte // its bytes, as they were compiled
	// Key is a hash, safe in file names, of all that decided the code: source,
	// options, compiler, CPU, Python and NumPy ABI. Specialisations on disk go by it.
	Key string
	// Tool is the absolute path of pyx2cpp, "" when it is not to be called at
	// run time. ToolArgs are the options with which the module was built (not
	// the source, not -o), for the rebuild of a module whose source was edited.
	Tool     string
	ToolArgs []string
	// CPUFeatures are the instruction set extensions that the code may use, as
	// clang names target features: "avx2", "fma", "bmi2" …
	CPUFeatures []string
	// Arrow: the Go package has functions over Arrow arrays.
	Arrow bool
	Funcs []FuncSpec
	// Start gives the module names of the library their values; nil: none is needed.
	Start *Entry
	// Library are functions that only C and Go call.
	Library     []FuncSpec
	Assumptions []Assumption
	// Consts are the values of the boxed constants of ir.Module, in order: nil
	// (None), bool, int, int64, *big.Int, float64, complex128, string (str),
	// []byte or a string type of its own (bytes), []any (a tuple), any empty struct
	// (Ellipsis).
	Consts []any
	// Exceptions are the exception classes of the program that add nothing to their base: name and base.
	Exceptions [][2]string
	// Layouts are the classes whose instances native code lays out.
	Layouts []*Layout
	// Cycles: there are classes whose instances can hold each other in a circle.
	Cycles bool
	// Links are the modules whose functions are compiled with those of this one.
	Links []Link
	// CoreHeader is the name by which glue code includes the emitter's core.h.
	CoreHeader string
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

// Param is a parameter of a Python function.
type Param struct {
	Name    string
	Kind    ParamKind
	Default bool   // it has one
	Literal string // the default in Python syntax, for the .pyi; "" becomes "..."
	// Annotation is the parameter's own annotation in source syntax, "" without one.
	Annotation string
}

// Openness tells what happens when no entry takes the arguments of a call.
type Openness int

// The kinds of functions by what their unknown argument types lead to.
const (
	Closed    Openness = iota // the original Python runs
	Open                      // specialised once the function is hot
	OpenLoops                 // specialised on the first call: the function loops
)

// FuncSpec is one def of the source.
type FuncSpec struct {
	Name     string
	Qualname string // "C.f", "f.<locals>.g"
	DefLine  int    // line of the def keyword
	ID       int    // core.Func.ID
	Params   []Param
	Open     Openness
	// Entries are the native instances that Python may call, in the order in
	// which they are tried. A function with none is listed when it is open, or
	// when native code calls it and Python must be able to rebind it.
	Entries []Entry
	Doc     string // the docstring, "" without one
	// Library are further instances, which only C and Go call.
	Library []Entry
	Member  MemberKind
	// Cells are, for a function inside a function, the places of the cells that the
	// entries take after the arguments among those of its objects.
	Cells []int
	// Piece is not 0 for a run of so many statements of the module body; the
	// first stands at DefLine and Column, and Params are the names of the piece.
	Piece int
	// InFunction: of a function, whose variables the names are.
	InFunction bool
	MayReturn  bool // from that function
	Column     int
	// Returns is the return annotation in source syntax, "" without one.
	Returns string
}

// MemberKind tells how a function belongs to a class.
type MemberKind int

// The kinds of members. A function that its class does not have under its name is none.
const (
	NoMember MemberKind = iota
	Method              // or the getter of a property
	Static
)

// Entry is one native instance of a function.
type Entry struct {
	Func *ir.Func
	// Code is the C++ name of the instance's pyx_code_info.
	Code string
	// Functions has one number per parameter: the core.Func.ID of the compiled
	// function that must be passed (its parameter type is KFunc), or -1 when any
	// value of the parameter's type will do. Nil: -1 for all.
	Functions []int
	// Known has the C++ name of the code object of the lambda, or of the class, that must be passed, "" where there is none.
	Known []string
	// Frames has the type of the frame or series that must be passed (types.Frame), "" where there is none.
	Frames []string
	// Assumes are the indices of all assumptions that it and the native
	// functions it calls rely on.
	Assumes []int
}

// AssumptionKind tells what native code takes for granted about a name.
type AssumptionKind int

// The kinds of assumptions.
const (
	// AssumeValue: the module name holds a value of the cell's type.
	AssumeValue AssumptionKind = iota
	// AssumeFunction: the module name holds the function ID, as its def made it.
	AssumeFunction
	// AssumeBuiltin: the module has no such name, and it is the genuine builtin.
	AssumeBuiltin
	// AssumeModule: the module name holds the module Ref.
	AssumeModule
	// AssumeAttribute: attribute Ref of the module in Name is what it was when the module was loaded.
	AssumeAttribute
	// AssumeImported: the module name holds what the name Ref ("math.sqrt") meant at first sight.
	AssumeImported
	// AssumeMember: attribute Ref of the module called Name is what it was at first sight.
	AssumeMember
	// AssumeClass: the module name holds the class, as its statement made it.
	AssumeClass
	// AssumeDefault: parameter Param ("param", "method.param") of the function or class in the module name has a
	// default of the cell's type; without a cell what Ref says: "math.sqrt", or "=f", what the module name f holds.
	AssumeDefault
	// AssumeClassValue: attribute Param of the class has a value of the cell's type.
	AssumeClassValue
	// AssumeAlias: the module name holds what the name Ref of the module Owner holds.
	AssumeAlias
	// AssumeManager: the module name holds what contextlib.contextmanager made of the function ID, as its def made it.
	AssumeManager
)

// Assumption is something that native code takes for granted about a name. It
// is checked when the dictionaries concerned have changed; while it does not
// hold, calls run the original Python.
type Assumption struct {
	Kind  AssumptionKind
	Name  string
	Ref   string     // module or attribute
	Param string     // AssumeDefault, AssumeClassValue
	ID    int        // function
	Cell  string     // AssumeValue, AssumeDefault, AssumeClassValue: the C++ variable that holds the value
	Type  types.Type // AssumeValue, AssumeDefault, AssumeClassValue: its type
	// Home is the module that the name belongs to, Owner that of the function or the one that the
	// name holds: 0 for this one, else one more than the index among its links.
	Home, Owner int
	Class       *ClassSpec // AssumeClass
	// Literal is the value as a C++ initialiser where it is a number that the
	// source states, "" otherwise. A library without Python has no module
	// dictionary to read it from.
	Literal string
	// Started: the function Start of the library gives the value, as item Item of its result.
	Started bool
	Item    int
}

// Link is a module whose functions are compiled with those of another one.
type Link struct {
	Name string // dotted
	Hash uint64 // of its source
}

// ClassSpec is a class statement whose instances native code lays out.
type ClassSpec struct {
	Struct  string   // C++ struct of core.h
	Bases   []Base   // the direct ones
	Slots   []string // names in __slots__
	Members []Member
	Enum    *EnumSpec // nil: no enumeration
	Named   string    // the fields of a named tuple, "" for other classes
	ByCall  bool      // only calls as Python makes them give instances
	// Maker is a number of the function whose statement number Place makes the class, 0 where the body of the module does.
	Maker, Place int
}

// Base is a direct base of a class: one of the module by its C++ struct, or one of
// the standard library ("abc.ABC").
type Base struct{ Struct, Foreign string }

// EnumSpec is an enumeration: the names of its bases and of its members, without aliases.
type EnumSpec struct{ Bases, Members []string }

// Member is a name in the namespace of a class.
type Member struct {
	Name string
	// Kind is "FUNCTION", "STATIC", "CLASSMETHOD", "PROPERTY", "CACHED", "VALUE", "GENERATED", "FIELDS" or "ANY".
	Kind     string
	Optional bool   // the program stores it later
	Def      *Def   // FIELDS: the name describes the fields
	Setter   *Def   // PROPERTY
	Deleter  *Def   // PROPERTY
	Cell     string // VALUE: the C++ variable that holds it
}

// Def identifies a def of the source.
type Def struct {
	Name            string
	Line, FirstLine int
}

// Package typer infers the types of unannotated Python by abstract
// interpretation over the core language.
//
// Every function is analysed once per combination of argument types (the
// Cartesian product algorithm); locals are flow-sensitive; containers have one
// element type per allocation site. An Instance is the function's own copy of
// the core with the Typing of every statement filled in: which row of the
// library table, which instance, or which operation of the object protocol
// carries it out. Later stages decide nothing.
package typer

import (
	"cmp"
	"sort"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/diag"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// maxInstances is the number of instances of one function beyond which calls
// go to the generic version.
const maxInstances = 8

// Options steer inference.
type Options struct {
	// Sigs are the signatures asked for, by qualified function name.
	Sigs map[string][][]types.Type
	// Facts are instances with the types of their attributes.
	Facts []types.Type
	// Only, when not empty, names the functions to be compiled (a specialisation).
	Only []string
	// Line is that of the def which Only means, 0: of any def of the name.
	Line int
	// Stays are functions, by ID, that are to stay in Python, each with the reason.
	Stays map[int]string
	// Plain is not empty where all is to stay in Python and nothing is inferred: the reason.
	Plain string
	// Library: instances that only C and Go call are compiled, too.
	Library bool
	// NoSeeds: don't take call sites of the program as signatures.
	NoSeeds bool
}

// Program is what inference found out about a module.
type Program struct {
	purges    int // how often stale generators have been taken out of the types
	Module    *core.Module
	Functions []*Function
	Globals   map[string]*Global
	Errors    diag.Errors
	// Defaults are the literal defaults of module-level functions' parameters.
	Defaults map[*core.Func]map[string]*core.Const

	// Classes are the plain classes of the module, in its order.
	Classes []*Class

	links   map[string]*core.Home // modules compiled with this one, by name
	byName  map[string]*Class     // by module name
	setters map[string]bool       // classes whose instances are data descriptors, by module name
	imports map[string]string     // what imports say of module names: see bodyNames
	classes map[*core.Func]*Class // by class body
	// localVars are the variables of functions that hold a plain class which the function makes.
	localVars map[*core.Var]*Class
	// exceptions are the exception classes of the module, by class body and by name.
	exceptions map[*core.Func]*ExcClass
	excNames   map[string]*ExcClass
	byFunc     map[*core.Func]*Function
	// owner is the function whose frame a cell belongs to.
	owner map[*core.Var]*core.Func
	// escaped are the functions inside functions that something needs as objects.
	escaped map[*core.Func]bool
	// objectGens are the calls of generator functions whose generators CPython makes; see gens_made.go.
	objectGens map[genCall]bool
	// attrNames are the names of the attributes that the module stores.
	attrNames map[string]bool
	// refused are the methods that the runtime can't call.
	refused map[refusedHelper]bool
	// makers are the functions that make missing values of defaultdicts, as far as their objects are not known to be needed.
	makers []*core.Func
	// restart: more functions have escaped than was known at the start.
	restart bool
	// cells are the variables that function objects close over.
	cells map[*core.Var]bool
	// defaultVars stand for defaults that are no literals, in the frame that made the function.
	defaultVars map[*core.Param]*core.Var
	// storedAttrs has the classes in whose instances attributes are stored, nil for any; see neverStored.
	storedAttrs map[string][]*Class
	// asked tells which arguments functions ask for their class; see asks.
	asked map[*core.Func][]bool
	// defaults has the classes whose instances the values of a defaultdict are; see madeOf.
	defaults map[types.Type]*Class
	// fields has what is stored in records under constant names.
	fields map[string]*field
	// queued is what is put into queues; see queueCall.
	queued queued
	// arguments has the types of what add_argument defines; see argumentType.
	arguments     map[string]types.Type
	storesAnyAttr bool
	work          worklist
	table         *lib.Table
}

// Function is a core function with its instances.
type Function struct {
	Core *core.Func
	// Instances are the native instances, in the order of their keys.
	Instances []*Instance
	// Exported are those reachable from Python: all arguments of native type.
	Exported []*Instance
	// Library are further ones, which only the C library has.
	Library []*Instance
	// Stays is the reason why the function has no native version at all.
	Stays  string
	blamed bool // it stays because a stage failed on it

	all   map[string]*Instance
	order []*Instance
	asked []*Instance // for the library
}

// Global is a name of the module.
type Global struct {
	Name string
	// Type is the join of everything stored there by the module body.
	Type types.Type
	// Const: stored by the module body only, never by a function. Native code
	// may then assume the value for the length of a call: it is checked on
	// entry, and after Python could have run.
	Const bool
	// Func is the function stored there, nil for other values.
	Func *core.Func
	// Value is the literal stored there, nil for other values.
	Value *core.Const
	// Default is the parameter whose default a pseudo-name stands for, nil for names of the module.
	Default *Default

	stores  int
	classes int          // stores of what a class statement makes
	surely  bool         // something else than a def or an import is stored whatever happens
	mixed   bool         // one of several functions, classes and modules
	stored  []types.Type // by the module body, with sites
	filled  types.Type   // what functions store in containers of the name, nil: nothing
	readers map[*Instance]bool
}

// Instance is a function typed for one combination of argument types.
type Instance struct {
	Of     *core.Func
	Func   *core.Func // typed copy
	Params []types.Type
	Result types.Type
	// Want is the result type that the callers asked for, nil for the function's own: a
	// caller that stores more in the container it was given needs it made for that.
	Want types.Type
	// Shadow instances exist to find the types of calls inside; they are not compiled.
	Shadow bool
	// PyOps are the operations that go through Python objects.
	PyOps []PyOp
	// Reads are the constant globals that the code relies on.
	Reads []string
	// Builtins are the builtin names that the code relies on.
	Builtins []string
	// Managers are the generator functions of the module that contextlib.contextmanager got.
	Managers []*core.Func
	// Attributes are the attributes of modules that the code relies on.
	Attributes []Attribute
	// Classes are the classes of the program that the code relies on.
	Classes []*Class
	// Calls are the instances that the code calls.
	Calls []*Instance
	// Loops tells that the body has a loop.
	Loops bool
	// LibraryOnly: nothing that Python calls leads to it.
	LibraryOnly bool
	// Captures are the cells of other functions whose values follow the arguments:
	// Params has their types after those of the parameters.
	Captures []*core.Var
	// Cells are the variables of Func that stand for cells, its own and captured ones.
	Cells []*core.Var
	// CellTypes are the types of the shared cells that belong to the function, by variable ID.
	CellTypes map[int]types.Type
	// Failed is the reason why the instance can't be native; FailedAt are all of them.
	Failed   string
	FailedAt []PyOp

	seeds   []*Instance            // every instance that the final types call, shadows included
	attrs   map[*Attr]types.Type   // attributes used, with sites
	globals map[*Global]types.Type // module names read and stored, with sites
	// stale instances belong to types that have grown since: they are not typed again.
	stale bool
	// Sent is what native code sends to a generator, Never when it sends nothing.
	Sent types.Type
	// Thrown: native code throws exceptions into generators of the instance.
	Thrown bool
	// Yield is what a generator yields.
	Yield types.Type

	numbers  varUses    // what variables that Data is assigned to are used for
	number   int        // among the instances of the function
	grown    *Instance  // for what its containers hold in the end
	standsIn bool       // it is the grown one of another
	yield    types.Type // with sites
	escaped  bool       // a generator whose generators Python needs: CPython makes them
	heap     *heap
	params   []types.Type // with sites
	result   types.Type   // with sites
	callers  map[*Instance]bool
	queued   bool
	runs     int
	heads    map[headKey]core.Env
}

// Attribute is an attribute of a module.
type Attribute struct{ Module, Name string }

// PyOp is an operation that goes through Python objects, for the report.
type PyOp struct {
	Line   int
	Reason string
}

// TargetName names the instance in dumps.
func (in *Instance) TargetName() string {
	name := in.Of.Qualname + Signature(in.Params)
	if in.Want != nil {
		name += " -> " + in.Want.String()
	}
	return name
}

// Signature writes parameter types as "(int, float)".
func Signature(ps []types.Type) string {
	names := make([]string, len(ps))
	for i, p := range ps {
		names[i] = p.String()
	}
	return "(" + strings.Join(names, ", ") + ")"
}

// Infer types the module. Which functions are needed as objects comes out in the
// end only: then all starts again with that known.
func Infer(m *core.Module, opts Options) *Program {
	p := infer(m, opts, stored(m), map[refusedHelper]bool{})
	for p.restart {
		p = infer(m, opts, p.escaped, p.refused)
	}
	return p
}

func infer(m *core.Module, opts Options, escaped map[*core.Func]bool, refused map[refusedHelper]bool) *Program {
	p := &Program{Module: m, Globals: map[string]*Global{}, asked: map[*core.Func][]bool{}, byFunc: map[*core.Func]*Function{}, table: lib.Builtin(),
		owner: map[*core.Var]*core.Func{}, escaped: escaped, refused: refused, cells: map[*core.Var]bool{}, defaultVars: map[*core.Param]*core.Var{}, objectGens: map[genCall]bool{},
		queued: queued{item: types.Never, readers: map[*Instance]bool{}}}
	for _, f := range m.Funcs {
		p.own(f)
		fn := &Function{Core: f, all: map[string]*Instance{}, Stays: staysPython(f)}
		if why := cmp.Or(opts.Plain, opts.Stays[f.ID]); why != "" {
			fn.Stays, fn.blamed = why, true
		}
		p.Functions = append(p.Functions, fn)
		p.byFunc[f] = fn
	}
	if opts.Plain != "" {
		return p
	}
	p.keepIdentity()
	for f := range escaped {
		p.putInCells(f)
	}
	p.putClassCells()
	p.imports = map[string]string{}
	p.findGlobals()
	p.findLinks()
	p.findClasses()
	p.findExceptions()
	p.findDefaults()
	p.generatedDefaults()
	p.nameDefaults()
	p.nameClassValues()
	opts.Sigs = p.knownSigs(opts.Sigs)
	for _, t := range opts.Facts {
		p.knownType(t)
	}
	main := p.instance(m.Main, nil, true)
	p.solve()
	p.seed(opts)
	p.seedLibrary(opts)
	p.solve()
	p.growAsked(opts)
	p.finish(main, opts)
	return p
}

// seed makes the instances that annotations and signatures ask for.
func (p *Program) seed(opts Options) {
	for _, fn := range p.Functions {
		if !p.compilable(fn.Core) && !fn.Core.OpenLoop() {
			continue
		}
		for _, sig := range opts.sigs(fn.Core) {
			if len(sig) == len(fn.Core.Params) {
				p.instance(fn.Core, sig, false)
			}
		}
		if sig := annotated(fn.Core); sig != nil && len(opts.Only) == 0 && !fn.Core.OpenLoop() {
			p.instance(fn.Core, sig, false)
		}
	}
}

// annotated gives the parameter types when every parameter is annotated (or
// there is none).
func annotated(f *core.Func) []types.Type {
	sig := []types.Type{}
	for _, q := range f.Params {
		if q.Annotation == nil || q.Kind == core.VarPositional || q.Kind == core.VarKeyword || hasObject(q.Annotation) {
			return nil
		}
		sig = append(sig, q.Annotation)
	}
	return sig
}

// findGlobals finds which module names are stored once by the module body.
func (p *Program) findGlobals() {
	elsewhere := map[string]bool{}
	for _, f := range p.Module.Funcs {
		for _, g := range f.Globals {
			elsewhere[g] = true
		}
	}
	p.findMemberStores(elsewhere)
	p.findNamesOfFunctions()
	made := map[*core.Var]core.Expr{}
	var versions *versionTests
	var walk func(body []core.Stmt, loop, conditional bool)
	walk = func(body []core.Stmt, loop, conditional bool) {
		for _, s := range body {
			switch s := s.(type) {
			case *core.Let:
				noteMade(made, s)
			case *core.StoreGlobal: // the C library takes the value of a name stored once
				g := p.global(s.Name)
				g.stores++
				g.noteStore(s, conditional, made)
				g.Value = nil
				if g.stores == 1 && !loop {
					g.Value, _ = s.X.(*core.Const)
				}
			case *core.Delete:
				if s.Global != "" {
					p.global(s.Global).Value = nil
				}
			}
			_, isLoop := s.(*core.Loop)
			_, isFor := s.(*core.For)
			_, isBlock := s.(*core.Block)
			for i, b := range bodies(s) {
				if test, ok := s.(*core.If); ok && versions.never(test.Cond, i) {
					continue
				}
				walk(b, loop || isLoop || isFor, conditional || !isBlock)
			}
		}
	}
	for _, main := range p.mains() {
		versions = newVersionTests(main.Body)
		walk(main.Body, false, false)
	}
	for name, g := range p.Globals {
		g.Const = g.stores > 0 && !elsewhere[name]
	}
}

// findNamesOfFunctions notes the names of the module that only functions assign, so that whoever reads one
// before the function that assigns it is typed waits for its type.
//
//	def search(board):
//	    global NODES          # main assigns NODES = 0
//	    NODES += 1
func (p *Program) findNamesOfFunctions() {
	for _, f := range p.Module.Funcs {
		core.Walk(f.Body, func(s core.Stmt) {
			if s, ok := s.(*core.StoreGlobal); ok && !IsBuiltin(s.Name) {
				p.global(s.Name)
			}
		})
	}
}

func (p *Program) global(name string) *Global {
	g, ok := p.Globals[name]
	if !ok {
		g = &Global{Name: name, Type: types.Never, readers: map[*Instance]bool{}}
		p.Globals[name] = g
	}
	return g
}

// bodies returns the statement lists inside a statement.
func bodies(s core.Stmt) [][]core.Stmt {
	switch s := s.(type) {
	case *core.If:
		return [][]core.Stmt{s.Then, s.Else}
	case *core.Loop:
		return [][]core.Stmt{s.Body}
	case *core.For:
		return [][]core.Stmt{s.Body}
	case *core.Block:
		return [][]core.Stmt{s.Body}
	case *core.Try:
		return [][]core.Stmt{s.Body, s.Handler}
	}
	return nil
}

// instance returns the instance of f for the argument types (structural),
// making and queueing it on first sight. Nil when the budget is spent.
func (p *Program) instance(f *core.Func, args []types.Type, shadow bool) *Instance {
	return p.instanceFor(f, args, nil, nil, shadow)
}

// instanceFor is instance for functions that capture cells, whose types follow
// those of the arguments, and for callers that want the result to be of a wider type.
func (p *Program) instanceFor(f *core.Func, args []types.Type, captures []*core.Var, want types.Type, shadow bool) *Instance {
	fn := p.byFunc[f]
	args = allKeyable(args)
	key := Signature(args)
	if want != nil {
		key += "->" + want.Key()
	}
	if shadow {
		key = "shadow" + key
	}
	if in, ok := fn.all[key]; ok {
		if in.stale {
			in.stale = false
			p.queue(in)
		}
		return in
	}
	if len(fn.all) >= 4*maxInstances {
		return nil
	}
	in := &Instance{Of: f, Params: args, Captures: captures, Want: want, Shadow: shadow, Result: types.Never, result: types.Never,
		Yield: types.Never, yield: types.Never, Sent: types.Never, number: len(fn.order),
		heap: newHeap(), callers: map[*Instance]bool{}, heads: map[headKey]core.Env{}}
	fn.all[key] = in
	fn.order = append(fn.order, in)
	p.queue(in)
	return in
}

// analyse runs one pass over an instance and queues whom its results concern.
func (p *Program) analyse(in *Instance) {
	if p.byFunc[in.Of].blamed {
		defer p.unknown(in)
	}
	defer diag.InFunction(in.Of.ID, in.TargetName())
	diag.FailAsked("infer " + in.Of.Qualname)
	before, params := in.Result, Signature(resolveAll(in.params))
	in.heap.changed = false
	newAnalysis(p, in).run()
	p.settle(in)
	p.settleHeld(in)
	in.Result = resolve(in.heap.norm(in.result))
	yield := in.Yield
	in.Yield = resolve(in.heap.norm(in.yield))
	if in.heap.changed {
		p.queue(in)
	}
	if in.Result != before || in.Yield != yield || Signature(resolveAll(in.params)) != params {
		for c := range in.callers {
			p.queue(c)
		}
	}
}

// unknown makes an instance whose analysis panics one that nothing is known of.
// It is to be deferred, for functions that stay in Python because of that: what
// they call is typed by them all the same.
func (p *Program) unknown(in *Instance) {
	if recover() == nil || in.Result == types.Object {
		return
	}
	in.result, in.Result, in.Failed = types.Object, types.Object, p.byFunc[in.Of].Stays
	for c := range in.callers {
		p.queue(c)
	}
}

func resolveAll(ts []types.Type) []types.Type {
	out := make([]types.Type, len(ts))
	for i, t := range ts {
		out[i] = resolve(t)
	}
	return out
}

// finish settles open element types, runs the final pass over every instance
// and chooses which are compiled.
func (p *Program) finish(main *Instance, opts Options) {
	p.fillResults()
	p.settleDefaults()
	p.settleClassValues()
	p.fillAttrs()
	for _, fn := range p.Functions {
		for _, in := range fn.order {
			for _, s := range in.heap.byKey {
				if s = s.find(); s.elem == types.Never {
					in.heap.grow(s, types.Object, types.Object)
					p.queue(in)
				}
			}
		}
	}
	p.settleNames()
	p.settleQueues()
	p.solve()
	p.settleAttrs()
	p.settleExceptions()
	p.refuseHelpers()
	p.refuseMakers()
	p.refuseComparers()
	p.leaveLosers(main, opts)
	for !p.restart && (p.escape(main, opts) || p.escapeGens(main, opts)) {
		p.solve()
	}
	for _, fn := range p.Functions {
		sort.Slice(fn.order, func(i, j int) bool { return fn.order[i].TargetName() < fn.order[j].TargetName() })
	}
	p.chooseCompiled(main, opts)
}

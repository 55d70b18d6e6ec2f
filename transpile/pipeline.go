// Package transpile is the pipeline: the one package that sees every stage.
//
//	text → syntax → AST → core → typer → typed core → lower → IR → passes → IR
//	     → emitcpp ∥ bridgegen → C++, C, Go, pyi → toolchain → shared objects
package transpile

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/cpprt"
	"pyx2cpp/emitcpp"
	"pyx2cpp/toolchain"
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/diag"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/transpile/lower"
	"pyx2cpp/transpile/passes"
	"pyx2cpp/transpile/syntax"
	"pyx2cpp/typer"
)

// Unit is a module on its way through the pipeline; each stage fills its part
// and leaves those before it alone.
type Unit struct {
	Options Options
	Name    string
	Source  []byte
	Tree    *syntax.Tree
	Core    *core.Module
	Program *typer.Program
	IR      *ir.Module
	Cpp     emitcpp.Files
	Report  *Report
	// Modules are the modules of the program that were compiled with it.
	Modules []*Unit
	// Followed are all modules that the program imports, those that stay Python among them.
	Followed []Followed
	Remarks  []passes.Remark

	start   func(*syntax.Tree) bool // adds a function to what was parsed
	left    bool                    // a module that is imported could not be compiled
	clock   clock
	pieces  core.Options
	links   *linker
	homes   []*core.Home      // modules compiled into this one
	skipped map[ast.Stmt]PyOp // statements left out of pieces, with the reasons
	python  *toolchain.Python
	out     string   // the extension module
	outKey  string   // under which the toolchain has it
	preload []string // what a process must load before it
}

// compileOnce runs all stages.
func compileOnce(ctx context.Context, o Options) (*Unit, error) {
	u, err := analyseOnce(o)
	if err != nil {
		return u, err
	}
	if o.Strict {
		if errs := u.Report.Strict(u); len(errs) > 0 {
			return u, errs
		}
	}
	if err := u.generate(); err != nil {
		return u, err
	}
	return u, u.build(ctx)
}

func analyseOnce(o Options) (*Unit, error) {
	u := newUnit(o)
	for _, s := range frontStages {
		if err := u.run(s); err != nil {
			return u, err
		}
	}
	return u, nil
}

// AnalyseUpTo runs the stages that a dump needs: a program that a later stage
// would refuse can still be looked at.
func AnalyseUpTo(o Options, dump string) (*Unit, error) {
	last := map[string]string{"ast": "parse", "core": "core", "typed": "infer"}[dump]
	u := newUnit(o)
	for _, s := range frontStages {
		if err := u.run(s); err != nil {
			return nil, err
		}
		if s.name == last {
			break
		}
	}
	return u, nil
}

// stage is one step of the pipeline.
type stage struct {
	name string
	run  func(*Unit) error
}

var frontStages = []stage{
	{"read", (*Unit).read},
	{"parse", (*Unit).parse},
	{"core", (*Unit).desugar},
	{"infer", (*Unit).infer},
	{"lower", (*Unit).lower},
	{"report", (*Unit).report},
}

// run times a stage and names it in a panic.
func (u *Unit) run(s stage) (err error) {
	stop := u.clock.start(s.name)
	defer stop()
	defer func() {
		if r := recover(); r != nil {
			err = panicked(s.name, u.Options.File, r)
		}
	}()
	diag.FailAsked(s.name)
	return stageError(s.name, u.Options.File, s.run(u))
}

func (u *Unit) read() error {
	src, err := readSource(u.Options.File)
	if err != nil {
		return err
	}
	u.Source = src
	u.Name = u.Options.Module
	if u.Name == "" {
		u.Name = strings.TrimSuffix(filepath.Base(u.Options.File), ".py")
		if u.stem() == "__init__" {
			u.Name = filepath.Base(filepath.Dir(realPath(u.Options.File)))
		}
	}
	if !Identifier(u.Name) {
		return diag.Errors{diag.At(diag.BadModuleName, diag.Span{File: u.Options.File},
			"%q can't be the name of a module", u.Name)}
	}
	return nil
}

func (u *Unit) parse() error {
	tree, err := syntax.Parse(u.Source, u.Options.File)
	if err != nil {
		return err
	}
	u.Tree = tree
	if err := syntax.Check(tree); err != nil || u.start == nil {
		return err
	}
	if !u.start(tree) {
		return errors.New("no statements give the names their values")
	}
	return nil
}

func (u *Unit) desugar() error {
	if l := u.linker(); l != nil {
		u.pieces.Star = l.star(u.Options.File)
	}
	u.pieces.Loops = u.Options.loops()
	m, err := core.BuildWith(u.Tree, u.Name, u.pieces)
	u.Core = m
	if err == nil {
		u.link()
	}
	return err
}

func (u *Unit) infer() error {
	sigs, err := parseSigs(u.Core, u.Options.Sigs, u.Options.Line)
	if err != nil {
		return err
	}
	facts, err := parseFacts(u.Options.Facts)
	if err != nil {
		return err
	}
	for round := 0; ; round++ {
		u.Program = typer.Infer(u.Core, typer.Options{Sigs: sigs, Facts: facts, Only: u.Options.Only, Line: u.Options.Line, Stays: u.Options.Stays, Plain: u.Options.Plain,
			Library: !u.Options.NoGo && u.Options.OutFile == ""})
		if !u.narrowPieces(round) {
			return nil
		}
		if err := u.desugar(); err != nil {
			return err
		}
	}
}

func (u *Unit) lower() error {
	m, err := lower.Module(u.Program)
	if err != nil {
		return err
	}
	for _, f := range m.Funcs {
		f.FastMath = f.FastMath || u.Options.Flags.FastMath
	}
	u.Remarks = passes.RunWith(m, passes.Options{Verify: os.Getenv("PYX2CPP_VERIFY") != "", Timing: u.clock.lap})
	ir.Settle(m)
	m.Debug, m.Threads = u.Options.Flags.Debug, u.Options.Threads
	u.IR = m
	return nil
}

func (u *Unit) report() error {
	u.Report = newReport(u)
	return nil
}

// open finds the tools of this machine.
func (u *Unit) open() (*toolchain.Toolchain, error) { return tools(u.Options) }

func tools(o Options) (*toolchain.Toolchain, error) {
	log := func(s string) { fmt.Fprintln(os.Stderr, "pyx2cpp: "+s) }
	if o.Silent {
		log = nil
	}
	return toolchain.Open(toolchain.Options{Runtime: cpprt.Files, Python: o.Python, Log: log})
}

// key identifies everything that decided the code of a module.
func (u *Unit) key(abi string) string {
	h := sha256.New()
	for _, part := range []string{"module 1", compilerIdentity(), u.Cpp.Core, strings.Join(u.Cpp.Parts, ""), string(u.Source), abi, fmt.Sprint(u.Options.Flags)} {
		fmt.Fprintf(h, "%d\n%s", len(part), part)
	}
	return hex.EncodeToString(h.Sum(nil))[:32]
}

// compilerIdentity changes with every build of this program: what an older one
// has left on disk is not used again.
func compilerIdentity() string {
	exe, err := os.Executable()
	if err != nil {
		return ""
	}
	info, err := os.Stat(exe)
	if err != nil {
		return ""
	}
	return fmt.Sprint(info.Size(), info.ModTime().UnixNano())
}

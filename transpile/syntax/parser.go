package syntax

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
)

// Bounds that keep the parser and every later walk over the tree within a
// bounded stack. CPython gives up at similar depths.
const (
	maxRecursion = 3000
	maxHeight    = 5000
	// suspectHeight is the length of a chain such as a+b+c… from which on the
	// height of the tree is measured.
	suspectHeight = 200
	// The search for a good message may backtrack so often, and so often for
	// every token.
	minAttempts      = 20_000
	attemptsPerToken = 20
)

// Parse reads a Python file. The error, if any, is diag.Errors.
func Parse(src []byte, file string) (*Tree, error) {
	text, err := Decode(src, file)
	if err != nil {
		return nil, err
	}
	lex := newLexer(text)
	lex.run()
	p := &parser{
		src: text, toks: lex.toks, lexErr: lex.err, unclosed: lex.unclosed,
		ends: make([]nodeEnd, 0, len(lex.toks)),
	}
	module, failed := p.file()
	if failed == nil && p.suspect && height(module) > maxHeight {
		failed = newError(diag.TooDeep, p.toks[0].from(), pos{}, "maximum recursion depth exceeded during compilation")
	}
	if failed != nil {
		return nil, failed.diagnostics(file)
	}
	return &Tree{File: file, Module: module, Source: text, ends: p.ends}, nil
}

// parser is a recursive-descent parser over the tokens of a file. It runs once
// without a thought for messages. Only when that fails it runs again with
// diagnosing set: then it also looks for the mistakes that have a message of
// their own, and backtracks like the PEG parser of CPython, so that the same
// mistake is found first.
type parser struct {
	src  string
	toks []token
	i    int // index of the next token

	ends     []nodeEnd
	depth    int  // of the recursion
	suspect  bool // the tree may be too high
	lexErr   *syntaxError
	unclosed bool

	furthest       int // the last token that the parser failed at
	statementStart int // where the current statement of the module begins
	diagnosing     bool
	reporting      bool // diagnosing, and not within a trial without messages
	memo           map[memoKey]memoEntry
	attempts       int

	names      slab[ast.Name]
	constants  slab[Constant]
	attributes slab[ast.Attribute]
	calls      slab[Call]
	subscripts slab[Subscript]
	binOps     slab[ast.BinOp]
	exprStmts  slab[ast.ExprStmt]
	assigns    slab[ast.Assign]
	keywords   slab[ast.Keyword]
	tuples     slab[ast.Tuple]
	args       slab[ast.Arg]
}

// backtrack is what fail panics with.
type backtrack struct{}

// fail gives up the current alternative.
func (p *parser) fail() {
	p.furthest = max(p.furthest, p.i)
	if p.kind() == kError {
		panic(p.lexErr)
	}
	panic(backtrack{})
}

// raise ends the parse with an error.
func (p *parser) raise(code diag.Code, from, to pos, format string, args ...any) {
	p.furthest = max(p.furthest, p.i)
	panic(newError(code, from, to, format, args...))
}

// raiseHere reports an error at the furthest token that was looked at.
func (p *parser) raiseHere(code diag.Code, format string, args ...any) {
	if p.kind() == kError {
		panic(p.lexErr)
	}
	p.raiseToken(code, max(p.furthest, p.i), format, args...)
}

// file parses the whole file, and diagnoses it when that fails.
func (p *parser) file() (*ast.Module, *syntaxError) {
	module, failed, err := p.run()
	if err == nil && !failed {
		return module, nil
	}
	if err == nil {
		first := p.furthest
		p.diagnosing, p.reporting, p.i, p.depth = true, true, p.statementStart, 0
		p.memo = map[memoKey]memoEntry{}
		if _, _, err = p.run(); err == nil {
			err = p.genericError(first)
		}
	}
	return nil, p.lexicalErrorFirst(err)
}

// run parses once. It gives the module, or whether the grammar does not match,
// or the error that was raised.
func (p *parser) run() (module *ast.Module, failed bool, err *syntaxError) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case backtrack:
			failed = true
		case *syntaxError:
			err = r
		default:
			panic(r)
		}
	}()
	module = &ast.Module{}
	for p.kind() != kEnd {
		p.statementStart = p.i
		module.Body = p.statement(module.Body)
	}
	return module, false, nil
}

// attempt runs f and reports whether it matched. Otherwise the parser is back
// where it was.
func (p *parser) attempt(f func()) (ok bool) {
	start, depth := p.i, p.depth
	if p.attempts++; p.attempts > minAttempts+attemptsPerToken*len(p.toks) {
		panic(p.genericError(p.furthest))
	}
	defer func() {
		if ok {
			return
		}
		switch r := recover().(type) {
		case backtrack:
			p.i, p.depth = start, depth
		default:
			panic(r)
		}
	}()
	f()
	return true
}

// lookahead says whether f would match here.
func (p *parser) lookahead(f func()) bool {
	start := p.i
	ok := p.attempt(f)
	p.i = start
	return ok
}

func (p *parser) kind() kind { return p.toks[p.i].kind }

// peek gives the kind of the token n after the next.
func (p *parser) peek(n int) kind {
	if p.i+n < len(p.toks) {
		return p.toks[p.i+n].kind
	}
	return kEnd
}

func (p *parser) accept(k kind) bool {
	if p.toks[p.i].kind == k {
		p.i++
		return true
	}
	return false
}

func (p *parser) expect(k kind) {
	if p.toks[p.i].kind != k {
		p.fail()
	}
	p.i++
}

// text is the source of the token at index i.
func (p *parser) text(i int) string {
	t := &p.toks[i]
	return p.src[t.start:t.end]
}

// isWord says whether the next token is a certain soft keyword.
func (p *parser) isWord(word string) bool {
	return p.kind() == kName && p.text(p.i) == word
}

// name reads an identifier.
func (p *parser) name() ast.Identifier {
	p.expect(kName)
	return ast.Identifier(normalizeIdent(p.text(p.i - 1)))
}

// enter guards against recursion without bound; leave undoes it.
func (p *parser) enter() {
	if p.depth++; p.depth > maxRecursion {
		p.raise(diag.TooDeep, p.toks[p.i].from(), pos{}, "maximum recursion depth exceeded during compilation")
	}
}

func (p *parser) leave() { p.depth-- }

// at fixes a node that began with the token at index start and ended with the
// last token read that is not only layout.
func (p *parser) at(n ast.Ast, where *ast.Pos, start int) {
	t := &p.toks[start]
	where.Lineno, where.ColOffset = int(t.line), int(t.col)
	last := p.i - 1
	for k := p.toks[last].kind; last > start && (k == kNewline || k == kIndent || k == kDedent); k = p.toks[last].kind {
		last--
	}
	p.ends = append(p.ends, nodeEnd{n, p.toks[last].to()})
}

// startOf and endOf give the place of an expression, for error messages.
func startOf(n ast.Ast) pos { return pos{uint32(n.GetLineno()), uint32(n.GetColOffset())} }

func (p *parser) endOf(n ast.Ast) pos {
	for i := len(p.ends) - 1; i >= 0; i-- {
		if p.ends[i].node == n {
			return p.ends[i].end
		}
	}
	return startOf(n)
}

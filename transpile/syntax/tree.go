package syntax

import (
	"sync"
	"unicode/utf8"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
)

// Tree is a parsed file. It is safe for concurrent use as long as nobody
// changes its nodes.
type Tree struct {
	File   string
	Module *ast.Module
	// Source is the text that was parsed: decoded to UTF-8, without a byte
	// order mark, with every line end as "\n".
	Source string

	ends    []nodeEnd
	endOnce sync.Once
	endOf   map[ast.Ast]pos
}

// pos is a place in the source as CPython counts: line from 1, column from 0.
type pos struct{ line, col uint32 }

// nodeEnd records where a node ends. The parser only appends to a list, which
// is much cheaper than filling a map that most runs hardly ask.
type nodeEnd struct {
	node ast.Ast
	end  pos
}

// Span gives the stretch of source that a node covers. Nodes without a position
// in CPython (Module, Arguments, Comprehension …) have none here either.
func (t *Tree) Span(n ast.Ast) (diag.Span, bool) {
	t.endOnce.Do(t.indexEnds)
	end, ok := t.endOf[n]
	if !ok {
		return diag.Span{}, false
	}
	return diag.Span{
		File: t.File,
		Line: n.GetLineno(), Col: n.GetColOffset(),
		EndLine: int(end.line), EndCol: int(end.col),
	}, true
}

func (t *Tree) indexEnds() {
	t.endOf = make(map[ast.Ast]pos, len(t.ends))
	for _, e := range t.ends {
		t.endOf[e.node] = e.end
	}
}

// DecodeRune reads the first character of a Str value, lone surrogates
// included, and its width in bytes.
func DecodeRune(s string) (rune, int) {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && size == 1 && len(s) >= 3 && s[0] == 0xED && s[1]&0xE0 == 0xA0 && s[2]&0xC0 == 0x80 {
		return rune(s[0]&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return r, size
}

// Append adds a statement to the module, of nodes that were parsed with another tree of the same source or made
// since. These have the position of a node but cover nothing.
func (t *Tree) Append(s ast.Stmt, from *Tree) {
	t.Module.Body = append(t.Module.Body, s)
	Walk(s, func(n any) bool {
		if node, ok := n.(ast.Ast); ok {
			t.ends = append(t.ends, nodeEnd{node, startOf(node)})
		}
		return true
	})
	t.ends = append(t.ends, from.ends...) // the last one counts
	t.endOnce = sync.Once{}
}

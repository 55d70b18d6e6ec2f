package core

// A region is something that a jump out of it has to know about: a loop, which
// break and continue end at, or a cleanup (finally, with), which they and
// return pass through on their way.
type region struct {
	loop                bool
	breakTo, continueTo Label
	// byBreak: the loop's next turn begins behind the block continueTo.
	byBreak bool
	// function: the body of an inlined function, which return leaves for breakTo.
	function bool
	// cleanup emits the code for leaving, here for the kind of way out.
	cleanup func()
	// inPlace tells that the cleanup can't fail and is emitted where the jump is.
	inPlace bool
	ways    []*way
}

// wayKind is how a region is left, other than at its end.
type wayKind int

const (
	byReturn wayKind = iota
	byBreak
	byContinue
)

// way collects all jumps of one kind out of a cleanup region: they break to
// label, behind which the cleanup stands and the journey continues.
type way struct {
	kind  wayKind
	label Label
	value *Var // of return
}

func (b *builder) push(r *region) { b.regions = append(b.regions, r) }
func (b *builder) pop()           { b.regions = b.regions[:len(b.regions)-1] }

func (r *region) way(b *builder, kind wayKind) *way {
	for _, w := range r.ways {
		if w.kind == kind {
			return w
		}
	}
	w := &way{kind: kind, label: b.label()}
	if kind == byReturn {
		w.value = b.hidden("ret")
	}
	r.ways = append(r.ways, w)
	return w
}

// leave jumps out: return of value, break or continue.
func (b *builder) leave(kind wayKind, value Atom) {
	for i := len(b.regions) - 1; i >= 0; i-- {
		r := b.regions[i]
		switch {
		case r.loop && kind == byBreak:
			b.emit(&Break{Label: r.breakTo})
			return
		case r.loop && kind == byContinue && r.byBreak:
			b.emit(&Break{Label: r.continueTo})
			return
		case r.loop && kind == byContinue:
			b.emit(&Continue{Label: r.continueTo})
			return
		case r.function:
			b.emit(&Break{Label: r.breakTo})
			return
		case r.loop:
		case r.inPlace:
			if v, ok := value.(*Var); ok && v.Kind == Local {
				value = b.let(&Copy{value})
			}
			span := b.span
			r.cleanup()
			b.span = span
		default:
			w := r.way(b, kind)
			if kind == byReturn {
				b.set(w.value, &Copy{value})
			}
			b.emit(&Break{Label: w.label})
			return
		}
	}
	b.emit(&Return{X: value})
}

// protect builds body under the protection of cleanup. On an exception handler
// runs with it; falling off the handler's end skips the cleanup. Each way out
// gets its own copy of the cleanup, as in CPython:
//
//	block done
//	  block return
//	    try
//	      …; ret = x; break return
//	    except e
//	      handler
//	      break done
//	    cleanup
//	    break done
//	  cleanup
//	  return ret
func (b *builder) protect(body, cleanup func(), handler func(exc *Var)) {
	r := &region{cleanup: cleanup}
	exc := b.hidden("exc")
	try := &Try{Exc: exc}
	done := b.label()
	list := b.collect(func() {
		span := b.span
		b.push(r)
		b.protected++
		try.Body = b.collect(body)
		b.protected--
		b.pop()
		try.Handler = b.handlerOf(exc, func() { handler(exc) })
		b.span = span
		if !terminates(try.Handler) {
			try.Handler = append(try.Handler, b.jump(done))
		}
		b.emit(try)
		cleanup()
		b.emit(&Break{Label: done})
	})
	for _, w := range r.ways {
		inner := list
		list = b.collect(func() {
			b.emit(&Block{Label: w.label, Body: inner})
			cleanup()
			b.leave(w.kind, w.atom())
		})
	}
	b.emitBlock(done, list)
}

// handlerOf builds the handler of exc.
func (b *builder) handlerOf(exc *Var, build func()) []Stmt {
	b.handling = append(b.handling, exc)
	list := b.collect(build)
	b.handling = b.handling[:len(b.handling)-1]
	return list
}

func (w *way) atom() Atom {
	if w.value == nil {
		return nil
	}
	return w.value
}

// jump makes a Break without emitting it.
func (b *builder) jump(l Label) Stmt {
	s := &Break{Label: l}
	s.Span, s.Frame = b.span, b.frame
	return s
}

// emitBlock emits list inside a Block, or plainly when nothing breaks to the
// label but a jump at the very end.
func (b *builder) emitBlock(l Label, list []Stmt) {
	if n := len(list); n > 0 {
		if br, ok := list[n-1].(*Break); ok && br.Label == l {
			list = list[:n-1]
		}
	}
	if breaksTo(list, l) {
		b.emit(&Block{Label: l, Body: list})
		return
	}
	for _, s := range list {
		b.append(s)
	}
}

// append adds a statement that has its place already.
func (b *builder) append(s Stmt) {
	if !terminates(*b.out) {
		*b.out = append(*b.out, s)
	}
}

package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// Queues of the module queue are Python's objects, so that what comes out of one is an object. Programs keep to a few
// types of items, though:
//
//	events.put(SignalEvent(symbol, 1))
//	event = events.get(block=False)
//
// so what is taken from a queue is expected to be what the program puts into any. An item of another type goes on in the
// generic clone.
type queued struct {
	item    types.Type // the union of what is put; Object: something unknown is
	readers map[*Instance]bool
}

// queueCall types a call of a method of a queue that puts an item or takes one; nil: it is neither.
func (a *analysis) queueCall(s *core.Let, name string, args []arg) types.Type {
	switch name {
	case "Queue.put", "Queue.put_nowait":
		for i, g := range args {
			if i == 0 && g.name == "" || g.name == "item" {
				a.noteQueued(g.t)
			}
		}
	case "Queue.get", "Queue.get_nowait":
		a.p.queued.readers[a.in] = true
		t := a.p.queued.item
		if t != types.Never && !expectable(resolve(t)) {
			t = nil
		}
		return a.expect(s, "call", name+" runs in Python", t)
	}
	return nil
}

// noteQueued notes that a value of type t is put into a queue; who takes items is typed again. A function that stays
// Python tells nothing by an item of unknown type.
func (a *analysis) noteQueued(t types.Type) {
	if t = resolve(t); t != types.Object || !a.in.Shadow {
		a.p.growQueued(types.Union(a.p.queued.item, t))
	}
}

func (p *Program) growQueued(t types.Type) {
	if t == p.queued.item {
		return
	}
	p.queued.item = t
	for r := range p.queued.readers {
		p.queue(r)
	}
}

// settleQueues makes objects of the items of queues into which the program puts nothing that is known.
func (p *Program) settleQueues() {
	if p.queued.item == types.Never || p.queued.item == types.None {
		p.growQueued(types.Object)
	}
}

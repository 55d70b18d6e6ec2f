package bridgegen

import (
	"fmt"
	"strings"
)

// goClass writes the Go type of a class.
func goClass(t *text, prefix string, l *Layout) {
	name, handle := goName(l.Name), prefix+"_"+identifier(l.Name)
	t.line("// %s is an instance of the Python class %s.", name, l.Name)
	t.line("type %s struct{ object }\n", name)
	t.line("func (self *%s) held() *object {\nif self == nil { return nil }\nreturn &self.object\n}\n", name)
	t.line("// adopt%s takes over a handle, which belongs to a session; null is None.", name)
	t.line("func adopt%s(within *session, at *C.%s) *%s {", name, handle, name)
	t.line("if at == nil { return nil }")
	t.line("self := &%s{object{within, unsafe.Pointer(at)}}", name)
	t.line("runtime.SetFinalizer(self, (*%s).Close)", name)
	t.line("return self\n}\n")
	t.line("// Close gives the instance back; its methods fail from then on. One that is forgotten is closed by the garbage collector.")
	t.line("func (self *%s) Close() error {", name)
	t.line("if self == nil { return nil }")
	t.line("within := self.in.lock()\ndefer within.mu.Unlock()")
	t.line("if self.at != nil {")
	t.line("C.%s_release((*C.%s)(self.at))", handle, handle)
	t.line("self.at = nil\nruntime.SetFinalizer(self, nil)\n}")
	t.line("return nil\n}\n")
}

// goEnter writes how a call enters the session of the instances that it concerns.
func goEnter(m *ModuleSpec, x *Export) []string {
	var held, more []string
	if x.tables(m) {
		held = append(held, "&tables")
	}
	for _, p := range x.params() {
		r, _ := convert(p.typ)
		if c, ok := packed(p.typ); ok && c.held && r.shape == bytesInRow {
			more = append(more, fmt.Sprintf("held = %s.objects(%s, held)", codecName(p.typ), goParam(p.name)))
		}
		if r.shape == object {
			name := goParam(p.name)
			if p.name == "self" && x.method() {
				name = "self"
			}
			held = append(held, name+".held()")
		}
	}
	gives := false
	for _, t := range results(x.result()) {
		r, _ := resultRow(t)
		c, _ := packed(t)
		gives = gives || r.shape == object || r.shape == bytesInRow && c.held
	}
	switch {
	case len(more) > 0:
		return append(append([]string{fmt.Sprintf("held := []*object{%s}", strings.Join(held, ", "))}, more...),
			"within, err := enter(held...)", "if err != nil { return ZEROSerr }", "defer within.mu.Unlock()")
	case len(held) == 1 && held[0] == "&tables" && !gives:
		return []string{"defer tables.in.lock().mu.Unlock()"}
	case len(held) > 0:
		return []string{fmt.Sprintf("within, err := enter(%s)", strings.Join(held, ", ")), "if err != nil { return ZEROSerr }", "defer within.mu.Unlock()"}
	case gives:
		return []string{"within := &session{}"}
	}
	return nil
}

const goSessions = `
// object is a handle of an instance.
type object struct {
	in *session
	at unsafe.Pointer // nil when it is closed
}

// tables stands for the values of the module's names, where these can change or are counted.
var tables = object{in: &session{}, at: unsafe.Pointer(&joining)}

// session is instances that may hold the same objects, and their lock. They are those that came of one instance;
// a call that concerns the instances of several makes one of these.
type session struct {
	mu   sync.Mutex
	into *session // what it has become a part of; changes under joining and mu
}

// joining is locked before a second session is.
var joining sync.Mutex

// lock locks the session that s is a part of by now.
func (s *session) lock() *session {
	for {
		s.mu.Lock()
		if s.into == nil {
			return s
		}
		next := s.into
		s.mu.Unlock()
		s = next
	}
}

// enter makes one session of those of the objects and locks it.
func enter(objects ...*object) (*session, error) {
	for _, o := range objects {
		if o == nil {
			return nil, &Error{Type: "TypeError", Message: "an instance is missing (nil)"}
		}
	}
	all := join(objects)
	for _, o := range objects {
		if o.at == nil {
			all.mu.Unlock()
			return nil, &Error{Type: "ValueError", Message: "the instance is closed"}
		}
	}
	return all, nil
}

func join(objects []*object) *session {
	switch len(objects) {
	case 0:
		return (&session{}).lock()
	case 1:
		return objects[0].in.lock()
	}
	joining.Lock()
	defer joining.Unlock()
	all := objects[0].in.lock()
	for _, o := range objects[1:] {
		s := o.in
		for s.into != nil {
			s = s.into
		}
		if s != all {
			s.mu.Lock()
			s.into = all
			s.mu.Unlock()
		}
	}
	return all
}
`

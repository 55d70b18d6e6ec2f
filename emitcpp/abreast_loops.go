package emitcpp

import "pyx2cpp/transpile/ir"

// repeat writes a loop: one mask for the lanes that are in it, one for those that are in the turn.
func (l *lanes) repeat(id int, cond ir.Expr, list []ir.Stmt) {
	loop, turn, count := l.name("m"), l.name("m"), l.name("n")
	l.w.open("")
	l.w.line("pyx::lanes_m %s = %s;", loop, l.mask())
	l.w.open("for (int %s = 0;; %s++)", count, count)
	if cond != nil {
		l.w.line("%s &= %s;", loop, l.value(cond))
	}
	l.w.line("if (!pyx::any_lane(%s)) break;", loop)
	l.w.open("if (%s == pyx::kAbreastTurns)", count)
	l.w.line("good = false;")
	l.w.line("break;")
	l.w.close("")
	l.turn(id, loop, turn, list)
	l.w.close("")
	l.w.close("")
}

// count writes a loop that takes as many turns in all lanes, as far as they stay in it.
func (l *lanes) count(s *ir.For) {
	f := &function{m: l.m, w: l.w}
	loop, turn, compare := l.name("m"), l.name("m"), "<"
	if s.Step < 0 {
		compare = ">"
	}
	v := s.Var.Name
	l.w.open("")
	l.w.line("pyx::lanes_m %s = %s;", loop, l.mask())
	l.w.open("for (int64_t %s = %s; %s %s %s && pyx::any_lane(%s); %s += %d)", v, f.value(s.Lo), v, compare, f.value(s.Hi), loop, v, s.Step)
	l.turn(s.ID, loop, turn, s.Body)
	l.w.close("")
	l.w.close("")
}

// turn writes a turn of a loop.
func (l *lanes) turn(id int, loop, turn string, list []ir.Stmt) {
	l.w.line("pyx::lanes_m %s = %s;", turn, loop)
	l.depths[id] = len(l.masks)
	l.masks = append(l.masks, loop)
	l.turns[id] = len(l.masks)
	l.inside(turn, list)
	l.masks = l.masks[:len(l.masks)-1]
}

// leave takes the lanes on the way out of all parts but the first.
func (l *lanes) leave(first int) {
	gone := l.name("g")
	l.w.line("const pyx::lanes_m %s = %s;", gone, l.mask())
	for _, m := range l.masks[first:] {
		l.w.line("%s &= ~%s;", m, gone)
	}
}

package ir

// FallsThrough tells whether control can reach the end of body. It errs on the
// side of yes.
func FallsThrough(body []Stmt) bool {
	for _, s := range body {
		if !completes(s) {
			return false
		}
	}
	return true
}

func completes(s Stmt) bool {
	switch s := s.(type) {
	case *Return, *Break, *Continue, *Goto, *Leave:
		return false
	case *If:
		return FallsThrough(s.Then) || FallsThrough(s.Else)
	case *Loop:
		return Breaks(s.Body, s.ID)
	case *Block:
		return FallsThrough(s.Body) || Breaks(s.Body, s.ID)
	case *Aside:
		return FallsThrough(s.Body)
	case *Try:
		return FallsThrough(s.Body) || FallsThrough(s.Handler)
	}
	return true
}

// Breaks tells whether a Break of the loop or block id stands in body.
func Breaks(body []Stmt, id int) bool { return jumps(body, id, true) }

// Continues tells whether a Continue of the loop id stands in body.
func Continues(body []Stmt, id int) bool { return jumps(body, id, false) }

func jumps(body []Stmt, id int, wantBreak bool) bool {
	found := false
	Walk(body, func(s Stmt) {
		switch s := s.(type) {
		case *Break:
			found = found || wantBreak && s.ID == id
		case *Continue:
			found = found || !wantBreak && s.ID == id
		}
	})
	return found
}

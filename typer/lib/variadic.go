package lib

import (
	"fmt"
	"slices"
	"sync"

	"pyx2cpp/typer/types"
)

var (
	expandMu sync.Mutex
	expanded = map[*Row]map[int]*Row{}
)

// For is the row for a call with n arguments: r itself, or, when r has a
// parameter with a star, the row with that parameter as often as all n may be
// positional. The same row is given for the same n.
func (r *Row) For(n int) *Row {
	at := slices.IndexFunc(r.Params, func(p Param) bool { return p.Star })
	if at < 0 {
		return r
	}
	expandMu.Lock()
	defer expandMu.Unlock()
	if e := expanded[r][n]; e != nil {
		return e
	}
	key := n
	e := *r
	e.Params = slices.Clone(r.Params[:at])
	for _, p := range e.Params {
		if !p.Keyword {
			n--
		}
	}
	for i := 0; i < n; i++ {
		p := r.Params[at]
		p.Star, p.Name = false, ""
		if p.Type.Kind == types.KVar && p.Type.Name == "each" {
			p.Type = types.Var(fmt.Sprintf("each%d", i))
		}
		e.Params = append(e.Params, p)
	}
	e.Params = append(e.Params, r.Params[at+1:]...)
	if expanded[r] == nil {
		expanded[r] = map[int]*Row{}
	}
	expanded[r][key] = &e
	return &e
}

package passes_test

import (
	"testing"

	"pyx2cpp/transpile/passes"
)

// TestOrder checks the table of passes against its constraints.
func TestOrder(t *testing.T) {
	at := map[string]int{}
	for i, p := range passes.Table {
		if _, twice := at[p.Name]; twice {
			t.Errorf("two passes are named %s", p.Name)
		}
		at[p.Name] = i
	}
	for _, o := range passes.Orders {
		before, ok1 := at[o.Before]
		after, ok2 := at[o.After]
		if !ok1 || !ok2 {
			t.Errorf("constraint on a pass that is not in the table: %s, %s", o.Before, o.After)
		} else if before >= after {
			t.Errorf("%s must run before %s: %s", o.Before, o.After, o.Reason)
		}
	}
}

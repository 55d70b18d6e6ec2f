package ir

import "fmt"

// Link is another module of the program, whose functions are compiled with those of this one.
type Link struct {
	Name  string // dotted
	Index int    // from 1
	File  string
}

// LinkSym is the C++ variable that keeps the state block of the linked module with that index.
func LinkSym(index int) string { return fmt.Sprintf("linked_%d", index) }

// StateSym is the C++ variable that keeps the state block of the module that f belongs to.
func (f *Func) StateSym() string {
	if f.Home == nil {
		return "module_state"
	}
	return LinkSym(f.Home.Index)
}

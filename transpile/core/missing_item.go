package core

// What dict does in d[key] for a subclass that says what a missing key has is built from text for each such class, so that it
// is typed with it:
//
//	def __getitem__(self, key):
//	    if dict.__contains__(self, key):
//	        return dict.__getitem__(self, key)
//	    return type(self).__missing__(self, key)
//
// It has no frame, as dict's own has none.

// missingItem builds it for the class whose body b has built; nil where that has no __missing__.
func (b *builder) missingItem() *Func {
	if !b.scope.bound["__missing__"] || b.parent.names.binds["dict"] > 0 || b.parent.names.binds["type"] > 0 {
		return nil
	}
	r := &dataReader{b: b, outer: b.parent, d: &DataClass{}}
	f := r.generated("__getitem__", "self, key", []string{"if dict.__contains__(self, key):", "  return dict.__getitem__(self, key)", "return type(self).__missing__(self, key)"})
	f.File, f.Frameless = "", true
	return f
}

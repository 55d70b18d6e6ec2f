package core

import (
	"strconv"
	"strings"
)

// What makes further instances or containers of the fields of one: _replace and _asdict of named tuples,
// replace, asdict and astuple of dataclasses. Each is a function over the fields:
//
//	def _replace(self, *, x=None, y=None):
//	    return self.__class__(self.x if x is None else x, self.y if y is None else y)
//
// None stands for an argument that is not given; the typer leaves calls with arguments that may be None to Python.

// copies builds them.
func (r *dataReader) copies() {
	r.d.Copies = map[string]*Func{}
	if len(r.initVars()) > 0 { // replace() asks for them
		return
	}
	var params, values, pairs, items []string
	for _, f := range r.d.Fields {
		pairs = append(pairs, "'"+f.Name+"': self."+f.Name)
		items = append(items, "self."+f.Name+",")
		if !f.Init {
			continue
		}
		params = append(params, f.Name+"=None")
		values = append(values, f.Name+"=self."+f.Name+" if "+f.Name+" is None else "+f.Name)
	}
	add := func(name, head, value string) {
		f := r.generated(name, head, []string{"return " + value})
		f.File, f.Frameless = "", true
		r.d.Copies[name] = f
	}
	if len(params) > 0 {
		add("replace", "self,*,"+strings.Join(params, ","), "self.__class__("+strings.Join(values, ",")+")")
	}
	if len(pairs) > 0 {
		add("asdict", "self", "{"+strings.Join(pairs, ",")+"}")
		add("astuple", "self", "("+strings.Join(items, "")+")")
	}
	if r.d.Named {
		given := make([]string, len(r.d.Fields))
		for i := range given {
			given[i] = "items[" + strconv.Itoa(i) + "]"
		}
		add("make", "cls,items", "cls("+strings.Join(given, ",")+")")
	}
}

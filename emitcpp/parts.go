package emitcpp

import "pyx2cpp/transpile/ir"

const (
	// splitFrom is the size of functions, in bytes, from which they are put into
	// several translation units: these are compiled at the same time, and after an
	// edit only those that it changed. Functions of different units are not inlined.
	splitFrom = 600_000
	// partSize is the size of a unit: about a second of clang.
	partSize = 75_000
)

// parts emits a long module as several translation units. The first has the
// data that all share; names and literals are each unit's own.
func (m *module) parts() Files {
	m.split = true
	m.fresh()
	var files Files
	var functions string
	flush := func() {
		if functions == "" {
			return
		}
		w := &writer{}
		w.line("// a part of the native functions of the Python module %s, written by pyx2cpp.", m.m.Name)
		w.line(`#include "core.h"`)
		w.line("")
		m.constants(w)
		files.Parts = append(files.Parts, w.b.String()+functions)
		functions = ""
		m.fresh()
	}
	for _, f := range m.m.Funcs {
		functions += m.functions([]*ir.Func{f})
		if len(functions) > partSize {
			flush()
		}
	}
	flush()
	files.Core, files.Header, files.Paths = m.core(""), m.header(), m.pathData()
	return files
}

// fresh forgets the constants of a translation unit.
func (m *module) fresh() {
	m.strs, m.names = map[string]string{}, map[string]bool{}
	m.strList, m.bytesList, m.kwnames = nil, nil, nil
}

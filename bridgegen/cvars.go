package bridgegen

import "strings"

// cParam lists the C parameters that hand in a value.
func (r row) cParam(name string) []string {
	constant := "const "
	if r.writes {
		constant = ""
	}
	items := constant + r.c + " *" + name
	switch r.shape {
	case scalar:
		return []string{r.c + " " + name}
	case object:
		return []string{r.c + " *" + name}
	case fixed:
		return []string{items}
	case sequence, utf8, bytesInRow:
		return []string{items, "int64_t " + name + "_length"}
	case nested:
		return []string{items, "const int64_t *" + name + "_offsets", "int64_t " + name + "_length"}
	case matrix:
		return []string{items, "int64_t " + name + "_rows", "int64_t " + name + "_columns"}
	}
	return nil
}

// cResult lists the C parameters through which a result comes back.
func (r row) cResult(name string) []string {
	switch r.shape {
	case scalar:
		return []string{r.c + " *" + name}
	case object:
		return []string{r.c + " **" + name}
	case optional:
		return []string{r.c + " *" + name, "bool *" + name + "_none"}
	case sequence, utf8, maybe, bytesInRow:
		return []string{r.c + " **" + name, "int64_t *" + name + "_length"}
	case nested:
		return []string{r.c + " **" + name, "int64_t **" + name + "_offsets", "int64_t *" + name + "_length"}
	case matrix:
		return []string{r.c + " **" + name, "int64_t *" + name + "_rows", "int64_t *" + name + "_columns"}
	}
	return nil
}

// declared lists the names that declarations declare.
func declared(declarations []string) string {
	names := make([]string, len(declarations))
	for i, d := range declarations {
		names[i] = d[strings.LastIndexAny(d, " *")+1:]
	}
	return strings.Join(names, ", ")
}

// uses tells whether a parameter or result of an export has a row of some kind.
func uses(exports []Export, kind func(row) bool) bool {
	for i := range exports {
		for _, p := range exports[i].params() {
			if r, _ := convert(p.typ); kind(r) {
				return true
			}
		}
		for _, t := range results(exports[i].result()) {
			if r, _ := resultRow(t); kind(r) {
				return true
			}
		}
	}
	return false
}

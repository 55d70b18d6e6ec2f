package diag

import "slices"

// Info documents a diagnostic code.
type Info struct {
	Code Code
	Name string // CamelCase, as editors show it
	Doc  string // one line: when it is given
	// Sample is a Python program that gives this code, and Flags the command
	// line that it needs. One test compiles the sample of every code.
	Sample string
	Flags  []string
}

// Codes lists every code in order. The ranges: PX01xx input and syntax, PX02xx
// types, PX03xx signatures, PX04xx toolchain, PX05xx output and files.
func Codes() []Info {
	return slices.Concat(syntaxCodes, typeCodes, signatureCodes, toolchainCodes, outputCodes)
}

// Lookup gives the documentation of a code.
func Lookup(code Code) (Info, bool) {
	for _, info := range Codes() {
		if info.Code == code {
			return info, true
		}
	}
	return Info{}, false
}

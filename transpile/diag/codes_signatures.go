package diag

// Codes of signatures.
const (
	BadSignature Code = "PX0301"
	TraceFailed  Code = "PX0302"
)

var signatureCodes = []Info{
	{Code: BadSignature, Name: "BadSignature", Doc: "A signature given with --sig can't be read, or does not fit the function.",
		Sample: "def f(x):\n    return x\n", Flags: []string{"--sig", "f(float, int)"}},
	{Code: TraceFailed, Name: "TraceFailed", Doc: "The program given with --trace could not be run, or ended before it called anything.",
		Sample: "def f(x):\n    return x\n", Flags: []string{"--trace", "no_such_driver.py"}},
}

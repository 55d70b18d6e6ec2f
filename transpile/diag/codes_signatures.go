package diag

// Codes of signatures.
const (
	BadSignature Code = "PX0301"
)

var signatureCodes = []Info{
	{Code: BadSignature, Name: "BadSignature", Doc: "A signature given with --sig can't be read, or does not fit the function.",
		Sample: "def f(x):\n    return x\n", Flags: []string{"--sig", "f(float, int)"}},
}

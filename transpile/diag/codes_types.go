package diag

// Codes of typing.
const (
	StaysInPython Code = "PX0201"
)

var typeCodes = []Info{
	{Code: StaysInPython, Name: "StaysInPython", Doc: "Under --strict: an operation goes through Python objects, or a function has no native version.",
		Sample: "import json\ndef f(n: int):\n    for i in range(n):\n        json.dumps(i)\n", Flags: []string{"--strict"}},
}

package diag

// Codes of output and files.
const (
	OutputUnwritable Code = "PX0501"
	BadModuleName    Code = "PX0502"
	Internal         Code = "PX0599"
)

var outputCodes = []Info{
	{Code: OutputUnwritable, Name: "OutputUnwritable", Doc: "An output file or its folder cannot be written: missing, no permission, or the disk is full.",
		Sample: "x = 1\n", Flags: []string{"-o", "/proc/nonexistent"}},
	{Code: BadModuleName, Name: "BadModuleName", Doc: "The file's name can't be the name of a Python module; --module gives another.",
		Sample: "x = 1\n", Flags: []string{"--module", "1x"}},
	{Code: Internal, Name: "Internal", Doc: "A defect of this compiler: a stage failed; nothing was written.",
		Sample: "x = 1\n", Flags: []string{"PYX2CPP_FAIL=parse"}},
}

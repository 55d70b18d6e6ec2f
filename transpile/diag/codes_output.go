package diag

// Codes of output and files.
const (
	OutputUnwritable Code = "PX0501"
)

var outputCodes = []Info{
	{Code: OutputUnwritable, Name: "OutputUnwritable", Doc: "An output file or its folder cannot be written: missing, no permission, or the disk is full.",
		Sample: "x = 1\n", Flags: []string{"-o", "/proc/nonexistent"}},
}

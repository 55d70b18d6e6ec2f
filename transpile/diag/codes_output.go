package diag

// Codes of output and files.
var outputCodes = []Info{
	{
		Code: "PX0501", Name: "OutputUnwritable",
		Doc:    "an output file or its folder cannot be written: missing, no permission, or the disk is full",
		Sample: "x = 1\n", Flags: []string{"-o", "/proc/nonexistent"},
	},
}

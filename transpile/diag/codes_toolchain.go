package diag

// Codes of the toolchain. What they complain of lies in the environment, so
// their samples are ordinary programs, and flags of the form NAME=value are
// variables to set before the command runs.
var toolchainCodes = []Info{
	{
		Code: "PX0401", Name: "ClangMissing",
		Doc:    "no usable clang++ was found; the hint has the command that installs one",
		Sample: "x = 1\n", Flags: []string{"PYX2CPP_CXX=/nonexistent/clang++"},
	},
	{
		Code: "PX0402", Name: "LinkerMissing",
		Doc:    "no linker was found; the hint has the command that installs one",
		Sample: "x = 1\n", Flags: []string{"PYX2CPP_LD=/nonexistent/ld"},
	},
	{
		Code: "PX0403", Name: "PythonUnusable",
		Doc:    "the Python interpreter does not exist, does not run, or is not a supported CPython",
		Sample: "x = 1\n", Flags: []string{"--python", "/nonexistent/python3"},
	},
	{
		Code: "PX0404", Name: "PythonHeadersMissing",
		Doc:    "the interpreter has no Python.h; the hint has the command that installs it",
		Sample: "x = 1\n", Flags: []string{"PYX2CPP_PYTHON_INCLUDE=/nonexistent"},
	},
	{
		Code: "PX0405", Name: "CompilerRejected",
		Doc:    "an error of this compiler: clang rejected the C++ that it wrote; the hint names the log to report",
		Sample: "x = 1\n", Flags: []string{"PYX2CPP_CXXFLAGS=-include /nonexistent/header.hpp"},
	},
	{
		Code: "PX0406", Name: "CacheUnusable",
		Doc:    "the cache folder cannot be created or written, or other users can write it",
		Sample: "x = 1\n", Flags: []string{"PYX2CPP_CACHE=/proc/pyx2cpp"},
	},
	{
		Code: "PX0407", Name: "LinkerRejected",
		Doc:    "an error of this compiler: the linker rejected the compiled objects; the hint names the log to report",
		Sample: "x = 1\n", Flags: []string{"PYX2CPP_LD=/bin/false"},
	},
	{
		Code: "PX0408", Name: "UnknownTarget",
		Doc:    "the CPU or sanitizer asked for is not one that the C++ compiler knows",
		Sample: "x = 1\n", Flags: []string{"--cpu", "no-such-cpu"},
	},
}

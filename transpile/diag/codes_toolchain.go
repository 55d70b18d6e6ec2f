package diag

// Codes of the toolchain.
const (
	ClangMissing         Code = "PX0401"
	LinkerMissing        Code = "PX0402"
	PythonUnusable       Code = "PX0403"
	PythonHeadersMissing Code = "PX0404"
	CompilerRejected     Code = "PX0405"
	CacheUnusable        Code = "PX0406"
	LinkerRejected       Code = "PX0407"
	UnknownTarget        Code = "PX0408"
)

// What the toolchain complains of lies in the environment, so the samples are
// ordinary programs, and flags of the form NAME=value are variables to set
// before the command runs.
var toolchainCodes = []Info{
	{Code: ClangMissing, Name: "ClangMissing", Doc: "No usable clang++ was found; the hint has the command that installs one.",
		Sample: "x = 1\n", Flags: []string{"PYX2CPP_CXX=/nonexistent/clang++"}},
	{Code: LinkerMissing, Name: "LinkerMissing", Doc: "No linker was found; the hint has the command that installs one.",
		Sample: "x = 1\n", Flags: []string{"PYX2CPP_LD=/nonexistent/ld"}},
	{Code: PythonUnusable, Name: "PythonUnusable", Doc: "The Python interpreter does not exist, does not run, or is not a supported CPython.",
		Sample: "x = 1\n", Flags: []string{"--python", "/nonexistent/python3"}},
	{Code: PythonHeadersMissing, Name: "PythonHeadersMissing", Doc: "The interpreter has no Python.h; the hint has the command that installs it.",
		Sample: "x = 1\n", Flags: []string{"PYX2CPP_PYTHON_INCLUDE=/nonexistent"}},
	{Code: CompilerRejected, Name: "CompilerRejected", Doc: "An error of this compiler: clang rejected the C++ that it wrote; the hint names the log to report.",
		Sample: "x = 1\n", Flags: []string{"PYX2CPP_CXXFLAGS=-include /nonexistent/header.hpp"}},
	{Code: CacheUnusable, Name: "CacheUnusable", Doc: "The cache folder cannot be created or written, or other users can write it.",
		Sample: "x = 1\n", Flags: []string{"PYX2CPP_CACHE=/proc/pyx2cpp"}},
	{Code: LinkerRejected, Name: "LinkerRejected", Doc: "An error of this compiler: the linker rejected the compiled objects; the hint names the log to report.",
		Sample: "x = 1\n", Flags: []string{"PYX2CPP_LD=/bin/false"}},
	{Code: UnknownTarget, Name: "UnknownTarget", Doc: "The CPU or sanitizer asked for is not one that the C++ compiler knows.",
		Sample: "x = 1\n", Flags: []string{"--cpu", "no-such-cpu"}},
}

package transpile

import (
	"io"

	"pyx2cpp/toolchain"
)

// Options say what to compile and how. The zero value of a field is the
// command line's default.
type Options struct {
	File   string   // the Python source
	OutDir string   // where products go; "" is the folder of File
	Module string   // module name; "" follows from the file's name
	Python string   // interpreter; "" is the active venv's, else python3
	Sigs   []string // "f(float64[:], int)": signatures asked for
	// Alone: modules that the file imports are not compiled with it.
	Alone bool
	// Roots are the folders in which a program that is run looks for what it imports; nil: that of the file.
	Roots []string
	// Dotted is the full name of a module that is compiled with a program; "" follows from the file's place.
	Dotted string
	// ToRun: the program is built to be run where it stands.
	ToRun bool
	// Linked: functions of modules that the file imports are compiled into its callers.
	Linked bool
	// Silent: nothing is written to standard error but what fails.
	Silent bool
	// Follow are installed packages that are compiled with the program.
	Follow []string
	Trace  string // a program and its arguments that shows which types arrive
	Strict bool   // what stays in Python is an error
	Keep   bool   // leave the C++ beside the products
	Report string // file for the JSON report
	NoGo   bool   // leave out the C library and the Go package
	Arrow  bool   // the Go package has functions over Arrow arrays
	Tool   string // path of this program, for specialisation at run time; "" for none
	Flags  toolchain.Flags
	// Threads run parallel loops, unless the environment says otherwise; 0: as many as there are processors.
	Threads int
	Dump    string    // "ast", "core", "typed", "ir", "cpp": write that stage and stop
	Out     io.Writer // where dumps and the report go
	Color   bool
	// Facts tell of the attributes of classes: "Node{key: int}, Tree{root: Node{}}".
	Facts string
	// Only names the functions of a specialisation; Line is that of the def which is meant, as several may have the
	// name, 0: of any.
	Only []string
	Line int
	// Stays are functions, by ID, that are to stay in Python, each with the reason.
	Stays map[int]string
	// Plain is why nothing is to be native; "" otherwise.
	Plain string
	// OutFile is the shared object of a specialisation.
	OutFile string
	Timings bool
}

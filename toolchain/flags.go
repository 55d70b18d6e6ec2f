package toolchain

import (
	"fmt"
	"slices"
	"strings"
)

// Flags are the choices of a user that change what clang does. The zero value
// is the default: -O3 for this machine's CPU, exact floating point.
type Flags struct {
	CPU      string   // a name for -march; "" is "native"
	FastMath bool     // -ffast-math: reassociation, contraction, no NaN or infinity
	Debug    bool     // DWARF, with lines of the Python program through #line
	Sanitize []string // "address", "thread", "undefined"
}

// inexactLibm lists the functions of libm whose results are not determined by
// IEEE 754. Clang must not fold, rewrite or widen calls to them: pow(x, 2.0)
// becoming x*x changes one result in a thousand. Everything exactly defined
// (sqrt, fabs, floor, ceil, trunc, rint, nearbyint, round, copysign, fma, fmod,
// remainder, ldexp, frexp, modf, logb, fmin, fmax …) stays a builtin and
// becomes an instruction where there is one.
var inexactLibm = []string{
	"acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "cos", "cosh", "erf", "erfc", "exp", "exp10",
	"exp2", "expm1", "hypot", "lgamma", "log", "log10", "log1p", "log2", "pow", "sin", "sincos", "sinh", "tan", "tanh",
	"tgamma",
}

// noBuiltin gives -fno-builtin-f for each function, for double and float: nothing
// in the headers computes with long double or calls C's complex functions.
//
// Clang keeps the whole list with every function and with every call, so that
// each name costs time in every unit.
func noBuiltin() []string {
	var flags []string
	for _, name := range inexactLibm {
		for _, suffix := range []string{"", "f"} {
			flags = append(flags, "-fno-builtin-"+name+suffix)
		}
	}
	return flags
}

// driver gives the options of a translation unit for the clang driver.
//
// -fno-math-errno lets sqrt be an instruction; the functions of inexactLibm
// are no builtins and keep setting errno. -Qn and --no-default-config make the
// result independent of the host's clang configuration. Nothing throws; when
// CPython ends a thread at exit, its stack is left without running destructors,
// which could touch objects without the GIL.
func (f Flags) driver() []string {
	flags := []string{
		"--no-default-config", "-std=c++20", "-O3", "-march=" + f.cpu(), "-fPIC", "-fvisibility=hidden",
		"-fvisibility-inlines-hidden", "-fno-exceptions", "-fno-semantic-interposition", "-fno-plt", "-fno-math-errno", "-Qn", "-w",
	}
	if f.FastMath {
		flags = append(flags, "-ffast-math")
	} else {
		flags = append(flags, "-ffp-contract=off")
		flags = append(flags, noBuiltin()...)
	}
	if len(f.Sanitize) > 0 {
		flags = append(flags, "-fno-omit-frame-pointer", "-gline-tables-only")
	}
	return append(flags, f.sanitizers()...)
}

// cpu is the name for -march.
func (f Flags) cpu() string {
	if f.CPU == "" {
		return "native"
	}
	return f.CPU
}

// sanitizers gives the options that compiling and linking share. The check of
// function types compares type descriptions by address, which differ between
// a module and the specialisations that join it.
func (f Flags) sanitizers() []string {
	if len(f.Sanitize) == 0 {
		return nil
	}
	return []string{"-fsanitize=" + strings.Join(f.Sanitize, ","), "-fno-sanitize-recover=undefined", "-fno-sanitize=function", "-shared-libsan"}
}

// check refuses what would only confuse clang.
func (f Flags) check() error {
	for _, name := range f.Sanitize {
		if !slices.Contains([]string{"address", "thread", "undefined"}, name) {
			return fmt.Errorf("unknown sanitizer %q: address, thread and undefined are known", name)
		}
	}
	if slices.Contains(f.Sanitize, "address") && slices.Contains(f.Sanitize, "thread") {
		return fmt.Errorf("the sanitizers address and thread exclude each other")
	}
	return nil
}

package transpile

import (
	"os"
	"strings"
)

// levels are the feature sets of the x86-64 micro-architecture levels that code
// for a named CPU may use (x86-64 psABI, section 3.1.1).
var levels = map[string][]string{
	"x86-64":    {},
	"x86-64-v2": {"sse4.2", "popcnt"},
	"x86-64-v3": {"sse4.2", "popcnt", "avx", "avx2", "bmi", "bmi2", "fma"},
	"x86-64-v4": {"sse4.2", "popcnt", "avx", "avx2", "bmi", "bmi2", "fma", "avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"},
}

// kernelNames gives the name of a feature in /proc/cpuinfo where it is not clang's.
var kernelNames = map[string]string{"sse4.2": "sse4_2", "bmi": "bmi1"}

// cpuFeatures lists the extensions that code for cpu may use, to be checked
// when the module is imported; "" is this machine.
func cpuFeatures(cpu string) []string {
	if f, ok := levels[cpu]; ok {
		return f
	}
	text, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return nil
	}
	_, rest, _ := strings.Cut(string(text), "flags")
	line, _, _ := strings.Cut(rest, "\n")
	have := map[string]bool{}
	for _, f := range strings.Fields(line) {
		have[f] = true
	}
	var out []string
	for _, f := range levels["x86-64-v4"] {
		name := f
		if k, ok := kernelNames[f]; ok {
			name = k
		}
		if have[name] {
			out = append(out, f)
		}
	}
	return out
}

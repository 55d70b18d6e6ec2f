package toolchain

import (
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
)

// cpuLines are the lines of /proc/cpuinfo that decide what -march=native
// means; others (clock, core numbers) change from moment to moment.
var cpuLines = []string{
	"vendor_id", "cpu family", "model", "model name", "stepping", "flags",
	"CPU implementer", "CPU architecture", "CPU variant", "CPU part", "Features",
}

// cpuIdentity describes this machine's CPU, for the key of what clang makes of
// -march=native.
func cpuIdentity() string {
	file, err := os.Open("/proc/cpuinfo")
	if err != nil {
		return runtime.GOARCH
	}
	defer file.Close()
	// One processor is enough, and the kernel computes the file as it is read.
	text, err := io.ReadAll(io.LimitReader(file, 16<<10))
	if err != nil {
		return runtime.GOARCH
	}
	return runtime.GOARCH + "\n" + firstProcessor(string(text))
}

// firstProcessor keeps the lasting lines of the first block of /proc/cpuinfo.
func firstProcessor(text string) string {
	block, _, _ := strings.Cut(text, "\n\n")
	var kept []string
	for line := range strings.Lines(block) {
		name, _, _ := strings.Cut(line, ":")
		if slices.Contains(cpuLines, strings.TrimSpace(name)) {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "")
}

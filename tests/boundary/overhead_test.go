package boundary

import (
	"strings"
	"testing"
)

// overheadProgram times calls of compiled functions beside a C function of
// CPython's own with the same arguments, interleaved. It prints the worst case
// of each line: name, nanoseconds, nanoseconds of the C function.
const overheadProgram = `
import math, sys, timeit
sys.path.insert(0, ".")
import strat
def best(statements, names, n=100000, rounds=25):
    timers = [timeit.Timer(s, globals=names) for s in statements]
    times = [[t.timeit(n) for t in timers] for _ in range(rounds)]
    return [min(row[i] for row in times) / n * 1e9 for i in range(len(statements))]
names = dict(vars(strat), x=1.5, y=2.5, c=math.copysign, py=lambda x, y: x + y)
statements = ["pass", "c(x, y)", "add(x, y)", "add(x, y=y)", "scaled(x)", "scaled(x, offset=y)", "uses_scale(x)", "py(x, y)"]
empty, *times = best(statements, names)
for s, t in zip(statements[1:], times):
    print(f"{s:22} {t - empty:6.1f} ns")
c, plain, keyword, default, mixed, cells, py = [t - empty for t in times]
assert plain < 3 * py and max(keyword, default, mixed, cells) < 5 * py, times  # loose: the machine may be busy
`

// TestOverhead prints the cost of a call beside that of a C function, and checks it roughly against a Python one.
func TestOverhead(t *testing.T) {
	if sanitize != "" || testing.Short() {
		t.Skip("timing")
	}
	dir := t.TempDir()
	files := unpack(t, "testdata/function.txtar", dir)
	build(t, dir, files)
	write(t, dir+"/overhead.py", overheadProgram)
	out := run(t, dir, "overhead.py")
	t.Log("\n" + strings.TrimSpace(out))
}

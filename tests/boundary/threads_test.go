package boundary

import (
	"os"
	"testing"
)

// TestThreadSanitizer runs the cases of calls without the GIL, and of loops that threads share, under ThreadSanitizer.
func TestThreadSanitizer(t *testing.T) {
	for _, name := range []string{"threads", "team"} {
		t.Run(name, func(t *testing.T) { sanitizeThreads(t, "testdata/"+name+".txtar") })
	}
}

func sanitizeThreads(t *testing.T, file string) {
	before := sanitize
	sanitize = "thread"
	defer func() { sanitize = before }()
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	build(t, dir, unpack(t, file, dir))
	run(t, dir, "test.py")
}

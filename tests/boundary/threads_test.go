package boundary

import (
	"os"
	"testing"
)

// TestThreadSanitizer runs the case of calls without the GIL under ThreadSanitizer.
func TestThreadSanitizer(t *testing.T) {
	before := sanitize
	sanitize = "thread"
	defer func() { sanitize = before }()
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	build(t, dir, unpack(t, "testdata/threads.txtar", dir))
	run(t, dir, "test.py")
}

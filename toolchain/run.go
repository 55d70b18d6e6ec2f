package toolchain

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"time"
)

// run starts a program in a folder and waits for it. The environment is ours,
// not the user's: variables such as CPLUS_INCLUDE_PATH or CCC_OVERRIDE_OPTIONS
// would change the result without being part of a key.
func run(ctx context.Context, dir string, command []string) (string, error) {
	cmd := exec.CommandContext(ctx, command[0], command[1:]...)
	cmd.Dir = dir
	cmd.Env = []string{"LC_ALL=C", "PATH=" + os.Getenv("PATH"), "TMPDIR=" + dir}
	cmd.WaitDelay = 5 * time.Second
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	if ctx.Err() != nil {
		return out.String(), ctx.Err()
	}
	return out.String(), err
}

package toolchain

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"syscall"
	"time"
	"unsafe"
)

// run starts a program in a folder and waits for it. The environment is ours,
// not the user's: variables such as CPLUS_INCLUDE_PATH or CCC_OVERRIDE_OPTIONS
// would change the result without being part of a key. A program that takes more
// than limit seconds of processor time (0: any) ends with errTooLong.
func run(ctx context.Context, dir string, command []string, limit uint64) (string, error) {
	cmd := exec.CommandContext(ctx, command[0], command[1:]...)
	cmd.Dir = dir
	cmd.Env = []string{"LC_ALL=C", "PATH=" + os.Getenv("PATH"), "TMPDIR=" + dir, hugePages}
	cmd.WaitDelay = 5 * time.Second
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Start()
	if err == nil {
		if limit > 0 {
			limitTime(cmd.Process.Pid, limit)
		}
		err = cmd.Wait()
	}
	if ctx.Err() != nil {
		return out.String(), ctx.Err()
	}
	// The two ways of counting time differ, by a third on a busy machine.
	if p := cmd.ProcessState; p != nil && limit > 0 && p.ExitCode() < 0 && p.UserTime()+p.SystemTime() >= time.Duration(limit)*600*time.Millisecond {
		return out.String(), errTooLong
	}
	return out.String(), err
}

// hugePages has glibc ask for huge pages and take much memory at a time: clang touches a hundred megabytes in each of its
// few seconds, and spends a tenth of them on pages otherwise. Other libraries of C ignore the variable.
const hugePages = "GLIBC_TUNABLES=glibc.malloc.hugetlb=1:glibc.malloc.top_pad=67108864"

// errTooLong is how a program ends that used up its processor time.
var errTooLong = errors.New("too much processor time")

// limitTime bounds the processor time of a process, in seconds. One that has ended meanwhile needs no bound. The bounds
// are equal, so that clang is ended at once: it would handle the signal of the lower one by looking for its own defect.
func limitTime(pid int, seconds uint64) {
	bound := syscall.Rlimit{Cur: seconds, Max: seconds}
	_, _, _ = syscall.RawSyscall6(syscall.SYS_PRLIMIT64, uintptr(pid), syscall.RLIMIT_CPU, uintptr(unsafe.Pointer(&bound)), 0, 0, 0)
}

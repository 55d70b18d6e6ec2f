package command

import (
	"os"
	"os/signal"
	"slices"
	"syscall"
)

// interrupts and endings are the signals that stop a build, and that are handed
// on to a program that is run. Who is told of a signal no longer ignores it, and
// neither do the programs that it starts: what nohup or a shell's & has this
// process ignore stays ignored.
func interrupts() []os.Signal { return heeded(os.Interrupt) }

func endings() []os.Signal { return heeded(syscall.SIGTERM, syscall.SIGHUP) }

func heeded(signals ...os.Signal) []os.Signal {
	return slices.DeleteFunc(signals, signal.Ignored)
}

package toolchain

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"time"
)

// keyedLocks serialises goroutines of this process by name; files do the same
// between processes. Locks nest only in the order shared, archive, object,
// pch, so that no cycle can form.
type keyedLocks struct {
	mu   sync.Mutex
	held map[string]chan struct{}
}

// acquire waits for the name to be free and gives the function that frees it.
func (l *keyedLocks) acquire(ctx context.Context, name string) (func(), error) {
	for {
		l.mu.Lock()
		waiting, busy := l.held[name]
		if !busy {
			if l.held == nil {
				l.held = map[string]chan struct{}{}
			}
			done := make(chan struct{})
			l.held[name] = done
			l.mu.Unlock()
			return func() {
				l.mu.Lock()
				delete(l.held, name)
				l.mu.Unlock()
				close(done)
			}, nil
		}
		l.mu.Unlock()
		select {
		case <-waiting:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// lock serialises all builders of one cache key, in this process and others.
// The lock file is shared by keys with the same three first digits, which
// bounds their number; they are never removed, since removing a lock file
// that somebody is about to lock would split the lock.
func (c *cache) lock(ctx context.Context, kind, key string) (func(), error) {
	name := kind + "-" + key[:3]
	release, err := c.locks.acquire(ctx, name)
	if err != nil {
		return nil, err
	}
	file, err := os.OpenFile(filepath.Join(c.dir, "lock", name), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		release()
		return nil, err
	}
	if err := flock(ctx, file); err != nil {
		file.Close()
		release()
		return nil, err
	}
	return func() {
		file.Close() // closing the only descriptor unlocks
		release()
	}, nil
}

// flock takes an exclusive lock, polling so that a cancelled context is
// noticed. A file system without locks is no error: see the package comment.
func flock(ctx context.Context, file *os.File) error {
	for wait := time.Millisecond; ; wait = min(2*wait, 20*time.Millisecond) {
		err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		switch {
		case err == nil, errors.Is(err, syscall.ENOLCK), errors.Is(err, syscall.ENOSYS), errors.Is(err, syscall.EOPNOTSUPP):
			return nil
		case !errors.Is(err, syscall.EWOULDBLOCK) && !errors.Is(err, syscall.EINTR):
			return err
		}
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

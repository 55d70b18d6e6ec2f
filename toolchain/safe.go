package toolchain

import (
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// SafeDir says why shared objects must not be loaded from or cached in a
// folder: nil, or an error naming the folder that another user could write.
// The folder itself must belong to this user (or root) and be writable by
// nobody else; of the folders above it nobody else may be able to rename the
// next one, which a sticky folder such as /tmp prevents.
func SafeDir(dir string) error {
	real, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return err
	}
	if real, err = filepath.Abs(real); err != nil {
		return err
	}
	if err := ownedAndPrivate(real, 0o022, false); err != nil {
		return err
	}
	for at := filepath.Dir(real); ; at = filepath.Dir(at) {
		if err := ownedAndPrivate(at, 0o002, true); err != nil {
			return err
		}
		if at == filepath.Dir(at) {
			return nil
		}
	}
}

// ownedAndPrivate checks one folder: no bit of mask in its mode, unless sticky
// bits are allowed and set, and an owner who may be trusted.
func ownedAndPrivate(dir string, mask os.FileMode, allowSticky bool) error {
	info, err := os.Stat(dir)
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return fmt.Errorf("%s is not a folder", dir)
	}
	sticky := allowSticky && info.Mode()&os.ModeSticky != 0
	if info.Mode().Perm()&mask != 0 && !sticky {
		return fmt.Errorf("%s can be written by other users (mode %04o)", dir, info.Mode().Perm())
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if ok && !trusted(stat.Uid, allowSticky) && !sticky {
		return fmt.Errorf("%s belongs to another user (uid %d)", dir, stat.Uid)
	}
	return nil
}

// overflowUID is how the kernel shows an owner from outside of a user
// namespace: in a rootless container even the root folder may belong to it.
const overflowUID = 65534

// trusted says whether what a user may change is as good as our own: root's
// is, and above is about the folders that lead to the one in question.
func trusted(uid uint32, above bool) bool {
	return uid == 0 || int(uid) == os.Geteuid() || above && uid == overflowUID
}

package transpile

import (
	"context"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"pyx2cpp/transpile/diag"
)

// whole makes a package of a folder that is to be compiled: its __init__ is the
// unit, and all its other modules are followed.
func whole(o Options) (Options, []Followed, error) {
	info, err := os.Stat(o.File)
	if err != nil || !info.IsDir() {
		return o, nil, nil
	}
	dir := realPath(o.File)
	file := filepath.Join(o.File, "__init__.py")
	if !isFile(file) {
		return o, nil, diag.Errors{diag.At(diag.UnreadableInput, diag.Span{File: o.File}, "%s is a folder without an __init__.py", o.File)}
	}
	if o.OutDir != "" {
		o.OutDir = filepath.Join(o.OutDir, filepath.Base(dir))
		err = copyData(o.File, o.OutDir)
	}
	o.File = file
	return o, modulesOf(o.File, filepath.Base(dir)), err
}

// modulesOf lists the modules of the package called name other than its __init__, by which it is given.
func modulesOf(init, name string) []Followed {
	var list []Followed
	dir := filepath.Dir(init)
	_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		rel, rerr := filepath.Rel(dir, path)
		if err != nil || rerr != nil || d.IsDir() || filepath.Ext(path) != ".py" || rel == "__init__.py" {
			return err
		}
		inner := strings.TrimSuffix(strings.TrimSuffix(rel, ".py"), "/__init__")
		list = append(list, Followed{name + "." + strings.ReplaceAll(inner, "/", "."), path, rel})
		return nil
	})
	return list
}

// copyData copies what a package has beside its modules.
func copyData(from, to string) error {
	if realPath(from) == realPath(to) {
		return nil
	}
	return filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		rel, rerr := filepath.Rel(from, path)
		switch {
		case err != nil || rerr != nil:
			return err
		case d.IsDir() && d.Name() == "__pycache__":
			return filepath.SkipDir
		case !d.Type().IsRegular():
			return nil
		}
		switch filepath.Ext(path) {
		case ".py", ".pyc", ".so":
			return nil
		}
		return copyFile(path, filepath.Join(to, rel))
	})
}

// installed lists the modules of installed packages, as the interpreter finds them.
func (u *Unit) installed(ctx context.Context, names []string) ([]Followed, error) {
	var list []Followed
	for _, name := range names {
		out, err := exec.CommandContext(ctx, u.python.Invoked, "-c", locate, name).Output()
		file := strings.TrimSpace(string(out))
		if err != nil || filepath.Ext(file) != ".py" {
			return nil, diag.Errors{diag.At(diag.UnreadableInput, diag.Span{File: u.Options.File}, "there is no Python package %s to follow", name)}
		}
		if filepath.Base(file) != "__init__.py" {
			list = append(list, Followed{name, file, filepath.Base(file)})
			continue
		}
		list = append(list, Followed{name, file, filepath.Join(name, "__init__.py")})
		for _, m := range modulesOf(file, name) {
			m.Place = filepath.Join(name, m.Place)
			list = append(list, m)
		}
		if err := copyData(filepath.Dir(file), filepath.Join(u.folder(), name)); err != nil {
			return nil, unwritable(u.folder(), err)
		}
	}
	return list, nil
}

// locate prints the file of a module.
const locate = `import importlib.util, sys
spec = importlib.util.find_spec(sys.argv[1])
print(spec.origin if spec else "")`

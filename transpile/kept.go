package transpile

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"pyx2cpp/toolchain"
)

// keptModule is what the cache keeps of a module that was compiled with a
// program. Another program, or the same one after an edit, takes it from there
// as long as the module and all that it imports are what they were.
type keptModule struct {
	Key     string // of the extension module in the cache of the toolchain
	Preload []string
	Stub    string
	Report  *Report
}

// compileModule compiles a followed module, or finds it as it was compiled before.
func compileModule(ctx context.Context, o Options) (*Unit, error) {
	tc, key := moduleKey(ctx, o)
	if u := keptUnit(tc, key, o); u != nil {
		return u, nil
	}
	u, err := retreat(o, func(o Options) (*Unit, error) { return compileOnce(ctx, o) })
	if err != nil || tc == nil {
		return u, err
	}
	if _, now := moduleKey(ctx, o); now == key { // nothing was edited meanwhile
		u.keepAsModule(tc, key, o)
	}
	return u, nil
}

// moduleKey identifies all that decides what becomes of a followed module. There
// is no toolchain for what asks for more than its products.
func moduleKey(ctx context.Context, o Options) (*toolchain.Toolchain, string) {
	if o.Keep || o.Timings || o.Strict {
		return nil, ""
	}
	tc, err := tools(o)
	if err != nil {
		return nil, ""
	}
	py, err := tc.Python(ctx)
	if err != nil {
		return nil, ""
	}
	compiler, err := tc.Compiler(ctx)
	if err != nil {
		return nil, ""
	}
	file := o.File
	o.OutDir, o.Report, o.Out = "", "", nil
	parts := []string{"module 2", compilerIdentity(), py.ABI(), py.Invoked, compiler, fmt.Sprintf("%+v", o), realPath(file), sourceSum(file)}
	if o.Linked {
		for _, m := range follow(o) {
			parts = append(parts, m.Name, m.File, sourceSum(m.File))
		}
	}
	return tc, strings.Join(append(parts, settings()...), "\x00")
}

// settings are the variables of the environment that change what this compiler does.
func settings() []string {
	var list []string
	for _, v := range os.Environ() {
		if strings.HasPrefix(v, "PYX2CPP_") {
			list = append(list, v)
		}
	}
	return list
}

// keptUnit makes a unit with the products of a module that was compiled before;
// nil when there is none.
func keptUnit(tc *toolchain.Toolchain, key string, o Options) *Unit {
	if tc == nil {
		return nil
	}
	var kept keptModule
	text, ok := tc.Note(key)
	u := newUnit(o)
	if !ok || json.Unmarshal(text, &kept) != nil || u.read() != nil {
		return nil
	}
	dir, err := u.outDir()
	if err != nil {
		return nil
	}
	py, err := tc.Python(context.Background())
	if err != nil {
		return nil
	}
	u.python, u.out = py, filepath.Join(dir, u.stem()+py.ExtSuffix)
	u.outKey, u.preload, u.Report = kept.Key, kept.Preload, kept.Report
	if !tc.Restore(kept.Key, u.out) || u.writeOut(filepath.Join(dir, u.stem()+".pyi"), kept.Stub) != nil {
		return nil
	}
	return u
}

// keepAsModule notes what became of a module. One of which something had to stay
// in Python because of an error of this compiler is compiled again, for its warnings.
func (u *Unit) keepAsModule(tc *toolchain.Toolchain, key string, o Options) {
	if len(u.Options.Stays) > 0 || u.Options.Plain != "" || u.Options.Linked != o.Linked {
		return
	}
	stub, err := os.ReadFile(filepath.Join(u.folder(), u.stem()+".pyi"))
	if err != nil {
		return
	}
	if text, err := json.Marshal(keptModule{u.outKey, u.preload, string(stub), u.Report}); err == nil {
		tc.KeepNote(key, text)
	}
}

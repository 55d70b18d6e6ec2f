package toolchain

import (
	"context"
	"encoding/hex"
	"os/exec"
)

// compileCode prints the code of the text argv[1], in the file argv[2], as CPython's .pyc files hold it.
const compileCode = `import marshal, sys
sys.stdout.write(marshal.dumps(compile(sys.argv[1], sys.argv[2], "exec", optimize=2)).hex())`

// PythonCommand is a command (python -c) that runs a text in a namespace of its own, compiled before as far as the
// interpreter can be asked to: compiling 80 lines takes a tenth of its start. Otherwise it is the command given. It holds
// for this interpreter only.
func (t *Toolchain) PythonCommand(text, file, otherwise string) string {
	if t.python == nil || isScript(t.python.Path) {
		return otherwise
	}
	key := hashKey("code 1", t.pythonKey(t.python.Path), file, text)
	code, ok := t.cache.read(kindPython, key)
	if !ok {
		ctx, cancel := context.WithTimeout(context.Background(), pythonTimeout)
		defer cancel()
		var err error
		code, err = exec.CommandContext(ctx, t.python.Invoked, "-I", "-S", "-c", compileCode, text, file).Output()
		if err != nil || !isHex(code) {
			return otherwise
		}
		_ = t.cache.putBytes(kindPython, key, code, pythonDeps(t.python.Path, t.python))
	}
	return `exec(__import__("marshal").loads(bytes.fromhex("` + string(code) + `")),{})`
}

func isHex(text []byte) bool {
	_, err := hex.Decode(make([]byte, len(text)), text)
	return err == nil && len(text) > 0
}

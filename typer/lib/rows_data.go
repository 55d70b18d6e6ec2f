package lib

import "pyx2cpp/typer/types"

// Readers of configuration and records: what they give is types.Data.
var dataTable = pythonRows(`
json.load ;; data
json.loads ;; data
yaml.load ;; data
yaml.safe_load ;; data
yaml.full_load ;; data
toml.load ;; data
toml.loads ;; data
tomllib.load ;; data
tomllib.loads ;; data
data.get ;; data
data.pop ;; data
data.copy ;; data
data.setdefault ;; data
data.keys ;; names of data
data.values ;; iterator of data
data.items ;; pairs of data
data.index ;; int
data.count ;; int
data.append ;; None
data.extend ;; None
data.insert ;; None
data.update ;; None
data.clear ;; None
data.reverse ;; None
data.remove ;; None
csv.DictReader ;; records
DictReader:fieldnames ;; list[str]
record.get ;; str
record.pop ;; str
record.keys ;; names of data
record.values ;; names of data
record.items ;; pairs of record
argparse.ArgumentParser ;; ArgumentParser
ArgumentParser.parse_args ;; Namespace
`)

// record is a row that csv.DictReader gives: a dict of strs.
var record = types.Known("record", types.Str)

// IsRecord tells whether t is a dict of strs that Python keeps.
func IsRecord(t types.Type) bool { return t == record }

var dataRules = map[string]Through{
	"data":             func(*Call) types.Type { return types.Data },
	"names of data":    func(*Call) types.Type { return types.Known("iterator", types.Str) },
	"iterator of data": func(*Call) types.Type { return types.Known("iterator", types.Data) },
	"records":          func(*Call) types.Type { return types.Known("DictReader", record) },
	"pairs of record":  func(*Call) types.Type { return types.Known("iterator", types.Tuple(types.Str, types.Str)) },
	"ArgumentParser":   func(*Call) types.Type { return types.Known("ArgumentParser") },
	"Namespace":        func(*Call) types.Type { return types.Known("Namespace") },
	"pairs of data":    func(*Call) types.Type { return types.Known("iterator", types.Tuple(types.Str, types.Data)) },
}

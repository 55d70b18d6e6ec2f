package lib

import (
	"fmt"
	"strings"

	"pyx2cpp/typer/types"
)

// knownObjects are the Python objects that rows of pythonTable name as results:
// what iteration over them gives.
var knownObjects = map[string][]types.Type{
	"file": {types.Str}, "Random": nil, "errstate": nil, "errstate.__enter__": nil, "errstate.__exit__": nil, "file.__enter__": nil, "file.__exit__": nil,
	"binary": {types.Bytes}, "binary.__enter__": nil, "binary.__exit__": nil, "path": nil, "hash": nil, "match": nil,
	"Queue": nil,
}

// NeverSwallows tells whether the __exit__ of that name lets every exception pass: that of files and of np.errstate returns None.
func NeverSwallows(exit string) bool {
	return exit == "file.__exit__" || exit == "binary.__exit__" || exit == "errstate.__exit__"
}

// What Python itself carries out, with the type that its result is expected to
// have: attributes stand under "object:name", calls of a result under
// "name.__call__". A result of another type leaves for the generic clone.
var pythonTable = pythonRows(`
open ;; open
input ;; str
id ;; int
hash ;; int
callable ;; bool
isinstance ;; bool
issubclass ;; bool
ascii ;; str
ord ;; int
chr ;; str
bin ;; str
oct ;; str
hex ;; str
str ;; str
repr ;; str
format ;; str
sys:argv ;; list[str]
sys:byteorder ;; str
sys:platform ;; str
sys:version ;; str
sys:executable ;; str
sys:path ;; list[str]
sys:stdin ;; file
sys:stdout ;; file
sys:stderr ;; file
sys.getsizeof ;; int
sys.getrecursionlimit ;; int
sys.setrecursionlimit ;; None
sys.intern ;; str
file.read ;; str
file.readline ;; str
file.readlines ;; list[str]
file.write ;; int
file.writelines ;; None
file.close ;; None
file.flush ;; None
file.fileno ;; int
file.isatty ;; bool
file.seek ;; int
file.tell ;; int
file.__enter__.__call__ ;; file
file.__exit__.__call__ ;; None
numpy.errstate ;; errstate
errstate.__enter__.__call__ ;; None
errstate.__exit__.__call__ ;; None
numpy.seterr ;; dict[str, str]
file:name ;; str
file:closed ;; bool
file:encoding ;; str
os:sep ;; str
os:linesep ;; str
os:name ;; str
os.getcwd ;; str
os.getpid ;; int
os.listdir ;; list[str]
os.system ;; int
os.remove ;; None
os.unlink ;; None
os.mkdir ;; None
os.makedirs ;; None
os.rmdir ;; None
os.rename ;; None
os.cpu_count ;; int
multiprocessing.cpu_count ;; int
os.path:sep ;; str
os.path.join ;; str
os.path.basename ;; str
os.path.dirname ;; str
os.path.abspath ;; str
os.path.realpath ;; str
os.path.normpath ;; str
os.path.expanduser ;; str
os.path.relpath ;; str
os.path.split ;; tuple[str, str]
os.path.splitext ;; tuple[str, str]
os.path.exists ;; bool
os.path.isfile ;; bool
os.path.isdir ;; bool
os.path.isabs ;; bool
os.path.getsize ;; int
os.path.getmtime ;; float
time.sleep ;; None
time.strftime ;; str
time.ctime ;; str
time.asctime ;; str
time.mktime ;; float
random.Random ;; Random
random.triangular ;; float
random.betavariate ;; float
random.gammavariate ;; float
random.vonmisesvariate ;; float
random.weibullvariate ;; float
random.seed ;; None
random.shuffle ;; None
Random.random ;; float
Random.uniform ;; float
Random.gauss ;; float
Random.normalvariate ;; float
Random.lognormvariate ;; float
Random.expovariate ;; float
Random.triangular ;; float
Random.betavariate ;; float
Random.gammavariate ;; float
Random.randrange ;; int
Random.randint ;; int
Random.getrandbits ;; int
Random.seed ;; None
Random.shuffle ;; None
string.capwords ;; str
json.dumps ;; str
json.dump ;; None
re.sub ;; str
re.escape ;; str
re.compile ;; pattern
pattern.sub ;; str
textwrap.fill ;; str
textwrap.dedent ;; str
textwrap.indent ;; str
textwrap.wrap ;; list[str]
hashlib.md5 ;; hash
hashlib.sha1 ;; hash
hashlib.sha256 ;; hash
hashlib.sha512 ;; hash
hash.hexdigest ;; str
hash.update ;; None
queue.Queue ;; Queue
queue.LifoQueue ;; Queue
queue.PriorityQueue ;; Queue
queue.SimpleQueue ;; Queue
Queue.put ;; None
Queue.put_nowait ;; None
Queue.get ;; object
Queue.get_nowait ;; object
Queue.empty ;; bool
Queue.full ;; bool
Queue.qsize ;; int
Queue.task_done ;; None
Queue.join ;; None
statistics.stdev ;; float
statistics.pstdev ;; float
statistics.mean ;; mean
statistics.fmean ;; float
statistics.variance ;; mean
statistics.pvariance ;; mean
statistics.median ;; mean
zlib.crc32 ;; int
zlib.adler32 ;; int
cmath.sqrt ;; complex
cmath.exp ;; complex
cmath.log ;; complex
cmath.sin ;; complex
cmath.cos ;; complex
cmath.tan ;; complex
cmath.rect ;; complex
cmath.phase ;; float
cmath.polar ;; tuple[float, float]
cmath:pi ;; float
cmath:e ;; float
bytes.decode ;; str
bytes.split ;; list[bytes]
bytes.strip ;; bytes
bytes.replace ;; bytes
bytes.upper ;; bytes
bytes.lower ;; bytes
bytes.translate ;; bytes
bytes.ljust ;; bytes
bytes.rjust ;; bytes
str.encode ;; bytes
bytes ;; bytes
zlib.compress ;; bytes
zlib.decompress ;; bytes
binary.read ;; bytes
binary.readline ;; bytes
binary.readlines ;; list[bytes]
binary.write ;; int
binary.close ;; None
binary.seek ;; int
binary.tell ;; int
binary.__enter__.__call__ ;; binary
binary.__exit__.__call__ ;; None
hash.digest ;; bytes
os.urandom ;; bytes
str.format ;; str
str.format_map ;; str
str.join ;; str
str.translate ;; str
str.expandtabs ;; str
str.casefold ;; str
str.isprintable ;; bool
str.isidentifier ;; bool
str.istitle ;; bool
str.startswith ;; bool
str.endswith ;; bool
str.rsplit ;; list[str]
str.splitlines ;; list[str]
`)

// pythonRules are results that depend on the arguments.
var pythonRules = map[string]Through{
	"open": func(c *Call) types.Type {
		if mode, ok := c.text("mode", 1); ok && strings.Contains(mode, "b") {
			return types.Known("binary", knownObjects["binary"]...)
		}
		return types.Known("file", knownObjects["file"]...)
	},
	"mean": func(c *Call) types.Type {
		if len(c.Args) == 1 && itemOf(c.Args[0]) == types.Float {
			return types.Float
		}
		return nil
	},
}

// pythonRows reads rows of what Python carries out, one a line: NAME ;; TYPE.
func pythonRows(text string) group {
	return func() []Row { return readPython(text) }
}

func readPython(text string) []Row {
	var out []Row
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		name, result, ok := strings.Cut(line, ";;")
		if !ok {
			panic(fmt.Sprintf("library table, %q: two parts wanted", line))
		}
		out = append(out, Row{Name: strings.TrimSpace(name), Sig: "(*args: object) -> object", Python: true,
			Through: pythonResult(strings.TrimSpace(result)), Accepts: func([]types.Type) bool { return false }})
	}
	return out
}

func pythonResult(text string) Through {
	for _, rules := range []map[string]Through{pythonRules, iteratorRules, stdlibRules, structRules, dataRules, frameRules} {
		if rule := rules[text]; rule != nil {
			return rule
		}
	}
	t, err := types.Parse(text)
	for _, objects := range []map[string][]types.Type{knownObjects, stdlibObjects} {
		if items, ok := objects[text]; ok {
			t, err = types.Known(text, items...), nil
		}
	}
	if err != nil {
		panic(fmt.Sprintf("library table, %q: %v", text, err))
	}
	return func(*Call) types.Type { return t }
}

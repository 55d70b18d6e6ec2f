package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// Modules of the standard library that Python carries out, with what native
// code expects of their results.
var stdlibTable = pythonRows(`
class:__name__ ;; str
class:__qualname__ ;; str
class:__module__ ;; str
re.match ;; matched
re.search ;; matched
re.fullmatch ;; matched
re.findall ;; findall
re.finditer ;; matches
re.split ;; list[str]
re.subn ;; tuple[str, int]
re:I ;; object
pattern.match ;; matched
pattern.search ;; matched
pattern.fullmatch ;; matched
pattern.findall ;; found
pattern.finditer ;; matches
pattern.split ;; list[str]
pattern.subn ;; tuple[str, int]
pattern:pattern ;; str
match.group ;; group
match.groups ;; strs
match.groupdict ;; dict[str, str]
match.start ;; int
match.end ;; int
match.span ;; tuple[int, int]
match:lastgroup ;; str
match:string ;; str
csv.reader ;; csvrows
io.StringIO ;; file
file.getvalue ;; str
io.BytesIO ;; binary
binary.getvalue ;; bytes
datetime.date ;; date
datetime.datetime ;; datetime
datetime.timedelta ;; timedelta
datetime.date:today ;; date.make
datetime.date:fromisoformat ;; date.make
datetime.date:fromordinal ;; date.make
date.make.__call__ ;; date
datetime.datetime:now ;; datetime.make
datetime.datetime:today ;; datetime.make
datetime.datetime:utcnow ;; datetime.make
datetime.datetime:strptime ;; datetime.make
datetime.datetime:fromisoformat ;; datetime.make
datetime.datetime:fromtimestamp ;; datetime.make
datetime.datetime:combine ;; datetime.make
datetime.make.__call__ ;; datetime
date.isoformat ;; str
date.strftime ;; str
date.ctime ;; str
date.replace ;; date
datetime.date ;; date
datetime.isoformat ;; str
datetime.strftime ;; str
datetime.ctime ;; str
datetime.timestamp ;; float
datetime.replace ;; datetime
pathlib.Path ;; path
path:name ;; str
path:stem ;; str
path:suffix ;; str
path:parent ;; path
path.exists ;; bool
path.is_file ;; bool
path.is_dir ;; bool
path.read_text ;; str
path.read_bytes ;; bytes
path.write_text ;; int
path.write_bytes ;; int
path.open ;; file
path.resolve ;; path
path.joinpath ;; path
path.with_suffix ;; path
path.with_name ;; path
path.iterdir ;; paths
path.glob ;; paths
path.rglob ;; paths
path.as_posix ;; str
path.mkdir ;; None
path.unlink ;; None
statistics.mode ;; item
statistics.median_low ;; item
statistics.median_high ;; item
statistics.quantiles ;; list[float]
statistics.harmonic_mean ;; float
statistics.geometric_mean ;; float
statistics.correlation ;; float
statistics.covariance ;; float
os.getenv ;; str
calendar.isleap ;; bool
calendar.leapdays ;; int
calendar.monthrange ;; tuple[int, int]
calendar.weekday ;; int
calendar.timegm ;; int
time.localtime ;; object
time.gmtime ;; object
textwrap.shorten ;; str
random.randbytes ;; bytes
Random.choice ;; item1
Random.sample ;; sample1
Random.choices ;; sample1
Random.randbytes ;; bytes
Random.paretovariate ;; float
Random.vonmisesvariate ;; float
Random.weibullvariate ;; float
`)

// stdlibObjects are the objects that rows of stdlibTable name as results.
var stdlibObjects = map[string][]types.Type{"date": nil, "datetime": nil, "timedelta": nil, "date.make": nil, "datetime.make": nil,
	"decimal": nil, "decimal.make": nil, "fraction": nil, "bytearray": {types.Int}}

var stdlibRules = map[string]Through{
	"object": func(*Call) types.Type { return nil },
	"array": func(c *Call) types.Type {
		code, _ := c.text("", 0)
		return arrayOf(code)
	},
	"pattern": func(c *Call) types.Type {
		if optional := groupOf(c); optional != types.Str {
			return types.Known("pattern", found(c, 0), optional)
		}
		return types.Known("pattern", found(c, 0))
	},
	"findall": func(c *Call) types.Type { return types.List(found(c, 0)) },
	"found": func(c *Call) types.Type {
		if len(c.Args) > 0 && c.Args[0].Kind == types.KObject && len(c.Args[0].Elems) > 0 {
			return types.List(c.Args[0].Elems[0])
		}
		return types.List(types.Str)
	},
	"matched": matched,
	"matches": func(c *Call) types.Type { return types.Known("iterator", matched(c)) },
	"strs":    func(c *Call) types.Type { return types.Known("items", groupOf(c)) },
	"group": func(c *Call) types.Type {
		switch len(c.Args) {
		case 1:
			return types.Str
		case 2:
			return groupOf(c)
		}
		return types.Tuple(slices.Repeat([]types.Type{groupOf(c)}, len(c.Args)-1)...)
	},
	"csvrows": func(*Call) types.Type { return types.Known("iterator", types.List(types.Str)) },
	"paths":   func(*Call) types.Type { return types.Known("iterator", types.Known("path")) },
	"item":    func(c *Call) types.Type { return known(c.itemOfArg(0)) },
	"item1":   func(c *Call) types.Type { return known(c.itemOfArg(1)) },
	"sample1": func(c *Call) types.Type {
		if item := known(c.itemOfArg(1)); item != nil {
			return types.List(item)
		}
		return nil
	},
}

// known is a type that something is known of, else nil.
func known(t types.Type) types.Type {
	if t == types.Never || t == types.Object {
		return nil
	}
	return t
}

// ObjectOp is what an operator between objects of the standard library gives, nil when it is not known.
func ObjectOp(op string, x, y types.Type) types.Type {
	if t := bufferOp(op, x, y); t != nil {
		return t
	}
	if t := exactOp(op, x, y); t != nil {
		return t
	}
	switch {
	case x.Kind != types.KObject || x.Name == "":
		return nil
	case x.Name == "path" && op == "/":
		return x
	}
	day := x.Name == "date" || x.Name == "datetime"
	switch {
	case y.Kind != types.KObject && x.Name == "timedelta" && (op == "*" || op == "//"):
		return x
	case y.Kind != types.KObject || y.Name == "":
		return nil
	case day && y.Name == "timedelta" && (op == "+" || op == "-"):
		return x
	case day && y == x && op == "-":
		return types.Known("timedelta")
	case x.Name == "timedelta" && y == x && (op == "+" || op == "-"):
		return x
	}
	return nil
}

// ObjectsCompare tells whether comparing two objects gives a bool.
func ObjectsCompare(x, y types.Type) bool {
	_, ok := stdlibObjects[x.Name]
	_, _, mixes := exactPair(x, y)
	return mixes || ok && x.Kind == types.KObject && y == x
}

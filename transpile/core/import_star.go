package core

import (
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// starNames are what from MODULE import * binds, for modules whose names are
// known. A name that the module lacks after all, or has beyond these, is found out
// when the code that relies on it is entered, as for every import.
var starNames = map[string]string{
	"bisect": `bisect bisect_left bisect_right insort insort_left insort_right`,
	"cmath": `acos acosh asin asinh atan atanh cos cosh e exp inf infj isclose isfinite isinf isnan log log10 nan
		nanj phase pi polar rect sin sinh sqrt tan tanh tau`,
	"collections": `ChainMap Counter OrderedDict UserDict UserList UserString defaultdict deque namedtuple`,
	"copy":        `Error copy deepcopy`,
	"functools": `WRAPPER_ASSIGNMENTS WRAPPER_UPDATES cache cached_property cmp_to_key lru_cache partial partialmethod
		reduce singledispatch singledispatchmethod total_ordering update_wrapper wraps`,
	"heapq": `heapify heappop heappush heappushpop heapreplace merge nlargest nsmallest`,
	"itertools": `accumulate chain combinations combinations_with_replacement compress count cycle dropwhile
		filterfalse groupby islice pairwise permutations product repeat starmap takewhile tee zip_longest`,
	"math": `acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp
		exp2 expm1 fabs factorial floor fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan
		isqrt lcm ldexp lgamma log log10 log1p log2 modf nan nextafter perm pi pow prod radians remainder
		sin sinh sqrt tan tanh tau trunc ulp`,
	"operator": `abs add and_ attrgetter call concat contains countOf delitem eq floordiv ge getitem gt iadd iand
		iconcat ifloordiv ilshift imatmul imod imul index indexOf inv invert ior ipow irshift is_ is_not
		isub itemgetter itruediv ixor le length_hint lshift lt matmul methodcaller mod mul ne neg not_ or_
		pos pow rshift setitem sub truediv truth xor`,
	"random": `Random SystemRandom betavariate choice choices expovariate gammavariate gauss getrandbits getstate
		lognormvariate normalvariate paretovariate randbytes randint random randrange sample seed setstate
		shuffle triangular uniform vonmisesvariate weibullvariate`,
	"statistics": `NormalDist StatisticsError correlation covariance fmean geometric_mean harmonic_mean
		linear_regression mean median median_grouped median_high median_low mode multimode pstdev pvariance
		quantiles stdev variance`,
	"string": `Formatter Template ascii_letters ascii_lowercase ascii_uppercase capwords digits hexdigits octdigits
		printable punctuation whitespace`,
	"time": `altzone asctime clock_getres clock_gettime clock_gettime_ns clock_settime clock_settime_ns ctime
		daylight get_clock_info gmtime localtime mktime monotonic monotonic_ns perf_counter perf_counter_ns
		process_time process_time_ns sleep strftime strptime struct_time thread_time thread_time_ns time
		time_ns timezone tzname`,
}

// importedNames are the names of an import from a module, with * spelled out where
// that can be done:
//
//	from heapq import *   →   from heapq import heapify, heappop, …
func (m *moduleNames) importedNames(s *ast.ImportFrom) []*ast.Alias {
	if !m.inline || len(s.Names) != 1 || s.Names[0].Name != "*" {
		return s.Names
	}
	var names []string
	if s.Level == 0 {
		names = strings.Fields(starNames[string(s.Module)])
	}
	if len(names) == 0 && m.public != nil {
		names = m.public(s.Level, string(s.Module))
	}
	if len(names) == 0 {
		return s.Names
	}
	var out []*ast.Alias
	for _, name := range names {
		out = append(out, &ast.Alias{Pos: s.Names[0].Pos, Name: ast.Identifier(name)})
	}
	return out
}

// PublicNames are what from MODULE import * binds, as far as the source of the module shows: the
// names in a literal __all__, else all that the module body binds without an underscore in front. star is
// as in Options.
func PublicNames(tree *syntax.Tree, star func(level int, module string) []string) []string {
	_, top := collectSymbols(tree.Module, true, star)
	if top.bound["__all__"] {
		return literalAll(tree.Module.Body)
	}
	var out []string
	for name := range top.bound {
		if !strings.HasPrefix(name, "_") {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// literalAll is the value of __all__ when one statement assigns it a display of texts; nil otherwise.
func literalAll(body []ast.Stmt) []string {
	var out []string
	for _, s := range body {
		as, ok := s.(*ast.Assign)
		if !ok || len(as.Targets) != 1 {
			continue
		}
		if n, ok := as.Targets[0].(*ast.Name); !ok || n.Id != "__all__" {
			continue
		}
		var items []ast.Expr
		switch v := as.Value.(type) {
		case *ast.List:
			items = v.Elts
		case *ast.Tuple:
			items = v.Elts
		}
		for _, e := range items {
			c, ok := e.(*syntax.Constant)
			if !ok {
				return nil
			}
			text, ok := c.Value.(syntax.Str)
			if !ok {
				return nil
			}
			out = append(out, string(text))
		}
	}
	return out
}

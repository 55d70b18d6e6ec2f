package lib

import (
	"strings"
)

// collectionRows are the modules collections, heapq, bisect and copy.
var collectionRows = allOf(heapRows, dictKindRows, defaultFromRows, dictOfDequesRows, dequeRows, rows("pyx/copying.hpp", `
copy.copy(x: T) -> T ;; shallow_copy ;; raises exits when=plain_data as=self ;; x = [[1], [2]]; y = copy.copy(x); y[0].append(5); y.append([6]); [x, y]
copy.deepcopy(x: T) -> T ;; deep_copy ;; raises exits when=plain_data as=self ;; x = [[1], [2]]; y = copy.deepcopy(x); y[0].append(5); [x, y]
inst.deepcopy(x: T) -> T ;; deep_copy ;; raises exits as=self
`))

// The modules heapq and bisect: on lists whose items native code can compare.
var heapRows = allOf(rows("pyx/heapq.hpp", `
heapq.heappush(heap: list[T], item: T) -> None ;; heap::push ;; raises exits when=heap_item ;; x = [1, 5]; heapq.heappush(x, 0); x
heapq.heappop(heap: list[T]) -> T ;; heap::pop ;; raises exits when=heap ;; x = [1, 5, 3]; [heapq.heappop(x), x]
heapq.heapify(heap: list[T]) -> None ;; heap::heapify ;; raises exits when=heap_of_items ;; x = [4, 5, 1, 3]; heapq.heapify(x); x
heapq.heapreplace(heap: list[T], item: T) -> T ;; heap::replace ;; raises exits when=heap_item ;; x = [1, 5, 3]; [heapq.heapreplace(x, 4), x]
heapq.heappushpop(heap: list[T], item: T) -> T ;; heap::push_pop ;; raises exits when=heap_item ;; x = [1, 5, 3]; [heapq.heappushpop(x, 4), x]
heapq.nsmallest(n: int, iterable: iterable[T], key: None = None) -> list[T] ;; heap::smallest ;; raises exits when=ordered_second ;; heapq.nsmallest(2, [4, 5, 1, 3])
heapq.nlargest(n: int, iterable: iterable[T], key: None = None) -> list[T] ;; heap::largest ;; raises exits when=ordered_second ;; heapq.nlargest(2, [4, 5, 1, 3])
`), bisectRows)

// bisectRows are the functions of bisect with and without limits.
func bisectRows() []Row {
	text := `
bisect.bisect_left(a: list[T], x: U, lo: int = 0, hi: int = -1) -> int ;; bisection::left ;; raises exits when=bisect ;; [bisect.bisect_left([1, 3, 3, 5], 3), bisect.bisect_left([1, 3, 3, 5], 3.5, 1, hi=2)]
bisect.bisect_right(a: list[T], x: U, lo: int = 0, hi: int = -1) -> int ;; bisection::right ;; raises exits when=bisect ;; [bisect.bisect_right([1, 3, 3, 5], 3), bisect.bisect_right(["a", "c"], "b", lo=1)]
bisect.insort_left(a: list[T], x: T, lo: int = 0, hi: int = -1) -> None ;; bisection::insort_left ;; raises exits when=bisect ;; x = [1, 3, 5]; bisect.insort_left(x, 4); x
bisect.insort_right(a: list[T], x: T, lo: int = 0, hi: int = -1) -> None ;; bisection::insort_right ;; raises exits when=bisect ;; x = [1, 3, 5]; bisect.insort_right(x, 3); x
`
	short := strings.NewReplacer("bisect.bisect_right", "bisect.bisect", "bisect.insort_right", "bisect.insort")
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return readRows("pyx/bisect.hpp", text+short.Replace(lines[1])+"\n"+short.Replace(lines[3]))
}

// defaultdict, Counter and OrderedDict: what they have as dicts, and what is their own.
var dictKindRows = allOf(kindOfDict(kindDefault), kindOfDict(kindCounter), kindOfDict(kindOrdered), orderedRows, rows("pyx/dict_kinds.hpp", `
collections.defaultdict() -> defaultdict[K, V] ;; t:dict_make ;; ;; x = collections.defaultdict(); x[1] = 2; x
make.default_int() -> defaultdict[K, V] ;; t:default_of_int ;; ;; x = collections.defaultdict(int); x[1] += 2; x
make.default_float() -> defaultdict[K, V] ;; t:default_of_float ;; ;; x = collections.defaultdict(float); x[1] += 2.5; x
make.default_bool() -> defaultdict[K, V] ;; t:default_of_bool ;; ;; x = collections.defaultdict(bool); [x[1], x]
make.default_str() -> defaultdict[K, V] ;; t:default_of_str ;; ;; x = collections.defaultdict(str); x[1] += "a"; x
make.default_list() -> defaultdict[K, V] ;; t:default_of_list ;; ;; x = collections.defaultdict(list); x[1].append(2); x
make.default_set() -> defaultdict[K, V] ;; t:default_of_set ;; ;; x = collections.defaultdict(set); x[1].add(2); x
make.default_dict() -> defaultdict[K, V] ;; t:default_of_dict ;; ;; x = collections.defaultdict(dict); x[1]["a"] = 2; x
make.default_by(factory: T) -> defaultdict[K, V] ;; t:default_of_fn ;; ;; x = collections.defaultdict(lambda: [0, 0]); x[1][0] += 2; dict(x)
operator.getitem(a: defaultdict[K, V], k: K) -> V ;; default_item ;; raises exits ;; x = collections.defaultdict(int); [x["a"], x]
defaultdict.__getitem__(self: defaultdict[K, V], k: K) -> V ;; default_item ;; raises exits ;; x = collections.defaultdict(int); [x.__getitem__("a"), x]
operator.eq(a: defaultdict[K, V], b: defaultdict[L, W]) -> bool ;; eq ;; raises exits when=equal_dicts ;; x = collections.defaultdict(int); y = collections.defaultdict(int); x[1]; x == y
operator.ne(a: defaultdict[K, V], b: defaultdict[L, W]) -> bool ;; ne ;; raises exits when=equal_dicts ;; x = collections.defaultdict(int); y = collections.defaultdict(int); x[1]; x != y
operator.eq(a: defaultdict[K, V], b: dict[L, W]) -> bool ;; eq ;; raises exits when=equal_dicts ;; x = collections.defaultdict(int); x[1]; x == {1: 0}
operator.eq(a: dict[K, V], b: defaultdict[L, W]) -> bool ;; eq ;; raises exits when=equal_dicts ;; x = collections.defaultdict(int); x[1]; {1: 0} == x
operator.ne(a: defaultdict[K, V], b: dict[L, W]) -> bool ;; ne ;; raises exits when=equal_dicts ;; x = collections.defaultdict(int); x[1]; x != {1: 1}
operator.ne(a: dict[K, V], b: defaultdict[L, W]) -> bool ;; ne ;; raises exits when=equal_dicts ;; x = collections.defaultdict(int); x[1]; {1: 0} != x
`), rows("pyx/counter_ops.hpp", `
collections.Counter() -> Counter[K, int] ;; t:dict_make ;; ;; x = collections.Counter(); x[1] += 2; x
collections.Counter(iterable: iterable[K]) -> Counter[K, int] ;; counter_of ;; raises exits when=not_dict_first ;; collections.Counter("hello")
collections.Counter(mapping: dict[K, V]) -> Counter[K, V] ;; counter_from ;; raises exits ;; collections.Counter({"a": 2})
collections.Counter(mapping: Counter[K, V]) -> Counter[K, V] ;; counter_from ;; raises exits ;; collections.Counter(collections.Counter("abca"))
collections.Counter(mapping: defaultdict[K, V]) -> Counter[K, V] ;; counter_from ;; raises exits ;; x = collections.defaultdict(int); x[1] = 2; collections.Counter(x)
operator.getitem(a: Counter[K, V], k: U) -> V | int ;; counter_item ;; raises exits when=key ;; [collections.Counter("abca")["a"], collections.Counter("abca")["z"]]
Counter.__getitem__(self: Counter[K, V], k: U) -> V | int ;; counter_item ;; raises exits when=key ;; collections.Counter("abca").__getitem__("a")
operator.delitem(a: Counter[K, V], k: U) -> None ;; counter_del ;; raises exits when=key ;; x = collections.Counter("aab"); del x["a"]; del x["z"]; x
Counter.most_common(self: Counter[K, V]) -> list[tuple[K, V]] ;; most_common ;; raises exits ;; collections.Counter("abcab").most_common()
Counter.most_common(self: Counter[K, V], n: int) -> list[tuple[K, V]] ;; most_common ;; raises exits ;; collections.Counter("abcab").most_common(2)
Counter.most_common(self: Counter[K, V], n: None) -> list[tuple[K, V]] ;; most_common ;; raises exits ;; collections.Counter("abcab").most_common(None)
Counter.update(self: Counter[K, int], iterable: iterable[K]) -> None ;; counter_update ;; raises exits when=not_dict ;; x = collections.Counter("ab"); x.update("bc"); x
Counter.update(self: Counter[K, int], iterable: Counter[K, int]) -> None ;; counter_update_by ;; raises exits ;; x = collections.Counter("ab"); x.update(collections.Counter("bc")); x
Counter.update(self: Counter[K, int], iterable: dict[K, int]) -> None ;; counter_update_by ;; raises exits ;; x = collections.Counter("ab"); x.update({"b": 3}); x
Counter.subtract(self: Counter[K, int], iterable: iterable[K]) -> None ;; counter_subtract ;; raises exits when=not_dict ;; x = collections.Counter("ab"); x.subtract("bc"); x
Counter.subtract(self: Counter[K, int], iterable: Counter[K, int]) -> None ;; counter_subtract_by ;; raises exits ;; x = collections.Counter("ab"); x.subtract(collections.Counter("bc")); x
Counter.subtract(self: Counter[K, int], iterable: dict[K, int]) -> None ;; counter_subtract_by ;; raises exits ;; x = collections.Counter("ab"); x.subtract({"b": 3}); x
Counter.total(self: Counter[K, int]) -> int ;; total ;; raises exits ;; collections.Counter("abca").total()
operator.add(a: Counter[K, int], b: Counter[K, int]) -> Counter[K, int] ;; counter_add ;; raises exits ;; collections.Counter("aab") + collections.Counter("bc")
operator.sub(a: Counter[K, int], b: Counter[K, int]) -> Counter[K, int] ;; counter_sub ;; raises exits ;; collections.Counter("aab") - collections.Counter("bc")
operator.or_(a: Counter[K, int], b: Counter[K, int]) -> Counter[K, int] ;; counter_or ;; raises exits ;; collections.Counter("aab") | collections.Counter("bbc")
operator.and_(a: Counter[K, int], b: Counter[K, int]) -> Counter[K, int] ;; counter_and ;; raises exits ;; collections.Counter("aab") & collections.Counter("abc")
operator.eq(a: Counter[K, int], b: Counter[K, int]) -> bool ;; counter_eq ;; raises exits ;; collections.Counter("aab") == collections.Counter("aba")
operator.ne(a: Counter[K, int], b: Counter[K, int]) -> bool ;; counter_ne ;; raises exits ;; collections.Counter("aab") != collections.Counter("aba")
`))

// dictKind is a subclass of dict: how an empty one is made, and the header of its operations. ownItems: d[k], del d[k] and update
// are its own; own are functions that stand in the place of those of dict.
type dictKind struct {
	name, made, header string
	ownItems           bool
	own                []string
}

var (
	kindDefault = dictKind{name: "defaultdict", made: "collections.defaultdict(int)", header: "pyx/dict_ops.hpp"}
	kindCounter = dictKind{name: "Counter", made: "collections.Counter()", header: "pyx/dict_ops.hpp", ownItems: true}
	kindOrdered = dictKind{name: "OrderedDict", made: "collections.OrderedDict()", header: "pyx/ordered.hpp", own: []string{
		"setitem", "ordered_set", "delitem", "ordered_del", "setdefault", "ordered_default", "pop_key", "ordered_pop", "pop_or", "ordered_pop_or",
		"popitem", "ordered_popitem", "update", "ordered_update", "update_pairs", "ordered_update_pairs",
	}}
)

// OrderedDict, as far as it is more than a dict.
var orderedRows = rows("pyx/ordered.hpp", `
collections.OrderedDict() -> OrderedDict[K, V] ;; t:dict_make ;; ;; x = collections.OrderedDict(); x[1] = 2; x
collections.OrderedDict(m: dict[K, V]) -> OrderedDict[K, V] ;; ordered_from ;; raises exits ;; collections.OrderedDict({1: 2, 3: 4})
collections.OrderedDict(m: OrderedDict[K, V]) -> OrderedDict[K, V] ;; ordered_from ;; raises exits ;; x = collections.OrderedDict({1: 2}); y = collections.OrderedDict(x); x[3] = 4; y
collections.OrderedDict(x: iterable[tuple[K, V]]) -> OrderedDict[K, V] ;; ordered_of_pairs ;; raises exits when=pairs ;; collections.OrderedDict([(1, 2), (3, 4), (1, 5)])
OrderedDict.popitem(self: OrderedDict[K, V], last: bool) -> tuple[K, V] ;; ordered_popitem ;; raises exits ;; x = collections.OrderedDict({1: 2, 3: 4, 5: 6}); [x.popitem(False), x.popitem(last=True), x]
OrderedDict.move_to_end(self: OrderedDict[K, V], k: U, last: bool = True) -> None ;; move_to_end ;; raises exits when=key ;; x = collections.OrderedDict({1: 2, 3: 4, 5: 6}); x.move_to_end(1); x.move_to_end(3, last=False); x
operator.getitem(a: OrderedDict[K, V], k: U) -> V ;; getitem ;; raises exits when=key ;; collections.OrderedDict({"a": 1})["a"]
OrderedDict.__getitem__(self: OrderedDict[K, V], k: U) -> V ;; getitem ;; raises exits when=key ;; collections.OrderedDict({"a": 1}).__getitem__("a")
operator.or_(a: OrderedDict[K, V], b: OrderedDict[K, V]) -> OrderedDict[K, V] ;; merged ;; raises exits ;; collections.OrderedDict({1: 2}) | collections.OrderedDict({3: 4})
operator.or_(a: OrderedDict[K, V], b: dict[K, V]) -> OrderedDict[K, V] ;; merged ;; raises exits ;; collections.OrderedDict({1: 2}) | {3: 4}
operator.ior(a: OrderedDict[K, V], b: OrderedDict[K, V]) -> OrderedDict[K, V] ;; ordered_ior ;; raises exits as=self ;; x = collections.OrderedDict({1: 2}); x |= collections.OrderedDict({3: 4}); x
operator.ior(a: OrderedDict[K, V], b: dict[K, V]) -> OrderedDict[K, V] ;; ordered_ior ;; raises exits as=self ;; x = collections.OrderedDict({1: 2}); x |= {3: 4}; x
operator.eq(a: OrderedDict[K, V], b: OrderedDict[L, W]) -> bool ;; eq ;; raises exits when=equal_dicts ;; collections.OrderedDict({1: 2, 3: 4}) == collections.OrderedDict({3: 4, 1: 2})
operator.ne(a: OrderedDict[K, V], b: OrderedDict[L, W]) -> bool ;; ne ;; raises exits when=equal_dicts ;; collections.OrderedDict({1: 2, 3: 4}) != collections.OrderedDict({3: 4, 1: 2})
operator.eq(a: OrderedDict[K, V], b: dict[L, W]) -> bool ;; eq ;; raises exits when=equal_dicts ;; collections.OrderedDict({1: 2, 3: 4}) == {3: 4, 1: 2}
operator.eq(a: dict[K, V], b: OrderedDict[L, W]) -> bool ;; eq ;; raises exits when=equal_dicts ;; {3: 4, 1: 2} == collections.OrderedDict({1: 2, 3: 4})
operator.ne(a: OrderedDict[K, V], b: dict[L, W]) -> bool ;; ne ;; raises exits when=equal_dicts ;; collections.OrderedDict({1: 2, 3: 4}) != {3: 4, 1: 2}
operator.ne(a: dict[K, V], b: OrderedDict[L, W]) -> bool ;; ne ;; raises exits when=equal_dicts ;; {3: 4, 1: 3} != collections.OrderedDict({1: 2, 3: 4})
`)

// kindOfDict are the rows of a subclass of dict that dict has too.
func kindOfDict(kind dictKind) group {
	return func() []Row { return readKindOfDict(kind) }
}

func readKindOfDict(kind dictKind) []Row {
	text := `
len(obj: D[K, V]) -> int ;; len ;; pure ;; len(MADE)
operator.truth(a: D[K, V]) -> bool ;; truth ;; pure ;; "some" if MADE else "none"
operator.setitem(a: D[K, V], k: K, x: V) -> None ;; setitem ;; raises exits ;; x = MADE; x["k"] = 4; x
operator.contains(k: U, a: D[K, V]) -> bool ;; in_dict ;; raises exits when=in_dict ;; "k" in MADE
operator.not_contains(k: U, a: D[K, V]) -> bool ;; not_in_dict ;; raises exits when=in_dict ;; "a" not in MADE
operator.is_(a: D[K, V], b: D[K, V]) -> bool ;; is_same ;; pure ;; x = MADE; x["k"] = 4; y = x; x is y
operator.is_not(a: D[K, V], b: D[K, V]) -> bool ;; is_not_same ;; pure ;; x = MADE; x["k"] = 4; y = x; x is not y
D.get(self: D[K, V], k: U) -> V | None ;; get_or ;; raises exits when=key ;; x = MADE; x["k"] = 4; [x.get("k"), x.get("b")]
D.get(self: D[K, V], k: U, otherwise: D) -> V | D ;; get_or ;; raises exits when=key ;; x = MADE; x["k"] = 4; x.get("b", 2.5)
D.setdefault(self: D[K, V], k: K, x: V) -> V ;; setdefault ;; raises exits ;; x = MADE; [x.setdefault("k", 4), x]
D.pop(self: D[K, V], k: U) -> V ;; pop_key ;; raises exits when=key ;; x = MADE; x["k"] = 4; [x.pop("k"), x]
D.pop(self: D[K, V], k: U, otherwise: D) -> V | D ;; pop_or ;; raises exits when=key ;; x = MADE; x["k"] = 4; [x.pop("z", None), x]
D.popitem(self: D[K, V]) -> tuple[K, V] ;; popitem ;; raises exits ;; x = MADE; x["k"] = 4; [x.popitem(), x]
D.clear(self: D[K, V]) -> None ;; clear ;; ;; x = MADE; x["k"] = 4; x.clear(); x
D.copy(self: D[K, V]) -> D[K, V] ;; copy ;; raises exits ;; x = MADE; x["k"] = 4; x.copy()
D.keys(self: D[K, V]) -> object ;; keys_of ;; pure as=keys ;; x = MADE; x["k"] = 4; list(x.keys())
D.values(self: D[K, V]) -> object ;; values_of ;; pure as=values ;; x = MADE; x["k"] = 4; sum(x.values())
D.items(self: D[K, V]) -> object ;; items_of ;; pure as=items ;; x = MADE; x["k"] = 4; [(v, k) for k, v in x.items()]
dict(m: D[K, V]) -> dict[K, V] ;; plain_copy ;; raises exits ;; x = MADE; x["k"] = 4; dict(x)
`
	if !kind.ownItems {
		text += `
operator.delitem(a: D[K, V], k: U) -> None ;; delitem ;; raises exits when=key ;; x = MADE; x["k"] = 4; del x["k"]; x
D.update(self: D[K, V], other: D[K, V]) -> None ;; update ;; raises exits ;; x = MADE; x["k"] = 4; x.update(x.copy()); x
D.update(self: D[K, V], other: dict[K, V]) -> None ;; update ;; raises exits ;; x = MADE; x.update({"k": 4}); x
D.update(self: D[K, V], other: iterable[tuple[K, V]]) -> None ;; update_pairs ;; raises exits when=pairs ;; x = MADE; x.update([("k", 4)]); x
`
	}
	replaced := []string{"D[", kind.name + "[", "D.", kind.name + ".", "MADE", kind.made}
	for i := 0; i < len(kind.own); i += 2 {
		replaced = append(replaced, ";; "+kind.own[i]+" ;;", ";; "+kind.own[i+1]+" ;;")
	}
	return readRows(kind.header, strings.NewReplacer(replaced...).Replace(text))
}

// defaultFromRows are those of defaultdict(factory, entries).
func defaultFromRows() []Row {
	var b strings.Builder
	for _, f := range [][2]string{{"int", "1"}, {"float", "1.5"}, {"bool", "True"}, {"str", `"s"`}, {"list", "[1]"}, {"set", "{1}"}, {"dict", "{1: 2}"}} {
		b.WriteString(strings.NewReplacer("NAME", f[0], "VALUE", f[1]).Replace(`
make.default_NAME_from(factory: F, m: dict[K, V]) -> defaultdict[K, V] ;; default_NAME_from ;; raises exits ;; x = collections.defaultdict(NAME, {"a": VALUE}); [x["b"], x]
make.default_NAME_from(factory: F, m: defaultdict[K, V]) -> defaultdict[K, V] ;; default_NAME_from ;; raises exits ;; x = collections.defaultdict(NAME); x["a"] = VALUE; collections.defaultdict(NAME, x)
make.default_NAME_from(factory: F, x: iterable[tuple[K, V]]) -> defaultdict[K, V] ;; default_NAME_from ;; raises exits when=pairs ;; collections.defaultdict(NAME, [("a", VALUE)])
`))
	}
	return readRows("pyx/dict_from.hpp", b.String())
}

var dictOfDequesRows = rows("pyx/dict_of_deques.hpp", `
make.default_deque() -> defaultdict[K, V] ;; t:default_of_deque ;; ;; x = collections.defaultdict(collections.deque); x[1].append(2); x
`)

// collections.deque.
var dequeRows = rows("pyx/deque_ops.hpp", `
collections.deque() -> deque[T] ;; t:deque_make ;; ;; x = collections.deque(); x.append(1); x
collections.deque(iterable: iterable[T], maxlen: int | None = None) -> deque[T] ;; deque_of ;; raises exits when=maxlen ;; [collections.deque([1, 2, 3]), collections.deque([1, 2, 3], maxlen=2)]
collections.deque(*, maxlen: int) -> deque[T] ;; deque_limited ;; raises ;; x = collections.deque(maxlen=2); x.append(1); x
deque.append(self: deque[T], x: T) -> None ;; append ;; raises ;; x = collections.deque([1]); x.append(2); x
deque.appendleft(self: deque[T], x: T) -> None ;; appendleft ;; raises ;; x = collections.deque([1]); x.appendleft(2); x
deque.pop(self: deque[T]) -> T ;; pop ;; raises exits ;; x = collections.deque([1, 2]); [x.pop(), x]
deque.popleft(self: deque[T]) -> T ;; popleft ;; raises exits ;; x = collections.deque([1, 2]); [x.popleft(), x]
deque.extend(self: deque[T], iterable: iterable[T]) -> None ;; extend ;; raises exits ;; x = collections.deque([1]); x.extend([2, 3]); x
deque.extendleft(self: deque[T], iterable: iterable[T]) -> None ;; extendleft ;; raises exits ;; x = collections.deque([1]); x.extendleft([2, 3]); x
deque.rotate(self: deque[T], n: int = 1) -> None ;; rotate ;; raises ;; x = collections.deque([1, 2, 3]); x.rotate(-1); x
deque.reverse(self: deque[T]) -> None ;; reverse ;; raises ;; x = collections.deque([1, 2, 3]); x.reverse(); x
deque.clear(self: deque[T]) -> None ;; clear ;; raises ;; x = collections.deque([1]); x.clear(); x
deque.copy(self: deque[T]) -> deque[T] ;; copy ;; raises ;; collections.deque([1], 3).copy()
deque.insert(self: deque[T], i: int, x: T) -> None ;; insert ;; raises ;; x = collections.deque([1, 2]); x.insert(1, 5); x
deque.remove(self: deque[T], value: U) -> None ;; remove ;; raises exits when=item ;; x = collections.deque([1, 2, 1]); x.remove(1); x
deque.count(self: deque[T], value: U) -> int ;; count ;; raises exits when=item ;; collections.deque([1, 2, 1]).count(1)
deque.index(self: deque[T], value: U) -> int ;; index ;; raises exits when=item ;; collections.deque([1, 2]).index(2)
deque.index(self: deque[T], value: U, start: int) -> int ;; index ;; raises exits when=item ;; collections.deque([2, 2]).index(2, 1)
deque.index(self: deque[T], value: U, start: int, stop: int) -> int ;; index ;; raises exits when=item ;; collections.deque([2, 2, 1]).index(2, 1, 3)
deque:maxlen(self: deque[T]) -> int | None ;; maxlen_of ;; pure ;; [collections.deque([1]).maxlen, collections.deque([1], 4).maxlen]
len(obj: deque[T]) -> int ;; len ;; pure ;; len(collections.deque([1, 2]))
reversed(x: deque[T]) -> object ;; reversed ;; as=reversed ;; list(reversed(collections.deque([1, 2])))
operator.truth(a: deque[T]) -> bool ;; truth ;; pure ;; "some" if collections.deque([1]) else "none"
operator.getitem(a: deque[T], i: int) -> T ;; getitem ;; raises exits ;; collections.deque([1, 2])[-1]
operator.setitem(a: deque[T], i: int, x: T) -> None ;; setitem ;; raises ;; x = collections.deque([1, 2]); x[0] = 5; x
operator.delitem(a: deque[T], i: int) -> None ;; delitem ;; raises ;; x = collections.deque([1, 2]); del x[0]; x
operator.contains(x: U, a: deque[T]) -> bool ;; in_deque ;; raises exits when=in_list ;; 2 in collections.deque([1, 2])
operator.not_contains(x: U, a: deque[T]) -> bool ;; not_in_deque ;; raises exits when=in_list ;; 2 not in collections.deque([1, 2])
operator.eq(a: deque[T], b: deque[U]) -> bool ;; eq ;; raises exits when=equal_lists ;; collections.deque([1, 2]) == collections.deque([1, 2.0])
operator.ne(a: deque[T], b: deque[U]) -> bool ;; ne ;; raises exits when=equal_lists ;; collections.deque([1, 2]) != collections.deque([1])
operator.is_(a: deque[T], b: deque[T]) -> bool ;; is_same ;; pure ;; x = collections.deque([1]); y = x; x is y
operator.is_not(a: deque[T], b: deque[T]) -> bool ;; is_not_same ;; pure ;; x = collections.deque([1]); y = collections.deque([1]); x is not y
operator.iadd(a: deque[T], b: iterable[T]) -> deque[T] ;; deque_iadd ;; raises exits as=self ;; x = collections.deque([1]); x += [2]; x
`)

package lib

// str: immutable, by code points.
var strRows = rows("pyx/str.hpp", `
len(obj: str) -> int ;; len ;; pure ;; len("héllo")
operator.truth(a: str) -> bool ;; truth ;; pure ;; "some" if "a" else "none"
operator.add(a: str, b: str) -> str ;; concat ;; pure grow=append_to ;; "a" + "b"
operator.mul(a: str, n: int) -> str ;; repeat ;; raises pure ;; "ab" * 3
operator.mul(n: int, a: str) -> str ;; repeat ;; raises pure ;; 3 * "ab"
operator.getitem(a: str, i: int) -> str ;; getitem ;; raises pure ;; "abc"[-1]
operator.getitem(a: str, s: slice[A, B, C]) -> str ;; getitem ;; raises pure ;; "abcdef"[1:5:2]
operator.eq(a: str, b: str) -> bool ;; eq ;; pure ;; "a" == "b"
operator.ne(a: str, b: str) -> bool ;; ne ;; pure ;; "a" != "b"
operator.lt(a: str, b: str) -> bool ;; lt ;; pure ;; "a" < "b"
operator.le(a: str, b: str) -> bool ;; le ;; pure ;; "a" <= "b"
operator.gt(a: str, b: str) -> bool ;; gt ;; pure ;; "a" > "b"
operator.ge(a: str, b: str) -> bool ;; ge ;; pure ;; "a" >= "b"
operator.contains(a: str, b: str) -> bool ;; in_str ;; pure ;; "b" in "abc"
ord(c: str) -> int ;; ord ;; raises pure ;; ord("a")
chr(i: int) -> str ;; chr ;; raises pure ;; chr(97)
str.find(self: str, sub: str) -> int ;; find ;; pure ;; "abcc".find("c")
str.find(self: str, sub: str, start: int) -> int ;; find ;; pure ;; "abcc".find("c", 1)
str.find(self: str, sub: str, start: int, end: int) -> int ;; find ;; pure ;; "abcc".find("c", 1, 3)
str.rfind(self: str, sub: str) -> int ;; rfind ;; pure ;; "abcc".rfind("c")
str.rfind(self: str, sub: str, start: int) -> int ;; rfind ;; pure ;; "abcc".rfind("c", 1)
str.rfind(self: str, sub: str, start: int, end: int) -> int ;; rfind ;; pure ;; "abcc".rfind("c", 1, 3)
str.count(self: str, sub: str) -> int ;; count ;; pure ;; "abcc".count("c")
str.count(self: str, sub: str, start: int) -> int ;; count ;; pure ;; "abcc".count("c", 1)
str.count(self: str, sub: str, start: int, end: int) -> int ;; count ;; pure ;; "abcc".count("c", 1, 3)
str.startswith(self: str, prefix: str) -> bool ;; startswith ;; pure ;; "abcc".startswith("bc")
str.startswith(self: str, prefix: str, start: int) -> bool ;; startswith ;; pure ;; "abcc".startswith("bc", 1)
str.startswith(self: str, prefix: str, start: int, end: int) -> bool ;; startswith ;; pure ;; "abcc".startswith("bc", 1, 3)
str.endswith(self: str, prefix: str) -> bool ;; endswith ;; pure ;; "abcc".endswith("bc")
str.endswith(self: str, prefix: str, start: int) -> bool ;; endswith ;; pure ;; "abcc".endswith("bc", 1)
str.endswith(self: str, prefix: str, start: int, end: int) -> bool ;; endswith ;; pure ;; "abcc".endswith("bc", 1, 3)
str.index(self: str, sub: str) -> int ;; index ;; raises pure ;; "abcc".index("c")
str.index(self: str, sub: str, start: int) -> int ;; index ;; raises pure ;; "abcc".index("c", 1)
str.index(self: str, sub: str, start: int, end: int) -> int ;; index ;; raises pure ;; "abcc".index("c", 1, 3)
str.rindex(self: str, sub: str) -> int ;; rindex ;; raises pure ;; "abcc".rindex("c")
str.rindex(self: str, sub: str, start: int) -> int ;; rindex ;; raises pure ;; "abcc".rindex("c", 1)
str.rindex(self: str, sub: str, start: int, end: int) -> int ;; rindex ;; raises pure ;; "abcc".rindex("c", 1, 3)
operator.not_contains(a: str, b: str) -> bool ;; not_in_str ;; pure ;; "b" not in "abc"
str.join_parts() -> str ;; join_parts ;; pure
`)

// Methods of str that make other strings, and questions about characters.
var strMethodRows = allOf(rows("pyx/str_methods.hpp", `
unpack(a: str, n: int) -> None ;; unpack_check ;; raises
str.unpack_item(a: str, i: int) -> str ;; unpack_item ;; exits
str.upper(self: str) -> str ;; upper ;; exits pure ;; "abC dE".upper()
str.lower(self: str) -> str ;; lower ;; exits pure ;; "abC dE".lower()
str.swapcase(self: str) -> str ;; swapcase ;; exits pure ;; "abC dE".swapcase()
str.capitalize(self: str) -> str ;; capitalize ;; exits pure ;; "abC dE".capitalize()
str.title(self: str) -> str ;; title ;; exits pure ;; "abC dE".title()
str.isdigit(self: str) -> bool ;; isdigit ;; exits pure ;; "12".isdigit()
str.isdecimal(self: str) -> bool ;; isdecimal ;; exits pure ;; "12".isdecimal()
str.isnumeric(self: str) -> bool ;; isnumeric ;; exits pure ;; "12".isnumeric()
str.isalpha(self: str) -> bool ;; isalpha ;; exits pure ;; "ab".isalpha()
str.isalnum(self: str) -> bool ;; isalnum ;; exits pure ;; "a1".isalnum()
str.isspace(self: str) -> bool ;; isspace ;; exits pure ;; " ".isspace()
str.isupper(self: str) -> bool ;; isupper ;; exits pure ;; "AB".isupper()
str.islower(self: str) -> bool ;; islower ;; exits pure ;; "ab".islower()
str.casefold(self: str) -> str ;; casefold ;; exits pure ;; "aBc".casefold()
str.istitle(self: str) -> bool ;; istitle ;; exits pure ;; "Ab Cd".istitle()
str.isprintable(self: str) -> bool ;; isprintable ;; exits pure ;; "ab".isprintable()
str.isidentifier(self: str) -> bool ;; isidentifier ;; exits pure ;; "a_1".isidentifier()
str.expandtabs(self: str, tabsize: int = 8) -> str ;; expandtabs ;; pure ;; "a\tb".expandtabs(4)
str.isascii(self: str) -> bool ;; isascii ;; pure ;; "ab".isascii()
str.strip(self: str) -> str ;; strip ;; pure ;; " ab ".strip()
str.strip(self: str, chars: str) -> str ;; strip ;; pure ;; "xaby".strip("xy")
str.lstrip(self: str) -> str ;; lstrip ;; pure ;; " ab ".lstrip()
str.lstrip(self: str, chars: str) -> str ;; lstrip ;; pure ;; "xaby".lstrip("xy")
str.rstrip(self: str) -> str ;; rstrip ;; pure ;; " ab ".rstrip()
str.rstrip(self: str, chars: str) -> str ;; rstrip ;; pure ;; "xaby".rstrip("xy")
str.removeprefix(self: str, prefix: str) -> str ;; removeprefix ;; pure ;; "abc".removeprefix("ab")
str.removesuffix(self: str, suffix: str) -> str ;; removesuffix ;; pure ;; "abc".removesuffix("bc")
str.replace(self: str, old: str, new: str) -> str ;; replace ;; pure ;; "abab".replace("b", "cc")
str.replace(self: str, old: str, new: str, count: int) -> str ;; replace ;; pure ;; "abab".replace("b", "cc", 1)
str.ljust(self: str, width: int) -> str ;; ljust ;; pure ;; "ab".ljust(7)
str.ljust(self: str, width: int, fill: str) -> str ;; ljust ;; raises pure ;; "ab".ljust(7, "*")
str.rjust(self: str, width: int) -> str ;; rjust ;; pure ;; "ab".rjust(7)
str.rjust(self: str, width: int, fill: str) -> str ;; rjust ;; raises pure ;; "ab".rjust(7, "*")
str.center(self: str, width: int) -> str ;; center ;; pure ;; "ab".center(7)
str.center(self: str, width: int, fill: str) -> str ;; center ;; raises pure ;; "ab".center(7, "*")
str.zfill(self: str, width: int) -> str ;; zfill ;; pure ;; "-12".zfill(5)
str.split(self: str) -> list[str] ;; split ;; ;; " a b c ".split()
str.split(self: str, sep: str, maxsplit: int = -1) -> list[str] ;; split ;; raises ;; "a,b,c".split(",", maxsplit=1)
str.split(self: str, sep: None, maxsplit: int = -1) -> list[str] ;; split ;; ;; " a b c ".split(None, 1)
str.split(self: str, *, maxsplit: int) -> list[str] ;; split ;; ;; " a b c ".split(maxsplit=1)
str.rsplit(self: str, sep: None = None, maxsplit: int = -1) -> list[str] ;; rsplit ;; ;; " a b c ".rsplit(None, 1)
str.rsplit(self: str, sep: str, maxsplit: int = -1) -> list[str] ;; rsplit ;; raises ;; "a,b,c".rsplit(",", 1)
str.startswith(self: str, prefix: T) -> bool ;; startswith_any ;; pure when=texts ;; "abc".startswith(("x", "ab"))
str.endswith(self: str, prefix: T) -> bool ;; endswith_any ;; pure when=texts ;; "abc".endswith(("x", "bc"))
str.splitlines(self: str, keepends: bool = False) -> list[str] ;; splitlines ;; ;; "a\nb".splitlines(True)
str.join(self: str, parts: list[str]) -> str ;; join ;; exits ;; ",".join(["a", "b"])
`), rows("pyx/consume.hpp", `
str.partition(self: str, sep: str) -> tuple[str, str, str] ;; partition ;; raises pure ;; "a,b,c".partition(",")
str.rpartition(self: str, sep: str) -> tuple[str, str, str] ;; rpartition ;; raises pure ;; "a,b,c".rpartition(",")
str.join(self: str, parts: iterable[str]) -> str ;; over::join ;; raises exits ;; "-".join("abc")
`))

// Translation tables.
var translateRows = rows("pyx/translate.hpp", `
str.maketrans(x: str, y: str) -> dict[int, int] ;; maketrans ;; exits raises ;; str.maketrans("ab", "xy")
str.translate(self: str, table: dict[int, V]) -> str ;; translate ;; exits raises when=translation ;; "abc".translate({97: "x", 98: None})
`)

// list: one element type per allocation site.
var listRows = allOf(rows("pyx/list_slice.hpp", `
len(obj: list[T]) -> int ;; len ;; pure ;; len([1, 2])
operator.truth(a: list[T]) -> bool ;; truth ;; pure ;; "some" if [1] else "none"
operator.getitem(a: list[T], i: index) -> T ;; getitem ;; raises exits unchecked=list.item_at ;; [1, 2][-1]
list.__getitem__(self: list[T], i: int) -> T ;; getitem ;; raises exits ;; [1, 2].__getitem__(-1)
operator.setitem(a: list[T], i: index, x: T) -> None ;; setitem ;; raises unchecked=list.set_item_at ;; x = [1, 2]; x[-1] = 5; x
operator.delitem(a: list[T], i: index) -> None ;; delitem ;; raises ;; x = [1, 2]; del x[0]; x
list.item_at(a: list[T], i: int) -> T ;; item_at
list.set_item_at(a: list[T], i: int, x: T) -> None ;; set_item_at
operator.getitem(a: list[T], s: slice[A, B, C]) -> list[T] ;; getitem ;; raises exits ;; [1, 2, 3][1:]
operator.setitem(a: list[T], s: slice[A, B, C], x: list[T]) -> None ;; setitem ;; raises exits ;; x = [1, 2, 3]; x[1:2] = [7, 8]; x
operator.delitem(a: list[T], s: slice[A, B, C]) -> None ;; delitem ;; raises ;; x = [1, 2, 3]; del x[:2]; x
operator.add(a: list[T], b: list[T]) -> list[T] ;; concat ;; raises exits ;; [1] + [2]
operator.mul(a: list[T], n: int) -> list[T] ;; repeat ;; raises exits ;; [1, 2] * 2
operator.mul(n: int, a: list[T]) -> list[T] ;; repeat ;; raises exits ;; 2 * [1, 2]
operator.contains(x: U, a: list[T]) -> bool ;; in_list ;; raises exits when=in_list ;; 2 in [1, 2]
operator.eq(a: list[T], b: list[U]) -> bool ;; eq ;; raises exits when=equal_lists ;; [1] == [1.0]
operator.ne(a: list[T], b: list[U]) -> bool ;; ne ;; raises exits when=equal_lists ;; [1] != [1.0]
operator.lt(a: list[T], b: list[U]) -> bool ;; lt ;; raises exits when=ordered_lists ;; [1, 2] < [1, 3]
operator.le(a: list[T], b: list[U]) -> bool ;; le ;; raises exits when=ordered_lists ;; [1, 2] <= [1, 3]
operator.gt(a: list[T], b: list[U]) -> bool ;; gt ;; raises exits when=ordered_lists ;; [1, 2] > [1, 3]
operator.ge(a: list[T], b: list[U]) -> bool ;; ge ;; raises exits when=ordered_lists ;; [1, 2] >= [1, 3]
operator.is_(a: list[T], b: list[T]) -> bool ;; is_same ;; pure ;; x = [1]; y = [1]; x is y
list.of() -> list[object] ;; t:list_of_items ;;
unpack(a: list[T], n: int) -> None ;; unpack_check ;; raises
unpack.least(a: list[T], n: int) -> None ;; unpack_least ;; raises
unpack.back(a: list[T], i: int) -> T ;; unpack_back ;; exits
unpack.rest(a: list[T], before: int, after: int) -> list[T] ;; unpack_rest ;; raises exits
list.unpack_item(a: list[T], i: int) -> T ;; unpack_item ;; exits
list.append(self: list[T], x: T) -> None ;; append ;; raises ;; x = [1]; x.append(2); x
list.extend(self: list[T], other: list[T]) -> None ;; extend ;; raises exits ;; x = [1]; x.extend([2, 3]); x
list.insert(self: list[T], i: int, x: T) -> None ;; insert ;; raises ;; x = [1, 2]; x.insert(1, 5); x
list.pop(self: list[T]) -> T ;; pop ;; raises exits ;; x = [1, 2]; [x.pop(), len(x)]
list.pop(self: list[T], i: index) -> T ;; pop ;; raises exits ;; x = [1, 2]; [x.pop(0), len(x)]
list.clear(self: list[T]) -> None ;; clear ;; raises ;; x = [1, 2]; x.clear(); x
list.reverse(self: list[T]) -> None ;; reverse ;; ;; x = [1, 2]; x.reverse(); x
reversed(x: list[T]) -> object ;; reversed ;; as=reversed ;; [x for x in reversed([1, 2, 3])]
list.copy(self: list[T]) -> list[T] ;; copy ;; raises exits ;; [1, 2].copy()
list.index(self: list[T], x: U) -> int ;; index ;; raises exits when=item ;; [1, 2].index(2)
list.index(self: list[T], x: U, start: int) -> int ;; index ;; raises exits when=item ;; [1, 2].index(2, 1)
list.index(self: list[T], x: U, start: int, stop: int) -> int ;; index ;; raises exits when=item ;; [1, 2].index(2, 0, 2)
list.count(self: list[T], x: U) -> int ;; count ;; raises exits when=item ;; [1, 2, 2].count(2)
list.remove(self: list[T], x: U) -> None ;; remove ;; raises exits when=item ;; x = [1, 2]; x.remove(1); x
`), rows("pyx/list_more.hpp", `
operator.not_contains(x: U, a: list[T]) -> bool ;; not_in_list ;; raises exits when=in_list ;; 2 not in [1, 2]
operator.is_not(a: list[T], b: list[T]) -> bool ;; is_not_same ;; pure ;; x = [1]; y = [1]; x is not y
operator.imul(a: list[T], n: int) -> list[T] ;; imul ;; raises exits as=self ;; x = [1, 2]; x *= 2; x
list.sort(self: list[T], *, key: None = None, reverse: bool = False) -> None ;; sort_by ;; raises exits when=sortable_items ;; x = [3, 1, 2]; x.sort(reverse=True); x
`), rows("pyx/sort_keys.hpp", `
list.list_take(self: list[T]) -> list[T] ;; list_take ;; raises ;; x = ["b", "a"]; x.sort(key=lambda s: s); x
list.list_put(self: list[T], items: list[T]) -> None ;; list_put ;; raises exits ;; x = ["b", "a"]; x.sort(key=lambda s: s); x
list.sort_calls(self: list[T], reverse: bool) -> None ;; sort_calls ;; raises exits ;; sorted([1, -3, 2], key=functools.cmp_to_key(lambda a, b: a - b))
list.sort_by(self: list[T], keys: list[U], reverse: bool) -> None ;; sort_by_keys ;; raises exits when=ordered_keys ;; sorted([1, -3, 2], key=abs)
`), rows("pyx/consume.hpp", `
operator.iadd(a: list[T], b: list[T]) -> list[T] ;; over::iadd ;; raises exits as=self ;; x = [1]; x += [2, 3]; x
operator.iadd(a: list[T], b: iterable[T]) -> list[T] ;; over::iadd ;; raises exits as=self ;; x = [1]; x += range(3); x
list.__init__(self: list[T]) -> None ;; clear ;; raises ;; x = [1]; x.__init__(); x
list.__init__(self: list[T], items: iterable[T]) -> None ;; over::fill ;; raises exits ;; x = [1]; x.__init__(range(3)); x
list.extend(self: list[T], other: iterable[T]) -> None ;; over::extend ;; raises exits ;; x = [1]; x.extend(range(3)); x
`))

// tuple of any length: immutable, its items have one type per allocation site.
// A tuple of known length passes for one.
var tupleOfRows = allOf(rows("pyx/vtuple_ops.hpp", `
tuple() -> tuple[()] ;; make_tuple ;; pure ;; tuple()
tuple(x: T) -> T ;; same_tuple ;; pure when=tuple ;; tuple((1, 2.5))
tuple(x: iterable[T]) -> tuple[T, ...] ;; vtuple_of ;; raises exits ;; tuple([3, 1])
make.exactly(x: iterable[T], n: int) -> None ;; has_exactly ;; exits
make.rest(x: iterable[T]) -> tuple[T, ...] ;; vtuple_of ;; raises exits
len(obj: tuple[T, ...]) -> int ;; len ;; pure ;; len(tuple([1, 2]))
operator.truth(a: tuple[T, ...]) -> bool ;; truth ;; pure ;; "some" if tuple([1]) else "none"
operator.getitem(a: tuple[T, ...], i: index) -> T ;; getitem ;; raises ;; tuple([1, 2])[-1]
operator.getitem(a: tuple[T, ...], s: slice[A, B, C]) -> tuple[T, ...] ;; getitem ;; raises ;; tuple([1, 2, 3])[1:]
operator.add(a: tuple[T, ...], b: tuple[T, ...]) -> tuple[T, ...] ;; concat ;; raises ;; tuple([1]) + (2,)
operator.mul(a: tuple[T, ...], n: int) -> tuple[T, ...] ;; repeat ;; raises ;; n = len("abc"); (1, 2) * n
operator.mul(n: int, a: tuple[T, ...]) -> tuple[T, ...] ;; repeat ;; raises ;; n = len("abc"); n * (0,)
operator.contains(x: U, a: tuple[T, ...]) -> bool ;; in_vtuple ;; raises exits when=in_list ;; 2 in tuple([1, 2])
operator.not_contains(x: U, a: tuple[T, ...]) -> bool ;; not_in_vtuple ;; raises exits when=in_list ;; 2 not in tuple([1, 2])
operator.eq(a: tuple[T, ...], b: tuple[U, ...]) -> bool ;; eq ;; pure when=equal_rows ;; tuple([1]) == (1.0,)
operator.ne(a: tuple[T, ...], b: tuple[U, ...]) -> bool ;; ne ;; pure when=equal_rows ;; tuple([1]) != (1.0, 2)
operator.lt(a: tuple[T, ...], b: tuple[U, ...]) -> bool ;; lt ;; pure when=ordered_rows ;; tuple([1, 2]) < tuple([1, 3])
operator.le(a: tuple[T, ...], b: tuple[U, ...]) -> bool ;; le ;; pure when=ordered_rows ;; tuple([1, 2]) <= tuple([1, 3])
operator.gt(a: tuple[T, ...], b: tuple[U, ...]) -> bool ;; gt ;; pure when=ordered_rows ;; tuple([1, 2]) > tuple([1, 3])
operator.ge(a: tuple[T, ...], b: tuple[U, ...]) -> bool ;; ge ;; pure when=ordered_rows ;; tuple([1, 2]) >= tuple([1, 3])
operator.is_(a: tuple[T, ...], b: tuple[T, ...]) -> bool ;; is_same ;; pure ;; x = tuple([1]); y = x; x is y
operator.is_not(a: tuple[T, ...], b: tuple[T, ...]) -> bool ;; is_not_same ;; pure ;; x = tuple([1]); y = tuple([1]); x is not y
tuple.index(self: tuple[T, ...], x: U) -> int ;; index ;; raises exits when=item ;; tuple([1, 2]).index(2)
tuple.index(self: tuple[T, ...], x: U, start: int) -> int ;; index ;; raises exits when=item ;; tuple([1, 2]).index(2, 1)
tuple.index(self: tuple[T, ...], x: U, start: int, stop: int) -> int ;; index ;; raises exits when=item ;; tuple([1, 2]).index(2, 0, 2)
tuple.count(self: tuple[T, ...], x: U) -> int ;; count ;; raises exits when=item ;; tuple([1, 2, 2]).count(2)
unpack(a: tuple[T, ...], n: int) -> None ;; unpack_check ;; raises
tuple.unpack_item(a: tuple[T, ...], i: int) -> T ;; unpack_item ;; exits
`))

// tuple: a value of fixed length.
var tupleRows = allOf(rows("pyx/tuple_ops.hpp", `
len(obj: T) -> int ;; len ;; pure when=tuple ;; len((1, 2.5))
operator.truth(a: T) -> bool ;; truth ;; pure when=tuple ;; "some" if (1, 2) else "none"
operator.not_(a: T) -> bool ;; falsity ;; pure when=tuple ;; x = (1, 2); not x
operator.getitem(a: iterable[T], i: index) -> T ;; getitem ;; raises when=tuple ;; x = (4, 5, 6); i = len(x) - 2; x[i]
operator.add(a: T, b: U) -> tuple[()] ;; concat ;; pure when=tuples as=concat ;; (1, 2.5) + ("a",)
operator.eq(a: T, b: U) -> bool ;; eq ;; pure when=equal_tuples ;; (1, 2.5) == (1.0, 2.5)
operator.ne(a: T, b: U) -> bool ;; ne ;; pure when=equal_tuples ;; (1, "a") != (1, "b")
operator.lt(a: T, b: U) -> bool ;; lt ;; pure when=ordered_tuples ;; (1, 2.5) < (1, 3.5)
operator.le(a: T, b: U) -> bool ;; le ;; pure when=ordered_tuples ;; (1, 2.5) <= (1, 3.5)
operator.gt(a: T, b: U) -> bool ;; gt ;; pure when=ordered_tuples ;; (1, 2.5) > (1, 3.5)
operator.ge(a: T, b: U) -> bool ;; ge ;; pure when=ordered_tuples ;; (1, 2.5) >= (1, 3.5)
operator.contains(x: T, a: U) -> bool ;; in_tuple ;; pure when=in_tuple ;; "a" in ("b", "a")
operator.not_contains(x: T, a: U) -> bool ;; not_in_tuple ;; pure when=in_tuple ;; 2 not in (1, 2, 3)
`), rows("pyx/sort_rows.hpp", `
operator.lt(a: T, b: U) -> bool ;; lt ;; raises exits when=ordered_with_lists ;; (1, [2.5]) < (1, [3.5])
operator.le(a: T, b: U) -> bool ;; le ;; raises exits when=ordered_with_lists ;; (1, [2.5]) <= (1, [3.5])
operator.gt(a: T, b: U) -> bool ;; gt ;; raises exits when=ordered_with_lists ;; (1, [2.5]) > (1, [3.5])
operator.ge(a: T, b: U) -> bool ;; ge ;; raises exits when=ordered_with_lists ;; (1, [2.5]) >= (1, [3.5])
`))

// Iterators and range.
var iterRows = rows("pyx/range.hpp", `
iter.make() -> object ;; get_iter ;; pure
iter.enumerate() -> object ;; enumerate ;; pure
iter.zip() -> object ;; zip ;; pure
slice.make() -> object ;; make_slice ;; pure
iter.make_gen() -> object ;; t:make_gen
iter.gen_stop(g: object) -> None ;; gen_stop ;; raises cold
iter.gen_returned(g: object) -> object ;; gen_returned ;; exits
iter.gen_steps(n: int) -> None ;; gen_steps ;; exits
iter.gen_close(g: object) -> None ;; gen_close ;; raises
range(stop: index) -> range ;; make_range ;; pure ;; range(3)
range(start: index, stop: index) -> range ;; make_range ;; pure ;; range(1, 3)
range(start: index, stop: index, step: index) -> range ;; make_range ;; raises pure ;; range(9, 1, -2)
len(obj: range) -> int ;; len ;; exits pure ;; len(range(3))
operator.truth(a: range) -> bool ;; truth ;; pure ;; "some" if range(3) else "none"
operator.getitem(a: range, i: int) -> int ;; getitem ;; raises exits pure ;; range(9)[2]
operator.contains(x: int, r: range) -> bool ;; in_range ;; pure ;; 4 in range(0, 9, 2)
operator.contains(x: float, r: range) -> bool ;; in_range ;; pure ;; 4.0 in range(0, 9, 2)
operator.not_contains(x: int, r: range) -> bool ;; not_in_range ;; pure ;; 4 not in range(0, 9, 2)
operator.not_contains(x: float, r: range) -> bool ;; not_in_range ;; pure ;; 4.5 not in range(9)
operator.eq(a: range, b: range) -> bool ;; eq ;; pure ;; range(3) == range(0, 3)
operator.ne(a: range, b: range) -> bool ;; ne ;; pure ;; range(3) != range(0, 3)
`)

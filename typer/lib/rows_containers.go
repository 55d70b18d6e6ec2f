package lib

// str: immutable, by code points.
var strRows = rows("pyx/str.hpp", `
len(obj: str) -> int ;; len ;; pure ;; len("héllo")
operator.truth(a: str) -> bool ;; truth ;; pure ;; bool("")
operator.add(a: str, b: str) -> str ;; concat ;; pure ;; "a" + "b"
operator.mul(a: str, n: int) -> str ;; repeat ;; raises pure ;; "ab" * 3
operator.getitem(a: str, i: int) -> str ;; getitem ;; raises pure ;; "abc"[-1]
operator.getitem(a: str, s: slice[int, int, None]) -> str ;; getitem ;; raises pure ;; "abcdef"[1:3]
operator.getitem(a: str, s: slice[None, int, None]) -> str ;; getitem ;; raises pure ;; "abcdef"[:3]
operator.getitem(a: str, s: slice[int, None, None]) -> str ;; getitem ;; raises pure ;; "abcdef"[2:]
operator.getitem(a: str, s: slice[None, None, int]) -> str ;; getitem ;; raises pure ;; "abcdef"[::-1]
operator.eq(a: str, b: str) -> bool ;; eq ;; pure ;; "a" == "b"
operator.ne(a: str, b: str) -> bool ;; ne ;; pure ;; "a" != "b"
operator.lt(a: str, b: str) -> bool ;; lt ;; pure ;; "a" < "b"
operator.le(a: str, b: str) -> bool ;; le ;; pure ;; "a" <= "b"
operator.gt(a: str, b: str) -> bool ;; gt ;; pure ;; "a" > "b"
operator.ge(a: str, b: str) -> bool ;; ge ;; pure ;; "a" >= "b"
operator.contains(a: str, b: str) -> bool ;; in_str ;; pure ;; "b" in "abc"
ord(c: str) -> int ;; ord ;; raises pure ;; ord("a")
chr(i: int) -> str ;; chr ;; raises pure ;; chr(97)
str.find(self: str, sub: str) -> int ;; find ;; pure ;; "abc".find("c")
str.rfind(self: str, sub: str) -> int ;; rfind ;; pure ;; "abcc".rfind("c")
str.count(self: str, sub: str) -> int ;; count ;; pure ;; "abcc".count("c")
str.startswith(self: str, prefix: str) -> bool ;; startswith ;; pure ;; "abc".startswith("ab")
str.endswith(self: str, suffix: str) -> bool ;; endswith ;; pure ;; "abc".endswith("bc")
str.index(self: str, sub: str) -> int ;; index ;; raises pure ;; "abc".index("c")
str.join_parts() -> str ;; join_parts ;; pure
`)

// list: one element type per allocation site.
var listRows = rows("pyx/list_slice.hpp", `
len(obj: list[T]) -> int ;; len ;; pure ;; len([1, 2])
operator.truth(a: list[T]) -> bool ;; truth ;; pure ;; bool([1])
operator.getitem(a: list[T], i: index) -> T ;; getitem ;; raises exits unchecked=list.item_at ;; [1, 2][-1]
operator.setitem(a: list[T], i: index, x: T) -> None ;; setitem ;; raises unchecked=list.set_item_at
operator.delitem(a: list[T], i: index) -> None ;; delitem ;; raises
list.item_at(a: list[T], i: int) -> T ;; item_at
list.set_item_at(a: list[T], i: int, x: T) -> None ;; set_item_at
operator.getitem(a: list[T], s: slice[A, B, C]) -> list[T] ;; getitem ;; raises exits ;; [1, 2, 3][1:]
operator.setitem(a: list[T], s: slice[A, B, C], x: list[T]) -> None ;; setitem ;; raises exits
operator.delitem(a: list[T], s: slice[A, B, C]) -> None ;; delitem ;; raises
operator.add(a: list[T], b: list[T]) -> list[T] ;; concat ;; raises exits ;; [1] + [2]
operator.mul(a: list[T], n: int) -> list[T] ;; repeat ;; raises exits ;; [1, 2] * 2
operator.mul(n: int, a: list[T]) -> list[T] ;; repeat ;; raises exits ;; 2 * [1, 2]
operator.contains(x: T, a: list[T]) -> bool ;; in_list ;; raises exits ;; 2 in [1, 2]
operator.eq(a: list[T], b: list[U]) -> bool ;; eq ;; raises exits ;; [1] == [1.0]
operator.ne(a: list[T], b: list[U]) -> bool ;; ne ;; raises exits ;; [1] != [1.0]
operator.lt(a: list[T], b: list[T]) -> bool ;; lt ;; raises exits ;; [1, 2] < [1, 3]
operator.le(a: list[T], b: list[T]) -> bool ;; le ;; raises exits ;; [1, 2] <= [1, 3]
operator.gt(a: list[T], b: list[T]) -> bool ;; gt ;; raises exits ;; [1, 2] > [1, 3]
operator.ge(a: list[T], b: list[T]) -> bool ;; ge ;; raises exits ;; [1, 2] >= [1, 3]
operator.is_(a: list[T], b: list[T]) -> bool ;; is_same ;; pure
list.of() -> list[object] ;; t:list_of_items ;;
unpack(a: list[T], n: int) -> None ;; unpack_check ;; raises
list.unpack_item(a: list[T], i: int) -> T ;; unpack_item ;; exits
list.append(self: list[T], x: T) -> None ;; append ;; raises
list.extend(self: list[T], other: list[T]) -> None ;; extend ;; raises exits
list.insert(self: list[T], i: int, x: T) -> None ;; insert ;; raises
list.pop(self: list[T]) -> T ;; pop ;; raises exits
list.pop(self: list[T], i: int) -> T ;; pop ;; raises exits
list.clear(self: list[T]) -> None ;; clear ;; raises
list.reverse(self: list[T]) -> None ;; reverse ;;
list.copy(self: list[T]) -> list[T] ;; copy ;; raises exits
list.index(self: list[T], x: T) -> int ;; index ;; raises exits
list.count(self: list[T], x: T) -> int ;; count ;; raises exits
list.remove(self: list[T], x: T) -> None ;; remove ;; raises exits
`)

// tuple: a value of fixed length.
var tupleRows = rows("pyx/tuple.hpp", `
operator.truth(a: tuple[()]) -> bool ;; truth ;; pure ;; bool(())
`)

// Iterators and range.
var iterRows = rows("pyx/range.hpp", `
iter.make() -> object ;; get_iter ;; pure
iter.enumerate() -> object ;; enumerate ;; pure
iter.zip() -> object ;; zip ;; pure
slice.make() -> object ;; make_slice ;; pure
range(stop: index) -> range ;; make_range ;; pure ;; range(3)
range(start: index, stop: index) -> range ;; make_range ;; pure ;; range(1, 3)
range(start: index, stop: index, step: index) -> range ;; make_range ;; raises pure ;; range(9, 1, -2)
len(obj: range) -> int ;; len ;; exits pure ;; len(range(3))
operator.truth(a: range) -> bool ;; truth ;; pure ;; bool(range(0))
operator.getitem(a: range, i: int) -> int ;; getitem ;; raises exits pure ;; range(9)[2]
operator.eq(a: range, b: range) -> bool ;; eq ;; pure ;; range(3) == range(0, 3)
operator.ne(a: range, b: range) -> bool ;; ne ;; pure ;; range(3) != range(0, 3)
`)

package lib

// str.
var strRows = rows("pyx/str.hpp", `
str.join_parts() -> str ;; join_parts ;; pure
`)

// list.
var listRows = rows("pyx/list.hpp", `
len(obj: list[T]) -> int ;; len ;; pure ;; len([1, 2])
operator.truth(a: list[T]) -> bool ;; truth ;; pure ;; bool([1])
operator.getitem(a: list[T], i: int) -> T ;; getitem ;; raises exits unchecked=list.item_at ;; [1, 2][-1]
operator.setitem(a: list[T], i: int, x: T) -> None ;; setitem ;; raises unchecked=list.set_item_at
list.item_at(a: list[T], i: int) -> T ;; item_at
list.set_item_at(a: list[T], i: int, x: T) -> None ;; set_item_at
list.of() -> list[object] ;; t:list_of_items ;;
unpack(a: list[T], n: int) -> None ;; unpack_check ;; raises
list.unpack_item(a: list[T], i: int) -> T ;; unpack_item ;; exits
list.append(self: list[T], x: T) -> None ;; append ;; raises
operator.is_(a: list[T], b: list[T]) -> bool ;; is_same ;; pure
`)

// tuple.
var tupleRows = rows("pyx/tuple.hpp", `
`)

// Iterators and range.
var iterRows = rows("pyx/range.hpp", `
iter.make() -> object ;; get_iter ;; pure
iter.enumerate() -> object ;; enumerate ;; pure
iter.zip() -> object ;; zip ;; pure
slice.make() -> object ;; make_slice ;; pure
range(stop: int) -> range ;; make_range ;; pure ;; range(3)
range(start: int, stop: int) -> range ;; make_range ;; pure ;; range(1, 3)
range(start: int, stop: int, step: int) -> range ;; make_range ;; raises pure ;; range(9, 1, -2)
len(obj: range) -> int ;; len ;; exits pure ;; len(range(3))
operator.truth(a: range) -> bool ;; truth ;; pure ;; bool(range(0))
operator.getitem(a: range, i: int) -> int ;; getitem ;; raises exits pure ;; range(9)[2]
operator.contains(x: int, a: range) -> bool ;; in_range ;; pure ;; 3 in range(9)
operator.eq(a: range, b: range) -> bool ;; eq ;; pure ;; range(3) == range(0, 3)
operator.ne(a: range, b: range) -> bool ;; ne ;; pure ;; range(3) != range(0, 3)
`)

// Builtin functions over several kinds of values.
var builtinRows = rows("pyx/list.hpp", `
`)

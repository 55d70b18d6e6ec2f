package lib

// Builtin functions over several kinds of values.
var builtinRows = allOf(rows("pyx/extreme.hpp", `
min(*args: T) -> T ;; min ;; pure when=ordered ;; min(3, 1.5, 2)
max(*args: T) -> T ;; max ;; pure when=ordered ;; max(True, 0.5, 1)
`), rows("pyx/consume.hpp", `
min(x: iterable[T]) -> T ;; over::min_of ;; raises exits when=ordered_items ;; min([3, 1, 2])
max(x: iterable[T]) -> T ;; over::max_of ;; raises exits when=greatest ;; max((1.5, 2.5))
min(x: iterable[T], *, default: T) -> T ;; over::min_or ;; raises exits when=ordered_default ;; min([x for x in range(3) if x > 5], default=7)
max(x: iterable[T], *, default: T) -> T ;; over::max_or ;; raises exits when=ordered_default ;; max([2.5], default=7.5)
sum(x: iterable[int], start: int = 0) -> int ;; over::sum ;; raises exits when=plain_start ;; sum([1, 2, 3], 4)
sum(x: iterable[float], start: int = 0) -> int | float ;; over::sum ;; raises exits when=plain_start ;; sum([1.5, 2.5])
sum(x: iterable[T]) -> int | float ;; over::sum_mixed ;; raises exits when=mixed_items ;; sum([1, 2.5])
sum(x: iterable[float], start: float) -> float ;; over::sum ;; raises exits when=plain_start ;; sum([1.5, 2.5], 0.5)
sum(x: iterable[np.f8]) -> int | np.f8 ;; over::sum ;; raises exits notes when=same_items ;; sum(np.full(3, 2.5))
sum(x: iterable[np.i8]) -> int | np.i8 ;; over::sum ;; raises exits notes when=same_items ;; sum(np.arange(5))
any(x: iterable[T]) -> bool ;; over::any ;; raises exits when=native_items ;; any([0, 2])
all(x: iterable[T]) -> bool ;; over::all ;; raises exits when=native_items ;; all((1, 0))
list(x: iterable[T]) -> list[T] ;; over::list_of_all ;; raises exits ;; list(range(4))
list() -> list[T] ;; t:list_of_items ;; ;; x = list(); x.append(1); x
sorted(x: iterable[T], *, key: None = None, reverse: bool = False) -> list[T] ;; over::sorted ;; raises exits when=sortable_items ;; sorted([3, 1, 2], reverse=True)
enumerate(iterable: iterable[T], start: int) -> object ;; enumerate_from ;; as=enumerate ;; list(enumerate([5, 6], start=3))
reversed(x: range) -> iterator[range] ;; reversed ;; exits ;; list(reversed(range(1, 8, 3)))
`), rows("pyx/tuple_ops.hpp", `
divmod(a: int, b: int) -> tuple[int, int] ;; divmod ;; raises exits pure cost=30 ;; divmod(-7, 2)
divmod(a: float, b: float) -> tuple[float, float] ;; divmod ;; raises pure cost=40 ;; divmod(-7.5, 2)
divmod(a: np.f8, b: np.f8) -> tuple[np.f8, np.f8] ;; divmod ;; pure notes cost=40 when=has_f8 ;; divmod(np.float64(-7.5), 2)
divmod(a: np.i8, b: np.i8) -> tuple[np.i8, np.i8] ;; divmod ;; pure notes cost=30 when=no_b1 ;; divmod(np.int64(-7), 2)
`))

// Conversion to text.
var textRows = allOf(rows("pyx/text_format.hpp", `
operator.mod(a: str, b: T) -> str ;; percent ;; raises exits when=percent ;; "%5.2f|%s|%04d" % (2.5, "a", 7)
str.format(self: str, *args: each) -> str ;; str_format ;; raises exits when=native ;; "{:>8.2f}|{!r}|{}".format(2.5, "a", 7)
`), rows("pyx/convert.hpp", `
str() -> str ;; join_parts ;; pure ;; str()
str(x: T) -> str ;; to_str ;; pure when=scalar_text ;; str(2.5)
str(x: T) -> str ;; str_of ;; raises exits when=native ;; str([1, 2.5])
repr(x: str) -> str ;; repr_of ;; raises exits ;; repr("it's")
repr(x: T) -> str ;; to_repr ;; pure when=scalar_text ;; repr(1e22)
repr(x: T) -> str ;; repr_of ;; raises exits when=native_repr ;; repr(("a", 2.5))
ascii(x: T) -> str ;; to_repr ;; pure when=number_text ;; ascii(2.5)
format(x: T) -> str ;; to_str ;; pure when=scalar_text ;; f"{0.1}"
format(x: T) -> str ;; str_of ;; raises exits when=native ;; f"{[1, 2]}"
format(x: T, spec: str) -> str ;; format ;; exits pure when=formatted ;; f"{2.5:8.3f}"
format.str(x: T, spec: str) -> str ;; format_text<false> ;; raises exits when=native ;; f"{2.5!s:>8}"
format.repr(x: T, spec: str) -> str ;; format_text<true> ;; raises exits when=native ;; f"{'a'!r:>8}"
bin(x: int) -> str ;; bin ;; pure ;; bin(-5)
bin(x: wide) -> str ;; bin ;; pure ;; bin(18446744073709551617)
oct(x: wide) -> str ;; oct ;; pure ;; oct(18446744073709551617)
hex(x: wide) -> str ;; hex ;; pure ;; hex(18446744073709551617)
oct(x: int) -> str ;; oct ;; pure ;; oct(-8)
hex(x: int) -> str ;; hex ;; pure ;; hex(255)
print(*values: each) -> None ;; print ;; raises exits when=native ;; print(1, 2.5, "a", [1])
print(*, sep: str | None = None, end: str | None = None, flush: bool = False, *values: each) -> None ;; print_by ;; raises exits when=native ;; print(1, 2.5, sep=", ", end="")
print(*values: each) -> None ;; print ;; raises exits python when=boxable
int(x: str) -> int ;; to_int ;; raises exits pure ;; int("12")
int(x: str, base: int) -> int ;; to_int ;; raises exits pure ;; int("ff", 16)
float(x: str) -> float ;; to_float ;; raises exits pure ;; float("2.5")
`))

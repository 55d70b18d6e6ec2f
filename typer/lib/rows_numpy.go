package lib

import (
	"fmt"
	"strings"

	"pyx2cpp/typer/types"
)

// NumPy scalars, by the rules of NumPy 2: a Python number is weak.
var scalarRows = rows("np/scalar.hpp", `
operator.add(a: np.f8, b: np.f8) -> np.f8 ;; add ;; pure notes elementwise unchecked=npf8.add_quiet when=no_b1 ;; np.float64(7.5) + np.float64(2.0)
operator.sub(a: np.f8, b: np.f8) -> np.f8 ;; sub ;; pure notes elementwise unchecked=npf8.sub_quiet when=no_b1 ;; np.float64(7.5) - np.float64(2.0)
operator.mul(a: np.f8, b: np.f8) -> np.f8 ;; mul ;; pure notes elementwise unchecked=npf8.mul_quiet when=no_b1 ;; np.float64(7.5) * np.float64(2.0)
operator.truediv(a: np.f8, b: np.f8) -> np.f8 ;; truediv ;; pure notes elementwise unchecked=npf8.truediv_quiet when=no_b1 ;; np.float64(7.5) / np.float64(2.0)
operator.floordiv(a: np.f8, b: np.f8) -> np.f8 ;; floordiv ;; pure notes when=no_b1 ;; np.float64(7.5) // np.float64(2.0)
operator.mod(a: np.f8, b: np.f8) -> np.f8 ;; mod ;; pure notes when=no_b1 ;; np.float64(7.5) % np.float64(2.0)
operator.pow(a: np.f8, b: np.f8) -> np.f8 ;; pow ;; pure notes when=no_b1 ;; np.float64(7.5) ** np.float64(2.0)
npf8.add_quiet(a: np.f8, b: np.f8) -> np.f8 ;; add_quiet ;; pure elementwise unchecked=npf8.add_fast
npf8.sub_quiet(a: np.f8, b: np.f8) -> np.f8 ;; sub_quiet ;; pure elementwise unchecked=npf8.sub_fast
npf8.mul_quiet(a: np.f8, b: np.f8) -> np.f8 ;; mul_quiet ;; pure elementwise unchecked=npf8.mul_fast
npf8.truediv_quiet(a: np.f8, b: np.f8) -> np.f8 ;; truediv_quiet ;; pure elementwise
npf8.add_fast(a: np.f8, b: np.f8) -> np.f8 ;; add_fast ;; pure
npf8.sub_fast(a: np.f8, b: np.f8) -> np.f8 ;; sub_fast ;; pure
npf8.mul_fast(a: np.f8, b: np.f8) -> np.f8 ;; mul_fast ;; pure
npf8.sqrt_quiet(x: np.f8) -> np.f8 ;; sqrt_quiet ;; pure
operator.add(a: np.i8, b: np.i8) -> np.i8 ;; add ;; pure notes when=no_b1 ;; np.int64(7) + np.int64(2)
operator.sub(a: np.i8, b: np.i8) -> np.i8 ;; sub ;; pure notes when=no_b1 ;; np.int64(7) - np.int64(2)
operator.mul(a: np.i8, b: np.i8) -> np.i8 ;; mul ;; pure notes when=no_b1 ;; np.int64(7) * np.int64(2)
operator.floordiv(a: np.i8, b: np.i8) -> np.i8 ;; floordiv ;; pure notes when=no_b1 ;; np.int64(7) // np.int64(2)
operator.mod(a: np.i8, b: np.i8) -> np.i8 ;; mod ;; pure notes when=no_b1 ;; np.int64(7) % np.int64(2)
operator.truediv(a: np.i8, b: np.i8) -> np.f8 ;; truediv ;; pure notes when=no_b1 ;; np.int64(7) / np.int64(2)
operator.pow(a: np.i8, b: np.i8) -> np.i8 ;; pow ;; raises pure notes when=no_b1 ;; np.int64(7) ** np.int64(2)
operator.and_(a: np.i8, b: np.i8) -> np.i8 ;; bit_and ;; pure when=no_b1 ;; np.int64(12) & np.int64(10)
operator.and_(a: np.b1, b: np.b1) -> np.b1 ;; bit_and ;; pure ;; np.bool_(True) & np.bool_(False)
operator.or_(a: np.i8, b: np.i8) -> np.i8 ;; bit_or ;; pure when=no_b1 ;; np.int64(12) | np.int64(10)
operator.or_(a: np.b1, b: np.b1) -> np.b1 ;; bit_or ;; pure ;; np.bool_(True) | np.bool_(False)
operator.xor(a: np.i8, b: np.i8) -> np.i8 ;; bit_xor ;; pure when=no_b1 ;; np.int64(12) ^ np.int64(10)
operator.xor(a: np.b1, b: np.b1) -> np.b1 ;; bit_xor ;; pure ;; np.bool_(True) ^ np.bool_(False)
operator.lshift(a: np.i8, b: np.i8) -> np.i8 ;; lshift ;; pure when=no_b1 ;; np.int64(12) << np.int64(2)
operator.rshift(a: np.i8, b: np.i8) -> np.i8 ;; rshift ;; pure when=no_b1 ;; np.int64(12) >> np.int64(2)
operator.add(a: np.b1, b: np.b1) -> np.b1 ;; add ;; pure ;; np.bool_(True) + np.bool_(True)
operator.mul(a: np.b1, b: np.b1) -> np.b1 ;; mul ;; pure ;; np.bool_(True) * np.bool_(True)
operator.neg(a: np.f8) -> np.f8 ;; neg ;; pure when=np_f8 ;; -np.float64(2.5)
operator.pos(a: np.f8) -> np.f8 ;; pos ;; pure when=np_f8 ;; +np.float64(2.5)
abs(a: np.f8) -> np.f8 ;; abs ;; pure when=np_f8 ;; abs(-np.float64(2.5))
operator.neg(a: np.i8) -> np.i8 ;; neg ;; pure notes when=np_i8 ;; -np.int64(2)
operator.pos(a: np.i8) -> np.i8 ;; pos ;; pure when=np_i8 ;; +np.int64(2)
abs(a: np.i8) -> np.i8 ;; abs ;; pure notes when=np_i8 ;; abs(-np.int64(2))
operator.invert(a: np.i8) -> np.i8 ;; invert ;; pure when=np_i8 ;; ~np.int64(5)
operator.invert(a: np.b1) -> np.b1 ;; invert ;; pure ;; ~np.bool_(True)
operator.eq(a: np.f8, b: np.f8) -> np.b1 ;; eq ;; pure ;; np.float64(2) == np.float64(3)
operator.eq(a: np.f8, b: float) -> np.b1 ;; eq ;; pure ;; np.float64(2) == 3.0
operator.eq(a: float, b: np.f8) -> np.b1 ;; eq ;; pure ;; 2.0 == np.float64(3)
operator.eq(a: np.f8, b: int) -> np.b1 ;; eq ;; pure ;; np.float64(2) == 3
operator.eq(a: int, b: np.f8) -> np.b1 ;; eq ;; pure ;; 2 == np.float64(3)
operator.eq(a: np.i8, b: np.i8) -> np.b1 ;; eq ;; pure ;; np.int64(2) == np.int64(3)
operator.eq(a: np.i8, b: int) -> np.b1 ;; eq ;; pure ;; np.int64(2) == 3
operator.eq(a: int, b: np.i8) -> np.b1 ;; eq ;; pure ;; 2 == np.int64(3)
operator.eq(a: np.i8, b: float) -> np.b1 ;; eq ;; pure ;; np.int64(2) == 3.0
operator.eq(a: float, b: np.i8) -> np.b1 ;; eq ;; pure ;; 2.0 == np.int64(3)
operator.eq(a: np.i8, b: np.f8) -> np.b1 ;; eq ;; pure ;; np.int64(2) == np.float64(3)
operator.eq(a: np.f8, b: np.i8) -> np.b1 ;; eq ;; pure ;; np.float64(2) == np.int64(3)
operator.eq(a: np.b1, b: np.b1) -> np.b1 ;; eq ;; pure ;; np.bool_(True) == np.bool_(False)
operator.ne(a: np.f8, b: np.f8) -> np.b1 ;; ne ;; pure ;; np.float64(2) != np.float64(3)
operator.ne(a: np.f8, b: float) -> np.b1 ;; ne ;; pure ;; np.float64(2) != 3.0
operator.ne(a: float, b: np.f8) -> np.b1 ;; ne ;; pure ;; 2.0 != np.float64(3)
operator.ne(a: np.f8, b: int) -> np.b1 ;; ne ;; pure ;; np.float64(2) != 3
operator.ne(a: int, b: np.f8) -> np.b1 ;; ne ;; pure ;; 2 != np.float64(3)
operator.ne(a: np.i8, b: np.i8) -> np.b1 ;; ne ;; pure ;; np.int64(2) != np.int64(3)
operator.ne(a: np.i8, b: int) -> np.b1 ;; ne ;; pure ;; np.int64(2) != 3
operator.ne(a: int, b: np.i8) -> np.b1 ;; ne ;; pure ;; 2 != np.int64(3)
operator.ne(a: np.i8, b: float) -> np.b1 ;; ne ;; pure ;; np.int64(2) != 3.0
operator.ne(a: float, b: np.i8) -> np.b1 ;; ne ;; pure ;; 2.0 != np.int64(3)
operator.ne(a: np.i8, b: np.f8) -> np.b1 ;; ne ;; pure ;; np.int64(2) != np.float64(3)
operator.ne(a: np.f8, b: np.i8) -> np.b1 ;; ne ;; pure ;; np.float64(2) != np.int64(3)
operator.ne(a: np.b1, b: np.b1) -> np.b1 ;; ne ;; pure ;; np.bool_(True) != np.bool_(False)
operator.lt(a: np.f8, b: np.f8) -> np.b1 ;; lt ;; pure ;; np.float64(2) < np.float64(3)
operator.lt(a: np.f8, b: float) -> np.b1 ;; lt ;; pure ;; np.float64(2) < 3.0
operator.lt(a: float, b: np.f8) -> np.b1 ;; lt ;; pure ;; 2.0 < np.float64(3)
operator.lt(a: np.f8, b: int) -> np.b1 ;; lt ;; pure ;; np.float64(2) < 3
operator.lt(a: int, b: np.f8) -> np.b1 ;; lt ;; pure ;; 2 < np.float64(3)
operator.lt(a: np.i8, b: np.i8) -> np.b1 ;; lt ;; pure ;; np.int64(2) < np.int64(3)
operator.lt(a: np.i8, b: int) -> np.b1 ;; lt ;; pure ;; np.int64(2) < 3
operator.lt(a: int, b: np.i8) -> np.b1 ;; lt ;; pure ;; 2 < np.int64(3)
operator.lt(a: np.i8, b: float) -> np.b1 ;; lt ;; pure ;; np.int64(2) < 3.0
operator.lt(a: float, b: np.i8) -> np.b1 ;; lt ;; pure ;; 2.0 < np.int64(3)
operator.lt(a: np.i8, b: np.f8) -> np.b1 ;; lt ;; pure ;; np.int64(2) < np.float64(3)
operator.lt(a: np.f8, b: np.i8) -> np.b1 ;; lt ;; pure ;; np.float64(2) < np.int64(3)
operator.lt(a: np.b1, b: np.b1) -> np.b1 ;; lt ;; pure ;; np.bool_(True) < np.bool_(False)
operator.le(a: np.f8, b: np.f8) -> np.b1 ;; le ;; pure ;; np.float64(2) <= np.float64(3)
operator.le(a: np.f8, b: float) -> np.b1 ;; le ;; pure ;; np.float64(2) <= 3.0
operator.le(a: float, b: np.f8) -> np.b1 ;; le ;; pure ;; 2.0 <= np.float64(3)
operator.le(a: np.f8, b: int) -> np.b1 ;; le ;; pure ;; np.float64(2) <= 3
operator.le(a: int, b: np.f8) -> np.b1 ;; le ;; pure ;; 2 <= np.float64(3)
operator.le(a: np.i8, b: np.i8) -> np.b1 ;; le ;; pure ;; np.int64(2) <= np.int64(3)
operator.le(a: np.i8, b: int) -> np.b1 ;; le ;; pure ;; np.int64(2) <= 3
operator.le(a: int, b: np.i8) -> np.b1 ;; le ;; pure ;; 2 <= np.int64(3)
operator.le(a: np.i8, b: float) -> np.b1 ;; le ;; pure ;; np.int64(2) <= 3.0
operator.le(a: float, b: np.i8) -> np.b1 ;; le ;; pure ;; 2.0 <= np.int64(3)
operator.le(a: np.i8, b: np.f8) -> np.b1 ;; le ;; pure ;; np.int64(2) <= np.float64(3)
operator.le(a: np.f8, b: np.i8) -> np.b1 ;; le ;; pure ;; np.float64(2) <= np.int64(3)
operator.le(a: np.b1, b: np.b1) -> np.b1 ;; le ;; pure ;; np.bool_(True) <= np.bool_(False)
operator.gt(a: np.f8, b: np.f8) -> np.b1 ;; gt ;; pure ;; np.float64(2) > np.float64(3)
operator.gt(a: np.f8, b: float) -> np.b1 ;; gt ;; pure ;; np.float64(2) > 3.0
operator.gt(a: float, b: np.f8) -> np.b1 ;; gt ;; pure ;; 2.0 > np.float64(3)
operator.gt(a: np.f8, b: int) -> np.b1 ;; gt ;; pure ;; np.float64(2) > 3
operator.gt(a: int, b: np.f8) -> np.b1 ;; gt ;; pure ;; 2 > np.float64(3)
operator.gt(a: np.i8, b: np.i8) -> np.b1 ;; gt ;; pure ;; np.int64(2) > np.int64(3)
operator.gt(a: np.i8, b: int) -> np.b1 ;; gt ;; pure ;; np.int64(2) > 3
operator.gt(a: int, b: np.i8) -> np.b1 ;; gt ;; pure ;; 2 > np.int64(3)
operator.gt(a: np.i8, b: float) -> np.b1 ;; gt ;; pure ;; np.int64(2) > 3.0
operator.gt(a: float, b: np.i8) -> np.b1 ;; gt ;; pure ;; 2.0 > np.int64(3)
operator.gt(a: np.i8, b: np.f8) -> np.b1 ;; gt ;; pure ;; np.int64(2) > np.float64(3)
operator.gt(a: np.f8, b: np.i8) -> np.b1 ;; gt ;; pure ;; np.float64(2) > np.int64(3)
operator.gt(a: np.b1, b: np.b1) -> np.b1 ;; gt ;; pure ;; np.bool_(True) > np.bool_(False)
operator.ge(a: np.f8, b: np.f8) -> np.b1 ;; ge ;; pure ;; np.float64(2) >= np.float64(3)
operator.ge(a: np.f8, b: float) -> np.b1 ;; ge ;; pure ;; np.float64(2) >= 3.0
operator.ge(a: float, b: np.f8) -> np.b1 ;; ge ;; pure ;; 2.0 >= np.float64(3)
operator.ge(a: np.f8, b: int) -> np.b1 ;; ge ;; pure ;; np.float64(2) >= 3
operator.ge(a: int, b: np.f8) -> np.b1 ;; ge ;; pure ;; 2 >= np.float64(3)
operator.ge(a: np.i8, b: np.i8) -> np.b1 ;; ge ;; pure ;; np.int64(2) >= np.int64(3)
operator.ge(a: np.i8, b: int) -> np.b1 ;; ge ;; pure ;; np.int64(2) >= 3
operator.ge(a: int, b: np.i8) -> np.b1 ;; ge ;; pure ;; 2 >= np.int64(3)
operator.ge(a: np.i8, b: float) -> np.b1 ;; ge ;; pure ;; np.int64(2) >= 3.0
operator.ge(a: float, b: np.i8) -> np.b1 ;; ge ;; pure ;; 2.0 >= np.int64(3)
operator.ge(a: np.i8, b: np.f8) -> np.b1 ;; ge ;; pure ;; np.int64(2) >= np.float64(3)
operator.ge(a: np.f8, b: np.i8) -> np.b1 ;; ge ;; pure ;; np.float64(2) >= np.int64(3)
operator.ge(a: np.b1, b: np.b1) -> np.b1 ;; ge ;; pure ;; np.bool_(True) >= np.bool_(False)
operator.truth(a: np.f8) -> bool ;; truth ;; pure ;; "some" if np.float64(2.5) else "none"
operator.not_(a: np.f8) -> bool ;; falsity ;; pure ;; not np.float64(2.5)
float(a: np.f8) -> float ;; to_float ;; pure ;; float(np.float64(2.5))
operator.truth(a: np.i8) -> bool ;; truth ;; pure ;; "some" if np.int64(2) else "none"
operator.not_(a: np.i8) -> bool ;; falsity ;; pure ;; not np.int64(2)
float(a: np.i8) -> float ;; to_float ;; pure ;; float(np.int64(2))
operator.truth(a: np.b1) -> bool ;; truth ;; pure ;; "some" if np.bool_(True) else "none"
operator.not_(a: np.b1) -> bool ;; falsity ;; pure ;; not np.bool_(True)
float(a: np.b1) -> float ;; to_float ;; pure ;; float(np.bool_(True))
int(a: np.f8) -> int ;; to_int ;; raises exits pure ;; int(np.float64(2.5))
int(a: np.i8) -> int ;; to_int ;; pure ;; int(np.int64(2))
int(a: np.b1) -> int ;; to_int ;; pure ;; int(np.bool_(True))
round(a: np.f8) -> int ;; round ;; raises exits pure when=np_f8 ;; round(np.float64(2.5))
round(a: np.f8, ndigits: int) -> np.f8 ;; round_digits ;; raises pure notes when=np_f8 ;; round(np.float64(2.675), 2)
round(a: np.i8) -> int ;; round ;; pure when=np_i8 ;; round(np.int64(2))
numpy.float64(x: float) -> np.f8 ;; as_f8 ;; pure ;; np.float64(2.5)
numpy.bool_(x: bool) -> np.b1 ;; as_b1 ;; pure ;; np.bool_(True)
numpy.int64(x: int) -> np.i8 ;; as_i8 ;; pure ;; np.int64(2)
`)

// np.int64 with a Python float goes through a ufunc.
var mixedRows = rows("np/mixed.hpp", `
operator.mul(a: np.i8, b: float) -> np.f8 ;; mul_ufunc ;; pure notes unchecked=npmixed.mul_quiet when=no_b1 ;; np.int64(7) * 2.5
operator.mul(a: float, b: np.i8) -> np.f8 ;; mul_ufunc ;; pure notes unchecked=npmixed.mul_quiet when=no_b1 ;; 2.5 * np.int64(7)
operator.truediv(a: np.i8, b: float) -> np.f8 ;; truediv_ufunc ;; pure notes unchecked=npmixed.truediv_quiet when=no_b1 ;; np.int64(7) / 2.5
operator.truediv(a: float, b: np.i8) -> np.f8 ;; truediv_ufunc ;; pure notes unchecked=npmixed.truediv_quiet when=no_b1 ;; 2.5 / np.int64(7)
operator.floordiv(a: np.i8, b: float) -> np.f8 ;; floordiv_ufunc ;; pure notes when=no_b1 ;; np.int64(7) // 2.5
operator.floordiv(a: float, b: np.i8) -> np.f8 ;; floordiv_ufunc ;; pure notes when=no_b1 ;; 2.5 // np.int64(7)
operator.mod(a: np.i8, b: float) -> np.f8 ;; mod_ufunc ;; pure notes when=no_b1 ;; np.int64(7) % 2.5
operator.mod(a: float, b: np.i8) -> np.f8 ;; mod_ufunc ;; pure notes when=no_b1 ;; 2.5 % np.int64(7)
operator.pow(a: np.i8, b: float) -> np.f8 ;; pow_ufunc ;; pure notes when=no_b1 ;; np.int64(7) ** 2.5
operator.pow(a: float, b: np.i8) -> np.f8 ;; pow_ufunc ;; pure notes when=no_b1 ;; 2.5 ** np.int64(7)
npmixed.mul_quiet(a: np.i8, b: float) -> np.f8 ;; mul_ufunc_quiet ;; pure
npmixed.mul_quiet(a: float, b: np.i8) -> np.f8 ;; mul_ufunc_quiet ;; pure
npmixed.truediv_quiet(a: np.i8, b: float) -> np.f8 ;; truediv_ufunc_quiet ;; pure
npmixed.truediv_quiet(a: float, b: np.i8) -> np.f8 ;; truediv_ufunc_quiet ;; pure
`)

// Arrays: attributes, elements, views, assignment.
var arrayRows = byPlace(allOf(rows("np/assign.hpp", `
len(obj: array1[T]) -> int ;; len ;; pure dates ;; len(np.zeros(3))
len(obj: array2[T]) -> int ;; len ;; pure dates ;; len(np.zeros((3, 2)))
ndarray:shape(self: array1[T]) -> tuple[int] ;; shape ;; pure dates ;; np.zeros(3).shape
ndarray:shape(self: array2[T]) -> tuple[int, int] ;; shape ;; pure dates ;; np.zeros((3, 2)).shape
ndarray:size(self: array1[T]) -> int ;; size ;; pure dates ;; np.zeros(3).size
ndarray:size(self: array2[T]) -> int ;; size ;; pure dates ;; np.zeros((3, 2)).size
ndarray:ndim(self: array1[T]) -> int ;; ndim ;; pure dates ;; np.zeros(3).ndim
ndarray:ndim(self: array2[T]) -> int ;; ndim ;; pure dates ;; np.zeros((3, 2)).ndim
ndarray:T(self: array2[T]) -> array2[T] ;; transpose ;; pure dates ;; np.ones((3, 2)).T
operator.getitem(a: array1[T], i: index) -> T ;; getitem ;; raises unchecked=ndarray.item_at dates ;; np.arange(5)[-1]
operator.getitem(a: array2[T], i: tuple[index, index]) -> T ;; getitem ;; raises dates ;; np.ones((3, 2))[1, 1]
ndarray.item_at(a: array1[T], i: int) -> T ;; item_at
operator.setitem(a: array1[T], i: index, x: float) -> None ;; setitem ;; raises exits ;; x = np.zeros(3); x[1] = 2.5; x
operator.setitem(a: array2[T], i: tuple[index, index], x: float) -> None ;; setitem ;; raises exits ;; x = np.zeros((3, 2)); x[1, 0] = 2.5; x
operator.setitem(a: array1[T], i: index, x: int) -> None ;; setitem ;; raises exits ;; x = np.zeros(3); x[1] = 2; x
operator.setitem(a: array2[T], i: tuple[index, index], x: int) -> None ;; setitem ;; raises exits ;; x = np.zeros((3, 2)); x[1, 0] = 2; x
operator.setitem(a: array1[T], i: index, x: bool) -> None ;; setitem ;; raises exits ;; x = np.zeros(3); x[1] = True; x
operator.setitem(a: array2[T], i: tuple[index, index], x: bool) -> None ;; setitem ;; raises exits ;; x = np.zeros((3, 2)); x[1, 0] = True; x
operator.setitem(a: array1[T], i: index, x: np.i8) -> None ;; setitem ;; raises exits ;; x = np.zeros(3); x[1] = np.int64(2); x
operator.setitem(a: array2[T], i: tuple[index, index], x: np.i8) -> None ;; setitem ;; raises exits ;; x = np.zeros((3, 2)); x[1, 0] = np.int64(2); x
operator.setitem(a: array1[T], i: index, x: np.b1) -> None ;; setitem ;; raises exits ;; x = np.zeros(3); x[1] = np.bool_(True); x
operator.setitem(a: array2[T], i: tuple[index, index], x: np.b1) -> None ;; setitem ;; raises exits ;; x = np.zeros((3, 2)); x[1, 0] = np.bool_(True); x
operator.setitem(a: array1[T], s: slice[A, B, C], x: float) -> None ;; setitem ;; raises exits ;; x = np.zeros(3); x[1:] = 2.5; x
operator.setitem(a: array1[T], s: slice[A, B, C], x: int) -> None ;; setitem ;; raises exits ;; x = np.zeros(3); x[1:] = 2; x
operator.setitem(a: array1[T], s: slice[A, B, C], x: bool) -> None ;; setitem ;; raises exits ;; x = np.zeros(3); x[1:] = True; x
operator.setitem(a: array1[T], s: slice[A, B, C], x: np.i8) -> None ;; setitem ;; raises exits ;; x = np.zeros(3); x[1:] = np.int64(2); x
operator.setitem(a: array1[T], s: slice[A, B, C], x: array1[U]) -> None ;; setitem ;; raises exits ;; x = np.zeros(3); x[1:] = np.ones(2); x
operator.setitem(a: array2[T], i: index, x: float) -> None ;; setitem ;; raises exits ;; x = np.zeros((3, 2)); x[1] = 2.5; x
operator.setitem(a: array2[T], i: index, x: int) -> None ;; setitem ;; raises exits ;; x = np.zeros((3, 2)); x[1] = 2; x
operator.setitem(a: array2[T], i: index, x: array1[U]) -> None ;; setitem ;; raises exits ;; x = np.zeros((3, 2)); x[1] = np.ones(2); x
operator.setitem(a: array2[T], s: slice[A, B, C], x: float) -> None ;; setitem ;; raises exits ;; x = np.zeros((3, 2)); x[1:] = 2.5; x
operator.setitem(a: array2[T], s: slice[A, B, C], x: int) -> None ;; setitem ;; raises exits ;; x = np.zeros((3, 2)); x[1:] = 2; x
operator.setitem(a: array2[T], s: slice[A, B, C], x: array2[U]) -> None ;; setitem ;; raises exits ;; x = np.zeros((3, 2)); x[1:] = np.ones((2, 2)); x
operator.setitem(a: array2[T], i: tuple[slice[A, B, C], index], x: float) -> None ;; setitem ;; raises exits ;; x = np.zeros((3, 2)); x[1:, 0] = 2.5; x
operator.setitem(a: array2[T], i: tuple[slice[A, B, C], index], x: array1[U]) -> None ;; setitem ;; raises exits ;; x = np.zeros((3, 2)); x[1:, 0] = np.ones(2); x
operator.setitem(a: array2[T], i: tuple[slice[A, B, C], slice[D, E, F]], x: float) -> None ;; setitem ;; raises exits ;; x = np.zeros((3, 2)); x[1:, :1] = 2.5; x
operator.setitem(a: array2[T], i: tuple[slice[A, B, C], slice[D, E, F]], x: int) -> None ;; setitem ;; raises exits ;; x = np.zeros((3, 2)); x[1:, :1] = 2; x
operator.setitem(a: array2[T], i: tuple[slice[A, B, C], slice[D, E, F]], x: array1[U]) -> None ;; setitem ;; raises exits ;; x = np.zeros((3, 2)); x[1:, 1:] = np.ones(1); x
operator.setitem(a: array2[T], i: tuple[slice[A, B, C], slice[D, E, F]], x: array2[U]) -> None ;; setitem ;; raises exits ;; x = np.zeros((3, 2)); x[1:, 1:] = np.ones((2, 1)); x
operator.setitem(a: array2[T], i: tuple[index, slice[A, B, C]], x: float) -> None ;; setitem ;; raises exits ;; x = np.zeros((3, 2)); x[1, :] = 2.5; x
operator.setitem(a: array2[T], i: tuple[index, slice[A, B, C]], x: array1[U]) -> None ;; setitem ;; raises exits ;; x = np.zeros((3, 2)); x[1, :] = np.ones(2); x
`), manyDimRows, viewRows, rows("np/create.hpp", `
numpy.zeros(shape: int, dtype: dtype = f8) -> array1[D] ;; zeros ;; raises exits contig dates ;; np.zeros(3)
numpy.zeros(shape: tuple[int], dtype: dtype = f8) -> array1[D] ;; zeros ;; raises exits contig dates ;; np.zeros((3,))
numpy.zeros(shape: tuple[int, int], dtype: dtype = f8) -> array2[D] ;; zeros ;; raises exits contig dates ;; np.zeros((3, 2))
numpy.empty(shape: int, dtype: dtype = f8) -> array1[D] ;; empty ;; raises exits contig dates ;; np.empty(3).shape
numpy.empty(shape: tuple[int], dtype: dtype = f8) -> array1[D] ;; empty ;; raises exits contig dates ;; np.empty((3,)).shape
numpy.empty(shape: tuple[int, int], dtype: dtype = f8) -> array2[D] ;; empty ;; raises exits contig dates ;; np.empty((3, 2)).shape
numpy.ones(shape: int, dtype: dtype = f8) -> array1[D] ;; ones ;; raises exits contig ;; np.ones(3)
numpy.ones(shape: tuple[int], dtype: dtype = f8) -> array1[D] ;; ones ;; raises exits contig ;; np.ones((3,))
numpy.ones(shape: tuple[int, int], dtype: dtype = f8) -> array2[D] ;; ones ;; raises exits contig ;; np.ones((3, 2))
numpy.full(shape: int, fill_value: float) -> f8[:,C] ;; full ;; raises exits contig ;; np.full(3, 2.5)
numpy.full(shape: tuple[int], fill_value: float) -> f8[:,C] ;; full ;; raises exits contig ;; np.full((3,), 2.5)
numpy.full(shape: tuple[int, int], fill_value: float) -> f8[:,:,C] ;; full ;; raises exits contig ;; np.full((3, 2), 2.5)
numpy.full(shape: int, fill_value: int) -> i8[:,C] ;; full ;; raises exits contig ;; np.full(3, 2)
numpy.full(shape: tuple[int, int], fill_value: int) -> i8[:,:,C] ;; full ;; raises exits contig ;; np.full((3, 2), 2)
numpy.full(shape: int, fill_value: bool) -> b1[:,C] ;; full ;; raises exits contig ;; np.full(3, True)
numpy.arange(stop: int) -> i8[:,C] ;; arange ;; raises exits ;; np.arange(3)
numpy.arange(start: int, stop: int) -> i8[:,C] ;; arange ;; raises exits ;; np.arange(1, 3)
numpy.arange(start: int, stop: int, step: int) -> i8[:,C] ;; arange ;; raises exits ;; np.arange(9, 1, -2)
numpy.arange(stop: float) -> f8[:,C] ;; arange ;; raises exits ;; np.arange(3.5)
numpy.arange(start: float, stop: float) -> f8[:,C] ;; arange ;; raises exits ;; np.arange(1.0, 3.5)
numpy.arange(start: float, stop: float, step: float) -> f8[:,C] ;; arange ;; raises exits ;; np.arange(1.0, 3.5, 0.5)
numpy.zeros_like(a: array1[D]) -> array1[D] ;; zeros_like ;; raises exits contig dates ;; np.zeros_like(np.ones(3))
numpy.zeros_like(a: array2[D]) -> array2[D] ;; zeros_like ;; raises exits contig dates ;; np.zeros_like(np.ones((3, 2)))
numpy.ones_like(a: array1[D]) -> array1[D] ;; ones_like ;; raises exits contig ;; np.ones_like(np.zeros(3))
numpy.ones_like(a: array2[D]) -> array2[D] ;; ones_like ;; raises exits contig ;; np.ones_like(np.zeros((3, 2)))
numpy.empty_like(a: array1[D]) -> array1[D] ;; empty_like ;; raises exits contig dates ;; np.empty_like(np.ones(3)).shape
numpy.empty_like(a: array2[D]) -> array2[D] ;; empty_like ;; raises exits contig dates ;; np.empty_like(np.ones((3, 2))).shape
ndarray.copy(self: array1[D]) -> array1[D] ;; copy ;; raises exits contig dates ;; np.ones(3).copy()
ndarray.copy(self: array2[D]) -> array2[D] ;; copy ;; raises exits contig dates ;; np.ones((3, 2)).copy()
`)))

// viewRows are the reads that give views; contiguity of the result depends on
// the array and the index.
func viewRows() []Row {
	out := readRows("np/index.hpp", `
operator.getitem(a: array2[T], i: index) -> array1[T] ;; getitem ;; raises dates ;; np.ones((3, 2))[1]
operator.getitem(a: array1[T], s: slice[A, B, C]) -> array1[T] ;; getitem ;; raises dates ;; np.arange(9)[1:7:2]
operator.getitem(a: array2[T], s: slice[A, B, C]) -> array2[T] ;; getitem ;; raises dates ;; np.ones((3, 2))[1:]
operator.getitem(a: array2[T], i: tuple[index, slice[A, B, C]]) -> array1[T] ;; getitem ;; raises dates ;; np.ones((3, 2))[1, :]
operator.getitem(a: array2[T], i: tuple[slice[A, B, C], index]) -> array1[T] ;; getitem ;; raises dates ;; np.ones((3, 2))[:, 1]
operator.getitem(a: array2[T], i: tuple[slice[A, B, C], slice[D, E, F]]) -> array2[T] ;; getitem ;; raises dates ;; np.ones((3, 2))[1:, :1]
`)
	for i := range out {
		out[i].Infer = viewType
	}
	return out
}

// viewType is the type of a basic-index view: it stays contiguous when only
// the first axis is cut with step 1, or a row (or part of one) is taken.
func viewType(args []types.Type) types.Type {
	a, index := args[0], args[1]
	parts := []types.Type{index}
	if index.Kind == types.KTuple {
		parts = index.Elems
	}
	ndim, contig := a.NDim, a.Contig
	for k, p := range parts {
		if p.Kind != types.KSlice {
			ndim--
			continue
		}
		contig = contig && p.Elems[2] == types.None && (k == 0 && len(parts) == 1 || k == len(parts)-1 && parts[0].Kind != types.KSlice)
	}
	if len(parts) == 2 && parts[1].Kind != types.KSlice {
		contig = false
	}
	return types.Array(a.DType, ndim, contig)
}

// manyDimRows are elements and attributes of arrays of three and four dimensions.
func manyDimRows() []Row {
	var text strings.Builder
	for n, shape := range []string{3: "(2, 3, 2)", 4: "(2, 3, 2, 2)"} {
		if shape == "" {
			continue
		}
		index := strings.TrimSuffix(strings.Repeat("index, ", n), ", ")
		at := strings.TrimSuffix(strings.Repeat("1, ", n), ", ")
		ints := strings.TrimSuffix(strings.Repeat("int, ", n), ", ")
		fmt.Fprintf(&text, "len(obj: array%d[T]) -> int ;; len ;; pure dates ;; len(np.zeros(%s))\n", n, shape)
		fmt.Fprintf(&text, "ndarray:shape(self: array%d[T]) -> tuple[%s] ;; shape ;; pure dates ;; np.zeros(%s).shape\n", n, ints, shape)
		fmt.Fprintf(&text, "ndarray:size(self: array%d[T]) -> int ;; size ;; pure dates ;; np.zeros(%s).size\n", n, shape)
		fmt.Fprintf(&text, "ndarray:ndim(self: array%d[T]) -> int ;; ndim ;; pure dates ;; np.zeros(%s).ndim\n", n, shape)
		fmt.Fprintf(&text, "operator.getitem(a: array%d[T], i: tuple[%s]) -> T ;; getitem ;; raises dates ;; np.ones(%s)[%s]\n", n, index, shape, at)
		for _, name := range []string{"zeros", "ones", "empty"} {
			example := fmt.Sprintf("np.%s(%s)", name, shape)
			if name == "empty" {
				example += ".shape"
			}
			fmt.Fprintf(&text, "numpy.%s(shape: tuple[%s], dtype: dtype = f8) -> array%d[D] ;; %s ;; raises exits contig ;; %s\n", name, ints, n, name, example)
		}
		fmt.Fprintf(&text, "numpy.full(shape: tuple[%s], fill_value: float) -> f8[%sC] ;; full ;; raises exits contig ;; np.full(%s, 2.5)\n",
			ints, strings.Repeat(":,", n), shape)
		for _, v := range []string{"float", "int", "bool", "np.i8", "np.b1"} {
			value := map[string]string{"float": "2.5", "int": "2", "bool": "True", "np.i8": "np.int64(2)", "np.b1": "np.bool_(True)"}[v]
			fmt.Fprintf(&text, "operator.setitem(a: array%d[T], i: tuple[%s], x: %s) -> None ;; setitem ;; raises exits ;; x = np.zeros(%s); x[%s] = %s; x\n",
				n, index, v, shape, at, value)
		}
	}
	return readRows("np/create.hpp", text.String())
}

package lib

// Arithmetic, comparison and conversion of int: exact, 64 bits, with exits.
var intRows = rows("pyx/int.hpp", `
operator.add(a: int, b: int) -> int ;; add ;; exits pure unchecked=int.add_nowrap ;; 2 + 3
operator.sub(a: int, b: int) -> int ;; sub ;; exits pure unchecked=int.sub_nowrap ;; 2 - 3
operator.mul(a: int, b: int) -> int ;; mul ;; exits pure unchecked=int.mul_nowrap ;; 7 * -3
operator.neg(a: int) -> int ;; neg ;; exits pure unchecked=int.neg_nowrap ;; -(5)
operator.floordiv(a: int, b: int) -> int ;; floordiv ;; raises exits pure unchecked=int.floordiv_nowrap cost=25 ;; -7 // 2
operator.mod(a: int, b: int) -> int ;; mod ;; raises pure unchecked=int.mod_nowrap cost=25 ;; -7 % 3
operator.truediv(a: int, b: int) -> float ;; truediv ;; raises pure cost=15 ;; 1 / 3
operator.pow(a: int, b: int) -> int ;; pow ;; exits pure cost=20 ;; 3 ** 5
operator.lshift(a: int, b: int) -> int ;; lshift ;; raises exits pure ;; 1 << 5
operator.rshift(a: int, b: int) -> int ;; rshift ;; raises pure ;; -9 >> 1
operator.and_(a: int, b: int) -> int ;; bit_and ;; pure ;; 12 & 10
operator.or_(a: int, b: int) -> int ;; bit_or ;; pure ;; 12 | 3
operator.xor(a: int, b: int) -> int ;; bit_xor ;; pure ;; 12 ^ 10
operator.invert(a: int) -> int ;; invert ;; pure ;; ~5
operator.pos(a: int) -> int ;; pos ;; pure ;; +(5)
int.add_nowrap(a: int, b: int) -> int ;; op:+ ;; pure
int.sub_nowrap(a: int, b: int) -> int ;; op:- ;; pure
int.mul_nowrap(a: int, b: int) -> int ;; op:* ;; pure
int.neg_nowrap(a: int) -> int ;; pre:- ;; pure
int.floordiv_nowrap(a: int, b: int) -> int ;; floordiv_nowrap ;; pure cost=25
int.mod_nowrap(a: int, b: int) -> int ;; mod_nowrap ;; pure cost=25
operator.lt(a: int, b: int) -> bool ;; op:< ;; pure ;; 2 < 3
operator.le(a: int, b: int) -> bool ;; op:<= ;; pure ;; 3 <= 3
operator.gt(a: int, b: int) -> bool ;; op:> ;; pure ;; 2 > 3
operator.ge(a: int, b: int) -> bool ;; op:>= ;; pure ;; 2 >= 3
operator.eq(a: int, b: int) -> bool ;; op:== ;; pure ;; 2 == 3
operator.ne(a: int, b: int) -> bool ;; op:!= ;; pure ;; 2 != 3
operator.truth(a: int) -> bool ;; truth ;; pure ;; "some" if 3 else "none"
int(a: int) -> int ;; pos ;; pure ;; int(3)
int() -> int ;; zero_int ;; pure ;; int()
float(a: int) -> float ;; to_float ;; pure ;; float(3)
abs(a: int) -> int ;; abs ;; exits pure ;; abs(-3)
round(a: int) -> int ;; pos ;; pure ;; round(3)
round(a: int, ndigits: int) -> int ;; round_digits ;; exits pure ;; round(1234, -2)
pow(a: int, b: int) -> int ;; pow ;; exits pure cost=20 ;; pow(3, 4)
pow(a: int, b: int, mod: int) -> int ;; pow_mod ;; exits pure cost=60 ;; pow(3, 40, 7)
int.bit_length(self: int) -> int ;; bit_length ;; pure ;; (37).bit_length()
int.bit_count(self: int) -> int ;; bit_count ;; pure ;; (37).bit_count()
`)

// The same for float, and float with int.
var floatRows = rows("pyx/float.hpp", `
operator.add(a: float, b: float) -> float ;; op:+ ;; pure elementwise ;; 2.5 + 3
operator.sub(a: float, b: float) -> float ;; op:- ;; pure elementwise ;; 2.5 - 3
operator.mul(a: float, b: float) -> float ;; op:* ;; pure elementwise ;; 2.5 * 3
operator.truediv(a: float, b: float) -> float ;; truediv ;; raises pure cost=10 unchecked=float.div_nonzero ;; 2.5 / 3
float.div_nonzero(a: float, b: float) -> float ;; op:/ ;; pure
operator.floordiv(a: float, b: float) -> float ;; floordiv ;; raises pure cost=30 ;; -7.5 // 2
operator.mod(a: float, b: float) -> float ;; mod ;; raises pure cost=30 ;; -7.5 % 2
operator.pow(a: float, b: float) -> float ;; pow ;; raises exits pure cost=60 ;; 2.5 ** 3
operator.neg(a: float) -> float ;; pre:- ;; pure elementwise ;; -(2.5)
operator.pos(a: float) -> float ;; pos ;; pure ;; +(2.5)
operator.lt(a: float, b: float) -> bool ;; op:< ;; pure ;; 2.5 < 3.0
operator.le(a: float, b: float) -> bool ;; op:<= ;; pure ;; 2.5 <= 3.0
operator.gt(a: float, b: float) -> bool ;; op:> ;; pure ;; 2.5 > 3.0
operator.ge(a: float, b: float) -> bool ;; op:>= ;; pure ;; 2.5 >= 3.0
operator.eq(a: float, b: float) -> bool ;; op:== ;; pure ;; 2.5 == 3.0
operator.ne(a: float, b: float) -> bool ;; op:!= ;; pure ;; 2.5 != 3.0
operator.lt(a: int, b: float) -> bool ;; lt ;; pure ;; 2**60 < 2.0**60
operator.le(a: int, b: float) -> bool ;; le ;; pure ;; 2**60 <= 2.0**60
operator.gt(a: int, b: float) -> bool ;; gt ;; pure ;; 2**60 + 1 > 2.0**60
operator.ge(a: int, b: float) -> bool ;; ge ;; pure ;; 2**60 >= 2.0**60
operator.eq(a: int, b: float) -> bool ;; eq ;; pure ;; 2**60 + 1 == 2.0**60
operator.ne(a: int, b: float) -> bool ;; ne ;; pure ;; 2**60 + 1 != 2.0**60
operator.lt(a: float, b: int) -> bool ;; lt ;; pure ;; 2.0**60 < 2**60 + 1
operator.le(a: float, b: int) -> bool ;; le ;; pure ;; 2.0**60 <= 2**60
operator.gt(a: float, b: int) -> bool ;; gt ;; pure ;; 2.0**60 > 2**60
operator.ge(a: float, b: int) -> bool ;; ge ;; pure ;; 2.0**60 >= 2**60
operator.eq(a: float, b: int) -> bool ;; eq ;; pure ;; 2.0**60 == 2**60
operator.ne(a: float, b: int) -> bool ;; ne ;; pure ;; 2.0**60 != 2**60
operator.truth(a: float) -> bool ;; truth ;; pure ;; "some" if 2.5 else "none"
operator.not_(a: float) -> bool ;; falsity ;; pure ;; not 3.0
float(a: float) -> float ;; pos ;; pure ;; float(2.5)
float() -> float ;; zero_float ;; pure ;; float()
int(a: float) -> int ;; to_int ;; raises exits pure ;; int(-2.5)
abs(a: float) -> float ;; abs ;; pure ;; abs(-2.5)
round(a: float) -> int ;; round ;; raises exits pure ;; round(2.5)
round(a: float, ndigits: int) -> float ;; round_digits ;; raises pure cost=20 ;; round(2.675, 2)
pow(a: float, b: float) -> float ;; pow ;; raises exits pure cost=60 ;; pow(2.5, 2)
float.is_integer(self: float) -> bool ;; is_integer ;; pure ;; (2.5).is_integer()
`)

// bool where it is not an int.
var boolRows = rows("pyx/int.hpp", `
operator.and_(a: bool, b: bool) -> bool ;; bit_and ;; pure ;; True & False
operator.or_(a: bool, b: bool) -> bool ;; bit_or ;; pure ;; True | False
operator.xor(a: bool, b: bool) -> bool ;; bit_xor ;; pure ;; True ^ False
operator.not_(a: bool) -> bool ;; pre:! ;; pure ;; not True
operator.not_(a: int) -> bool ;; falsity ;; pure ;; not 3
operator.not_(a: str) -> bool ;; falsity ;; pure ;; not "a"
operator.not_(a: list[T]) -> bool ;; falsity ;; pure ;; not [1]
operator.not_(a: None) -> bool ;; falsity ;; pure ;; x = None; not x
operator.truth(a: bool) -> bool ;; truth ;; pure ;; "some" if True else "none"
operator.eq(a: bool, b: bool) -> bool ;; op:== ;; pure ;; True == False
operator.ne(a: bool, b: bool) -> bool ;; op:!= ;; pure ;; True != False
operator.is_(a: bool, b: bool) -> bool ;; op:== ;; pure ;; True is True
operator.is_not(a: bool, b: bool) -> bool ;; op:!= ;; pure ;; True is not True
operator.is_(a: int, b: int) -> bool ;; op:== ;; pure when=ints ;; 5 is 5
operator.is_not(a: int, b: int) -> bool ;; op:!= ;; pure when=ints ;; 5 is not 7
bool(a: T) -> bool ;; truth ;; pure when=has_truth ;; bool(3)
bool() -> bool ;; zero_bool ;; pure ;; bool()
int(a: bool) -> int ;; to_int ;; pure ;; int(True)
float(a: bool) -> float ;; to_float ;; pure ;; float(True)
`)

// None.
var noneRows = rows("pyx/base.hpp", `
operator.eq(a: None, b: None) -> bool ;; eq ;; pure ;; None == None
operator.ne(a: None, b: None) -> bool ;; ne ;; pure ;; None != None
`)

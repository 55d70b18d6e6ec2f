package lib

// Ints of up to 127 bits: what masks such as 0xFFFFFFFFFFFFFFFF and constants beyond 64 bits lead to. The type is int
// to Python; these rows are behind those of the 64-bit int, and take such an int, too.
var wideRows = rows("pyx/wide.hpp", `
operator.add(a: wide, b: wide) -> wide ;; add ;; exits pure ;; 2 + (1 << 70)
operator.sub(a: wide, b: wide) -> wide ;; sub ;; exits pure ;; 2 - (1 << 70)
operator.mul(a: wide, b: wide) -> wide ;; mul ;; exits pure cost=5 ;; 7 * (1 << 70)
operator.neg(a: wide) -> wide ;; neg ;; exits pure ;; -(1 << 70)
operator.floordiv(a: wide, b: wide) -> wide ;; floordiv ;; raises exits pure cost=40 ;; -(1 << 70) // 3
operator.mod(a: wide, b: int) -> int ;; mod ;; raises pure cost=40 ;; -(1 << 70) % 3
operator.mod(a: wide, b: wide) -> wide ;; mod ;; raises pure cost=40 ;; 7 % (1 << 70)
operator.truediv(a: wide, b: wide) -> float ;; truediv ;; raises exits pure cost=25 ;; 9876543210987654321 / 18446744073709551616
operator.lshift(a: wide, b: int) -> wide ;; lshift ;; raises exits pure ;; (1 << 65) << 5
operator.rshift(a: wide, b: int) -> wide ;; rshift ;; raises pure ;; -(1 << 65) >> 3
operator.and_(a: wide, b: wide) -> wide ;; bit_and ;; pure ;; -1 & 18446744073709551615
operator.or_(a: wide, b: wide) -> wide ;; bit_or ;; pure ;; 1 | 18446744073709551616
operator.xor(a: wide, b: wide) -> wide ;; bit_xor ;; pure ;; 1 ^ 18446744073709551617
operator.invert(a: wide) -> wide ;; invert ;; pure ;; ~18446744073709551617
operator.pos(a: wide) -> wide ;; pos ;; pure ;; +18446744073709551617
operator.lt(a: wide, b: wide) -> bool ;; lt ;; pure ;; 2 < 18446744073709551617
operator.le(a: wide, b: wide) -> bool ;; le ;; pure ;; 3 <= 18446744073709551617
operator.gt(a: wide, b: wide) -> bool ;; gt ;; pure ;; 2 > 18446744073709551617
operator.ge(a: wide, b: wide) -> bool ;; ge ;; pure ;; 2 >= 18446744073709551617
operator.eq(a: wide, b: wide) -> bool ;; eq ;; pure ;; 2 == 18446744073709551617
operator.ne(a: wide, b: wide) -> bool ;; ne ;; pure ;; 2 != 18446744073709551617
operator.add(a: wide, b: float) -> float ;; add ;; pure when=wide_float ;; (1 << 70) + 0.5
operator.add(a: float, b: wide) -> float ;; add ;; pure when=wide_float ;; 0.5 + (1 << 70)
operator.sub(a: wide, b: float) -> float ;; sub ;; pure when=wide_float ;; (1 << 70) - 0.5
operator.sub(a: float, b: wide) -> float ;; sub ;; pure when=wide_float ;; 0.5 - (1 << 70)
operator.mul(a: wide, b: float) -> float ;; mul ;; pure when=wide_float ;; (1 << 70) * 0.1
operator.mul(a: float, b: wide) -> float ;; mul ;; pure when=wide_float ;; 0.1 * (1 << 70)
operator.truediv(a: wide, b: float) -> float ;; truediv ;; raises pure cost=10 when=wide_float ;; 18446744073709551615 / 9007199254740992.0
operator.truediv(a: float, b: wide) -> float ;; truediv ;; raises pure cost=10 when=wide_float ;; 1.5 / 18446744073709551617
operator.lt(a: wide, b: float) -> bool ;; lt ;; pure when=wide_float ;; 18446744073709551617 < 2.0**64
operator.le(a: wide, b: float) -> bool ;; le ;; pure when=wide_float ;; 18446744073709551617 <= 2.0**64
operator.gt(a: wide, b: float) -> bool ;; gt ;; pure when=wide_float ;; 18446744073709551617 > 2.0**64
operator.ge(a: wide, b: float) -> bool ;; ge ;; pure when=wide_float ;; 18446744073709551617 >= 2.0**64
operator.eq(a: wide, b: float) -> bool ;; eq ;; pure when=wide_float ;; 18446744073709551617 == 2.0**64
operator.ne(a: wide, b: float) -> bool ;; ne ;; pure when=wide_float ;; 18446744073709551617 != 2.0**64
operator.lt(a: float, b: wide) -> bool ;; lt ;; pure when=wide_float ;; 2.0**64 < 18446744073709551617
operator.le(a: float, b: wide) -> bool ;; le ;; pure when=wide_float ;; 2.0**64 <= 18446744073709551617
operator.gt(a: float, b: wide) -> bool ;; gt ;; pure when=wide_float ;; 2.0**64 > 18446744073709551617
operator.ge(a: float, b: wide) -> bool ;; ge ;; pure when=wide_float ;; 2.0**64 >= 18446744073709551617
operator.eq(a: float, b: wide) -> bool ;; eq ;; pure when=wide_float ;; 2.0**64 == 18446744073709551617
operator.ne(a: float, b: wide) -> bool ;; ne ;; pure when=wide_float ;; 2.0**64 != 18446744073709551617
operator.truth(a: wide) -> bool ;; truth ;; pure ;; "some" if 18446744073709551617 else "none"
operator.not_(a: wide) -> bool ;; falsity ;; pure ;; not 18446744073709551617
int(a: wide) -> wide ;; pos ;; pure ;; int(18446744073709551617)
float(a: wide) -> float ;; to_float ;; pure ;; float(18446744073709551617)
abs(a: wide) -> wide ;; abs ;; exits pure ;; abs(-18446744073709551617)
int.bit_length(self: wide) -> int ;; bit_length ;; pure ;; (18446744073709551617).bit_length()
int.bit_count(self: wide) -> int ;; bit_count ;; pure ;; (18446744073709551617).bit_count()
wide.mask(a: wide, b: int) -> int ;; mask ;; pure
wide.narrow(a: wide) -> int ;; narrow ;; exits pure
`)

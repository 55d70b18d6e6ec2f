"""Every one-argument function of math over a grid of ordinary and special values."""

import math


def f01(x): return math.sqrt(x)  # noqa: E704
def f02(x): return math.exp(x)  # noqa: E704
def f03(x): return math.expm1(x)  # noqa: E704
def f04(x): return math.log(x)  # noqa: E704
def f05(x): return math.log2(x)  # noqa: E704
def f06(x): return math.log10(x)  # noqa: E704
def f07(x): return math.log1p(x)  # noqa: E704
def f08(x): return math.sin(x)  # noqa: E704
def f09(x): return math.cos(x)  # noqa: E704
def f10(x): return math.tan(x)  # noqa: E704
def f11(x): return math.asin(x)  # noqa: E704
def f12(x): return math.acos(x)  # noqa: E704
def f13(x): return math.atan(x)  # noqa: E704
def f14(x): return math.sinh(x)  # noqa: E704
def f15(x): return math.cosh(x)  # noqa: E704
def f16(x): return math.tanh(x)  # noqa: E704
def f17(x): return math.asinh(x)  # noqa: E704
def f18(x): return math.acosh(x)  # noqa: E704
def f19(x): return math.atanh(x)  # noqa: E704
def f20(x): return math.erf(x)  # noqa: E704
def f21(x): return math.erfc(x)  # noqa: E704
def f22(x): return math.gamma(x)  # noqa: E704
def f23(x): return math.lgamma(x)  # noqa: E704
def f24(x): return math.floor(x)  # noqa: E704
def f25(x): return math.ceil(x)  # noqa: E704
def f26(x): return math.trunc(x)  # noqa: E704
def f27(x): return math.fabs(x)  # noqa: E704
def f28(x): return math.degrees(x)  # noqa: E704
def f29(x): return math.radians(x)  # noqa: E704
def f30(x): return math.cbrt(x)  # noqa: E704
def f31(x): return math.exp2(x)  # noqa: E704
def f32(x): return math.isnan(x), math.isinf(x), math.isfinite(x)  # noqa: E704
def f33(x): return math.modf(x), math.frexp(x)  # noqa: E704
def f34(x): return round(x), int(x)  # noqa: E704


# SETUP:
# xs = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 0.1, 2.0, 3.7, -3.7, 10.0, 100.5, 709.7, 709.8, 710.5, -745.0, -746.0, 170.6]
# xs += [171.7, 1e10, 1e22, -1e22, 1e300, 5e-324, 1e-320, float("inf"), float("-inf"), float("nan"), 2.0**63]
# xs += [0, 1, -1, 7, 2**63 - 1, 2**63, 10**400, True]
#
# def row(f):
#     out = []
#     for x in xs:
#         try:
#             out.append(f(x))
#         except (ValueError, OverflowError) as error:
#             out.append((type(error).__name__, error.args))
#     return out
#
# def everything():
#     return [(f.__name__, row(f)) for f in (f01, f02, f03, f04, f05, f06, f07, f08, f09, f10, f11, f12)]
# def everything_more():
#     return [(f.__name__, row(f)) for f in (f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24)]
# def everything_else():
#     return [(f.__name__, row(f)) for f in (f25, f26, f27, f28, f29, f30, f31, f32, f33, f34)]
#
# CALL: everything()
# CALL: everything_more()
# CALL: everything_else()

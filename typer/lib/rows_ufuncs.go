package lib

// Elementwise operations over arrays, fused into one loop where one uses the result of another.
var ufuncTable = ufuncRows(`
operator.add ;; 2 ;; e_add ;; f8 f4 ;; ;; np.arange(3.0) + np.array([0.5, -2.0, 1e308])
operator.sub ;; 2 ;; e_sub ;; f8 f4 ;; ;; np.arange(3.0) - np.array([0.5, -2.0, 1e308])
operator.mul ;; 2 ;; e_mul ;; f8 f4 ;; ;; np.arange(3.0) * np.array([0.5, -2.0, 1e308])
operator.truediv numpy.divide numpy.true_divide ;; 2 ;; e_div ;; f8 f4 ;; floats loop=divide ;; np.NAME(np.arange(3.0), np.array([0.5, -2.0, 1e308]))
operator.add ;; 2 ;; e_add ;; i8 i4 i2 i1 u8 u4 u2 u1 ;; neutral ;; np.arange(3) + np.array([7, -2, 5])
operator.sub ;; 2 ;; e_sub ;; i8 i4 i2 i1 u8 u4 u2 u1 ;; neutral ;; np.arange(3) - np.array([7, -2, 5])
operator.mul ;; 2 ;; e_mul ;; i8 i4 i2 i1 u8 u4 u2 u1 ;; neutral ;; np.arange(3) * np.array([7, -2, 5])
operator.floordiv numpy.floor_divide ;; 2 ;; ;; f8 f4 i8 i4 i2 i1 u8 u4 u2 u1 ;; loop=floor_divide ;; np.NAME(np.arange(3.0), 2.0)
operator.mod numpy.mod numpy.remainder ;; 2 ;; ;; f8 f4 i8 i4 i2 i1 u8 u4 u2 u1 ;; loop=remainder ;; np.NAME(np.arange(3.0), 2.0)
operator.pow ;; 2 ;; ;; f8 i8 ;; loop=power ;; np.arange(3.0) ** 2
operator.iadd ;; 2 ;; e_add ;; f8 f4 ;; store ;; x = np.arange(3.0); x += 0.5; x
operator.isub ;; 2 ;; e_sub ;; f8 f4 ;; store ;; x = np.arange(3.0); x -= 0.5; x
operator.imul ;; 2 ;; e_mul ;; f8 f4 ;; store ;; x = np.arange(3.0); x *= 0.5; x
operator.itruediv ;; 2 ;; e_div ;; f8 f4 ;; store loop=divide ;; x = np.arange(3.0); x /= 0.5; x
operator.iadd ;; 2 ;; e_add ;; i8 i4 i2 i1 u8 u4 u2 u1 ;; store neutral ;; x = np.arange(3); x += 5; x
operator.isub ;; 2 ;; e_sub ;; i8 i4 i2 i1 u8 u4 u2 u1 ;; store neutral ;; x = np.arange(3); x -= 5; x
operator.imul ;; 2 ;; e_mul ;; i8 i4 i2 i1 u8 u4 u2 u1 ;; store neutral ;; x = np.arange(3); x *= 5; x
operator.neg numpy.negative ;; 1 ;; e_neg ;; f8 f4 i8 i4 i2 i1 u8 u4 u2 u1 ;; neutral ;; np.NAME(np.arange(3.0))
abs numpy.abs numpy.absolute ;; 1 ;; e_abs ;; f8 f4 i8 i4 i2 i1 u8 u4 u2 u1 ;; neutral ;; np.NAME(np.arange(3.0) - 1.0)
numpy.fabs ;; 1 ;; e_abs ;; f8 f4 ;; neutral ;; np.fabs(np.arange(3.0) - 1.0)
numpy.sqrt ;; 1 ;; e_sqrt ;; f8 f4 ;; floats loop=sqrt ;; np.sqrt(np.arange(3.0))
numpy.square ;; 1 ;; e_square ;; f8 f4 ;; ;; np.square(np.arange(3.0))
numpy.square ;; 1 ;; e_square ;; i8 i4 i2 i1 u8 u4 u2 u1 ;; neutral ;; np.square(np.arange(3))
numpy.add ;; 2 ;; e_add ;; f8 f4 ;; ;; np.add(np.arange(3.0), 1.5)
numpy.subtract ;; 2 ;; e_sub ;; f8 f4 ;; ;; np.subtract(np.arange(3.0), 1.5)
numpy.multiply ;; 2 ;; e_mul ;; f8 f4 ;; ;; np.multiply(np.arange(3.0), 1.5)
numpy.maximum ;; 2 ;; e_maximum ;; f8 f4 i8 i4 i2 i1 u8 u4 u2 u1 ;; quiet ;; np.maximum(np.arange(3.0), 1.5)
numpy.minimum ;; 2 ;; e_minimum ;; f8 f4 i8 i4 i2 i1 u8 u4 u2 u1 ;; quiet ;; np.minimum(np.arange(3.0), 1.5)
numpy.isnan ;; 1 ;; e_isnan ;; f8 f4 ;; neutral out=b1 ;; np.isnan(np.array([1.0, np.nan, np.inf]))
numpy.isinf ;; 1 ;; e_isinf ;; f8 f4 ;; quiet out=b1 ;; np.isinf(np.array([1.0, np.nan, np.inf]))
numpy.isfinite ;; 1 ;; e_isfinite ;; f8 f4 ;; quiet out=b1 ;; np.isfinite(np.array([1.0, np.nan, np.inf]))
numpy.floor ;; 1 ;; e_floor ;; f8 f4 ;; neutral ;; np.floor(np.array([1.5, -0.5]))
numpy.ceil ;; 1 ;; e_ceil ;; f8 f4 ;; neutral ;; np.ceil(np.array([1.5, -0.5]))
numpy.trunc ;; 1 ;; e_trunc ;; f8 f4 ;; neutral ;; np.trunc(np.array([1.5, -0.5]))
numpy.rint ;; 1 ;; e_rint ;; f8 f4 ;; neutral ;; np.rint(np.array([1.5, -0.5]))
numpy.exp numpy.expm1 numpy.exp2 ;; 1 ;; ;; f8 f4 ;; floats loop=* ;; np.NAME(np.arange(-3.0, 3.5))
numpy.sin numpy.cos numpy.tan numpy.arctan numpy.sinh numpy.cosh numpy.tanh numpy.arcsinh numpy.cbrt ;; 1 ;; ;; f8 f4 ;; floats loop=* ;; np.NAME(np.arange(-3.0, 3.5))
numpy.log numpy.log2 numpy.log10 numpy.log1p ;; 1 ;; ;; f8 f4 ;; floats loop=* ;; np.NAME(np.arange(0.5, 4.0))
numpy.arcsin numpy.arccos numpy.arctanh numpy.deg2rad numpy.rad2deg numpy.radians numpy.degrees ;; 1 ;; ;; f8 f4 ;; floats loop=* ;; np.NAME(np.arange(-0.75, 1.0, 0.5))
numpy.arctan2 numpy.hypot numpy.copysign numpy.fmod numpy.logaddexp ;; 2 ;; ;; f8 f4 ;; loop=* ;; np.NAME(np.arange(-3.0, 3.5), 0.5)
numpy.where ;; 3 ;; e_where ;; f8 f4 i8 i4 i2 i1 u8 u4 u2 u1 b1 ;; neutral mask ;; np.where(np.arange(4.0) > 1.5, 1.0, np.arange(4.0))
operator.lt numpy.less ;; 2 ;; e_lt ;; f8 f4 i8 i4 i2 i1 u8 u4 u2 u1 ;; quiet out=b1 ;; np.NAME(np.arange(3.0), 1.0)
operator.le numpy.less_equal ;; 2 ;; e_le ;; f8 f4 i8 i4 i2 i1 u8 u4 u2 u1 ;; quiet out=b1 ;; np.NAME(np.arange(3.0), 1.0)
operator.gt numpy.greater ;; 2 ;; e_gt ;; f8 f4 i8 i4 i2 i1 u8 u4 u2 u1 ;; quiet out=b1 ;; np.NAME(np.arange(3.0), 1.0)
operator.ge numpy.greater_equal ;; 2 ;; e_ge ;; f8 f4 i8 i4 i2 i1 u8 u4 u2 u1 ;; quiet out=b1 ;; np.NAME(np.arange(3.0), 1.0)
operator.eq numpy.equal ;; 2 ;; e_eq ;; f8 f4 i8 i4 i2 i1 u8 u4 u2 u1 b1 ;; neutral out=b1 ;; np.NAME(np.arange(3.0), 1.0)
operator.ne numpy.not_equal ;; 2 ;; e_ne ;; f8 f4 i8 i4 i2 i1 u8 u4 u2 u1 b1 ;; neutral out=b1 ;; np.NAME(np.arange(3.0), 1.0)
operator.and_ numpy.logical_and numpy.bitwise_and ;; 2 ;; e_and ;; b1 ;; neutral ;; np.NAME(np.array([True, False]), np.array([True, True]))
operator.or_ numpy.logical_or numpy.bitwise_or ;; 2 ;; e_or ;; b1 ;; neutral ;; np.NAME(np.array([True, False]), np.array([True, True]))
operator.xor numpy.logical_xor numpy.bitwise_xor ;; 2 ;; e_xor ;; b1 ;; neutral ;; np.NAME(np.array([True, False]), np.array([True, True]))
operator.invert numpy.logical_not ;; 1 ;; e_not ;; b1 ;; neutral ;; np.NAME(np.array([True, False]))
operator.and_ numpy.bitwise_and ;; 2 ;; e_and ;; i8 i4 i2 i1 u8 u4 u2 u1 ;; neutral ;; np.NAME(np.arange(5), 3)
operator.or_ numpy.bitwise_or ;; 2 ;; e_or ;; i8 i4 i2 i1 u8 u4 u2 u1 ;; neutral ;; np.NAME(np.arange(5), 3)
operator.xor numpy.bitwise_xor ;; 2 ;; e_xor ;; i8 i4 i2 i1 u8 u4 u2 u1 ;; neutral ;; np.NAME(np.arange(5), 3)
operator.invert ;; 1 ;; e_invert ;; i8 i4 i2 i1 u8 u4 u2 u1 ;; neutral ;; ~np.arange(5)
numpy.invert numpy.bitwise_not ;; 1 ;; e_invert ;; i8 i4 i2 i1 u8 u4 u2 u1 ;; neutral ;; np.NAME(np.arange(5))
numpy.invert numpy.bitwise_not ;; 1 ;; e_not ;; b1 ;; neutral ;; np.NAME(np.array([True, False]))
numpy.positive ;; 1 ;; ;; f8 f4 i8 i4 i2 i1 u8 u4 u2 u1 ;; neutral loop=positive ;; np.positive(np.arange(3.0))
numpy.spacing ;; 1 ;; ;; f8 f4 ;; loop=spacing ;; np.spacing(np.arange(1.0, 4.0))
numpy.bitwise_count ;; 1 ;; ;; i8 i4 i2 i1 u8 u4 u2 u1 ;; neutral loop=bitwise_count out=u1 ;; np.bitwise_count(np.arange(9))
numpy.float_power ;; 2 ;; ;; f8 ;; floats loop=float_power ;; np.float_power(np.arange(1.0, 4.0), 2.0)
operator.iand ;; 2 ;; e_and ;; i8 i4 i2 i1 u8 u4 u2 u1 b1 ;; store neutral ;; x = np.arange(5); x &= 3; x
operator.ior ;; 2 ;; e_or ;; i8 i4 i2 i1 u8 u4 u2 u1 b1 ;; store neutral ;; x = np.arange(5); x |= 3; x
operator.ixor ;; 2 ;; e_xor ;; i8 i4 i2 i1 u8 u4 u2 u1 b1 ;; store neutral ;; x = np.arange(5); x ^= 3; x
operator.lshift numpy.left_shift ;; 2 ;; ;; i8 i4 i2 i1 u8 u4 u2 u1 ;; neutral loop=left_shift ;; np.NAME(np.arange(5), 3)
operator.rshift numpy.right_shift ;; 2 ;; ;; i8 i4 i2 i1 u8 u4 u2 u1 ;; neutral loop=right_shift ;; np.NAME(np.arange(50), 3)
numpy.sign ;; 1 ;; e_sign ;; f8 f4 i8 i4 i2 i1 u8 u4 u2 u1 ;; quiet ;; np.sign(np.array([1.5, -0.5, 0.0, np.nan]))
numpy.reciprocal ;; 1 ;; e_reciprocal ;; f8 f4 ;; ;; np.reciprocal(np.array([1.5, -0.5]))
operator.add ;; 2 ;; ;; c16 ;; loop=add ;; np.array([1j, 2.0]) + 1.5
numpy.add ;; 2 ;; ;; c16 ;; loop=add ;; np.add(np.array([1j, 2.0]), 1.5)
operator.sub ;; 2 ;; ;; c16 ;; loop=subtract ;; np.array([1j, 2.0]) - 1.5
numpy.subtract ;; 2 ;; ;; c16 ;; loop=subtract ;; np.subtract(np.array([1j, 2.0]), 1.5)
operator.mul ;; 2 ;; ;; c16 ;; loop=multiply ;; np.array([1j, 2.0]) * 1.5
numpy.multiply ;; 2 ;; ;; c16 ;; loop=multiply ;; np.multiply(np.array([1j, 2.0]), 1.5)
operator.truediv numpy.divide ;; 2 ;; ;; c16 ;; loop=divide ;; np.NAME(np.array([1j, 2.0]), 1.5)
operator.iadd ;; 2 ;; ;; c16 ;; store loop=add ;; x = np.array([1j, 2.0]); x += 1.5; x
operator.isub ;; 2 ;; ;; c16 ;; store loop=subtract ;; x = np.array([1j, 2.0]); x -= 1.5; x
operator.imul ;; 2 ;; ;; c16 ;; store loop=multiply ;; x = np.array([1j, 2.0]); x *= 1.5; x
operator.itruediv ;; 2 ;; ;; c16 ;; store loop=divide ;; x = np.array([1j, 2.0]); x /= 1.5; x
operator.neg numpy.negative ;; 1 ;; ;; c16 ;; loop=negative ;; np.NAME(np.array([1j, 2.0]))
numpy.conj numpy.conjugate ;; 1 ;; ;; c16 ;; loop=conjugate ;; np.NAME(np.array([1j, 2.0]))
abs numpy.abs numpy.absolute ;; 1 ;; ;; c16 ;; loop=absolute out=f8 ;; np.NAME(np.array([3 + 4j, 2.0]))
numpy.exp numpy.log numpy.sqrt numpy.sin numpy.cos numpy.square ;; 1 ;; ;; c16 ;; loop=* ;; np.NAME(np.array([3 + 4j, 2.0]))
operator.eq numpy.equal ;; 2 ;; ;; c16 ;; loop=equal out=b1 ;; np.NAME(np.array([1j, 2.0]), 1j)
operator.ne numpy.not_equal ;; 2 ;; ;; c16 ;; loop=not_equal out=b1 ;; np.NAME(np.array([1j, 2.0]), 1j)
numpy.fmax numpy.fmin numpy.heaviside numpy.logaddexp2 numpy.nextafter ;; 2 ;; ;; f8 f4 ;; loop=* ;; np.NAME(np.arange(-3.0, 3.5), 0.5)
numpy.gcd numpy.lcm ;; 2 ;; ;; i8 i4 i2 i1 u8 u4 u2 u1 ;; neutral loop=* ;; np.NAME(np.arange(1, 9), 6)
numpy.signbit ;; 1 ;; ;; f8 f4 ;; quiet loop=* out=b1 ;; np.signbit(np.array([1.5, -0.5]))
numpy.arccosh ;; 1 ;; ;; f8 f4 ;; floats loop=* ;; np.arccosh(np.arange(1.0, 4.0))
numpy.power ;; 2 ;; ;; f8 ;; loop=power ;; np.power(np.arange(3.0), np.array([2.0, 0.5, -1.0]))
scipy.special.ndtr ;; 1 ;; ;; f8 ;; floats neutral loop=* ;; scipy.special.ndtr(np.arange(0.25, 3.5))
scipy.special.log_ndtr ;; 1 ;; ;; f8 ;; floats neutral loop=* ;; scipy.special.log_ndtr(np.arange(0.25, 3.5))
scipy.special.erf ;; 1 ;; ;; f8 ;; floats neutral loop=* ;; scipy.special.erf(np.arange(0.25, 3.5))
scipy.special.erfc ;; 1 ;; ;; f8 ;; floats neutral loop=* ;; scipy.special.erfc(np.arange(0.25, 3.5))
scipy.special.gamma ;; 1 ;; ;; f8 ;; floats neutral loop=* ;; scipy.special.gamma(np.arange(0.25, 3.5))
scipy.special.gammaln ;; 1 ;; ;; f8 ;; floats neutral loop=* ;; scipy.special.gammaln(np.arange(0.25, 3.5))
scipy.special.expit ;; 1 ;; ;; f8 ;; floats neutral loop=* ;; scipy.special.expit(np.arange(0.25, 3.5))
scipy.special.psi ;; 1 ;; ;; f8 ;; floats neutral loop=* ;; scipy.special.psi(np.arange(0.25, 3.5))
scipy.special.ndtri ;; 1 ;; ;; f8 ;; floats neutral loop=* ;; scipy.special.ndtri(np.arange(0.125, 1.0, 0.25))
scipy.special.erfinv ;; 1 ;; ;; f8 ;; floats neutral loop=* ;; scipy.special.erfinv(np.arange(0.125, 1.0, 0.25))
scipy.special.logit ;; 1 ;; ;; f8 ;; floats neutral loop=* ;; scipy.special.logit(np.arange(0.125, 1.0, 0.25))
scipy.stats.norm.cdf ;; 1 ;; ;; f8 ;; floats neutral loop=special.ndtr ;; scipy.stats.norm.cdf(np.arange(-3.0, 3.5))
`)

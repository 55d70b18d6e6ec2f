package lib

import (
	"fmt"
	"strings"
)

// throughArrays are further functions that NumPy itself carries out: shapes,
// statistics, sets and indices, with what they give.
var throughArrays = throughRows(`
numpy.nanmedian ;; mean ;; np.nanmedian(np.array([2.0, np.nan, 4.0]))
numpy.nanpercentile ;; quantiles ;; np.nanpercentile(np.array([2.0, np.nan, 4.0]), 25)
numpy.nanquantile ;; quantiles ;; np.nanquantile(np.array([2.0, np.nan, 4.0]), 0.25)
numpy.nanprod ;; sum ;; np.nanprod(np.array([2.0, np.nan, 4.0]))
numpy.nanargmin ;; arg ;; np.nanargmin(np.array([2.0, np.nan, 4.0]))
numpy.nanargmax ;; arg ;; np.nanargmax(np.array([2.0, np.nan, 4.0]))
numpy.nancumsum ;; cum ;; np.nancumsum(np.array([2.0, np.nan, 4.0]))
numpy.select ;; select ;; np.select([np.arange(4.0) < 1, np.arange(4.0) > 2], [np.arange(4.0), np.ones(4)], 0.5)
numpy.piecewise ;; same ;; np.piecewise(np.arange(4.0), [np.arange(4.0) < 2], [-1.0, 1.0])
numpy.histogram2d ;; histogram2d ;; np.histogram2d(np.arange(9.0), np.arange(9.0), 3)[0]
numpy.einsum ;; einsum ;; np.einsum('ij,ij->i', np.ones((3, 2)), np.ones((3, 2)), optimize=True)
numpy.tensordot ;; tensordot ;; np.tensordot(np.ones((3, 2)), np.arange(6).reshape(2, 3), axes=1)
numpy.lexsort ;; lexsort ;; np.lexsort((np.arange(3.0), np.ones(3)))
numpy.trapezoid ;; integral ;; np.trapezoid(np.array([1.0, 3.0, 4.0]))
numpy.angle ;; angle ;; np.angle(np.array([1j, 1.0]))
numpy.pad ;; edited ;; np.pad(np.arange(3.0), 1)
numpy.insert ;; edited ;; np.insert(np.arange(3.0), 1, 7.0)
numpy.delete ;; edited ;; np.delete(np.arange(3.0), 1)
numpy.split ;; parts ;; np.split(np.arange(4.0), 2)[1]
numpy.array_split ;; parts ;; np.array_split(np.arange(4.0), 3)[2]
numpy.hsplit ;; parts ;; np.hsplit(np.ones((4, 2)), 2)[1]
numpy.vsplit ;; parts ;; np.vsplit(np.ones((4, 2)), 2)[1]
numpy.squeeze ;; squeeze ;; np.squeeze(np.ones((4, 1)), axis=1)
ndarray.squeeze ;; squeeze ;; np.ones((4, 1)).squeeze(axis=1)
numpy.expand_dims ;; expand ;; np.expand_dims(np.arange(3.0), 0)
numpy.atleast_1d ;; atleast1 ;; np.atleast_1d(np.arange(3.0))
numpy.atleast_2d ;; atleast2 ;; np.atleast_2d(np.arange(3.0))
numpy.moveaxis ;; turned ;; np.moveaxis(np.ones((2, 3)), 0, 1)
numpy.rot90 ;; turned ;; np.rot90(np.ones((2, 3)))
numpy.fliplr ;; turned ;; np.fliplr(np.ones((2, 3)))
numpy.flipud ;; turned ;; np.flipud(np.ones((2, 3)))
numpy.vander ;; matrixof ;; np.vander(np.arange(3.0), 3)
numpy.polyfit ;; polyfit ;; np.polyfit(np.arange(4.0), np.arange(4.0) * 2, 1)
numpy.polyval ;; polyval ;; np.polyval(np.arange(3.0), 0.5)
numpy.logspace ;; linspace ;; np.logspace(0.0, 1.0, 5)
numpy.geomspace ;; linspace ;; np.geomspace(1.0, 10.0, 5)
numpy.indices ;; indices ;; np.indices((2, 3))
numpy.tri ;; square ;; np.tri(3)
numpy.triu_indices ;; twoplaces ;; np.triu_indices(3, 1)[0]
numpy.tril_indices ;; twoplaces ;; np.tril_indices(3)[1]
numpy.diag_indices ;; twoplaces ;; np.diag_indices(3)[1]
numpy.fill_diagonal ;; none ;; x = np.ones((3, 3)); np.fill_diagonal(x, 5.0); x
numpy.diagonal ;; diag ;; np.diagonal(np.ones((3, 3))).sum()
ndarray.diagonal ;; diag ;; np.ones((3, 3)).diagonal().sum()
ndarray.trace ;; item ;; np.ones((3, 3)).trace()
numpy.hanning ;; vector ;; np.hanning(5)
numpy.hamming ;; vector ;; np.hamming(5)
numpy.blackman ;; vector ;; np.blackman(5)
numpy.bartlett ;; vector ;; np.bartlett(5)
numpy.kaiser ;; vector ;; np.kaiser(5, 8.5)
numpy.busday_count ;; days ;; np.busday_count("2024-01-01", "2024-02-01")
numpy.is_busday ;; workday ;; np.is_busday(np.arange(3).astype("M8[D]"))
numpy.busday_offset ;; moved ;; np.busday_offset(np.arange(3).astype("M8[D]"), 5, roll="forward")
numpy.cross ;; cross ;; np.cross(np.array([1.0, 2.0, 3.0]), np.ones(3))
numpy.sinc ;; real ;; np.sinc(np.arange(3.0))
numpy.unwrap ;; real ;; np.unwrap(np.arange(3.0))
numpy.divmod ;; divmod ;; np.divmod(np.arange(5), 3)
numpy.modf ;; modf ;; np.modf(np.arange(3.0) + 0.5)
numpy.around ;; same ;; np.around(np.array([1.256, 2.5]), 1)
numpy.setdiff1d ;; sets ;; np.setdiff1d(np.arange(5), np.arange(3))
numpy.intersect1d ;; sets ;; np.intersect1d(np.arange(5), np.arange(3))
numpy.union1d ;; sets ;; np.union1d(np.arange(5), np.arange(3))
numpy.unravel_index ;; unravel ;; np.unravel_index(4, (2, 3))
numpy.ravel_multi_index ;; position ;; np.ravel_multi_index((1, 2), (3, 4))
numpy.take ;; take ;; np.take(np.arange(5.0), np.array([3, 1]))
ndarray.take ;; take ;; np.arange(5.0).take(np.array([3, 1]))
numpy.take_along_axis ;; along ;; np.take_along_axis(np.ones((2, 2)), np.zeros((2, 2), dtype=np.int64), axis=1)
numpy.compress ;; picked ;; np.compress(np.arange(3.0) > 0, np.arange(3.0))
numpy.extract ;; picked ;; np.extract(np.arange(3.0) > 0, np.arange(3.0))
numpy.put ;; none ;; x = np.zeros(3); np.put(x, [0, 1], 3.0); x
numpy.putmask ;; none ;; x = np.zeros(3); np.putmask(x, x < 1, 3.0); x
numpy.packbits ;; bytes ;; np.packbits(np.array([True, False]))
numpy.unpackbits ;; bytes ;; np.unpackbits(np.array([3], dtype=np.uint8))
numpy.ediff1d ;; flat ;; np.ediff1d(np.array([1.0, 3.0]))
numpy.trim_zeros ;; same ;; np.trim_zeros(np.array([0.0, 3.0]))
numpy.isrealobj ;; truth ;; np.isrealobj(np.ones(2))
numpy.iscomplexobj ;; truth ;; np.iscomplexobj(np.ones(2))
numpy.isscalar ;; truth ;; np.isscalar(2.5)
numpy.ndim ;; count ;; np.ndim(np.ones(2))
numpy.size ;; count ;; np.size(np.ones(2))
numpy.shape ;; shapeof ;; np.shape(np.ones(2))
numpy.resize ;; reshape ;; np.resize(np.arange(4.0), (2, 3))
numpy.dstack ;; depth ;; np.dstack((np.ones((2, 2)), np.ones((2, 2))))
numpy.block ;; block ;; np.block([[np.ones((2, 2)), np.ones((2, 2))]])
numpy.fromiter ;; fromiter ;; np.fromiter([1.0, 2.0], np.float64)
numpy.ndindex ;; ndindex ;; sum(i * j for i, j in np.ndindex(2, 3))
numpy.ndenumerate ;; ndenumerate ;; sum(q * i[0] for i, q in np.ndenumerate(np.ones((2, 2))))
ndarray.view ;; view ;; np.arange(3.0).view(np.int64)
numpy.finfo ;; finfo ;; np.finfo(np.float64).eps
numpy.iinfo ;; iinfo ;; np.iinfo(np.int64).max
numpy:mgrid ;; mgrid ;; np.mgrid[0:2, 0:3]
numpy:ogrid ;; ogrid ;; np.ogrid[0:2, 0:3][0]
numpy:r_ ;; r_ ;; np.r_[np.arange(3.0), 1.5]
numpy:c_ ;; c_ ;; np.c_[np.arange(3.0), np.ones(3)]
numpy.linalg.lstsq ;; lstsq ;; np.linalg.lstsq(np.eye(2), np.arange(2.0), rcond=None)[0]
numpy.linalg.eigh ;; eigh ;; np.linalg.eigh(np.eye(2))[0]
numpy.linalg.eig ;; eigh ;; np.linalg.eig(np.eye(2))[0]
numpy.linalg.eigvals ;; eigenvalues ;; np.linalg.eigvals(np.eye(2))
numpy.linalg.svd ;; svd ;; np.linalg.svd(np.eye(2) * 2.0)[1]
numpy.linalg.qr ;; qr ;; np.linalg.qr(np.eye(2))[0]
numpy.linalg.slogdet ;; slogdet ;; np.linalg.slogdet(np.eye(2))[1]
numpy.linalg.cond ;; norm ;; np.linalg.cond(np.eye(2))
numpy.linalg.matrix_rank ;; position ;; np.linalg.matrix_rank(np.eye(2))
numpy.linalg.multi_dot ;; multidot ;; np.linalg.multi_dot([np.eye(2), np.eye(2), np.eye(2)])
numpy.fft.fft ;; spectrum ;; np.fft.fft(np.arange(4.0))
numpy.fft.ifft ;; spectrum ;; np.fft.ifft(np.arange(4.0))
numpy.fft.rfft ;; spectrum ;; np.fft.rfft(np.arange(4.0))
numpy.fft.irfft ;; signal ;; np.fft.irfft(np.arange(4.0))
numpy.fft.fft2 ;; spectrum ;; np.fft.fft2(np.ones((4, 4)))
numpy.fft.ifft2 ;; spectrum ;; np.fft.ifft2(np.ones((4, 4)))
numpy.fft.fftfreq ;; vector ;; np.fft.fftfreq(8, 0.1)
numpy.fft.rfftfreq ;; vector ;; np.fft.rfftfreq(8, 0.1)
numpy.fft.fftshift ;; same ;; np.fft.fftshift(np.arange(4.0))
numpy.fft.ifftshift ;; same ;; np.fft.ifftshift(np.arange(4.0))
finfo.f8:eps ;; finfo8 ;; np.finfo(np.float64).eps
finfo.f8:max ;; finfo8 ;; np.finfo(np.float64).max
finfo.f8:min ;; finfo8 ;; np.finfo(np.float64).min
finfo.f8:tiny ;; finfo8 ;; np.finfo(np.float64).tiny
finfo.f8:resolution ;; finfo8 ;; np.finfo(np.float64).resolution
finfo.f4:eps ;; finfo4 ;; np.finfo(np.float32).eps
finfo.f4:max ;; finfo4 ;; np.finfo(np.float32).max
finfo.f4:min ;; finfo4 ;; np.finfo(np.float32).min
finfo.f4:tiny ;; finfo4 ;; np.finfo(np.float32).tiny
iinfo:max ;; count ;; np.iinfo(np.int32).max
iinfo:min ;; count ;; np.iinfo(np.int32).min
iinfo:bits ;; count ;; np.iinfo(np.int32).bits
`)

// throughUfuncs are the ufuncs as NumPy itself carries them out, with out= and
// where= and for operands that have no loop here, and the methods of ufuncs.
var throughUfuncs group = func() []Row { return readThrough(ufuncLines()) }

func ufuncLines() string {
	var b strings.Builder
	line := func(name, rule, example string, args ...any) {
		fmt.Fprintf(&b, "numpy.%s ;; %s ;; %s\n", name, rule, fmt.Sprintf(example, args...))
	}
	for _, f := range strings.Fields("negative absolute abs fabs sqrt square exp expm1 exp2 log log2 log10 log1p sin cos tan arctan sinh cosh tanh arcsinh" +
		" arcsin arccos arctanh arccosh floor ceil trunc rint sign conj reciprocal cbrt deg2rad rad2deg radians degrees isnan isinf isfinite logical_not") {
		line(f, "unary."+unaryRule(f), "x = np.zeros(2); np.%s(np.full(2, 0.5), out=x); x", f)
	}
	for _, f := range strings.Fields("add subtract multiply maximum minimum fmax fmin remainder mod floor_divide fmod hypot arctan2 copysign logaddexp") {
		line(f, "binary.same", "x = np.zeros(2); np.%s(np.full(2, 0.5), 1.5, out=x); x", f)
	}
	for _, f := range strings.Fields("divide true_divide power heaviside float_power") {
		line(f, "binary.real", "x = np.zeros(2); np.%s(np.full(2, 0.5), 1.5, out=x); x", f)
	}
	for _, f := range strings.Fields("bitwise_and bitwise_or bitwise_xor left_shift right_shift gcd lcm") {
		line(f, "binary.same", "x = np.zeros(2, dtype=np.int64); np.%s(np.full(2, 5), 3, out=x); x", f)
	}
	for _, f := range strings.Fields("less less_equal greater greater_equal equal not_equal logical_and logical_or logical_xor") {
		line(f, "binary.bool", "x = np.ones(2) > 0; np.%s(np.full(2, 0.5), 1.5, out=x); x", f)
	}
	methods := func(names, rule, operand string) {
		for _, f := range strings.Fields(names) {
			line(f+".reduce", rule+".reduce", "np.%s.reduce(%s)", f, operand)
			line(f+".accumulate", rule+".accumulate", "np.%s.accumulate(%s)", f, operand)
			line(f+".outer", rule+".outer", "np.%s.outer(%s, %s)", f, operand, operand)
			line(f+".at", "none", "x = %s; np.%s.at(x, [0, 0], x[1]); x", operand, f)
		}
	}
	methods("add multiply", "summed", "np.arange(4.0)")
	methods("maximum minimum subtract hypot fmax fmin logaddexp", "same", "np.arange(4.0)")
	methods("bitwise_and bitwise_or bitwise_xor gcd", "same", "np.arange(4)")
	methods("logical_and logical_or logical_xor", "bool", "(np.arange(4.0) > 1)")
	for _, f := range strings.Fields("divide power less greater less_equal greater_equal equal not_equal") {
		line(f+".outer", map[bool]string{true: "real.outer", false: "bool.outer"}[f == "divide" || f == "power"], "np.%s.outer(np.arange(1.0, 3.0), np.arange(1.0, 3.0))", f)
	}
	return b.String()
}

// unaryRule names what a ufunc of one operand gives: its dtype, a float or a bool.
func unaryRule(f string) string {
	switch f {
	case "isnan", "isinf", "isfinite", "logical_not":
		return "bool"
	case "negative", "absolute", "abs", "square", "floor", "ceil", "trunc", "sign", "conj", "reciprocal":
		return "same"
	}
	return "real"
}

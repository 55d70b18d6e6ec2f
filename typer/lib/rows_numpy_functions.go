package lib

import "slices"

// NumPy functions beyond making arrays: of scalars, and over whole arrays.
var numpyRows = slices.Concat(rows("np/ufuncs.hpp", `
numpy.euler_gamma() -> float ;; euler_gamma ;; pure ;; np.euler_gamma
numpy.sqrt(x: np.f8) -> np.f8 ;; np::sqrt ;; pure notes cost=15 unchecked=npf8.sqrt_quiet when=real ;; np.sqrt(2.5)
numpy.abs(x: np.i8) -> np.i8 ;; np::absolute ;; pure when=real ;; np.abs(-3)
numpy.abs(x: np.f8) -> np.f8 ;; np::absolute ;; pure when=real ;; np.abs(-2.5)
numpy.absolute(x: np.i8) -> np.i8 ;; np::absolute ;; pure when=real ;; np.absolute(-3)
numpy.absolute(x: np.f8) -> np.f8 ;; np::absolute ;; pure when=real ;; np.absolute(-2.5)
numpy.fabs(x: np.f8) -> np.f8 ;; np::absolute ;; pure when=real ;; np.fabs(-2.5)
numpy.sign(x: np.i8) -> np.i8 ;; np::sign ;; pure when=real ;; np.sign(-3)
numpy.sign(x: np.f8) -> np.f8 ;; np::sign ;; pure when=real ;; np.sign(-2.5)
numpy.floor(x: np.f8) -> np.f8 ;; np::floor ;; pure when=floats ;; np.floor(-2.5)
numpy.ceil(x: np.f8) -> np.f8 ;; np::ceil ;; pure when=floats ;; np.ceil(-2.5)
numpy.trunc(x: np.f8) -> np.f8 ;; np::trunc ;; pure when=floats ;; np.trunc(-2.5)
numpy.rint(x: np.f8) -> np.f8 ;; np::rint ;; pure when=real ;; np.rint(-2.5)
numpy.isnan(x: np.f8) -> np.b1 ;; np::isnan ;; pure when=real ;; np.isnan(2.5)
numpy.isinf(x: np.f8) -> np.b1 ;; np::isinf ;; pure when=real ;; np.isinf(2.5)
numpy.isfinite(x: np.f8) -> np.b1 ;; np::isfinite ;; pure when=real ;; np.isfinite(2.5)
numpy.maximum(a: np.i8, b: np.i8) -> np.i8 ;; np::maximum ;; pure when=real ;; np.maximum(3, 4)
numpy.maximum(a: np.f8, b: np.f8) -> np.f8 ;; np::maximum ;; pure when=real ;; np.maximum(2.5, 3)
numpy.minimum(a: np.i8, b: np.i8) -> np.i8 ;; np::minimum ;; pure when=real ;; np.minimum(3, 4)
numpy.minimum(a: np.f8, b: np.f8) -> np.f8 ;; np::minimum ;; pure when=real ;; np.minimum(2.5, 3)
npscalar.item(self: np.f8) -> float ;; item ;; pure ;; np.float64(2.5).item()
npscalar.item(self: np.i8) -> int ;; item ;; pure ;; np.int64(2).item()
npscalar.item(self: np.b1) -> bool ;; item ;; pure ;; np.bool_(True).item()
`), rows("pyx/math.hpp", `
numpy.newaxis() -> None ;; np_newaxis ;; pure ;; np.newaxis
numpy.pi() -> float ;; math_pi ;; pure ;; np.pi
numpy.e() -> float ;; math_e ;; pure ;; np.e
numpy.inf() -> float ;; math_inf ;; pure ;; np.inf
numpy.nan() -> float ;; math_nan ;; pure ;; np.nan
`), rows("np/create.hpp", `
numpy.full(shape: int, fill_value: float, dtype: dtype) -> array1[D] ;; full ;; raises exits contig ;; np.full(3, 2.5, dtype=np.float64)
numpy.full(shape: int, fill_value: int, dtype: dtype) -> array1[D] ;; full ;; raises exits contig ;; np.full(3, 2, dtype=np.float64)
numpy.full(shape: int, fill_value: np.f8, dtype: dtype) -> array1[D] ;; full ;; raises exits contig ;; np.full(3, np.float64(2.5), dtype=np.float64)
numpy.full(shape: int, fill_value: np.f8) -> f8[:,C] ;; full ;; raises exits contig ;; np.full(3, np.float64(2.5))
numpy.full(shape: int, fill_value: np.i8) -> i8[:,C] ;; full ;; raises exits contig ;; np.full(3, np.int64(2))
numpy.full(shape: tuple[int], fill_value: float, dtype: dtype) -> array1[D] ;; full ;; raises exits contig ;; np.full((3,), 2.5, dtype=np.float64)
numpy.full(shape: tuple[int], fill_value: int, dtype: dtype) -> array1[D] ;; full ;; raises exits contig ;; np.full((3,), 2, dtype=np.float64)
numpy.full(shape: tuple[int], fill_value: np.f8, dtype: dtype) -> array1[D] ;; full ;; raises exits contig ;; np.full((3,), np.float64(2.5), dtype=np.float64)
numpy.full(shape: tuple[int], fill_value: np.f8) -> f8[:,C] ;; full ;; raises exits contig ;; np.full((3,), np.float64(2.5))
numpy.full(shape: tuple[int], fill_value: np.i8) -> i8[:,C] ;; full ;; raises exits contig ;; np.full((3,), np.int64(2))
numpy.full(shape: tuple[int, int], fill_value: float, dtype: dtype) -> array2[D] ;; full ;; raises exits contig ;; np.full((3, 2), 2.5, dtype=np.float64)
numpy.full(shape: tuple[int, int], fill_value: int, dtype: dtype) -> array2[D] ;; full ;; raises exits contig ;; np.full((3, 2), 2, dtype=np.float64)
numpy.full(shape: tuple[int, int], fill_value: np.f8, dtype: dtype) -> array2[D] ;; full ;; raises exits contig ;; np.full((3, 2), np.float64(2.5), dtype=np.float64)
numpy.full(shape: tuple[int, int], fill_value: np.f8) -> f8[:,:,C] ;; full ;; raises exits contig ;; np.full((3, 2), np.float64(2.5))
numpy.full(shape: tuple[int, int], fill_value: np.i8) -> i8[:,:,C] ;; full ;; raises exits contig ;; np.full((3, 2), np.int64(2))
numpy.zeros_like(a: array1[T], dtype: dtype) -> array1[D] ;; zeros_like ;; raises exits contig ;; np.zeros_like(np.ones(3), dtype=np.int64)
numpy.ones_like(a: array1[T], dtype: dtype) -> array1[D] ;; ones_like ;; raises exits contig ;; np.ones_like(np.ones(3), dtype=np.int64)
numpy.empty_like(a: array1[T], dtype: dtype) -> array1[D] ;; empty_like ;; raises exits contig ;; np.empty_like(np.ones(3), dtype=np.int64).shape
numpy.full_like(a: array1[D], fill_value: float) -> array1[D] ;; full_like ;; raises exits contig ;; np.full_like(np.ones(3), 2.5)
numpy.full_like(a: array1[D], fill_value: int) -> array1[D] ;; full_like ;; raises exits contig ;; np.full_like(np.ones(3), 2)
numpy.zeros_like(a: array2[T], dtype: dtype) -> array2[D] ;; zeros_like ;; raises exits contig ;; np.zeros_like(np.ones((3, 2)), dtype=np.int64)
numpy.ones_like(a: array2[T], dtype: dtype) -> array2[D] ;; ones_like ;; raises exits contig ;; np.ones_like(np.ones((3, 2)), dtype=np.int64)
numpy.empty_like(a: array2[T], dtype: dtype) -> array2[D] ;; empty_like ;; raises exits contig ;; np.empty_like(np.ones((3, 2)), dtype=np.int64).shape
numpy.full_like(a: array2[D], fill_value: float) -> array2[D] ;; full_like ;; raises exits contig ;; np.full_like(np.ones((3, 2)), 2.5)
numpy.full_like(a: array2[D], fill_value: int) -> array2[D] ;; full_like ;; raises exits contig ;; np.full_like(np.ones((3, 2)), 2)
`), rows("np/reduce.hpp", `
ndarray.sum(self: f8[:]) -> np.f8 ;; array_sum ;; raises exits ;; np.full(300, 0.1).sum()
ndarray.sum(self: f8[:,:,C]) -> np.f8 ;; array_sum ;; raises exits ;; np.full((20, 9), 0.1).sum()
ndarray.sum(self: i8[:]) -> np.i8 ;; array_sum ;; raises exits ;; np.arange(9).sum()
ndarray.sum(self: b1[:]) -> np.i8 ;; array_sum ;; raises exits ;; np.full(9, True).sum()
ndarray.mean(self: f8[:]) -> np.f8 ;; array_mean ;; raises exits ;; np.full(300, 0.1).mean()
ndarray.mean(self: f8[:,:,C]) -> np.f8 ;; array_mean ;; raises exits ;; np.full((20, 9), 0.1).mean()
ndarray.min(self: f8[:]) -> np.f8 ;; array_min ;; raises exits ;; np.arange(9.5).min()
ndarray.min(self: f8[:,:,C]) -> np.f8 ;; array_min ;; raises exits ;; np.full((3, 2), 2.5).min()
ndarray.min(self: i8[:]) -> np.i8 ;; array_min ;; raises exits ;; np.arange(9).min()
ndarray.max(self: f8[:]) -> np.f8 ;; array_max ;; raises exits ;; np.arange(9.5).max()
ndarray.max(self: f8[:,:,C]) -> np.f8 ;; array_max ;; raises exits ;; np.full((3, 2), 2.5).max()
ndarray.max(self: i8[:]) -> np.i8 ;; array_max ;; raises exits ;; np.arange(9).max()
ndarray.argmin(self: f8[:]) -> np.i8 ;; array_argmin ;; exits ;; np.arange(9.5).argmin()
ndarray.argmin(self: i8[:]) -> np.i8 ;; array_argmin ;; exits ;; np.arange(9).argmin()
ndarray.argmax(self: f8[:]) -> np.i8 ;; array_argmax ;; exits ;; np.arange(9.5).argmax()
ndarray.argmax(self: i8[:]) -> np.i8 ;; array_argmax ;; exits ;; np.arange(9).argmax()
ndarray.cumsum(self: f8[:]) -> f8[:,C] ;; cumsum ;; raises exits ;; np.arange(9.5).cumsum()
ndarray.cumsum(self: i8[:]) -> i8[:,C] ;; cumsum ;; raises exits ;; np.arange(9).cumsum()
numpy.sum(a: f8[:]) -> np.f8 ;; array_sum ;; raises exits ;; np.sum(np.full(300, 0.1))
numpy.sum(a: f8[:,:,C]) -> np.f8 ;; array_sum ;; raises exits ;; np.sum(np.full((20, 9), 0.1))
numpy.sum(a: i8[:]) -> np.i8 ;; array_sum ;; raises exits ;; np.sum(np.arange(9))
numpy.sum(a: b1[:]) -> np.i8 ;; array_sum ;; raises exits ;; np.sum(np.full(9, True))
numpy.mean(a: f8[:]) -> np.f8 ;; array_mean ;; raises exits ;; np.mean(np.full(300, 0.1))
numpy.mean(a: f8[:,:,C]) -> np.f8 ;; array_mean ;; raises exits ;; np.mean(np.full((20, 9), 0.1))
numpy.min(a: f8[:]) -> np.f8 ;; array_min ;; raises exits ;; np.min(np.arange(9.5))
numpy.min(a: f8[:,:,C]) -> np.f8 ;; array_min ;; raises exits ;; np.min(np.full((3, 2), 2.5))
numpy.min(a: i8[:]) -> np.i8 ;; array_min ;; raises exits ;; np.min(np.arange(9))
numpy.max(a: f8[:]) -> np.f8 ;; array_max ;; raises exits ;; np.max(np.arange(9.5))
numpy.max(a: f8[:,:,C]) -> np.f8 ;; array_max ;; raises exits ;; np.max(np.full((3, 2), 2.5))
numpy.max(a: i8[:]) -> np.i8 ;; array_max ;; raises exits ;; np.max(np.arange(9))
numpy.argmin(a: f8[:]) -> np.i8 ;; array_argmin ;; exits ;; np.argmin(np.arange(9.5))
numpy.argmin(a: i8[:]) -> np.i8 ;; array_argmin ;; exits ;; np.argmin(np.arange(9))
numpy.argmax(a: f8[:]) -> np.i8 ;; array_argmax ;; exits ;; np.argmax(np.arange(9.5))
numpy.argmax(a: i8[:]) -> np.i8 ;; array_argmax ;; exits ;; np.argmax(np.arange(9))
numpy.cumsum(a: f8[:]) -> f8[:,C] ;; cumsum ;; raises exits ;; np.cumsum(np.arange(9.5))
numpy.cumsum(a: i8[:]) -> i8[:,C] ;; cumsum ;; raises exits ;; np.cumsum(np.arange(9))
`), rows("np/lists.hpp", `
numpy.array(object: list[float]) -> f8[:,C] ;; array_of ;; raises exits ;; np.array([1.5, 2.5])
numpy.array(object: list[int]) -> i8[:,C] ;; array_of ;; raises exits ;; np.array([1, 2])
numpy.array(object: list[bool]) -> b1[:,C] ;; array_of ;; raises exits ;; np.array([True, False])
numpy.array(object: list[list[float]]) -> f8[:,:,C] ;; array_of ;; raises exits ;; np.array([[1.5, 2.5], [3.5, 4.5]])
numpy.array(object: list[list[int]]) -> i8[:,:,C] ;; array_of ;; raises exits ;; np.array([[1, 2], [3, 4]])
numpy.asarray(object: list[float]) -> f8[:,C] ;; array_of ;; raises exits ;; np.asarray([1.5, 2.5])
numpy.asarray(object: list[int]) -> i8[:,C] ;; array_of ;; raises exits ;; np.asarray([1, 2])
numpy.asarray(object: list[bool]) -> b1[:,C] ;; array_of ;; raises exits ;; np.asarray([True, False])
numpy.asarray(object: list[list[float]]) -> f8[:,:,C] ;; array_of ;; raises exits ;; np.asarray([[1.5, 2.5], [3.5, 4.5]])
numpy.asarray(object: list[list[int]]) -> i8[:,:,C] ;; array_of ;; raises exits ;; np.asarray([[1, 2], [3, 4]])
ndarray.tolist(self: f8[:]) -> list[float] ;; tolist ;; raises ;; np.arange(3.5).tolist()
ndarray.tolist(self: i8[:]) -> list[int] ;; tolist ;; raises ;; np.arange(3).tolist()
ndarray.tolist(self: b1[:]) -> list[bool] ;; tolist ;; raises ;; np.full(3, True).tolist()
ndarray.astype(self: array1[T], dtype: dtype) -> array1[D] ;; astype ;; raises exits contig ;; np.arange(3).astype(np.float64)
ndarray.astype(self: array2[T], dtype: dtype) -> array2[D] ;; astype ;; raises exits contig ;; np.ones((3, 2)).astype(np.bool_)
`), rows("np/assign.hpp", `
ndarray.fill(self: array1[T], value: float) -> None ;; fill ;; raises exits ;; x = np.zeros(3); x.fill(2.5); x
ndarray.fill(self: array1[T], value: int) -> None ;; fill ;; raises exits ;; x = np.zeros(3); x.fill(2); x
ndarray.fill(self: array1[T], value: bool) -> None ;; fill ;; raises exits ;; x = np.zeros(3); x.fill(True); x
ndarray.fill(self: array2[T], value: float) -> None ;; fill ;; raises exits ;; x = np.zeros((3, 2)); x.fill(2.5); x
ndarray.fill(self: array2[T], value: int) -> None ;; fill ;; raises exits ;; x = np.zeros((3, 2)); x.fill(2); x
ndarray.fill(self: array2[T], value: bool) -> None ;; fill ;; raises exits ;; x = np.zeros((3, 2)); x.fill(True); x
`))

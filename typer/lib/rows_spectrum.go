package lib

import (
	"fmt"
	"strings"

	"pyx2cpp/typer/types"
)

// spectrumTable are Fourier transforms by NumPy's own loops, and what goes with them.
var spectrumTable = allOf(transformRows, withRules(rows("np/spectrum.hpp", `
numpy.fft.fftshift(x: A) -> object ;; np_fftshift<false> ;; raises exits ;; np.fft.fftshift(np.arange(5.0))
numpy.fft.ifftshift(x: A) -> object ;; np_fftshift<true> ;; raises exits ;; np.fft.ifftshift(np.arange(5.0))
`), []rule{{accepts: shifts, infer: likeInOrder("")}, {accepts: shifts, infer: likeInOrder("")}}), rows("np/spectrum.hpp", `
numpy.fft.fftfreq(n: int, d: float = 1.0) -> f8[:,C] ;; np_fftfreq ;; raises exits ;; np.fft.fftfreq(8, 0.1)
numpy.fft.rfftfreq(n: int, d: float = 1.0) -> f8[:,C] ;; np_rfftfreq ;; raises exits ;; np.fft.rfftfreq(8, 0.1)
`))

func shifts(ts []types.Type) bool { return onArray(ts) && Holds(ts[0].DType) }

// transformRows are the transforms: of one axis, with the number of items, of the last two axes, and of all.
func transformRows() []Row {
	var out []Row
	add := func(name, cxx, params, example, gives string, axes int) {
		row := readRows("np/spectrum.hpp", fmt.Sprintf("numpy.fft.%s(a: A%s) -> object ;; %s ;; raises exits numpy ;; np.fft.%s(%s)", name, params, cxx, name, example))[0]
		row.Accepts = func(ts []types.Type) bool {
			return onArray(ts) && ts[0].NDim >= axes && transforms(ts[0].DType, strings.HasPrefix(name, "rfft"))
		}
		row.Infer = func(ts []types.Type) types.Type { return types.Array(gives, ts[0].NDim, true) }
		row.Doc = "of arrays of f8, ints and c16 that NumPy keeps in C order"
		out = append(out, row)
	}
	for _, f := range []struct{ name, kind, gives, all string }{
		{"fft", "forward", "c16", "np_transform_all<pyx::detail::transform::forward, %d>"},
		{"ifft", "back", "c16", "np_transform_all<pyx::detail::transform::back, %d>"},
		{"rfft", "real", "c16", "np_transform_real<%d>"},
		{"irfft", "real_back", "f8", "np_transform_real_back<%d>"},
	} {
		one, to := "np_transform<pyx::detail::transform::"+f.kind+">", "np_transform_to<pyx::detail::transform::"+f.kind+">"
		add(f.name, one, ", *, axis: int = -1", "np.array([2.5, 1.0, 3.0, 0.5])", f.gives, 1)
		add(f.name, to, ", n: int, axis: int = -1", "np.array([2.5, 1.0, 3.0, 0.5]), 6", f.gives, 1)
		add(f.name+"2", fmt.Sprintf(f.all, 2), "", "np.ones((3, 4))", f.gives, 2)
		add(f.name+"n", fmt.Sprintf(f.all, 0), "", "np.ones((3, 4))", f.gives, 1)
	}
	return out
}

// transforms: items that are computed with as float64 or complex128.
func transforms(dtype string, real bool) bool {
	return dtype == "f8" || dtype[0] == 'i' || dtype[0] == 'u' || dtype == "c16" && !real
}

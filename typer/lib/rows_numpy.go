package lib

// NumPy scalars.
var scalarRows = rows("np/scalar.hpp", `
`)

// NumPy arrays.
var arrayRows = rows("np/array.hpp", `
`)

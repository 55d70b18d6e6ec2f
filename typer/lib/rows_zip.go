package lib

// zip(*rows), as typer/zip_rows.go types it.
var zipRows = rows("pyx/zip_rows.hpp", `
zip.rows(rows: iterable[T]) -> U ;; over::zip_rows_of ;; raises exits ;; [c for c in zip(*[[1, 2], [3, 4]])]
zip.columns(rows: iterable[T]) -> U ;; over::zip_columns ;; raises exits ;; a, b = zip(*[(1, 2.5), (3, 4.5)]); [a, b]
`)

// Iteration over one of several containers, as typer/any_of.go types it.
var anyOfRows = rows("pyx/any_of.hpp", `
iter.any(x: T) -> U ;; any_iter ;; exits
`)

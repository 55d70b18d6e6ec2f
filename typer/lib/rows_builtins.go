package lib

// Builtin functions over several kinds of values.
var builtinRows = rows("pyx/extreme.hpp", `
min(*args: T) -> T ;; min ;; pure when=ordered ;; min(3, 1.5, 2)
max(*args: T) -> T ;; max ;; pure when=ordered ;; max(True, 0.5, 1)
min(x: iterable[T]) -> T ;; min_of ;; raises exits when=ordered_items ;; min([3, 1, 2])
max(x: iterable[T]) -> T ;; max_of ;; raises exits when=ordered_items ;; max((1.5, 2.5))
`)

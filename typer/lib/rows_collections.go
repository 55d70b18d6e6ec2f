package lib

import (
	"slices"
	"strings"
)

// The modules heapq and bisect: on lists whose items native code can compare.
var heapRows = slices.Concat(rows("pyx/heapq.hpp", `
heapq.heappush(heap: list[T], item: T) -> None ;; heap::push ;; raises exits when=heap_item ;; x = [1, 5]; heapq.heappush(x, 0); x
heapq.heappop(heap: list[T]) -> T ;; heap::pop ;; raises exits when=heap ;; x = [1, 5, 3]; [heapq.heappop(x), x]
heapq.heapify(heap: list[T]) -> None ;; heap::heapify ;; raises exits when=heap ;; x = [4, 5, 1, 3]; heapq.heapify(x); x
heapq.heapreplace(heap: list[T], item: T) -> T ;; heap::replace ;; raises exits when=heap_item ;; x = [1, 5, 3]; [heapq.heapreplace(x, 4), x]
heapq.heappushpop(heap: list[T], item: T) -> T ;; heap::push_pop ;; raises exits when=heap_item ;; x = [1, 5, 3]; [heapq.heappushpop(x, 4), x]
heapq.nsmallest(n: int, iterable: iterable[T], key: None = None) -> list[T] ;; heap::smallest ;; raises exits when=ordered_second ;; heapq.nsmallest(2, [4, 5, 1, 3])
heapq.nlargest(n: int, iterable: iterable[T], key: None = None) -> list[T] ;; heap::largest ;; raises exits when=ordered_second ;; heapq.nlargest(2, [4, 5, 1, 3])
`), bisectRows())

// bisectRows are the functions of bisect with and without limits.
func bisectRows() []Row {
	text := `
bisect.bisect_left(a: list[T], x: U, lo: int = 0, hi: int = -1) -> int ;; bisection::left ;; raises exits when=bisect ;; [bisect.bisect_left([1, 3, 3, 5], 3), bisect.bisect_left([1, 3, 3, 5], 3.5, 1, hi=2)]
bisect.bisect_right(a: list[T], x: U, lo: int = 0, hi: int = -1) -> int ;; bisection::right ;; raises exits when=bisect ;; [bisect.bisect_right([1, 3, 3, 5], 3), bisect.bisect_right(["a", "c"], "b", lo=1)]
bisect.insort_left(a: list[T], x: T, lo: int = 0, hi: int = -1) -> None ;; bisection::insort_left ;; raises exits when=bisect ;; x = [1, 3, 5]; bisect.insort_left(x, 4); x
bisect.insort_right(a: list[T], x: T, lo: int = 0, hi: int = -1) -> None ;; bisection::insort_right ;; raises exits when=bisect ;; x = [1, 3, 5]; bisect.insort_right(x, 3); x
`
	short := strings.NewReplacer("bisect.bisect_right", "bisect.bisect", "bisect.insort_right", "bisect.insort")
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return rows("pyx/bisect.hpp", text+short.Replace(lines[1])+"\n"+short.Replace(lines[3]))
}

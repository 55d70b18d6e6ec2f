package lib

import (
	"strings"
)

// set and frozenset: one element type per allocation site. Items come in
// CPython's order.
var setRows = allOf(
	rows("pyx/set_ops.hpp", `
hash(obj: T) -> int ;; hash_of ;; exits pure when=hashable ;; [hash((1, -1)), hash(2**40), hash(None) == hash(None)]
make.set() -> set[T] ;; t:set_make ;;
make.set_add(a: set[T], x: T) -> None ;; add ;; raises exits
make.set_update(a: set[T], b: set[T]) -> None ;; update ;; raises exits
set() -> set[T] ;; t:set_make ;; ;; x = set(); x.add(1); x
frozenset() -> frozenset[T] ;; t:set_make ;; ;; x = frozenset(); x | {1}
set(x: iterable[T]) -> set[T] ;; set_of ;; raises exits ;; set([3, 1, 3])
frozenset(x: frozenset[T]) -> frozenset[T] ;; frozen_of ;; pure ;; frozenset(frozenset([1]))
frozenset(x: iterable[T]) -> frozenset[T] ;; set_of ;; raises exits ;; frozenset((3, 1))
set.add(self: set[T], x: T) -> None ;; add ;; raises exits ;; x = {1}; x.add(2); x
set.discard(self: set[T], x: U) -> None ;; discard ;; raises exits when=key ;; x = {1, 2}; x.discard(1.0); x
set.remove(self: set[T], x: U) -> None ;; remove ;; raises exits when=key ;; x = {1, 2}; x.remove(1); x
set.pop(self: set[T]) -> T ;; pop ;; raises exits ;; x = {1, 2}; [x.pop(), x]
set.clear(self: set[T]) -> None ;; clear ;; ;; x = {1, 2}; x.clear(); x
set.copy(self: set[T]) -> set[T] ;; copy ;; raises exits ;; {1, 2}.copy()
set.update(self: set[T], other: iterable[T]) -> None ;; update ;; raises exits ;; x = {1}; x.update([2, 3]); x
set.intersection_update(self: set[T], other: iterable[T]) -> None ;; intersection_update ;; raises exits when=not_dict ;; x = {1, 2}; x.intersection_update([2, 3]); x
set.difference_update(self: set[T], other: iterable[T]) -> None ;; difference_update ;; raises exits when=not_dict ;; x = {1, 2}; x.difference_update([2, 3]); x
set.symmetric_difference_update(self: set[T], other: iterable[T]) -> None ;; symmetric_difference_update ;; raises exits when=not_dict ;; x = {1, 2}; x.symmetric_difference_update([2, 3]); x
`),
	setKinds([]string{"set", "frozenset"}, nil, `
len(obj: A[T]) -> int ;; len ;; pure ;; len(A([1, 2]))
operator.truth(a: A[T]) -> bool ;; truth ;; pure ;; "some" if A([1]) else "none"
operator.contains(x: U, a: A[T]) -> bool ;; in_set ;; raises exits when=in_dict ;; 1.0 in A([1, 2])
operator.not_contains(x: U, a: A[T]) -> bool ;; not_in_set ;; raises exits when=in_dict ;; 1 not in A([1, 2])
operator.is_(a: A[T], b: A[T]) -> bool ;; is_same ;; pure ;; x = A([1]); y = x; x is y
operator.is_not(a: A[T], b: A[T]) -> bool ;; is_not_same ;; pure ;; x = A([1]); y = A([1]); x is not y
A.union(self: A[T], other: iterable[T]) -> A[T] ;; set_or ;; raises exits ;; A([1]).union([2, 3])
A.intersection(self: A[T], other: iterable[T]) -> A[T] ;; set_and ;; raises exits when=not_dict ;; A([1, 2]).intersection([2, 3])
A.difference(self: A[T], other: iterable[T]) -> A[T] ;; set_sub ;; raises exits when=not_dict ;; A([1, 2]).difference([2, 3])
A.symmetric_difference(self: A[T], other: iterable[T]) -> A[T] ;; set_xor ;; raises exits when=not_dict ;; A([1, 2]).symmetric_difference([2, 3])
A.isdisjoint(self: A[T], other: iterable[T]) -> bool ;; isdisjoint ;; raises exits ;; A([1, 2]).isdisjoint([3])
A.issubset(self: A[T], other: iterable[T]) -> bool ;; set_le ;; raises exits ;; A([1, 2]).issubset([3])
A.issuperset(self: A[T], other: iterable[T]) -> bool ;; set_ge ;; raises exits ;; A([1, 2]).issuperset([1])
`),
	setKinds([]string{"set", "frozenset"}, []string{"set", "frozenset"}, `
operator.or_(a: A[T], b: B[T]) -> A[T] ;; set_or ;; raises exits ;; A([1]) | B([2])
operator.and_(a: A[T], b: B[T]) -> A[T] ;; set_and ;; raises exits ;; A([1, 2]) & B([2])
operator.sub(a: A[T], b: B[T]) -> A[T] ;; set_sub ;; raises exits ;; A([1, 2]) - B([2])
operator.xor(a: A[T], b: B[T]) -> A[T] ;; set_xor ;; raises exits ;; A([1, 2]) ^ B([2, 3])
operator.eq(a: A[T], b: B[U]) -> bool ;; set_eq ;; raises exits ;; A([1, 2]) == B([2.0, 1])
operator.ne(a: A[T], b: B[U]) -> bool ;; set_ne ;; raises exits ;; A([1, 2]) != B([2])
operator.lt(a: A[T], b: B[U]) -> bool ;; set_lt ;; raises exits ;; A([1]) < B([2, 1])
operator.le(a: A[T], b: B[U]) -> bool ;; set_le ;; raises exits ;; A([1]) <= B([2, 1])
operator.gt(a: A[T], b: B[U]) -> bool ;; set_gt ;; raises exits ;; A([1]) > B([2, 1])
operator.ge(a: A[T], b: B[U]) -> bool ;; set_ge ;; raises exits ;; A([1]) >= B([2, 1])
`),
	setKinds([]string{"set"}, []string{"set", "frozenset"}, `
operator.ior(a: A[T], b: B[T]) -> A[T] ;; set_ior ;; raises exits as=self ;; x = A([1]); x |= B([2]); x
operator.iand(a: A[T], b: B[T]) -> A[T] ;; set_iand ;; raises exits as=self ;; x = A([1, 2]); x &= B([2]); x
operator.isub(a: A[T], b: B[T]) -> A[T] ;; set_isub ;; raises exits as=self ;; x = A([1, 2]); x -= B([2]); x
operator.ixor(a: A[T], b: B[T]) -> A[T] ;; set_ixor ;; raises exits as=self ;; x = A([1, 2]); x ^= B([2, 3]); x
`),
)

// setKinds reads rows once per kind of set for A, and for B where there is one.
func setKinds(as, bs []string, text string) group {
	return func() []Row { return readKinds(as, bs, text) }
}

func readKinds(as, bs []string, text string) []Row {
	var out []Row
	if bs == nil {
		bs = []string{""}
	}
	for _, a := range as {
		for _, b := range bs {
			r := strings.NewReplacer("A[", a+"[", "A(", a+"(", "A.", a+".", "B[", b+"[", "B(", b+"(")
			out = append(out, readRows("pyx/set_ops.hpp", r.Replace(text))...)
		}
	}
	return out
}

package lib

// dict: one key type and one value type per allocation site; and the sets.
var dictRows = allOf(rows("pyx/dict_ops.hpp", `
len(obj: dict[K, V]) -> int ;; len ;; pure ;; len({1: 2})
operator.truth(a: dict[K, V]) -> bool ;; truth ;; pure ;; "some" if {1: 2} else "none"
operator.not_(a: dict[K, V]) -> bool ;; falsity ;; pure ;; not {1: 2}
operator.getitem(a: dict[K, V], k: U) -> V ;; getitem ;; raises exits when=key ;; {"a": 1}["a"]
dict.__getitem__(self: dict[K, V], k: U) -> V ;; getitem ;; raises exits when=key ;; {"a": 1}.__getitem__("a")
operator.setitem(a: dict[K, V], k: K, x: V) -> None ;; setitem ;; raises exits ;; x = {1: 2}; x[3] = 4; x
operator.delitem(a: dict[K, V], k: U) -> None ;; delitem ;; raises exits when=key ;; x = {1: 2, 3: 4}; del x[1]; x
operator.contains(k: U, a: dict[K, V]) -> bool ;; in_dict ;; raises exits when=in_dict ;; 1.0 in {1: 2}
operator.not_contains(k: U, a: dict[K, V]) -> bool ;; not_in_dict ;; raises exits when=in_dict ;; "a" not in {1: 2}
operator.eq(a: dict[K, V], b: dict[L, W]) -> bool ;; eq ;; raises exits when=equal_dicts ;; {1: 2, 3: 4} == {3: 4, 1.0: 2}
operator.ne(a: dict[K, V], b: dict[L, W]) -> bool ;; ne ;; raises exits when=equal_dicts ;; {1: 2} != {1: 3}
operator.is_(a: dict[K, V], b: dict[K, V]) -> bool ;; is_same ;; pure ;; x = {1: 2}; y = x; x is y
operator.is_not(a: dict[K, V], b: dict[K, V]) -> bool ;; is_not_same ;; pure ;; x = {1: 2}; y = {1: 2}; x is not y
operator.or_(a: dict[K, V], b: dict[K, V]) -> dict[K, V] ;; merged ;; raises exits ;; {1: 2} | {3: 4}
operator.ior(a: dict[K, V], b: dict[K, V]) -> dict[K, V] ;; ior ;; raises exits as=self ;; x = {1: 2}; x |= {3: 4}; x
make.keywords_drop(m: dict[K, V], k: K) -> None ;; drop_key ;; exits
make.keywords_lack(m: dict[K, V], k: K) -> None ;; lacks_key ;; exits
make.no_keywords(m: dict[K, V]) -> None ;; lacks_keys ;; exits
make.keywords(m: dict[K, V]) -> int ;; keywords_left ;; pure
make.keywords_without(m: dict[K, V], k: K, left: int) -> int ;; keywords_left ;; pure
make.no_more_keywords(left: int) -> None ;; none_left ;; exits
make.keyword(m: dict[K, V], k: K) -> V ;; keyword ;; exits
make.keyword_or(m: dict[K, V], k: K, otherwise: V) -> V ;; keyword ;; exits
make.dict() -> dict[K, V] ;; t:dict_make ;;
make.dict_update(a: dict[K, V], b: dict[K, V]) -> None ;; update ;; raises exits
make.dict_entry(a: dict[K, V], k: K, x: V) -> None ;; setitem ;; raises exits
dict() -> dict[K, V] ;; t:dict_make ;; ;; x = dict(); x[1] = 2; x
dict(m: dict[K, V]) -> dict[K, V] ;; plain_copy ;; raises exits ;; dict({1: 2})
dict(x: iterable[tuple[K, V]]) -> dict[K, V] ;; dict_of_pairs ;; raises exits when=pairs ;; dict([(1, 2), (3, 4)])
dict.fromkeys(iterable: iterable[K]) -> dict[K, None] ;; fromkeys ;; raises exits ;; dict.fromkeys([1, 2, 1])
dict.fromkeys(iterable: iterable[K], value: V) -> dict[K, V] ;; fromkeys ;; raises exits ;; dict.fromkeys("abca", 5)
dict.get(self: dict[K, V], k: U) -> V | None ;; get_or ;; raises exits when=key ;; [{"a": 1}.get("a"), {"a": 1}.get("b")]
dict.get(self: dict[K, V], k: U, otherwise: D) -> V | D ;; get_or ;; raises exits when=key ;; {"a": 1}.get("b", 2.5)
dict.setdefault(self: dict[K, V], k: K, x: V) -> V ;; setdefault ;; raises exits ;; x = {1: 2}; [x.setdefault(3, 4), x]
dict.pop(self: dict[K, V], k: U) -> V ;; pop_key ;; raises exits when=key ;; x = {1: 2}; [x.pop(1), x]
dict.pop(self: dict[K, V], k: U, otherwise: D) -> V | D ;; pop_or ;; raises exits when=key ;; x = {1: 2}; [x.pop(3, None), x]
dict.popitem(self: dict[K, V]) -> tuple[K, V] ;; popitem ;; raises exits ;; x = {1: 2, 3: 4}; [x.popitem(), x]
dict.clear(self: dict[K, V]) -> None ;; clear ;; ;; x = {1: 2}; x.clear(); x
dict.copy(self: dict[K, V]) -> dict[K, V] ;; copy ;; raises exits ;; {1: 2}.copy()
dict.update(self: dict[K, V]) -> None ;; nothing_more ;; ;; x = {1: 2}; x.update(); x
dict.update(self: dict[K, V], other: dict[K, V]) -> None ;; update ;; raises exits ;; x = {1: 2}; x.update({3: 4}); x
dict.update(self: dict[K, V], other: iterable[tuple[K, V]]) -> None ;; update_pairs ;; raises exits when=pairs ;; x = {1: 2}; x.update([(3, 4)]); x
dict.__contains__(self: dict[K, V], k: U) -> bool ;; has_key ;; raises exits when=key ;; {1: 2}.__contains__(1)
dict.keys(self: dict[K, V]) -> object ;; keys_of ;; pure as=keys ;; list({1: 2}.keys())
dict.values(self: dict[K, V]) -> object ;; values_of ;; pure as=values ;; sum({1: 2}.values())
dict.items(self: dict[K, V]) -> object ;; items_of ;; pure as=items ;; [k + v for k, v in {1: 2}.items()]
len(obj: T) -> int ;; len ;; pure when=view_of_dict ;; len({1: 2}.items())
operator.truth(a: T) -> bool ;; truth ;; pure when=view_of_dict ;; "some" if {1: 2}.values() else "none"
operator.contains(x: T, a: U) -> bool ;; in_keys ;; raises exits when=in_keys ;; 1 in {1: 2}.keys()
operator.not_contains(x: T, a: U) -> bool ;; not_in_keys ;; raises exits when=in_keys ;; 1 not in {1: 2}.keys()
operator.contains(x: T, a: U) -> bool ;; in_values ;; raises exits when=in_values ;; 2 in {1: 2}.values()
operator.not_contains(x: T, a: U) -> bool ;; not_in_values ;; raises exits when=in_values ;; 2 not in {1: 2}.values()
`), viewSetRows, setRows)

// Views of the keys of dicts as sets.
var viewSetRows = rows("pyx/view_sets.hpp", `
operator.and_(a: dict_keys[dict[K, V]], b: dict_keys[dict[K, W]]) -> set[K] ;; keys_and ;; raises exits ;; {1: 2, 3: 4}.keys() & {3: 0.5}.keys()
operator.and_(a: dict_keys[dict[K, V]], b: set[K]) -> set[K] ;; keys_and ;; raises exits ;; {1: 2, 3: 4}.keys() & {3, 5}
operator.and_(a: set[K], b: dict_keys[dict[K, V]]) -> set[K] ;; keys_and ;; raises exits ;; {3, 5} & {1: 2, 3: 4}.keys()
operator.sub(a: dict_keys[dict[K, V]], b: dict_keys[dict[K, W]]) -> set[K] ;; keys_sub ;; raises exits ;; {1: 2, 3: 4}.keys() - {3: 0.5}.keys()
operator.sub(a: dict_keys[dict[K, V]], b: set[K]) -> set[K] ;; keys_sub ;; raises exits ;; {1: 2, 3: 4}.keys() - {3, 5}
operator.sub(a: set[K], b: dict_keys[dict[K, V]]) -> set[K] ;; keys_sub ;; raises exits ;; {3, 5} - {1: 2, 3: 4}.keys()
operator.or_(a: dict_keys[dict[K, V]], b: dict_keys[dict[K, W]]) -> set[K] ;; keys_or ;; raises exits ;; {1: 2, 3: 4}.keys() | {5: 0.5}.keys()
operator.or_(a: dict_keys[dict[K, V]], b: set[K]) -> set[K] ;; keys_or ;; raises exits ;; {1: 2, 3: 4}.keys() | {3, 5}
operator.or_(a: set[K], b: dict_keys[dict[K, V]]) -> set[K] ;; keys_or ;; raises exits ;; {3, 5} | {1: 2, 3: 4}.keys()
operator.eq(a: dict_keys[dict[K, V]], b: dict_keys[dict[K, W]]) -> bool ;; keys_eq ;; raises exits ;; {1: 2, 3: 4}.keys() == {3: 5, 1: 6}.keys()
operator.ne(a: dict_keys[dict[K, V]], b: dict_keys[dict[K, W]]) -> bool ;; keys_ne ;; raises exits ;; {1: 2, 3: 4}.keys() != {3: 5, 2: 6}.keys()
operator.le(a: dict_keys[dict[K, V]], b: dict_keys[dict[K, W]]) -> bool ;; keys_le ;; raises exits ;; {1: 2}.keys() <= {3: 5, 1: 6}.keys()
operator.ge(a: dict_keys[dict[K, V]], b: dict_keys[dict[K, W]]) -> bool ;; keys_ge ;; raises exits ;; {1: 2}.keys() >= {3: 5, 1: 6}.keys()
`)

package lib

// The object protocol: what untyped expressions go through.
var objectRows = allOf(rows("pyx/object.hpp", `
py.add(a: object, b: object) -> object ;; py_binary<PYX_ADD> ;; raises python
py.sub(a: object, b: object) -> object ;; py_binary<PYX_SUB> ;; raises python
py.mul(a: object, b: object) -> object ;; py_binary<PYX_MUL> ;; raises python
py.matmul(a: object, b: object) -> object ;; py_binary<PYX_MATMUL> ;; raises python
py.truediv(a: object, b: object) -> object ;; py_binary<PYX_TRUEDIV> ;; raises python
py.floordiv(a: object, b: object) -> object ;; py_binary<PYX_FLOORDIV> ;; raises python
py.mod(a: object, b: object) -> object ;; py_binary<PYX_MOD> ;; raises python
py.pow(a: object, b: object) -> object ;; py_binary<PYX_POW> ;; raises python
py.lshift(a: object, b: object) -> object ;; py_binary<PYX_LSHIFT> ;; raises python
py.rshift(a: object, b: object) -> object ;; py_binary<PYX_RSHIFT> ;; raises python
py.and_(a: object, b: object) -> object ;; py_binary<PYX_AND> ;; raises python
py.or_(a: object, b: object) -> object ;; py_binary<PYX_OR> ;; raises python
py.xor(a: object, b: object) -> object ;; py_binary<PYX_XOR> ;; raises python
py.iadd(a: object, b: object) -> object ;; py_binary<PYX_INPLACE | PYX_ADD> ;; raises python
py.isub(a: object, b: object) -> object ;; py_binary<PYX_INPLACE | PYX_SUB> ;; raises python
py.imul(a: object, b: object) -> object ;; py_binary<PYX_INPLACE | PYX_MUL> ;; raises python
py.imatmul(a: object, b: object) -> object ;; py_binary<PYX_INPLACE | PYX_MATMUL> ;; raises python
py.itruediv(a: object, b: object) -> object ;; py_binary<PYX_INPLACE | PYX_TRUEDIV> ;; raises python
py.ifloordiv(a: object, b: object) -> object ;; py_binary<PYX_INPLACE | PYX_FLOORDIV> ;; raises python
py.imod(a: object, b: object) -> object ;; py_binary<PYX_INPLACE | PYX_MOD> ;; raises python
py.ipow(a: object, b: object) -> object ;; py_binary<PYX_INPLACE | PYX_POW> ;; raises python
py.ilshift(a: object, b: object) -> object ;; py_binary<PYX_INPLACE | PYX_LSHIFT> ;; raises python
py.irshift(a: object, b: object) -> object ;; py_binary<PYX_INPLACE | PYX_RSHIFT> ;; raises python
py.iand(a: object, b: object) -> object ;; py_binary<PYX_INPLACE | PYX_AND> ;; raises python
py.ior(a: object, b: object) -> object ;; py_binary<PYX_INPLACE | PYX_OR> ;; raises python
py.ixor(a: object, b: object) -> object ;; py_binary<PYX_INPLACE | PYX_XOR> ;; raises python
py.neg(a: object) -> object ;; py_unary<PYX_NEG> ;; raises python
py.pos(a: object) -> object ;; py_unary<PYX_POS> ;; raises python
py.invert(a: object) -> object ;; py_unary<PYX_INVERT> ;; raises python
py.not_(a: object) -> bool ;; py_not ;; raises python
py.truth(a: object) -> bool ;; py_truth ;; raises python
py.lt(a: object, b: object) -> object ;; py_compare<PYX_LT> ;; raises python
py.le(a: object, b: object) -> object ;; py_compare<PYX_LE> ;; raises python
py.eq(a: object, b: object) -> object ;; py_compare<PYX_EQ> ;; raises python
py.ne(a: object, b: object) -> object ;; py_compare<PYX_NE> ;; raises python
py.gt(a: object, b: object) -> object ;; py_compare<PYX_GT> ;; raises python
py.ge(a: object, b: object) -> object ;; py_compare<PYX_GE> ;; raises python
py.is_(a: object, b: object) -> bool ;; is_same ;; 
py.is_not(a: object, b: object) -> bool ;; is_other ;; 
py.is_none(a: object) -> bool ;; is_none ;; 
py.is_not_none(a: object) -> bool ;; is_not_none ;; 
py.contains(a: object, b: object) -> bool ;; py_test<PYX_IN> ;; raises python
py.not_contains(a: object, b: object) -> bool ;; py_test<PYX_NOT_IN> ;; raises python
py.getattr(a: object, name: str) -> object ;; py_getattr ;; raises python
py.get_method(a: object, name: str) -> object ;; py_get_method ;; raises python
py.setattr(a: object, name: str, x: object) -> None ;; py_setattr ;; raises python
py.delattr(a: object, name: str) -> None ;; py_delattr ;; raises python
py.getitem(a: object, i: object) -> object ;; py_getitem ;; raises python
py.setitem(a: object, i: object, x: object) -> None ;; py_setitem ;; raises python
py.delitem(a: object, i: object) -> None ;; py_delitem ;; raises python
py.new_dict() -> object ;; py_new_dict ;; raises python
py.new_set() -> object ;; py_new_set ;; raises python
py.set_add(s: object, x: object) -> None ;; py_set_add ;; raises python
py.iter(a: object) -> object ;; py_iter ;; raises python
py.global(name: str) -> object ;; py_global ;; raises python
py.set_global(name: str, x: object) -> None ;; py_set_global ;; raises python
py.global_as(name: str, cell: object) -> object ;; global_as ;; raises exits
py.member_as(name: str, cell: object) -> object ;; member_as ;; raises exits
py.put_global(name: str, x: object) -> None ;; put_global ;; raises
py.del_global(name: str) -> None ;; py_del_global ;; raises python
py.set_local(name: str, x: object) -> None ;; py_set_local ;; python cold
py.clear_local(name: str) -> None ;; py_clear_local ;; python cold
py.mark_names() -> None ;; mark_names ;; cold
py.same_names() -> None ;; same_names ;; exits cold
py.assumptions() -> None ;; assumptions ;; exits cold
py.builtin(name: str) -> object ;; py_builtin ;; raises python
py.import_(name: str, as_: bool, level: int) -> object ;; py_import ;; raises python
py.import_from(module: object, name: str) -> object ;; py_import_from ;; raises python
py.expect(x: object) -> object ;; t:expect ;; exits
py.unexpected(x: object) -> None ;; unexpected ;; exits
py.next_of(it: object) -> object ;; py_next_of ;; raises python
py.list_of(xs: object) -> object ;; py_list_of ;; raises python
py.getitem_int(a: object, i: int) -> object ;; py_getitem_int ;; raises python
py.is_instance(x: object, class: object) -> bool ;; py_is_instance ;; raises python
py.is_builtin_instance(x: object, class: int) -> bool ;; py_is_builtin_instance ;; raises python
py.expect_item(x: object) -> object ;; t:expect_item ;; exits
py.super(class: object, self: object) -> object ;; py_super ;; raises python
py.assertion_error() -> object ;; py_intrinsic<15> ;; raises cold
py.with_enter(manager: object) -> object ;; py_intrinsic<5> ;; raises python
py.with_exit(manager: object) -> object ;; py_intrinsic<6> ;; raises python
py.with_except(leave: object, exc: object) -> object ;; py_intrinsic<7> ;; raises python
py.match_sequence(subject: object) -> object ;; py_intrinsic<8> ;; raises python
py.match_mapping(subject: object) -> object ;; py_intrinsic<9> ;; raises python
py.match_len(subject: object) -> object ;; py_intrinsic<10> ;; raises python
py.match_keys(subject: object, keys: object) -> object ;; py_intrinsic<11> ;; raises python
py.match_rest(subject: object, keys: object) -> object ;; py_intrinsic<12> ;; raises python
py.match_class(subject: object, class: object, count: object, names: object) -> object ;; py_intrinsic<13> ;; raises python
py.match_exc(exc: object, classes: object) -> bool ;; py_match_exc ;; raises cold
py.static_module(name: str) -> object ;; py_static_module ;; raises
py.static_dtype(name: str) -> object ;; py_static_dtype ;; raises
py.set_raise(exc: object) -> None ;; set_raise ;; cold
py.set_raise_from(exc: object, cause: object) -> None ;; set_raise_from ;; cold
py.set_raise_bare() -> None ;; set_raise_bare ;; cold
py.set_reraise(exc: object) -> None ;; set_reraise ;; cold
py.sort_by(items: object, keys: object, reverse: object) -> None ;; py_sort_by ;; raises python
py.raise_undefined(name: str) -> None ;; raise_undefined ;; cold
py.raise_unbound(name: str) -> None ;; raise_unbound ;; cold
py.raise_unbound_free(name: str) -> None ;; raise_unbound_free ;; cold
float(x: object) -> float ;; py_float ;; raises python
int(x: object) -> int ;; py_int ;; raises exits python
bool(x: object) -> bool ;; py_truth ;; raises python
len(obj: object) -> int ;; py_len ;; raises python
`), rows("pyx/object_str.hpp", `
py.format(x: object, spec: str | None, conv: int) -> str ;; py_format ;; raises python
`), rows("pyx/cell.hpp", `
py.cell_load(c: T, name: str, free: bool) -> object ;; cell_load ;; raises exits
py.cell_of(c: T, f: U, i: int) -> None ;; cell_of ;;
py.kept_cell_of(c: T, f: U, i: int, kept: object) -> None ;; kept_cell_of ;;
py.cell_store(c: T, x: U) -> None ;; cell_store ;; raises
`), rows("pyx/partial.hpp", `
py.partial_item(p: T, i: int) -> U ;; partial_item ;; exits
`), rows("pyx/tick.hpp", `
loop.tick(n: int) -> int ;; tick ;; raises
`))

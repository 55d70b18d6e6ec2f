package lib

// Native instances of classes of the program: what lowering names itself. A slot or name operand is a reference,
// which C++ has as an empty struct.
var instRows = rows("pyx/inst.hpp", `
inst.new() -> object ;; t:make_inst
inst.get(self: object, slot: str) -> object ;; inst_get ;; exits
inst.get_or(self: object, slot: str, otherwise: object) -> object ;; inst_get_or ;; exits
inst.set(self: object, slot: str, x: object) -> None ;; inst_set ;; raises exits
inst.init(self: object, slot: str, x: object) -> None ;; inst_init ;; raises exits
inst.lacks(self: object, slot: str, name: str) -> bool ;; inst_lacks
inst.has(self: object, slot: str, name: str) -> bool ;; inst_has ;; exits
inst.plain(self: object, name: str) -> None ;; inst_plain ;; exits
inst.method_named(self: object, name: str) -> object ;; method_named ;; exits
inst.copy(x: T) -> T ;; inst_copy ;; exits as=self
inst.is_instance(x: object, class: T) -> bool ;; is_native_instance ;; raises python
inst.class_made(x: object, scope: str) -> object ;; class_made ;; exits
inst.same(a: object, b: object) -> bool ;; inst_same
`)

// Members of enumerations of the program.
var memberRows = rows("pyx/member.hpp", `
member.name(self: object) -> str ;; m:name ;; pure
member.of_value(x: object) -> object ;; member_of_value ;; exits
member.of_name(x: object) -> object ;; member_of_name ;; exits
member.same(a: object, b: object) -> bool ;; eq ;; pure
`)

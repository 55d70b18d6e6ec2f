package lib

// bytes: immutable, its items are ints.
var bytesRows = rows("pyx/bytes.hpp", `
len(obj: bytes) -> int ;; len ;; pure ;; len(b"abc")
operator.truth(a: bytes) -> bool ;; truth ;; pure ;; x = b"a"; "some" if x else "none"
operator.not_(a: bytes) -> bool ;; falsity ;; pure ;; x = b"a"; not x
operator.add(a: bytes, b: bytes) -> bytes ;; concat ;; pure ;; x = b"a"; x + b"bc"
operator.mul(a: bytes, n: int) -> bytes ;; repeat ;; raises pure ;; b"ab" * 3
operator.mul(n: int, a: bytes) -> bytes ;; repeat ;; raises pure ;; 3 * b"ab"
operator.getitem(a: bytes, i: int) -> int ;; getitem ;; raises pure ;; b"abc"[-1]
operator.getitem(a: bytes, s: slice[A, B, C]) -> bytes ;; getitem ;; raises pure ;; b"abcdef"[1:5:2]
operator.eq(a: bytes, b: bytes) -> bool ;; eq ;; pure ;; b"a" == b"b"
operator.ne(a: bytes, b: bytes) -> bool ;; ne ;; pure ;; b"a" != b"b"
operator.lt(a: bytes, b: bytes) -> bool ;; lt ;; pure ;; b"a" < b"b"
operator.le(a: bytes, b: bytes) -> bool ;; le ;; pure ;; b"a" <= b"b"
operator.gt(a: bytes, b: bytes) -> bool ;; gt ;; pure ;; b"a" > b"b"
operator.ge(a: bytes, b: bytes) -> bool ;; ge ;; pure ;; b"a" >= b"b"
operator.contains(a: bytes, b: bytes) -> bool ;; in_bytes ;; pure ;; b"b" in b"abc"
operator.contains(a: int, b: bytes) -> bool ;; in_bytes ;; raises pure ;; 98 in b"abc"
operator.not_contains(a: int, b: bytes) -> bool ;; not_in_bytes ;; raises pure ;; 98 not in b"abc"
operator.not_contains(a: bytes, b: bytes) -> bool ;; not_in_bytes ;; pure ;; b"b" not in b"abc"
bytes() -> bytes ;; bytes ;; pure ;; bytes()
bytes(source: bytes) -> bytes ;; bytes ;; pure ;; bytes(b"abc")
bytes(source: int) -> bytes ;; zero_bytes ;; exits pure ;; bytes(3)
bytes(source: list[int]) -> bytes ;; bytes_of ;; exits ;; bytes([65, 66])
bytes(source: range) -> bytes ;; bytes_of ;; exits pure ;; bytes(range(60, 70, 3))
bytes.decode(self: bytes, encoding: str) -> str ;; decode ;; exits pure ;; b"abc".decode("utf-8")
bytes.count(self: bytes, sub: int) -> int ;; count ;; exits pure ;; b"abcc".count(99)
bytes.find(self: bytes, sub: int) -> int ;; find ;; exits pure ;; b"abcc".find(99)
bytes.replace(self: bytes, old: bytes, new: bytes) -> bytes ;; replace ;; pure ;; b"abcc".replace(b"c", b"xy")
bytes.split(self: bytes, sep: bytes) -> list[bytes] ;; split ;; raises ;; b"a,bc,".split(b",")
bytes.strip(self: bytes) -> bytes ;; strip ;; pure ;; b" a\n".strip()
bytes.lstrip(self: bytes) -> bytes ;; lstrip ;; pure ;; b" a\n".lstrip()
bytes.rstrip(self: bytes) -> bytes ;; rstrip ;; pure ;; b" a\n".rstrip()
bytes.decode(self: bytes) -> str ;; decode ;; exits pure ;; b"abc".decode()
bytes.hex(self: bytes) -> str ;; hex ;; pure ;; b"abc".hex()
bytes.find(self: bytes, sub: bytes) -> int ;; find ;; pure ;; b"abcc".find(b"c")
bytes.find(self: bytes, sub: bytes, start: int) -> int ;; find ;; pure ;; b"abcc".find(b"c", 3)
bytes.rfind(self: bytes, sub: bytes) -> int ;; rfind ;; pure ;; b"abcc".rfind(b"c")
bytes.count(self: bytes, sub: bytes) -> int ;; count ;; pure ;; b"abcc".count(b"c")
bytes.startswith(self: bytes, prefix: bytes) -> bool ;; startswith ;; pure ;; b"abcc".startswith(b"ab")
bytes.endswith(self: bytes, suffix: bytes) -> bool ;; endswith ;; pure ;; b"abcc".endswith(b"cc")
bytes.join(self: bytes, parts: list[bytes]) -> bytes ;; join ;; exits ;; b",".join([b"a", b"b"])
bytes.fromhex(string: str) -> bytes ;; fromhex ;; exits pure ;; bytes.fromhex("dead beef")
int.from_bytes(bytes: bytes, byteorder: str, *, signed: bool = False) -> int ;; from_bytes ;; exits pure ;; int.from_bytes(b"\x01\x02", "big")
int.to_bytes(self: int, length: int, byteorder: str, *, signed: bool = False) -> bytes ;; to_bytes ;; exits pure ;; (258).to_bytes(4, "little")
str.encode(self: str, encoding: str) -> bytes ;; encode ;; exits pure ;; "abc".encode("utf-8")
str.encode(self: str) -> bytes ;; encode ;; exits pure ;; "abc".encode()
`)

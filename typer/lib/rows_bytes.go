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
unpack(a: bytes, n: int) -> None ;; unpack_check ;; raises
bytes.unpack_item(a: bytes, i: int) -> int ;; unpack_item ;; exits
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

// Further methods of bytes.
var bytesMethodRows = rows("pyx/bytes_methods.hpp", `
operator.mod(a: bytes, b: T) -> bytes ;; percent ;; raises exits when=bytes_percent ;; b"%s|%04d|%.2f" % (b"a", 7, 2.5)
bytes.upper(self: bytes) -> bytes ;; upper ;; pure ;; b"abC".upper()
bytes.lower(self: bytes) -> bytes ;; lower ;; pure ;; b"abC".lower()
bytes.swapcase(self: bytes) -> bytes ;; swapcase ;; pure ;; b"abC".swapcase()
bytes.capitalize(self: bytes) -> bytes ;; capitalize ;; pure ;; b"abC".capitalize()
bytes.title(self: bytes) -> bytes ;; title ;; pure ;; b"abC dE".title()
bytes.isalnum(self: bytes) -> bool ;; isalnum ;; pure ;; b"a1".isalnum()
bytes.isalpha(self: bytes) -> bool ;; isalpha ;; pure ;; b"ab".isalpha()
bytes.isascii(self: bytes) -> bool ;; isascii ;; pure ;; b"ab".isascii()
bytes.isdigit(self: bytes) -> bool ;; isdigit ;; pure ;; b"12".isdigit()
bytes.islower(self: bytes) -> bool ;; islower ;; pure ;; b"ab".islower()
bytes.isspace(self: bytes) -> bool ;; isspace ;; pure ;; b" ".isspace()
bytes.istitle(self: bytes) -> bool ;; istitle ;; pure ;; b"Ab Cd".istitle()
bytes.isupper(self: bytes) -> bool ;; isupper ;; pure ;; b"AB".isupper()
bytes.index(self: bytes, sub: bytes) -> int ;; index ;; raises pure ;; b"abcc".index(b"c")
bytes.index(self: bytes, sub: bytes, start: int) -> int ;; index ;; raises pure ;; b"abcc".index(b"c", 3)
bytes.index(self: bytes, sub: bytes, start: int, end: int) -> int ;; index ;; raises pure ;; b"abcc".index(b"c", 1, 3)
bytes.index(self: bytes, sub: int) -> int ;; index ;; raises pure ;; b"abcc".index(99)
bytes.rindex(self: bytes, sub: bytes) -> int ;; rindex ;; raises pure ;; b"abcc".rindex(b"c")
bytes.rindex(self: bytes, sub: bytes, start: int) -> int ;; rindex ;; raises pure ;; b"abcc".rindex(b"c", 1)
bytes.find(self: bytes, sub: bytes, start: int, end: int) -> int ;; find ;; pure ;; b"abcc".find(b"c", 1, 3)
bytes.rfind(self: bytes, sub: bytes, start: int) -> int ;; rfind ;; pure ;; b"abcc".rfind(b"c", 1)
bytes.rfind(self: bytes, sub: bytes, start: int, end: int) -> int ;; rfind ;; pure ;; b"abcc".rfind(b"c", 1, 3)
bytes.count(self: bytes, sub: bytes, start: int) -> int ;; count ;; pure ;; b"abcc".count(b"c", 3)
bytes.count(self: bytes, sub: bytes, start: int, end: int) -> int ;; count ;; pure ;; b"abcc".count(b"c", 1, 3)
bytes.startswith(self: bytes, prefix: bytes, start: int) -> bool ;; startswith ;; pure ;; b"abcc".startswith(b"bc", 1)
bytes.startswith(self: bytes, prefix: bytes, start: int, end: int) -> bool ;; startswith ;; pure ;; b"abcc".startswith(b"bc", 1, 3)
bytes.startswith(self: bytes, prefix: T) -> bool ;; startswith_any ;; pure when=texts ;; b"abc".startswith((b"x", b"ab"))
bytes.endswith(self: bytes, suffix: bytes, start: int) -> bool ;; endswith ;; pure ;; b"abcc".endswith(b"cc", 1)
bytes.endswith(self: bytes, suffix: bytes, start: int, end: int) -> bool ;; endswith ;; pure ;; b"abcc".endswith(b"bc", 1, 3)
bytes.endswith(self: bytes, suffix: T) -> bool ;; endswith_any ;; pure when=texts ;; b"abc".endswith((b"x", b"bc"))
bytes.strip(self: bytes, chars: bytes) -> bytes ;; strip ;; pure ;; b"xaby".strip(b"xy")
bytes.lstrip(self: bytes, chars: bytes) -> bytes ;; lstrip ;; pure ;; b"xaby".lstrip(b"xy")
bytes.rstrip(self: bytes, chars: bytes) -> bytes ;; rstrip ;; pure ;; b"xaby".rstrip(b"xy")
bytes.removeprefix(self: bytes, prefix: bytes) -> bytes ;; removeprefix ;; pure ;; b"abc".removeprefix(b"ab")
bytes.removesuffix(self: bytes, suffix: bytes) -> bytes ;; removesuffix ;; pure ;; b"abc".removesuffix(b"bc")
bytes.replace(self: bytes, old: bytes, new: bytes, count: int) -> bytes ;; replace ;; pure ;; b"abab".replace(b"b", b"cc", 1)
bytes.ljust(self: bytes, width: int) -> bytes ;; ljust ;; pure ;; b"ab".ljust(7)
bytes.ljust(self: bytes, width: int, fill: bytes) -> bytes ;; ljust ;; exits pure ;; b"ab".ljust(7, b"*")
bytes.rjust(self: bytes, width: int) -> bytes ;; rjust ;; pure ;; b"ab".rjust(7)
bytes.rjust(self: bytes, width: int, fill: bytes) -> bytes ;; rjust ;; exits pure ;; b"ab".rjust(7, b"*")
bytes.center(self: bytes, width: int) -> bytes ;; center ;; pure ;; b"ab".center(7)
bytes.center(self: bytes, width: int, fill: bytes) -> bytes ;; center ;; exits pure ;; b"ab".center(7, b"*")
bytes.zfill(self: bytes, width: int) -> bytes ;; zfill ;; pure ;; b"-12".zfill(5)
bytes.expandtabs(self: bytes, tabsize: int = 8) -> bytes ;; expandtabs ;; pure ;; b"a\tb".expandtabs(4)
bytes.split(self: bytes, sep: None = None, maxsplit: int = -1) -> list[bytes] ;; split ;; ;; b" a b c ".split(None, 1)
bytes.split(self: bytes, sep: bytes, maxsplit: int) -> list[bytes] ;; split ;; raises ;; b"a,b,c".split(b",", maxsplit=1)
bytes.rsplit(self: bytes, sep: None = None, maxsplit: int = -1) -> list[bytes] ;; rsplit ;; ;; b" a b c ".rsplit(None, 1)
bytes.rsplit(self: bytes, sep: bytes, maxsplit: int = -1) -> list[bytes] ;; rsplit ;; raises ;; b"a,b,c".rsplit(b",", 1)
bytes.splitlines(self: bytes, keepends: bool = False) -> list[bytes] ;; splitlines ;; ;; b"a\nb\r\n".splitlines(True)
bytes.partition(self: bytes, sep: bytes) -> tuple[bytes, bytes, bytes] ;; partition ;; raises pure ;; b"a,b,c".partition(b",")
bytes.rpartition(self: bytes, sep: bytes) -> tuple[bytes, bytes, bytes] ;; rpartition ;; raises pure ;; b"a,b,c".rpartition(b",")
bytes.translate(self: bytes, table: bytes) -> bytes ;; translate ;; exits pure ;; b"abc".translate(bytes(range(256)))
bytes.translate(self: bytes, table: bytes, delete: bytes) -> bytes ;; translate ;; exits pure ;; b"abc".translate(bytes(range(256)), b"b")
bytes.translate(self: bytes, table: None, delete: bytes) -> bytes ;; translate ;; exits pure ;; b"abc".translate(None, b"b")
bytes.hex(self: bytes, sep: str, bytes_per_sep: int = 1) -> str ;; hex ;; exits pure ;; b"abcde".hex("-", 2)
`)

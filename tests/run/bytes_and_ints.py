"""bytes as keys, in hex, and from and to ints."""


def keys(n):
    ks = [bytes([i, i + 1]) for i in range(100)]
    d = {}
    for i in range(n):
        for k in ks:
            d[k] = d.get(k, 0) + i
    seen = {b"", b"a", b"ab"}
    return d[b"\x03\x04"], len(d), sorted(seen), b"ab" in seen, b"abc" in seen, list(d)[:2], hash(b"abc") == hash("abc")


def words(n):
    t = 0
    for i in range(n):
        b = i.to_bytes(4, "big")
        t += int.from_bytes(b, "little")
        t ^= int.from_bytes(b"\xff\xfe" + b, byteorder="big", signed=True)
    return t


def edges():
    out = []
    for n in (1, 2, 7, 8, 9, 12):
        for v in (0, 1, 127, 128, 255, 256, -1, -128, -129, 2**62, -(2**63)):
            for order in ("big", "little"):
                for signed in (False, True):
                    try:
                        b = v.to_bytes(n, order, signed=signed)
                    except OverflowError as e:
                        out.append(str(e))
                        continue
                    out.append((b, int.from_bytes(b, order, signed=signed)))
    return out


def wrong(v, order):
    try:
        return v.to_bytes(2, order)
    except (ValueError, OverflowError) as e:
        return repr(e)


def hexes(texts):
    out = []
    for t in texts:
        try:
            out.append(bytes.fromhex(t))
        except ValueError as e:
            out.append(str(e))
    return out


def large():
    return int.from_bytes(b"\xff" * 8, "big"), int.from_bytes(b"\x01" * 20, "little"), int.from_bytes(b"", "big")


def copies(n):
    d = {str(i): i for i in range(n)}
    e = d.copy()
    f = dict(e)
    e["x"] = 1
    del f["0"]
    g = dict(f)
    g.update(d)
    h = {}
    h.update(d)
    h["new"] = 5
    return d == e, len(e), len(f), list(g)[-2:], len(h), list(h)[:3], d.get("new")


# CALL: keys(3)
# CALL: words(300)
# CALL: edges()
# CALL: wrong(5, "middle")
# CALL: wrong(70000, "big")
# CALL: wrong(-1, "big")
# CALL: hexes(["deadBEEF", " 00 ff\t01 ", "0", "zz", "0 1", ""])
# CALL: large()
# CALL: copies(30)

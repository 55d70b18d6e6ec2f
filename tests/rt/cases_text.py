"""Cases of numbers to text and back, and of the format mini-language."""

import random
import string
import sys

from common import case, floats, ints, result, show

rng = random.Random(7)
COUNT = int(sys.argv[1])
out = []


def mutate(text: str) -> str:
    """text with a character put in, taken out or replaced now and then."""
    while rng.random() < 0.3:
        at = rng.randint(0, len(text))
        c = rng.choice("_ +-.eE0x9aé\n\t1")
        text = text[:at] + rng.choice(["", c]) + text[at + rng.randint(0, 1) :]
    return text


for _ in range(4 * COUNT):
    value = ints(rng)
    base = rng.choice([10, 10, 10, 16, 0, 2, 8, 36, rng.randint(-1, 38)])
    text = rng.choice([str(value), hex(value), bin(value), oct(value), f" {value:_} ", f"{value:x}"])
    text = mutate(text)
    expected = result(int, text, base)
    native = text.isascii()
    out.append(
        " ".join(["int_of_str", show(text), show(base), "=", expected if native or "base~must" in expected else "x"])
    )

for _ in range(4 * COUNT):
    value = floats(rng)
    text = mutate(
        rng.choice([repr(value), f"{value:.3e}", f" {value:g}", rng.choice(["inf", "-Infinity", "NaN", "+nan", "."])])
    )
    expected = result(float, text)
    if not text.isascii():
        expected = "x"
    elif expected in (show(float("inf")), show(float("-inf"))) and "inf" not in text.lower():
        expected = "x"
    elif expected in (show(0.0), show(-0.0)) and text.lower().split("e")[0].strip("+-0._ \n\t"):
        expected = "x"
    out.append(f"float_of_str {show(text)} = {expected}")

TYPES = ["", "d", "f", "e", "g", "G", "E", "F", "%", "x", "X", "b", "o", "s", "n", "c", "q"]


def spec() -> str:
    """A format specification, mostly a good one."""
    text = ""
    if rng.random() < 0.4:
        text += rng.choice(["", "*", "é", "0", " "]) + rng.choice("<>=^")
    text += rng.choice(["", "", "", "+", "-", " "])
    text += rng.choice(["", "", "", "", "", "z"])
    text += rng.choice(["", "", "", "#"])
    text += rng.choice(["", "", "0"])
    text += rng.choice(["", "", str(rng.randint(1, 30))])
    text += rng.choice(["", "", "", ",", "_"])
    text += rng.choice(["", "", "." + str(rng.randint(0, 20))])
    text += rng.choice(TYPES) if rng.random() < 0.9 else ""
    return text if rng.random() < 0.95 else mutate(text)


def native_format(value, text: str) -> str:
    """What format gives; whatever it raises, and what native code does not know, is x."""
    expected = result(format, value, text)
    if expected[0] == "e" or text[-1:] in ("n", "c"):
        return "x"
    return expected


for _ in range(20 * COUNT):
    kind = rng.random()
    value = floats(rng) if kind < 0.5 else ints(rng) if kind < 0.8 else kind < 0.9
    if kind >= 0.9:
        value = "".join(rng.choice(string.ascii_letters + "é€😀") for _ in range(rng.randint(0, 8)))
    text = spec()
    out.append(" ".join(["format", show(value), show(text), "=", native_format(value, text)]))
for _ in range(4 * COUNT):
    text = rng.choice(["", ">12"]) + f".{rng.randint(0, 17)}" + rng.choice("fge%")
    out.append(case("format", format, floats(rng), text))

for _ in range(COUNT):
    text = "".join(rng.choice("abc'\"\\\n\t\r\x00\x1f ~") for _ in range(rng.randint(0, 12)))
    out.append(case("str_repr", repr, text))

print("\n".join(out))

"""Reads Pythran's export comments, which tell the types of parameters, as signatures for ``--sig``."""

import re

_COMMENT = re.compile(r"^\s*#\s*pythran\s+export\s+(.*)$")
_ARRAY = re.compile(r"^(\w+)\s*((?:\[[^\[\]]*\]\s*)+)$")
_SCALARS = {"int", "float", "bool", "complex", "str", "None"}
_LISTS = {"list": "list[{}]", "set": "set[{}]", "dict": "dict[{}]"}
_KINDS = "float64 float32 int64 int32 int16 int8 uint64 uint32 uint16 uint8 complex128 float int bool intp"
_DTYPES = {**{name: name for name in _KINDS.split()}, "complex": "complex128"}


def read_exports(source: str) -> list[tuple[str, list[str]]]:
    """The functions of a text with the types of their parameters, where this compiler has a name for all."""
    found = []
    for text in _comments(source):
        for name, parameters in _calls(text):
            try:
                types = [_type(part) for part in _split(parameters, ",")]
            except ValueError:
                continue
            found.append((name, types))
    return found


def _comments(source: str) -> list[str]:
    """The texts of the export comments; one goes on in the next line until its parentheses are closed."""
    texts: list[str] = []
    inside = False
    for line in source.splitlines():
        match = _COMMENT.match(line)
        if match:
            texts.append(match.group(1))
        elif inside:
            texts[-1] += " " + line.strip().lstrip("#")
        inside = bool(texts) and (inside or match is not None) and texts[-1].count("(") > texts[-1].count(")")
    return texts


def _calls(text: str) -> list[tuple[str, str]]:
    """``f(a, b), g(c)`` as names with what stands between the parentheses."""
    out = []
    for part in _split(text, ","):
        match = re.fullmatch(r"(\w+)\s*\((.*)\)", part.strip(), re.DOTALL)
        if match:
            out.append((match.group(1), match.group(2)))
    return out


def _split(text: str, at: str) -> list[str]:
    """The parts of a text between separators that stand outside brackets."""
    parts, depth, start = [], 0, 0
    for i, c in enumerate(text):
        depth += (c in "([") - (c in ")]")
        if depth == 0 and text.startswith(at, i):
            parts.append(text[start:i])
            start = i + len(at)
    parts.append(text[start:])
    return [part.strip() for part in parts if part.strip()]


def _type(text: str) -> str:
    """One of Pythran's types in the syntax of annotations; ValueError where there is none."""
    text = re.sub(r"\border\(C\)", "", text).strip()
    choices = _split(text, " or ")
    if len(choices) > 1:
        return " | ".join(_type(choice) for choice in choices)
    if text.endswith("?"):
        return _type(text[:-1])  # of a parameter with a default
    if text in _SCALARS:
        return text
    if text in _DTYPES:
        return f"np.{text}"
    if text.startswith("(") and text.endswith(")"):
        return f"tuple[{', '.join(_type(part) for part in _split(text[1:-1], ','))}]"
    array = _ARRAY.match(text)
    if array and array.group(1) in _DTYPES:
        return f"{_DTYPES[array.group(1)]}[{_axes(array.group(2))}]"
    head, _, kind = text.rpartition(" ")
    if kind in _LISTS and head:
        return _LISTS[kind].format(", ".join(_type(part) for part in _split(head, ":")))
    raise ValueError(text)


def _axes(text: str) -> str:
    """The axes of an array type: ``[][]`` and ``[:,:]`` are C-contiguous, ``[::]`` need not be."""
    groups = re.findall(r"\[([^\]]*)\]", text)
    axes = [axis for group in groups for axis in group.split(",")]
    if any("::" in axis for axis in axes):
        return ", ".join([":"] * len(axes))
    return ", ".join([*[":"] * (len(axes) - 1), "::1"])

"""Finds out what most of the operations were lost to that stayed with CPython."""

from collections import Counter


def heaviest(facts: dict, report: dict) -> str:
    """The function with most operations left to CPython, and what the report says of the line with most of them."""
    lines = {(name, line): n for name, line, n in facts["interpreted"]}
    functions: Counter[str] = Counter()
    for (name, _), n in lines.items():
        functions[name] += n
    for name, n in facts["called"]:
        functions[name] = max(functions[name], n)  # a call of native code and what it interprets: not twice
    if not functions:
        return ""
    name, n = functions.most_common(1)[0]
    text = f"{name} ({n} operations)"
    own = {line: k for (of, line), k in lines.items() if of == name}
    reasons = _reasons(name, report)
    if own:
        line = max(own, key=lambda at: own[at])
        text += f", most in line {line}"
        return text + _because(reasons.get(line) or next(iter(reasons.values()), None))
    return text + ", asked of CPython" + _because(next(iter(reasons.values()), None))


def _because(reason: str | None) -> str:
    return f": {reason}" if reason else ""


def _reasons(name: str, report: dict) -> dict[int, str]:
    """By line what keeps a function in Python, for it or for one that it is part of."""
    found: dict[int, str] = {}
    bare = name.replace(".<locals>", "")
    for row in report.get("functions", []):
        if row["name"] in (name, bare) or bare.startswith(f"{row['name']}."):
            for operation in row.get("python_ops") or []:
                found.setdefault(operation["line"], operation["reason"])
    return found

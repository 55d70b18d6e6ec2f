"""Finds and words the differences between two records of the same program."""

from typing import Any

from .mainrun import first_line_difference
from .pool import Run

_PARTS = ("error", "value", "arguments", "names", "state")  # in order of what explains most
_SHORT = 160


def diff_runs(left: Run, right: Run, limit: int = 8) -> list[str]:
    """The first differences between CPython's run (`left`) and the compiled one."""
    found: list[str] = []
    if not left.complete:
        found.append(f"CPython itself: {left.end} {left.detail}".rstrip())
    for one, two in zip(left.steps, right.steps):
        found += diff_steps(one, two)
        if len(found) >= limit:
            return found[:limit]
    if not right.complete:
        how = f"{right.end} {right.detail}".rstrip()
        found.append(f"compiled: {how}{_where(left, right)}")
    elif len(left.steps) != len(right.steps):
        found.append(f"{len(left.steps)} steps under CPython, {len(right.steps)} compiled")
    return found


def _where(left: Run, right: Run) -> str:
    """The step in which the compiled run broke off."""
    if len(right.steps) >= len(left.steps):
        return " after the last step"
    step = left.steps[len(right.steps)]
    return f" in the {step['kind']} of line {step['line']}"


def diff_steps(one: dict, two: dict) -> list[str]:
    """Differences of one step, each with the step's line."""
    head = f"line {one['line']}: " if one["line"] else f"{one['kind']}: "
    found: list[str] = []
    for part in _PARTS:
        found += [f"{head}{part}{text}" for text in diff_nodes(one[part], two[part], "", 3)]
        if found and part in ("error", "value"):  # what follows is a consequence
            break
    for stream in ("stdout", "stderr"):
        if one[stream] != two[stream]:
            found.append(f"{head}{stream}: {first_line_difference(one[stream], two[stream])}")
    if one["warnings"] != two["warnings"]:
        found.append(f"{head}warnings: {_versus(one['warnings'], two['warnings'])}")
    return found


def diff_nodes(one: Any, two: Any, path: str, limit: int) -> list[str]:
    """Differences of two snapshot nodes: the smallest differing parts, each with its path."""
    if one == two:
        return []
    if not (isinstance(one, list) and isinstance(two, list)) or _atomic(one) or _atomic(two):
        return [f"{path}: {_versus(one, two)}"]
    if len(one) != len(two) or one[:1] != two[:1]:
        return [f"{path}: {_versus(one, two)}"]
    found: list[str] = []
    for index, (a, b) in enumerate(zip(one, two)):
        found += diff_nodes(a, b, f"{path}[{index}]", limit - len(found))
        if len(found) >= limit:
            break
    return found


def _atomic(node: list) -> bool:
    """Whether a node is best shown whole."""
    return not any(isinstance(part, list) for part in node)


def _versus(one: Any, two: Any) -> str:
    return f"{_shorten(one)} under CPython, {_shorten(two)} compiled"


def _shorten(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _SHORT else f"{text[: _SHORT // 2]} … {text[-_SHORT // 2 :]}"

"""Makes a failing program small: removes statements and calls while it still fails."""

import ast
from collections.abc import Callable, Iterator

Fails = Callable[[str, list[str]], bool]
"""Whether a source with these calls still shows a difference."""


def shrink(source: str, calls: list[str], fails: Fails, budget: int = 150) -> tuple[str, list[str]]:
    """The smallest source and calls found with at most `budget` trials."""
    left = [budget]

    def trial(text: str, steps: list[str]) -> bool:
        left[0] -= 1
        return left[0] >= 0 and fails(text, steps)

    calls = _fewer(calls, lambda kept: bool(kept) and trial(source, kept))
    source = _without_unused(source, lambda text: trial(text, calls))
    changed = True
    while changed and left[0] > 0:
        smaller = _pass(source, lambda text: trial(text, calls))
        changed = smaller != source
        source = smaller
    return source, calls


def _fewer(items: list[str], keep: Callable[[list[str]], bool]) -> list[str]:
    """Delta debugging over a list: drop ever smaller chunks."""
    size = max(1, len(items) // 2)
    while size:
        at = 0
        while at < len(items):
            rest = items[:at] + items[at + size :]
            if len(rest) < len(items) and keep(rest):
                items = rest
            else:
                at += size
        size //= 2
    return items


def _without_unused(source: str, keep: Callable[[str], bool]) -> str:
    """Drop top-level definitions in chunks first: the cheapest large step."""
    parts = [ast.unparse(node) for node in ast.parse(source).body]
    return "\n".join(_fewer(parts, lambda rest: keep("\n".join(rest)))) + "\n"


def _pass(source: str, keep: Callable[[str], bool]) -> str:
    """Try every single simplification once; later ones build on earlier successes."""
    at = 0
    while True:
        candidate = next(_candidates(source, at), None)
        if candidate is None:
            return source
        if _compiles(candidate) and keep(candidate):
            source = candidate
        else:
            at += 1


def _candidates(source: str, first: int) -> Iterator[str]:
    """Simplified texts, starting with simplification number `first`."""
    total = len(list(_edits(ast.parse(source))))
    for number in range(first, total):
        tree = ast.parse(source)
        edit = list(_edits(tree))[number]
        edit()
        ast.fix_missing_locations(tree)
        yield ast.unparse(tree) + "\n"


def _edits(tree: ast.Module) -> Iterator[Callable[[], None]]:
    """Every simplification of a tree: outer statements first, since they remove the most."""
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody", "handlers"):
            block = getattr(node, field, None)
            if isinstance(block, list):
                yield from _block_edits(node, field, block)
    for node in ast.walk(tree):
        yield from _operand_edits(node)


def _block_edits(node: ast.AST, field: str, block: list) -> Iterator[Callable[[], None]]:
    for at, inner in enumerate(block):

        def remove(at: int = at) -> None:
            del block[at]
            if not block and field == "body" and not isinstance(node, ast.Module):
                block.append(ast.Pass())

        if not (isinstance(inner, ast.Pass) and len(block) == 1):
            yield remove
        nested = getattr(inner, "body", None)
        if isinstance(nested, list) and isinstance(inner, (ast.If, ast.For, ast.While, ast.With, ast.Try)):

            def hoist(at: int = at, nested: list = nested) -> None:
                block[at : at + 1] = nested

            yield hoist


def _operand_edits(node: ast.AST) -> Iterator[Callable[[], None]]:
    """Replace an operation by one of its operands."""
    for field, value in ast.iter_fields(node):
        operands = _operands(value)
        for operand in operands:
            yield lambda field=field, operand=operand: setattr(node, field, operand)


def _operands(value: object) -> list[ast.expr]:
    if isinstance(value, ast.BinOp):
        return [value.left, value.right]
    if isinstance(value, ast.IfExp):
        return [value.body, value.orelse]
    if isinstance(value, ast.UnaryOp):
        return [value.operand]
    if isinstance(value, ast.BoolOp):
        return list(value.values)
    if isinstance(value, ast.Call) and len(value.args) == 1 and not value.keywords:
        return [value.args[0]]
    return []


def _compiles(source: str) -> bool:
    try:
        compile(source, "shrunk", "exec")
    except SyntaxError:
        return False
    return True

"""Operations that give NumPy arrays."""

from .expressions import INTS, leaf, make
from .scope import Rows, Scope


def float_array(scope: Scope, depth: int) -> str:
    """Constructors and slice views of float64"""
    name = scope.pick("farray")
    if name and scope.chance(0.5):
        return f"{name}[{scope.rng.choice(('1:', ':-1', '::2', '::-1', ':3', ':'))}]"
    matrix = scope.pick("matrix")
    if matrix and scope.chance(0.3):
        return f"{matrix}[{scope.rng.choice(('0', '-1', '0, :', ':, 0', ':, -1'))}]"
    forms = (
        f"np.array({make(scope, 'floats', depth)}, dtype=np.float64)",
        f"np.full({scope.rng.randint(0, 4)}, {make(scope, 'float', depth)})",
        f"np.zeros_like({leaf(scope, 'farray')})",
        f"np.arange({scope.rng.randint(0, 5)}.0)",
        f"({leaf(scope, 'farray')} * 2.0)",
    )
    return scope.rng.choice(forms)


def matrix_product(scope: Scope, depth: int) -> str:
    """matrix @ vector"""
    return f"({make(scope, 'matrix', depth)} @ {make(scope, 'farray', depth)})"


def int_array(scope: Scope, depth: int) -> str:
    """Constructors and slice views of int64"""
    name = scope.pick("iarray")
    if name and scope.chance(0.5):
        return f"{name}[{scope.rng.choice(('1:', ':-1', '::2', '::-1'))}]"
    forms = (
        f"np.arange({scope.rng.randint(0, 5)})",
        f"np.full({scope.rng.randint(1, 4)}, {scope.rng.choice(INTS)})",
        f"np.zeros({scope.rng.randint(0, 4)}, dtype=np.int64)",
        "np.array([2**62, 2**63 - 1, -2**63, 5])",
    )
    return scope.rng.choice(forms)


def bool_array(scope: Scope, depth: int) -> str:
    """Flags"""
    return f"np.array([{make(scope, 'bool', depth)}, {leaf(scope, 'bool')}], dtype=np.bool_)"


def matrix(scope: Scope, depth: int) -> str:
    """2-D constructors and views"""
    name = scope.pick("matrix")
    if name and scope.chance(0.7):
        products = (f"({name} @ {name}.T)", f"({name}.T @ {name})")
        return scope.rng.choice((f"{name}[1:, :]", f"{name}[:, ::-1]", f"{name}.T", *products))
    return f"np.arange({scope.rng.choice((4, 6))}.0).reshape(2, -1)"


ROWS: Rows = {
    "farray": [
        (1, float_array),
        (0.4, matrix_product),
    ],
    "iarray": [
        (1, int_array),
    ],
    "barray": [
        (1, bool_array),
    ],
    "matrix": [
        (1, matrix),
    ],
}
"""Makers by kind of value, with weights."""

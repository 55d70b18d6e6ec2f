"""Cost of inventory shares."""

# It depends on its own past, so there is no NumPy form.
import native
import numpy as np

SOURCE = "samples/dolphindb/inventory_cost.py"
FUNCTION = "holding_cost"
SIZE = 2_000_000
SMALL = 100_000


def inputs(n):
    rng = np.random.default_rng(7)
    pattern = [1, 2, 3, -2, -1, -3, 4, -1, -2, 2, -1]
    return rng.uniform(101.0, 109.0, n), np.resize(np.array(pattern, dtype=np.int64), n)


def cpp(library):
    function = library.holding_cost

    def call(price, amount):
        result = np.zeros(len(price))
        function(native.address(price), native.address(amount), native.integer(len(price)), native.address(result))
        return result

    return call

"""Name, qualified name, module, doc, defaults, signature, pickling and source of a function."""

import inspect
import pickle


def priced(spot, strike=100.0, *, call=True):
    """Price of something."""
    return spot - strike if call else strike - spot


def facts():
    return priced.__name__, priced.__qualname__, priced.__doc__, str(inspect.signature(priced))


# CALL: facts()
# CALL: priced.__defaults__, priced.__kwdefaults__
# CALL: pickle.loads(pickle.dumps(priced)) is priced
# CALL: inspect.getsource(priced).splitlines()[0]
# CALL: callable(priced), inspect.isroutine(priced)
# CALL: priced.__module__
# CALL: priced.__code__.co_firstlineno, priced.__code__.co_varnames[:3]

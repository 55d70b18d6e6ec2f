"""What Python says of a compiled function: the name of its type in messages, and what help() shows."""
import inspect
import json
import pydoc


def count(n):
    """Count to n.

    Returns: int
    """
    total = 0
    for i in range(n):
        total += i
    return total


def bare(n):
    # what getcomments shows
    return sum(range(n))


class Counter:
    """Counts."""

    def to(self, n):
        """Count on.

        Further text."""
        return count(n)


def messages():
    attempts = (lambda: count + 1, lambda: count[0], lambda: len(count), lambda: count < 1, lambda: float(count), lambda: [1][count],
                lambda: 'a' + count, lambda: iter(count), lambda: ' '.join([count]), lambda: json.dumps(count), lambda: abs(count))
    out = []
    for attempt in attempts:
        try:
            attempt()
        except TypeError as e:
            out.append(str(e))
    return out


def types():
    t = type(count)
    return repr(t), t.__name__, t.__qualname__, t.__module__, t.__doc__, isinstance(count, type(lambda: 0))


def helped():
    return [pydoc.plain(pydoc.render_doc(f)) for f in (count, bare, Counter, Counter.to)], inspect.getdoc(count), pydoc.getdoc(Counter.to)


def changed():
    old = count.__doc__
    count.__doc__ = 'Other.'
    try:
        return count.__doc__, pydoc.getdoc(count)
    finally:
        count.__doc__ = old


# CALL: messages()
# CALL: types()
# CALL: helped()
# CALL: changed()
# CALL: (count(5), bare(5), Counter().to(6), count.__doc__)

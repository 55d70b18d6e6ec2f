"""Default arguments: omitted, by position, by keyword, evaluated once."""

BASE = 3


def scale(x, factor=2.0, offset=BASE):  # NATIVE
    return x * factor + offset


def shared(item, store=[]):
    store.append(item)
    return store


def optional(x, limit=None):  # NATIVE
    if limit is None:
        return x
    return min(x, limit)


# CALL: scale(1.0)
# CALL: scale(1.0, 3.0)
# CALL: scale(1.0, offset=1)
# CALL: scale(x=2, factor=4)
# CALL: scale(1)
# CALL: setattr(mod, "BASE", 100)
# CALL: scale(1.0)
# CALL: shared(1)
# CALL: shared(2)
# CALL: optional(5)
# CALL: optional(5, 3)
# CALL: optional(5.5, limit=7)

"""abs and len of what they accept, and their errors for the rest."""


def absolute(x):  # NATIVE
    return abs(x)


def length(x):
    return len(x)


# CALL: absolute(-3)
# CALL: absolute(-0.0)
# CALL: absolute(float("-inf"))
# CALL: absolute(True)
# CALL: absolute(-(2**63))
# CALL: absolute("a")
# CALL: length([1, 2])
# CALL: length((1,))
# CALL: length(range(7))
# CALL: length("text")
# CALL: length(3)
# CALL: length(np.zeros((3, 2)))

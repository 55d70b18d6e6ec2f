"""A linear congruential generator in plain ints and a Monte Carlo average over it."""


def lcg(state):
    return (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF


def uniform(state):  # NATIVE
    return (state >> 11) / 9007199254740992.0


def quarter_circle(n, seed):
    inside = 0
    state = seed
    for _ in range(n):
        state = lcg(state)
        x = uniform(state)
        state = lcg(state)
        y = uniform(state)
        if x * x + y * y <= 1.0:
            inside += 1
    return inside, state


# CALL: lcg(1)
# CALL: quarter_circle(1000, 42)
# CALL: quarter_circle(10, 2**64 - 1)

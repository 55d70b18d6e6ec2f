"""Products of ints and tuples whose result holds more types than the tuple: what a rule of a small language gives."""


def evaluate(t, env):
    op = t[0]
    if op == "num":
        return t[1]
    if op == "var":
        return env[t[1]]
    if op == "add":
        return evaluate(t[1], env) + evaluate(t[2], env)
    if op == "mul":
        return evaluate(t[1], env) * evaluate(t[2], env)
    raise ValueError(op)


def reduced(t):
    if t[0] in ("num", "var"):
        return t
    rest = tuple(reduced(a) for a in t[1:])
    if t[0] == "mul" and rest[0] == ("num", 1):
        return rest[1]
    return (t[0],) + rest


def repeated(n):
    t = ("a", "b") if n % 2 else ("a", "b", "c")
    return n * t, t * n, (n * t)[:1] + (n,)


# SETUP:
# RULE = ("add", ("mul", ("num", 3), ("var", "x")), ("mul", ("num", 1), ("var", "y")))
#
# CALL: evaluate(RULE, {"x": 5, "y": 2})
# CALL: evaluate(reduced(RULE), {"x": 5, "y": 2})
# CALL: evaluate(RULE, {"x": ("a", 1), "y": ()})
# CALL: reduced(RULE)
# CALL: repeated(0)
# CALL: repeated(-1)
# CALL: repeated(3)
# CALL: repeated(2)

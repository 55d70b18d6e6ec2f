"""The shortest decimal text of floats, at every change of notation."""


def texts(values):
    out = []
    for v in values:
        out.append(str(v))
        print(v)
    return out


# CALL: texts([0.1, 1 / 3, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308])
# CALL: texts([2.0**52, 2.0**53, 2.0**63, -2.0**63, 1e22, 1e23, 9007199254740993.0])
# CALL: texts([0.0, -0.0, float("inf"), float("-inf"), float("nan"), -1.0, 100.0])

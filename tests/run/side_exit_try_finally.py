"""An overflow inside try, except, else and finally blocks."""


def run(x, k):  # NATIVE
    log = []
    try:
        log.append("try")
        x = x * k
        log.append("after")
        x // (k - 2)
    except ZeroDivisionError:
        log.append("except")
        x = x * k
    else:
        log.append("else")
        x = x * k
    finally:
        log.append("finally")
        x = x * k
        log.append("done")
    return x, log


def raising(x, k):
    try:
        y = x * k
        raise ValueError(y)
    except ValueError as error:
        return error.args[0] * k
    finally:
        print("finally", x * k)


# CALL: run(5, 2)
# CALL: run(5, 3)
# CALL: run(2**62, 2)
# CALL: run(2**62, 3)
# CALL: run(2**40, 2**15)
# CALL: run(2**30, 2**20)
# CALL: raising(2, 3)
# CALL: raising(2**62, 3)
# CALL: raising(2**31, 2**31)

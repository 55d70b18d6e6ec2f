"""try, except, else, finally: which blocks run, and in what order."""


def run(n):
    log = []
    try:
        log.append(1)
        value = 10 // n
        log.append(value)
    except ZeroDivisionError:
        log.append(-1)
    else:
        log.append(2)
    finally:
        log.append(3)
    return log


def by_type(n):
    try:
        if n == 0:
            return 1 // n
        if n == 1:
            return [1][5]
        if n == 2:
            raise ValueError("two")
        return n
    except (IndexError, KeyError) as error:
        return "lookup " + str(error)
    except ZeroDivisionError as error:
        return "zero " + str(error)


def bare(n):
    try:
        return 1 / n
    except:  # noqa: E722
        return None


# CALL: run(2)
# CALL: run(0)
# CALL: by_type(0)
# CALL: by_type(1)
# CALL: by_type(2)
# CALL: by_type(3)
# CALL: bare(0)
# CALL: bare("x")

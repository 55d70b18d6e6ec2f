"""A user exception raised natively, caught in Python, and the other way round."""


class StopTrading(Exception):
    def __init__(self, level, reason="limit"):
        super().__init__(level, reason)
        self.level = level
        self.reason = reason


def check(x, limit):
    if x > limit:
        raise StopTrading(x)
    return x


def scan(values, limit, callback):
    try:
        for v in values:
            callback(check(v, limit))
    except StopTrading as stop:
        return "stopped", stop.level, stop.reason
    return "done", 0.0, ""


# SETUP:
# def stop_at_two(v):
#     if v == 2:
#         raise StopTrading(v, reason="python")
#
# def caught():
#     try:
#         check(5, 1)
#     except StopTrading as error:
#         return error, error.level
#
# CALL: scan([1, 2, 3], 10, lambda v: None)
# CALL: scan([1, 2, 3], 10, stop_at_two)
# CALL: scan([1, 20], 10, stop_at_two)
# CALL: caught()
# CALL: check(5, 1)

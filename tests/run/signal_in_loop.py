"""A signal handler runs, and its exception leaves, a loop that would go on for ever."""


def spin(n):
    i = 0
    while n:
        i = (i + 1) % 1000
    return i


def spin_for(values):
    total = 0.0
    while total >= 0.0:
        for v in values:
            total = total * 0.5 + v
    return total


# SETUP:
# import signal
#
# class Alarm(Exception):
#     pass
#
# def handler(number, frame):
#     raise Alarm(number)
#
# def interrupted(f, argument):
#     signal.signal(signal.SIGALRM, handler)
#     signal.setitimer(signal.ITIMER_REAL, 0.1)
#     try:
#         f(argument)
#     except Alarm as error:
#         return error.args
#
# CALL: spin(0)
# CALL: interrupted(spin, 1)
# CALL: interrupted(spin_for, [1.0, 2.0])

# VARIANTS: main
# What sets a trace or profile function sees the calls and lines of compiled functions.
import cProfile
import io
import pstats
import sys


def inner(x):
    return x + 1


def traced(n):
    t = 0
    for i in range(n):
        t += inner(i)
    return t


def caller(seen):
    before = traced(3)
    sys.settrace(tracer(seen))
    between = traced(2)
    sys.settrace(None)
    return before, between, traced(3)


def tracer(seen):
    def trace(frame, event, arg):
        if frame.f_code.co_name in ("traced", "inner"):
            seen.append((event, frame.f_code.co_name, frame.f_lineno))
        return trace

    return trace


def profiler(seen):
    def profile(frame, event, arg):
        if frame.f_code.co_name in ("traced", "inner"):
            seen.append((event, frame.f_code.co_name))

    return profile


if __name__ == "__main__":
    print(traced(5))
    lines = []
    print(caller(lines), lines)
    events = []
    sys.setprofile(profiler(events))
    traced(2)
    sys.setprofile(None)
    print(events, traced(5))
    profile = cProfile.Profile()
    profile.enable()
    for k in range(3):
        traced(10)
    profile.disable()
    stats = pstats.Stats(profile, stream=io.StringIO()).stats
    print(sorted((key[2], value[0]) for key, value in stats.items() if key[2] in ("traced", "inner")))

# VARIANTS: main
# Ctrl-C stops counted loops, single and nested, upwards and downwards, within a moment.
import os
import signal
import threading
import time


def single(n):
    s = 0
    for i in range(n):
        s += i & 3
    return s


def harmless(n):
    x = 0
    for i in range(n):
        x = (x * 5 + i) & 0xFFFF
    return x


def down(n):
    s = 0
    for i in range(n, 0, -2):
        if i % 7 == 3:
            continue
        if i == 5:
            break
        s ^= i
    return s


def nested(n, m):
    s = 0
    for i in range(n):
        for j in range(m):
            s ^= i * j
    return s


def calls(n):
    t = 0
    for _ in range(n):
        t += nested(3, 3)
    return t


def edges(n):
    out = []
    for i in range(n):
        if i in (0, 65535, 65536, 65537, 131071, 131072, n - 1):
            out.append(i)
    s = 0
    for i in range(-70000, 70001, 7):
        s += i * i
    return out, s


def attempt(f, *args):
    done = threading.Event()

    def interrupt():
        wait = 0.3
        while not done.wait(wait):
            os.kill(os.getpid(), signal.SIGINT)
            wait = 2.0  # again only if that one was lost

    threading.Thread(target=interrupt, daemon=True).start()
    start = time.perf_counter()
    try:
        f(*args)
        print(f.__name__, "came to an end")
    except KeyboardInterrupt:
        done.set()
        print(f.__name__, "stopped", time.perf_counter() - start < 10.0)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's & has it ignored
    print(edges(200000), down(200001), down(0), single(0), single(65536), single(70000), nested(3, 100000), calls(3000))
    attempt(single, 10**13)
    attempt(harmless, 10**13)
    attempt(down, 10**13)
    attempt(nested, 10**7, 10**7)
    attempt(nested, 10**12, 3)
    attempt(calls, 10**11)

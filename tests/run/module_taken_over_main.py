# A program around main() whose functions work on containers of the module; Python code looks at them in between and at
# the end: a finalizer, a callback, a signal handler, a thread, what is registered for the end, an exception.
# VARIANTS: main
# TIMEOUT: 240
import atexit
import functools
import gc
import signal
import threading

memo = {}
grid = [[0.0] * 8 for _ in range(8)]
results = []
names = {}
order = []


def collatz(n):
    if n == 1:
        return 1
    if n in memo:
        return memo[n]
    memo[n] = r = 1 + (collatz(3 * n + 1) if n % 2 else collatz(n // 2))
    return r


def step():
    for i in range(1, 7):
        for j in range(1, 7):
            grid[i][j] = 0.25 * (grid[i - 1][j] + grid[i + 1][j] + grid[i][j - 1] + grid[i][j + 1])
        grid[0][i] = 100.0


def note(word):
    names[word] = names.get(word, 0) + 1
    if len(word) > 2:
        order.append(word)


class Told:
    def __init__(self, what):
        self.what = what

    def __del__(self):
        print("gone", self.what, len(memo), len(results), sum(map(sum, grid)))


def handler(number, frame):
    print("signal", number, len(results), results[-1])
    results.append(-1.0)


def work(n):
    for i in range(n):
        results.append(i / 4)
        note("w" * (i % 4))
        collatz(i + 1)
        step()
    return len(results)


def drops(n):
    for i in range(n):
        told = Told(i)
        results.append(float(i))
        del told
        results.append(0.5)


def cycles(n):
    gc.collect()
    for i in range(n):
        told = Told(i)
        told.itself = told
        results.append(0.25)
    del told
    gc.collect()
    return len(results)


def raised():
    signal.signal(signal.SIGUSR1, handler)
    for i in range(3):
        results.append(float(i))
        signal.raise_signal(signal.SIGUSR1)
        results.append(1.0)
    signal.signal(signal.SIGUSR1, signal.SIG_DFL)


def in_thread():
    t = threading.Thread(target=work, args=(2,))
    results.append(8.0)
    t.start()
    t.join()
    results.append(9.0)
    print(len(results), results[-3:])


def calls(f):
    results.append(2.0)
    found = f()
    results.append(found)
    return found


def overflow():
    for i in range(60, 70):
        memo[2**i] = i
        memo[i] = 3**i


def fails(n):
    for i in range(n):
        results.append(float(i))
        grid[i][0] = results[-1]
    return n


@atexit.register
def at_the_end():
    print("end", len(memo), len(results), results[-1], order[-1], list(names.items()))


def main():
    print(work(20))
    drops(2)
    print(cycles(2))
    print(calls(functools.partial(max, results)), calls(lambda: results[-1] + len(globals()["results"])))
    raised()
    in_thread()
    overflow()
    print(memo[2**61], memo[69], work(3))
    try:
        fails(20)
    except IndexError as e:
        print(e, len(results), grid[7][0])
    print(work(30), sum(map(sum, grid)))


if __name__ == "__main__":
    main()

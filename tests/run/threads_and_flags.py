# Loops that wait for a flag that another thread sets come to an end.
import threading
import time

running = True


def count():
    n = 0
    while running:
        n += 1
    return n >= 0


def spin(n):
    t = 0
    for i in range(n):
        if running:
            t += i & 7
        else:
            break
    return t < n


class Worker(threading.Thread):
    def __init__(self):
        super().__init__()
        self.stop = False
        self.n = 0

    def run(self):
        while not self.stop:
            self.n += 1


def flags():
    global running
    for f, args in ((count, ()), (spin, (10**13,))):
        running = True
        out = []
        t = threading.Thread(target=lambda: out.append(f(*args)))
        t.start()
        time.sleep(0.1)
        running = False
        t.join()
        print(f.__name__, out)
    w = Worker()
    w.start()
    time.sleep(0.1)
    w.stop = True
    w.join()
    print(w.n >= 0)


if __name__ == "__main__":
    flags()

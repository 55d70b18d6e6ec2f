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


class Plain:
    def __init__(self):
        self.running = True
        self.log = []

    def run(self):
        n = 0
        while self.running:
            n += 1
            if n % 1000 == 0:
                self.log.append(n)
                if len(self.log) > 50:
                    self.log = []


def by_dict(state):
    while not state["stop"]:
        state["n"] += 1
    return state["n"] >= 0


def by_list(stop, items):
    k = 0
    while not stop[0]:
        k += items[k % 3]
    return k >= 0


def by_growth(items):
    n = 0
    while len(items) < 3:
        for i in range(3):
            n += i
    return items


def stopped(target, args, stop):
    out = []
    t = threading.Thread(target=lambda: out.append(target(*args)))
    t.start()
    time.sleep(0.05)
    stop()
    t.join(20)
    print(target.__name__, t.is_alive(), out)


def captured():
    going = True
    n = 0

    def loop():
        nonlocal n
        while going:
            n += 1
        return n > 0

    def stop():
        nonlocal going
        going = False

    stopped(loop, (), stop)


def containers():
    state = {"stop": False, "n": 0}
    stopped(by_dict, (state,), lambda: state.update(stop=True))
    stop = [False]
    stopped(by_list, (stop, [1, 1, 1]), lambda: stop.insert(0, True))
    items = [1]
    stopped(by_growth, (items,), lambda: items.extend([2, 3]))
    plain = Plain()
    stopped(plain.run, (), lambda: setattr(plain, "running", False))
    captured()


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
    containers()

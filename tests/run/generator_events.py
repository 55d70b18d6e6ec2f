# A simulation whose processes are generators: of several functions in one queue.
import heapq


class Environment:
    def __init__(self):
        self.now = 0.0
        self.queue = []
        self.count = 0

    def schedule(self, delay, proc):
        self.count += 1
        heapq.heappush(self.queue, (self.now + delay, self.count, proc))

    def process(self, gen):
        self.schedule(0.0, gen)

    def run(self, until):  # NATIVE
        steps = 0
        while self.queue:
            t, _, proc = heapq.heappop(self.queue)
            if t > until:
                break
            self.now = t
            steps += 1
            try:
                delay = next(proc)
            except StopIteration:
                continue
            self.schedule(delay, proc)
        return steps


def customer(env, name, stats):  # NATIVE
    arrive = env.now
    for stage in range(3):
        yield 0.5 + stage * name % 3
    stats.append(env.now - arrive)


def source(env, n, stats):  # NATIVE
    for i in range(n):
        env.process(customer(env, i, stats))
        yield 0.75


def simulate(n, until):
    env = Environment()
    stats = []
    env.process(source(env, n, stats))
    steps = env.run(until)
    return steps, stats, env.now, len(env.queue)


# CALL: simulate(5, 100.0)
# CALL: simulate(5, 2.5)
# CALL: simulate(0, 1.0)

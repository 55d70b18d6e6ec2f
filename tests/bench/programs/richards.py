"""An operating system in small: tasks of six kinds pass packets under a scheduler of priorities."""

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
DEVICE_PACKET, WORK_PACKET = 0, 1
BUFFER = 4


class Packet:
    """A message in a linked queue."""

    def __init__(self, link, ident, kind):
        self.link = link
        self.ident = ident
        self.kind = kind
        self.datum = 0
        self.data = [0] * BUFFER

    def append_to(self, queue):
        """The queue with this packet at its end."""
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    """A thread of control: its state is three flags."""

    def __init__(self, system, ident, priority, queue):
        self.system = system
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.pending = queue is not None
        self.waiting = True
        self.holding = False
        system.add(self)

    def run(self, packet):
        """Work until there is nothing to do; returns the task to go on with."""
        raise NotImplementedError

    def receive(self, packet, sender):
        """Take a packet; the more important of the two tasks goes on."""
        if self.queue is None:
            self.queue = packet
            self.pending = True
            if self.priority > sender.priority:
                return self
        else:
            packet.append_to(self.queue)
        return sender

    def resume(self):
        """Run with the first packet if one came."""
        packet = None
        if self.waiting and self.pending:
            packet = self.queue
            self.queue = packet.link
            self.waiting = False
            self.pending = self.queue is not None
        return self.run(packet)

    def wait(self):
        """Nothing to do until a packet comes."""
        self.waiting = True
        return self

    def is_held(self):
        """Whether the scheduler passes over the task."""
        return self.holding or (self.waiting and not self.pending)


class Idle(Task):
    """Releases a device now and then, by a shift register."""

    def __init__(self, system, count):
        super().__init__(system, IDLE, 0, None)
        self.waiting = False
        self.control = 1
        self.count = count

    def run(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.system.hold()
        if self.control & 1 == 0:
            self.control //= 2
            return self.system.release(DEVICE_A)
        self.control = self.control // 2 ^ 0xD008
        return self.system.release(DEVICE_B)


class Worker(Task):
    """Fills packets with letters."""

    def __init__(self, system, queue):
        super().__init__(system, WORKER, 1000, queue)
        self.destination = HANDLER_A
        self.letter = 0

    def run(self, packet):
        if packet is None:
            return self.wait()
        self.destination = HANDLER_B if self.destination == HANDLER_A else HANDLER_A
        packet.ident = self.destination
        packet.datum = 0
        for i in range(BUFFER):
            self.letter += 1
            if self.letter > 26:
                self.letter = 1
            packet.data[i] = ord("A") + self.letter - 1
        return self.system.send(packet)


class Handler(Task):
    """Takes work apart for a device."""

    def __init__(self, system, ident, priority, queue, device):
        super().__init__(system, ident, priority, queue)
        self.device = device
        self.work = None
        self.packets = None

    def run(self, packet):
        if packet is not None:
            if packet.kind == WORK_PACKET:
                self.work = packet.append_to(self.work)
            else:
                self.packets = packet.append_to(self.packets)
        if self.work is not None:
            work = self.work
            if work.datum >= BUFFER:
                self.work = work.link
                return self.system.send(work)
            if self.packets is not None:
                device = self.packets
                self.packets = device.link
                device.datum = work.data[work.datum]
                work.datum += 1
                device.ident = self.device
                return self.system.send(device)
        return self.wait()


class Device(Task):
    """Holds a packet until it is released."""

    def __init__(self, system, ident, priority):
        super().__init__(system, ident, priority, None)
        self.packet = None

    def run(self, packet):
        if packet is not None:
            self.packet = packet
            return self.system.hold()
        if self.packet is None:
            return self.wait()
        packet = self.packet
        self.packet = None
        return self.system.send(packet)


class System:
    """The tasks by number and in order of priority, and the counts that are the result."""

    def __init__(self):
        self.tasks = {}
        self.order = []
        self.current = None
        self.held = 0
        self.sent = 0

    def add(self, task):
        """Register a task."""
        self.tasks[task.ident] = task
        self.order.insert(0, task)

    def hold(self):
        """Hold the current task; goes on with the next of lower priority."""
        self.held += 1
        self.current.holding = True
        return self.next_of(self.current)

    def release(self, ident):
        """Let a task run again."""
        task = self.tasks[ident]
        task.holding = False
        return task if task.priority > self.current.priority else self.current

    def send(self, packet):
        """Pass a packet to the task that it names."""
        task = self.tasks[packet.ident]
        self.sent += 1
        packet.link = None
        packet.ident = self.current.ident
        return task.receive(packet, self.current)

    def next_of(self, task):
        """The task after one in the order, or None."""
        k = self.order.index(task) + 1
        return self.order[k] if k < len(self.order) else None

    def schedule(self):
        """Run until no task is left."""
        task = self.order[0]
        while task is not None:
            self.current = task
            task = self.next_of(task) if task.is_held() else task.resume()


def work(n):
    """Packets sent and holds after n rounds of the idle task."""
    system = System()
    Idle(system, n)
    Worker(system, Packet(Packet(None, WORKER, WORK_PACKET), WORKER, WORK_PACKET))
    queues = []
    for device in (DEVICE_A, DEVICE_B):
        queue = None
        for _ in range(3):
            queue = Packet(queue, device, DEVICE_PACKET)
        queues.append(queue)
    Handler(system, HANDLER_A, 2000, queues[0], DEVICE_A)
    Handler(system, HANDLER_B, 3000, queues[1], DEVICE_B)
    Device(system, DEVICE_A, 4000)
    Device(system, DEVICE_B, 5000)
    system.schedule()
    return system.sent, system.held


if __name__ == "__main__":
    print(work(10000))

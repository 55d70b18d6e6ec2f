# A long main function that reads options and calls what does the work is made small; what it does stays the same.
# VARIANTS: main
import getopt
import sys


class Job:
    def __init__(self, scale):
        self.scale = scale
        self.log = []

    def work(self, n):
        t = 0.0
        for i in range(n):
            for j in range(i % 4):
                for k in range(j):
                    for m in range(k):
                        for p in range(m + 1):
                            t += i * j - k * m + p
            t += i * self.scale
        self.log.append(t)
        if t > 50:
            sys.stdout.write("much\n")
        return t


def main(argv):
    size, start, speed, name, verbose = 2, None, -1, None, False
    try:
        opts, args = getopt.getopt(argv, "hs:o:b:n:vx", ["help", "size=", "start=", "speed=", "name=", "verbose", "crash"])
    except getopt.GetoptError as e:
        sys.stdout.write("error: %s\n" % e)
        return 2
    for o, a in opts:
        if o in ("-h", "--help"):
            sys.stdout.write("usage\n")
            return 0
        elif o in ("-s", "--size"):
            try:
                size = int(a, 0)
            except ValueError:
                sys.stdout.write("size: %r is no number\n" % a)
                size = len(a)
        elif o in ("-o", "--start"):
            start = int(a) if a.isdigit() else a
        elif o in ("-b", "--speed"):
            speed = {"slow": 1, "fast": 2}.get(a, a)
        elif o in ("-n", "--name"):
            name = a.strip().upper() + str(len(a)) if a else "none"
        elif o in ("-v", "--verbose"):
            verbose = not verbose
        elif o in ("-x", "--crash"):
            raise KeyError(o, a, size)
    job = Job(0.5)
    if verbose:
        sys.stdout.write("args %s size %s start %s speed %s\n" % (args, size, start, speed))
    for a in args:
        if a == "work":
            sys.stdout.write("%s\n" % job.work(6 if size > 3 else 2))
        elif a == "log":
            sys.stdout.write("%s\n" % job.log)
        elif a.startswith("get:"):
            sys.stdout.write("%s\n" % getattr(job, a[4:], "nothing"))
        elif a == "start":
            sys.stdout.write("%s\n" % (start + 1))
        elif a == "big":
            size = size * 10**17
            sys.stdout.write("%s\n" % size)
        else:
            sys.stdout.write("what is %s for %s?\n" % (a, name))
    return size


for line in ["-h", "-q", "-s 4 -v work log", "--size=x work", "-o 3 start", "-n ab -v -v -b fast what get:scale get:no",
             "-s 0x10 work work log", "-s 900 big big", "-o three start", "-s 3 -x"]:
    try:
        print(line, main(line.split()))
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e, e.__traceback__.tb_next.tb_lineno)
main(["-s", "2", "-x"])

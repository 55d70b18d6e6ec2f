"""Operations of which one member of a union can only raise: an index that is None at times, attributes that texts lack."""


class Node:
    def __init__(self, key, left=None, right=None):
        self.key = key
        self.left = left
        self.right = right


class Tree:
    def __init__(self):
        self.root = None
        self.size = 0

    def insert(self, k):  # NATIVE
        if self.root is None:
            self.root = Node(k)
            self.size += 1
            return
        n = self.root
        while True:
            if k == n.key:
                return
            if k < n.key:
                if n.left is None:
                    n.left = Node(k)
                    break
                n = n.left
            else:
                if n.right is None:
                    n.right = Node(k)
                    break
                n = n.right
        self.size += 1

    def height(self, n="root"):  # NATIVE
        if n == "root":
            n = self.root
        return 0 if n is None else 1 + max(self.height(n.left), self.height(n.right))


def tree(keys):
    t = Tree()
    for k in keys:
        t.insert(k)
    return t.size, t.height()


def clusters(points, centers):  # NATIVE
    labels = [0] * len(points)
    for i in range(len(points)):
        best = None
        least = 1e300
        for c in range(len(centers)):
            d = 0
            for j in range(2):
                d += (points[i][j] - centers[c][j]) ** 2
            if d < least:
                least = d
                best = c
        labels[i] = best
    sums = [[0.0] * 2 for _ in centers]
    counts = [0] * len(centers)
    for i, p in enumerate(points):
        counts[labels[i]] += 1
        for j in range(2):
            sums[labels[i]][j] += p[j]
    return labels, sums, counts


def left_key(n):
    try:
        return n.left.key
    except AttributeError as e:
        return str(e)


def keys():
    return left_key(Node(1)), left_key(Node(2, Node(1)))


def at(xs, i):
    k = None
    if i > 0:
        k = i
    return xs[k]


def put(xs, i):
    k = "1" if i > 2 else i
    xs[k] = 7
    return xs


def upper(n):
    v = "text" if n > 1 else Node(n)
    return v.key


def caught(i):
    try:
        return at([1, 2, 3], i)
    except TypeError as e:
        return str(e)


# CALL: tree([5, 2, 8, 1, 9, 3, 5])
# CALL: clusters([(0.0, 1.0), (5.0, 5.5), (0.5, 0.5)], [(0.0, 0.0), (5.0, 5.0)])
# CALL: clusters([(0.0, 1.0), (float("nan"), 5.5)], [(0.0, 0.0), (5.0, 5.0)])
# CALL: keys()
# CALL: at([1, 2, 3], 2)
# CALL: at([1, 2, 3], 0)
# CALL: put([1, 2, 3], 1)
# CALL: put([1, 2, 3], 3)
# CALL: upper(1)
# CALL: upper(2)
# CALL: (caught(0), caught(1))

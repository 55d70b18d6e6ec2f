"""A fractal drawn by the chaos game with a B-spline as its generator."""

import math
import random


class Vector:
    """A point of the plane."""

    def __init__(self, x=0.0, y=0.0):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def length(self):
        """Distance from the origin."""
        return math.hypot(self.x, self.y)

    def mix(self, other, weight):
        """The point between two."""
        return self + (other - self) * weight


class Spline:
    """A B-spline over control points."""

    def __init__(self, points, degree=3):
        self.points = points
        self.degree = degree
        inner = len(points) - degree
        self.knots = [0] * (degree + 1) + list(range(1, inner)) + [inner] * (degree + 1)

    def domain(self):
        """The values of the parameter, as (low, high)."""
        return self.knots[self.degree], self.knots[len(self.knots) - self.degree - 1]

    def __call__(self, u):
        """The point for a parameter, by De Boor's algorithm."""
        low, high = self.domain()
        span = self.degree
        while span < len(self.points) - 1 and self.knots[span + 1] <= u:
            span += 1
        d = [self.points[span - self.degree + i] for i in range(self.degree + 1)]
        for level in range(1, self.degree + 1):
            for i in range(self.degree, level - 1, -1):
                k = span - self.degree + i
                left = self.knots[k]
                width = self.knots[k + self.degree + 1 - level] - left
                d[i] = d[i - 1].mix(d[i], (u - left) / width)
        return d[self.degree]


class Game:
    """The chaos game on splines."""

    def __init__(self, splines, thickness, width, height):
        self.splines = splines
        self.thickness = thickness
        self.width = width
        self.height = height
        self.grid = [[0] * width for _ in range(height)]
        corners = [p for s in splines for p in s.points]
        self.low = Vector(min(p.x for p in corners), min(p.y for p in corners))
        self.high = Vector(max(p.x for p in corners), max(p.y for p in corners))
        lengths = [self.measure(s) for s in splines]
        total = sum(lengths)
        self.shares = [length / total for length in lengths]

    def measure(self, spline):
        """Length of a spline."""
        low, high = spline.domain()
        total = 0.0
        last = spline(low)
        for i in range(1, 100):
            point = spline(low + (high - low) * i / 100)
            total += (point - last).length()
            last = point
        return total

    def pick(self, generator):
        """A random spline, by length."""
        rest = generator.random()
        for spline, share in zip(self.splines, self.shares):
            if rest < share:
                return spline
            rest -= share
        return self.splines[-1]

    def transform(self, point, generator):
        """The image of a point under a random map."""
        x = (point.x - self.low.x) / (self.high.x - self.low.x)
        y = (point.y - self.low.y) / (self.high.y - self.low.y)
        spline = self.pick(generator)
        start, end = spline.domain()
        u = start + (end - start) * min(x, 0.999)
        base = spline(u)
        if u + 0.01 < end:
            ahead = spline(u + 0.01)
            slope = ahead - base
        else:
            slope = base - spline(u - 0.01)
        size = slope.length()
        if size == 0.0:
            return base
        offset = (y - 0.5) * self.thickness
        return Vector(base.x + slope.y / size * offset, base.y - slope.x / size * offset)

    def plot(self, point):
        """Count a point in its cell."""
        column = int((point.x - self.low.x) / (self.high.x - self.low.x) * self.width)
        row = int((point.y - self.low.y) / (self.high.y - self.low.y) * self.height)
        column = max(0, min(column, self.width - 1))
        row = max(0, min(row, self.height - 1))
        self.grid[row][column] += 1

    def play(self, turns, seed):
        """Play some turns from the middle."""
        generator = random.Random(seed)
        point = self.low.mix(self.high, 0.5)
        for _ in range(turns):
            point = self.transform(point, generator)
            self.plot(point)
        return self.grid


def work(n):
    """Cells and counts after n turns."""
    splines = [
        Spline([Vector(1.6, 0.6), Vector(1.6, 1.6), Vector(1.3, 1.6), Vector(1.3, 0.8), Vector(1.1, 0.6)]),
        Spline([Vector(1.0, 0.5), Vector(1.5, 0.4), Vector(1.8, 0.9), Vector(1.4, 1.2)]),
        Spline([Vector(0.7, 1.1), Vector(0.9, 1.9), Vector(1.2, 1.4), Vector(1.8, 1.8), Vector(1.1, 1.0)]),
    ]
    grid = Game(splines, 0.25, 120, 120).play(n, 1234)
    return sum(1 for row in grid for cell in row if cell), max(max(row) for row in grid)


if __name__ == "__main__":
    print(work(5000))

"""Points on a curve, scaled to the unit ball, and the largest coordinates of all."""

from math import cos, sin, sqrt


class Point:
    """A point in space."""

    def __init__(self, angle):
        self.x = sin(angle)
        self.y = cos(angle) * 3
        self.z = self.x * self.x / 2

    def __repr__(self):
        return f"Point({self.x}, {self.y}, {self.z})"

    def length(self):
        """Distance from the origin."""
        return sqrt(self.x**2 + self.y**2 + self.z**2)

    def normalize(self):
        """Move the point to distance 1."""
        length = self.length()
        self.x /= length
        self.y /= length
        self.z /= length

    def outer(self, other):
        """Take the larger coordinates of two points."""
        if other.x > self.x:
            self.x = other.x
        if other.y > self.y:
            self.y = other.y
        if other.z > self.z:
            self.z = other.z
        return self


def corner(points):
    """The largest coordinates."""
    result = points[0]
    for point in points[1:]:
        result = result.outer(point)
    return result


def work(n):
    """The corner of n points."""
    points = [Point(float(i)) for i in range(n)]
    for point in points:
        point.normalize()
    return repr(corner(points))


if __name__ == "__main__":
    print(work(100000))

"""Native instances of derived classes: virtual calls, super(), properties, static methods, class attributes."""


class Shape:
    sides = 0
    scale = 1.0

    def __init__(self, name):
        self.name = name

    def area(self):
        return 0.0

    def describe(self):
        return self.name + ":" + str(self.area() * self.scale)

    @staticmethod
    def twice(x):
        return x * 2


class Rect(Shape):
    sides = 4

    def __init__(self, w, h):
        super().__init__("rect")
        self.w = w
        self.h = h

    def area(self):
        return self.w * self.h

    @property
    def ratio(self):
        return self.w / self.h

    @ratio.setter
    def ratio(self, value):
        if value <= 0:
            raise ValueError("ratio", value)
        self.w = self.h * value


class Square(Rect):
    scale = 2.0

    def __init__(self, a):
        Rect.__init__(self, a, a)
        self.name = "square"

    def area(self):
        return super().area() + 0.5


class Left(Shape):
    def area(self):
        return 1.0 + super().area()


class Right(Shape):
    def area(self):
        return 10.0 + super().area()


class Both(Left, Right):
    def area(self):
        return 100.0 + super().area()


def total(n):  # NATIVE
    shapes = []
    for i in range(n):
        if i % 3 == 0:
            shapes.append(Rect(1.0 + i, 2.0))
        elif i % 3 == 1:
            shapes.append(Square(1.5))
        else:
            shapes.append(Shape("none"))
    s = 0.0
    sides = 0
    for shape in shapes:
        s += shape.area() * shape.scale
        sides += shape.sides
    return s, sides


def described(a):  # NATIVE
    return Rect(a, 2.0).describe(), Square(a).describe(), Shape("x").describe()


def properties(a, b):  # NATIVE
    r = Rect(a, 2.0)
    before = r.ratio
    r.ratio = b
    return before, r.w, r.ratio


def diamond():  # NATIVE
    return Both("both").area(), Left("left").area()


def static(n):  # NATIVE
    return Shape.twice(n), Rect(1.0, 1.0).twice(n), Rect.sides, Square.scale


def kinds(n):  # NATIVE
    r = Square(1.0)
    return isinstance(r, Shape), isinstance(r, Left), isinstance(Shape("s"), Rect), isinstance(n, Shape)


# CALL: total(7)
# CALL: described(1.5)
# CALL: properties(1.0, 3.0)
# CALL: properties(1.0, -3.0)
# CALL: diamond()
# CALL: static(4)
# CALL: kinds(1)
# CALL: setattr(Shape, "sides", 99)
# CALL: total(7)
# CALL: setattr(Rect, "area", lambda self: -1.0)
# CALL: total(7)
# CALL: described(1.5)
# CALL: setattr(Square, "scale", "text")
# CALL: static(4)

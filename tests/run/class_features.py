"""Inheritance, super, properties, class and static methods, class attributes, slots."""


class Shape:
    count = 0

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    def area(self):
        raise NotImplementedError("area of " + self.name)

    @property
    def label(self):
        return f"{self.name}:{self.area():.2f}"

    @classmethod
    def made(cls):
        return cls.__name__, cls.count

    @staticmethod
    def unit():
        return 1.0


class Circle(Shape):
    __slots__ = ("r",)

    def __init__(self, r):
        super().__init__("circle")
        self.r = r

    def area(self):
        return 3.0 * self.r * self.r


class Square(Shape):
    def __init__(self, a):
        super().__init__("square")
        self._a = a

    @property
    def a(self):
        return self._a

    @a.setter
    def a(self, value):
        if value < 0:
            raise ValueError("negative side")
        self._a = value

    def area(self):
        return self._a**2


def total(shapes):
    s = 0.0
    for shape in shapes:
        s += shape.area()
    return s


# CALL: total([Circle(2), Square(1.5)])
# CALL: total([Shape("none")])
# CALL: Circle(1).label
# CALL: Circle.made(), Shape.made(), Shape.unit()
# CALL: (s := Square(2))
# CALL: setattr(s, "a", 3)
# CALL: setattr(s, "a", -1)
# CALL: s.area()

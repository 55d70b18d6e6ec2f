"""Instances that Python makes: the first values of their attributes, in the order in which they came."""


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def norm(self):
        return self.x * self.x + self.y * self.y


def use():  # NATIVE
    p = Point(1.0, 2.0)
    return p.norm()


# SETUP:
# class Sub(Point):
#     pass
# class Odd(Point):
#     x = property(lambda self: 42.0)
# def again(p, *names):
#     for name in names:
#         delattr(p, name)
#     p.__init__(7.0, 8.0)
#     p.z = 1
#     return vars(p), list(vars(p))
#
# CALL: use()
# CALL: vars(Point(1.0, 2.0))
# CALL: list(vars(Point(1.0, 2.0)))
# CALL: again(Point(1.0, 2.0))
# CALL: again(Point(1.0, 2.0), "x")
# CALL: again(Point(1.0, 2.0), "y", "x")
# CALL: vars(Sub(1.0, 2.0))
# CALL: vars(Point("a", None))
# CALL: vars(Odd(1.0, 2.0))
# CALL: setattr(Point, "y", property(lambda self: 1.0))
# CALL: vars(Point(1.0, 2.0))
# CALL: delattr(Point, "y")
# CALL: Point(3.0, 4.0).norm()
# CALL: vars(Point(3.0, 4.0))

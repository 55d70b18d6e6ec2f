# Members whose names, with those of their classes before them, look alike.


class Order:
    def __init__(self, n):
        self.book_id = n
        self.total = 0

    def book_sum(self):
        return self.book_id + 1


class Order_book:
    def __init__(self, n):
        self.id = n * 0.5
        self.total = "x"

    def sum(self):
        return self.id + 1


def main():  # NATIVE
    s = 0
    for i in range(1000):
        a, b = Order(i), Order_book(i)
        s += a.book_sum() + b.sum()
        s += getattr(a, "total", 0) + len(b.total)
    return s


print(main())

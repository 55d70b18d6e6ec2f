def triangle(n):
    total = 0
    for i in range(n + 1):
        total += i
    return total


def test_triangle():
    assert triangle(10) == 55
    assert triangle(0) == 0


def test_all():
    test_triangle()


if __name__ == "__main__":
    test_all()
    print("fine")

"""del of names, items and slices; class scope and nested function scope."""

x = "global"


def remove_name():
    y = 1
    del y
    y = 2
    return y


def scopes():
    x = "outer"

    class Inner:
        seen = x
        x = "class"

        def method(self):
            return x

    return Inner.seen, Inner.x, Inner().method()


def global_write():
    global x
    x = "changed"
    return x


def comprehension_scope():
    return [[x for x in range(2)] for _ in range(2)], x


# CALL: remove_name()
# CALL: scopes()
# CALL: comprehension_scope()
# CALL: global_write()

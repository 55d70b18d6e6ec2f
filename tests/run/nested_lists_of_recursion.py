"""Lists that recursion nests ever deeper (parsers); lists nested deeper than types tell."""


def tokens_of(text):
    return text.replace("(", " ( ").replace(")", " ) ").split()


def atom(token):
    try:
        return int(token)
    except ValueError:
        try:
            return float(token)
        except ValueError:
            return str(token)


def read(tokens):
    if len(tokens) == 0:
        raise SyntaxError("unexpected end")
    token = tokens.pop(0)
    if token == "(":
        items = []
        while tokens[0] != ")":
            items.append(read(tokens))
        tokens.pop(0)
        return items
    return atom(token)


def parse(text):
    return read(tokens_of(text))


def depth(x):
    if isinstance(x, list):
        return 1 + max([depth(y) for y in x], default=0)
    return 0


def nest(n):
    x = [n]
    for _ in range(n):
        x = [x, [x]]
    return x


def tree(n):
    if n == 0:
        return {"leaf": 0}
    return {"left": tree(n - 1), "right": [tree(n - 1)]}


def grid(n):
    g = [[[[[i * j + k + m for m in range(2)] for k in range(n)] for j in range(n)] for i in range(n)] for _ in (0, 1)]
    s = 0
    for a in g:
        for b in a:
            for c in b:
                for d in c:
                    for e in d:
                        s += e
    g[0][0][0][0][0] += s
    return g[0][0][0][0], s


def deep(n):
    x = [[[[[[[[[n]]]]]]]]]
    x[0][0][0][0][0][0][0][0].append(2 * n)
    y = x[0][0]
    y[0][0][0][0][0][0][0] += 1
    return x, y[0][0][0][0] is x[0][0][0][0][0][0]


# CALL: parse("(define (f x 1.5) (* x (+ x 2) (g (h (i (j (k (l)))))) y))")
# CALL: depth(parse("(1 (2 (3 (4 (5 (6 (7 (8 (9)))))))))"))
# CALL: parse("(1 2")
# CALL: parse("")
# CALL: nest(3)
# CALL: tree(3)
# CALL: grid(3)
# CALL: deep(5)

# Indices computed before a loop and in it: what the loop around leaves alone is compared once, up to the largest ints.
def tri(S, k, n):
    acc = [0.0] * 4
    out = 0.0
    i = 0
    for step in range(n):
        at = (i * k + i) * 4
        for l in range(4):
            acc[l] += S[at + l]
        i += 1
        if i == k:
            i = 0
    for a in acc:
        out += a
    return out
def shifted(a, b, m, lo):
    t = 0
    for i in range(m):
        s = i - lo
        for j in range(3):
            t += a[s + j] * b[s + j]
    return t
def both(a, b, c, idx):
    t = 0.0
    for q in range(len(idx)):
        p = idx[q]
        for j in range(2):
            t += a[p * 2 + j] + b[p + j] - c[j + p * 3 - 1]
    return t
def attempt(f, *args):
    try:
        return f(*args)
    except (IndexError, OverflowError) as e:
        return type(e).__name__, str(e)
S = [float(x % 17) for x in range(4 * 25 + 3)]
print(tri(S, 4, 50), attempt(tri, S, 5, 50), attempt(tri, S, 2**61, 5), attempt(tri, S, 2**63, 5), attempt(tri, S, -3, 7))
a = list(range(40)); b = list(range(100, 160))
for lo in (0, 1, 3, 40, 41, -30, -36, -37, -38, -39, 2**62, -2**62, 2**63 - 1, -2**63 + 1):
    print(lo, attempt(shifted, a, b, 5, lo))
A = [x * 0.5 for x in range(20)]; B = [x * 0.25 for x in range(30)]; C = [x * 0.125 for x in range(26)]
for idx in ([], [0], [1, 2, 3], [8, 9], [10], [-1], [-2, 3], [-10], [-11], [2**62], [-2**62], [2**63 - 1], [1, 2, 2**61, 3], [7, 8, 9], [2**60, 1]):
    print(idx, attempt(both, A, B, C, idx))

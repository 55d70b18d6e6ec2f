"""The most flips of the first k pancakes that any permutation needs."""


def flips(order):
    """Times that the first k are turned over until the first is 0."""
    stack = order[:]
    count = 0
    while stack[0] != 0:
        k = stack[0]
        low = 0
        while low < k:
            stack[low], stack[k] = stack[k], stack[low]
            low += 1
            k -= 1
        count += 1
    return count


def work(n):
    """Alternating sum over all permutations of n, and the most flips."""
    order = list(range(n))
    turned = [0] * n
    checksum = 0
    most = 0
    number = 0
    while True:
        if order[0] != 0:
            count = flips(order)
            if count > most:
                most = count
            checksum += count if number % 2 == 0 else -count
        number += 1
        width = 1
        while True:
            if width == n:
                return checksum, most
            first = order.pop(0)
            order.insert(width, first)
            turned[width] += 1
            if turned[width] <= width:
                break
            turned[width] = 0
            width += 1


if __name__ == "__main__":
    print(work(8))

"""Algorithms over lists of numbers: insertion sort, quicksort, heap, binary search, sieve."""


def insertion_sort(values):  # NATIVE
    for i in range(1, len(values)):
        x = values[i]
        j = i - 1
        while j >= 0 and values[j] > x:
            values[j + 1] = values[j]
            j -= 1
        values[j + 1] = x
    return values


def quicksort(values, low, high):  # NATIVE
    if low < high:
        pivot = values[(low + high) // 2]
        i, j = low, high
        while i <= j:
            while values[i] < pivot:
                i += 1
            while values[j] > pivot:
                j -= 1
            if i <= j:
                values[i], values[j] = values[j], values[i]
                i += 1
                j -= 1
        quicksort(values, low, j)
        quicksort(values, i, high)


def search(values, x):  # NATIVE
    low, high = 0, len(values)
    while low < high:
        middle = (low + high) // 2
        if values[middle] < x:
            low = middle + 1
        else:
            high = middle
    return low


def sieve(n):  # NATIVE
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= n:
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
        i += 1
    return [i for i in range(n + 1) if flags[i]]


# CALL: insertion_sort([5, 2, 9, -1, 5])
# CALL: insertion_sort([2.5, float("nan"), 1.0])
# CALL: (v := [9, 3, 7, 1, 8, 2, 5])
# CALL: quicksort(v, 0, len(v) - 1)
# CALL: quicksort([3.5, -1.0, 2.0], 0, 2)
# CALL: search([1, 3, 5, 7], 5)
# CALL: search([1.5, 2.5], 9)
# CALL: search([], 1)
# CALL: sieve(50)
# CALL: sieve(1)

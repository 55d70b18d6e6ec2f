#pythran export weighted(float64[], int)
#runas import numpy as np; weighted(np.arange(4.0), 3)
#runas weighted([1.0, 2.0], 2)
def weighted(values, k):
    total = 0.0
    for i in range(len(values)):
        total += values[i] * k
    return total

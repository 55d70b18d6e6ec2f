# A piece of the module body with an array whose size is known in its loop, under a name that is also stored.
import numpy as np

e = np.arange(8.0) - 3.0
z = e / np.sqrt(np.abs(e) + 1.0)
held = []
state = 0
for t in range(2, len(z)):
    if state == 0 and abs(z[t]) > 0.5:
        state = 1 if z[t] > 0 else -1
    held.append(state * z[t])
print(z, held, state, t)


def kept():
    return z, held, state, t


# CALL: kept()

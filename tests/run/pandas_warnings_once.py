"""What native code asks a frame to type it leaves no trace: warnings are shown as often as CPython shows them."""
# VARIANTS: open, main
# TIMEOUT: 900
import sys
import warnings

import numpy as np
import pandas as pd


def fit(rates):
    table = pd.DataFrame()
    table['term'] = [1, 2, 3]
    table['low'] = [3.0, 2.0, 1.5]
    table['high'] = rates
    out = pd.DataFrame()
    out['term'] = [1, 2, 3]
    out['alpha'] = np.zeros(3)
    for i in range(3):
        given = table.iloc[i, 1:].to_numpy()
        out['alpha'].iloc[i] = given[0] + float(out['alpha'].iloc[i])
        warnings.warn('fitted', stacklevel=1)
    return out['alpha'].tolist(), sum(table.iloc[0, 1:])


def read(table):
    total = 0.0
    for i in range(len(table)):
        warnings.warn('row', stacklevel=1)
        total += table['low'].iloc[i] * len(table.iloc[:, 1:].columns)
    return total


if __name__ == '__main__':
    seen = []
    warnings.showwarning = lambda message, category, *_, **__: seen.append((category.__name__, str(message)[:20]))
    print(fit([4.0, 5.0, 6.0]), len(seen), seen)
    print(read(pd.DataFrame({'term': [1, 2], 'low': [1.5, 2.5]})), len(seen), seen)
    sys.stdout.flush()

# CALL: fit([1.0, 2.0, 3.0])
# CALL: (lambda: read(pd.DataFrame({'term': [1, 2], 'low': [1.5, 2.5]})))()

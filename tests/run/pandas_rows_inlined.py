"""Loops over rows of frames around generators whose own variables have the names of the loop's."""
# VARIANTS: open
# TIMEOUT: 900
import pandas as pd


def prices(row):
    yield row['close']
    yield row['open']


def counted(i):
    while i > 0:
        yield i
        i -= 1


def inlined(df):
    out = []
    for i, row in df.iterrows():
        out.append(list(prices(row)))
        for x in counted(2):
            out.append((x, i, row['close']))
        out.append(sum(row for row in [1, 2]))
        out.append([i for i in prices({'close': 1, 'open': i})])
    return out


# CALL: (lambda: inlined(pd.DataFrame({'close': [1.5, 3.0], 'open': [1.0, 2.0], 'vol': [1, 2]})))()
# CALL: (lambda: inlined(pd.DataFrame({'close': [1.5, 3.0], 'open': [1.0, 2.0], 'word': list('ab')})))()
# CALL: (lambda: inlined(pd.DataFrame({'close': [1.5, 3.0], 'open': [1.0, 2.0]}, index=['x', 'y'])))()

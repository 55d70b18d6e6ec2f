"""The first frame that a loop meets has no columns: nothing can be learnt from it, but from the next one."""
# VARIANTS: open, main
# TIMEOUT: 900
import pandas as pd


def best(frames, prices):
    out, seen = pd.DataFrame(), []
    for name, df in frames.items():
        out[name] = df['close']
        held, last = 0.0, df['close'].iloc[0]
        for _when, row in df.iterrows():
            if row['close'] > last:
                held += row['close'] - last
            last = row['close']
        seen.append((name, held, _when))
    return out.to_dict(), seen, len(prices)


def grow(empty, n):
    for i in range(n):
        empty[str(i)] = [i, i + 1]
        print(len(empty.columns), empty['0'].iloc[i % 2])
    return empty.to_dict()


empty = pd.DataFrame()
table = pd.DataFrame({'close': [1.5, 3.0, 2.0, 4.5], 'name': [1, 2, 3, 4]})
totals = []
for step in (0.0, 0.5, 1.0):
    gone = False
    for _, row in table.iterrows():
        if gone:
            break
        change = row['close'] / 2.0 - step
        if change > 1.5:
            gone, change = True, -1.0
        total = 1 + change
    totals.append((float(total), len(empty)))
print(totals)
del empty, table, row

# SETUP:
# def made():
#     other = pd.DataFrame({'close': [2.0, 2.5], 'v': [True, False]}, index=['p', 'q'])
#     return {'a': pd.DataFrame({'close': [1.0, 2.0, 1.5]}), 'b': other}
#
# CALL: (lambda: best(made(), pd.DataFrame()))()
# CALL: (lambda: best({}, pd.DataFrame()))()
# CALL: (lambda: best({'e': pd.DataFrame({'close': []})}, pd.Series([], dtype=float)))()
# CALL: (lambda: grow(pd.DataFrame(), 3))()
# CALL: (lambda: grow(pd.DataFrame(index=[4, 5]), 2))()

"""Numbers that methods give of slices of columns: pandas' order of summation, missing values, bounds, labels, what is replaced."""
# VARIANTS: open
# TIMEOUT: 900
import numpy as np
import pandas as pd


def windows(df, n):
    out = []
    for i in range(n, len(df) + 1):
        w = (df['close'].iloc[i - n:i].mean(), df['close'].iloc[i - n:i].sum(), df['close'].iloc[i - n:i].std())
        out.append((w, df['close'].iloc[i - n:i].min(), df['close'].iloc[i - n:i].max(), df['close'].iloc[i - n:i].var()))
    return out, [type(x) for x in w]


def rows_first(df, n):
    out = []
    for i in range(len(df)):
        out.append(df.iloc[i:i + n]['close'].mean() - df.iloc[:i + 1]['close'].max())
    return out, type(out[-1])


def by_items(df, n):
    out = []
    for i in range(n, len(df) + 1):
        out.append((df['close'][i - n:i].mean(), df['vol'][i - n:i].sum(), df['vol'][:i].max(), df['vol'][-i:].min()))
    return out, [type(x) for x in out[-1]]


def by_labels(df, n):
    out = []
    for i in range(len(df)):
        out.append((df.loc[i - n:i, 'close'].mean(), df['close'].loc[i:i + n].max(), df.loc[i:, 'vol'].mean(), df.loc[i:]['vol'].std()))
    return out, [type(x) for x in out[-1]]


def of_series(df, n):
    s, out = df['close'], []
    for i in range(n):
        out.append((s.iloc[i:].mean(), s[i:].sum(), s.iloc[-2:].max(), s.iloc[:-1].min(), s.iloc[i:].std()))
    return out, [type(x) for x in out[-1]]


def other_forms(df):
    out = []
    for i in range(2, len(df)):
        out.append((df['close'].values[i - 2:i].mean(), df['close'].iloc[i - 2:i].mean(skipna=False), df['close'].iloc[0:i:2].mean()))
        w = df.iloc[i - 2:i]
        out.append((w['close'].mean(), w['close'].iloc[0], len(w), df['close'].iloc[i - 2:i].count()))
    return out


def in_steps(df, k):
    total = 0.0
    for i in range(1, len(df)):
        total += df['close'].iloc[i - 1:i + 1].mean()
        if i == k:
            df['close'] = df['close'].astype('f4')
        if i == k + 1:
            df.loc[0, 'close'] = float('nan')
    return total, type(total)


def fails(df):
    total = 0.0
    for i in range(3):
        total += df['close'].iloc[i:i + 2].mean() + df['nothing'].iloc[i:i + 2].mean()
    return total


# SETUP:
# def plain(x):
#     return type(x)(map(plain, x)) if type(x) in (list, tuple) else repr(x) if x is pd.NA or isinstance(x, (str, pd.Series, type)) else x
#
# def frame(n=7, **more):
#     rng = np.random.default_rng(5)
#     return pd.DataFrame({'close': 100 + rng.standard_normal(n), 'vol': rng.integers(0, 9, n), **more})
#
# def dated(df):
#     return df.set_index(pd.date_range('2024', periods=len(df)))
#
# def replaced(f, *args):
#     old = pd.Series.mean
#     pd.Series.mean = lambda self, **k: 1.5
#     try:
#         return f(*args)
#     finally:
#         pd.Series.mean = old
#
# class Sub(pd.DataFrame):
#     @property
#     def _constructor(self):
#         return Sub
#
# nan, inf = float('nan'), float('inf')
# CALL: (lambda: plain(windows(frame(), 1)))()
# CALL: (lambda: plain(windows(frame(), 3)))()
# CALL: (lambda: plain(windows(frame(400), 150)))()
# CALL: (lambda: plain(windows(frame(40)[::3], 9)))()
# CALL: (lambda: plain(windows(frame(close=[1.0, nan, 2.0, nan, nan, nan, 3.0]), 2)))()
# CALL: (lambda: plain(windows(frame(close=[nan, 1.0, 2.0, nan, -5.0, 1e300, 3.0]), 4)))()
# CALL: (lambda: plain(windows(frame(close=[inf, 1.0, -inf, 2.0, -5.0, 1e300, 3.0]), 3)))()
# CALL: (lambda: plain(windows(frame(close=[0.0, -0.0, -0.0, 0.0, 0.0, -0.0, -0.0]), 2)))()
# CALL: (lambda: plain(windows(frame(close=[3, -4, 2 ** 62, 2 ** 62, 5, 0, 1]), 3)))()
# CALL: (lambda: plain(windows(frame(close=[True, False] * 3 + [True]), 3)))()
# CALL: (lambda: plain(windows(frame().astype('f4'), 3)))()
# CALL: (lambda: plain(windows(frame().astype('Float64'), 3)))()
# CALL: (lambda: plain(windows(frame(close=pd.Series(list('abcdefg'), dtype=object)), 3)))()
# CALL: (lambda: plain(windows(Sub(frame()), 3)))()
# CALL: (lambda: plain(windows(pd.concat([frame(), frame()[['close']]], axis=1), 3)))()
# CALL: (lambda: plain(windows(pd.DataFrame(np.arange(30.0).reshape(10, 3) / 7, columns=['open', 'close', 'vol']), 4)))()
# CALL: (lambda: plain(windows(frame(), 0)))()
# CALL: (lambda: plain(rows_first(frame(), 3)))()
# CALL: (lambda: plain(rows_first(dated(frame()), 3)))()
# CALL: (lambda: plain(rows_first(frame(close=[nan] * 7), 3)))()
# CALL: (lambda: plain(by_items(frame(), 3)))()
# CALL: (lambda: plain(by_items(dated(frame()), 3)))()
# CALL: (lambda: plain(by_items(frame().set_index(pd.Index(list('abcdefg'), dtype=object)), 3)))()
# CALL: (lambda: plain(by_items(frame().set_index(pd.Index([5, 4, 3, 2, 1, 0, 9])), 3)))()
# CALL: (lambda: plain(by_items(frame().set_index(pd.Index([0.5, 1, 1.5, 2, 3, 4, 5])), 3)))()
# CALL: (lambda: plain(by_labels(frame(), 2)))()
# CALL: (lambda: plain(by_labels(frame(close=range(7)), 2)))()
# CALL: (lambda: plain(by_labels(frame()[::2], 2)))()
# CALL: (lambda: plain(by_labels(frame().set_index(pd.Index([5, 4, 3, 2, 1, 0, 9])), 2)))()
# CALL: (lambda: plain(by_labels(frame().iloc[2:], 2)))()
# CALL: (lambda: plain(of_series(frame(), 5)))()
# CALL: (lambda: plain(of_series(frame(3), 5)))()
# CALL: (lambda: plain(of_series(dated(frame()), 5)))()
# CALL: (lambda: plain(other_forms(frame())))()
# CALL: (lambda: plain([in_steps(frame(), k) for k in (1, 3, 99)]))()
# CALL: (lambda: plain(fails(frame())))()
# CALL: (lambda: plain(replaced(windows, frame(), 3)))()
# CALL: (lambda: plain(windows(frame(), 3)))()

"""Items of the columns of frames and series, which native code reads where they lie: values, types and errors."""
# VARIANTS: open
# TIMEOUT: 600
import numpy as np
import pandas as pd


def crossings(df):
    pos, trades = 0, []
    for i in range(1, len(df)):
        c = df['close'].iloc[i]
        m = df['ma'].iloc[i - 1]
        if c > m and pos == 0:
            pos = 1
            trades.append((i, c))
        elif c < m and pos == 1:
            pos = 0
            trades.append((i, m))
    return trades, pos


def every_way(df, i):
    out = []
    for k in range(i, i + 2):
        out.append(df['close'].iloc[k])
        out.append(df['close'].iat[-k])
        out.append(df['close'].values[k])
        out.append(df['volume'].values[-1])
        out.append(df['close'].loc[k])
        out.append(df['volume'].at[k])
        out.append(df['flag'][k])
        out.append(df.loc[k, 'Adj Close'])
        out.append(df.at[k * 2 - i, 'é'])
        out.append(df['close'].iloc[2 * k - 1] + df.loc[k, 'volume'])
    return out


def at_row(df, i):
    total = 0.0
    for k in range(2):
        total += df['close'].iloc[i + k]
    return total


def by_label(df, i):
    total = 0.0
    for k in range(2):
        total += df.loc[i + k, 'close']
    return total


def of_series(s, i):
    out = []
    for k in range(len(s)):
        out.append((s.iloc[k], s.iat[-k], s.values[k], s.loc[k], s.at[k], s[k]))
    return out, s.iloc[i]


def texts(df):
    out = []
    for i in range(len(df)):
        out.append(df['name'].iloc[i] + str(df['close'].iloc[i]))
    return out


def changed(df, f):
    out = []
    for i in range(len(df)):
        out.append(df['close'].iloc[i])
        if i == 1:
            f(df)
        out.append(df['close'].iloc[i])
    return out


def big(df, i):
    try:
        for k in range(3):
            i = df['close'].iloc[i * 4611686018427387904 + k]
    except (IndexError, OverflowError, TypeError) as e:
        return type(e)
    return i


# SETUP:
# def frame():
#     return pd.DataFrame({'close': [1.5, 3.0, np.nan, -0.0, 5.0, np.inf], 'ma': [2.0, 1.0, 2.0, 3.0, 4.0, 5.0],
#                          'volume': [1, 2, 3, 4, 5, 6], 'flag': [True, False] * 3, 'Adj Close': np.arange(6, dtype='f4'),
#                          'é': np.arange(6, dtype='u1'), 'name': list('abcdef')})
#
# class Sub(pd.DataFrame):
#     @property
#     def _constructor(self):
#         return Sub
#     def __getitem__(self, key):
#         return pd.DataFrame.__getitem__(self, key) * 2
#
# def dated(df):
#     return df.set_index(pd.date_range('2020-01-01', periods=len(df)))
#
# def shifted(df):
#     return df.set_index(pd.RangeIndex(2, 2 + len(df)))
#
# def to_ints(df):
#     df['close'] = range(len(df))
#
# def drop(df):
#     del df['close']
#
# def rename(df):
#     df.columns = ['x', 'close', *df.columns[2:]]
#
# def store(df):
#     df.loc[1, 'close'] = 99.0
#     df['extra'] = 1
#
# CALL: (lambda: crossings(frame()))()
# CALL: (lambda: crossings(dated(frame())))()
# CALL: (lambda: crossings(frame()[['ma', 'close']].copy()))()
# CALL: (lambda: crossings(frame().iloc[::2]))()
# CALL: (lambda: crossings(frame().iloc[:0]))()
# CALL: (lambda: crossings(frame().astype({'close': 'float32'})))()
# CALL: (lambda: crossings(frame().drop(columns='ma')))()
# CALL: (lambda: crossings(Sub(frame())))()
# CALL: (lambda: crossings(pd.DataFrame({'close': [1, 3, 2], 'ma': [2, 1, 4]})))()
# CALL: (lambda: crossings(pd.DataFrame({'close': pd.array([1, 3, 2], dtype='Int64'), 'ma': pd.array([2.0, 1.0, 4.0], dtype='Float64')})))()
# CALL: (lambda: crossings(pd.DataFrame([[1.0, 2.0, 3.0]] * 2, columns=['close', 'ma', 'ma'])))()
# CALL: (lambda: crossings(pd.DataFrame({'close': [1, 'x'], 'ma': [1, 2]}, dtype=object)))()
# CALL: (lambda: every_way(frame(), 1))()
# CALL: (lambda: every_way(frame(), 5))()
# CALL: (lambda: every_way(frame(), -1))()
# CALL: (lambda: every_way(shifted(frame()), 2))()
# CALL: (lambda: every_way(dated(frame()), 1))()
# CALL: (lambda: at_row(frame(), 1))()
# CALL: (lambda: at_row(frame(), -6))()
# CALL: (lambda: at_row(frame(), -7))()
# CALL: (lambda: at_row(frame(), 5))()
# CALL: (lambda: at_row(frame(), None))()
# CALL: (lambda: at_row(frame(), 1.0))()
# CALL: (lambda: at_row(frame().drop(columns='close'), 1))()
# CALL: (lambda: at_row(None, 1))()
# CALL: (lambda: by_label(frame(), 1))()
# CALL: (lambda: by_label(frame(), -1))()
# CALL: (lambda: by_label(frame(), 5))()
# CALL: (lambda: by_label(shifted(frame()), 2))()
# CALL: (lambda: by_label(shifted(frame()), 0))()
# CALL: (lambda: by_label(frame().iloc[::2], 2))()
# CALL: (lambda: by_label(dated(frame()), 2))()
# CALL: (lambda: of_series(frame()['close'], 2))()
# CALL: (lambda: of_series(frame()['close'], 6))()
# CALL: (lambda: of_series(frame()['volume'], -6))()
# CALL: (lambda: of_series(frame()['flag'], 0))()
# CALL: (lambda: of_series(frame()['name'], 0))()
# CALL: (lambda: of_series(pd.Series([], dtype='f8'), 0))()
# CALL: (lambda: of_series(pd.Series([1.0, 2.0], index=['a', 'b']), 0))()
# CALL: (lambda: of_series(frame()['close'].iloc[::2], 0))()
# CALL: (lambda: texts(frame()))()
# CALL: (lambda: changed(frame().copy(), to_ints))()
# CALL: (lambda: changed(frame().copy(), drop))()
# CALL: (lambda: changed(frame().copy(), store))()
# CALL: (lambda: changed(frame().copy(), lambda df: None))()
# CALL: (lambda: changed(frame().copy(), rename))()
# CALL: (lambda: big(frame(), 1))()
# CALL: (lambda: big(frame(), 0))()

"""Stores to items of frames and series: in place where pandas would do it there, with everything that shares the memory."""
# VARIANTS: open
# TIMEOUT: 900
import numpy as np
import pandas as pd


def signals(df):
    df = df.copy()
    df['sig'] = 0
    df['stop'] = 0.0
    df['on'] = False
    pos = 0
    for i in range(1, len(df)):
        if df['close'].iloc[i] > df['close'].iloc[i - 1]:
            df.loc[i, 'sig'] = 1
            df.at[i, 'stop'] = df['close'].iloc[i] * 0.5
            df.loc[i, 'on'] = True
            pos += 1
        else:
            df.loc[i, 'sig'] = -pos
            df.loc[i, 'stop'] = df.loc[i - 1, 'stop'] + pos
    return df, pos


def into_series(s, k):
    for i in range(len(s)):
        if s.iloc[i] > k:
            s.iloc[i] = k
        s.iat[-i - 1] = s.iloc[i] + 1
    return s


def by_label(df):
    for d in df.index:
        df.loc[d, 'close'] = df.at[d, 'close'] + 1.0
        df.at[d, 'vol'] = df.loc[d, 'vol'] * 2
    return df


def shared(df):
    view, close, arr = df[:], df['close'], df['close'].values
    other = df.copy(deep=False)
    for i in range(3):
        df.loc[i, 'close'] = -1.0
        df.at[i, 'vol'] = i * 10
        arr = df['vol'].values
    return df, view, close, other, arr


def seen(df):
    arr = df['close'].to_numpy()
    out = []
    for i in range(3):
        df.loc[i, 'close'] = i + 0.5
        out.append((df['close'].iloc[i], arr[i], df['close'].sum()))
    return df, out


def rows_meanwhile(df):
    out = []
    for i, row in df.iterrows():
        df.loc[i, 'close'] = -1.0
        if i + 1 < len(df):
            df.at[i + 1, 'close'] = row['close'] + 100
        out.append((row['close'], row['vol'], df.loc[i, 'close']))
    return df, out


def types_of(df, x):
    for i in range(2):
        df.loc[i, 'close'] = x
        df.loc[i, 'vol'] = x
    return df


def ints(df):
    n = 1
    for i in range(4):
        n *= 2 ** 18
        df.loc[i, 'close'] = n + 1
        df.loc[i, 'vol'] = n
    return df


def enlarges(df, k):
    for i in range(k):
        df.loc[i, 'close'] = 7.0
    return df


def chained(df):
    for i in range(2):
        df['close'].iloc[i] = 7.0
    return df


def beyond(s, k):
    for i in range(k):
        s.iloc[i] = 7.0
    return s


class Test:
    def __init__(self, df):
        self.data = df

    def run(self):
        for i in range(len(self.data)):
            self.data.loc[i, 'close'] = self.data['close'].iloc[i] * 2
            self.data.at[i, 'vol'] = i
        return self.data


def temporary(f, k):
    for i in range(k):
        f().loc[i, 'close'] = 1.0
    return k


# SETUP:
# def plain(x):
#     if isinstance(x, (pd.Series, pd.DataFrame)):
#         return repr(x), x.to_dict(), str(getattr(x, 'dtypes', None)), type(x).__name__
#     if isinstance(x, np.ndarray):
#         return x.tolist(), str(x.dtype), x.flags.writeable
#     return type(x)(map(plain, x)) if type(x) in (list, tuple) else x
#
# def frame(index=None, **more):
#     return pd.DataFrame({'close': [1.5, 3.0, 2.0, 4.0, 0.5], 'vol': [1, 2, 3, 4, 5], **more}, index=index)
#
# def floats():
#     return pd.DataFrame(np.arange(10.0).reshape(5, 2), columns=['close', 'vol'])
#
# def days():
#     return pd.date_range('2024-01-01', periods=5)
#
# CALL: (lambda: plain(signals(frame())))()
# CALL: (lambda: plain(signals(floats())))()
# CALL: (lambda: plain(signals(frame(range(1, 6)))))()
# CALL: (lambda: [plain(into_series(pd.Series(x), 3)) for x in ([1, 5, 2, 9], [1.5, 5.0, 2.0, 9.0], [True, False, True])])()
# CALL: (lambda: plain(into_series(frame()['vol'], 3)))()
# CALL: (lambda: (lambda df: [plain(into_series(df['vol'], 3)), plain(df)])(frame()))()
# CALL: (lambda: [plain(by_label(frame(i))) for i in (days(), list('abcde'), [5, 3, 1, 9, 0], range(2, 12, 2), None)])()
# CALL: (lambda: plain(by_label(frame(list('abcda')))))()
# CALL: (lambda: plain(by_label(frame(days()[[0, 1, 1, 2, 3]]))))()
# CALL: (lambda: [plain(shared(frame())), plain(shared(floats()))])()
# CALL: (lambda: [plain(seen(frame())), plain(seen(floats()))])()
# CALL: (lambda: [plain(rows_meanwhile(frame())), plain(rows_meanwhile(floats())), plain(rows_meanwhile(frame(x='s')))])()
# CALL: (lambda: [plain(types_of(frame(), x)) for x in (1, 2.0, True, np.float64(3), np.int64(4))])()
# CALL: (lambda: plain(types_of(frame(), 2.5)))()
# CALL: (lambda: plain(types_of(frame(), 'x')))()
# CALL: (lambda: plain(types_of(frame(), None)))()
# CALL: (lambda: plain(types_of(frame(), float('nan'))))()
# CALL: (lambda: plain(types_of(floats(), 2 ** 53 + 1)))()
# CALL: (lambda: plain(types_of(floats(), 2 ** 70)))()
# CALL: (lambda: plain(ints(frame())))()
# CALL: (lambda: [plain(enlarges(frame(), 5)), plain(enlarges(frame(), 7))])()
# CALL: (lambda: plain(chained(frame())))()
# CALL: (lambda: plain(beyond(pd.Series([1.0, 2.0]), 2)))()
# CALL: (lambda: plain(beyond(pd.Series([1.0, 2.0]), 3)))()
# CALL: (lambda: [plain(Test(frame()).run()), plain(Test(floats()).run())])()
# CALL: (lambda: temporary(frame, 3))()
# CALL: (lambda: (lambda df: (temporary(lambda: df, 3), plain(df)))(frame()))()

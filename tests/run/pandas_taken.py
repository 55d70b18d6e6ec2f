"""Rows of frames in variables: what is read of them is copied, whatever becomes of the frame; all else has a Series."""
# VARIANTS: open
# TIMEOUT: 900
import numpy as np
import pandas as pd


def moves(df):
    total, out = 0.0, []
    for i in range(1, len(df)):
        row, prev = df.iloc[i], df.iloc[i - 1]
        if row['close'] > prev['close']:
            total += row['close'] - row.open
            out.append((i, row['vol'], type(row['vol']), type(row.close)))
    return total, out


def by_label(df):
    out = []
    for i in df.index:
        row = df.loc[i]
        out.append((row['close'], row['vol'], row['close'] * row['vol'], type(row['vol'])))
    return out


def from_end(df):
    out = []
    for i in range(len(df)):
        last = df.iloc[-1 - i]
        out.append(last['close'] + last['open'])
    first = df.iloc[0]
    return out, first['vol'] + 1


def frame_changes(df):
    out = []
    for i in range(len(df) - 1):
        row = df.iloc[i]
        df.loc[i, 'close'] = -1.0
        df.iloc[i + 1, 0] = row['close'] + 1
        out.append((row['close'], row['vol'], row['open']))
    return out, df


def grows(df):
    n, out = 1, []
    for i in range(len(df)):
        row = df.iloc[i]
        n *= 2 ** 31
        out.append((n, row['close'], row.vol, type(row['vol'])))
    return out


def outside(df, k):
    out = []
    for i in range(k):
        row = df.iloc[i]
        out.append(row['close'])
    return out


def no_column(df):
    out = []
    for i in range(len(df)):
        row = df.iloc[i]
        out.append(row['close'] + row['nothing'])
    return out


def attributes(df):
    out = []
    for i in range(len(df)):
        row = df.iloc[i]
        out.append((row.close, row['size'], row.vol))
        other = df.iloc[i]
        out.append((other['close'], other.size, other.name))
    return out


def hidden(df):
    out = []
    for i in range(len(df)):
        row = df.iloc[i]
        out.append((row.close, row.rank is None))
    return out


def passed_on(df):
    kept = []
    for i in range(len(df)):
        row = df.iloc[i]
        if row['vol'] > 2:
            kept.append(row)
        again = df.iloc[i]
        again['close'] = again['close'] * 2
        kept.append((again['close'], row['close'], 'vol' in row, row.get('none', 5)))
    return kept


def either(df, other):
    out = []
    for i in range(3):
        if i % 2:
            row = df.iloc[i]
        else:
            row = other.iloc[i]
        out.append(row['close'] + row['vol'])
    return out


def unbound(df, k):
    for i in range(k):
        row = df.iloc[i]
    return row['close']


def raises(df):
    total = 0.0
    row = df.iloc[0]
    try:
        for i in range(len(df)):
            row = df.iloc[i]
            total += [1.5, 2.5][int(row['vol'])] * row['close']
    except IndexError as e:
        return total, row['vol'], str(e)
    return total


def shared(df):
    out = []
    row = df.iloc[1]

    def show():
        return row['close']

    for i in range(2):
        row = df.iloc[i]
        out.append((show(), row['vol']))
    return out


def steps(df):
    for i in range(len(df)):
        row = df.iloc[i]
        yield row['close']
        yield row['vol'] * 2


def mixed(df):
    out = []
    for i in range(len(df)):
        row = df.iloc[i]
        out.append((row['close'] * 2, row['vol'], type(row['close']), type(row['vol'])))
        if row['on']:
            out.append(str(row['when']))
    return out


def numbers_of_mixed(df):
    out = []
    for i in range(len(df)):
        row = df.iloc[i]
        if row['on'] and row['close'] > 1.5:
            out.append((row['close'] * 2, row['vol'], type(row['close']), type(row['vol']), type(row['on'])))
    return out


# SETUP:
# def plain(x):
#     if isinstance(x, (pd.Series, pd.DataFrame)):
#         return repr(x), x.to_dict(), str(getattr(x, 'dtype', None)), type(x).__name__
#     return type(x)(map(plain, x)) if type(x) in (list, tuple) else repr(x) if x is pd.NA or isinstance(x, type) else x
#
# def frame(**more):
#     return pd.DataFrame({'close': [1.5, 3.0, 2.0, 4.0, 0.5], 'open': [1.0, 2.0, 2.5, 3.0, float('nan')], 'vol': [1, 2, 3, 4, 5], **more})
#
# def dated(df):
#     return df.set_index(pd.date_range('2024', periods=len(df)))
#
# def mixture():
#     return frame(when=pd.date_range('2024', periods=5), on=[True, False] * 2 + [True])
#
# class Sub(pd.DataFrame):
#     @property
#     def _constructor(self):
#         return Sub
#
# CALL: (lambda: plain(moves(frame())))()
# CALL: (lambda: plain(moves(frame().astype(float))))()
# CALL: (lambda: plain(moves(frame(vol=range(5), close=range(5), open=2))))()
# CALL: (lambda: plain(moves(frame().astype('f4'))))()
# CALL: (lambda: plain(moves(frame()[::2])))()
# CALL: (lambda: plain(moves(mixture())))()
# CALL: (lambda: plain(moves(dated(frame()))))()
# CALL: (lambda: plain(moves(frame().astype('Float64'))))()
# CALL: (lambda: plain(moves(frame().iloc[:0])))()
# CALL: (lambda: plain(moves(pd.DataFrame(np.arange(12.0).reshape(4, 3), columns=['open', 'close', 'vol']))))()
# CALL: (lambda: plain(by_label(frame())))()
# CALL: (lambda: plain(by_label(dated(frame()))))()
# CALL: (lambda: plain(by_label(frame().set_index(pd.Index(list('abcde'), dtype=object)))))()
# CALL: (lambda: plain(by_label(frame().set_index(pd.Index([7, 5, 3, 2, 0])))))()
# CALL: (lambda: plain(by_label(frame()[::2])))()
# CALL: (lambda: plain(from_end(frame())))()
# CALL: (lambda: plain(frame_changes(frame())))()
# CALL: (lambda: plain(frame_changes(frame().astype(float))))()
# CALL: (lambda: plain(grows(frame())))()
# CALL: (lambda: plain(grows(mixture())))()
# CALL: (lambda: plain([outside(frame(), k) for k in (0, 3, 5)]))()
# CALL: (lambda: plain(outside(frame(), 7)))()
# CALL: (lambda: plain(no_column(frame())))()
# CALL: (lambda: plain(no_column(frame(nothing=2))))()
# CALL: (lambda: plain(attributes(frame(size=7.0))))()
# CALL: (lambda: plain(passed_on(frame())))()
# CALL: (lambda: plain(moves(Sub(frame()))))()
# CALL: (lambda: plain(hidden(frame(rank=7.0))))()
# CALL: (lambda: plain(either(frame(), mixture())))()
# CALL: (lambda: plain(either(frame(), frame().astype(float))))()
# CALL: (lambda: plain(unbound(frame(), 2)))()
# CALL: (lambda: plain(unbound(frame(), 0)))()
# CALL: (lambda: plain([raises(frame()), raises(frame(vol=0)), raises(frame(vol=1.0))]))()
# CALL: (lambda: plain(shared(frame())))()
# CALL: (lambda: plain(list(steps(frame()))))()
# CALL: (lambda: plain(mixed(mixture())))()
# CALL: (lambda: plain(numbers_of_mixed(mixture())))()

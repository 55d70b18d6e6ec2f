"""Rows of loops over iterrows, handed to functions: these read items in place; who does anything else has the Series."""
# VARIANTS: open
# TIMEOUT: 900
import pandas as pd


def spread(row, k=1):
    return (row['close'] - row.open) * k


def at(row):
    return row.name, row['close']


def named(row, *, price='close'):
    return row[price] + row['vol']


def rest(*rows):
    return rows[0]['close']


def deeper(row, n):
    return spread(row, 2) if n == 0 else deeper(row, n - 1)


def keeps(kept, row):
    kept.append(row)
    return row['close']


def changes(row):
    row['close'] = -1.0
    return row['close']


def methods(row):
    return row.get('none', 3), row.tolist() if row.size < 9 else 0, 'close' in row, len(row), row.size


def gives(row):
    if row['vol'] > 2:
        return row
    return None


def steps(row):
    yield row['close']
    yield row['open']


def assigns(row):
    x = row['close']
    row = 2
    return x * row


class Book:
    def __init__(self):
        self.cash, self.position, self.trades = 100.0, 0, []

    def on_bar(self, i, row):
        if row['close'] > row['open'] and self.position == 0:
            self.enter(row)
        elif row['close'] < row['open'] and self.position:
            self.leave(row, i)
        return self.value(row)

    def enter(self, row):
        self.position = 2
        self.cash -= 2 * row['close']
        self.trades.append(('buy', row.name, row['close'], type(row['close'])))

    def leave(self, row, i):
        self.cash += self.position * row.close
        self.position = 0
        self.trades.append(('sell', i, row['close'], row['vol']))

    def value(self, row):
        return self.cash + self.position * row['close']


class Bar:
    def __init__(self, row):
        self.close = row['close']
        self.vol = row.vol


def plain_calls(df):
    out = []
    for i, row in df.iterrows():
        out.append((i, spread(row), spread(k=3, row=row), at(row), deeper(row, 2), row['close']))
    return out


def other_calls(df):
    kept, out = [], []
    for i, row in df.iterrows():
        out.append((keeps(kept, row), named(row), rest(row, row), assigns(row), list(steps(row))))
        out.append(row is kept[-1])
    return out, [(r.name, r.tolist(), r.index.tolist()) for r in kept]


def asked(df):
    return [methods(row) for _, row in df.iterrows()], asked_in_loop(df)


def asked_in_loop(df):
    out = []
    for _, row in df.iterrows():
        out.append(methods(row))
    return out


def changed(df):
    out = []
    for i, row in df.iterrows():
        out.append((spread(row), changes(row), spread(row), at(row), row['close']))
    return out, df


def frame_changes(df):
    out = []
    for i, row in df.iterrows():
        df.loc[i, 'close'] = -1.0
        df.insert(0, 'n%d' % i, i)
        out.append((spread(row), at(row), keeps([], row)))
    return out, df


def given(df):
    return [gives(row) for _, row in df.iterrows()], [x for x in (gives_of(df))]


def gives_of(df):
    out = []
    for _, row in df.iterrows():
        r = gives(row)
        out.append(r)
        if r is not None and r is row:
            out.append('same')
    return out


def book(df, b):
    values = []
    for i, row in df.iterrows():
        values.append(b.on_bar(i, row))
    return values, b.trades, b.cash


def strategies(df, bs):
    values = []
    for i, row in df.iterrows():
        for b in bs:
            values.append(b.on_bar(i, row))
    return values


def bars(df):
    out = []
    for _, row in df.iterrows():
        b = Bar(row)
        out.append((b.close, b.vol, type(b.close), type(b.vol)))
    return out


def ints(row, n):
    return n * 2 ** 31 + int(row['vol'])


def grows(df):
    n, out = 1, []
    for _, row in df.iterrows():
        n = ints(row, n)
        out.append((n, spread(row)))
    return out


def fails(row):
    y = [1, 2][int(row['vol'])]
    return y + row['nothing']


def failing(df):
    total = 0
    for _, row in df.iterrows():
        total += fails(row)
    return total


def hidden(row):
    return row.rank is None, row.size


def hiding(df):
    out = []
    for _, row in df.iterrows():
        out.append(hidden(row))
    return out


# SETUP:
# def plain(x):
#     if isinstance(x, (pd.Series, pd.DataFrame)):
#         return repr(x), x.to_dict(), str(getattr(x, 'dtype', None)), type(x).__name__
#     return type(x)(map(plain, x)) if type(x) in (list, tuple) else x
#
# def frame(**more):
#     return pd.DataFrame({'close': [1.5, 3.0, 2.0, 4.0, 0.5], 'open': [1.0, 2.0, 2.5, 3.0, float('nan')], 'vol': [1, 2, 3, 4, 5], **more})
#
# def mixed():
#     return frame(when=pd.date_range('2024-01-01', periods=5), word=list('abcde'))
#
# def dated(df):
#     return df.set_index(pd.date_range('2024', periods=5))
#
# class Louder(Book):
#     def enter(self, row):
#         Book.enter(self, row)
#         self.trades.append(repr(row))
#
# class Quiet:
#     def on_bar(self, i, row):
#         return i, type(row).__name__, row['close']
#
# def patched(name, f, run, *args):
#     old = globals()[name]
#     globals()[name] = f
#     try:
#         return run(*args)
#     finally:
#         globals()[name] = old
#
# CALL: (lambda: plain(plain_calls(frame())))()
# CALL: (lambda: plain(plain_calls(mixed())))()
# CALL: (lambda: plain(plain_calls(dated(frame()))))()
# CALL: (lambda: plain(plain_calls(dated(mixed()))))()
# CALL: (lambda: plain(plain_calls(frame().set_index(pd.Index(list('vwxyz'))))))()
# CALL: (lambda: plain(plain_calls(frame().astype('f4'))))()
# CALL: (lambda: plain(plain_calls(frame().iloc[:0])))()
# CALL: (lambda: plain(plain_calls(frame()[::2])))()
# CALL: (lambda: plain(plain_calls(frame(open=2, close=[5, 4, 3, 2, 1]))))()
# CALL: (lambda: plain(other_calls(frame())))()
# CALL: (lambda: plain(other_calls(frame().astype(float))))()
# CALL: (lambda: plain(asked(frame())))()
# CALL: (lambda: plain(changed(frame())))()
# CALL: (lambda: plain(changed(mixed())))()
# CALL: (lambda: plain(frame_changes(frame())))()
# CALL: (lambda: plain(frame_changes(frame().astype(float))))()
# CALL: (lambda: plain(given(frame())))()
# CALL: (lambda: plain(book(frame(), Book())))()
# CALL: (lambda: plain(book(mixed(), Book())))()
# CALL: (lambda: plain(book(dated(mixed()), Book())))()
# CALL: (lambda: plain(book(frame(), Louder())))()
# CALL: (lambda: plain(book(mixed(), Louder())))()
# CALL: (lambda: plain(strategies(frame(), [Book(), Louder(), Quiet()])))()
# CALL: (lambda: plain(strategies(mixed(), [Book(), Book()])))()
# CALL: (lambda: plain([bars(frame()), bars(mixed())]))()
# CALL: (lambda: plain([grows(frame()), grows(mixed())]))()
# CALL: (lambda: failing(frame()))()
# CALL: (lambda: failing(frame(vol=0)))()
# CALL: (lambda: failing(frame(vol=0, nothing=2)))()
# CALL: (lambda: plain(hiding(frame(rank=7.0))))()
# CALL: (lambda: plain(plain_calls(frame().drop(columns='open'))))()
# CALL: (lambda: plain(patched('spread', lambda row, k=1: repr(row), plain_calls, frame())))()
# CALL: (lambda: plain(patched('spread', lambda row, k=1: row.to_dict(), plain_calls, mixed())))()
# CALL: (lambda: plain(plain_calls(frame())))()

"""Loops over the rows of frames: items are read in the array that pandas makes, Series exist where the row itself is used."""
# VARIANTS: open
# TIMEOUT: 900
import numpy as np
import pandas as pd


def trend(df):
    cash, pos, out = 100.0, 0.0, []
    for i, row in df.iterrows():
        if row['fast'] > row['slow'] and pos == 0.0:
            pos, cash = cash / row['close'], 0.0
            out.append((i, row.close))
        elif row.fast < row['slow'] and pos > 0.0:
            cash, pos = pos * row['close'], 0.0
            out.append((i, row['close'], type(row['close'])))
    return cash, pos, out, type(cash)


def ways(df, stop):
    total, kept = 0.0, []
    for i, row in df.iterrows():
        if row['vol'] == 3:
            continue
        if row['vol'] > stop:
            kept.append(('break', i))
            break
        total += row['close'] * row['vol']
    else:
        kept.append('else')
    return total, kept


def rows_kept(df):
    kept, last = [], None
    for i, row in df.iterrows():
        if row['vol'] % 2 == 0:
            kept.append(row)
            last = row
            kept.append((row is last, row['close'], row.name == i))
        x = row['close']
    return kept, x, last


def read_behind(df):
    n = 0
    for i, row in df.iterrows():
        n += row['vol']
        if n > 5:
            break
    return n, i, row, row.name


def unbound(df):
    for i, row in df.iterrows():
        x = row['vol']
    return row, x


def changed_row(df):
    out = []
    for i, row in df.iterrows():
        row['close'] = row['close'] * 2
        out.append((row['close'], row.close, type(row['close'])))
        row['vol'] += 1
        out.append(row['vol'])
    return out, df['close'].tolist()


def changed_frame(df):
    out = []
    for i, row in df.iterrows():
        df.loc[i, 'close'] = -1.0
        df.at[i, 'vol'] = 77
        if i + 1 < len(df):
            df.loc[i + 1, 'close'] = row['close'] + 100
        out.append((row['close'], row['vol']))
    return out, df


def grows(df):
    n, out = 1, []
    for i, row in df.iterrows():
        n *= 2 ** 31
        n += int(row['vol'])
        out.append((i, row['close'], n, row.vol))
    return n, out


def raises(df):
    total = 0.0
    try:
        for i, row in df.iterrows():
            total += row['close']
            total += [1, 2][int(row['vol'])]
    except IndexError as e:
        return total, i, row['vol'], str(e)
    return total


def fails(df):
    for i, row in df.iterrows():
        x = row['close']
        y = [1, 2][int(row['vol'])] + row['nothing']
    return x + y


def attributes(df):
    out = []
    for _, row in df.iterrows():
        out.append((row.close, row.size, row['size'], row.vol, row.name))
    return out


def gets(df):
    s = 0.0
    for _, row in df.iterrows():
        s += row.get('close', 1.0) + row.get('none', 2.0)
    return s


def returns(df):
    for i, row in df.iterrows():
        if row['vol'] == 2:
            return i, row, row['close']
    return None


def inside(df):
    fs, out = [], []
    for i, row in df.iterrows():
        fs.append(lambda: row['close'])
        out.append(row['vol'])
    return [f() for f in fs], out


def twice(df):
    out = []
    for i, row in df.iterrows():
        for j, other in df.iterrows():
            if other['close'] > row['close']:
                out.append((i, j, other['vol'] - row['vol']))
    for i, row in df.iterrows():
        out.append(sum(row[c] for c in ('close', 'vol')))
    for _, row in df[df['close'] > 2.0].iterrows():
        out.append((_, row['close']))
    return out


def objects(df):
    out = []
    for i, row in df.iterrows():
        out.append((i, row['when'], row['close'], type(row['close']), row['name'], row['vol'], type(row['vol']), row['on']))
        if row['on'] and row['close'] > 1.5:
            out.append(row['name'] + '!')
    return out


def dates(df):
    out = []
    for i, row in df.iterrows():
        out.append((row['when'], row['close'], type(row['close']), row['close'] > 1.0))
    return out


def steps(df):
    for i, row in df.iterrows():
        got = yield row['close'] + (0 if i is None else 1)
        if got:
            yield row


def stored(df):
    df = df.copy()
    df['ma'] = df['close'].rolling(2).mean()
    df['ret'] = df['close'].pct_change()
    out = []
    for i, row in df.reset_index(drop=True).iterrows():
        out.append((i, row['ma'], row['ret'], row['close']))
    return out


# SETUP:
# def plain(x):
#     if isinstance(x, (pd.Series, pd.DataFrame)):
#         return repr(x), x.to_dict(), str(getattr(x, 'dtype', None)), type(x).__name__
#     return type(x)(map(plain, x)) if type(x) in (list, tuple) else x
#
# def frame(**more):
#     return pd.DataFrame({'close': [1.5, 3.0, 2.0, 4.0, 0.5], 'vol': [1, 2, 3, 4, 5], **more})
#
# def moving():
#     return frame(fast=[1.0, 2.0, 1.0, 3.0, 1.0], slow=[float('nan'), 1.0, 2.0, 2.0, 2.0])
#
# def mixed():
#     return frame(when=pd.date_range('2024-01-01', periods=5), name=list('abcde'), on=[True, False] * 2 + [True])
#
# class Sub(pd.DataFrame):
#     @property
#     def _constructor(self):
#         return Sub
#
# class Own:
#     def __init__(self, items):
#         self.items = items
#     def iterrows(self):
#         return iter(self.items)
#
# def patched(f, df):
#     old = pd.DataFrame.iterrows
#     pd.DataFrame.iterrows = lambda self: ((i, {'close': 9.0, 'vol': 2}) for i in range(3))
#     try:
#         return f(df, 1)
#     finally:
#         pd.DataFrame.iterrows = old
#
# nan = float('nan')
# CALL: (lambda: plain(trend(moving())))()
# CALL: (lambda: plain(trend(moving().set_index(pd.date_range('2024', periods=5)))))()
# CALL: (lambda: plain(trend(moving().set_index(pd.date_range('2024', periods=5, tz='Europe/Berlin')))))()
# CALL: (lambda: plain(trend(moving().set_index(pd.Index(list('abcde'))))))()
# CALL: (lambda: plain(trend(moving().set_index(pd.Index([7, 5, 3, 5, 0])))))()
# CALL: (lambda: plain(trend(moving().set_index(pd.Index([7.5, 5.5, 3.0, 5.0, 0.0])))))()
# CALL: (lambda: plain(trend(moving().set_index(pd.MultiIndex.from_product([[1], list('abcde')])))))()
# CALL: (lambda: plain(trend(moving().iloc[:0])))()
# CALL: (lambda: plain(trend(moving()[::2])))()
# CALL: (lambda: plain(trend(moving().astype('f4'))))()
# CALL: (lambda: plain(trend(moving().drop(columns='vol'))))()
# CALL: (lambda: plain(trend(moving().fillna(0).astype(int))))()
# CALL: (lambda: plain(trend(moving().astype('Float64'))))()
# CALL: (lambda: plain(trend(Sub(moving()))))()
# CALL: (lambda: plain(trend(moving().drop(columns='slow'))))()
# CALL: (lambda: plain(trend(pd.concat([moving(), moving()[['close']]], axis=1))))()
# CALL: (lambda: plain(trend(Own([(1, {'fast': 1, 'slow': 2}), (2, {'fast': 2.5, 'slow': 2, 'close': 3})]))))()
# CALL: (lambda: plain(trend(Own([(1, 2, 3)]))))()
# CALL: (lambda: plain(trend(Own([7]))))()
# CALL: (lambda: plain([ways(frame(), 4), ways(frame(), 9), ways(frame().iloc[:0], 9), ways(frame(vol=[3.0] * 5), 1)]))()
# CALL: (lambda: plain(rows_kept(frame())))()
# CALL: (lambda: plain(rows_kept(frame(name=list('abcde')))))()
# CALL: (lambda: plain([read_behind(frame()), read_behind(frame(vol=0)), read_behind(frame(vol=9))]))()
# CALL: (lambda: plain(unbound(frame())))()
# CALL: (lambda: plain(unbound(frame().iloc[:0])))()
# CALL: (lambda: plain(changed_row(frame())))()
# CALL: (lambda: plain(changed_row(frame(vol=[1.0] * 5))))()
# CALL: (lambda: plain(changed_row(frame(x='s'))))()
# CALL: (lambda: plain(changed_frame(frame())))()
# CALL: (lambda: plain(changed_frame(frame(vol=1.5))))()
# CALL: (lambda: plain(changed_frame(frame().astype(float))))()
# CALL: (lambda: plain(grows(frame())))()
# CALL: (lambda: plain(grows(frame(x='s'))))()
# CALL: (lambda: plain([raises(frame()), raises(frame(vol=0)), raises(frame(vol=5))]))()
# CALL: (lambda: fails(frame()))()
# CALL: (lambda: fails(frame(nothing=1.0)))()
# CALL: (lambda: fails(frame(vol=0, nothing='s')))()
# CALL: (lambda: plain(attributes(frame(size=7.0))))()
# CALL: (lambda: plain([gets(frame()), gets(frame(none=5))]))()
# CALL: (lambda: plain([returns(frame()), returns(frame(vol=0))]))()
# CALL: (lambda: plain(inside(frame())))()
# CALL: (lambda: plain(twice(frame())))()
# CALL: (lambda: plain(objects(mixed())))()
# CALL: (lambda: plain(objects(mixed().set_index('when', drop=False))))()
# CALL: (lambda: plain(objects(mixed().assign(close=[1.0, nan, 2.0, nan, 3.0]))))()
# CALL: (lambda: plain(objects(mixed().assign(name=[None, 'x', nan, 5, ()]))))()
# CALL: (lambda: plain(objects(mixed().assign(vol=pd.array([1, None, 3, 4, 5], dtype='Int64')))))()
# CALL: (lambda: plain(dates(mixed()[['when', 'close']].assign(close=[1.0, nan, 2.0, nan, 3.0]))))()
# CALL: (lambda: plain(dates(mixed()[['when', 'close', 'name']].assign(close=[1.0, nan, 2.0, nan, 3.0]))))()
# CALL: (lambda: plain(dates(mixed()[['name', 'close']].rename(columns={'name': 'when'}).assign(close=[1.0, nan, 2.0, nan, 3.0]))))()
# CALL: (lambda: plain(dates(mixed()[['name', 'close']].rename(columns={'name': 'when'}).assign(close=list('pqrst')))))()
# CALL: (lambda: plain((list(steps(frame())), (lambda g: (next(g), g.send(1), next(g)))(steps(frame())))))()
# CALL: (lambda: plain([stored(frame()), stored(frame(ma=1)), stored(frame(x='s'))]))()
# CALL: (lambda: patched(ways, frame()))()
# CALL: (lambda: plain(ways(frame(), 9)))()

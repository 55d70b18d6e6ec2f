"""Items of frames by labels of any index, and items of their rows: df.loc[date, 'close'], df.iloc[i]['close']."""
# VARIANTS: open
# TIMEOUT: 900
import numpy as np
import pandas as pd


def by_label(df):
    s, out = 0.0, []
    for d in df.index:
        s += df.loc[d, 'close'] * df.at[d, 'vol']
        out.append((d, df['close'].loc[d], df['vol'][d], type(df.loc[d, 'close'])))
    return s, out, type(s)


def by_index(df):
    out = []
    for i in range(1, len(df)):
        d, before = df.index[i], df.index[i - 1]
        out.append((d, df.loc[d, 'close'] - df.loc[before, 'close']))
    return out


def of_rows(df):
    s, out = 0.0, []
    for i in range(1, len(df)):
        s += df.iloc[i]['close'] - df.iloc[i - 1]['close']
        out.append((df.iloc[i]['vol'], type(df.iloc[i]['vol']), df.iloc[-i]['close']))
    return s, out


def labelled_rows(df):
    out = []
    for d in df.index:
        out.append((df.loc[d]['close'], df.loc[d]['vol'], type(df.loc[d]['vol'])))
    return out


def marked(df):
    out = []
    for i, row in df.iterrows():
        if df.loc[i, 'vol'] > 2:
            out.append((i, df.loc[i, 'close'] == row['close']))
    return out


def numbered(df, k):
    out = []
    for i in range(k, k + 3):
        out.append((df.loc[i, 'close'], df['vol'][i], df.at[i, 'vol'], df.loc[i]['close']))
    return out


def beyond(df, n):
    total = 0.0
    for i in range(n):
        total += df.iloc[i]['close']
    return total


def grown(df):
    out = []
    for i in range(len(df)):
        out.append(df.iloc[i]['close'])
        if i == 2:
            df['s'] = 'text'
        out.append(df.iloc[i]['vol'])
    return out


def chosen(df):
    out, rising = [], df[df['vol'] > 1]
    for d in rising.index:
        out.append(rising.loc[d, 'close'])
    for d, row in rising.iterrows():
        out.append(row['close'])
    return out


def written(df, d):
    for i in range(3):
        df.loc[d, 'close'] = float(i)
        x = df.loc[d, 'close']
    return x, df['close'].tolist()


# SETUP:
# def plain(x):
#     if isinstance(x, (pd.Series, pd.DataFrame)):
#         return repr(x), x.to_dict(), str(getattr(x, 'dtype', None)), type(x).__name__
#     if isinstance(x, (pd.Timestamp, pd.Period)):
#         return repr(x)
#     return type(x)(map(plain, x)) if type(x) in (list, tuple) else x
#
# def frame(index=None, **more):
#     return pd.DataFrame({'close': [1.5, 3.0, 2.0, 4.0, 0.5], 'vol': [1, 2, 3, 4, 5], **more}, index=index)
#
# def days():
#     return pd.date_range('2024-01-01', periods=5)
#
# def letters():
#     return pd.Index(list('abcde'))
#
# def objects():
#     return pd.Index(list('abcde'), dtype=object)
#
# CALL: (lambda: [plain(f(frame())) for f in (by_label, by_index, of_rows, labelled_rows, marked, chosen)])()
# CALL: (lambda: [plain(f(frame(days()))) for f in (by_label, by_index, of_rows, labelled_rows, marked, chosen)])()
# CALL: (lambda: [plain(f(frame(days().tz_localize('UTC')))) for f in (by_label, by_index, of_rows, labelled_rows, marked)])()
# CALL: (lambda: [plain(f(frame(letters()))) for f in (by_label, by_index, of_rows, labelled_rows, marked, chosen)])()
# CALL: (lambda: [plain(f(frame(objects()))) for f in (by_label, by_index, of_rows, labelled_rows, marked)])()
# CALL: (lambda: [plain(f(frame(pd.Index([5, 3, 9, 0, 1])))) for f in (by_label, by_index, of_rows, labelled_rows, marked)])()
# CALL: (lambda: [plain(f(frame(pd.Index([5.0, 3, 9, 0, 1])))) for f in (by_label, by_index, of_rows, labelled_rows, marked)])()
# CALL: (lambda: [plain(f(frame(pd.Index(['a', 2, (), None, 1.5])))) for f in (by_index, of_rows)])()
# CALL: (lambda: [plain(f(frame(pd.period_range('2024', periods=5)))) for f in (by_label, by_index, of_rows)])()
# CALL: (lambda: [plain(f(frame(name=list('abcde')))) for f in (of_rows, labelled_rows, marked, chosen)])()
# CALL: (lambda: [plain(f(frame(on=True).astype({'close': 'f4'}))) for f in (of_rows, labelled_rows, by_label)])()
# CALL: (lambda: [plain(f(frame().astype({'vol': 'f4'}))) for f in (of_rows, labelled_rows, by_label)])()
# CALL: (lambda: [plain(f(frame().astype({'vol': 'u1'}))) for f in (of_rows, labelled_rows, by_label)])()
# CALL: (lambda: [plain(f(frame().astype('Int64', errors='ignore'))) for f in (of_rows, labelled_rows, by_label)])()
# CALL: (lambda: plain(by_index(frame(pd.Index(list('abcda'))))))()
# CALL: (lambda: plain(by_label(frame(days()[[0, 1, 2, 3, 3]]))))()
# CALL: (lambda: plain([numbered(frame(), 1), numbered(frame(range(3, 8)), 4), numbered(frame(range(0, 10, 2)).iloc[::-1], 4)]))()
# CALL: (lambda: plain(numbered(frame(range(3, 8)), 1)))()
# CALL: (lambda: plain(numbered(frame(days()), 1)))()
# CALL: (lambda: plain(numbered(frame(letters()), 1)))()
# CALL: (lambda: plain([beyond(frame(), 5), beyond(frame(), 0)]))()
# CALL: (lambda: plain(beyond(frame(), 7)))()
# CALL: (lambda: plain(beyond(frame().drop(columns='close'), 7)))()
# CALL: (lambda: plain([grown(frame()), grown(frame(days()))]))()
# CALL: (lambda: plain([written(frame(days()), days()[1]), written(frame(letters()), 'c'), written(frame(), 2)]))()
# CALL: (lambda: plain(written(frame(days()), '2024-01-03')))()

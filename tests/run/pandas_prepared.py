"""Frames that a function prepares before it loops over them: columns that it stores, frames and series that pandas makes."""
# VARIANTS: open
# TIMEOUT: 600
import numpy as np
import pandas as pd


def backtest(df, n):
    df = df.copy()
    df['ma'] = df['close'].rolling(n).mean()
    df['ret'] = df['close'].pct_change()
    df['lag'] = df['volume'].shift(1)
    df['pos'] = 0
    df['on'] = True
    df['k'] = [i * 2 for i in range(len(df))]
    df['arr'] = np.arange(len(df)) * 0.5
    df = df.dropna().reset_index(drop=True)
    close, lag = df['close'], df['volume'].shift(1)
    pos, trades = 0, []
    for i in range(1, len(df)):
        if pos == 0 and df['close'].iloc[i - 1] < df['ma'].iloc[i - 1] and close.iloc[i] > df.loc[i, 'ma']:
            pos = 1
        elif pos == 1 and close.iloc[i] < df['ma'].iloc[i]:
            pos = 0
        trades.append((pos, df['ret'].iloc[i], df['lag'].iloc[i], lag.iloc[i], df['pos'].iloc[i], df['on'].iloc[i],
                       df['k'].iloc[i], df['arr'].iloc[i]))
    return trades


def branches(df, which):
    if which:
        df['x'] = df['close'] * 2
        df['y'] = 1.5
    else:
        df['x'] = 7.0
        df['z'] = 1
    out = []
    for i in range(len(df)):
        out.append(df['x'].iloc[i] + df['close'].iloc[i])
    if which:
        out.append(df['y'].iloc[0])
    return out, list(df.columns)


def wrong_guess(df):
    df['side'] = np.where(df['close'] > 2.0, 'buy', 'sell')
    df['n'] = np.where(df['close'] > 2.0, 1, 0)
    out, total = [], 0.0
    for i in range(len(df)):
        total += df['close'].iloc[i]
        out.append((df['side'].iloc[i], df['n'].iloc[i], total))
    return out


def items(df):
    s, n = 0.0, 0
    for c, v in zip(df['close'], df['volume']):
        s += c * v
        n += v
    for i, c in enumerate(df['close']):
        s -= c * i
    kinds = []
    for c in df['volume']:
        kinds.append((c, type(c)))
    return s, n, type(s), kinds, [x * 2 for x in df['close']], sum(df['volume'])


def grown(df):
    total = 0.0
    for k in range(3):
        df['c%d' % k] = df['close'] + k
        df['last'] = df['close'] - k
        for i in range(len(df)):
            total += df['last'].iloc[i]
    return total, len(df.columns)


# SETUP:
# def frame():
#     return pd.DataFrame({'close': [1.5, 3.0, 2.0, 4.0, 5.0, 1.0, 2.5, 9.0], 'volume': range(8)})
#
# CALL: (lambda: backtest(frame(), 2))()
# CALL: (lambda: backtest(frame(), 20))()
# CALL: (lambda: backtest(frame().astype('f4'), 2))()
# CALL: (lambda: branches(frame(), True))()
# CALL: (lambda: branches(frame(), False))()
# CALL: (lambda: branches(frame().iloc[:0], True))()
# CALL: (lambda: wrong_guess(frame()))()
# CALL: (lambda: items(frame()))()
# CALL: (lambda: items(frame().astype({'volume': 'i2'})))()
# CALL: (lambda: items(frame().assign(volume=2**63)))()
# CALL: (lambda: items(frame().assign(close='x')))()
# CALL: (lambda: grown(frame()))()

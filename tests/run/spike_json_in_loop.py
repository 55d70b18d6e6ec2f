"""One json.dumps inside a hot loop leaves the rest of the loop native."""

import json


def simulate(n):
    s = 0.0
    texts = []
    for i in range(n):
        s = s * 0.5 + i * i % 7
        s -= i // 3
        if i % 100 == 0:
            texts.append(json.dumps([i, s]))  # PYTHON: json
    return s, texts


# CALL: simulate(250)
# CALL: simulate(0)
# CALL: simulate(1)

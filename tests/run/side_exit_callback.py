"""Python code called from a typed loop breaks what the loop relied on; nothing is lost or repeated."""


class State:
    def __init__(self, step):
        self.step = step
        self.history = []


def drive(state, values, callback):
    total = 0
    for i, v in enumerate(values):
        total += v * state.step
        state.history.append(i)
        callback(i, state, values)
    return total


# SETUP:
# def to_float(i, state, values):
#     if i == 1:
#         state.step = 0.5
# def to_text(i, state, values):
#     if i == 1:
#         state.step = "ab"
# def element(i, state, values):
#     if i == 0:
#         values[2] = 2**70
# def replace(i, state, values):
#     if i == 1:
#         state.history = []
# def longer(i, state, values):
#     if len(values) < 5:
#         values.append(1.5)
# def remove(i, state, values):
#     del state.step
#
# CALL: drive(State(2), [1, 2, 3], lambda *a: None)
# CALL: drive(State(2), [1, 2, 3], to_float)
# CALL: drive(State(2), [1, 2, 3], to_text)
# CALL: drive(State(2), [1, 2, 3], element)
# CALL: (s := State(2)) and drive(s, [1, 2, 3], replace)
# CALL: s.history
# CALL: drive(State(2), [1, 2, 3], longer)
# CALL: drive(State(2), [1, 2, 3], remove)

"""Python code called from a loop at module level sees the module's frame, once, at the right line."""

# VARIANTS: main

import sys
import traceback
import warnings


def look(depth):
    frame = sys._getframe(1)
    names = []
    while frame:
        names.append((frame.f_code.co_name, frame.f_lineno))
        frame = frame.f_back
    return names


warnings.simplefilter("always")
for i in range(3):
    print(look(1))
    if i == 1:
        traceback.print_stack(file=sys.stdout)
        warnings.warn("here", stacklevel=1)
    big = 2**62 * (i + 1)
    print(look(2), big)

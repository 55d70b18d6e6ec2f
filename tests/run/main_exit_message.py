"""sys.exit with a message prints it on standard error; warnings go there too."""

import sys
import warnings


def finish(n):
    warnings.warn("almost done", RuntimeWarning)
    if n:
        raise SystemExit(f"stopped at {n}")
    return 0


if __name__ == "__main__":
    finish(0)
    sys.exit(finish(5))

# CALL: finish(0)
# CALL: finish(1)

"""A whole program that leaves with sys.exit, through a finally."""

import sys


def work(n):
    try:
        for i in range(n):
            if i == 3:
                sys.exit(7)
            print(i)
    finally:
        print("clean up")


if __name__ == "__main__":
    work(10)
    print("not reached")

# CALL: work(2)
# CALL: work(5)

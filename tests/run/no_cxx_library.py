# VARIANTS: main
# Loading the C++ library takes longer than loading an extension: one that needs nothing of it does without.


def total(n):
    s = 0
    for i in range(n):
        s += i * i
    return s


if __name__ == "__main__":
    with open("/proc/self/maps") as maps:
        text = maps.read()
    print(total(1000), "libstdc++" in text, "libgcc_s" in text)

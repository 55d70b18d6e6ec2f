"""Planets around the Sun, by a leapfrog over all pairs."""

import math

SOLAR_MASS = 4.0 * math.pi * math.pi
DAYS = 365.24


def planets():
    """Position, velocity and mass of the Sun and the outer planets, in AU, years and solar masses."""
    return [
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0],
        [4.84143, -1.16032, -0.10362, 0.001660 * DAYS, 0.007699 * DAYS, -0.000069 * DAYS, 0.000954792],
        [8.34337, 4.12480, -0.40352, -0.002767 * DAYS, 0.004998 * DAYS, 0.000023 * DAYS, 0.000285886],
        [12.89437, -15.11115, -0.22331, 0.002964 * DAYS, 0.002378 * DAYS, -0.000030 * DAYS, 0.000043662],
        [15.37970, -25.91931, 0.17926, 0.002681 * DAYS, 0.001628 * DAYS, -0.000095 * DAYS, 0.000051514],
    ]


def still(bodies):
    """Give the Sun the momentum that keeps the centre of mass at rest."""
    sun = bodies[0]
    for axis in range(3, 6):
        momentum = 0.0
        for body in bodies:
            momentum += body[axis] * body[6]
        sun[axis] -= momentum / sun[6]


def step(bodies, dt):
    """One step of all bodies."""
    count = len(bodies)
    for i in range(count):
        a = bodies[i]
        for j in range(i + 1, count):
            b = bodies[j]
            dx = a[0] - b[0]
            dy = a[1] - b[1]
            dz = a[2] - b[2]
            distance = math.sqrt(dx * dx + dy * dy + dz * dz)
            pull = SOLAR_MASS * dt / (distance * distance * distance)
            by_b = pull * b[6]
            by_a = pull * a[6]
            a[3] -= dx * by_b
            a[4] -= dy * by_b
            a[5] -= dz * by_b
            b[3] += dx * by_a
            b[4] += dy * by_a
            b[5] += dz * by_a
    for body in bodies:
        body[0] += dt * body[3]
        body[1] += dt * body[4]
        body[2] += dt * body[5]


def energy(bodies):
    """Kinetic and potential energy."""
    total = 0.0
    for i in range(len(bodies)):
        a = bodies[i]
        total += 0.5 * a[6] * (a[3] ** 2 + a[4] ** 2 + a[5] ** 2)
        for j in range(i):
            b = bodies[j]
            distance = math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2)
            total -= SOLAR_MASS * a[6] * b[6] / distance
    return total


def work(n):
    """Energy before and after n steps of a hundredth of a year."""
    bodies = planets()
    still(bodies)
    before = energy(bodies)
    for _ in range(n):
        step(bodies, 0.01)
    return before, energy(bodies)


if __name__ == "__main__":
    print(work(20000))

"""Coroutines run under asyncio."""

import asyncio


async def step(x):
    await asyncio.sleep(0)
    return x * 2


async def chain(n):
    total = 0
    for i in range(n):
        total += await step(i)
    return total


async def numbers(n):
    for i in range(n):
        yield i


async def collect(n):
    return [i async for i in numbers(n) if i % 2]


# CALL: asyncio.run(chain(4))
# CALL: asyncio.run(collect(5))

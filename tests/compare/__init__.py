"""Run programs compiled and under CPython, and compare everything a user could observe.

The pieces, in the order in which a comparison uses them:

program   reads a test program and its markers (``# CALL:``, ``# NATIVE`` ...)
variants  stages a program as it stands (open) and with its calls as a main block (closed)
compiler  drives the command line of the compiler under test
pool      keeps one fork server per side; each program runs in a fresh child with a time-out
worker    the fork server itself: imports the module, evaluates the calls, records
snapshot  turns a value into a graph that JSON can hold: types, bits, identity, aliasing
mainrun   runs a program as ``__main__`` on both sides
differ    walks two records in parallel and names the first differences
session   ties these together for a list of programs
"""

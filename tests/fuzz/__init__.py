"""A seeded generator of random Python programs, run compiled and under CPython.

scope        what a program under construction may use: variables by kind, functions, loops, depth
expressions  leaves, and the choice of a maker by the kind of value that is wanted
statements   blocks, and the choice of a maker
*_makers     tables of makers, one per form of expression or statement
definitions  functions, classes, generators, coroutines, and the calls that a program is tested with
programs     whole programs and modules of several programs
coverage     counts ast node kinds and says which are missing
shrink       removes statements from a failing program while it still fails
"""

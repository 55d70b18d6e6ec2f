"""Runs folders of other people's programs and prints what the compiler makes of them."""

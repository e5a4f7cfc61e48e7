"""A monkey at the desk: random use of the whole program at full speed, the same for the same seed.

``python3 -m tests.soak [--minutes 30] [--seed 1]`` says what it did and what did not hold: no crash, no word from Qt,
no exception, no growing number of windows or widgets, no more than 10 MiB of memory after warming up.
"""

"""FaultReporter on purpose: programs killed at any moment, libraries and packs damaged in any place, a thousand times.

``python3 -m tests.faults [--times 1000] [--seed 1] [KIND…]`` prints what was tried and what did not hold; a smaller
count of each kind is in the suite.
"""

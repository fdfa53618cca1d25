"""Times of scipy's exact tests for the calls of ExactBenchmarks.cs: the smallest mean of five runs, in microseconds. Run with: python3 exact.py"""
import timeit

import scipy
from scipy.stats import barnard_exact, boschloo_exact, fisher_exact


def table(x1, n1, x2, n2):
    return [[x1, x2], [n1 - x1, n2 - x2]]


def time(label, number, call):
    call()
    print("%-30s %12.1f us" % (label, min(timeit.repeat(call, number=number, repeat=5)) / number * 1e6), flush=True)


print("scipy", scipy.__version__)
time("fisher_exact 121", 200, lambda: fisher_exact(table(40, 60, 28, 61)))
time("fisher_exact 10000", 200, lambda: fisher_exact(table(2600, 5000, 2400, 5000)))
time("fisher_exact 1000000", 50, lambda: fisher_exact(table(250700, 500000, 249300, 500000)))
time("barnard_exact 121", 10, lambda: barnard_exact(table(40, 60, 28, 61)))
time("barnard_exact 541", 5, lambda: barnard_exact(table(150, 270, 125, 271)))
time("boschloo_exact 121", 10, lambda: boschloo_exact(table(40, 60, 28, 61)))
time("boschloo_exact 541", 3, lambda: boschloo_exact(table(150, 270, 125, 271)))

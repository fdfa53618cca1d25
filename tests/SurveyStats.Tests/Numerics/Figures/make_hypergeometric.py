"""Writes hypergeometric.json: probabilities and tails of the hypergeometric distribution and of Fisher's noncentral one, to 50 digits
(python3 make_hypergeometric.py; mpmath).

The methods are not those of the library: binomial coefficients as exact integers for populations up to 3000, else mpmath's loggamma with
60 digits; every tail is summed outwards from its innermost point, term by term, in 300-bit fixed point; the noncentral distribution is
divided by the sum over its whole support. Inputs are exact doubles. Each point is [[inputs], "expected"].
"""
import json
import os
from fractions import Fraction
from math import comb
from mpmath import mp, mpf, mpmathify, log, exp, loggamma, log1p, nstr

mp.dps = 60
BITS = 300
figures = {}


def add(name, inputs, value):
    figures.setdefault(name, []).append([list(inputs), nstr(value, 50)])


def log_choose(n, k):
    return loggamma(mpf(n + 1)) - loggamma(mpf(k + 1)) - loggamma(mpf(n - k + 1))


def log_probability(k, K, n, N):
    if N <= 3000:
        return log(mpf(comb(K, k)) * comb(N - K, n - k) / comb(N, n))
    return log_choose(K, k) + log_choose(N - K, n - k) - log_choose(N, n)


def outward(k, K, n, N, down, odds=Fraction(1)):
    """1 + r1 + r1 r2 + ... away from k, k included."""
    term = total = 1 << BITS
    a, b, c, d = k, K - k, n - k, N - K - n + k
    on, od = odds.numerator, odds.denominator
    while term:
        if down:
            term = term * (a * d * od) // ((b + 1) * (c + 1) * on)
            a, b, c, d = a - 1, b + 1, c + 1, d - 1
        else:
            term = term * (b * c * on) // ((a + 1) * (d + 1) * od)
            a, b, c, d = a + 1, b - 1, c - 1, d + 1
        total += term
    return mpf(total) / mpf(2) ** BITS


def central(k, K, n, N):
    lo, hi = max(0, n - (N - K)), min(K, n)
    lp = log_probability(k, K, n, N)
    p = exp(lp)
    if k * N <= n * K:
        lower = p * outward(k, K, n, N, True)
        upper = 1 - lower + p
        ll, lu = log(lower), log1p(p - lower)
    else:
        upper = p * outward(k, K, n, N, False)
        lower = 1 - upper + p
        lu, ll = log(upper), log1p(p - upper)
    inputs = [k, K, n, N]
    add("LogProbability", inputs, lp)
    add("LogLowerTail", inputs, ll if k < hi else mpf(0))
    add("LogUpperTail", inputs, lu if k > lo else mpf(0))
    if lp > -690:
        add("Probability", inputs, p)
        if ll > -690:
            add("LowerTail", inputs, lower if k < hi else mpf(1))
        if lu > -690:
            add("UpperTail", inputs, upper if k > lo else mpf(1))


def noncentral(k, K, n, N, odds):
    """Weights relative to the mode's, in fixed point from the mode both ways; k may lie far out, where logarithms are summed."""
    lo, hi = max(0, n - (N - K)), min(K, n)
    q = Fraction(odds)
    psi = mpmathify(odds)
    mode = lo
    if hi > lo:
        low, high = lo, hi
        while low < high:  # the first j whose successor is less probable
            mid = (low + high) // 2
            if q * (K - mid) * (n - mid) <= (mid + 1) * (N - K - n + mid + 1):
                high = mid
            else:
                low = mid + 1
        mode = low
    total = outward(mode, K, n, N, True, q) + outward(mode, K, n, N, False, q) - 1
    lp = log_choose(K, k) + log_choose(N - K, n - k) - log_choose(K, mode) - log_choose(N - K, n - mode) + (k - mode) * log(psi) - log(total)
    p = exp(lp)
    if k <= mode:
        lower = p * outward(k, K, n, N, True, q)
        ll, lu = log(lower), log1p(p - lower)
    else:
        upper = p * outward(k, K, n, N, False, q)
        lu, ll = log(upper), log1p(p - upper)
    inputs = [k, K, n, N, odds]
    add("Noncentral.LogProbability", inputs, lp)
    add("Noncentral.LogLowerTail", inputs, ll if k < hi else mpf(0))
    add("Noncentral.LogUpperTail", inputs, lu if k > lo else mpf(0))


def main():
    margins = [(1, 1, 2), (5, 4, 9), (10, 10, 20), (7, 3, 40), (200, 119, 541), (60, 45, 121), (1500, 700, 2900), (30, 5000, 100_000),
               (400_000, 500_000, 1_000_000), (37, 2_000_000, 10_000_000), (3_000_000, 400_000_000, 1_000_000_000),
               (499_999_999, 500_000_001, 1_000_000_000), (900_000_000, 950_000_000, 1_000_000_000)]
    sds = [-36, -20, -8, -3, -1, 0, 0.5, 2, 5, 12, 30]
    for K, n, N in margins:
        lo, hi = max(0, n - (N - K)), min(K, n)
        sd = (n * (K / N) * (1 - K / N) * ((N - n) / max(N - 1, 1))) ** 0.5
        for k in sorted({min(max(round(n * K / N + s * sd), lo), hi) for s in sds}):
            central(k, K, n, N)
    for K, n, N in margins[:10]:
        lo, hi = max(0, n - (N - K)), min(K, n)
        for odds in (1e-12, 0.003, 0.4, 1.0, 1.7, 25.0, 1e9):
            for share in (0, 0.1, 0.5, 0.9, 1) if N < 10_000 else (0.3, 0.5, 0.55):
                noncentral(lo + round((hi - lo) * share), K, n, N, odds)
    text = "{\n  \"source\": \"make_hypergeometric.py, exact integers and mpmath, 60 digits\",\n  \"functions\": [\n"
    blocks = []
    for name, points in figures.items():
        unique = list({json.dumps(p): None for p in points})
        blocks.append("    { \"function\": \"%s\", \"points\": [\n%s\n    ] }" % (name, ",\n".join("      " + u for u in unique)))
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "hypergeometric.json")
    with open(path, "w", encoding="utf-8") as f:
        f.write(text + ",\n".join(blocks) + "\n  ]\n}\n")


main()

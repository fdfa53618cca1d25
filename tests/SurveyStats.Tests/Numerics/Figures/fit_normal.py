"""Fits the rational approximations of the normal distribution in Normal.cs and NormalQuantile.cs (python3 fit_normal.py; needs mpmath).

Each is P(x) / Q(x) with Q(0) = 1, fitted to a relative error near the smallest possible: linear least squares on Chebyshev points in
50-digit arithmetic, the weights of the last fit's denominator (Sanathanan and Koerner 1963) and of its errors (Lawson 1961).
It prints the coefficients, constant term first, and the largest relative error on the points.
"""
from mpmath import mp, mpf, cos, erfc, erfinv, exp, log, lu_solve, matrix, nstr, pi, sqrt

mp.dps = 50


def rational(f, low, high, m, n, rounds=7):
    count = 4 * (m + n + 2)
    points = [(low + high) / 2 + (high - low) / 2 * cos(pi * (2 * k + 1) / (2 * count)) for k in range(count)]
    values = [f(x) for x in points]
    weights, denominators, best = [mpf(1)] * count, [mpf(1)] * count, None
    for i in range(rounds):
        a, b = matrix(count, m + n + 1), matrix(count, 1)
        for row, (x, value) in enumerate(zip(points, values)):
            scale = sqrt(weights[row]) / (value * denominators[row])
            for k in range(m + 1):
                a[row, k] = scale * x ** k
            for k in range(1, n + 1):
                a[row, m + k] = -scale * value * x ** k
            b[row] = scale * value
        with mp.workdps(110):
            c = lu_solve(a.T * a, a.T * b)
        p, q = [c[k] for k in range(m + 1)], [mpf(1)] + [c[m + k] for k in range(1, n + 1)]
        denominators = [mp.polyval(q[::-1], x) for x in points]
        errors = [abs(mp.polyval(p[::-1], x) / d / v - 1) for x, d, v in zip(points, denominators, values)]
        if best is None or max(errors) < best[0]:
            best = (max(errors), p, q)
        if i > 0:
            weights = [w * e for w, e in zip(weights, errors)]
            mean = sum(weights) / count
            weights = [w / mean + mpf(10) ** -12 for w in weights]
    return best


def mills(z):
    return exp(z * z / 2) * sqrt(pi / 2) * erfc(z / sqrt(2))


def central(d):
    """The quantile of the upper tail 1/2 - d."""
    return sqrt(2) * erfinv(2 * d)


def tail(r):
    """The quantile of the upper tail exp(-r^2)."""
    z = sqrt(2) * r
    for _ in range(200):
        t = erfc(z / sqrt(2)) / 2
        step = (log(t) + r * r) * t / (exp(-z * z / 2) / sqrt(2 * pi))
        z += step
        if abs(step) < mpf(10) ** -45:
            return z
    raise ArithmeticError("no convergence")


def show(name, fit):
    print(name, "largest relative error", nstr(fit[0], 3))
    print("  numerator:  ", ", ".join(nstr(v, 20) for v in fit[1]))
    print("  denominator:", ", ".join(nstr(v, 20) for v in fit[2]))


if __name__ == "__main__":
    edge = mpf("0.425") ** 2
    show("Mills ratio, in z, 0 <= z <= 6:", rational(mills, mpf(0), mpf(6), 8, 9))
    show("z times the Mills ratio, in 1 / z^2, z >= 6:", rational(lambda s: mills(1 / sqrt(s)) / sqrt(s), mpf(10) ** -8, 1 / mpf(36), 5, 5))
    show("quantile / d, in 0.425^2 - d^2, d = 1/2 - q:",
         rational(lambda s: central(sqrt(edge - s)) / sqrt(edge - s), mpf(0), edge - mpf(10) ** -12, 8, 8))
    show("quantile, in r - 1.6, r = sqrt(-log q), 1.6 <= r <= 5:", rational(lambda s: tail(s + mpf("1.6")), mpf("-0.03"), mpf("3.4"), 8, 7))
    show("quantile, in r - 5, 5 <= r <= 27.4:", rational(lambda s: tail(s + 5), mpf(0), mpf("22.4"), 7, 7))

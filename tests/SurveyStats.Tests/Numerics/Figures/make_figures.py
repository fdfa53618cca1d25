"""Figures for the distributions of Numerics, by mpmath (Debian's python3-mpmath 1.2.1) at 60 digits, printed with 25.

Every input is the exact double written (17 digits). Run: python3 make_figures.py > distributions.json
Tails by the continued fractions and series named below; quantiles by bisection of these tails.
"""
import json
from mpmath import mp, mpf, erfc, sqrt, log, nstr, exp, loggamma

mp.dps = 60


def exact(x):
    return mpf(float(x))


def beta_fraction(x, a, b):
    """Lower tail by the continued fraction of Gauss, for x below the mean (Abramowitz and Stegun 26.5.8)."""
    front = exp(a * log(x) + b * log(1 - x) - loggamma(a) - loggamma(b) + loggamma(a + b)) / a
    tiny = mpf(10) ** -200
    f, c, d = mpf(1), mpf(1), mpf(0)
    for i in range(0, 400000):
        m = i // 2
        if i == 0:
            numerator = mpf(1)
        elif i % 2 == 0:
            numerator = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        else:
            numerator = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 + numerator * d
        d = 1 / (d if d else tiny)
        c = 1 + numerator / c if c else tiny
        step = c * d
        f *= step
        if i > 2 and abs(step - 1) < mpf(10) ** -45:
            return front * (f - 1)
    raise ArithmeticError("no convergence")


def beta_tails(x, a, b):
    if x <= a / (a + b):
        lower = beta_fraction(x, a, b)
        return lower, 1 - lower
    upper = beta_fraction(1 - x, b, a)
    return 1 - upper, upper


def gamma_tails(a, x):
    """Series below the shape, continued fraction above (Abramowitz and Stegun 6.5.29, 6.5.31)."""
    front = exp(a * log(x) - x - loggamma(a))
    if x < a + 1:
        term = total = mpf(1) / a
        n = 0
        while term > total * mpf(10) ** -50:
            n += 1
            term *= x / (a + n)
            total += term
        return front * total, 1 - front * total
    b = x + 1 - a
    c = mpf(10) ** 200
    d = 1 / b
    h = d
    n = 0
    while True:
        n += 1
        numerator = -n * (n - a)
        b += 2
        d = 1 / (numerator * d + b)
        c = b + numerator / c
        h *= c * d
        if abs(c * d - 1) < mpf(10) ** -50:
            return 1 - front * h, front * h


def text(v):
    return nstr(v, 25, min_fixed=0, max_fixed=0)


cases = []


def add(family, function, inputs, value):
    if abs(value) < mpf(10) ** -305:
        return  # below what a double holds with all its digits
    cases.append({"family": family, "function": function, "input": [float(i) for i in inputs], "expected": text(value), "ln": text(log(value)) if value > 0 and "quantile" not in function else None})


for z in [0, 1e-10, 0.1, 0.5, 1, 1.5, 1.959963984540054, 2.5, 2.99, 3.01, 4, 5.5, 8, 9.9, 10.1, 12, 20, 30, 37, 38, 100, 1000]:
    for sign in (1, -1):
        v = exact(z) * sign
        upper = erfc(v / sqrt(mpf(2))) / 2 if v > 0 else 1 - erfc(-v / sqrt(mpf(2))) / 2
        add("normal", "upper", [z * sign], upper)

for a, b in [(0.5, 0.5), (0.5, 3), (1, 1), (1, 20), (2.5, 0.5), (27, 515), (50, 0.5), (500.5, 0.5), (5e4, 0.5), (1, 1e6), (10, 1e6), (0.5, 1e6), (1000, 1000), (5e4, 5e4), (1e6, 1e6)]:
    mean = a / (a + b)
    sd = (mean * (1 - mean) / (a + b + 1)) ** 0.5
    for step in (-30, -8, -3, -1, -0.1, 0, 0.5, 2, 6, 30):
        x = mean + step * sd
        if not 0 < x < 1:
            x = mean * 10.0 ** step if step < 0 else 1 - (1 - mean) * 10.0 ** -step
        if not 0 < x < 1:
            continue
        lower, upper = beta_tails(exact(x), exact(a), exact(b))
        if lower > mpf(10) ** -305:
            add("beta", "lower", [x, a, b], lower)
        if upper > mpf(10) ** -305:
            add("beta", "upper", [x, a, b], upper)

for df in [1, 2, 3, 7.5, 20, 100, 1000, 1e5]:
    sd = (2 * df) ** 0.5
    for step in (-5, -2, -0.5, 0, 0.5, 2, 5, 15, 36):
        x = df + step * sd
        if x <= 0:
            x = df * 10.0 ** step
        lower, upper = gamma_tails(exact(df) / 2, exact(x) / 2)
        if lower > mpf(10) ** -305:
            add("chi-squared", "lower", [x, df], lower)
        if upper > mpf(10) ** -305:
            add("chi-squared", "upper", [x, df], upper)

for df in [1, 2, 3, 7.5, 30, 119, 1000, 1e6]:
    for t in [1e-6, 0.1, 1, 2, 5, 20, 1e3, 1e8]:
        t2 = exact(t) ** 2
        n = exact(df)
        lower, _ = beta_tails(n / (n + t2), n / 2, mpf(1) / 2)
        if lower / 2 > mpf(10) ** -305:
            add("student", "upper", [t, df], lower / 2)

def solve(rising, low, high):
    """The point where a rising function of mpf is 0, by bisection to 45 digits and more."""
    for _ in range(190):
        middle = (low + high) / 2
        if rising(middle) < 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


mp.dps = 50
probabilities = [1e-300, 1e-100, 1e-20, 1e-8, 0.0025, 0.025, 0.3, 0.5, 0.9, 0.975, 0.999999]
for a, b in [(0.5, 0.5), (0.5, 30.5), (1, 20), (27, 515), (50, 0.5), (430, 571), (1, 1e6), (1e4, 3e4)]:
    for p in probabilities:
        def rising(u):
            x = 1 / (1 + exp(-u))
            return beta_tails(x, exact(a), exact(b))[0] - exact(p)
        u = solve(rising, mpf(-1500), mpf(200))
        add("beta", "lower-quantile", [p, a, b], 1 / (1 + exp(-u)))

for df in [1, 2, 3, 7.5, 119, 1000]:
    for q in probabilities[:7]:
        n = exact(df)
        u = solve(lambda u: beta_tails(1 / (1 + exp(-u)), n / 2, mpf(1) / 2)[0] - 2 * exact(q), mpf(-1500), mpf(200))
        add("student", "upper-quantile", [q, df], sqrt(n * exp(-u)))

for df in [1, 2, 7.5, 20, 1000]:
    for q in probabilities:
        n = exact(df)
        u = solve(lambda u: exact(q) - gamma_tails(n / 2, exp(u) / 2)[1], mpf(-60), mpf(12))
        add("chi-squared", "upper-quantile", [q, df], exp(u))

for q in probabilities:
    if q == 0.5:
        continue  # exactly 0
    u = solve(lambda z: exact(q) - erfc(z / sqrt(mpf(2))) / 2, mpf(-40), mpf(40))
    add("normal", "upper-quantile", [q], u)

print(json.dumps({"oracle": "mpmath 1.2.1, 60 digits; continued fractions of Gauss and Legendre", "cases": cases}, indent=1))

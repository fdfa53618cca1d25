"""Writes figures.json: values of the distribution functions to 50 digits, computed with mpmath (python3 make_figures.py).

The methods are not those of the library: power series with positive terms in integer arithmetic (any smaller tail is one
minus the larger one, computed with as many more digits as that subtraction loses), mpmath's loggamma and erfc, and Newton's
method for the quantiles. Small cases are compared with mpmath's own betainc and gammainc.
Inputs are exact doubles (shortest digits that read back to them). Each point is [[inputs], "expected"].
With names of families (normal, t, chi, beta, binomial, special) it prints only those; with "dense" it prints many more points,
for measuring by hand.
"""
import json
import os
import sys
from fractions import Fraction
from mpmath import mp, mpf, mpmathify, log, exp, loggamma, erfc, sqrt, pi, betainc, gammainc, log1p, expm1, nstr

DIGITS = 60
mp.dps = DIGITS


def exact(v):
    """The mpf of a double, Fraction or mpf."""
    return mpf(v.numerator) / v.denominator if isinstance(v, Fraction) else mpmathify(v)


def series(ratio_parts, digits):
    """1 + r0 + r0 r1 + ... with r_k = numerator / denominator from ratio_parts(k), in fixed point."""
    bits = int(digits * 3.33) + 40
    term = total = 1 << bits
    k = 0
    while term:
        numerator, denominator = ratio_parts(k)
        term = term * numerator // denominator
        total += term
        k += 1
    with mp.workdps(digits + 10):
        return mpf(total) / (mpf(2) ** bits)


def parts(v):
    f = Fraction(v)
    return f.numerator, f.denominator


def cut(numerator, denominator, digits):
    """The ratio with its long tails cut off below the precision (quantile iterates are long fractions)."""
    shift = max(0, min(numerator.bit_length(), denominator.bit_length()) - int(digits * 3.4) - 40)
    return numerator >> shift, denominator >> shift


def log_density(a, b, x):
    return a * log(x) + b * log1p(-x) - (loggamma(a) + loggamma(b) - loggamma(a + b))


def beta_series(a, b, x, digits):
    """Lower tail at x (a Fraction): x^a y^b / (a B) (1 + (a+b)/(a+1) x + ...)."""
    xn, xd = parts(x)
    a, b = Fraction(a), Fraction(b)
    scale = a.denominator * b.denominator
    n, first, xn, xd = int((a + b) * scale), int((a + 1) * scale), xn, xd
    xn, xd = cut(xn, xd, digits)
    s = series(lambda k: ((n + k * scale) * xn, (first + k * scale) * xd), digits)
    with mp.workdps(digits + 10):
        xm, am, bm = exact(x), exact(a), exact(b)
        return exp(log_density(am, bm, xm)) / am * s


def cost(a, b, x):
    """About how many terms the series takes."""
    a, b, x = float(a), float(b), float(x)
    y = 1 - x
    beyond = max(0.0, ((a + b) * x - a) / max(y, 1e-300))
    return beyond + min(130 / max(y, 1e-300), 20 * (a + b + 130) ** 0.5 / max(y, 1e-9))


def beta_tails(a, b, x):
    """(lower, upper) at a Fraction x."""
    x = Fraction(x)
    if x <= 0:
        return mpf(0), mpf(1)
    y = 1 - x
    flip = cost(b, a, y) < cost(a, b, x)
    if flip:
        a, b, x = b, a, y
    with mp.workdps(40):
        lost = max(0, -int(log_density(exact(Fraction(a)), exact(Fraction(b)), exact(x)) / log(10)))
    digits = DIGITS + 20 + (lost if (Fraction(a) + Fraction(b)) * x > Fraction(a) else 0)
    with mp.workdps(digits + 10):
        lower = beta_series(a, b, x, digits)
        pair = (lower, 1 - lower)
    return (pair[1], pair[0]) if flip else pair


def gamma_tails(a, x):
    """(P, Q): x^a e^-x / Gamma(a + 1) (1 + x/(a+1) + ...)."""
    x, a = Fraction(x), Fraction(a)
    if x <= 0:
        return mpf(0), mpf(1)
    with mp.workdps(40):
        density = exact(a) * log(exact(x)) - exact(x) - loggamma(exact(a))
        lost = max(0, -int(density / log(10))) if x > a else 0
    digits = DIGITS + 20 + lost
    xn, xd = parts(x)
    xn, xd = cut(xn, xd, digits)
    first, scale = int((a + 1) * a.denominator), a.denominator
    s = series(lambda k: (scale * xn, (first + k * scale) * xd), digits)
    with mp.workdps(digits + 10):
        xm, am = exact(x), exact(a)
        lower = exp(am * log(xm) - xm - loggamma(am + 1)) * s
        return lower, 1 - lower


def normal_upper(z):
    return erfc(mpmathify(z) / sqrt(2)) / 2


def t_upper(t, df):
    t, df = Fraction(t), Fraction(df)
    lower, upper = beta_tails(df / 2, Fraction(1, 2), df / (df + t * t))
    return lower / 2 if t >= 0 else mpf(1) - lower / 2


def newton(target, tails_and_density, u, lower, longest_up):
    """The u where the tail is the target: Newton's method on the logarithm of the (log-concave) tail."""
    goal = log(mpmathify(target))
    for _ in range(300):
        (low, up), density = tails_and_density(u)
        tail = low if lower else up
        step = (goal - log(tail)) * tail / density * (1 if lower else -1)
        step = max(min(step, mpf(longest_up)), mpf(-40))
        u += step
        if abs(step) < mpf(10) ** -21:  # The error left is about its square over the spread, which is above 1e-5.
            return u
    raise ArithmeticError("no convergence")


def fraction(v):
    """A Fraction within 1e-75 or so (relative) of an mpf."""
    man, ex = v.man_exp
    return Fraction(int(man)) * Fraction(2) ** int(ex)


def beta_lower_odds(p, a, b, start=None):
    """The log odds of the beta quantile with lower tail p; a good start spares many digits on the way."""
    am, bm = mpmathify(a), mpmathify(b)

    def at(u):
        x = 1 / (1 + exp(-u))
        if u < 0:
            xf = fraction(x)
        else:
            xf = 1 - fraction(exp(-u) / (1 + exp(-u)))
        return beta_tails(a, b, xf), exp(log_density(am, bm, exact(xf)))

    small = Fraction(p) <= Fraction(1, 2)
    if start is None:
        start = log(am / bm)
    if min(a, b) > 10:
        start -= normal_quantile_upper(p) * sqrt(1 / am + 1 / bm)
    return newton(exact(Fraction(p) if small else 1 - Fraction(p)), at, start, small, 40)


def beta_quantile(p, a, b):
    return 1 / (1 + exp(-beta_lower_odds(p, a, b)))


def gamma_quantile(p, a, lower):
    am = mpmathify(a)
    small = Fraction(p) <= Fraction(1, 2)
    start = log(am)
    if a > 5:  # Wilson and Hilferty's cube, where it is one.
        z = normal_quantile_upper(p) * (-1 if lower else 1)
        start += 3 * log(max(1 - 1 / (9 * am) + z / (3 * sqrt(am)), mpf(1) / 4))
    return exp(newton(exact(Fraction(p) if small else 1 - Fraction(p)),
                      lambda u: (gamma_tails(a, fraction(exp(u))), exp(am * u - exp(u) - loggamma(am))), start, lower == small, 1))


def t_quantile_upper(q, df):
    q = Fraction(q)
    if q > Fraction(1, 2):
        return -t_quantile_upper(1 - q, df)
    if q == Fraction(1, 2):
        return mpf(0)
    start = log(mpmathify(df) / normal_quantile_upper(q) ** 2) if df > 10 else None
    u = beta_lower_odds(2 * q, Fraction(df) / 2, Fraction(1, 2), start)
    return sqrt(mpmathify(df)) * exp(-u / 2)


def normal_quantile_upper(q):
    q = Fraction(q)
    if q > Fraction(1, 2):
        return -normal_quantile_upper(1 - q)
    z = mpf(0)
    for _ in range(300):
        tail = normal_upper(z)
        step = (log(tail) - log(exact(q))) * tail / (exp(-z * z / 2) / sqrt(2 * pi))
        z += step
        if abs(step) < mpf(10) ** -40:
            return z
    raise ArithmeticError("no convergence")


def binomial_probability(k, n, p):
    km, nm, pm = mpmathify(k), mpmathify(n), mpmathify(p)
    return exp(loggamma(nm + 1) - loggamma(km + 1) - loggamma(nm - km + 1) + km * log(pm) + (nm - km) * log1p(-pm))


def self_check():
    for a, b, x in [(2.5, 7.0, 0.3), (30.0, 20.5, 0.75), (0.5, 4.0, 0.9)]:
        lower, upper = beta_tails(a, b, x)
        assert abs(lower / betainc(a, b, 0, x, regularized=True) - 1) < mpf(10) ** -45
        assert abs(upper / betainc(a, b, x, 1, regularized=True) - 1) < mpf(10) ** -45
    for a, x in [(0.5, 3.0), (10.0, 4.0), (20.5, 45.0)]:
        lower, upper = gamma_tails(a, x)
        assert abs(lower / gammainc(a, 0, x, regularized=True) - 1) < mpf(10) ** -45
        assert abs(upper / gammainc(a, x, regularized=True) - 1) < mpf(10) ** -45


figures = {}


def add(name, inputs, value):
    value = +value
    if value == 0 or not (mpf(10) ** -305 < abs(value) < mpf(10) ** 305):
        return
    figures.setdefault(name, []).append([list(inputs), nstr(value, 50)])


def log_of(small, large):
    """log of a tail from (it, the other one)."""
    return log1p(-large) if large < 0.5 else log(small)


def normal_points(dense):
    zs = [1e-10, 0.1, 0.5, 1.0, 1.5, 1.96, 2.5758, 3.3, 4.0, 5.0, 6.5, 9.0, 12.5, 20.0, 30.1, 37.3]
    if dense:
        zs = sorted(zs + [k * 0.137 for k in range(1, 270)])
    for z in zs:
        up, low = normal_upper(z), normal_upper(-z)
        for name, v in (("UpperTail", up), ("LowerTail", low), ("LogUpperTail", log(up)), ("LogLowerTail", log1p(-up))):
            add("Normal." + name, [z], v)
        add("Normal.UpperTail", [-z], low)
        add("Normal.LowerTail", [-z], up)
    for z in (50.0, 1234.5, 1e5, 1e8):
        add("Normal.LogUpperTail", [z], log(normal_upper(z)))
        add("Normal.LogLowerTail", [-z], log(normal_upper(z)))
    ps = [1e-300, 1e-100, 1e-30, 1e-15, 1e-8, 1e-4, 0.001, 0.005, 0.025, 0.05, 0.1, 0.2, 0.29, 0.31, 0.4, 0.49, 0.4999999999, 0.5000001,
          0.6, 0.75, 0.9, 0.975, 0.9999, 1 - 1e-12]
    if dense:
        ps += [k * 0.00377 for k in range(1, 265)] + [10.0 ** -k for k in range(3, 300, 7)]
    for p in ps:
        q = normal_quantile_upper(p)
        add("Normal.UpperQuantile", [p], q)
        add("Normal.LowerQuantile", [p], -q)


def t_points(dense):
    dfs = [1.0, 1.5, 2.0, 3.0, 10.0, 29.3, 119.0, 1000.0, 1e5, 1e9]
    ts = [1e-10, 0.1, 1.0, 1.96, 2.6, 5.0, 20.0, 1e4, 1e100]
    if dense:
        dfs += [0.5, 2.7, 5.0, 17.0, 60.0, 119.3, 250.0, 541.0, 3000.0, 1e4, 1e6, 1e7, 1e8]
        ts += [0.01, 0.5, 1.5, 3.3, 7.0, 12.0, 40.0, 1e3, 1e6, 1e20, 1e150, 1e200]
    for df in dfs:
        for t in ts:
            up = t_upper(t, df)
            add("StudentT.UpperTail", [t, df], up)
            add("StudentT.LowerTail", [t, df], 1 - up)
            add("StudentT.LogUpperTail", [t, df], log(up))
            add("StudentT.LogLowerTail", [t, df], log1p(-up))
    ps = [1e-300, 1e-100, 1e-15, 1e-4, 0.005, 0.025, 0.1, 0.4, 0.4999999, 0.6, 0.975]
    if dense:
        ps += [1e-200, 1e-50, 1e-30, 1e-8, 0.001, 0.05, 0.24, 0.26, 0.3, 0.49, 0.9, 0.9999]
    for df in dfs:
        for p in ps:
            q = t_quantile_upper(p, df)
            add("StudentT.UpperQuantile", [p, df], q)
            if 0.01 < p < 0.99:
                add("StudentT.LowerQuantile", [p, df], -q)


def chi_squared_points(dense):
    dfs = [1.0, 2.0, 3.5, 20.0, 119.0, 1000.0, 1e5, 1e8]
    sds = [-20, -6, -2, -0.5, 0.0, 0.3, 2, 6, 20, 36]
    if dense:
        dfs += [0.7, 5.0, 10.0, 47.0, 130.0, 300.0, 1e4, 1e6, 1e9]
        sds += [-36, -10, -4, -1, 1, 1.5, 3, 4, 10, 14]
    for df in dfs:
        for sd in sds:
            x = df + sd * (2 * df) ** 0.5
            if x <= 0:
                x = df * 2.0 ** (sd * 3)
            low, up = gamma_tails(Fraction(df) / 2, Fraction(x) / 2)
            add("ChiSquared.LowerTail", [x, df], low)
            add("ChiSquared.UpperTail", [x, df], up)
            add("ChiSquared.LogLowerTail", [x, df], log_of(low, up))
            add("ChiSquared.LogUpperTail", [x, df], log_of(up, low))
    ps = [1e-100, 1e-15, 0.001, 0.025, 0.05, 0.4, 0.95]
    if dense:
        ps += [1e-300, 1e-50, 1e-30, 1e-8, 1e-4, 0.1, 0.5, 0.6, 0.8, 0.999]
    for df in [d for d in dfs if d < 1e8 or dense]:
        for p in ps:
            for lower in (True, False):
                q = 2 * gamma_quantile(p, Fraction(df) / 2, lower)
                add("ChiSquared.LowerQuantile" if lower else "ChiSquared.UpperQuantile", [p, df], q)


def beta_points(dense):
    shapes = [(0.5, 0.5), (1.0, 1.0), (1.0, 30.0), (2.5, 3.5), (0.5, 1000.5), (27.0, 515.0), (75.5, 80.0), (430.5, 570.5), (1.0, 1e5),
              (4e4, 6e4), (1e3, 1e6), (1.0, 1e9), (12.0, 1e8), (3e8, 7e8)]
    sds = [-30, -8, -2, -0.3, 0.0, 0.4, 2, 8, 30]
    if dense:
        shapes += [(0.5, 30.5), (30.0, 0.5), (55.0, 56.0), (20.0, 3000.0), (60.0, 61.0), (62.0, 1e4), (1e4, 62.0), (59.0, 1e6), (0.5, 1e5),
                   (100.3, 200.7), (1e5, 1e5), (0.7, 9e6), (5e5, 2.0), (1e6, 1e6), (5e4, 9.9e7), (61.0, 1e9), (1e9, 1e9), (1e9, 0.5)]
        sds += [-100, -15, -4, -1, 1, 3, 5, 15, 100]
    for a, b in shapes:
        n = a + b
        sd = (a / n * (b / n) / (n + 1)) ** 0.5
        for s in sds:
            x = a / n + s * sd
            if not 1e-300 < x < 1:
                x = a / n * 2.0 ** (3 * s) if s < 0 else 1 - b / n * 2.0 ** (-s)
            if not 1e-300 < x < 1:
                continue
            low, up = beta_tails(a, b, x)
            add("Beta.LowerTail", [x, a, b], low)
            add("Beta.UpperTail", [x, a, b], up)
            add("Beta.LogLowerTail", [x, a, b], log_of(low, up))
            add("Beta.LogUpperTail", [x, a, b], log_of(up, low))
    ps = [1e-100, 1e-15, 0.0025, 0.025, 0.3, 0.975]
    if dense:
        ps += [1e-300, 1e-50, 1e-30, 1e-8, 1e-4, 0.05, 0.5, 0.7, 0.9975]
    for a, b in shapes:
        for p in ps:
            if a + b > 1e8 and min(a, b) > 100 and p < 1e-10:
                continue
            q = beta_quantile(p, a, b)
            add("Beta.LowerQuantile", [p, a, b], q)
            add("Beta.UpperQuantile", [p, b, a], 1 - q)


def binomial_points(dense):
    cases = [(0.0, 30.0, 0.1), (3.0, 30.0, 0.1), (30.0, 30.0, 0.9), (200.0, 541.0, 0.4), (430.0, 1000.0, 0.5), (1.0, 1e6, 1e-7),
             (50_200.0, 1e5, 0.5), (2.0, 1e9, 1e-9), (300_010_000.0, 1e9, 0.3), (12.5, 40.25, 0.2), (700.0, 1000.0, 0.5), (99.0, 100.0, 0.01)]
    if dense:
        cases += [(float(k), 541.0, 0.3) for k in range(1, 541, 17)] + [(float(k), 20_000.0, 0.05) for k in range(700, 1300, 31)]
    for k, n, p in cases:
        add("Binomial.Probability", [k, n, p], binomial_probability(k, n, p))
        if k < n:
            add("Binomial.LowerTail", [k, n, p], beta_tails(k + 1, n - k, p)[1])
        if k > 0:
            add("Binomial.UpperTail", [k, n, p], beta_tails(k, n - k + 1, p)[0])


def special_points(dense):
    for x in [1e-8, 0.1, 0.5, 0.99, 1.01, 1.5, 1.9999, 2.001, 3.0, 7.7, 9.99, 10.0, 50.5, 1e3, 1e6, 1e9] + ([k * 0.173 for k in range(1, 80)] if dense else []):
        add("Gamma.LogGamma", [x], loggamma(mpmathify(x)))
    for a, b in [(0.5, 0.5), (1.0, 7.0), (2.5, 1e9), (30.5, 1e5), (4e8, 6e8), (1e-3, 20.0), (5.0, 5.0)]:
        am, bm = mpmathify(a), mpmathify(b)
        add("Gamma.LogBeta", [a, b], loggamma(am) + loggamma(bm) - loggamma(am + bm))
    for x in [-0.9999, -0.5, -0.1, -1e-3, -1e-10, -1e-200, 1e-300, 1e-17, 1e-8, 1e-3, 0.1, 0.4, 0.7, 1.0, 1.5, 30.0, 1e10]:
        add("Elementary.LogOnePlus", [x], log1p(mpmathify(x)))
    for x in [-700.0, -30.0, -1.5, -1.0, -0.5, -0.1, -1e-3, -1e-10, 1e-300, 1e-17, 1e-8, 1e-3, 0.1, 0.4, 0.99, 1.01, 30.0, 600.0]:
        add("Elementary.ExpMinusOne", [x], expm1(mpmathify(x)))


def main():
    dense = "dense" in sys.argv
    self_check()
    only = [a for a in sys.argv[1:] if a != "dense"]
    for make in (normal_points, t_points, chi_squared_points, beta_points, binomial_points, special_points):
        if not only or any(make.__name__.startswith(o) for o in only):
            make(dense)
    text = "{\n  \"source\": \"make_figures.py, mpmath, 60 digits or more\",\n  \"functions\": [\n"
    blocks = []
    for name, points in figures.items():
        rows = ",\n".join("      " + json.dumps(p) for p in points)
        blocks.append("    { \"function\": \"%s\", \"points\": [\n%s\n    ] }" % (name, rows))
    text += ",\n".join(blocks) + "\n  ]\n}\n"
    if dense or only:
        print(text)
    else:
        with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "figures.json"), "w", encoding="utf-8") as f:
            f.write(text)


main()

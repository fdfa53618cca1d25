"""Writes figures.json: values of the distribution functions to 50 digits, computed with mpmath (python3 make_figures.py).

The methods are not those of the library: power series with positive terms in integer arithmetic (any smaller tail is one
minus the larger one, computed with as many more digits as that subtraction loses), mpmath's quadrature in the log odds or log x for large shapes (compared with the
series where both work), mpmath's loggamma and erfc, and Newton's
method for the quantiles. Small cases are compared with mpmath's own betainc and gammainc.
Inputs are exact doubles (shortest digits that read back to them). Each point is [[inputs], "expected"].
With names of families (normal, t, chi, beta, quantiles_of_beta, f, binomial, studentized, finite, special) it prints only those; with "dense" it prints many more points,
for measuring by hand.
"""
import json
import multiprocessing
import os
import sys
from fractions import Fraction
from mpmath import mp, mpf, mpmathify, log, exp, loggamma, erfc, sqrt, pi, betainc, gammainc, log1p, expm1, nstr, quad

DIGITS = 60
LARGE, VERY_LARGE = 800, 2e5  # From these smaller and larger shapes on tails come by quadrature.
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


def smooth_tails(g, u, mode):
    """(lower, upper) at u of a density exp(g(u)) that falls on both sides of its mode, by Gauss-Legendre quadrature of the side away from it."""
    sign = -1 if u < mode else 1
    top = g(u)
    reach, negligible = mpf(1), mpf(mp.dps) * mpf("2.3")
    while g(u + sign * reach) < top - negligible:
        reach /= 2
    while g(u + sign * reach) > top - negligible:
        reach *= mpf("1.3")
    part = exp(top) * quad(lambda s: exp(g(u + sign * s) - top), [0, reach / 64, reach / 8, reach], method="gauss-legendre", maxdegree=6)
    return (part, 1 - part) if sign < 0 else (1 - part, part)


def smooth_beta_tails(a, b, x):
    """For large shapes, where the series is long: in the log odds of x."""
    with mp.workdps(mp.dps + 25):
        am, bm, xm = exact(Fraction(a)), exact(Fraction(b)), exact(x)
        constant = loggamma(am + bm) - loggamma(am) - loggamma(bm)
        low, up = smooth_tails(lambda u: constant - am * log1p(exp(-u)) - bm * log1p(exp(u)), log(xm) - log1p(-xm), log(am / bm))
    return low, up


def smooth_gamma_tails(a, x):
    """For large shapes: in log x."""
    with mp.workdps(mp.dps + 25):
        am, xm = exact(a), exact(x)
        constant = -loggamma(am)
        return smooth_tails(lambda u: constant + am * u - exp(u), log(xm), log(am))


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
    if min(a, b) >= LARGE or max(a, b) >= VERY_LARGE:
        return smooth_beta_tails(a, b, x)
    flip = cost(b, a, y) < cost(a, b, x)
    if flip:
        a, b, x = b, a, y
    with mp.workdps(40):
        lost = max(0, -int(log_density(exact(Fraction(a)), exact(Fraction(b)), exact(x)) / log(10)))
    digits = mp.dps + 20 + (lost if (Fraction(a) + Fraction(b)) * x > Fraction(a) else 0)
    with mp.workdps(digits + 10):
        lower = beta_series(a, b, x, digits)
        pair = (lower, 1 - lower)
    return (pair[1], pair[0]) if flip else pair


def gamma_tails(a, x):
    """(P, Q): x^a e^-x / Gamma(a + 1) (1 + x/(a+1) + ...)."""
    x, a = Fraction(x), Fraction(a)
    if x <= 0:
        return mpf(0), mpf(1)
    if a >= LARGE:
        return smooth_gamma_tails(a, x)
    with mp.workdps(40):
        density = exact(a) * log(exact(x)) - exact(x) - loggamma(exact(a))
        lost = max(0, -int(density / log(10))) if x > a else 0
    digits = mp.dps + 20 + lost
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
    """The log odds of the beta quantile with lower tail p, to 28 digits; a good start spares many digits on the way."""
    with mp.workdps(30):
        return beta_lower_odds_in(p, a, b, start)


def beta_lower_odds_in(p, a, b, start):
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
    with mp.workdps(30):
        return gamma_quantile_in(p, a, lower)


def gamma_quantile_in(p, a, lower):
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
        if abs(step) < mpf(10) ** (10 - mp.dps):
            return z
    raise ArithmeticError("no convergence")


def binomial_log_probability(k, n, p):
    km, nm, pm = mpmathify(k), mpmathify(n), mpmathify(p)
    return loggamma(nm + 1) - loggamma(km + 1) - loggamma(nm - km + 1) + km * log(pm) + (nm - km) * log1p(-pm)


def self_check():
    for a, b, x in [(2.5, 7.0, 0.3), (30.0, 20.5, 0.75), (0.5, 4.0, 0.9)]:
        lower, upper = beta_tails(a, b, x)
        assert abs(lower / betainc(a, b, 0, x, regularized=True) - 1) < mpf(10) ** -45
        assert abs(upper / betainc(a, b, x, 1, regularized=True) - 1) < mpf(10) ** -45
    for a, x in [(0.5, 3.0), (10.0, 4.0), (20.5, 45.0)]:
        lower, upper = gamma_tails(a, x)
        assert abs(lower / gammainc(a, 0, x, regularized=True) - 1) < mpf(10) ** -45
        assert abs(upper / gammainc(a, x, regularized=True) - 1) < mpf(10) ** -45
    for a, b, x in [(100, 300, 0.2), (100, 300, 0.35), (700, 750, 0.5), (700, 5000, 0.18), (0.5, 2000, 1e-5), (0.5, 2000, 0.002), (3, 2000, 0.02)]:
        for one, other in zip(beta_tails(a, b, x), smooth_beta_tails(a, b, Fraction(x))):
            assert abs(one / other - 1) < mpf(10) ** -48
    for a, x in [(300, 200.5), (300, 380.25), (700, 1500.0)]:
        for one, other in zip(gamma_tails(a, x), smooth_gamma_tails(Fraction(a), Fraction(x))):
            assert abs(one / other - 1) < mpf(10) ** -48


figures = {}


def add(name, inputs, value, digits=50):
    """Takes the figure down, if a double can hold it and it is in the range that the library answers for (tails down to 1e-300)."""
    value = +value
    digits = min(digits, 27) if "Quantile" in name and not name.startswith("Normal") else digits
    if (value != 0 or name.endswith("Quantile")) and (value == 0 or mpf(10) ** -300 <= abs(value) < mpf(10) ** 305):
        figures.setdefault(name, []).append([[str(v) if v == float("inf") else v for v in inputs], nstr(value, digits)])


def log_of(small, large):
    """log of a tail from (it, the other one)."""
    return log1p(-large) if large < 0.5 else log(small)


def tails(name, inputs, low, up):
    """The four figures of a point from its two tails."""
    add(name + ".LowerTail", inputs, low)
    add(name + ".UpperTail", inputs, up)
    add(name + ".LogLowerTail", inputs, log_of(low, up))
    add(name + ".LogUpperTail", inputs, log_of(up, low))


def density(name, inputs, log_value):
    add(name + "Density", inputs, exp(log_value))
    add("%sLogDensity" % name, inputs, log_value)


def normal_points(dense):
    zs = [1e-10, 0.1, 0.5, 1.0, 1.5, 1.96, 2.5758, 3.3, 4.0, 5.0, 5.99, 6.01, 6.5, 9.0, 12.5, 16.0, 20.0, 25.7, 30.1, 34.0, 36.9]
    zs = sorted(zs + [k * (0.137 if dense else 0.377) for k in range(1, 270 if dense else 97)])
    for z in zs:
        up, low = normal_upper(z), normal_upper(-z)
        for name, v in (("UpperTail", up), ("LowerTail", low), ("LogUpperTail", log(up)), ("LogLowerTail", log1p(-up))):
            add("Normal." + name, [z], v)
        add("Normal.UpperTail", [-z], low)
        add("Normal.LowerTail", [-z], up)
        zm = mpmathify(z)
        density("Normal.", [z], -zm * zm / 2 - log(2 * pi) / 2)
    for z in (50.0, 1234.5, 1e5, 1e8):
        add("Normal.LogUpperTail", [z], log(normal_upper(z)))
        add("Normal.LogLowerTail", [-z], log(normal_upper(z)))
    ps = [1e-300, 1e-100, 1e-30, 1e-15, 1e-8, 1e-4, 0.001, 0.005, 0.025, 0.05, 0.0749, 0.0751, 0.1, 0.2, 0.29, 0.31, 0.4, 0.49, 0.4999999999,
          0.5000001, 0.6, 0.75, 0.9, 0.9249, 0.9251, 0.975, 0.9999, 1 - 1e-12, 1.4e-11, 1.38e-11, 5e-324, 1e-310]
    if dense:
        ps += [k * 0.00377 for k in range(1, 265)] + [10.0 ** -k for k in range(3, 300, 7)]
    else:
        ps += [k * 0.0177 for k in range(1, 56)] + [10.0 ** -k for k in range(3, 300, 13)]
    for p in ps:
        q = normal_quantile_upper(p)
        add("Normal.UpperQuantile", [p], q)
        add("Normal.LowerQuantile", [p], -q)


def t_points(dense):
    dfs = [0.5, 1.0, 1.5, 2.0, 3.0, 5.0, 10.0, 29.3, 60.0, 119.0, 541.0, 1000.0, 1e5, 1e7, 1e9]
    ts = [1e-10, 0.1, 0.5, 1.0, 1.96, 2.6, 5.0, 12.0, 20.0, 36.0, 100.0, 1e4, 1e100]
    if dense:
        dfs += [0.5, 2.7, 17.0, 119.3, 250.0, 3000.0, 1e4, 1e6, 1e8]
        ts += [0.01, 1.5, 3.3, 7.0, 40.0, 1e3, 1e6, 1e20, 1e150, 1e200]
    for df in dfs:
        for t in ts:
            up = t_upper(t, df)
            tails("StudentT", [t, df], 1 - up, up)
            tails("StudentT", [-t, df], up, 1 - up)
            v, tm = mpmathify(df), mpmathify(t)
            density("StudentT.", [t, df], -(v + 1) / 2 * log1p(tm * tm / v) - log(v) / 2 - loggamma(v / 2) - log(pi) / 2 + loggamma((v + 1) / 2))
    ps = [1e-300, 1e-200, 1e-100, 1e-30, 1e-15, 1e-8, 1e-4, 0.005, 0.025, 0.1, 0.24, 0.26, 0.4, 0.4999999, 0.6, 0.975, 1 - 1e-9]
    if dense:
        ps += [1e-50, 0.001, 0.05, 0.3, 0.49, 0.9, 0.9999]
    for df in dfs:
        for p in ps:
            q = t_quantile_upper(p, df)
            add("StudentT.UpperQuantile", [p, df], q)
            add("StudentT.LowerQuantile", [p, df], -q)


def chi_squared_points(dense):
    dfs = [1.0, 2.0, 3.5, 5.0, 10.0, 20.0, 47.0, 119.0, 301.0, 1000.0, 1e4, 1e5, 1e6, 1e8, 2e9]
    sds = [-36, -20, -10, -6, -3, -1, -0.5, 0.0, 0.3, 1, 2, 4, 7, 12, 20, 36]
    if dense:
        dfs += [0.7, 130.0, 299.0, 1e9]
        sds += [-4, -2, 1.5, 3, 6, 10, 14, 100, 300]
    for df in dfs:
        for sd in sds + ([100, 300, 900] if df < 50 else []):
            x = df + sd * (2 * df) ** 0.5
            if x <= 0:
                x = df * 2.0 ** (sd * 3)
            low, up = gamma_tails(Fraction(df) / 2, Fraction(x) / 2)
            tails("ChiSquared", [x, df], low, up)
            a, xm = mpmathify(df) / 2, mpmathify(x)
            density("ChiSquared.", [x, df], a * log(xm / 2) - xm / 2 - log(xm) - loggamma(a))
    ps = [1e-300, 1e-100, 1e-30, 1e-15, 1e-8, 0.001, 0.025, 0.05, 0.4, 0.5, 0.6, 0.95, 0.999]
    if dense:
        ps += [1e-50, 1e-4, 0.1, 0.8]
    for df in dfs:
        for p in ps:
            for lower in (True, False):
                q = 2 * gamma_quantile(p, Fraction(df) / 2, lower)
                add("ChiSquared.LowerQuantile" if lower else "ChiSquared.UpperQuantile", [p, df], q)


BETA_SHAPES = [(0.5, 0.5), (1.0, 1.0), (1.0, 30.0), (2.5, 3.5), (0.5, 1000.5), (27.0, 515.0), (75.5, 80.0), (430.5, 570.5), (1.0, 1e5),
               (4e4, 6e4), (1e3, 1e6), (1.0, 1e9), (12.0, 1e8), (3e8, 7e8), (0.5, 30.5), (30.0, 0.5), (20.0, 3000.0), (62.0, 1e4), (1e5, 1e5),
               (5e5, 2.0), (1e6, 1e6), (61.0, 1e9), (1e9, 1e9), (1e9, 0.5)]


def beta_points(dense):
    shapes = list(BETA_SHAPES)
    sds = [-100, -30, -12, -6, -2, -0.3, 0.0, 0.4, 1, 2, 5, 9, 15, 30]
    if dense:
        shapes += [(55.0, 56.0), (60.0, 61.0), (1e4, 62.0), (59.0, 1e6), (0.5, 1e5), (100.3, 200.7), (0.7, 9e6), (5e4, 9.9e7)]
        sds += [-60, -20, -8, -4, -1, 3, 4, 20, 60, 100]
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
            tails("Beta", [x, a, b], low, up)
            xm = exact(Fraction(x))
            density("Beta.", [x, a, b], log_density(mpmathify(a), mpmathify(b), xm) - log(xm) - log1p(-xm))


def quantiles_of_beta_points(dense):
    shapes = list(BETA_SHAPES)
    ps = [1e-300, 1e-30, 1e-8, 0.0025, 0.025, 0.3, 0.5, 0.975]
    if dense:
        ps += [1e-100, 1e-50, 1e-15, 1e-4, 0.05, 0.7, 0.9975]
    for a, b in shapes:
        for p in ps:
            u = beta_lower_odds(p, a, b)
            add("Beta.LowerQuantile", [p, a, b], 1 / (1 + exp(-u)))
            add("Beta.UpperQuantile", [p, b, a], 1 / (1 + exp(u)))


def f_points(dense):
    pairs = [(1.0, 1.0), (1.0, 30.0), (3.0, 119.0), (5.0, 10.0), (2.0, 540.0), (40.0, 61.0), (19.0, 1e4), (1000.0, 1000.0), (1e5, 1e6),
             (2e9, 2e9), (1.0, 2e9), (2e9, 3.0), (7.5, 1.0)]
    sds = [-30, -12, -5, -1, -0.2, 0.0, 0.5, 2, 6, 12, 36, 300, 1e5, 1e40]
    if dense:
        pairs += [(119.0, 541.0), (1e4, 3.0), (1e7, 1e8)]
        sds += [-20, -8, -2, 1, 4, 9, 25]
    for df1, df2 in pairs:
        sd = (2 / df1 + 2 / df2) ** 0.5
        for s in sds:
            f = 1 + s * sd
            if f <= 0:
                f = 2.0 ** (s * 3 * sd)
            d1, d2, ff = Fraction(df1), Fraction(df2), Fraction(f)
            with mp.workdps(60):
                if log_density(exact(d1 / 2), exact(d2 / 2), exact(d1 * ff / (d1 * ff + d2))) < -720:
                    continue  # The tails are below 1e-300.
            low, up = beta_tails(d1 / 2, d2 / 2, d1 * ff / (d1 * ff + d2))
            tails("FDistribution", [f, df1, df2], low, up)
            with mp.workdps(200):
                xm = exact(d1 * ff / (d1 * ff + d2))
            density("FDistribution.", [f, df1, df2], log_density(exact(d1 / 2), exact(d2 / 2), xm) - log(exact(ff)))
        for p in [1e-300, 1e-15, 0.025, 0.5, 0.7]:
            u = beta_lower_odds(p, Fraction(df1) / 2, Fraction(df2) / 2)
            add("FDistribution.LowerQuantile", [p, df1, df2], exp(u) * df2 / df1)
            add("FDistribution.UpperQuantile", [p, df2, df1], exp(-u) * df1 / df2)


def binomial_quantile(p, n, share):
    """The smallest k with lower tail >= p: the first guess by the normal distribution, then by halves; with the tail that is small."""
    small = Fraction(p) <= Fraction(1, 2)
    goal = exact(Fraction(p) if small else 1 - Fraction(p))

    def holds(k):
        if k >= n:
            return True
        up, low = beta_tails(k + 1, n - k, share)  # P(X > k), P(X <= k)
        assert abs((low if small else up) / goal - 1) > mpf(10) ** -9, "a tie"
        return low >= goal if small else up <= goal

    z = float(normal_quantile_upper(p))
    sd = max(1.0, (n * share * (1 - share)) ** 0.5)
    guess, step = min(max(n * share - z * sd, 0), n), max(1, int(0.01 * sd))
    low = high = int(guess)
    while low >= 0 and holds(low):
        low, step = low - step, 2 * step
    step = max(1, int(0.01 * sd))
    while not holds(high):
        high, step = min(int(n), high + step), 2 * step
    low = max(low, -1)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return mpf(high)


def binomial_points(dense):
    cases = [(0.0, 30.0, 0.1), (3.0, 30.0, 0.1), (30.0, 30.0, 0.9), (200.0, 541.0, 0.4), (430.0, 1000.0, 0.5), (1.0, 1e6, 1e-7),
             (50_200.0, 1e5, 0.5), (2.0, 1e9, 1e-9), (300_010_000.0, 1e9, 0.3), (12.5, 40.25, 0.2), (700.0, 1000.0, 0.5), (99.0, 100.0, 0.01),
             (0.0, 1e6, 6e-4), (0.0, 1e9, 5e-7), (541.0, 541.0, 0.3), (0.0, 541.0, 0.7), (1.0, 1.0, 0.3), (500_500_000.0, 1e9, 0.5),
             (499_700_000.0, 1e9, 0.5), (120.0, 1e9, 1e-9), (999_999_990.0, 1e9, 0.99999999)]
    cases += [(float(k), 541.0, 0.3) for k in range(1, 541, 17 if dense else 45)]
    cases += [(float(k), 20_000.0, 0.05) for k in range(600, 1700, 31 if dense else 77)]
    cases += [(1e6 / 3 + 500 * k - 1 / 3, 1e6, 0.3333) for k in range(-30, 31, 2 if dense else 6)]
    for k, n, p in cases:
        value = binomial_log_probability(k, n, p)
        add("Binomial.Probability", [k, n, p], exp(value))
        add("Binomial.LogProbability", [k, n, p], value)
        if k < n:
            up, low = beta_tails(k + 1, n - k, p)
            add("Binomial.LowerTail", [k, n, p], low)
            add("Binomial.LogLowerTail", [k, n, p], log_of(low, up))
        if k > 0:
            up, low = beta_tails(k, n - k + 1, p)
            add("Binomial.UpperTail", [k, n, p], up)
            add("Binomial.LogUpperTail", [k, n, p], log_of(up, low))
    for n, share in [(1.0, 0.31), (10.0, 0.45), (30.0, 0.07), (541.0, 0.37), (1e4, 0.001), (1e6, 0.5), (1e9, 3e-9), (1e9, 0.3)]:
        for p in [1e-300, 1e-100, 1e-15, 1e-5, 0.0251, 0.3, 0.47, 0.61, 0.976]:
            add("Binomial.LowerQuantile", [p, n, share], binomial_quantile(p, n, share))
            add("Binomial.UpperQuantile", [p, n, share], binomial_quantile(1 - Fraction(p), n, share))


RANGES = {}


def normal_range_upper(q, k, h):
    """The upper tail of the range of k normal variables by the trapezoidal rule, which for such integrands converges beyond any power."""
    q = mpmathify(q)
    total = mpf(0)
    last = int((q / 2 + 22) / h) + 1
    for i in range(-int(16 / h), last):
        z = i * h
        if z not in RANGES:
            RANGES[z] = (exp(-z * z / 2) / sqrt(2 * pi), erfc(-z / sqrt(2)) / 2)
        phi, below = RANGES[z]
        r = erfc((q - z) / sqrt(2)) / 2 / below
        total += phi * below ** (k - 1) * -expm1((k - 1) * log1p(-r)) if r < 1 else phi * below ** (k - 1)
    return total * h * k


def studentized_range_upper(q, k, df, h):
    """The same rule for u = log s; the density of u is 2 (a e^(2u))^a exp(-a e^(2u)) / Gamma(a), a = df / 2."""
    a = mpmathify(df) / 2
    step = min(mpf(1) / 20, mpf(1) / 4 / sqrt(2 * mpmathify(df)))
    constant = log(2) + a * log(a) - loggamma(a)
    mode = log(a / (a + mpmathify(q) ** 2 / 4)) / 2 if q > 6 else mpf(0)
    total, largest = mpf(0), mpf(0)
    for direction in (1, -1):
        u, quiet = (mode if direction == 1 else mode - step), 0
        while quiet < 8:
            term = exp(constant + 2 * a * u - a * exp(2 * u)) * normal_range_upper(q * exp(u), k, h)
            total += term
            largest = max(largest, term)
            quiet = quiet + 1 if term < largest * mpf(10) ** -26 else 0
            u += direction * step
    return total * step


def studentized_range_points(dense):
    name = "StudentizedRange"
    with mp.workdps(40):
        h = mpf(1) / 16
        check = normal_range_upper(4, 200, h) / normal_range_upper(4, 200, h / 2) - 1
        assert abs(check) < mpf(10) ** -25, check
        exact_two = 2 * t_upper(Fraction(3), 20)  # The range of two is |t| sqrt(2): q^2 = 18.
        assert abs(studentized_range_upper(sqrt(mpf(18)), 2, 20.0, 2 * h) / exact_two - 1) < mpf(10) ** -20
        for k in (2, 3, 4, 10, 45, 200):
            for q in (0.05, 0.5, 1.5, 2.5, 3.5, 4.5, 6.0, 8.0, 12.0, 20.0, 35.0, 51.0):
                up = normal_range_upper(q, k, h)
                add(name + ".UpperTail", [q, k, float("inf")], up, 25)
                if up < 0.9999999:
                    add(name + ".LowerTail", [q, k, float("inf")], 1 - up, 17)
                if up < 0.9:
                    add(name + ".LogUpperTail", [q, k, float("inf")], log(up), 24)
        for k in (2, 3, 10, 200):
            for p in (1e-300, 1e-60, 1e-4, 0.05, 0.7):
                add(name + ".UpperQuantile", [p, k, float("inf")], range_quantile(p, lambda q: normal_range_upper(q, k, h), k), 22)


FINITE = [(2.5, 3, 4.0), (40.0, 3, 4.0), (2.5, 10, 20.0), (5.0, 10, 20.0), (60.0, 10, 20.0), (3.5, 4, 119.0), (12.0, 4, 119.0), (8.0, 3, 1.0)]


def finite_point(point):
    with mp.workdps(30):
        q, k, df = point
        return point, studentized_range_upper(q, k, df, mpf(1) / 8)


def finite_studentized_range_points(dense):
    """Finite degrees of freedom, to 17 digits or more; one process for each point."""
    with multiprocessing.Pool(len(FINITE)) as pool:
        for point, up in pool.map(finite_point, FINITE, 1):
            add("StudentizedRange.UpperTail", point, up, 17)
            add("StudentizedRange.LogUpperTail", point, log(up), 17)


def range_quantile(p, upper, k):
    """Secants on the logarithm of the tail as a function of q^2, nearly straight far out."""
    goal = log(mpmathify(p))
    z0 = sqrt(mpf(2)) * normal_quantile_upper(Fraction(p) / (k * (k - 1)))
    return secant(lambda q: log(upper(q)) - goal, z0, z0 * mpf("0.99"))


def secant(f, x0, x1, digits=24):
    f0, f1 = f(x0), f(x1)
    for _ in range(60):
        step = f1 * (x1 - x0) / (f1 - f0)
        x0, f0, x1 = x1, f1, x1 - step
        if abs(step) < abs(x1) * mpf(10) ** (-digits / 1.6 - 1):
            return x1
        f1 = f(x1)
    raise ArithmeticError("no convergence")


def special_points(dense):
    for x in [1 + 1e-13, 1 - 1e-13, 1 + 1e-6, 1 - 1e-6, 2 + 1e-13, 2 - 1e-13, 2 + 1e-6, 2 - 1e-6, 0.4999, 0.5001, 1.4999, 2.4999, 2.5001, 1e-300,
              1e-8, 0.1, 0.5, 0.99, 1.01, 1.5, 1.9999, 2.001, 3.0, 7.7, 9.99, 10.0, 50.5, 1e3, 1e6, 1e9] + ([k * 0.173 for k in range(1, 80)] if dense else []):
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
    for make in (normal_points, t_points, chi_squared_points, beta_points, quantiles_of_beta_points, f_points, binomial_points, studentized_range_points, finite_studentized_range_points,
                 special_points):
        if not only or any(make.__name__.startswith(o) for o in only):
            make(dense)
    text = "{\n  \"source\": \"make_figures.py, mpmath: tails to 50 digits, quantiles to 27\",\n  \"functions\": [\n"
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


if __name__ == "__main__":
    main()

"""Figures of ConventionFiguresTests, from the rows of the World Values Survey and from tables written out by hand, to 15 digits.

Written from the published formulas, apart from the library: bases, effective bases, correlations and the Rao-Scott test come from rows of respondents
(matrix form), and the tails from mpmath at 40 digits. Run: python3 conventions.py (it reads ../../Reference/Figures/design/data/wvs.csv).
"""
import csv, os
from mpmath import mp, mpf, sqrt, log, matrix, erfc, betainc

mp.dps = 40


def normal_p(z):
    return erfc(abs(z) / sqrt(2))


def student_p(t, df):
    return betainc(df / mpf(2), mpf(1) / 2, 0, df / (df + t * t), regularized=True)


def eff(rows):
    return sum(w for w, *_ in rows) ** 2 / sum(w * w for w, *_ in rows) if rows else mpf(0)


def share(rows, k):
    return sum(r[0] * r[k] for r in rows) / sum(r[0] for r in rows)


def pearson(rows):
    """The weighted correlation of the two answers; 1 where they are the same answer of the same respondent."""
    if all(r[1] == r[2] for r in rows):
        return mpf(1)
    W = sum(r[0] for r in rows)
    m1, m2 = share(rows, 1), share(rows, 2)
    c = sum(r[0] * (r[1] - m1) * (r[2] - m2) for r in rows) / W
    v1 = sum(r[0] * (r[1] - m1) ** 2 for r in rows) / W
    v2 = sum(r[0] * (r[2] - m2) ** 2 for r in rows) / W
    return c / sqrt(v1 * v2) if v1 * v2 > 0 else mpf(0)


def conventions(A, B, O):
    """A, B, O: rows (weight, answer in column 1, answer in column 2) of column 1, column 2 and of both."""
    W1, W2 = sum(r[0] for r in A), sum(r[0] for r in B)
    p1, p2 = share(A, 1), share(B, 2)
    d = p1 - p2
    e1, e2, e0 = eff(A), eff(B), eff(O)
    P = (W1 * p1 + W2 * p2) / (W1 + W2)
    out = {}
    z = d / sqrt(P * (1 - P) * (1 / W1 + 1 / W2))
    out["SPSS Custom Tables"] = (z, None, normal_p(z))
    r = pearson(O) if O else mpf(0)
    v = P * (1 - P) * (1 / e1 + 1 / e2 - 2 * r * e0 / (e1 * e2))
    df = e1 + e2 - e0 - 2
    out["Survey Reporter"] = (d / sqrt(v), df, student_p(d / sqrt(v), df))
    v2 = v * (e1 + e2) / (e1 + e2 - 1)
    t, df = d / sqrt(v2), e1 + e2 - e0 - 1
    out["Quantum"] = (t, df, student_p(t, df))
    out["Q"] = q(A, B, O, p1, p2, d, t, e1 + e2 - 1, P)
    z = d / sqrt(p1 * (1 - p1) / W1 + p2 * (1 - p2) / W2)
    out["askia"] = (z, None, normal_p(z))
    if O:
        n1, n2, n0 = len(A), len(B), len(O)
        q1, q2 = mpf(sum(r[1] for r in A)) / n1, mpf(sum(r[2] for r in B)) / n2
        q12 = mpf(sum(r[1] * r[2] for r in O)) / n0
        m = n1 + n2 - n0
        v = (q1 * (1 - q1) + q2 * (1 - q2) + 2 * q1 * q2 - 2 * q12) / m
        if v > 0:
            out["cr.cube"] = (d / sqrt(v), mpf(m - 2), student_p(d / sqrt(v), mpf(m - 2)))
    else:
        t = d / sqrt(p1 * (1 - p1) / e1 + p2 * (1 - p2) / e2)
        out["cr.cube"] = (t, e1 + e2 - 2, student_p(t, e1 + e2 - 2))
        Pe = (e1 * p1 + e2 * p2) / (e1 + e2)
        z = d / sqrt(Pe * (1 - Pe) * (1 / e1 + 1 / e2))
        out["Kish pooled z"] = (z, None, normal_p(z))
        N = e1 + e2
        z *= sqrt((N - 1) / N)
        out["Kish N - 1"] = (z, None, normal_p(z))
    return out


def q(A, B, O, p1, p2, d, t, df, P):
    exclusive = len(A) == len(B) == len(O) and not any(r[1] * r[2] for r in O)
    if exclusive:
        n = len(O)
        t = d / sqrt((p1 + p2 - d * d) / (n - 1))
        return t, mpf(n - 1), student_p(t, mpf(n - 1))
    if O:
        return t, df, student_p(t, df)
    if all(r[0] == 1 for r in A + B):
        z = d / sqrt(P * (1 - P) * (mpf(1) / len(A) + mpf(1) / len(B)))
        return z, None, normal_p(z)
    # Rao and Scott, in matrix form: Delta = (C'D^-1 C/n)^-1 (C'D^-1 V D^-1 C) of the cells (1,yes), (1,no), (2,yes), (2,no).
    rows = [(r[0], 0 if r[1] else 1) for r in A] + [(r[0], 2 if r[2] else 3) for r in B]
    n, W = len(rows), sum(w for w, _ in rows)
    p = [sum(w for w, c in rows if c == k) / W for k in range(4)]
    # Linearised covariance of the cell proportions: scores w (1[cell = k] - p_k)/W, with replacement.
    V = matrix(4, 4)
    by = {}
    for k in range(4):
        by[k] = (sum(w for w, c in rows if c == k), sum(w * w for w, c in rows if c == k))
    S2 = sum(x[1] for x in by.values())
    for k in range(4):
        for l in range(4):
            s = (by[k][1] if k == l else 0) - p[k] * by[l][1] - p[l] * by[k][1] + p[k] * p[l] * S2
            V[k, l] = mpf(n) / (n - 1) * s / W ** 2
    c = [1, -1, -1, 1]
    expected = [(p[0] + p[1]) * (p[0] + p[2]), (p[0] + p[1]) * (p[1] + p[3]), (p[2] + p[3]) * (p[0] + p[2]), (p[2] + p[3]) * (p[1] + p[3])]
    X2 = n * sum((a - b) ** 2 / b for a, b in zip(p, expected))
    delta = sum(c[k] * c[l] * V[k, l] / p[k] / p[l] for k in range(4) for l in range(4)) / (sum(1 / x for x in p) / n)
    t = sqrt(X2 / delta) * (1 if d > 0 else -1)
    return t, mpf(n - 1), student_p(t, mpf(n - 1))


def show(title, figures):
    for name, (s, df, p) in figures.items():
        text = lambda x: "null" if x is None else mp.nstr(x, 15, strip_zeros=False).replace("+", "")
        print(f'        {{ "{title}", "{name}", {text(s)}, {text(df)}, {text(p)} }},')


def counted(x1, n1, x2, n2):
    one = mpf(1)
    A = [(one, int(i < x1), 0) for i in range(n1)]
    B = [(one, 0, int(i < x2)) for i in range(n2)]
    return A, B, []


here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "../../Reference/Figures/design/data/wvs.csv"), newline="") as f:
    wvs = list(csv.DictReader(f))


def rows(inside, weight):
    return [(mpf(r[weight]) if weight else mpf(1), int(r["poverty"] == "Too Little"), int(r["poverty"] == "Too Little")) for r in wvs if inside(r)]


def segments(first, second, weight):
    return rows(first, weight), rows(second, weight), rows(lambda r: first(r) and second(r), weight)


sweden, norway = (lambda r: r["country"] == "Sweden"), (lambda r: r["country"] == "Norway")
nordic, female = (lambda r: r["country"] in ("Sweden", "Norway")), (lambda r: r["gender"] == "female")

show("counts", conventions(*counted(56, 70, 48, 80)))
show("unweighted", conventions(*segments(sweden, norway, None)))
show("weighted", conventions(*segments(sweden, norway, "mr_weight")))
show("design weights", conventions(*segments(sweden, norway, "syn_weight")))
show("nested", conventions(*segments(sweden, nordic, "mr_weight")))
show("partial overlap", conventions(*segments(norway, female, "mr_weight")))
# A grid of 10 weighted respondents: weight, answer to the first item, answer to the second.
grid = [(mpf(w), a, b) for w, a, b in [(1, 1, 1), (2, 1, 0), (1, 0, 1), (3, 1, 1), (1, 0, 0), (2, 0, 0), (1, 1, 0), (1, 1, 0), (2, 1, 1), (1, 0, 0)]]
show("grid", conventions(grid, grid, grid))
# Two options that exclude each other: 45 and 30 of 100.
options = [(mpf(1), int(i < 45), int(45 <= i < 75)) for i in range(100)]
show("exclusive", conventions(options, options, options))

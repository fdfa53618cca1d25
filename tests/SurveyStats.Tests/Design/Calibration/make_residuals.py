"""Independent figures of ResidualFiguresTests: what each step of calibration takes away from scores, by dense projections with numpy.

Eight respondents; weights, scores and classifications as in the test. Run: python3 make_residuals.py
"""
import numpy as np
from scipy.optimize import root

w = np.array([1.0, 2.0, 1.5, 3.0, 2.5, 1.0, 4.0, 2.0])
u = np.array([0.5, -1.0, 2.0, 0.0, 1.25, -0.75, 0.3, 0.0])
a = np.array([0, 0, 1, 1, 0, 1, 1, 0])
b = np.array([0, 1, 2, 0, 1, 2, 1, 0])
x = np.column_stack([np.ones(8), [20, 35, 50, 64, 41, 29, 33, 58]])


def show(name, values):
    print(name, ", ".join(repr(float(v)) for v in values))


def dummies(*factors):
    return np.column_stack([(f == c).astype(float) for f in factors for c in np.unique(f)])


# Post-stratification to a: 8 and 10.
old = np.array([w[a == g].sum() for g in (0, 1)])
new = w * np.array([8.0, 10.0])[a] / old[a]
show("post weights", new)
show("post residual", u - new * np.array([(u * w / new)[a == g].sum() / old[g] for g in (0, 1)])[a])

# Raking to a (8, 10) and b (6, 7, 5): the fixed point by root finding; ten rounds of two projection matrices.
design = dummies(a, b)
target = np.array([8, 10, 6, 7, 5.0])
effects = root(lambda e: np.concatenate([(design.T @ (w * np.exp(design @ e)) - target)[:4], [e[0]]]), np.zeros(5), tol=1e-14).x
new = w * np.exp(design @ effects)
show("rake weights", new)
projections = [np.eye(8) - d @ np.linalg.inv(d.T @ d) @ d.T for d in (dummies(a), dummies(b))]
r = u / new
for _ in range(10):
    for p in projections:
        r = p @ r
show("rake residual", r * new)

# Calibration to N = 18, sum of x = 760, by each distance.
total = np.array([18.0, 760.0])
low, up = 0.4, 2.0
slope = (up - low) / ((1 - low) * (up - 1))
for name, g in {
    "linear": lambda e: 1 + e,
    "raking": np.exp,
    "logit": lambda e: (low * (up - 1) + up * (1 - low) * np.exp(slope * e)) / (up - 1 + (1 - low) * np.exp(slope * e)),
    "bounded": lambda e: np.clip(1 + e, 0.94, 1.18),
}.items():
    z = x / np.array([1, 40.0])
    solution = root(lambda e: z.T @ (w * g(z @ e)) - total / np.array([1, 40.0]), np.array([0.2, -0.2]), method="lm", tol=1e-15)
    assert abs(solution.fun).max() < 1e-12
    new = w * g(z @ solution.x)
    show(name + " weights", new)
    r = u / new
    r = r - x @ np.linalg.solve(x.T @ (w[:, None] * x), x.T @ (w * r))
    show(name + " residual", r * new)

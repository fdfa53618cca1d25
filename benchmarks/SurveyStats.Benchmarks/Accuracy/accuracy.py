"""Largest relative errors of scipy for the points on standard input: a line for each function, with the error and the failures.

dotnet run -c Release --project benchmarks/SurveyStats.Benchmarks -- accuracy points | python3 accuracy.py > scipy.txt
"""
import math
import sys
import warnings

import numpy as np
from scipy import special, stats

warnings.simplefilter("ignore")
np.seterr(all="ignore")


def continuous(d):
    return {"Density": lambda x, *s: d(*s).pdf(x), "LogDensity": lambda x, *s: d(*s).logpdf(x), "LowerTail": lambda x, *s: d(*s).cdf(x),
            "UpperTail": lambda x, *s: d(*s).sf(x), "LogLowerTail": lambda x, *s: d(*s).logcdf(x), "LogUpperTail": lambda x, *s: d(*s).logsf(x),
            "LowerQuantile": lambda x, *s: d(*s).ppf(x), "UpperQuantile": lambda x, *s: d(*s).isf(x)}


def discrete(d):
    return {"Probability": lambda k, *s: d(*s).pmf(k), "LogProbability": lambda k, *s: d(*s).logpmf(k), "LowerTail": lambda k, *s: d(*s).cdf(k),
            "UpperTail": lambda k, *s: d(*s).sf(k - 1), "LogLowerTail": lambda k, *s: d(*s).logcdf(k),
            "LogUpperTail": lambda k, *s: d(*s).logsf(k - 1), "LowerQuantile": lambda p, *s: d(*s).ppf(p), "UpperQuantile": lambda p, *s: d(*s).isf(p)}


FAMILIES = {"Normal": continuous(stats.norm), "StudentT": continuous(stats.t), "ChiSquared": continuous(stats.chi2), "Beta": continuous(stats.beta),
            "FDistribution": continuous(stats.f), "StudentizedRange": continuous(stats.studentized_range), "Binomial": discrete(stats.binom),
            "Hypergeometric": discrete(lambda K, n, N: stats.hypergeom(N, K, n)),
            "Gamma": {"LogGamma": special.gammaln, "LogBeta": special.betaln},
            "Elementary": {"LogOnePlus": np.log1p, "ExpMinusOne": np.expm1}}

results = {}
for line in sys.stdin:
    name, expected, *inputs = line.rstrip("\n").split("\t")
    family, function = name.rsplit(".", 1)
    largest, failures = results.get(name, (0.0, 0))
    call = FAMILIES.get(family, {}).get(function)
    if call is None:
        continue
    expected = float(expected)
    try:
        # Its hypergeometric tails add up all counts: with a population of millions they do not end in a time that one would wait.
        endless = family == "Hypergeometric" and "Tail" in function and float(inputs[-1]) > 1e6
        actual = math.nan if endless else float(call(*map(float, inputs)))
    except Exception:
        actual = math.nan
    if math.isnan(actual):
        results[name] = (largest, failures + 1)
        continue
    size = abs(expected)
    if size == 0 or (function in ("LogDensity", "LogProbability") and size < 1):
        size = 1.0
    results[name] = (max(largest, abs(actual - expected) / size), failures)

for name, (largest, failures) in results.items():
    print(name, repr(largest), failures, sep="\t")

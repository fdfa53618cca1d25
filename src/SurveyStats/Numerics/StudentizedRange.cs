namespace SurveyStats.Numerics;

/// <summary>
/// The studentized range: the range of k independent standard normal variables, divided by an independent estimate s of their standard
/// deviation with df degrees of freedom. Domain: q &gt;= 0; k = 2, 3, ...; df &gt;= 1, also infinite.
/// Formula: the integral over u = log s of the density of u times the tail of the range at q exp(u), where
/// log density = log(2 sqrt(a / (2 pi)) exp(-s(a))) + a phi(exp(2 u) - 1), a = df / 2, s the Stirling correction, phi(t) = log(1 + t) - t.
/// Source: Tukey (1953), The problem of multiple comparisons; Copenhaver and Holland (1988), Journal of Statistical Computation and
/// Simulation 30, equation 1.1.
/// </summary>
internal static class StudentizedRange
{
    /// <summary>Above this number of degrees of freedom s is 1 to the last bit of any tail.</summary>
    private const double Certainty = 1e30;

    /// <summary>The bounds of log s: beyond them q s leaves the range of doubles.</summary>
    private const double LeastLog = -700;

    private const double LargestLog = 10;

    internal static double UpperTail(double q, int groups, double df)
    {
        Check(q, groups, df);
        if (df > Certainty)
        {
            return NormalRange.UpperTail(q, groups);
        }

        return Math.Min(1, Math.Exp(LogUpperTail(q, groups, df)));
    }

    internal static double LowerTail(double q, int groups, double df)
    {
        Check(q, groups, df);
        if (q < 1e-280)
        {
            return 0;
        }

        var upper = UpperTail(q, groups, df);
        return upper < 0.5 ? 1 - upper
            : df > Certainty ? Math.Exp(NormalRange.LogLowerTail(q, groups))
            : Math.Exp(Mixture(u => NormalRange.LogLowerTail(q * Math.Exp(u), groups), df));
    }

    internal static double LogUpperTail(double q, int groups, double df)
    {
        Check(q, groups, df);
        if (q < 1e-280 || double.IsInfinity(q))
        {
            return q < 1e-280 ? 0 : double.NegativeInfinity;
        }

        return df > Certainty
            ? NormalRange.LogUpperTail(q, groups)
            : Math.Min(0, Mixture(u => NormalRange.LogUpperTail(q * Math.Exp(u), groups), df));
    }

    /// <summary>
    /// The q with upper tail p; infinite for p = 0. It lies between the quantile for two groups, sqrt(2) times Student's at p / 2, and
    /// Bonferroni's bound, sqrt(2) times Student's at p / (k (k - 1)).
    /// </summary>
    internal static double UpperQuantile(double p, int groups, double df)
    {
        ArgumentDomain.Probability(p);
        Check(0, groups, df);
        if (p is 0 or 1)
        {
            return p == 0 ? double.PositiveInfinity : 0;
        }

        // A little beyond the bounds, which are the quantile itself where there are two groups.
        var rootTwo = Math.Sqrt(2);
        var low = rootTwo * StudentT.UpperQuantile(p / 2, df) * (1 - 1e-9);
        var high = rootTwo * StudentT.UpperQuantile(p / groups / (groups - 1), df) * (1 + 1e-9);
        var goal = Math.Log(p);
        return p < 0.5
            ? RootFinder.Bracketed(q => LogUpperTail(q, groups, df) - goal, low, high)
            : RootFinder.Bracketed(q => LowerTail(q, groups, df) - (1 - p), low, high);
    }

    /// <summary>The logarithm of the integral over log s of its density times a tail of the range, given by its logarithm.</summary>
    private static double Mixture(Func<double, double> logTail, double df)
    {
        var a = df / 2;
        var logScale = Math.Log(2 * IncompleteGamma.Scale(a));
        return logScale + LogConcaveIntegral.LogOf(u => a * Shape(u) + logTail(u), LeastLog, LargestLog);
    }

    /// <summary>phi(exp(2 u) - 1) = 2 u - (exp(2 u) - 1), which cancels where u is small.</summary>
    private static double Shape(double u)
    {
        var t = Elementary.ExpMinusOne(2 * u);
        return t is > -0.5 and < 1 ? Elementary.LogOnePlusMinusArgument(t) : 2 * u - t;
    }

    private static void Check(double q, int groups, double df)
    {
        if (!(q >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(q), q, "A studentized range is at least 0.");
        }

        if (groups < 2)
        {
            throw new ArgumentOutOfRangeException(nameof(groups), groups, "A range needs two groups or more.");
        }

        if (!(df >= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(df), df, "The studentized range has one degree of freedom or more.");
        }
    }
}

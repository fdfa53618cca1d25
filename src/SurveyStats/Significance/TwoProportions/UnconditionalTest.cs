namespace SurveyStats.Significance;

/// <summary>
/// The frame of an unconditional exact test: both samples are binomial with the same p, and the p-value is the maximum over p of the probability of all
/// tables at least as extreme as the observed one.
/// <para>
/// Formula: P(p) = sum over m = 0 ... N of C(N, m) p^m (1 - p)^(N - m) c(m), where c(m) is the hypergeometric probability of being that extreme
/// given m successes in all: a polynomial in Bernstein's form, whose maximum is found on a grid and refined to the last digits.
/// </para>
/// </summary>
internal abstract class UnconditionalTest(string name, string order, NuisanceRange range) : WholeCountTest(name, $"{order}, {range.Description}")
{
    /// <summary>Up to here the squares of the statistic are exact in 128 bits; beyond, the normal approximation has no error left to speak of.</summary>
    private const long MostTrials = 1_000_000;

    private protected sealed override TestFigures Compute(long x1, long n1, long x2, long n2, Alternative alternative)
    {
        if (n1 + n2 > MostTrials)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{Name} enumerates tables of up to {MostTrials} trials in both samples, not {n1 + n2}. Use PooledZ."),
                n1 > n2 ? "trials1" : "trials2");
        }

        var statistic = Statistic(x1, n1, x2, n2, alternative);
        var conditional = new double[n1 + n2 + 1];
        var logScale = alternative == Alternative.Less
            ? Fill(conditional, x2, n2, x1, n1, twoSided: false)
            : Fill(conditional, x1, n1, x2, n2, alternative == Alternative.TwoSided);
        return new TestFigures(statistic, null, range.LogPValue(conditional, logScale, x1 + x2));
    }

    /// <summary>What is reported as the statistic.</summary>
    private protected abstract double Statistic(long x1, long n1, long x2, long n2, Alternative alternative);

    /// <summary>
    /// Fills in c(0) ... c(N), divided by exp(the result), for both sides or for the first proportion the greater.
    /// </summary>
    private protected abstract double Fill(double[] conditional, long x1, long n1, long x2, long n2, bool twoSided);

    /// <summary>Turns logarithms into numbers relative to the largest; returns its logarithm.</summary>
    private protected static double Scale(double[] logarithms)
    {
        var largest = double.NegativeInfinity;
        foreach (var log in logarithms)
        {
            largest = Math.Max(largest, log);
        }

        for (var m = 0; m < logarithms.Length; m++)
        {
            logarithms[m] = Math.Exp(logarithms[m] - largest);
        }

        return largest;
    }
}

using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// Tails and probabilities of T, the successes of the first group over all strata, given all margins, at any common odds ratio: from a view of the
/// distribution about the point asked for (<see cref="CommonOddsRatioDistribution"/>), which is kept for the next question.
/// <para>Formula: at an end of the support P(T = t) is the product of the strata's probabilities there.</para>
/// Source: Gart (1970), Biometrika 57, 471-475; Mehta, Patel and Gray (1985), Journal of the American Statistical Association 80, 969-973.
/// </summary>
internal sealed class CommonOddsRatioTails
{
    private readonly StratumCounts[] _strata;
    private readonly List<CommonOddsRatioDistribution> _views = [];

    public CommonOddsRatioTails(StratumCounts[] strata)
    {
        _strata = strata;
        (Lowest, Highest) = CommonOddsRatioDistribution.Support(strata);
        Observed = (long)strata.Sum(s => s.A);
    }

    /// <summary>The smallest T that the margins allow.</summary>
    public long Lowest { get; }

    /// <summary>The largest T that the margins allow.</summary>
    public long Highest { get; }

    /// <summary>The observed T.</summary>
    public long Observed { get; }

    /// <summary>ln of the conditional maximum likelihood estimate of the odds ratio; infinite where T is at an end of its support.</summary>
    public double LogEstimate =>
        Observed == Lowest ? double.NegativeInfinity : Observed == Highest ? double.PositiveInfinity : View(Observed, v => v.Centre == Observed).LogOdds;

    /// <summary>The mean of T at the odds ratio 1.</summary>
    public double Mean => _strata.Sum(s => s.X * (s.N1 / s.N));

    /// <summary>ln P(T &lt;= t), or ln P(T &gt;= t), with a share of P(T = t) only.</summary>
    public double LogTail(long t, bool below, double share, double logOdds)
    {
        if (t > Lowest && t < Highest)
        {
            // A view about t itself: from another, the tail asked for might be 1 minus nearly 1.
            return View(t, v => v.Centre == t).LogTail(t, below, share, logOdds);
        }

        var point = LogEnd(t, logOdds);
        return (t == Lowest) == below
            ? point + Math.Log(share)
            : Elementary.LogOnePlus(-(1 - share) * Math.Exp(point));
    }

    /// <summary>ln P(T = t).</summary>
    public double LogProbability(long t, double logOdds) =>
        t > Lowest && t < Highest ? View(t, v => v.SeesWell(t)).LogProbability(t, logOdds) : LogEnd(t, logOdds);

    private double LogEnd(long t, double logOdds)
    {
        var sum = 0.0;
        foreach (var s in _strata)
        {
            var (successes, draws, population) = ((long)s.X, (long)s.N1, (long)s.N);
            var (lowest, highest) = Hypergeometric.Support(successes, draws, population);
            sum += new NoncentralHypergeometric(successes, draws, population, Math.Exp(logOdds)).LogProbability(t == Lowest ? lowest : highest);
        }

        return sum;
    }

    private CommonOddsRatioDistribution View(long t, Predicate<CommonOddsRatioDistribution> suits)
    {
        var view = _views.Find(suits);
        if (view is null)
        {
            view = CommonOddsRatioDistribution.About(_strata, t);
            _views.Add(view);
        }

        return view;
    }
}

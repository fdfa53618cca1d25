using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The conditional maximum likelihood estimate of a common odds ratio with its exact interval, or the mid-p version of that.
/// <para>
/// Formula: given all margins, T = sum of a has the distribution of <see cref="CommonOddsRatioTails"/>; the estimate is the psi whose mean is the
/// observed t; the limits are the psi with P(T &gt;= t) and P(T &lt;= t) equal to the tail, for mid-p with half of P(T = t). At an end of the support
/// the estimate and a limit are 0 or unbounded.
/// </para>
/// Covers at least the level (mid-p: about the level), for every size of strata; conservative for small counts. Whole counts only. Undefined where
/// the margins allow one table only.
/// Source: Gart (1970), Biometrika 57, 471-475; Mehta, Patel and Gray (1985), Journal of the American Statistical Association 80, 969-973; Lancaster
/// (1961), Journal of the American Statistical Association 56, for mid-p.
/// </summary>
internal sealed class ConditionalExactOddsRatio(string name, double share) : StratifiedOddsRatioMethod(name)
{
    private const double FurthestLogOdds = 300;

    private static readonly ResultNote OneTable = new(NoteCode.NothingToCompare, "the margins allow this table only");

    internal override bool IsForWholeCounts => true;

    private protected override StratifiedFigures Compute(StratumCounts[] strata, double tail)
    {
        var tails = new CommonOddsRatioTails(strata);
        var t = tails.Observed;
        return tails.Lowest == tails.Highest
            ? StratifiedFigures.Undefined(OneTable)
            : new StratifiedFigures(
                tails.LogEstimate,
                null,
                t == tails.Lowest ? double.NegativeInfinity : Limit(tails, below: false, tail),
                t == tails.Highest ? double.PositiveInfinity : Limit(tails, below: true, tail));
    }

    private double Limit(CommonOddsRatioTails tails, bool below, double tail)
    {
        var logTail = Math.Log(tail);
        return RootFinder.Bracketed(
            logOdds => tails.LogTail(tails.Observed, below, share, logOdds) - logTail, -FurthestLogOdds, FurthestLogOdds);
    }
}

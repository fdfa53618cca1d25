namespace SurveyStats.Significance;

/// <summary>
/// An interval that inverts the unconditional exact test of a difference; it enumerates tables and so needs whole counts.
/// </summary>
internal abstract class UnconditionalDifferenceInterval(string name, bool twoSided) : DifferenceIntervalMethod(name)
{
    /// <summary>Beyond, an interval takes seconds, and the score interval has nearly the same limits.</summary>
    private const long MostTrials = 10_000;

    private protected sealed override (double Lower, double Upper) Limits(double x1, double n1, double x2, double n2, double tail)
    {
        var (count1, trials1, count2, trials2) = WholeCounts.Of(x1, n1, x2, n2, Name);
        if (trials1 + trials2 > MostTrials)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"{Name} enumerates tables of up to {MostTrials} trials in both samples, not {trials1 + trials2}. Use MiettinenNurminen."),
                trials1 > trials2 ? "trials1" : "trials2");
        }

        var alpha = twoSided ? 2 * tail : tail;
        return (
            new UnconditionalDifference((int)count1, (int)trials1, (int)count2, (int)trials2, twoSided).LowerLimit(alpha),
            -new UnconditionalDifference((int)count2, (int)trials2, (int)count1, (int)trials1, twoSided).LowerLimit(alpha));
    }
}

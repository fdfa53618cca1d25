using SurveyStats.Intervals;

namespace SurveyStats;

/// <content>The test of one share against a given value.</content>
public sealed partial class Proportion
{
    /// <summary>Tests whether the share in the population is a given one.</summary>
    /// <param name="share">The share of the hypothesis, in [0, 1].</param>
    /// <param name="test">
    /// The test, at the effective base; default: score, which agrees with the default interval of Wilson: it rejects at 5 % where that of 95 % leaves the
    /// share out. Exact tests need a simple random sample from a large population, whose counts are whole.
    /// </param>
    /// <param name="alternative">The alternative; default: the share differs. Less: it is smaller than <paramref name="share"/>.</param>
    /// <returns>The result; undefined, with a note, if the base is empty or is a census.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in [0, 1], or the alternative none of those defined.</exception>
    /// <exception cref="ArgumentException">The test needs whole counts, and the base is an effective one.</exception>
    public TestResult TestAgainst(double share, ProportionTest? test = null, Alternative alternative = Alternative.TwoSided)
    {
        test ??= ProportionTest.Score;
        var (x, n) = (PrecisionCount, PrecisionBase);
        if (double.IsInfinity(n))
        {
            var note = new ResultNote(NoteCode.Census, "a census has no sampling error: the share is what it is");
            return TestResult.Undefined(test.Name, test.Convention, note, alternative);
        }

        if (test.NeedsWholeCounts && !(Counts.IsWhole(x) && Counts.IsWhole(n)))
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"The test {test.Name} needs whole counts; weights or a finite population make the base an effective one, {n:0.###}. Use ProportionTest.Score."),
                nameof(test));
        }

        return test.Test(x, n, share, alternative);
    }
}

using System.Runtime.CompilerServices;
using SurveyStats.Numerics;

namespace SurveyStats;

/// <summary>The test for which power or a sample size is planned: its significance level, alternative, and the number of comparisons.</summary>
/// <remarks>Immutable. The default is one two-sided test at 5 %, without continuity correction.</remarks>
public sealed record PlannedTest
{
    /// <summary>One two-sided test at 5 %, without continuity correction.</summary>
    public static PlannedTest Default { get; } = new();

    /// <summary>The significance level of the whole family, in (0, 1); default: 0.05.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public double Alpha
    {
        get;
        init => field = value > 0 && value < 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Alpha), value, "A significance level lies between 0 and 1: 0.05 for 5 %.");
    } = 0.05;

    /// <summary>Against which alternative is tested; default: the two differ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of those defined.</exception>
    public Alternative Alternative
    {
        get;
        init => field = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Alternative), value, "Give TwoSided, Less or Greater.");
    }

    /// <summary>The number of comparisons m in the family; default: 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Comparisons
    {
        get;
        init => field = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Comparisons), value, "There is at least one comparison.");
    } = 1;

    /// <summary>How the level is shared among the comparisons; default: Bonferroni.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of those defined.</exception>
    public PlannedCorrection Correction
    {
        get;
        init => field = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Correction), value, "Give Bonferroni or Sidak.");
    }

    /// <summary>Whether the test will be corrected for continuity (Yates): more respondents are needed then. Default: no.</summary>
    public bool ContinuityCorrection { get; init; }

    /// <summary>
    /// Whether a two-sided test that rejects on the wrong side counts as power too, as in R's power.prop.test(strict = TRUE). Default: no, as such a
    /// finding is an error.
    /// </summary>
    public bool CountsWrongSide { get; init; }

    /// <summary>The level of each test: alpha/m, or 1 - (1 - alpha)^(1/m).</summary>
    public double AlphaOfEach => Comparisons == 1 ? Alpha
        : Correction == PlannedCorrection.Sidak ? -Elementary.ExpMinusOne(Elementary.LogOnePlus(-Alpha) / Comparisons)
        : Alpha / Comparisons;

    /// <summary>The error probability on the side of the alternative: half the level of each test two-sided.</summary>
    internal double Tail => Alternative == Alternative.TwoSided ? AlphaOfEach / 2 : AlphaOfEach;

    /// <summary>Whether rejections on the wrong side are counted.</summary>
    internal bool BothTails => CountsWrongSide && Alternative == Alternative.TwoSided;

    /// <summary>The first minus the second as the alternative looks at it: positive in its direction.</summary>
    internal double Directed(double difference) => Alternative switch
    {
        Alternative.Greater => difference,
        Alternative.Less => -difference,
        _ => Math.Abs(difference),
    };

    /// <exception cref="ArgumentOutOfRangeException">The power does not lie between the level of each test and 1.</exception>
    internal void CheckPower(double power, [CallerArgumentExpression(nameof(power))] string name = "")
    {
        if (!(power > AlphaOfEach && power < 1))
        {
            throw new ArgumentOutOfRangeException(
                name, power, FormattableString.Invariant($"A power to plan for lies between the significance level {AlphaOfEach} and 1, such as 0.8 or 0.9."));
        }
    }
}

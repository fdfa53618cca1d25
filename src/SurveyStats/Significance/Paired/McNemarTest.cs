using System.Runtime.CompilerServices;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A test that the two shares of a paired table are equal. The family is closed; each test is one file.</summary>
/// <remarks>
/// Notation of all tests: b respondents said yes only to the first, c only to the second; those who answered both alike do not count. Under the
/// hypothesis b is binomial among b + c with probability 1/2. The alternatives are about the first share minus the second.
/// </remarks>
public abstract class McNemarTest
{
    private protected McNemarTest(string name, string convention)
    {
        Name = name;
        Convention = convention;
    }

    /// <summary>The signed root of McNemar's chi-square, also for one-sided alternatives: the default of the library.</summary>
    public static McNemarTest Z { get; } = new McNemarZTest();

    /// <summary>McNemar's chi-square test on 1 degree of freedom, without continuity correction.</summary>
    public static McNemarTest ChiSquared { get; } = new McNemarChiSquaredTest();

    /// <summary>McNemar's chi-square test with Edwards' continuity correction: the default of R's mcnemar.test.</summary>
    public static McNemarTest ChiSquaredCorrected { get; } = new McNemarCorrectedTest();

    /// <summary>The exact conditional test: binomial with probability 1/2.</summary>
    public static McNemarTest Exact { get; } = new McNemarExactTest();

    /// <summary>The mid-p version of the exact test: nearer to the nominal level.</summary>
    public static McNemarTest MidP { get; } = new McNemarMidPTest();

    /// <summary>All tests.</summary>
    public static IReadOnlyList<McNemarTest> All { get; } = [Z, ChiSquared, ChiSquaredCorrected, Exact, MidP];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>What distinguishes the test from others of that name.</summary>
    public string Convention { get; }

    /// <summary>Whether the counts must be whole, as for the tests by the binomial distribution.</summary>
    internal virtual bool IsForWholeCounts => false;

    /// <summary>Tests b against c.</summary>
    /// <param name="firstOnly">The respondents who said yes only to the first, b, 0 or more; whole for the exact and mid-p tests.</param>
    /// <param name="secondOnly">The respondents who said yes only to the second, c.</param>
    /// <param name="alternative">The alternative; default: the shares differ. Chi-square tests know no other.</param>
    /// <returns>The result; for the tests by z and chi-square undefined, with a note, if b + c = 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A count is negative, infinite or not a number, or fractional where it must be whole; or the alternative is none of those defined.
    /// </exception>
    /// <exception cref="ArgumentException">A chi-square test was asked for a one-sided alternative.</exception>
    public TestResult Test(double firstOnly, double secondOnly, Alternative alternative = Alternative.TwoSided) =>
        TestResult.FromFigures(Name, Convention, Figures(firstOnly, secondOnly, alternative), alternative);

    /// <summary>The natural logarithm of the p-value alone, without an object for the result: for loops over many tables.</summary>
    /// <param name="firstOnly">The respondents who said yes only to the first.</param>
    /// <param name="secondOnly">The respondents who said yes only to the second.</param>
    /// <param name="alternative">The alternative; default: the shares differ.</param>
    /// <returns>The logarithm, 0 or less; null where <see cref="Test"/> is undefined.</returns>
    /// <exception cref="ArgumentException">As of <see cref="Test"/>.</exception>
    public double? LogPValue(double firstOnly, double secondOnly, Alternative alternative = Alternative.TwoSided) =>
        Figures(firstOnly, secondOnly, alternative).LogPValue;

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Checks the arguments and computes.</summary>
    internal TestFigures Figures(double firstOnly, double secondOnly, Alternative alternative)
    {
        PairedCounts.Check(firstOnly);
        PairedCounts.Check(secondOnly);
        Alternatives.Check(alternative);
        if (IsForWholeCounts)
        {
            RequireWhole(firstOnly);
            RequireWhole(secondOnly);
        }

        return Compute(firstOnly, secondOnly, alternative);
    }

    /// <summary>The figures for b, c >= 0.</summary>
    private protected abstract TestFigures Compute(double b, double c, Alternative alternative);

    /// <exception cref="ArgumentException">The alternative is one-sided.</exception>
    private protected void RequireTwoSided(Alternative alternative)
    {
        if (alternative != Alternative.TwoSided)
        {
            throw new ArgumentException($"{Name} is two-sided only. For a one-sided alternative use Z, Exact or MidP.", nameof(alternative));
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">The count is fractional.</exception>
    private void RequireWhole(double count, [CallerArgumentExpression(nameof(count))] string name = "")
    {
        if (count != Math.Floor(count))
        {
            throw new ArgumentOutOfRangeException(name, count, $"{Name} is for whole counts. Give these, or use Z for effective counts.");
        }
    }
}

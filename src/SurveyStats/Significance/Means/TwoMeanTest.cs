using SurveyStats.Intervals;
using SurveyStats.Numerics;
using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A test, and the interval that belongs to it, of the difference of two independent means. The family is closed; each test is one file.</summary>
/// <remarks>
/// Notation of all tests: m the mean, s its standard deviation (n - 1), n the base (the effective one for weighted samples), SE the standard error of
/// the difference m1 - m2. t = (m1 - m2)/SE has Student's distribution under the hypothesis; the interval is m1 - m2 -/+ t SE.
/// </remarks>
public abstract class TwoMeanTest
{
    private protected TwoMeanTest(string name, string convention)
    {
        Name = name;
        Convention = convention;
    }

    /// <summary>Welch's t test, with separate variances: the default of the library.</summary>
    public static TwoMeanTest Welch { get; } = new WelchTest();

    /// <summary>Student's t test, with one variance for both groups.</summary>
    public static TwoMeanTest Pooled { get; } = new PooledMeanTest();

    /// <summary>All tests.</summary>
    public static IReadOnlyList<TwoMeanTest> All { get; } = [Welch, Pooled];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>What distinguishes the test from others of that name.</summary>
    public string Convention { get; }

    /// <summary>Tests two means from their summaries.</summary>
    /// <param name="mean1">The mean of the first group, finite.</param>
    /// <param name="deviation1">Its standard deviation (n - 1), 0 or more.</param>
    /// <param name="base1">Its base, above 1.</param>
    /// <param name="mean2">The mean of the second group.</param>
    /// <param name="deviation2">Its standard deviation.</param>
    /// <param name="base2">Its base.</param>
    /// <param name="alternative">The alternative; default: the means differ.</param>
    /// <returns>The result; undefined, with a note, if neither group has any spread.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range, or the alternative is none of those defined.</exception>
    public TestResult Test(
        double mean1, double deviation1, double base1, double mean2, double deviation2, double base2, Alternative alternative = Alternative.TwoSided)
    {
        Check(mean1, deviation1, base1);
        Check(mean2, deviation2, base2);
        if (!Enum.IsDefined(alternative))
        {
            throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "Give TwoSided, Less or Greater.");
        }

        var (error, df) = Precision(deviation1, base1, deviation2, base2);
        return Test(mean1 - mean2, error, df, alternative);
    }

    /// <summary>The interval for the first mean minus the second, from their summaries.</summary>
    /// <param name="mean1">The mean of the first group, finite.</param>
    /// <param name="deviation1">Its standard deviation (n - 1), 0 or more.</param>
    /// <param name="base1">Its base, above 1.</param>
    /// <param name="mean2">The mean of the second group.</param>
    /// <param name="deviation2">Its standard deviation.</param>
    /// <param name="base2">Its base.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <returns>The interval, or null if there are so few degrees of freedom that every difference is in it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    public ConfidenceInterval? Interval(
        double mean1, double deviation1, double base1, double mean2, double deviation2, double base2, ConfidenceLevel level = default)
    {
        Check(mean1, deviation1, base1);
        Check(mean2, deviation2, base2);
        var (error, df) = Precision(deviation1, base1, deviation2, base2);
        return Interval(mean1 - mean2, error, df, level);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal TestResult Test(double difference, double error, double df, Alternative alternative) => TestResult.FromFigures(
        Name, Convention, error > 0 ? TestFigures.OfStudent(difference / error, df, alternative) : TestFigures.WithoutVariance(), alternative);

    internal ConfidenceInterval? Interval(double difference, double error, double df, ConfidenceLevel level)
    {
        var margin = error > 0 ? StudentT.UpperQuantile(TailOf.Each(level, IntervalSides.TwoSided), df) * error : 0;
        return double.IsFinite(margin)
            ? new ConfidenceInterval(difference - margin, difference + margin, level, IntervalSides.TwoSided, Name)
            : null;
    }

    /// <summary>The standard error of the difference, for n1, n2 > 1, and its degrees of freedom (where the error is above 0).</summary>
    internal abstract (double Error, double DegreesOfFreedom) Precision(double s1, double n1, double s2, double n2);

    private static void Check(double mean, double deviation, double size)
    {
        if (!double.IsFinite(mean))
        {
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "A mean is a finite number.");
        }

        if (!(deviation >= 0 && deviation <= 1e150))
        {
            throw new ArgumentOutOfRangeException(nameof(deviation), deviation, "A standard deviation lies between 0 and 1e150.");
        }

        if (!(size > 1 && double.IsFinite(size)))
        {
            throw new ArgumentOutOfRangeException(nameof(size), size, "A base is finite and above 1, for there to be a standard deviation.");
        }
    }
}

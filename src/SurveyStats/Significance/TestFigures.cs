using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// What a test computes, before name and convention make a <see cref="TestResult"/> of it: on the stack, so that a loop over many tests allocates
/// nothing.
/// </summary>
/// <param name="Statistic">The statistic; null if there is none.</param>
/// <param name="DegreesOfFreedom">The degrees of freedom of its distribution; null if that has none.</param>
/// <param name="LogPValue">The natural logarithm of the p-value; null if the test is undefined.</param>
/// <param name="Note">Why it is undefined, or what is doubtful.</param>
/// <param name="DenominatorDegreesOfFreedom">The second degrees of freedom of an F distribution or its like; null if there are none.</param>
internal readonly record struct TestFigures(
    double? Statistic, double? DegreesOfFreedom, double? LogPValue, ResultNote? Note = null, double? DenominatorDegreesOfFreedom = null)
{
    private const double LogTwo = 0.69314718055994530942;

    private static readonly ResultNote ZeroVariance = new(NoteCode.ZeroVariance, "the difference has no variance");

    /// <summary>An undefined test.</summary>
    public static TestFigures Undefined(ResultNote note, double? degreesOfFreedom = null) => new(null, degreesOfFreedom, null, note);

    /// <summary>A test whose statistic has no variance.</summary>
    public static TestFigures WithoutVariance(double? degreesOfFreedom = null) => Undefined(ZeroVariance, degreesOfFreedom);

    /// <summary>A statistic that is standard normal under the hypothesis.</summary>
    public static TestFigures OfNormal(double z, Alternative alternative) => new(z, null, alternative switch
    {
        Alternative.Less => Normal.LogUpperTail(-z),
        Alternative.Greater => Normal.LogUpperTail(z),
        _ => Math.Min(0, LogTwo + Normal.LogUpperTail(Math.Abs(z))),
    });

    /// <summary>z = difference / sqrt(variance), undefined where the variance is 0.</summary>
    public static TestFigures OfNormal(double difference, double variance, Alternative alternative) =>
        variance > 0 ? OfNormal(difference / Math.Sqrt(variance), alternative) : WithoutVariance();

    /// <summary>A statistic that has Student's t distribution under the hypothesis.</summary>
    public static TestFigures OfStudent(double t, double degreesOfFreedom, Alternative alternative) => new(t, degreesOfFreedom, alternative switch
    {
        Alternative.Less => StudentT.LogUpperTail(-t, degreesOfFreedom),
        Alternative.Greater => StudentT.LogUpperTail(t, degreesOfFreedom),
        _ => Math.Min(0, LogTwo + StudentT.LogUpperTail(Math.Abs(t), degreesOfFreedom)),
    });

    /// <summary>A statistic that is chi-squared under the hypothesis.</summary>
    public static TestFigures OfChiSquared(double statistic, double degreesOfFreedom) =>
        new(statistic, degreesOfFreedom, ChiSquared.LogUpperTail(statistic, degreesOfFreedom));

    /// <summary>An exact p-value without a statistic.</summary>
    public static TestFigures OfLogPValue(double logPValue) => new(null, null, Math.Min(0, logPValue));

    /// <summary>A statistic that has an F distribution under the hypothesis; with infinite denominator degrees of freedom that of chi-square over its own.</summary>
    public static TestFigures OfF(double f, double numerator, double denominator) => new(
        f,
        numerator,
        double.IsInfinity(denominator) ? ChiSquared.LogUpperTail(f * numerator, numerator) : FDistribution.LogUpperTail(f, numerator, denominator),
        DenominatorDegreesOfFreedom: denominator);
}

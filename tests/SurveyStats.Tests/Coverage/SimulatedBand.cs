namespace SurveyStats.Tests.Coverage;

/// <summary>
/// The band in which a simulated rate of a true probability pi lies: pi -/+ 3.29 sqrt(pi (1 - pi)/R) for R independent runs. A procedure that keeps pi
/// falls outside of it once in a thousand seeds.
/// </summary>
internal static class SimulatedBand
{
    private const double Quantile = 3.290527;

    public static (double Lower, double Upper) Of(double probability, int runs)
    {
        var half = Quantile * Math.Sqrt(probability * (1 - probability) / runs);
        return (probability - half, probability + half);
    }
}

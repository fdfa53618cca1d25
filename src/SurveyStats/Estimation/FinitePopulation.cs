namespace SurveyStats.Estimation;

/// <summary>
/// The finite population correction of a simple random sample of n units, without replacement, from a population of N: 1 for a large
/// population, 0 for a census. Source: Cochran (1977), Sampling Techniques, 3rd edition, sections 2.6 and 3.2.
/// </summary>
internal static class FinitePopulation
{
    /// <summary>(N - n) / (N - 1), for the variance p (1 - p) / n of a share.</summary>
    public static double Correction(SampleDesign design, long sampleSize) =>
        PopulationSize(design) is { } size ? (double)(size - sampleSize) / Math.Max(size - 1, 1) : 1;

    /// <summary>(N - n) / N, for the variance s^2 / n of a mean with s^2 over n - 1.</summary>
    public static double CorrectionOfMean(SampleDesign design, long sampleSize) =>
        PopulationSize(design) is { } size ? (double)(size - sampleSize) / size : 1;

    private static long? PopulationSize(SampleDesign design) => (design as SimpleRandomSample)?.PopulationSize;
}

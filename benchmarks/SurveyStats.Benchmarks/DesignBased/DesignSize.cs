namespace SurveyStats.Benchmarks.DesignBased;

/// <summary>The size of a generated sample.</summary>
/// <param name="Rows">The number of responses.</param>
/// <param name="Strata">The number of strata.</param>
/// <param name="UnitsPerStratum">The number of primary units of each.</param>
internal sealed record DesignSize(int Rows, int Strata, int UnitsPerStratum)
{
    /// <summary>The shape that Python svy publishes: 50 strata of 40 primary units.</summary>
    public static DesignSize Clustered(int rows) => new(rows, 50, 40);

    /// <summary>Forty strata of two primary units: 80 replicates by the stratified jackknife.</summary>
    public static DesignSize Paired(int rows) => new(rows, 40, 2);

    public int Units => Strata * UnitsPerStratum;
}

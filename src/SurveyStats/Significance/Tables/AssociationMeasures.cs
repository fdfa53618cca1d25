using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>How strongly the answers of a table are associated with its groups: 0 for not at all, 1 for as much as can be.</summary>
/// <remarks>
/// <para>
/// Immutable. Notation: X Pearson's chi-square without continuity correction, N the total, r and c the number of rows and columns that have any count,
/// k = min(r, c). Everything is null, with a note, where fewer than two rows or columns have a count.
/// </para>
/// Values grow with the number of cells by chance alone, in small samples above all: the bias-corrected V allows for that.
/// </remarks>
public sealed partial class AssociationMeasures
{
    internal AssociationMeasures(ContingencyTable table, ConfidenceLevel level)
    {
        Table = table;
        Test = HomogeneityTest.Pearson.Test(table);
        if (Test.Statistic is not { } x)
        {
            return;
        }

        var filled = table.Filled();
        var (n, r, c) = (table.Total, filled.Length, filled[0].Length);
        var k = Math.Min(r, c);
        PhiSquared = x / n;
        CramersV = Math.Min(1, Math.Sqrt(x / n / (k - 1)));
        CramersVBiasCorrected = CramersVFormula.BiasCorrected(x / n, n, r, c);
        CramersVInterval = CramersVFormula.Interval(x, n, r, c, level);
        ContingencyC = Math.Sqrt(x / (x + n));
        SakodaC = Math.Min(1, ContingencyC.Value / Math.Sqrt((k - 1.0) / k));
        TschuprowT = Math.Min(1, Math.Sqrt(x / n / Math.Sqrt((r - 1.0) * (c - 1.0))));
    }

    /// <summary>The table.</summary>
    public ContingencyTable Table { get; }

    /// <summary>Pearson's chi-square test, on which all measures rest.</summary>
    public TestResult Test { get; }

    /// <summary>phi^2 = X / N, from 0 to k - 1.</summary>
    public double? PhiSquared { get; }

    /// <summary>phi = sqrt(X / N); for two groups and two answers the absolute correlation. Source: Yule (1912).</summary>
    public double? Phi => PhiSquared is { } square ? Math.Sqrt(square) : null;

    /// <summary>V = sqrt(phi^2 / (k - 1)), in [0, 1]. Source: Cramer (1946), Mathematical Methods of Statistics, section 21.9.</summary>
    public double? CramersV { get; }

    /// <summary>
    /// V less what chance alone makes of it: sqrt(max(0, phi^2 - (r - 1)(c - 1)/(N - 1)) / (min(r~, c~) - 1)), r~ = r - (r - 1)^2/(N - 1) and c~
    /// likewise; null where the denominator is not positive. Source: Bergsma (2013), Journal of the Korean Statistical Society 42.
    /// </summary>
    public double? CramersVBiasCorrected { get; }

    /// <summary>
    /// The confidence interval of V in the population, sqrt(L / (N (k - 1))) for both limits L of the noncentrality of X. It may lie below the plain
    /// V, which is too large on average. Source: Steiger (2004), Psychological Methods 9; Smithson (2003), Confidence Intervals, chapter 4.
    /// </summary>
    public ConfidenceInterval? CramersVInterval { get; }

    /// <summary>Pearson's contingency coefficient C = sqrt(X / (X + N)), at most sqrt((k - 1)/k). Source: Pearson (1904).</summary>
    public double? ContingencyC { get; }

    /// <summary>C over its greatest value sqrt((k - 1)/k), in [0, 1]. Source: Sakoda (1977), American Statistician 31.</summary>
    public double? SakodaC { get; }

    /// <summary>T = sqrt(phi^2 / sqrt((r - 1)(c - 1))), 1 only for square tables. Source: Tschuprow (1925).</summary>
    public double? TschuprowT { get; }

    /// <summary>What to keep in mind: the notes of the test.</summary>
    public IReadOnlyList<ResultNote> Notes => Test.Notes;
}

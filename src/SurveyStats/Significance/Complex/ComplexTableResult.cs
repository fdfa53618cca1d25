using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A test of association in a weighted table under a sample design, with what it was computed from.</summary>
/// <remarks>Immutable.</remarks>
public sealed partial class ComplexTableResult
{
    private readonly ComplexTableFigures? _figures;

    internal ComplexTableResult(ComplexTable table, ComplexTableTest method, TestResult test, ComplexTableFigures? figures)
    {
        (Table, Method, Test, _figures) = (table, method, test, figures);
    }

    /// <summary>The table.</summary>
    public ComplexTable Table { get; }

    /// <summary>The test that was made.</summary>
    public ComplexTableTest Method { get; }

    /// <summary>Statistic, degrees of freedom and p-value.</summary>
    public TestResult Test { get; }

    /// <summary>Pearson's X2 = n times the sum of (p - e)^2/e over the cells, without correction; null if there is nothing to compare.</summary>
    public double? PearsonChiSquared => _figures?.Pearson;

    /// <summary>X2 over the mean of the <see cref="DesignEffects"/>: corrected to the first order; null if there is nothing to compare, or no variance.</summary>
    public double? CorrectedChiSquared => _figures?.Effects is { Trace: > 0 } effects ? _figures.Pearson / effects.Trace * effects.Rank : null;

    /// <summary>The likelihood ratio G2 = 2 n times the sum of p ln(p/e) over the cells, without correction; null if there is nothing to compare.</summary>
    public double? LikelihoodRatioChiSquared => _figures?.LikelihoodRatio;

    /// <summary>
    /// The generalised design effects: by how much the design multiplies the variances of the contrasts in the table, the largest first; none if there is
    /// nothing to compare. All are 1 for a simple random sample with replacement.
    /// </summary>
    public IReadOnlyList<double> DesignEffects => _figures is null ? [] : _figures.Effects.Eigenvalues.AsReadOnly();

    /// <summary>The notes of the test.</summary>
    public IReadOnlyList<ResultNote> Notes => Test.Notes;
}

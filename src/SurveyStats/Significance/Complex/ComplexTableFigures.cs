using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>What the tests of a weighted table are computed from, without its empty rows and columns.</summary>
internal sealed class ComplexTableFigures
{
    private readonly TableMargins _margins;
    private GeneralisedDesignEffects? _effects;

    /// <param name="totals">The totals by row and column; every row and column has one above 0.</param>
    /// <param name="totalCovariance">The covariance of the totals, row by row.</param>
    /// <param name="shareCovariance">The covariance of the shares T_ij/T.</param>
    /// <param name="n">The number of respondents.</param>
    /// <param name="degreesOfFreedom">The degrees of freedom of the design.</param>
    /// <param name="isReplicated">Whether the covariance comes from replicates.</param>
    public ComplexTableFigures(
        double[][] totals, double[,] totalCovariance, double[,] shareCovariance, double n, double degreesOfFreedom, bool isReplicated)
    {
        _margins = new TableMargins(totals);
        Totals = totals;
        TotalCovariance = totalCovariance;
        ShareCovariance = shareCovariance;
        N = n;
        DegreesOfFreedom = degreesOfFreedom;
        IsReplicated = isReplicated;
        Contrasts = new InteractionContrasts(Rows, Columns);
        Shares = [.. totals.SelectMany(row => row.Select(t => t / _margins.Total))];
    }

    public int Rows => Totals.Length;

    public int Columns => Totals[0].Length;

    /// <summary>(r - 1)(c - 1).</summary>
    public int ContrastCount => Contrasts.Count;

    public double[][] Totals { get; }

    public double[,] TotalCovariance { get; }

    public double[,] ShareCovariance { get; }

    /// <summary>The shares of the cells, row by row.</summary>
    public double[] Shares { get; }

    public double N { get; }

    public double DegreesOfFreedom { get; }

    public bool IsReplicated { get; }

    public InteractionContrasts Contrasts { get; }

    public GeneralisedDesignEffects Effects => _effects ??= GeneralisedDesignEffects.Of(Shares, ShareCovariance, Contrasts, N);

    /// <summary>The share of a row.</summary>
    public double RowShare(int row) => _margins.Rows[row] / _margins.Total;

    /// <summary>The share of a column.</summary>
    public double ColumnShare(int column) => _margins.Columns[column] / _margins.Total;

    /// <summary>X2 = n times the sum of (p - e)^2/e, e = p_row p_column.</summary>
    public double Pearson => _margins.PearsonChiSquared() / _margins.Total * N;

    /// <summary>G2 = 2 n times the sum of p ln(p/e); empty cells add nothing.</summary>
    public double LikelihoodRatio => 2 * N / _margins.Total * _margins.Sum((i, j) =>
    {
        // t ln(t/e) - (t - e) is never below 0, and t - e adds up to 0 over the table.
        var (t, e, d) = (Totals[i][j], _margins.Expected(i, j), _margins.Deviation(i, j));
        return t == 0 ? e : -t * Elementary.LogOnePlusMinusArgument(-d / t);
    });

    /// <summary>The deviation of each total from independence, T_ij - T_i T_j/T, row by row.</summary>
    public double[] Deviations() =>
        [.. from i in Enumerable.Range(0, Rows) from j in Enumerable.Range(0, Columns) select _margins.Deviation(i, j)];

    /// <summary>A note if an expected count, at the number of respondents, is below 5.</summary>
    public IEnumerable<ResultNote> LowExpectedNotes()
    {
        var smallest = N * Enumerable.Range(0, Rows).Min(RowShare) * Enumerable.Range(0, Columns).Min(ColumnShare);
        return smallest < 5
            ? [new ResultNote(NoteCode.LowExpectedCount, FormattableString.Invariant($"smallest expected count {smallest:0.0} < 5"))]
            : [];
    }
}

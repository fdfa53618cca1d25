using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A table of weighted answers by groups under a sample design: estimated totals with their covariance, a row a group, a column an answer.</summary>
/// <remarks>
/// Immutable. What tests of association need, whatever the design: totals T, their covariance, the covariance of the shares T_ij/T (the same but for
/// linearisation, unless replicates give it), the respondents n and the degrees of freedom. Groups and answers without any weight stay in the table and
/// are left out of tests.
/// </remarks>
public sealed partial class ComplexTable
{
    private readonly double[][] _totals;
    private readonly double[,] _totalCovariance;
    private readonly double[,] _shareCovariance;
    private readonly bool _isReplicated;

    internal ComplexTable(
        double[][] totals,
        double[,] totalCovariance,
        double[,]? shareCovariance,
        double respondents,
        double degreesOfFreedom,
        string[] groups,
        string[] answers)
    {
        (_totals, _totalCovariance, _isReplicated) = (totals, totalCovariance, shareCovariance is not null);
        _shareCovariance = shareCovariance ?? Linearised(totals, totalCovariance);
        (Respondents, DegreesOfFreedom, Groups, Answers) = (respondents, degreesOfFreedom, groups, answers);
        var total = totals.Sum(row => row.Sum());
        Proportions = [.. totals.Select(row => Array.ConvertAll(row, t => total > 0 ? t / total : 0).AsReadOnly())];
    }

    /// <summary>The labels of the rows.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>The labels of the columns.</summary>
    public IReadOnlyList<string> Answers { get; }

    /// <summary>The share of each cell in the whole table, by group and answer; 0 in an empty table.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Proportions { get; }

    /// <summary>n, the number of respondents in the table.</summary>
    public double Respondents { get; }

    /// <summary>The degrees of freedom of the design in the table: primary units less strata, or those of the replicates; 0 if there are none.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>Makes a table from estimated totals and their covariance, such as another program printed.</summary>
    /// <param name="totals">The totals, or shares, by group and answer; 0 or more.</param>
    /// <param name="covariance">Their covariance matrix, in the order of the cells row by row; shares and totals alike, in the same scale.</param>
    /// <param name="respondents">The number of respondents in the table, above 0.</param>
    /// <param name="degreesOfFreedom">The degrees of freedom of the design, 0 or more; infinite for a large one.</param>
    /// <param name="groups">The labels of the rows; default: "group 1", "group 2" and so on.</param>
    /// <param name="answers">The labels of the columns; default: "answer 1", "answer 2" and so on.</param>
    /// <exception cref="ArgumentException">Rows differ in length, a total is negative, the covariance has another size, is not finite or not symmetric.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no respondents, or the degrees of freedom are negative.</exception>
    public static ComplexTable Of(
        IReadOnlyList<IReadOnlyList<double>> totals,
        double[,] covariance,
        double respondents,
        double degreesOfFreedom,
        IReadOnlyList<string>? groups = null,
        IReadOnlyList<string>? answers = null)
    {
        ArgumentNullException.ThrowIfNull(covariance);
        var counts = ContingencyTable.Of(totals, groups, answers);
        CovarianceMatrix.Check(covariance, counts.Groups.Count * counts.Answers.Count, nameof(covariance));
        if (!(respondents > 0 && double.IsFinite(respondents)))
        {
            throw new ArgumentOutOfRangeException(nameof(respondents), respondents, "Give the number of respondents in the table, above 0.");
        }

        if (!(degreesOfFreedom >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Give primary units less strata: 0 or more.");
        }

        return new ComplexTable(
            [.. counts.Counts.Select(row => row.ToArray())], (double[,])covariance.Clone(), null, respondents, degreesOfFreedom, [.. counts.Groups], [.. counts.Answers]);
    }

    /// <summary>Tests whether the answers are distributed alike in all groups.</summary>
    /// <param name="test">The test; default: Rao and Scott's of the second order.</param>
    /// <returns>The result; undefined, with a note, if fewer than two groups or answers have any weight, or the design has not what the test needs.</returns>
    public ComplexTableResult Test(ComplexTableTest? test = null) => (test ?? ComplexTableTest.RaoScott).Test(this);

    /// <summary>The figures without empty rows and columns; null if fewer than two of either remain, or a total is below 0.</summary>
    internal ComplexTableFigures? Filled()
    {
        int[] rows = [.. Enumerable.Range(0, _totals.Length).Where(i => _totals[i].Any(t => t != 0))];
        int[] columns = [.. Enumerable.Range(0, Answers.Count).Where(j => _totals.Any(row => row[j] != 0))];
        if (rows.Length < 2 || columns.Length < 2 || HasNegativeTotal)
        {
            return null;
        }

        int[] cells = [.. from i in rows from j in columns select (i * Answers.Count) + j];
        return new ComplexTableFigures(
            [.. rows.Select(i => Array.ConvertAll(columns, j => _totals[i][j]))],
            CovarianceMatrix.Part(_totalCovariance, cells),
            CovarianceMatrix.Part(_shareCovariance, cells),
            Respondents,
            DegreesOfFreedom,
            _isReplicated);
    }

    /// <summary>The covariance of the totals, row by row.</summary>
    internal double[,] TotalCovariance => _totalCovariance;

    /// <summary>The covariance of the shares, row by row.</summary>
    internal double[,] ShareCovariance => _shareCovariance;

    /// <summary>Whether the covariance comes from replicates.</summary>
    internal bool IsReplicated => _isReplicated;

    /// <summary>The sum of all totals.</summary>
    internal double Total => _totals.Sum(row => row.Sum());

    /// <summary>Whether a total is below 0, as calibrated weights may make it.</summary>
    internal bool HasNegativeTotal => _totals.Any(row => row.Any(t => t < 0));

    /// <summary>The covariance of the shares T_ij/T from that of the totals: J V J'/T^2, J = I - p 1'.</summary>
    private static double[,] Linearised(double[][] totals, double[,] covariance)
    {
        double[] cells = [.. totals.SelectMany(row => row)];
        var total = cells.Sum();
        return total > 0 ? CovarianceMatrix.OfShares(covariance, Array.ConvertAll(cells, t => t / total), total) : covariance;
    }
}

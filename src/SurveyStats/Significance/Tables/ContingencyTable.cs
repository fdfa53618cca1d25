namespace SurveyStats;

/// <summary>A table of counts: a row a group, a column an answer.</summary>
/// <remarks>
/// Immutable. Counts are 0 or more (1e100 at most) and may be fractional: the effective counts of a weighted sample. Rows and columns without any
/// count stay in the table, and are left out where a formula divides by their totals.
/// </remarks>
public sealed partial class ContingencyTable
{
    // Far above every population, and small enough that no product of totals overflows.
    private const double LargestCount = 1e100;

    private readonly double[][] _counts;

    private ContingencyTable(double[][] counts, string[] groups, string[] answers)
    {
        _counts = counts;
        Groups = groups;
        Answers = answers;
        GroupTotals = [.. counts.Select(row => row.Sum())];
        AnswerTotals = [.. Enumerable.Range(0, answers.Length).Select(c => counts.Sum(row => row[c]))];
        Total = GroupTotals.Sum();
    }

    /// <summary>The counts, by group and answer.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Counts => [.. _counts.Select(row => row.AsReadOnly())];

    /// <summary>The labels of the rows; "group 1", "group 2" and so on where none were given.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>The labels of the columns; "answer 1", "answer 2" and so on where none were given.</summary>
    public IReadOnlyList<string> Answers { get; }

    /// <summary>The total of each row.</summary>
    public IReadOnlyList<double> GroupTotals { get; }

    /// <summary>The total of each column.</summary>
    public IReadOnlyList<double> AnswerTotals { get; }

    /// <summary>The sum of all counts.</summary>
    public double Total { get; }

    /// <summary>The count of a group and an answer, by their positions.</summary>
    /// <param name="group">The position of the row, from 0.</param>
    /// <param name="answer">The position of the column, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or column.</exception>
    public double this[int group, int answer]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(group);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(group, Groups.Count);
            ArgumentOutOfRangeException.ThrowIfNegative(answer);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(answer, Answers.Count);
            return _counts[group][answer];
        }
    }

    /// <summary>Makes a table of counts.</summary>
    /// <param name="counts">A row a group, a column an answer; counts are 0 or more (1e100 at most), and may be fractional (effective counts).</param>
    /// <param name="groups">The labels of the rows; default: "group 1", "group 2" and so on.</param>
    /// <param name="answers">The labels of the columns; default: "answer 1", "answer 2" and so on.</param>
    /// <exception cref="ArgumentException">
    /// Rows differ in length, a count is negative, above 1e100 or not a number, or there are not as many labels as rows or columns.
    /// </exception>
    public static ContingencyTable Of(
        IReadOnlyList<IReadOnlyList<double>> counts, IReadOnlyList<string>? groups = null, IReadOnlyList<string>? answers = null)
    {
        Check(counts, nameof(counts));
        var columns = counts.Count == 0 ? answers?.Count ?? 0 : counts[0].Count;
        return new ContingencyTable(
            [.. counts.Select(row => row.ToArray())],
            Labels(groups, counts.Count, "group", nameof(groups)),
            Labels(answers, columns, "answer", nameof(answers)));
    }

    /// <summary>Tests whether the answers are distributed alike in all groups.</summary>
    /// <param name="test">The test; default: Pearson's chi-square.</param>
    /// <exception cref="ArgumentException">An exact test was asked for a table with fractional counts.</exception>
    public TestResult Test(HomogeneityTest? test = null) => (test ?? HomogeneityTest.Pearson).Test(this);

    /// <summary>How strongly answers and groups are associated.</summary>
    /// <param name="level">The confidence level of the interval of Cramer's V; default: 95 %.</param>
    public AssociationMeasures Association(ConfidenceLevel level = default) => new(this, level);

    /// <summary>Expected counts and residuals: which cells stand out.</summary>
    public TableResiduals Residuals() => new(this);

    /// <summary>The rows and columns that have a count above 0.</summary>
    internal double[][] Filled()
    {
        var columns = Enumerable.Range(0, AnswerTotals.Count).Where(c => AnswerTotals[c] > 0).ToArray();
        return [.. _counts.Where(row => row.Any(count => count > 0)).Select(row => columns.Select(c => row[c]).ToArray())];
    }

    /// <exception cref="ArgumentException">Rows differ in length, or a count is negative, above 1e100 or not a number.</exception>
    internal static void Check(IReadOnlyList<IReadOnlyList<double>> table, string name)
    {
        ArgumentNullException.ThrowIfNull(table, name);
        for (var row = 0; row < table.Count; row++)
        {
            ArgumentNullException.ThrowIfNull(table[row], name);
            if (table[row].Count != table[0].Count)
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Row {row} of the table has {table[row].Count} counts, row 0 has {table[0].Count}. Give every row the same answers."), name);
            }

            if (table[row].FirstOrDefault(count => !(count >= 0 && count <= LargestCount), 0) is var bad and not 0)
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Row {row} of the table has the count {bad}. Counts lie between 0 and {LargestCount}."), name);
            }
        }
    }

    private static string[] Labels(IReadOnlyList<string>? labels, int count, string word, string name)
    {
        if (labels is null)
        {
            return [.. Enumerable.Range(1, count).Select(i => FormattableString.Invariant($"{word} {i}"))];
        }

        return labels.Count == count && labels.All(l => l is not null)
            ? [.. labels]
            : throw new ArgumentException(FormattableString.Invariant(
                $"There are {labels.Count} labels for {count} {word}s. Give one text for each."), name);
    }
}

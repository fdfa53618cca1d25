using SurveyStats.Significance;

namespace SurveyStats;

/// <summary>A test that the answers are distributed alike in several groups. The family is closed; each test is one file.</summary>
public abstract class HomogeneityTest
{
    // Far above every population, and small enough that no product of totals overflows.
    private const double LargestCount = 1e100;

    private protected HomogeneityTest(string name, string convention)
    {
        Name = name;
        Convention = convention;
    }

    /// <summary>Pearson's chi-square test: the default of the library.</summary>
    public static HomogeneityTest Pearson { get; } = new PearsonHomogeneityTest();

    /// <summary>All tests.</summary>
    public static IReadOnlyList<HomogeneityTest> All { get; } = [Pearson];

    /// <summary>The name, as printed with results.</summary>
    public string Name { get; }

    /// <summary>What distinguishes the test from others of that name.</summary>
    public string Convention { get; }

    /// <summary>Tests a table of counts.</summary>
    /// <param name="table">A row a group, a column an answer; counts are 0 or more (1e100 at most), and may be fractional (effective counts).</param>
    /// <returns>The result; undefined, with a note, if fewer than two groups or answers have any count.</returns>
    /// <exception cref="ArgumentException">Rows differ in length, or a count is negative, above 1e100 or not a number.</exception>
    public TestResult Test(IReadOnlyList<IReadOnlyList<double>> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        Check(table);
        var columns = table.Count == 0 ? [] : Enumerable.Range(0, table[0].Count).Where(c => table.Any(row => row[c] > 0)).ToArray();
        double[][] filled = [.. table.Where(row => row.Any(count => count > 0)).Select(row => columns.Select(c => row[c]).ToArray())];
        return filled.Length < 2 || columns.Length < 2
            ? TestResult.Undefined(Name, Convention, new ResultNote(NoteCode.NothingToCompare, "fewer than two groups or answers have any respondent"))
            : Compute(filled);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Tests a table in which every row and every column has a count above 0, and there are two of each at least.</summary>
    private protected abstract TestResult Compute(double[][] table);

    private static void Check(IReadOnlyList<IReadOnlyList<double>> table)
    {
        for (var row = 0; row < table.Count; row++)
        {
            if (table[row].Count != table[0].Count)
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Row {row} of the table has {table[row].Count} counts, row 0 has {table[0].Count}. Give every row the same answers."), nameof(table));
            }

            if (table[row].FirstOrDefault(count => !(count >= 0 && count <= LargestCount), 0) is var bad and not 0)
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Row {row} of the table has the count {bad}. Counts lie between 0 and {LargestCount}."), nameof(table));
            }
        }
    }
}

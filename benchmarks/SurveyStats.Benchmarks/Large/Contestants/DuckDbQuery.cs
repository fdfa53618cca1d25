using System.Data.Common;
using System.Globalization;
using System.Numerics;

namespace SurveyStats.Benchmarks.Large;

/// <summary>A form of the query, and how its rows are read.</summary>
/// <param name="Suffix">What tells it from other forms for the same columns.</param>
/// <param name="Sql">The query for a question, weighted or not.</param>
/// <param name="Add">Adds a row of the result.</param>
internal sealed record DuckDbQuery(
    string Suffix, Func<SurveyColumns, int, bool, string> Sql, Action<SurveyColumns, int, DbDataReader, CellFigures> Add)
{
    /// <summary>Country by answer.</summary>
    public static DuckDbQuery ByAnswer { get; } = new(
        string.Empty,
        (_, question, isWeighted) => string.Create(
            CultureInfo.InvariantCulture, $"SELECT c, q{question}, count(*){(isWeighted ? ", sum(w), sum(w * w)" : string.Empty)} FROM answers GROUP BY c, q{question}"),
        (columns, question, row, figures) => AddCell(figures, columns.CellOf(question, Code(row, 0)) + Code(row, 1), row, 2));

    /// <summary>A sum for each option of a multiple choice.</summary>
    public static DuckDbQuery OptionByOption { get; } = new(
        "a sum an option",
        (columns, _, isWeighted) => $"SELECT c, {string.Join(", ", Enumerable.Range(0, columns.Codes).Select(option => OfOption(option, isWeighted)))} FROM answers GROUP BY c",
        (columns, question, row, figures) =>
        {
            var width = figures.Weights is null ? 1 : 3;
            for (var option = 0; option < columns.Codes; option++)
            {
                AddCell(figures, columns.CellOf(question, Code(row, 0)) + option, row, 1 + (option * width));
            }
        });

    /// <summary>Country by mask, the options summed afterwards.</summary>
    public static DuckDbQuery ByMask { get; } = new(
        "by mask",
        (_, _, isWeighted) => $"SELECT c, m, count(*){(isWeighted ? ", sum(w), sum(w * w)" : string.Empty)} FROM answers GROUP BY c, m",
        (columns, question, row, figures) =>
        {
            var first = columns.CellOf(question, Code(row, 0));
            for (var mask = (uint)Code(row, 1); mask != 0; mask &= mask - 1)
            {
                AddCell(figures, first + BitOperations.TrailingZeroCount(mask), row, 2);
            }
        });

    private static string OfOption(int option, bool isWeighted) => isWeighted
        ? string.Create(CultureInfo.InvariantCulture, $"count(*) FILTER ((m >> {option}) & 1 = 1), sum(w) FILTER ((m >> {option}) & 1 = 1), sum(w * w) FILTER ((m >> {option}) & 1 = 1)")
        : string.Create(CultureInfo.InvariantCulture, $"sum((m >> {option}) & 1)");

    private static int Code(DbDataReader row, int column) => Convert.ToInt32(row.GetValue(column), CultureInfo.InvariantCulture);

    private static void AddCell(CellFigures figures, int cell, DbDataReader row, int column)
    {
        // Sums of whole numbers come as numbers of 128 bits.
        var count = row.GetValue(column) is BigInteger large ? (long)large : Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture);
        if (figures.Weights is null || count == 0)
        {
            figures.Add(cell, count, 0, 0);
            return;
        }

        figures.Add(cell, count, row.GetDouble(column + 1), row.GetDouble(column + 2));
    }
}

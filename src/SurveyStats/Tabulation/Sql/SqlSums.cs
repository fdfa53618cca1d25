using System.Data.Common;
using System.Globalization;

namespace SurveyStats.Tabulation;

/// <summary>
/// What is summed for each group: its rows; with weights also the rows with a weight above 0, and their sums of w and w^2; and the moments of a number:
/// w x, w x^2, and for independent responses w^2 x and w^2 x^2. Sums are of doubles: that of an integer type could overflow.
/// </summary>
/// <param name="dialect">How names and types are written.</param>
/// <param name="isWeighted">Whether there are weights.</param>
/// <param name="moments">The number of moments: 0, 2 or 4.</param>
internal sealed class SqlSums(SqlDialect dialect, bool isWeighted, int moments)
{
    private string W => dialect.Quoted("w");

    private string X => dialect.Quoted("x");

    /// <summary>The number of columns before the keys, that of the branch included.</summary>
    public int Count => 2 + (isWeighted ? 3 : 0) + moments;

    /// <summary>The names of the columns, each with a value of its type.</summary>
    public IEnumerable<string> Types()
    {
        yield return $"0 AS {dialect.Quoted("rows")}";
        if (isWeighted)
        {
            yield return $"0 AS {dialect.Quoted("n")}";
            yield return $"{Zero} AS {dialect.Quoted("sw")}";
            yield return $"{Zero} AS {dialect.Quoted("sww")}";
        }

        for (var m = 0; m < moments; m++)
        {
            yield return $"{Zero} AS {dialect.Quoted(string.Create(CultureInfo.InvariantCulture, $"m{m}"))}";
        }
    }

    /// <summary>The sums of a branch.</summary>
    public IEnumerable<string> Expressions(bool hasMoments)
    {
        yield return "COUNT(*)";
        if (isWeighted)
        {
            yield return $"SUM(CASE WHEN {W} > 0 THEN 1 ELSE 0 END)";
            yield return $"SUM({W})";
            yield return $"SUM({W} * {W})";
        }

        string[] products = isWeighted ? [$"{W} * {X}", $"{W} * ({X} * {X})", $"({W} * {W}) * {X}", $"({W} * {W}) * ({X} * {X})"] : [X, $"{X} * {X}"];
        for (var m = 0; m < moments; m++)
        {
            yield return hasMoments ? $"SUM({products[m]})" : "NULL";
        }
    }

    /// <summary>Reads a row.</summary>
    public SqlRow Read(DbDataReader reader)
    {
        var rows = SqlNumber.ToInt64(reader.GetValue(1));
        var field = isWeighted ? 5 : 2;
        double[] sums = moments == 0 ? [] : new double[moments];
        for (var m = 0; m < moments; m++)
        {
            sums[m] = SqlNumber.ToDouble(reader.GetValue(field + m));
        }

        return isWeighted
            ? new SqlRow(rows, SqlNumber.ToInt64(reader.GetValue(2)), SqlNumber.ToDouble(reader.GetValue(3)), SqlNumber.ToDouble(reader.GetValue(4)), sums)
            : new SqlRow(rows, rows, rows, rows, sums);
    }

    private string Zero => $"CAST(0 AS {dialect.DoubleType})";
}

/// <summary>The sums of a group.</summary>
/// <param name="Rows">The responses.</param>
/// <param name="Count">Those with a weight above 0; all without weights.</param>
/// <param name="Weight">The sum of their weights.</param>
/// <param name="SquaredWeight">The sum of their squared weights.</param>
/// <param name="Moments">The moments of a number; empty or 0 without.</param>
internal readonly record struct SqlRow(long Rows, long Count, double Weight, double SquaredWeight, double[] Moments);

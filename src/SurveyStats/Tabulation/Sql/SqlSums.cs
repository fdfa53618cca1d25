using System.Data.Common;
using System.Globalization;

namespace SurveyStats.Tabulation;

/// <summary>
/// What is summed for each group: its rows; with weights also the rows with a weight above 0, and their sums of w and w^2; what is wrong with weights, in one
/// branch only; and the moments of a number: w x, w x^2, and for independent responses w^2 x and w^2 x^2. Sums are of doubles: that of an integer type could
/// overflow.
/// </summary>
/// <param name="dialect">How names and types are written.</param>
/// <param name="isWeighted">Whether there are weights.</param>
/// <param name="moments">The number of moments: 0, 2 or 4.</param>
internal sealed class SqlSums(SqlDialect dialect, bool isWeighted, int moments)
{
    private const int FirstOfChecks = 5;

    private string W => dialect.Quoted("w");

    private string V => dialect.Quoted("v");

    private string X => dialect.Quoted("x");

    /// <summary>The number of columns before the keys, that of the branch included.</summary>
    public int Count => FirstMoment + moments;

    private int FirstMoment => isWeighted ? FirstOfChecks + SqlWeights.Fields : 2;

    /// <summary>The names of the columns, each with a value of its type.</summary>
    public IEnumerable<string> Types()
    {
        yield return $"0 AS {dialect.Quoted("rows")}";
        if (isWeighted)
        {
            yield return $"0 AS {dialect.Quoted("n")}";
            yield return $"{Zero} AS {dialect.Quoted("sw")}";
            yield return $"{Zero} AS {dialect.Quoted("sww")}";
            yield return $"0 AS {dialect.Quoted("missing")}";
            yield return $"{V} AS {dialect.Quoted("low")}";
            yield return $"{V} AS {dialect.Quoted("high")}";
        }

        for (var m = 0; m < moments; m++)
        {
            yield return $"{Zero} AS {dialect.Quoted(string.Create(CultureInfo.InvariantCulture, $"m{m}"))}";
        }
    }

    /// <summary>The sums of a branch.</summary>
    public IEnumerable<string> Expressions(SqlBranch branch)
    {
        yield return "COUNT(*)";
        if (isWeighted)
        {
            yield return $"SUM(CASE WHEN {W} > 0 THEN 1 ELSE 0 END)";
            yield return $"SUM({W})";
            yield return $"SUM({W} * {W})";
            foreach (var check in Checks())
            {
                yield return branch.ChecksWeights ? check : "NULL";
            }
        }

        string[] products = isWeighted ? [$"{W} * {X}", $"{W} * ({X} * {X})", $"({W} * {W}) * {X}", $"({W} * {W}) * ({X} * {X})"] : [X, $"{X} * {X}"];
        for (var m = 0; m < moments; m++)
        {
            yield return branch.Moments is not null ? $"SUM({products[m]})" : "NULL";
        }
    }

    /// <summary>Reads a row.</summary>
    public SqlRow Read(DbDataReader reader)
    {
        var rows = SqlNumber.ToInt64(reader.GetValue(1));
        double[] sums = moments == 0 ? [] : new double[moments];
        for (var m = 0; m < moments; m++)
        {
            sums[m] = SqlNumber.ToDouble(reader.GetValue(FirstMoment + m));
        }

        return isWeighted
            ? new SqlRow(rows, SqlNumber.ToInt64(reader.GetValue(2)), SqlNumber.ToDouble(reader.GetValue(3)), SqlNumber.ToDouble(reader.GetValue(4)), sums)
            : new SqlRow(rows, rows, rows, rows, sums);
    }

    /// <summary>Reads what is wrong with the weights of a group.</summary>
    public static void ReadChecks(DbDataReader reader, SqlWeights weights) => weights.Add(reader, FirstOfChecks);

    /// <summary>The fields that <see cref="SqlWeights"/> reads.</summary>
    private IEnumerable<string> Checks() => [$"COUNT(*) - COUNT({V})", $"MIN({V})", $"MAX({V})"];

    private string Zero => $"CAST(0 AS {dialect.DoubleType})";
}

/// <summary>The sums of a group.</summary>
/// <param name="Rows">The responses.</param>
/// <param name="Count">Those with a weight above 0; all without weights.</param>
/// <param name="Weight">The sum of their weights.</param>
/// <param name="SquaredWeight">The sum of their squared weights.</param>
/// <param name="Moments">The moments of a number; empty or 0 without.</param>
internal readonly record struct SqlRow(long Rows, long Count, double Weight, double SquaredWeight, double[] Moments);

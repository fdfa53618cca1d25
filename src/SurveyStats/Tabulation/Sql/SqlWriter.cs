using System.Globalization;

namespace SurveyStats.Tabulation;

/// <summary>Writes the statements.</summary>
/// <remarks>
/// The GROUP BYs of a statement are joined by UNION ALL: SQLite and MySQL have no GROUPING SETS, and postgres_fdw does not send them to the shards, while a
/// UNION ALL is one statement, and so one snapshot, everywhere. The first part of several has no row: it gives each column its type, as a NULL has none in PostgreSQL.
/// Keys are made in an inner SELECT, under short names, so that an expression with parameters stands once, and names of any length do no harm.
/// </remarks>
internal sealed class SqlWriter(SqlDialect dialect, SqlSource source, SqlRequest request)
{
    private const int LargestBranches = 40;
    private const int LargestKeys = 120;

    private readonly string _from = source.Text(dialect);
    private readonly string? _weight = request.WeightColumn is { } column ? $"CAST({dialect.Quoted(column)} AS {dialect.DoubleType})" : null;

    /// <summary>The statement that tells the columns of the source.</summary>
    public SqlStatement Columns() => new("columns", $"SELECT *\nFROM {_from}\nWHERE 1 = 0", source.Parameters);

    /// <summary>The statements that count.</summary>
    public IReadOnlyList<SqlCells> Cells(IReadOnlyList<SqlBranch> branches, bool isIndependent)
    {
        var batches = Batches(branches);
        return [.. batches.Select((batch, i) => Cells(
            batch.Count == branches.Count ? "cells" : string.Create(CultureInfo.InvariantCulture, $"cells, {i + 1} of {batches.Count}"), batch, isIndependent))];
    }

    private static List<List<(int Number, SqlBranch Branch)>> Batches(IReadOnlyList<SqlBranch> branches)
    {
        var (batches, keys) = (new List<List<(int, SqlBranch)>> { new() }, new HashSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < branches.Count; i++)
        {
            keys.UnionWith(branches[i].Keys.Select(k => k.Expression));
            if (batches[^1].Count > 0 && (batches[^1].Count == LargestBranches || keys.Count > LargestKeys))
            {
                batches.Add([]);
                keys = [.. branches[i].Keys.Select(k => k.Expression)];
            }

            batches[^1].Add((i, branches[i]));
        }

        return batches;
    }

    private SqlCells Cells(string step, List<(int Number, SqlBranch Branch)> batch, bool isIndependent)
    {
        SqlKey[] keys = [.. batch.SelectMany(b => b.Branch.Keys).DistinctBy(k => k.Expression)];
        var hasMoments = batch.Exists(b => b.Branch.Moments is not null);
        var sums = new SqlSums(dialect, _weight is not null, hasMoments ? (isIndependent && _weight is not null ? 4 : 2) : 0);
        var parts = batch.Select(b => Text(b.Number, b.Branch, keys, sums));
        var text = string.Join("\nUNION ALL\n", batch.Count == 1 ? parts : parts.Prepend(Types(keys, sums)));
        return new SqlCells(new SqlStatement(step, text, [.. source.Parameters, .. keys.SelectMany(k => k.Parameters).Distinct()]), sums, keys);
    }

    /// <summary>The part without a row, which names the columns and gives them their types.</summary>
    private string Types(SqlKey[] keys, SqlSums sums)
    {
        IEnumerable<string> columns = [$"-1 AS {dialect.Quoted("t")}", .. sums.Types(), .. keys.Select((_, i) => Key(i))];
        return $"SELECT {string.Join(", ", columns)}\nFROM {Inner(keys, keys, null)}\nWHERE 1 = 0";
    }

    private string Text(int number, SqlBranch branch, SqlKey[] keys, SqlSums sums)
    {
        var own = branch.Keys.Select(k => Key(IndexOf(keys, k))).ToList();
        IEnumerable<string> columns =
        [
            number.ToString(CultureInfo.InvariantCulture),
            .. sums.Expressions(branch),
            .. keys.Select((k, i) => branch.Keys.Any(own => own.Expression == k.Expression) ? Key(i) : "NULL"),
        ];
        var group = own.Count == 0 ? string.Empty : $"\nGROUP BY {string.Join(", ", own)}";
        return $"SELECT {string.Join(", ", columns)}\nFROM {Inner(branch.Keys, keys, branch)}{group}";
    }

    private string Inner(IEnumerable<SqlKey> own, SqlKey[] keys, SqlBranch? branch)
    {
        List<string> columns = [.. own.Select(k => $"{k.Expression} AS {Key(IndexOf(keys, k))}")];
        if (_weight is not null)
        {
            columns.Add($"{_weight} AS {dialect.Quoted("w")}");
        }

        if (_weight is not null && (branch is null || branch.ChecksWeights))
        {
            columns.Add($"{dialect.Quoted(request.WeightColumn!)} AS {dialect.Quoted("v")}");
        }

        if (branch?.Moments is { } moments)
        {
            columns.Add($"CAST({dialect.Quoted(moments)} AS {dialect.DoubleType}) AS {dialect.Quoted("x")}");
        }

        return columns.Count == 0 ? _from : $"(\n  SELECT\n    {string.Join(",\n    ", columns)}\n  FROM {_from}\n) AS {dialect.Quoted("r")}";
    }

    private static int IndexOf(SqlKey[] keys, SqlKey key) => Array.FindIndex(keys, k => k.Expression == key.Expression);

    private string Key(int index) => dialect.Quoted(string.Create(CultureInfo.InvariantCulture, $"k{index}"));
}

/// <summary>A statement that counts cells.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Sums">What each row holds before its keys: the number of the branch, and these.</param>
/// <param name="Keys">The keys of all its branches, in the order of their columns.</param>
internal sealed record SqlCells(SqlStatement Statement, SqlSums Sums, SqlKey[] Keys);

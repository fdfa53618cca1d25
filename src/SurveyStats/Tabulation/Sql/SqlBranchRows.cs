using System.Data.Common;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>The rows of a branch as the database returned them, in any order: each stands for all responses that its keys do not tell apart.</summary>
internal sealed class SqlBranchRows(SqlBranch branch)
{
    private readonly Dictionary<string, RawColumn> _columns = branch.Keys.ToDictionary(k => k.Column, k => new RawColumn(k.Column), StringComparer.Ordinal);
    private readonly List<SqlRow> _rows = [];

    // All rows of a branch come from one statement.
    private (SqlKey Key, RawColumn Column, int Field)[]? _fields;

    public SqlBranch Branch => branch;

    public int Count => _rows.Count;

    /// <summary>The keys, by the column of the source.</summary>
    public IReadOnlyDictionary<string, RawColumn> Columns => _columns;

    public SqlRow this[int row] => _rows[row];

    /// <summary>What is wrong with weights, where the branch tells it.</summary>
    public SqlWeights Weights { get; } = new();

    /// <summary>The number of responses behind all rows.</summary>
    public long Responses { get; private set; }

    /// <summary>Takes a row of a statement.</summary>
    /// <exception cref="SurveyDataException">A value is binary.</exception>
    public void Add(DbDataReader reader, SqlCells cells, string source)
    {
        _fields ??= [.. branch.Keys.Select(key => (key, _columns[key.Column], cells.Sums.Count + Array.FindIndex(cells.Keys, k => k.Expression == key.Expression)))];
        foreach (var (key, column, field) in _fields)
        {
            column.Append(reader.GetValue(field) is var value && value is DBNull ? string.Empty : key.TextOf(value) ?? throw ErrorCollector.Fatal(
                source, null, key.Column, null, "The value is binary, and no answer.", "Convert the column to text, in the database or by a query."));
        }

        _rows.Add(cells.Sums.Read(reader));
        Responses += _rows[^1].Rows;
        if (branch.ChecksWeights)
        {
            SqlSums.ReadChecks(reader, Weights);
        }
    }
}

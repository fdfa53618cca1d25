using SurveyStats.Design;

namespace SurveyStats.Tabulation;

/// <summary>Tells what is wrong with strata and units, by their names: a database has no numbers of rows.</summary>
internal sealed class SqlDesignProblems(SqlBranchRows rows, SqlErrors errors) : DesignProblems
{
    private readonly HashSet<int> _named = [];

    public override void Add(int? row, string? column, string? text, string problem, string cure)
    {
        // A message that names another row got its number from here.
        var worded = _named.Aggregate(problem, (words, other) => words.Replace(
            FormattableString.Invariant($"row {PlaceOf(other)}"), $"the group {NamesOf(other)}", StringComparison.Ordinal));
        _named.Clear();
        var responses = row is { } index ? rows[index].Rows : 0;
        errors.Add(column, text, row is { } here ? $"{worded.TrimEnd('.')}, in the group {NamesOf(here)}." : worded, responses, cure);
    }

    public override long PlaceOf(int row)
    {
        _named.Add(row);
        return row + 1;
    }

    public override void ThrowIfAny() => errors.ThrowIfAny();

    private string NamesOf(int row) => $"({string.Join(", ", rows.Branch.Keys.Select(k => $"{k.Column} = '{rows.Columns[k.Column].TextOf(row)}'"))})";
}

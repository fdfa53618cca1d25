using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>One tabulation in a database, from its columns to the tally.</summary>
internal sealed class SqlTabulation
{
    private readonly SqlRequest _request;
    private readonly SqlSource _source;
    private readonly SqlDialect _dialect;
    private readonly SqlWriter _writer;
    private readonly SqlParameters _parameters;
    private readonly long _rowLimit;
    private readonly string _name;
    private SqlColumns? _columns;
    private SqlNumbers? _numbers;

    public SqlTabulation(SqlRequest request, SqlSource source, SqlDialect dialect, long rowLimit)
    {
        (_request, _source, _dialect, _rowLimit, _name) = (request, source, dialect, rowLimit, source.ToString());
        _parameters = new SqlParameters(dialect, source);
        _writer = new SqlWriter(dialect, source, request);
    }

    private bool IsIndependent => _request.Design is not ComplexSample complex || complex.Stages[0].Clusters is null;

    /// <summary>What is thrown where the data were not the same throughout.</summary>
    public static SqlTabulationException Changed(string how) => new(
        "cells",
        $"{how}. The data changed, or the database lost some",
        "Tabulate in a transaction that sees one state (SqlTabulator.Transaction), or when nobody writes.",
        null);

    /// <summary>Tabulates.</summary>
    public async ValueTask<Tally> Run(SqlSession session)
    {
        await Look(session, withNumbers: true).ConfigureAwait(false);
        var plan = new SqlPlan(_request, _columns!, _numbers!, _dialect, _parameters);
        SqlBranchRows[] rows = [.. plan.Branches.Select(b => new SqlBranchRows(b))];
        var left = _rowLimit;
        foreach (var cells in _writer.Cells(plan.Branches, IsIndependent))
        {
            await session.Read(cells.Statement, null, reader =>
            {
                if (left-- == 0)
                {
                    throw TooMany(cells.Statement);
                }

                if (SqlNumber.ToInt64(reader.GetValue(0)) is >= 0 and var branch)
                {
                    rows[branch].Add(reader, cells, _name);
                }
            }).ConfigureAwait(false);
        }

        var errors = new SqlErrors(_name, _request.Options.ErrorLimit);
        await CheckWeights(session, rows[0], errors).ConfigureAwait(false);
        return ToTally(plan, rows, errors);
    }

    /// <summary>The statements, without asking more than the columns of the source.</summary>
    public async ValueTask<IReadOnlyList<SqlStatement>> Statements(SqlSession session)
    {
        await Look(session, withNumbers: false).ConfigureAwait(false);
        var plan = new SqlPlan(_request, _columns!, _numbers!, _dialect, _parameters);
        var looks = new[] { _numbers!.FirstStatement(_dialect, _source), _numbers.Statement(_dialect, _source) }.OfType<SqlStatement>();
        return [.. looks, .. _writer.Cells(plan.Branches, IsIndependent).Select(c => c.Statement)];
    }

    private async ValueTask Look(SqlSession session, bool withNumbers)
    {
        await session.Read(
            _writer.Columns(),
            reader => _columns = new SqlColumns(_request, _name, [.. Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetName(i), reader.GetFieldType(i)))]),
            _ => { }).ConfigureAwait(false);
        _numbers = new SqlNumbers(_request, _columns!);
        if (!withNumbers)
        {
            _numbers.Suppose();
            return;
        }

        if (_numbers.FirstStatement(_dialect, _source) is { } first)
        {
            await session.Read(first, null, _numbers.ReadFirst).ConfigureAwait(false);
        }

        if (_numbers.Statement(_dialect, _source) is { } statement)
        {
            await session.Read(statement, null, _numbers.Read).ConfigureAwait(false);
        }
    }

    private Tally ToTally(SqlPlan plan, SqlBranchRows[] rows, SqlErrors errors)
    {
        var all = CheckRows(rows);
        SqlAnswers[] answers = [.. rows.Where(r => r.Branch.Question is not null).Select(r => new SqlAnswers(r, _columns!))];
        Array.ForEach(answers, a => a.CheckTexts(errors));
        errors.ThrowIfAny();
        Array.ForEach(answers, a => a.CheckFilter(errors));
        errors.ThrowIfAny();
        CheckSums(rows, errors);
        if (_request.Design is SimpleRandomSample { PopulationSize: { } size } && size < all)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The population of {size} is smaller than the sample of {all}. Give the number of units in the population."));
        }

        var frame = _request.Design is ComplexSample complex
            ? SqlFrame.Bind(complex, Array.Find(rows, r => r.Branch == plan.Frame)!, _columns!.Meaning, _request.WeightColumn is not null, errors) : null;
        return new Tally(
            _request.Survey, _request.Design, all, [.. answers.Where(a => a.Rows.Branch.Segmentation is not null).Select(a => SqlTable.Of(_request, a, frame))]);
    }

    /// <summary>Every branch counts all responses.</summary>
    private long CheckRows(SqlBranchRows[] rows)
    {
        var all = rows[0].Responses;
        if (all == 0)
        {
            throw ErrorCollector.Fatal(_name, null, null, null, "The source gives no row.", "Ask for at least one response.");
        }

        return Array.Find(rows, r => r.Responses != all) is { } other
            ? throw Changed(FormattableString.Invariant($"'{other.Branch.Name}' counts {other.Responses} responses, '{rows[0].Branch.Name}' {all}"))
            : all;
    }

    private async ValueTask CheckWeights(SqlSession session, SqlBranchRows rows, SqlErrors errors)
    {
        if (_request.WeightColumn is not { } column || rows.Count == 0)
        {
            return;
        }

        rows.Weights.CheckType(column, _name);
        if (rows.Weights.AreBad)
        {
            var statement = SqlWeights.Statement(column, _dialect, _source, _parameters);
            await session.Read(statement, null, reader => SqlWeights.Tell(reader, column, errors)).ConfigureAwait(false);
        }
        else if (_request.Design is ComplexSample { Weights: not null } && !Enumerable.Range(0, rows.Count).Any(row => rows[row].Count > 0))
        {
            errors.Add(column, null, "All weights are 0.", 0, "Give at least one response a weight above 0.");
        }
    }

    private void CheckSums(SqlBranchRows[] rows, SqlErrors errors)
    {
        foreach (var branch in rows)
        {
            for (var row = 0; row < branch.Count; row++)
            {
                if (!double.IsFinite(branch[row].Weight) || !double.IsFinite(branch[row].SquaredWeight) || !Array.TrueForAll(branch[row].Moments, double.IsFinite))
                {
                    errors.Add(
                        _request.WeightColumn, null, $"A sum of '{branch.Branch.Name}' is larger than any double.", 0, "Give weights and numbers in larger units.");
                }
            }
        }

        errors.ThrowIfAny();
    }

    private SqlTabulationException TooMany(SqlStatement statement) => new(
        statement.Step,
        FormattableString.Invariant($"the cells fill more than {_rowLimit} rows"),
        "Ask for fewer questions, coarser segments or a domain of fewer questions, or raise RowLimit: a row takes about 100 bytes here.",
        statement.Text);
}

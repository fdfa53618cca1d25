using SurveyStats.Design;

namespace SurveyStats.Responses;

/// <summary>Makes a response set of a table as it was read: binds or infers the questionnaire, checks every cell, and codes the columns.</summary>
internal sealed class ResponseSetAssembler
{
    private static readonly string[] IdNames =
        ["id", "respondent", "respondentid", "respondent_id", "resp_id", "respid", "responseid", "response_id", "caseid", "case_id", "uuid"];

    private readonly RawTable _table;
    private readonly ReadOptions _options;
    private readonly ErrorCollector _errors;
    private readonly CellMeaning _meaning;
    private readonly bool[] _bad;

    private ResponseSetAssembler(RawTable table, ReadOptions options, ErrorCollector errors)
    {
        _table = table;
        _options = options;
        _errors = errors;
        _meaning = new CellMeaning(options);
        _bad = new bool[table.Count];
    }

    /// <param name="table">The table as it was read.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="errors">The errors that the reader found, to which those found here are added.</param>
    /// <param name="skippedByReader">The number of rows that the reader left out.</param>
    /// <exception cref="SurveyDataException">There are errors, unless rows with errors are to be skipped; or a column that was named is not there.</exception>
    public static ResponseSet Assemble(RawTable table, ReadOptions options, ErrorCollector errors, long skippedByReader = 0) =>
        new ResponseSetAssembler(table, options, errors).Assemble(skippedByReader);

    private ResponseSet Assemble(long skippedByReader)
    {
        if (_table.Count == 0)
        {
            // Whether bad rows are skipped or not: the reader found none that is good.
            _errors.ThrowIfAny();
        }

        var id = _options.IdColumn ?? GuessedIdColumn();
        string[] strata = [.. _options.Design?.StrataColumns ?? []];
        string[] technical = [.. (_options.Design?.TechnicalColumns ?? []).Concat(_options.DesignColumns).Except(strata, StringComparer.Ordinal)];
        CheckDesignColumns([.. strata, .. technical]);
        var (survey, coders, remarks) = QuestionBinding.Bind(_table, _options, _meaning, [_options.WeightColumn, id, .. technical]);
        var weights = _options.WeightColumn is null ? null : Weights(Column(_options.WeightColumn));
        if (id is not null)
        {
            CheckIds(Column(id));
        }

        foreach (var (column, problems) in coders.SelectMany(c => c.Checks))
        {
            CheckCells(column, problems);
        }

        ThrowUnlessSkipping();
        var columns = Columns(survey, coders);
        ThrowUnlessSkipping();
        if (Array.TrueForAll(_bad, bad => bad))
        {
            _errors.Add(null, null, null, "There is no response that can be read.", "Give at least one.");
            _errors.ThrowIfAny();
        }

        int[] kept = [.. Enumerable.Range(0, _table.Count).Where(row => !_bad[row])];
        var responses = new ResponseSet(
            survey,
            columns,
            weights is null ? null : [.. kept.Select(row => weights[row])],
            id is null ? null : [.. kept.Select(Column(id).TextOf)],
            new LoadReport(
                _table.Source,
                _table.Count + skippedByReader,
                _table.Count - kept.Length + skippedByReader,
                _errors.Errors,
                [.. id is null ? [] : (string[])[$"{id}: identifier of the respondent"], .. technical.Select(name => $"{name}: column of the design"), .. remarks]),
            designColumns: strata.Concat(technical).Distinct(StringComparer.Ordinal).Select(name => DesignColumn(name, kept)),
            precision: _options.WeightPrecision);
        var drawn = _options.Design is { } design
            ? responses.DrawnBy(design, new DesignErrors(new ErrorCollector(_table.Source, _options.ErrorLimit), row => _table.PlaceOf(kept[row])))
            : responses;
        return _options.PartitionedBy is { } segmentsOf ? drawn.PartitionedBy(segmentsOf(survey)) : drawn;
    }

    private DesignColumn DesignColumn(string name, int[] kept)
    {
        var isNumber = _options.Design is { } design && design.NumberColumns.Contains(name)
            && !design.UnitColumns.Concat(design.StrataColumns).Concat(_options.DesignColumns).Contains(name);
        var column = (isNumber ? DesignColumnReading.Numbers(Column(name), _meaning) : null) ?? DesignColumnReading.Of(Column(name), _meaning);
        return kept.Length == _table.Count ? column : column.Of(kept);
    }

    /// <summary>All columns that are not there are told at once.</summary>
    private void CheckDesignColumns(string[] names)
    {
        var missing = new ErrorCollector(_table.Source, _options.ErrorLimit);
        foreach (var name in names.Distinct(StringComparer.Ordinal).Where(name => _table.Find(name) is null))
        {
            missing.Add(
                null, name, null, "There is no such column, which the design names.",
                $"The columns are: {string.Join(", ", _table.Columns.Select(c => $"'{c.Name}'"))}. Correct the name, or the header of the data.");
        }

        missing.ThrowIfAny();
    }

    private void ThrowUnlessSkipping()
    {
        if (_options.BadRows == BadRows.Throw)
        {
            _errors.ThrowIfAny();
        }
    }

    /// <summary>The columns of the rows that are not bad. Contradictions to the routing make further rows bad, and the columns are then made again.</summary>
    private IReadOnlyList<ResponseColumn> Columns(Survey survey, IReadOnlyList<AnswerCoder> coders)
    {
        while (true)
        {
            int[] kept = [.. Enumerable.Range(0, _table.Count).Where(row => !_bad[row])];
            var contradictions = new List<(int Row, Question Question)>();
            var columns = Routing.Apply(
                survey, [.. coders.Select(coder => Code(coder, kept))], (row, question) => contradictions.Add((kept[row], question)));
            if (contradictions.Count == 0)
            {
                return columns;
            }

            foreach (var (row, question) in contradictions)
            {
                AddError(row, question.Id, null, $"There is an answer, but only those with {question.Filter} are asked.", "Correct the answer or the filter.");
            }

            ThrowUnlessSkipping();
        }
    }

    private static ResponseColumn Code(AnswerCoder coder, int[] rows)
    {
        var writer = ColumnWriter.For(coder.Question);
        foreach (var row in rows)
        {
            writer.Begin();
            coder.Write(writer, row);
        }

        return writer.ToColumn();
    }

    private void CheckCells(RawColumn column, CellProblem?[] problems)
    {
        if (Array.TrueForAll(problems, p => p is null))
        {
            return;
        }

        for (var row = 0; row < _table.Count; row++)
        {
            if (problems[column.Codes[row]] is { } problem)
            {
                AddError(row, column.Name, column.TextOf(row), problem.Problem, problem.Cure);
            }
        }
    }

    private double[] Weights(RawColumn column)
    {
        var values = new double[column.Texts.Count];
        var problems = new CellProblem?[values.Length];
        for (var code = 0; code < values.Length; code++)
        {
            problems[code] = !_meaning.TryNumber(column.Texts[code], out values[code])
                    ? new CellProblem("is no weight.", $"{NumberCoder.Cure(_options.DecimalComma)} Weights are finite, 0 or more.")
                : values[code] < 0 ? new CellProblem("is a negative weight.", "Weights are finite, 0 or more.")
                : !SampleWeights.Fits(values[code], _options.WeightPrecision) ? new CellProblem(SampleWeights.DoesNotFit, SampleWeights.Cure)
                : null;
        }

        CheckCells(column, problems);
        return [.. Enumerable.Range(0, _table.Count).Select(row => values[column.Codes[row]])];
    }

    private void CheckIds(RawColumn column)
    {
        var first = new Dictionary<int, int>();
        for (var row = 0; row < _table.Count; row++)
        {
            var text = column.TextOf(row);
            if (_meaning.IsMissing(text))
            {
                AddError(row, column.Name, text, "The respondent has no identifier.", "Give one, or leave IdColumn out.");
            }
            else if (!first.TryAdd(column.Codes[row], row))
            {
                AddError(
                    row,
                    column.Name,
                    text,
                    FormattableString.Invariant($"is the identifier of row {_table.PlaceOf(first[column.Codes[row]])} too."),
                    "Remove the duplicate, or, if the column is no identifier, name it in IgnoredColumns.");
            }
        }
    }

    /// <summary>A column named like an identifier whose values are unique, or nearly: a few duplicates are then an error, not another meaning.</summary>
    private string? GuessedIdColumn() => _options.Survey is not null
        ? null
        : _table.Columns.FirstOrDefault(c =>
            IdNames.Contains(c.Name.Trim(), StringComparer.OrdinalIgnoreCase)
            && !_options.IgnoredColumns.Contains(c.Name)
            && !_options.DesignColumns.Concat(_options.Design?.TechnicalColumns ?? []).Concat(_options.Design?.StrataColumns ?? []).Contains(c.Name)
            && _options.MultipleChoices.All(m => m.Question != c.Name)
            && c.Texts.Count >= 0.95 * c.Count)?.Name;

    private RawColumn Column(string name) => _table.Find(name)!;

    private void AddError(int row, string? column, string? text, string problem, string cure)
    {
        _bad[row] = true;
        _errors.Add(_table.PlaceOf(row), column, text, problem, cure);
    }
}

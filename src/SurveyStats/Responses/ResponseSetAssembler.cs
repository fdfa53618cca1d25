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
    private bool _isPart;
    private bool[]? _bad;

    private ResponseSetAssembler(RawTable table, ReadOptions options, ErrorCollector errors)
    {
        _table = table;
        _options = options;
        _errors = errors;
        _meaning = new CellMeaning(options);
    }

    /// <param name="table">The table as it was read.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="errors">The errors that the reader found, to which those found here are added.</param>
    /// <param name="skippedByReader">The number of rows that the reader left out.</param>
    /// <exception cref="SurveyDataException">There are errors, unless rows with errors are to be skipped; or a column that was named is not there.</exception>
    public static ResponseSet Assemble(RawTable table, ReadOptions options, ErrorCollector errors, long skippedByReader = 0) =>
        new ResponseSetAssembler(table, options, errors).Assemble(skippedByReader);

    /// <summary>Makes a response set of some rows of a source, of which others are made apart.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="options">How to read them, with a questionnaire.</param>
    /// <param name="errors">The errors that the reader found, to which those found here are added.</param>
    /// <returns>Null if no row is left.</returns>
    /// <exception cref="SurveyDataException">There are errors, unless rows with errors are to be skipped; or a column that was named is not there.</exception>
    public static ResponseSet? AssemblePart(RawTable table, ReadOptions options, ErrorCollector errors)
    {
        var assembler = new ResponseSetAssembler(table, options, errors) { _isPart = true };
        return table.Count == 0 ? null : assembler.AssembleAny(0);
    }

    private ResponseSet Assemble(long skippedByReader) => AssembleAny(skippedByReader)!;

    private ResponseSet? AssembleAny(long skippedByReader)
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

        foreach (var (column, row, problem) in coders.SelectMany(c => c.Problems()))
        {
            AddError(row, column.Name, column.TextOf(row), problem.Problem, problem.Cure);
        }

        ThrowUnlessSkipping();
        var columns = Columns(survey, coders);
        ThrowUnlessSkipping();
        if (_bad is not null && Array.TrueForAll(_bad, bad => bad))
        {
            if (_isPart)
            {
                return null;
            }

            _errors.Add(null, null, null, "There is no response that can be read.", "Give at least one.");
            _errors.ThrowIfAny();
        }

        var kept = Kept();
        var responses = new ResponseSet(
            survey,
            columns,
            weights is null || kept is null ? weights : [.. kept.Select(row => weights[row])],
            id is null ? null : new RespondentIds(Column(id), kept),
            new LoadReport(
                _table.Source,
                _table.Count + skippedByReader,
                _table.Count - (kept?.Length ?? _table.Count) + skippedByReader,
                _errors.Errors,
                [.. id is null ? [] : (string[])[$"{id}: identifier of the respondent"], .. technical.Select(name => $"{name}: column of the design"), .. remarks]),
            designColumns: strata.Concat(technical).Distinct(StringComparer.Ordinal).Select(name => DesignColumn(name, kept)),
            precision: _options.WeightPrecision);
        return _options.Design is { } design
            ? responses.DrawnBy(design, new DesignErrors(new ErrorCollector(_table.Source, _options.ErrorLimit), row => _table.PlaceOf(kept is null ? row : kept[row]), !_isPart))
            : responses;
    }

    private DesignColumn DesignColumn(string name, int[]? kept)
    {
        var isNumber = _options.Design is { } design && design.NumberColumns.Contains(name)
            && !design.UnitColumns.Concat(design.StrataColumns).Concat(_options.DesignColumns).Contains(name);
        var column = (isNumber ? DesignColumnReading.Numbers(Column(name), _meaning) : null) ?? DesignColumnReading.Of(Column(name), _meaning);
        return kept is null ? column : column.Of(kept);
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
        ResponseColumn[] all = [.. coders.Select(coder => coder.ToColumn())];
        while (true)
        {
            var kept = Kept();
            var contradictions = new List<(int Row, Question Question)>();
            var columns = Routing.Apply(
                survey,
                kept is null ? all : [.. all.Select(column => RowSelection.Of(column, kept))],
                (row, question) => contradictions.Add((kept is null ? row : kept[row], question)));
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

    /// <summary>The rows that are not bad; null: all.</summary>
    private int[]? Kept() => _bad is null ? null : [.. Enumerable.Range(0, _table.Count).Where(row => !_bad[row])];

    private double[] Weights(RawColumn column)
    {
        var cells = NumberCells.Of(column, _meaning, heedsStates: false);
        var wrong = new CellProblem("is no weight.", $"{NumberCoder.Cure(_options.DecimalComma)} Weights are finite, 0 or more.");
        var negative = new CellProblem("is a negative weight.", "Weights are finite, 0 or more.");
        var tooFine = new CellProblem(SampleWeights.DoesNotFit, SampleWeights.Cure);
        var next = 0;
        var values = cells.Values;
        for (var row = 0; row < values.Length; row++)
        {
            var isWrong = next < cells.Wrong.Count && cells.Wrong[next] == row;
            next += isWrong ? 1 : 0;
            if (isWrong || !(values[row] >= 0) || !SampleWeights.Fits(values[row], _options.WeightPrecision))
            {
                var problem = isWrong ? wrong : values[row] < 0 ? negative : tooFine;
                AddError(row, column.Name, column.TextOf(row), problem.Problem, problem.Cure);
            }
        }

        return values;
    }

    private void CheckIds(RawColumn column)
    {
        foreach (var (row, first) in IdentifierCheck.Faults(column, _meaning))
        {
            if (first is { } before)
            {
                AddError(
                    row,
                    column.Name,
                    column.TextOf(row),
                    FormattableString.Invariant($"is the identifier of row {_table.PlaceOf(before)} too."),
                    "Remove the duplicate, or, if the column is no identifier, name it in IgnoredColumns.");
            }
            else
            {
                AddError(row, column.Name, column.TextOf(row), "The respondent has no identifier.", "Give one, or leave IdColumn out.");
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
            && IdentifierCheck.DistinctOf(c) >= 0.95 * c.Count)?.Name;

    private RawColumn Column(string name) => _table.Find(name)!;

    private void AddError(int row, string? column, string? text, string problem, string cure)
    {
        (_bad ??= new bool[_table.Count])[row] = true;
        _errors.Add(_table.PlaceOf(row), column, text, problem, cure);
    }
}

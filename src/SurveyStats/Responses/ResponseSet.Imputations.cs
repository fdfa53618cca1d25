using SurveyStats.Responses;

namespace SurveyStats;

/// <content>Several imputations of missing answers in one file.</content>
public sealed partial class ResponseSet
{
    /// <summary>
    /// The responses of each imputation, where a column tells which one a row belongs to: whole samples, each with the missing answers filled in
    /// anew.
    /// Each is bound to the design on its own, keeps the domain, and is in the original order. For <see cref="MultipleImputation"/>.
    /// </summary>
    /// <param name="column">
    /// The column that numbers the imputations: one read for designs (<see cref="ReadOptions.DesignColumns"/>), or a question. Rows without a
    /// number are
    /// left out: often these are the responses before imputation.
    /// </param>
    /// <returns>The imputations in the order in which they come.</returns>
    /// <exception cref="ArgumentException">There is no such column, or it has fewer than two values.</exception>
    /// <exception cref="InvalidOperationException">Weights are calibrated: calibrate each imputation instead.</exception>
    /// <exception cref="SurveyDataException">The design does not fit one of the imputations.</exception>
    public IReadOnlyList<ResponseSet> ImputedBy(string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (Bound.Calibrations.Count > 0)
        {
            throw new InvalidOperationException("The weights are calibrated over all imputations together. Take the imputations first, then calibrate each.");
        }

        var numbers = DesignColumn(column) ?? throw new ArgumentException(
            $"There is no column '{column}'. Read it with ReadOptions.DesignColumns, or make it a question.", nameof(column));
        var parts = Enumerable.Range(0, Count).GroupBy(row => numbers.TextOf(row), StringComparer.Ordinal).Where(g => g.Key is not null).ToArray();
        return parts.Length >= 2
            ? [.. parts.Select(part => InOriginalOrder().Only([.. part]))]
            : throw new ArgumentException(
                FormattableString.Invariant($"The column '{column}' has {parts.Length} value(s). Imputations are two or more."), nameof(column));
    }

    private ResponseSet Only(int[] rows)
    {
        var part = new ResponseSet(
            Survey,
            [.. Survey.Questions.Select(q => RowSelection.Of(Column(q), rows))],
            _weights is null ? null : Array.ConvertAll(rows, row => _weights.Values[row]),
            _respondentIds is null ? null : Array.ConvertAll(rows, row => _respondentIds[row]),
            Report,
            designColumns: _designColumns.Values.Select(c => c.Of(rows)),
            precision: _precision);
        return part.DrawnBy(Design).Within(Domain);
    }
}

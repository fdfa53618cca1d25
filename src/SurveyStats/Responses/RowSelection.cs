namespace SurveyStats.Responses;

/// <summary>Some of the rows of a column, as a column of their own.</summary>
internal static class RowSelection
{
    public static ResponseColumn Of(ResponseColumn column, int[] rows)
    {
        switch (column)
        {
            case CodedColumn coded:
                return new CodedColumn((ChoiceQuestion)column.Question, coded.Codes.Of(rows));
            case MaskColumn { Codes: { } codes }:
                return new MaskColumn((MultipleChoiceQuestion)column.Question, codes.Of(rows));
            case MaskColumn masks:
                var words = new ulong[rows.Length * masks.WordsPerRow];
                for (var i = 0; i < rows.Length; i++)
                {
                    masks.WordsOf(rows[i]).CopyTo(words.AsSpan(i * masks.WordsPerRow));
                }

                return new MaskColumn((MultipleChoiceQuestion)column.Question, words);
            case ValueColumn<double> numbers:
                return Of(numbers, rows);
            case ValueColumn<string?> texts:
                return Of(texts, rows);
            default:
                throw new NotSupportedException($"Rows of a column of '{column.Question}' cannot be taken.");
        }
    }

    private static ValueColumn<T> Of<T>(ValueColumn<T> column, int[] rows) =>
        ValueColumn<T>.WithStates(column.Question, Gathered(column.Values, rows), column.IsComplete ? null : Gathered(column.States, rows));

    private static T[] Gathered<T>(ReadOnlySpan<T> values, int[] rows)
    {
        var gathered = new T[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            gathered[i] = values[rows[i]];
        }

        return gathered;
    }
}

using System.Globalization;
using SurveyStats.Design;

namespace SurveyStats.Responses;

/// <summary>Makes columns of a design of columns as they were read, and of the answers to questions.</summary>
internal static class DesignColumnReading
{
    /// <summary>A column as it was read; blanks around texts do not matter.</summary>
    public static DesignColumn Of(RawColumn column, CellMeaning meaning)
    {
        var texts = new List<string?>();
        var codeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var missing = -1;
        var recoded = new int[column.Texts.Count];
        for (var i = 0; i < recoded.Length; i++)
        {
            var text = column.Texts[i].Trim();
            if (meaning.IsMissing(text))
            {
                missing = missing < 0 ? texts.Count : missing;
                recoded[i] = missing;
            }
            else if (!codeOf.TryGetValue(text, out recoded[i]))
            {
                recoded[i] = texts.Count;
                codeOf.Add(text, texts.Count);
            }

            if (recoded[i] == texts.Count)
            {
                texts.Add(recoded[i] == missing ? null : text);
            }
        }

        var codes = column.Codes.ToArray();
        for (var row = 0; recoded.Length > texts.Count && row < codes.Length; row++)
        {
            codes[row] = recoded[codes[row]];
        }

        return new DesignColumn(column.Name, codes, [.. texts], text => meaning.TryNumber(text, out var number) ? number : null);
    }

    /// <summary>A column of numbers as it was read, without its texts; null if a text is no number.</summary>
    public static DesignColumn? Numbers(RawColumn column, CellMeaning meaning)
    {
        var cells = NumberCells.Of(column, meaning);
        if (cells.Wrong.Count > 0 || cells.States?.AsSpan().ContainsAny((byte)AnswerState.DontKnow, (byte)AnswerState.Refused) == true)
        {
            return null;
        }

        var values = cells.Values;
        for (var row = 0; cells.States is not null && row < values.Length; row++)
        {
            values[row] = cells.States[row] == (byte)AnswerState.Answered ? values[row] : double.NaN;
        }

        return new DesignColumn(column.Name, values);
    }

    /// <summary>The answers to a question: the codes of options, texts, numbers; null for a multiple choice, which cannot name a unit.</summary>
    public static DesignColumn? Of(ResponseColumn column)
    {
        switch (column)
        {
            case CodedColumn coded:
                var codes = new int[coded.Count];
                coded.Codes.CopyTo(0, codes);
                return new DesignColumn(column.Question.Id, codes, [.. ((ChoiceQuestion)column.Question).Options.Select(o => o.Code), null, null], Number);
            case ValueColumn<double> numbers:
                var values = numbers.Values.ToArray();
                for (var row = 0; row < values.Length; row++)
                {
                    values[row] = numbers.StateOf(row) == AnswerState.Answered ? values[row] : double.NaN;
                }

                return new DesignColumn(column.Question.Id, values);
            case ValueColumn<string?> texts:
                var writer = new DesignColumnWriter(column.Question.Id);
                for (var row = 0; row < texts.Count; row++)
                {
                    if (texts.StateOf(row) == AnswerState.Answered)
                    {
                        writer.Write(row, texts.Values[row]!);
                    }
                }

                return writer.ToColumn(texts.Count);
            default:
                return null;
        }
    }

    /// <summary>The finite number that a text stands for, in invariant form.</summary>
    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}

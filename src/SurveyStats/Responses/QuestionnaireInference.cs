namespace SurveyStats.Responses;

/// <summary>
/// Infers a question from the texts of a column. The rules, in this order, over the texts that are not missing:
/// <list type="number">
/// <item>No text at all: open text.</item>
/// <item>Whole numbers from 0 to 10, three to eleven different ones: a rating scale. Two or fewer: a single choice.</item>
/// <item>Other numbers: numeric.</item>
/// <item>Lists with ; or | whose pieces all recur, sixty or fewer different ones: multiple choice.</item>
/// <item>Few different texts (at most 12, or one in ten rows, and 1000), none longer than 200 characters: a single choice.</item>
/// <item>Anything else: open text.</item>
/// </list>
/// Don't know and refused are set apart by their wordings, and put last; but among two-letter codes of countries DK is Denmark.
/// </summary>
internal sealed class QuestionnaireInference(CellMeaning meaning, bool decimalComma)
{
    private const int MostFewAnswers = 12;
    private const int MostAnswers = 1000;
    private const int LongestAnswer = 200;
    private const int MostPieces = 60;

    /// <summary>Infers the question of a column, and says why in words.</summary>
    public (AnswerCoder Coder, string Remark) Infer(RawColumn column)
    {
        if (column.HasNumbers && InferManyNumbers(column) is { } numbers)
        {
            return numbers;
        }

        string[] texts = [.. column.Texts.Where(t => !meaning.IsMissing(t)).Select(t => t.Trim()).Distinct(StringComparer.Ordinal)];
        string[] substantive = [.. texts.Where(t => meaning.StateOf(t) == AnswerState.Answered)];
        return IsCountryCodes(texts) ? AsChoice(column, texts, [])
            : substantive.Length == 0 ? AsText(column, "no answer at all")
            : substantive.All(t => meaning.TryNumber(t, out _)) ? InferNumbers(column, texts, substantive)
            : SeparatorOf(substantive) is { } separator ? AsList(column, separator, substantive)
            : IsChoice(column, texts) ? AsChoice(column, substantive, texts)
            : AsText(column, FormattableString.Invariant($"{texts.Length} different texts"));
    }

    /// <summary>Infers a multiple choice from a list in one column.</summary>
    public (AnswerCoder Coder, string Remark) InferList(RawColumn column, char separator) =>
        AsList(column, separator, [.. column.Texts.Where(t => !meaning.IsMissing(t))]);

    private (AnswerCoder Coder, string Remark) InferNumbers(RawColumn column, string[] texts, string[] substantive)
    {
        double[] numbers = [.. substantive.Select(Number).Distinct().Order()];
        if (!numbers.All(n => n is >= 0 and <= 10 && n == Math.Floor(n)))
        {
            return AsNumbers(column, NumberCells.Of(column, meaning), numbers[0], numbers[^1]);
        }

        if (numbers.Length <= 2)
        {
            return AsChoice(column, substantive, texts);
        }

        var rating = new RatingQuestion(
            column.Name,
            [.. numbers.Select(n => new AnswerDefinition(FormattableString.Invariant($"{n}"), Score: n)), .. Unsubstantive(texts)],
            column.Wording);
        return (new SingleAnswerCoder(rating, column, meaning), "whole numbers from 0 to 10, taken for a scale; if they are codes, give the questionnaire");
    }

    /// <summary>A column of so many numbers that no list of its texts is made; null if it does not hold only numbers, or they look like a scale.</summary>
    private (AnswerCoder Coder, string Remark)? InferManyNumbers(RawColumn column)
    {
        var cells = NumberCells.Of(column, meaning);
        var (least, most, isScale) = (double.PositiveInfinity, double.NegativeInfinity, true);
        for (var row = 0; row < cells.Values.Length; row++)
        {
            if (cells.States is null || cells.States[row] == (byte)AnswerState.Answered)
            {
                var number = cells.Values[row];
                (least, most) = (Math.Min(least, number), Math.Max(most, number));
                isScale &= number is >= 0 and <= 10 && number == Math.Floor(number);
            }
        }

        return cells.Wrong.Count > 0 || isScale ? null : AsNumbers(column, cells, least, most);
    }

    private (AnswerCoder Coder, string Remark) AsNumbers(RawColumn column, NumberCells cells, double least, double most) => (
        new NumberCoder(new NumericQuestion(column.Name, column.Wording), column, cells, decimalComma),
        FormattableString.Invariant($"numbers from {least + 0.0} to {most + 0.0}"));

    /// <summary>A single choice of substantive texts, and of the don't knows and refusals among others.</summary>
    private (AnswerCoder Coder, string Remark) AsChoice(RawColumn column, string[] substantive, string[] others)
    {
        var (ordered, order) = OrderedAnswers.Sort(substantive);
        var question = new SingleChoiceQuestion(
            column.Name, [.. ordered.Select(t => new AnswerDefinition(t)), .. Unsubstantive(others)], column.Wording);
        return (new SingleAnswerCoder(question, column, meaning), FormattableString.Invariant($"{question.Options.Count} different answers, {order}"));
    }

    private (AnswerCoder Coder, string Remark) AsList(RawColumn column, char separator, string[] texts)
    {
        string[] pieces = [.. texts.SelectMany(t => ListAnswerCoder.Pieces(t, separator)).Distinct(StringComparer.Ordinal)];
        if (pieces.Length == 0)
        {
            return AsText(column, "no answer at all");
        }

        var (ordered, order) = OrderedAnswers.Sort([.. pieces.Where(p => meaning.StateOf(p) == AnswerState.Answered)]);
        var question = new MultipleChoiceQuestion(
            column.Name, [.. ordered.Select(t => new AnswerDefinition(t)), .. Unsubstantive(pieces)], column.Wording);
        var shown = char.IsControl(separator) ? "lists" : $"lists separated by '{separator}'";
        return (new ListAnswerCoder(question, column, separator, meaning), FormattableString.Invariant($"{shown}, {pieces.Length} different answers, {order}"));
    }

    private (AnswerCoder Coder, string Remark) AsText(RawColumn column, string remark) =>
        (new TextCoder(new OpenTextQuestion(column.Name, column.Wording), column, meaning), remark);

    private static char? SeparatorOf(string[] texts)
    {
        foreach (var separator in ";|")
        {
            var pieces = texts.SelectMany(t => ListAnswerCoder.Pieces(t, separator).Distinct()).CountBy(p => p).ToList();
            if (texts.Any(t => t.Contains(separator, StringComparison.Ordinal)) && pieces.Count <= MostPieces && pieces.TrueForAll(p => p.Value > 1))
            {
                return separator;
            }
        }

        return null;
    }

    /// <summary>Among codes of countries DK is Denmark, and nobody's don't know.</summary>
    private static bool IsCountryCodes(string[] texts) =>
        texts.Length > 1 && Array.TrueForAll(texts, t => t.Length == 2 && t.All(char.IsAsciiLetterUpper) && Country.TryFind(t, out _));

    private static bool IsChoice(RawColumn column, string[] texts) =>
        texts.Length <= Math.Clamp(column.Count / 10, MostFewAnswers, MostAnswers) && Array.TrueForAll(texts, t => t.Length <= LongestAnswer);

    private IEnumerable<AnswerDefinition> Unsubstantive(IEnumerable<string> texts) => texts
        .Where(t => meaning.StateOf(t) is AnswerState.DontKnow or AnswerState.Refused)
        .OrderBy(meaning.StateOf).ThenBy(t => t, StringComparer.OrdinalIgnoreCase)
        .Select(t => new AnswerDefinition(t, Kind: (AnswerKind)(int)meaning.StateOf(t)));

    private double Number(string text) => meaning.TryNumber(text, out var number) ? number : 0;
}

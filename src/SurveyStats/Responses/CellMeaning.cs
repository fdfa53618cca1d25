using System.Globalization;

namespace SurveyStats.Responses;

/// <summary>What a text in a cell means, by the reading options: a missing answer, or a number.</summary>
internal sealed class CellMeaning
{
    private readonly Dictionary<string, AnswerState> _states = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _decimalComma;

    public CellMeaning(ReadOptions options)
    {
        _decimalComma = options.DecimalComma;
        Add([string.Empty], AnswerState.NoAnswer);
        Add(options.DontKnowValues, AnswerState.DontKnow);
        Add(options.RefusedValues, AnswerState.Refused);
        Add(options.NotAskedValues, AnswerState.NotAsked);
        Add(options.MissingValues, AnswerState.NoAnswer);
    }

    /// <summary>The state that a text stands for; answered for any other text.</summary>
    public AnswerState StateOf(string text) => _states.GetValueOrDefault(text.Trim(), AnswerState.Answered);

    /// <summary>Whether a text means that there is no answer at all, or that the question was not put.</summary>
    public bool IsMissing(string text) => StateOf(text) >= AnswerState.NoAnswer;

    /// <summary>The finite number that a text stands for.</summary>
    public bool TryNumber(string text, out double number)
    {
        var plain = text.Trim();
        if (_decimalComma)
        {
            if (plain.Contains('.', StringComparison.Ordinal))
            {
                number = 0;
                return false;
            }

            plain = plain.Replace(',', '.');
        }

        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }

    /// <summary>The texts that stand for a state.</summary>
    public IEnumerable<string> Texts => _states.Keys;

    private void Add(IReadOnlyList<string> texts, AnswerState state)
    {
        foreach (var text in texts)
        {
            _states[text.Trim()] = state;
        }
    }
}

using System.Globalization;

namespace SurveyStats.Responses;

/// <summary>Puts answers into reporting order: numbers and bands by their first number, known scales from low to high, others by alphabet.</summary>
internal static class OrderedAnswers
{
    // To add a scale, add a line: wordings in lower case from the lowest to the highest; wordings of the same step are separated by a bar.
    private static readonly string[][] Scales =
    [
        ["too little", "about right|the right amount|about the right amount", "too much"],
        ["too low", "about right", "too high"],
        ["strongly disagree|totally disagree", "disagree|tend to disagree|somewhat disagree", "neither agree nor disagree|neutral|neither", "agree|tend to agree|somewhat agree", "strongly agree|totally agree"],
        ["very dissatisfied", "dissatisfied|fairly dissatisfied|somewhat dissatisfied", "neither satisfied nor dissatisfied|neutral|neither", "satisfied|fairly satisfied|somewhat satisfied", "very satisfied"],
        ["very unlikely", "unlikely|somewhat unlikely", "neither likely nor unlikely|neutral", "likely|somewhat likely", "very likely"],
        ["very bad|very poor", "bad|poor", "fair|average", "good", "very good", "excellent"],
        ["never", "rarely|seldom", "sometimes", "often|frequently", "very often|usually", "always"],
        ["not at all", "a little|slightly|not very", "somewhat|moderately", "a lot|very", "extremely|completely"],
        ["none", "some", "most", "all"],
        ["very low", "low", "medium|moderate|middle", "high", "very high"],
        ["small", "medium", "large"],
        ["decreased|worse|much worse", "unchanged|the same|about the same", "increased|better|much better"],
        ["primary", "secondary", "upper secondary", "tertiary|university"],
        ["yes|ja|oui", "no|nej|nein|non"],
        ["true", "false"],
        ["male|man|men", "female|woman|women", "other|diverse|non-binary"],
    ];

    private static readonly Dictionary<string, int>[] Ranks = [.. Scales.Select(scale => scale
        .SelectMany((step, rank) => step.Split('|').Select(wording => (wording, rank)))
        .ToDictionary(w => w.wording, w => w.rank, StringComparer.OrdinalIgnoreCase))];

    /// <summary>The texts in order, and by what they were ordered, in words.</summary>
    public static (IReadOnlyList<string> Texts, string Order) Sort(IReadOnlyCollection<string> texts)
    {
        if (texts.All(t => FirstNumber(t) is not null))
        {
            return ([.. texts.OrderBy(t => FirstNumber(t)).ThenBy(t => t, StringComparer.Ordinal)], "by number");
        }

        var scale = Array.Find(Ranks, ranks => texts.All(t => ranks.ContainsKey(t.Trim())));
        return scale is not null
            ? ([.. texts.OrderBy(t => scale[t.Trim()]).ThenBy(t => t, StringComparer.Ordinal)], "as a known scale")
            : ([.. texts.OrderBy(t => t, StringComparer.OrdinalIgnoreCase).ThenBy(t => t, StringComparer.Ordinal)], "by alphabet");
    }

    /// <summary>The number at the beginning of a label such as "18-29", "3 good" or "65+"; for "under 18" and "&lt; 18", just below 18.</summary>
    private static double? FirstNumber(string text)
    {
        var label = text.Trim();
        foreach (var word in new[] { "under ", "below ", "less than ", "<" })
        {
            if (label.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return FirstNumber(label[word.Length..]) - 0.5;
            }
        }

        var digits = label.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 10 ? int.Parse(label.AsSpan(0, digits), CultureInfo.InvariantCulture) : null;
    }
}

namespace SurveyStats;

/// <summary>A part of the respondents that is reported on its own: a country, a region, women in Norway, everyone.</summary>
/// <remarks>Immutable. Segments of one segmentation may overlap.</remarks>
public sealed class Segment
{
    internal Segment(LocalizedText name, Criterion criterion, string? group = null)
    {
        Name = name;
        Criterion = criterion;
        Group = group;
    }

    /// <summary>The name under which the segment is reported; unique within its segmentation.</summary>
    public LocalizedText Name { get; }

    /// <summary>Who belongs to it.</summary>
    public Criterion Criterion { get; }

    /// <summary>The name of the segment of the same segmentation that this one lies in (a country's region); null for none.</summary>
    public string? Group { get; }

    /// <summary>The country that the segment is, by its name in any language or by the code of its one answer; null if it is none.</summary>
    internal Country? Country
    {
        get
        {
            IEnumerable<string> texts = [Name.Default, .. Name.Translations.Values];
            if (Criterion is AnswerCriterion { Answers.Options: [var option] })
            {
                texts = texts.Append(option.Code);
            }

            // Answers are often numbered 1, 2, 3, and 4 is not Afghanistan then.
            return texts
                .Where(t => t.Length == 3 || !t.All(char.IsAsciiDigit))
                .Select(t => Country.TryFind(t, out var country) ? country : null)
                .FirstOrDefault(c => c is not null);
        }
    }

    /// <summary>The name in its default wording.</summary>
    public override string ToString() => Name.Default;
}

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

    /// <summary>The name in its default wording.</summary>
    public override string ToString() => Name.Default;
}

using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a planned sample size is shown.</content>
public sealed partial class SampleSizePlan
{
    /// <summary>What the sample size is for, in words.</summary>
    public string Goal => PlanText.Of(_goal);

    /// <summary>What was assumed, in words.</summary>
    public IReadOnlyList<string> Assumptions => [.. _assumptions.Select(PlanText.Of)];

    /// <summary>The plan in a sentence that names every assumption.</summary>
    public override string ToString()
    {
        var notes = Notes.Count == 0 ? string.Empty : $" Note: {Figures.Notes(Notes)}.";
        return $"{Responses()} {Goal}, assuming {string.Join(", ", Assumptions)}{Invitations()}.{notes}";
    }

    /// <summary>The plan as a Markdown table of one row.</summary>
    public string ToMarkdown() => new ReportTable(
        null,
        ["goal", "responses", "per group", "invited", string.Empty],
        [[Goal, Figures.Count(Total), string.Join(" + ", Sizes.Select(Figures.Count)), Invited is { } invited ? Figures.Count(invited) : Figures.None, Figures.Notes(Notes)]],
        [$"Assumed: {string.Join(", ", Assumptions)}."]).ToMarkdown();

    /// <summary>The plan as CSV: a header and a row a group, exact figures.</summary>
    public string ToCsv() => new TidyTable(
        ["goal", "group", "raw_size", "size", "total", "response_rate", "invited", "assumptions", "notes"],
        [.. Sizes.Select((size, i) => (IReadOnlyList<object?>)[
            Goal, i + 1, RawSizes[i], size, Total, ResponseRate, Invited, string.Join("; ", Assumptions), Figures.Notes(Notes)])]).ToCsv();

    private string Responses() => Sizes.Count == 1
        ? $"{Figures.Count(Total)} responses"
        : Sizes.Distinct().Count() == 1
            ? $"{Figures.Count(Sizes[0])} responses in each of {Sizes.Count} groups"
            : $"{string.Join(" + ", Sizes.Select(Figures.Count))} responses";

    private string Invitations() => Invited is { } invited
        ? $"; invite {Figures.Count(invited)}, as {FormattableString.Invariant($"{ResponseRate:0.##%}")} respond"
        : ", and that everybody asked responds";
}

namespace SurveyStats.Reporting;

/// <summary>The columns by which every agreement is reported, in tables for readers and for programs.</summary>
internal static class AgreementRows
{
    public static readonly string[] TidyHeader =
        ["question", "segment", "agreement", "polarisation", "n", "weighted_n", "effective_n", "design", "notes"];

    public static object?[] TidyRow(Agreement a) =>
    [
        a.Question?.Id, a.Segment, a.Estimate, a.Polarisation, a.Base.Unweighted, a.Base.Weighted, a.Base.Effective, a.Design.Description,
        Figures.Notes(a.Notes),
    ];

    public static ReportTable Display(string segmentation, IReadOnlyList<Agreement> agreements) => new(
        $"{agreements[0].Question?.Text.Default ?? "Counts"}: agreement",
        [segmentation, "agreement A", "polarisation", "n", string.Empty],
        [.. agreements.Select(a => (IReadOnlyList<string>)[
            a.Segment, Figures.Number(a.Estimate), Figures.Number(a.Polarisation), Figures.Count(a.Base.Unweighted), Figures.Notes(a.Notes)])],
        [$"Van der Eijk's A: 1 one answer, 0 evenly spread, -1 two camps at the ends. Base: {Figures.Words(QuestionBase.Substantive)}. "
            + $"Design: {agreements[0].Design.Description}."]);
}

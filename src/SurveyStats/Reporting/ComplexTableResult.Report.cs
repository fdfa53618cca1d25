using SurveyStats.Reporting;

namespace SurveyStats;

/// <content>How a test of a weighted table is shown.</content>
public sealed partial class ComplexTableResult
{
    /// <summary>The test in one line, and below it X2 without correction, the degrees of freedom of the design, and the range of the design effects.</summary>
    public override string ToString() => _figures is null ? Test.ToString() : $"{Test}\n{Summary()}";

    /// <summary>The result as a Markdown table of one row.</summary>
    public string ToMarkdown() => _figures is null ? Test.ToMarkdown() : $"{Test.ToMarkdown()}\n\n{Summary()}";

    /// <summary>The test as CSV: a header and one row, exact figures.</summary>
    public string ToCsv() => Test.ToCsv();

    private string Summary()
    {
        var df = double.IsInfinity(Table.DegreesOfFreedom) ? "infinite" : Figures.Amount(Table.DegreesOfFreedom);
        var effects = DesignEffects.Count == 0 ? string.Empty : FormattableString.Invariant(
            $", generalised design effects {DesignEffects[^1]:0.00} to {DesignEffects[0]:0.00}");
        return FormattableString.Invariant($"Pearson X2 {PearsonChiSquared:0.000} without correction, n = {Table.Respondents:0.#}, {df} design df{effects}.");
    }
}

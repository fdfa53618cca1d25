using System.Globalization;
using SurveyStats.Planning;

namespace SurveyStats.Reporting;

/// <summary>Writes the sentences of a plan: shares in percent, differences in points.</summary>
internal static class PlanText
{
    public static string Of(FormattableString text) =>
        string.Format(CultureInfo.InvariantCulture, text.Format, [.. text.GetArguments().Select(Argument)]);

    private static object? Argument(object? argument) => argument switch
    {
        PlannedFigure figure => Of(figure),
        FormattableString text => Of(text),
        _ => argument,
    };

    private static string Of(PlannedFigure figure) => figure.Unit switch
    {
        PlannedUnit.Share => figure.Value.ToString("0.##%", CultureInfo.InvariantCulture),
        PlannedUnit.Points => FormattableString.Invariant($"{figure.Value * 100:0.##} points"),
        _ => figure.Value.ToString("0.##", CultureInfo.InvariantCulture),
    };
}

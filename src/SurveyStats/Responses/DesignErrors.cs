using SurveyStats.Design;

namespace SurveyStats.Responses;

/// <summary>Collects what is wrong with the columns of a design, by the numbers that responses have in their source.</summary>
/// <param name="errors">Where it is collected.</param>
/// <param name="placeOf">The number of a response in its source.</param>
/// <param name="areOfAll">Whether the responses are all there are.</param>
internal sealed class DesignErrors(ErrorCollector errors, Func<int, long> placeOf, bool areOfAll = true) : DesignProblems
{
    public override bool AreOfAll => areOfAll;

    public override void Add(int? row, string? column, string? text, string problem, string cure) =>
        errors.Add(row is { } index ? placeOf(index) : null, column, text, problem, cure);

    public override long PlaceOf(int row) => placeOf(row);

    public override void ThrowIfAny() => errors.ThrowIfAny();
}

namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class PowerTwoProportionsAdapter : IReferenceAdapter
{
    public string Function => "power_two_proportions";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var p1 = input.Number("p1");
        switch (input.Text("solve"))
        {
            case "power":
                return new() { ["power"] = Power.OfTwoProportions(p1, input.Number("p2"), input.Number("n"), test: TestOf(input)) };
            case "n":
                var plan = SampleSize.ForTwoProportions(p1, input.Number("p2"), input.Number("power"), test: TestOf(input));
                return new() { ["n"] = plan.Raw, ["ceiling"] = plan.Size };
            case "p2":
                var found = DetectableDifference.Above(p1, input.Number("n"), power: input.Number("power"), test: TestOf(input));
                return new() { ["p2"] = found?.To, ["difference"] = found?.Difference };
            default:
                throw input.NotAdapted("solve");
        }
    }

    private static PlannedTest TestOf(ReferenceInput input) => new()
    {
        Alpha = input.Number("alpha"),
        CountsWrongSide = input.Flag("strict"),
        Alternative = input.Text("alternative") switch
        {
            "two-sided" => Alternative.TwoSided,
            "one-sided" => input.Has("p2") && input.Number("p2") < input.Number("p1") ? Alternative.Greater : Alternative.Less,
            _ => throw input.NotAdapted("alternative"),
        },
    };
}

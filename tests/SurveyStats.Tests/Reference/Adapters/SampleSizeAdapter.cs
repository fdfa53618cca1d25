namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class SampleSizeAdapter : IReferenceAdapter
{
    public string Function => "sample_size";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var population = input.Has("population") ? (long?)input.Number("population") : null;
        switch (input.Text("quantity"))
        {
            case "n":
                var plan = SampleSize.ForMargin(
                    input.Number("margin"),
                    input.Number("proportion"),
                    input.Level(),
                    population,
                    input.Number("deff"),
                    input.Has("response_rate") ? input.Number("response_rate") : null);
                return new() { ["raw"] = plan.Raw, ["ceiling"] = plan.Size, ["invited"] = plan.Invited };
            case "margin":
                var margin = MarginOfError.Of(
                    (long)input.Number("n"), input.Number("proportion"), input.Level(), population, input.Number("deff"));
                return new() { ["margin"] = margin };
            case "fpc":
                return new() { ["fpc"] = MarginOfError.FinitePopulationCorrection((long)input.Number("n"), population!.Value) };
            default:
                throw input.NotAdapted("quantity");
        }
    }
}

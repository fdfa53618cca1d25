namespace SurveyStats.Tests.Reference;

/// <summary>Answers the function "twice", but not its method "exact". Not in the folder Adapters, so not among the standard ones.</summary>
internal sealed class FakeAdapter(Func<double, double> answer) : IReferenceAdapter
{
    public string Function => "twice";

    public ReferenceFigures Compute(ReferenceInput input)
        => input.Has("method") && input.Text("method") == "exact" ? throw input.NotAdapted("method")
            : new ReferenceFigures { ["value"] = answer(input.Number("x")) };
}

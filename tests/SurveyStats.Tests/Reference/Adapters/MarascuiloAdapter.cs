namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class MarascuiloAdapter : IReferenceAdapter
{
    public string Function => "marascuilo";

    public ReferenceFigures Compute(ReferenceInput input) => new()
    {
        ["pairs"] = MarascuiloProcedure.Compare(input.Numbers("successes"), input.Numbers("trials"), input.Level()).Select(pair => new ReferenceFigures
        {
            ["i"] = pair.First,
            ["j"] = pair.Second,
            ["difference"] = pair.Difference,
            ["critical_range"] = pair.CriticalRange,
            ["significant"] = pair.IsSignificant,
            ["p_value"] = pair.PValue,
        }),
    };
}

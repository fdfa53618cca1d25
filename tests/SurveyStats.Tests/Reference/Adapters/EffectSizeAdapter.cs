namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class EffectSizeAdapter : IReferenceAdapter
{
    public string Function => "effect_size";

    public ReferenceFigures Compute(ReferenceInput input) => new()
    {
        ["value"] = input.Text("measure") switch
        {
            "cohen_h" => EffectSize.CohenH(input.Number("p1"), input.Number("p2")),
            "cohen_w" => EffectSize.CohenW(input.Numbers("p0"), input.Numbers("p1")),
            _ => throw input.NotAdapted("measure"),
        },
    };
}

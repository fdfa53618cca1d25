namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class MarginTestAdapter : IReferenceAdapter
{
    private const string TwoOneSided = "tost-";

    public string Function => "margin_test";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var name = input.Text("method");
        var isEquivalence = name.StartsWith(TwoOneSided, StringComparison.Ordinal);
        var test = (isEquivalence ? name[TwoOneSided.Length..] : name) switch
        {
            "farrington-manning" => MarginTest.FarringtonManning,
            "miettinen-nurminen" => MarginTest.MiettinenNurminen,
            "z-unpooled" => MarginTest.UnpooledZ,
            _ => throw input.NotAdapted("method"),
        };
        var (first, second) = (
            Proportion.FromCounts(input.Integer("x1"), input.Integer("n1")),
            Proportion.FromCounts(input.Integer("x2"), input.Integer("n2")));
        var comparison = first.CompareWithIndependent(second);
        if (!isEquivalence)
        {
            return comparison.TestMargin(input.Number("null_difference"), input.Alternative(), test).ToFigures();
        }

        var margins = input.Object("margins");
        var result = comparison.TestEquivalence(margins.Number("lower"), margins.Number("upper"), test);
        return new ReferenceFigures
        {
            ["z_lower"] = result.Lower.Statistic,
            ["z_upper"] = result.Upper.Statistic,
            ["p_lower"] = result.Lower.PValue,
            ["p_upper"] = result.Upper.PValue,
            ["p_value"] = result.PValue,
            ["ln_p_value"] = result.LogPValue,
        };
    }
}

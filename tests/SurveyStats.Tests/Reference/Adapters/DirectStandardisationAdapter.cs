namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class DirectStandardisationAdapter : IReferenceAdapter
{
    public string Function => "direct_standardisation";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var standardised = DirectStandardisation.Of([.. input.Table("strata").Select(s => ((long)s[0], (long)s[1], s[2]))]);
        var method = input.Text("method") switch
        {
            "wald" => DirectStandardisationMethod.Wald,
            "fay-feuer" => DirectStandardisationMethod.FayFeuer,
            _ => throw input.NotAdapted("method"),
        };
        var interval = standardised.Interval(method, input.Level());
        return new ReferenceFigures
        {
            ["estimate"] = standardised.Estimate,
            ["se"] = standardised.StandardError(method),
            ["lower"] = interval?.Lower,
            ["upper"] = interval?.Upper,
        };
    }
}

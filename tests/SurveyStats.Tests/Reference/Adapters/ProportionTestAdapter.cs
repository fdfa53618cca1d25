namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class ProportionTestAdapter : IReferenceAdapter
{
    public string Function => "proportion_test";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var test = input.Text("method") switch
        {
            "exact" => ProportionTest.Exact,
            "mid-p" => ProportionTest.MidP,
            "score" => ProportionTest.Score,
            "score-cc" => ProportionTest.ScoreCorrected,
            "wald" => ProportionTest.Wald,
            "likelihood-ratio" => ProportionTest.LikelihoodRatio,
            _ => throw input.NotAdapted("method"),
        };
        return test.Test(input.Number("successes"), input.Number("trials"), input.Number("null"), input.Alternative()).ToFigures();
    }
}

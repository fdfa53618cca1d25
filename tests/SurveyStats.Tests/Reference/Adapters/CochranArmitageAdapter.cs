namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class CochranArmitageAdapter : IReferenceAdapter
{
    public string Function => "cochran_armitage";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var (successes, trials, scores) = (input.Numbers("successes"), input.Numbers("trials"), input.Numbers("scores"));
        var test = TrendTest.CochranArmitage.Test(successes, trials, scores, input.Alternative());
        return new ReferenceFigures
        {
            ["z"] = test.Statistic,
            ["chi2"] = TrendTest.CochranArmitageChiSquared.Test(successes, trials, scores).Statistic,
            ["p_value"] = test.PValue,
            ["ln_p_value"] = test.LogPValue,
        };
    }
}

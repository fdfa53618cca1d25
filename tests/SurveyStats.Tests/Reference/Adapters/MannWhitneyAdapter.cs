namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class MannWhitneyAdapter : IReferenceAdapter
{
    public string Function => "mann_whitney";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var (x, y) = (input.Numbers("x"), input.Numbers("y"));
        var test = input.Flag("correct") ? MannWhitneyTest.NormalCorrected : MannWhitneyTest.Normal;
        var result = test.Test(x, y, input.Alternative());
        return new ReferenceFigures
        {
            ["w"] = StochasticSuperiority.FromCounts(x, y).U,
            ["z"] = result.Statistic,
            ["p_value"] = result.PValue,
            ["ln_p_value"] = result.LogPValue,
        };
    }
}

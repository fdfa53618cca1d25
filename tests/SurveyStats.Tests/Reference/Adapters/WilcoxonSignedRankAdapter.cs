namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class WilcoxonSignedRankAdapter : IReferenceAdapter
{
    public string Function => "wilcoxon_signed_rank";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var differences = input.Numbers("differences");
        var test = input.Flag("correct") ? WilcoxonSignedRankTest.NormalCorrected : WilcoxonSignedRankTest.Normal;
        var result = test.Test(differences, input.Alternative());
        return new ReferenceFigures
        {
            ["v"] = WilcoxonSignedRankTest.SumOfPositiveRanks(differences),
            ["z"] = result.Statistic,
            ["p_value"] = result.PValue,
            ["ln_p_value"] = result.LogPValue,
        };
    }
}

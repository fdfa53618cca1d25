namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class DifferenceIntervalAdapter : IReferenceAdapter
{
    public string Function => "difference_interval";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var method = input.Text("method") switch
        {
            "newcombe" => DifferenceIntervalMethod.Newcombe,
            "newcombe-cc" => DifferenceIntervalMethod.NewcombeCorrected,
            "wald" => DifferenceIntervalMethod.Wald,
            "wald-cc" => DifferenceIntervalMethod.WaldCorrected,
            "agresti-caffo" => DifferenceIntervalMethod.AgrestiCaffo,
            "miettinen-nurminen" => DifferenceIntervalMethod.MiettinenNurminen,
            "mee" => DifferenceIntervalMethod.Mee,
            "haldane" => DifferenceIntervalMethod.Haldane,
            "jeffreys-perks" => DifferenceIntervalMethod.JeffreysPerks,
            _ => throw input.NotAdapted("method"),
        };
        var (first, second) = (
            Proportion.FromCounts(input.Integer("x1"), input.Integer("n1")),
            Proportion.FromCounts(input.Integer("x2"), input.Integer("n2")));
        var comparison = first.CompareWithIndependent(second, input.Level(), interval: method);
        return new ReferenceFigures
        {
            ["difference"] = comparison.Difference,
            ["lower"] = comparison.Interval?.Lower,
            ["upper"] = comparison.Interval?.Upper,
        };
    }
}

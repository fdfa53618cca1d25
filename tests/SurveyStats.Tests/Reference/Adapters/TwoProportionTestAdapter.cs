namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class TwoProportionTestAdapter : IReferenceAdapter
{
    public string Function => "two_proportion_test";

    public static TwoProportionTest TestOf(ReferenceInput input) => input.Text("method") switch
    {
        "z-pooled" => TwoProportionTest.PooledZ,
        "z-pooled-yates" => TwoProportionTest.PooledZYates,
        "z-unpooled" => TwoProportionTest.UnpooledZ,
        "pearson-chi2" => TwoProportionTest.PearsonChiSquared,
        "pearson-chi2-yates" => TwoProportionTest.PearsonChiSquaredYates,
        "n-1-chi2" => TwoProportionTest.NMinusOne,
        "likelihood-ratio" => TwoProportionTest.LikelihoodRatio,
        "fisher" => TwoProportionTest.Fisher,
        "fisher-mid-p" => TwoProportionTest.FisherMidP,
        "barnard" => TwoProportionTest.Barnard,
        "boschloo" => TwoProportionTest.Boschloo,
        _ => throw input.NotAdapted("method"),
    };

    public ReferenceFigures Compute(ReferenceInput input) => TestOf(input)
        .Test(input.Number("x1"), input.Number("n1"), input.Number("x2"), input.Number("n2"), input.Alternative())
        .ToFigures();
}

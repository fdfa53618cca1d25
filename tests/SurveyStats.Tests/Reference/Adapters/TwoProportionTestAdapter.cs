namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class TwoProportionTestAdapter : IReferenceAdapter
{
    public string Function => "two_proportion_test";

    public static TwoProportionTest TestNamed(string method) => method switch
    {
        "z-pooled" => TwoProportionTest.PooledZ,
        "z-pooled-yates" => TwoProportionTest.PooledZYates,
        "z-unpooled" => TwoProportionTest.UnpooledZ,
        "pearson-chi2" => TwoProportionTest.PearsonChiSquared,
        "pearson-chi2-yates" => TwoProportionTest.PearsonChiSquaredYates,
        _ => throw new NotSupportedException($"method {method}"),
    };

    public object? Compute(ReferenceCase figures) => TestNamed(figures.Text("method"))
        .Test(figures.Number("x1"), figures.Number("n1"), figures.Number("x2"), figures.Number("n2"), figures.Alternative())
        .ToFigures();
}

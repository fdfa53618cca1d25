using BenchmarkDotNet.Attributes;
using SurveyStats.Benchmarks.Large;

namespace SurveyStats.Benchmarks;

/// <summary>Fifty questions of five answers by forty countries: a whole volume of tables.</summary>
public class BannerTabulationBenchmarks : TabulationBenchmarks
{
    /// <summary>Whether sums of weights are asked for too.</summary>
    [Params(false, true)]
    public bool Weighted { get; set; }

    private protected override LargeShape Shape => BannerShape.FiftyQuestions;

    private protected override bool IsWeighted => Weighted;
}
